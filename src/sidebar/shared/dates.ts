/** Days as people say them. A day is `'2026-11-23'` and has no zone. */
import type { Day } from '../../api';

const MILLISECONDS_PER_DAY = 86_400_000;

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function addDays(day: Day, count: number): Day {
  return new Date(timeOf(day) + count * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as Day;
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / MILLISECONDS_PER_DAY);
}

/** "Thu, Nov 26", with the year where it is not that of `today`. */
export function sayDay(day: Day, today: Day, locale?: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(timeOf(day));
}

/** "Nov 23" */
export function sayWeek(monday: Day, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(timeOf(monday));
}

/** "today", "tomorrow", "in 3 days", "2 days ago" */
export function sayDistance(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
