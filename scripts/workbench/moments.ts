/** Moments of the workbook's clock as the page shows them. */
import { parseWallTime, wallTimeOf } from '../local/zone';

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

/** The wall time of the same clock one day later, at `hour`. */
export function nextDayAt(local: string, hour: number): string {
  const midnight = parseWallTime(local.slice(0, 10));
  if (midnight === null) throw new RangeError(`Not a time: ${local}`);
  const next = new Date(midnight);
  next.setUTCDate(next.getUTCDate() + 1);
  return `${next.toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:59`;
}
