/**
 * Serial numbers, as spreadsheets store days and times: days since 1899-12-30, the time of day as a fraction, in no zone.
 * The only place that converts them; everything here is plain calendar arithmetic.
 */

const MILLISECONDS_PER_DAY = 86_400_000;
/** 1899-12-30 in days before 1970-01-01. */
const EPOCH = -25_569;

export interface DateParts {
  year: number;
  /** 1-12 */
  month: number;
  /** 1-31 */
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/** The serial number of these parts; out-of-range parts roll over, as in `DATE(2026, 13, 1)`. Missing time parts are 0. */
export function partsToSerial(
  parts: Pick<DateParts, 'year' | 'month' | 'day'> &
    Partial<Pick<DateParts, 'hour' | 'minute' | 'second' | 'millisecond'>>,
): number {
  const date = new Date(0);
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  date.setUTCHours(parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0, parts.millisecond ?? 0);
  return date.getTime() / MILLISECONDS_PER_DAY - EPOCH;
}

/** The calendar parts of a serial number, rounded to the millisecond (fractions of a day are never exact). */
export function serialToParts(serial: number): DateParts {
  const date = new Date(Math.round((serial + EPOCH) * MILLISECONDS_PER_DAY));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** The serial number of `'YYYY-MM-DD'`. Throws a RangeError when `day` is not such a string or no such day. */
export function dayToSerial(day: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const serial = match
    ? partsToSerial({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
    : Number.NaN;
  if (Number.isNaN(serial) || serialToDay(serial) !== day) throw new RangeError(`Not a day: ${day}`);
  return serial;
}

/** The calendar day of a serial number as `'YYYY-MM-DD'`; the time of day is dropped. */
export function serialToDay(serial: number): string {
  const { year, month, day } = serialToParts(Math.floor(serial + 0.5 / MILLISECONDS_PER_DAY));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
