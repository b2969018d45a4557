/** Days of the week in the person's own language. */
import type { Settings } from '../../api';

type Weekday = Settings['days'][number];

/** 5 January 1970 was a Monday. */
const A_MONDAY = Date.UTC(1970, 0, 5);
const DAY = 86_400_000;

function named(day: number, weekday: 'short' | 'long'): string {
  return new Intl.DateTimeFormat(undefined, { weekday, timeZone: 'UTC' }).format(A_MONDAY + (day - 1) * DAY);
}

export const WEEKDAYS: readonly { readonly day: Weekday; readonly short: string; readonly long: string }[] = (
  [1, 2, 3, 4, 5, 6, 7] as const
).map((day) => ({ day, short: named(day, 'short'), long: named(day, 'long') }));
