/** Days, counts and minutes as people say them. The words are English; the order of day and month is the spreadsheet's. */
import { type Day, daysBetween } from './day';

/** One way of writing dates, and what it has written: the same days are said again and again. */
interface DateWords {
  readonly format: Intl.DateTimeFormat;
  readonly said: Map<Day, string>;
}

const MOST_REMEMBERED = 2000;
const withoutYear = new Map<string, DateWords>();
const withYear = new Map<string, DateWords>();

function wordsOf(locale: string, isYearSaid: boolean): DateWords {
  const known = (isYearSaid ? withYear : withoutYear).get(locale);
  if (known !== undefined) return known;
  const tag = /^en_[A-Z]{2}$/.test(locale) ? locale.replace('_', '-') : 'en-GB';
  const format = new Intl.DateTimeFormat(tag, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isYearSaid ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  const made: DateWords = { format, said: new Map() };
  (isYearSaid ? withYear : withoutYear).set(locale, made);
  return made;
}

/** "Thu 26 Nov" (en_GB), "Thu, Nov 26" (en_US); with the year where it is not this year. */
export function sayDate(day: Day, today: Day, locale: string): string {
  const { format, said } = wordsOf(locale, !day.startsWith(today.slice(0, 5)));
  let words = said.get(day);
  if (words === undefined) {
    words = format.format(Date.parse(`${day}T00:00:00Z`));
    if (said.size >= MOST_REMEMBERED) said.clear();
    said.set(day, words);
  }
  return words;
}

/** "today", "tomorrow", "yesterday", "in 3 days", "3 days ago". */
export function sayDistance(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${sayNumber(days)} days` : `${sayNumber(-days)} days ago`;
}

/** "Thu 26 Nov, in 3 days" (en_GB). */
export function sayDay(day: Day, today: Day, locale: string): string {
  return `${sayDate(day, today, locale)}, ${sayDistance(day, today)}`;
}

/** "1 person", "3 people", "3,000 minutes"; the plural is given where it is not the singular with an s. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${sayNumber(number)} ${number === 1 ? singular : plural}`;
}

/** "3,000" */
export function sayNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "Priya", "Priya and Leo", "Priya, Leo and Dana". */
export function sayList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1] ?? ''}`;
}

/** A person's own words inside a sentence: one line, at most `length` characters, quoted. */
export function quote(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return `"${letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : line}"`;
}

/** "08:05"; minutes since midnight. */
export function sayTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const longFormats = new Map<string, Intl.DateTimeFormat>();

/** Longer ago, a date in a letter needs its year, and nobody remembers the weekday. */
export const HALF_A_YEAR = 180;

/** "Friday, November 20" (en_US), "Friday 20 November" (en_GB), "November 20, 2025" half a year ago: a date in a letter. */
export function sayLongDate(day: Day, today: Day, locale: string): string {
  const tag = /^en_[A-Z]{2}$/.test(locale) ? locale.replace('_', '-') : 'en-GB';
  const isOld = daysBetween(day, today) > HALF_A_YEAR;
  const key = `${tag} ${isOld}`;
  let format = longFormats.get(key);
  if (format === undefined) {
    const extra = isOld ? ({ year: 'numeric' } as const) : ({ weekday: 'long' } as const);
    format = new Intl.DateTimeFormat(tag, { ...extra, day: 'numeric', month: 'long', timeZone: 'UTC' });
    longFormats.set(key, format);
  }
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
