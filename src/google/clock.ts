/** The clock of the run, read in the spreadsheet's zone (the script's own zone may differ). */
import type { ClockPort, Moment } from '../app/ports';
import type { Day } from '../domain/day';
import type { ActiveSpreadsheet } from './spreadsheet';

export class SpreadsheetClock implements ClockPort {
  constructor(private readonly spreadsheet: ActiveSpreadsheet) {}

  now(): Moment {
    return this.momentOf(this.instant());
  }

  instant(): number {
    return Date.now();
  }

  momentOf(instant: number): Moment {
    const { day, minutes } = this.spreadsheet.zone().wallClock(instant);
    return { day, hour: Math.floor(minutes / 60), minute: minutes % 60, instant };
  }

  instantOf(day: Day, minutes: number): number {
    return this.spreadsheet.zone().instantOf(day, minutes);
  }
}
