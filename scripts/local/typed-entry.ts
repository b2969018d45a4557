/**
 * Text as a person types it into a cell, or as `Range.setValue` gets it, turned into what Google stores: a number, a day, a
 * time, a percentage, an amount of money, TRUE or FALSE, a formula, or the text itself.
 *
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue
 * https://developers.google.com/sheets/api/reference/rest/v4/ValueInputOption (USER_ENTERED)
 */
import { getFormatFromId, parseValue } from 'numfmt';
import { datePattern, dayAndMonthPattern, isMonthFirst, localeTag } from './locale';
import type { StoredValue } from './model';
import { partsToSerial, serialToParts } from './serial-day';

export type TypedEntry = { value: StoredValue; numberFormat?: string } | { formula: string };

/** numfmt's format ids, which are those of the .xlsx format. */
const DATE = 14;
const DATE_WITH_MONTH_NAME = 15;
const DAY_AND_MONTH = 16;
const MONTH_AND_YEAR = 17;
const DATE_AND_TIME = 22;

/**
 * What Google would store for `text` in a spreadsheet of this locale (`'en_US'`).
 *
 * `year` is the year of a day that is typed without one (`3/4`): a spreadsheet takes the current year. Without `year` the
 * process's clock is used.
 */
export function parseTypedEntry(text: string, locale: string, year = new Date().getUTCFullYear()): TypedEntry {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) === '' ? null : text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  const parsed = parseNumberOrDate(trimmed, locale, year);
  if (parsed) return parsed;
  // Google takes +A1 and -A1 for formulas too, which is why a phone number that begins with + ends as #ERROR!.
  if (/^[+-]\s*[\p{L}\p{N}("$]/u.test(text)) return { formula: `=${text}` };
  return { value: text };
}

function parseNumberOrDate(text: string, locale: string, year: number): TypedEntry | null {
  const named = parseEnglishMonthFirst(text, locale, year);
  if (named) return named;
  const clock = /^(\d{1,2})\s?([ap])\.?m\.?$/i.exec(text);
  if (clock) return parseHour(Number(clock[1]), clock[2] ?? '');
  const parsed = parseValue(text, { locale: localeTag(locale) });
  if (parsed === undefined || parsed === null) return null;
  const { value, formatId } = parsed as { value: number | boolean; formatId?: number };
  if (typeof value === 'boolean') return { value };
  const hasLetters = /\p{L}{3,}/u.test(text);
  switch (formatId) {
    case undefined:
      return { value };
    case DATE:
      return { value, numberFormat: isoPattern(text) ?? datePattern(locale) };
    case DATE_WITH_MONTH_NAME:
      return { value, numberFormat: /^\p{L}/u.test(text) ? 'mmm d, yyyy' : 'd mmm yyyy' };
    case DAY_AND_MONTH:
      return {
        value: inYear(value, year),
        numberFormat: hasLetters ? (/^\p{L}/u.test(text) ? 'mmm d' : 'd mmm') : dayAndMonthPattern(locale),
      };
    case MONTH_AND_YEAR:
      return { value, numberFormat: 'mmm yyyy' };
    case DATE_AND_TIME:
      return { value, numberFormat: `${isoPattern(text) ?? datePattern(locale)} h:mm:ss` };
    default:
      return { value, numberFormat: firstSection(getFormatFromId(formatId, localeTag(locale)) ?? 'General') };
  }
}

/** Google's money formats have one section and no padding; the format's other section colours negative amounts red. */
function firstSection(pattern: string): string {
  return (pattern.split(';')[0] ?? pattern).replace(/_\)/g, '');
}

/** `Nov 20` and `November 20, 2026` are days in every English locale; numfmt reads them month first in American ones only. */
function parseEnglishMonthFirst(text: string, locale: string, year: number): TypedEntry | null {
  if (!locale.startsWith('en') || isMonthFirst(locale)) return null;
  const match = /^(\p{L}{3,9})\.? (\d{1,2})(?:,? (\d{4}))?$/u.exec(text);
  if (!match) return null;
  const american = parseValue(text, { locale: 'en-US' });
  if (!american || typeof american.value !== 'number') return null;
  const serial = match[3] === undefined ? inYear(american.value, year) : american.value;
  return { value: serial, numberFormat: match[3] === undefined ? 'mmm d' : 'mmm d, yyyy' };
}

function parseHour(hour: number, half: string): TypedEntry | null {
  if (hour < 1 || hour > 12) return null;
  return { value: ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) / 24, numberFormat: 'h:mm AM/PM' };
}

function isoPattern(text: string): string | null {
  return /^\d{4}-\d{1,2}-\d{1,2}/.test(text) ? 'yyyy-mm-dd' : null;
}

function inYear(serial: number, year: number): number {
  const { month, day } = serialToParts(serial);
  return partsToSerial({ year, month, day });
}
