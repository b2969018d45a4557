/**
 * Conversion between instants and wall-clock times in a time zone, right on the days when clocks change.
 *
 * A wall time is held as the milliseconds that an instant of the same reading would have in UTC.
 */

const FORMATS = new Map<string, Intl.DateTimeFormat>();
const MILLISECONDS_PER_DAY = 86_400_000;
/** The spreadsheet's day 0, 1899-12-30, in days since 1970. */
const SERIAL_OF_1970 = 25_569;

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = FORMATS.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    FORMATS.set(zone, format);
  }
  return format;
}

/** True for a name of the IANA database: `'America/Los_Angeles'`, `'Etc/UTC'`. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    formatFor(zone);
    return true;
  } catch {
    return false; // Intl throws a RangeError for a zone it does not know, which is the answer.
  }
}

/** The wall time that clocks in `zone` show at `instant`. */
export function wallTimeOf(instant: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const part of formatFor(zone).formatToParts(instant)) parts[part.type] = part.value;
  const era = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const date = new Date(0);
  date.setUTCFullYear(era, Number(parts.month) - 1, Number(parts.day));
  date.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second), 0);
  return date.getTime() + (((instant % 1000) + 1000) % 1000);
}

const INSTANTS = new Map<string, Map<number, number>>();

function findInstant(wall: number, zone: string): number {
  const before = wall - (wallTimeOf(wall - MILLISECONDS_PER_DAY, zone) - (wall - MILLISECONDS_PER_DAY));
  if (wallTimeOf(before, zone) === wall) return before;
  const after = wall - (wallTimeOf(wall + MILLISECONDS_PER_DAY, zone) - (wall + MILLISECONDS_PER_DAY));
  return wallTimeOf(after, zone) === wall ? after : before;
}

/**
 * The instant at which clocks in `zone` show `wall`. Where the clock goes back and shows it twice, the first; where it
 * goes forward and never shows it, as much later as the clock was put forward.
 */
export function instantOfWallTime(wall: number, zone: string): number {
  let known = INSTANTS.get(zone);
  if (!known) {
    known = new Map();
    INSTANTS.set(zone, known);
  }
  let instant = known.get(wall);
  if (instant === undefined) {
    instant = findInstant(wall, zone);
    if (known.size > 50_000) known.clear();
    known.set(wall, instant);
  }
  return instant;
}

/** The instant of a date cell's serial number (days since 1899-12-30) in the spreadsheet's zone. */
export function instantOfSerial(serial: number, zone: string): number {
  return instantOfWallTime(Math.round((serial - SERIAL_OF_1970) * MILLISECONDS_PER_DAY), zone);
}

/** The serial number under which an instant is stored in a spreadsheet of this zone. */
export function serialOfInstant(instant: number, zone: string): number {
  return wallTimeOf(instant, zone) / MILLISECONDS_PER_DAY + SERIAL_OF_1970;
}

const WALL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/** A wall time written `2026-11-23T08:00` or `2026-11-23` (midnight), or null where that is no time of any calendar. */
export function parseWallTime(text: string): number | null {
  const match = WALL.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day);
  date.setUTCHours(hour ?? 0, minute ?? 0, second ?? 0);
  const written = text.replace(' ', 'T');
  return date.toISOString().startsWith(written) ? date.getTime() : null;
}
