/** Days, counts and minutes as people say them. The words are English; the order of day and month is the spreadsheet's. */
import { type Day, daysBetween } from './day';

const formats = new Map<string, Intl.DateTimeFormat>();
const said = new Map<string, string>();

function formatOf(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const tag = /^en_[A-Z]{2}$/.test(locale) ? locale.replace('_', '-') : 'en-GB';
  const key = `${tag}${withYear}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tag, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  formats.set(key, made);
  return made;
}

/** "Thu 26 Nov" (en_GB), "Thu, Nov 26" (en_US); with the year where it is not this year. */
export function sayDate(day: Day, today: Day, locale: string): string {
  const withYear = day.slice(0, 4) !== today.slice(0, 4);
  const key = `${locale} ${withYear} ${day}`;
  let words = said.get(key);
  if (words === undefined) {
    words = formatOf(locale, withYear).format(Date.parse(`${day}T00:00:00Z`));
    if (said.size > 2000) said.clear();
    said.set(key, words);
  }
  return words;
}

/** "today", "tomorrow", "yesterday", "in 3 days", "3 days ago". */
export function sayDistance(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
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

/** "Friday, November 20" (en_US), "Friday 20 November" (en_GB): a date inside a letter. */
export function sayLongDate(day: Day, locale: string): string {
  const tag = /^en_[A-Z]{2}$/.test(locale) ? locale.replace('_', '-') : 'en-GB';
  let format = longFormats.get(tag);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
    longFormats.set(tag, format);
  }
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
