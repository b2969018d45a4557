/** Days as people say them: "Thu 26 Nov, in 3 days". */
import { type Day, daysBetween } from './day';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The words are English everywhere; the order of day and month is the spreadsheet's. */
function formatOf(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const tag = /^en_[A-Z]{2}$/.test(locale) ? locale.replace('_', '-') : 'en-GB';
  const key = `${tag}${withYear}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tag, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(withYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format;
}

/** "Thu 26 Nov" (en_GB), "Thu, Nov 26" (en_US); with the year where it is not that of `today`. */
export function sayDay(day: Day, locale: string, today: Day): string {
  return formatOf(locale, day.slice(0, 4) !== today.slice(0, 4)).format(Date.parse(`${day}T00:00:00Z`));
}

/** "today", "tomorrow", "yesterday", "in 3 days", "3 days ago". */
export function sayDistance(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** "Thu 26 Nov, in 3 days". */
export function sayDayAndDistance(day: Day, locale: string, today: Day): string {
  return `${sayDay(day, locale, today)}, ${sayDistance(day, today)}`;
}

/** "08:05" */
export function sayTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "1 person", "3 people"; the plural is given where it is not the singular with an s. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
