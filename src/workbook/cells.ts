/** What single cells mean, whatever people typed: text, numbers, ticked boxes, days. Nothing here throws. */
import type { Cell, DateCell } from '../domain/book';
import { addDays, type Day, day } from '../domain/day';
import { decimalMarkOf } from '../domain/locale';
import { findDays } from '../domain/text-day';

const ERRORS = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;
/** What people put into a cell to say that there is nothing to say. */
const NOTHING =
  /^(?:[-–—?./_]+|n\/?\.?a\.?|none|null|nil|tb[dac]|unknown|keine?r?|k\.?a\.?|aucune?|ninguno|nenhum|なし|未定)$/i;
const YES = new Set(
  'true yes y x ✓ ✔ ☑ ✅ ja j oui o sim s sí si はい ○ 1 done wahr vrai verdadeiro verdadero yep yeah ok checked'.split(
    ' ',
  ),
);
const NO = new Set('false no n nein non não nao いいえ × ✗ ✘ ☐ ❌ 0 falsch faux falso nope unchecked'.split(' '));

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object';
}

/** True for `#REF!`, `#N/A` and their kin. */
export function isErrorCell(cell: Cell): boolean {
  return typeof cell === 'string' && cell.charCodeAt(0) === 35 && ERRORS.test(cell);
}

/**
 * True for a cell that says something. An unticked box, a formula's 0 and blanks say nothing: sheets carry them in rows
 * far below the last one that a person filled in.
 */
export function isFilled(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === '' || cell === false || cell === 0) return false;
  return typeof cell !== 'string' || cell.trim() !== '';
}

/** The cell's text, trimmed; a date as its ISO day; an error is no text. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string') return isErrorCell(cell) ? '' : cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : '';
  return cell.day;
}

/** True where a text says "nothing here": "-", "n/a", "TBD". */
export function saysNothing(text: string): boolean {
  return text === '' || NOTHING.test(text);
}

/** What a cell means: `value` null when it is empty, `understood` false when it holds something else. */
export interface Understood<Value> {
  readonly value: Value | null;
  readonly understood: boolean;
}

/** A tick: TRUE, "yes", "x", "✓", "ja" … against FALSE, "no", "-" or nothing. */
export function tickOf(cell: Cell | undefined): Understood<boolean> {
  if (cell === undefined || cell === '' || cell === false || cell === 0) return { value: false, understood: true };
  if (cell === true || cell === 1) return { value: true, understood: true };
  if (typeof cell !== 'string') return { value: null, understood: false };
  const text = cell
    .trim()
    .toLowerCase()
    .replace(/[\ufe0f.!]/g, '');
  if (YES.has(text)) return { value: true, understood: true };
  if (NO.has(text) || saysNothing(text)) return { value: false, understood: true };
  return { value: null, understood: false };
}

/**
 * The number a text states in the locale's notation: "1.234,5" in de_DE, "1,234.5" in en_US, "30 %" as 0.3.
 * A word behind it ("3 times", "~5 calls") is left out; null when there is no single number at its start.
 */
export function parseNumber(text: string, locale: string): number | null {
  const match = /^[~≈<>+]?\s*(-?\s?[\d.,'’\u00a0\u202f ]*\d[.,]?)\s*(%?)(?:$|\s*[\p{L}+])/u.exec(
    text.trim().replace(/^[$€£¥]\s*|\s*[$€£¥]$/g, ''),
  );
  if (!match) return null;
  let digits = (match[1] ?? '').replace(/[\s'’\u00a0\u202f]/g, '').replace(/[.,]$/, '');
  const decimal = decimalMarkOf(locale);
  const grouping = decimal === ',' ? '.' : ',';
  const groups = digits.split(grouping);
  if (groups.length > 1) {
    const grouped = groups.slice(1).every((group) => /^\d{3}(?!\d)/.test(group)) && /^-?\d{1,3}$/.test(groups[0] ?? '');
    if (grouped) digits = groups.join('');
    // The other mark as a decimal one: "0.3" in de_DE, "0,3" in en_US.
    else if (groups.length === 2 && !digits.includes(decimal)) digits = groups.join('.');
    else return null;
  }
  const value = Number(digits.replace(decimal, '.'));
  if (!Number.isFinite(value)) return null;
  return match[2] === '%' ? value / 100 : value;
}

export function numberOf(cell: Cell | undefined, locale: string): Understood<number> {
  if (cell === undefined || cell === '') return { value: null, understood: true };
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { value: cell, understood: true } : { value: null, understood: false };
  if (typeof cell !== 'string') return { value: null, understood: cell === false };
  const text = cell.trim();
  if (saysNothing(text)) return { value: null, understood: true };
  const value = parseNumber(text, locale);
  return { value, understood: value !== null };
}

const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/^(?:every ?day|daily|täglich)$/i, 1],
  [/^(?:every ?week|weekly|wöchentlich)$/i, 7],
  [/^(?:bi-?weekly|fortnightly|every (?:two|other) weeks?|every 2 weeks)$/i, 14],
  [/^(?:every ?month|monthly|monatlich|mensuel|mensual)$/i, 30],
  [/^(?:every (?:two|other) months?|bi-?monthly)$/i, 60],
  [/^(?:every ?quarter|quarterly)$/i, 90],
  [/^(?:every ?half ?year|twice a year|half-?yearly)$/i, 182],
  [/^(?:every ?year|yearly|annually|jährlich)$/i, 365],
];

/** A cadence in days: 60, "60 days", "2 months", "quarterly". */
export function cadenceOf(cell: Cell | undefined, locale: string): Understood<number> {
  if (typeof cell === 'string') {
    const text = cell.trim();
    for (const [pattern, days] of PERIODS) if (pattern.test(text)) return { value: days, understood: true };
    const match = /^(?:every\s+)?(\d+)\s*(d|w|m|y)(?:ay|eek|o|onth|ear)?s?\b\.?$/i.exec(text);
    if (match) {
      const days = { d: 1, w: 7, m: 30, y: 365 }[(match[2] ?? 'd').toLowerCase()] ?? 1;
      return { value: Number(match[1]) * days, understood: true };
    }
  }
  return numberOf(cell, locale);
}

export interface UnderstoodDay {
  readonly day: Day | null;
  /**
   * `'date'` a date cell; `'text'` a date written as text or as its bare number; `'ambiguous'` such a text whose order is
   * not settled; `'remark'` a text that says more than its day ("10/12 after the fair"), which a date would lose;
   * `'empty'`; `'nonsense'`.
   */
  readonly as: 'date' | 'text' | 'ambiguous' | 'remark' | 'empty' | 'nonsense';
  readonly againstOrder: boolean;
}

/** A weekday beside a date says nothing that the date does not. */
const WEEKDAY =
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})|(?<!\p{L})(?:mo|di|mi|do|fr|sa|so)(?:\.|,)|[月火水木金土日]曜日?/giu;

const SERIAL_EPOCH = day('1899-12-30');
/** Bare numbers from 2000 to 2099 in a date column are dates that lost their format. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** A cell of a date column. A text that states a day is understood, whatever else it says. */
export function dayOfCell(
  cell: Cell | undefined,
  options: {
    readonly locale: string;
    readonly today: Day;
    readonly withoutYear: 'past' | 'nearest';
    readonly orderSettled: boolean;
    /** Which of several days in a text counts: when something began, or what came last. Default `'last'`. */
    readonly pick?: 'first' | 'last';
  },
): UnderstoodDay {
  const result = (value: Day | null, as: UnderstoodDay['as'], againstOrder = false) => ({
    day: value,
    as,
    againstOrder,
  });
  if (cell === undefined || cell === '' || cell === false) return result(null, 'empty');
  if (typeof cell === 'object') return result(cell.day, 'date');
  if (typeof cell === 'number') {
    if (cell === 0) return result(null, 'empty');
    if (cell < FIRST_SERIAL || cell > LAST_SERIAL) return result(null, 'nonsense');
    return result(addDays(SERIAL_EPOCH, Math.floor(cell)), 'text');
  }
  if (cell === true) return result(null, 'nonsense');
  const text = cell.trim();
  if (saysNothing(text)) return result(null, 'empty');
  const found = findDays(text, options);
  const picked = found[options.pick === 'first' ? 0 : found.length - 1];
  if (!picked) return result(null, 'nonsense');
  const rest = `${text.slice(0, picked.start)} ${text.slice(picked.end)}`.replace(WEEKDAY, ' ');
  if (/[\p{L}\p{N}]/u.test(rest)) return result(picked.day, 'remark', picked.againstOrder);
  return result(picked.day, picked.ambiguous ? 'ambiguous' : 'text', picked.againstOrder);
}
