/** Days and times: serial numbers in, serial numbers out. */
import { partsToSerial, serialToParts } from '../serial-day';
import { parseTypedEntry } from '../typed-entry';
import type { Call, FunctionTable } from './function';
import { broadcast, errorValue, fail, isError, type Scalar, toMatrix, toNumber, type Value } from './values';

/** A function of one day, applied to each cell inside an array. */
function ofDay(compute: (serial: number, call: Call) => number): (call: Call) => Value {
  return (call) => {
    const value = call.inArray ? call.value(0) : call.scalar(0);
    return broadcast([value], ([cell = null]) => compute(toNumber(cell, call.locale), call));
  };
}

function addMonths(serial: number, months: number): { year: number; month: number; day: number } {
  const { year, month, day } = serialToParts(Math.floor(serial));
  const total = year * 12 + (month - 1) + Math.trunc(months);
  const target = { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
  return { ...target, day: Math.min(day, daysIn(target.year, target.month)) };
}

function daysIn(year: number, month: number): number {
  return serialToParts(partsToSerial({ year, month: month + 1, day: 0 })).day;
}

/** Monday 0 … Sunday 6. */
function mondayBased(serial: number): number {
  return (((Math.floor(serial) - 2) % 7) + 7) % 7;
}

function isWorkday(serial: number, holidays: ReadonlySet<number>): boolean {
  return mondayBased(serial) < 5 && !holidays.has(serial);
}

function holidaysOf(call: Call, index: number): Set<number> {
  const days = new Set<number>();
  if (!call.has(index)) return days;
  for (const cell of toMatrix(call.value(index)).flat()) if (typeof cell === 'number') days.add(Math.floor(cell));
  return days;
}

function weekday(serial: number, type: number): number {
  const monday = mondayBased(serial);
  if (type === 1) return ((monday + 1) % 7) + 1;
  if (type === 2) return monday + 1;
  return type === 3 ? monday : fail('#NUM!');
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - mondayBased(serial) + 3;
  const firstDay = partsToSerial({ year: serialToParts(thursday).year, month: 1, day: 1 });
  return Math.floor((thursday - firstDay) / 7) + 1;
}

function dateDif(start: number, end: number, unit: string): number {
  if (start > end) return fail('#NUM!');
  const from = serialToParts(Math.floor(start));
  const to = serialToParts(Math.floor(end));
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(end) - Math.floor(start);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return Math.floor(end) - partsToSerial(addMonths(start, months));
    case 'YD':
      return Math.floor(end) - partsToSerial(addMonths(start, Math.floor(months / 12) * 12));
    default:
      return fail('#NUM!');
  }
}

export const DATE_FUNCTIONS: FunctionTable = {
  TODAY: (call) => Math.floor(call.now),
  NOW: (call) => call.now,
  DATE: (call) => partsToSerial({ year: call.number(0), month: call.number(1), day: Math.trunc(call.number(2)) }),
  TIME: (call) => (((call.number(0) * 3600 + call.number(1) * 60 + call.number(2)) % 86_400) + 0) / 86_400,
  YEAR: ofDay((serial) => serialToParts(serial).year),
  MONTH: ofDay((serial) => serialToParts(serial).month),
  DAY: ofDay((serial) => serialToParts(serial).day),
  HOUR: ofDay((serial) => serialToParts(serial).hour),
  MINUTE: ofDay((serial) => serialToParts(serial).minute),
  SECOND: ofDay((serial) => serialToParts(serial).second),
  WEEKDAY: ofDay((serial, call) => weekday(serial, call.number(1, 1))),
  ISOWEEKNUM: ofDay(isoWeek),
  WEEKNUM: ofDay((serial, call) => {
    const type = call.number(1, 1);
    if (type === 21) return isoWeek(serial);
    const firstDay = partsToSerial({ year: serialToParts(serial).year, month: 1, day: 1 });
    return Math.floor((Math.floor(serial) - firstDay + weekday(firstDay, type === 2 ? 2 : 1) - 1) / 7) + 1;
  }),
  EDATE: ofDay((serial, call) => partsToSerial(addMonths(serial, call.number(1)))),
  EOMONTH: ofDay((serial, call) => {
    const { year, month } = addMonths(serial, call.number(1));
    return partsToSerial({ year, month, day: daysIn(year, month) });
  }),
  DAYS: (call) => Math.floor(call.number(0)) - Math.floor(call.number(1)),
  DATEDIF: (call) => dateDif(call.number(0), call.number(1), call.text(2)),
  NETWORKDAYS: (call) => {
    const start = Math.floor(call.number(0));
    const end = Math.floor(call.number(1));
    const holidays = holidaysOf(call, 2);
    const step = start <= end ? 1 : -1;
    let count = 0;
    for (let day = start; step > 0 ? day <= end : day >= end; day += step) if (isWorkday(day, holidays)) count += step;
    return count;
  },
  WORKDAY: (call) => {
    const holidays = holidaysOf(call, 2);
    let day = Math.floor(call.number(0));
    let left = Math.trunc(call.number(1));
    const step = left < 0 ? -1 : 1;
    while (left !== 0) {
      day += step;
      if (isWorkday(day, holidays)) left -= step;
    }
    return day;
  },
  DATEVALUE: (call) => typedNumber(call, (value) => Math.floor(value)),
  TIMEVALUE: (call) => typedNumber(call, (value) => value - Math.floor(value)),
  ISDATE: (call) => {
    const value = call.scalar(0);
    const typed = typeof value === 'string' ? parseTypedEntry(value, call.locale) : null;
    return typeof value === 'number' || (typed !== null && 'value' in typed && typeof typed.value === 'number');
  },
  TO_DATE: (call) => call.value(0),
};

function typedNumber(call: Call, pick: (value: number) => number): Value {
  const value: Value = call.inArray ? call.value(0) : call.scalar(0);
  return broadcast([value], ([cell = null]): Scalar => {
    if (isError(cell)) return cell;
    if (typeof cell === 'number') return pick(cell);
    const typed = parseTypedEntry(String(cell ?? ''), call.locale);
    const isDate = 'value' in typed && typeof typed.value === 'number' && typed.numberFormat !== undefined;
    return isDate ? pick(Number(typed.value)) : errorValue('#VALUE!');
  });
}
