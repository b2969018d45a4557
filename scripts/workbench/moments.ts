/** Moments of the workbook's clock as the page shows them. */
import { instantOfWallTime, parseWallTime, wallTimeOf } from '../local/zone';
import type { Calls } from './contract';

/** `'2026-11-23T08:00'` in the zone. */
export function wallClock(instant: number, timeZone: string): string {
  return new Date(wallTimeOf(instant, timeZone)).toISOString().slice(0, 16);
}

/** "Mon, Nov 23, 2026, 08:00" */
export function sayMoment(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(instant);
}

/** The hour "next morning" goes to the end of, so that a trigger of that hour has run. */
const MORNING = 8;
const HOUR = 3_600_000;

/** The instant that a move of the clock ends at. Throws a RangeError for what is no time. */
export function targetOf(to: Parameters<Calls['clock']>[0], now: number, timeZone: string): number {
  if ('hours' in to) return now + to.hours * HOUR;
  const local = 'local' in to ? to.local : nextMorning(wallClock(now, timeZone));
  const wall = parseWallTime(local);
  if (wall === null) throw new RangeError(`Not a time: ${local}. Write it as 2026-11-23T08:00.`);
  return instantOfWallTime(wall, timeZone);
}

/** The end of that hour on the day after. */
function nextMorning(local: string): string {
  const midnight = parseWallTime(local.slice(0, 10));
  if (midnight === null) throw new RangeError(`Not a time: ${local}`);
  const next = new Date(midnight);
  next.setUTCDate(next.getUTCDate() + 1);
  return `${next.toISOString().slice(0, 10)}T${String(MORNING).padStart(2, '0')}:59`;
}
