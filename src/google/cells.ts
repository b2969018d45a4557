/** Values as Google's services give and take them ↔ cells as the rest of the code knows them. */
import type { Cell } from '../domain/book';
import type { Zone } from './zone';

/** What `getValues()` gives and `setValues()` takes. */
export type ServiceValue = string | number | boolean | Date;

/** `instanceof Date` can be false for a date that comes from another context. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A value from `getValues()` as a cell. */
export function toCell(value: unknown, zone: Zone): Cell {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      if (isDate(value)) return Number.isNaN(value.getTime()) ? '' : zone.wallClock(value.getTime());
      return value === null ? '' : String(value);
    default:
      return value === undefined ? '' : String(value);
  }
}

/** Rows from `getValues()` as cells. */
export function toCells(rows: readonly (readonly unknown[])[], zone: Zone): Cell[][] {
  return rows.map((row) => row.map((value) => toCell(value, zone)));
}

/** A cell as `setValues()` takes it: text marked as text where Sheets would take it for something else. */
export function toServiceValue(cell: Cell, zone: Zone): ServiceValue {
  if (typeof cell === 'string') return asText(cell);
  if (typeof cell === 'object') return new Date(zone.instantOf(cell.day, cell.minutes));
  return cell;
}

/** True when two cells hold the same. */
export function sameCell(one: Cell, other: Cell): boolean {
  if (typeof one === 'object' && typeof other === 'object')
    return one.day === other.day && one.minutes === other.minutes;
  return one === other;
}

/** What `setValues()` may turn into a formula, an error or (its own mark) text with one apostrophe less. */
const SPECIAL_START = /^[=+\-@'#]/;
/** Booleans of the languages that Sheets speaks and whose word is not also a likely answer. */
const BOOLEAN = /^(true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|истина|ложь)$/i;
/** Longer text, or text of several lines, is never read as a number, a date or a time. */
const LONGEST_NUMBER_LIKE = 40;
/** IDs, e-mail and web addresses hold digits and are none of these. */
const PLAIN_WITH_DIGITS = /^(?:[a-z]{1,2}[0-9a-f]{6,}|[^\s@]*[a-z][^\s@]*@\S+|https?:\S+|tel:\S+|mailto:\S+)$/i;

/**
 * Text that stays text. `setValues()` reads a string as if it had been typed: `=1` becomes a formula, `3/4` a date, `007` the
 * number 7, `TRUE` a tick. A leading apostrophe says "text" and is not part of the value. It is put only where it may be
 * needed, because the person sees it when editing the cell: before formula signs, booleans, and short texts with a digit.
 */
export function asText(text: string): string {
  if (text === '') return text;
  const shown = text.trim();
  if (SPECIAL_START.test(shown) || BOOLEAN.test(shown)) return `'${text}`;
  const couldBeNumberLike = shown.length <= LONGEST_NUMBER_LIKE && !shown.includes('\n') && /\p{Nd}/u.test(shown);
  return couldBeNumberLike && !PLAIN_WITH_DIGITS.test(shown) ? `'${text}` : text;
}
