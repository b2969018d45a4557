/**
 * Calendar days as branded `'YYYY-MM-DD'` strings, and the only arithmetic on them.
 *
 * A day has no zone: conversion from and to instants happens once, at the edge, in the spreadsheet's zone.
 * Strings compare and sort in calendar order, so `<` and `>` are the comparisons. Nothing here reads a clock.
 */

declare const dayBrand: unique symbol;

/** A calendar day, `'2026-11-21'`. Four-digit years only (0001-9999). */
export type Day = string & { readonly [dayBrand]: true };

/** Day of the week, Monday first, as ISO 8601 numbers them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MILLISECONDS_PER_DAY = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a civil date; `setUTCFullYear` because `Date.UTC` maps years 0-99 to the 1900s. */
function serial(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS_PER_DAY);
}

/** The same few thousand days are added to and compared all the time; both directions are remembered. */
const MOST_REMEMBERED = 10_000;
const daysBySerial = new Map<number, Day>();
const serialsByDay = new Map<Day, number>();

function fromSerial(days: number): Day {
  let known = daysBySerial.get(days);
  if (known === undefined) {
    const date = new Date(days * MILLISECONDS_PER_DAY);
    known = format(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    if (daysBySerial.size >= MOST_REMEMBERED) daysBySerial.clear();
    daysBySerial.set(days, known);
  }
  return known;
}

function format(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day with these parts (month 1-12), or null when there is no such day (2026-02-30). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return day <= daysInMonth(year, month) ? format(year, month, day) : null;
}

/** The day an ISO `YYYY-MM-DD` string names, or null when it names none. */
export function parseDay(text: string): Day | null {
  const match = PATTERN.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** As {@link parseDay}, for literals in code and tests: throws a RangeError when `text` is no day. */
export function day(text: string): Day {
  const result = parseDay(text);
  if (result === null) throw new RangeError(`Not a day: ${text}`);
  return result;
}

/** Year, month (1-12) and day of the month. */
export function partsOf(value: Day): { year: number; month: number; day: number } {
  return { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)), day: Number(value.slice(8, 10)) };
}

function serialOf(value: Day): number {
  let known = serialsByDay.get(value);
  if (known === undefined) {
    const { year, month, day: dayOfMonth } = partsOf(value);
    known = serial(year, month, dayOfMonth);
    if (serialsByDay.size >= MOST_REMEMBERED) serialsByDay.clear();
    serialsByDay.set(value, known);
  }
  return known;
}

/** The day `count` days later (earlier when negative). */
export function addDays(value: Day, count: number): Day {
  return fromSerial(serialOf(value) + count);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(value: Day): Weekday {
  const index = (serialOf(value) + 3) % 7;
  return (((index + 7) % 7) + 1) as Weekday;
}

/** True from Monday to Friday. */
export function isWorkingDay(value: Day): boolean {
  return weekdayOf(value) <= 5;
}

/** The first working day after `value`. */
export function nextWorkingDay(value: Day): Day {
  let next = addDays(value, 1);
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** The Monday of the week of `value`. */
export function startOfWeek(value: Day): Day {
  return addDays(value, 1 - weekdayOf(value));
}

/** The later of the days that are not null; null when none is given. */
export function latestDay(...values: readonly (Day | null)[]): Day | null {
  let latest: Day | null = null;
  for (const value of values) if (value !== null && (latest === null || value > latest)) latest = value;
  return latest;
}

/** The earlier of the days that are not null; null when none is given. */
export function earliestDay(...values: readonly (Day | null)[]): Day | null {
  let earliest: Day | null = null;
  for (const value of values) if (value !== null && (earliest === null || value < earliest)) earliest = value;
  return earliest;
}
