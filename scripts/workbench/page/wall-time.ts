/** Arithmetic on wall times as the clock shows them (`'2026-11-23T08:00'`), which have no zone. */

const HOUR = 3_600_000;
/** The end of that hour, so that a timer of the hour has run. */
const MORNING = 'T08:59';

function timeOf(local: string): number {
  return Date.parse(`${local}:00Z`);
}

export function hoursLater(local: string, hours: number): string {
  return new Date(timeOf(local) + hours * HOUR).toISOString().slice(0, 16);
}

export function nextMorning(local: string): string {
  return hoursLater(local, 24).slice(0, 10) + MORNING;
}

/** Hours from one to the other, begun ones counted whole; 0 when it has passed. */
export function hoursBetween(from: string, to: string): number {
  return Math.max(0, Math.ceil((timeOf(to) - timeOf(from)) / HOUR));
}
