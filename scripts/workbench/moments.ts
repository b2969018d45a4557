/** Moments of the workbook's clock as the page shows them. */
import { instantOfWallTime, parseWallTime, wallTimeOf } from '../local/zone';

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

/** The instant of a wall time in the zone. Throws a RangeError for what is no time. */
export function instantOf(local: string, timeZone: string): number {
  const wall = parseWallTime(local);
  if (wall === null) throw new RangeError(`Not a time: ${local}. Write it as 2026-11-23T08:00.`);
  return instantOfWallTime(wall, timeZone);
}
