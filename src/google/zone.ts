/**
 * Instants ↔ wall-clock times of one zone: the single place where a zone is applied.
 *
 * `Utilities.formatDate` would be a service call per cell, so offsets come from `Intl` and are kept: one for each UTC day
 * on which the offset does not change, one for each quarter of an hour on the few days on which it does. (Every
 * transition of every zone falls on a quarter of an hour.)
 */
import type { DateCell } from '../domain/book';
import { type Day, dayOf } from '../domain/day';

const DAY = 86_400_000;
const QUARTER = 900_000;

export class Zone {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsetOfDay = new Map<number, number | null>();
  private readonly offsetOfQuarter = new Map<number, number>();
  private readonly dayNames = new Map<number, Day>();

  /** @param timeZone As IANA names it; throws a RangeError for a zone that does not exist. */
  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Milliseconds that the zone is ahead of UTC at an instant. */
  private measure(instant: number): number {
    const parts: { [type: string]: string } = {};
    for (const { type, value } of this.format.formatToParts(instant)) parts[type] = value;
    const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
    const wall = new Date(0);
    wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return wall.getTime() - Math.floor(instant / 1000) * 1000;
  }

  /** Milliseconds that the zone is ahead of UTC at an instant, from what was measured before where possible. */
  private offset(instant: number): number {
    const utcDay = Math.floor(instant / DAY);
    let ofDay = this.offsetOfDay.get(utcDay);
    if (ofDay === undefined) {
      const first = this.measure(utcDay * DAY);
      ofDay = first === this.measure((utcDay + 1) * DAY) ? first : null;
      this.offsetOfDay.set(utcDay, ofDay);
    }
    if (ofDay !== null) return ofDay;
    const quarter = Math.floor(instant / QUARTER);
    let ofQuarter = this.offsetOfQuarter.get(quarter);
    if (ofQuarter === undefined) {
      ofQuarter = this.measure(quarter * QUARTER);
      this.offsetOfQuarter.set(quarter, ofQuarter);
    }
    return ofQuarter;
  }

  /** The wall clock at an instant. Cells hold fractions of days, so the nearest second counts, not the millisecond. */
  wallClock(instant: number): DateCell {
    const seconds = Math.round((instant + this.offset(instant)) / 1000);
    const days = Math.floor(seconds / 86_400);
    return { day: this.dayName(days), minutes: Math.floor((seconds - days * 86_400) / 60) };
  }

  /**
   * The instant at which the wall clock shows a time. A time that the clock skips in spring becomes the one as long after
   * the gap; of a time that comes twice in autumn, the first is taken.
   */
  instantOf(day: Day, minutes: number): number {
    const [year, month, dayOfMonth] = day.split('-').map(Number);
    const date = new Date(0);
    date.setUTCFullYear(year ?? 0, (month ?? 1) - 1, dayOfMonth ?? 1);
    const wall = date.getTime() + minutes * 60_000;
    const before = this.offset(wall - DAY);
    const after = this.offset(wall + DAY);
    for (const offset of before === after ? [before] : [Math.max(before, after), Math.min(before, after)])
      if (this.offset(wall - offset) === offset) return wall - offset;
    return wall - before;
  }

  private dayName(days: number): Day {
    let name = this.dayNames.get(days);
    if (name === undefined) {
      const date = new Date(days * DAY);
      const found = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      if (found === null) throw new RangeError(`A date cell holds a day outside the years 1 to 9999: ${days}`);
      name = found;
      this.dayNames.set(days, name);
    }
    return name;
  }
}
