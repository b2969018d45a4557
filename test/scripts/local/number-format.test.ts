import { describe, expect, test } from '@jest/globals';
import type { StoredValue } from '../../../scripts/local/model';
import { displayText } from '../../../scripts/local/number-format';
import { dayToSerial, partsToSerial, serialToDay, serialToParts } from '../../../scripts/local/serial-day';

describe('what a cell shows', () => {
  const cases: [StoredValue, string | undefined, string, string][] = [
    [46346, 'm/d/yyyy', 'en_US', '11/20/2026'],
    [46346, 'dd/mm/yyyy', 'en_GB', '20/11/2026'],
    [46346, 'ddd d mmm', 'de_DE', 'Fr 20 Nov'],
    [46346.375, 'yyyy-mm-dd h:mm:ss', 'en_US', '2026-11-20 9:00:00'],
    [0.48, '0.00', 'en_US', '0.48'],
    [0.48, '0.00', 'de_DE', '0,48'],
    [0.064, '0.0%', 'de_DE', '6,4%'],
    [1234567.891, '#,##0.00', 'en_US', '1,234,567.89'],
    [0.1 + 0.2, undefined, 'en_US', '0.3'],
    [7, '@', 'en_US', '7'],
    [true, undefined, 'en_US', 'TRUE'],
    [true, 'm/d/yyyy', 'de_DE', 'WAHR'],
    ['Dana', 'm/d/yyyy', 'en_US', 'Dana'],
    [null, 'm/d/yyyy', 'en_US', ''],
    [{ error: '#N/A' }, '0.00', 'en_US', '#N/A'],
    [5, '[no such format', 'en_US', '5'],
    [5, '0.0', 'xx_YY', '5.0'],
  ];
  test.each(cases)('%j as %s in %s', (value, numberFormat, locale, expected) => {
    expect(displayText(value, numberFormat, locale)).toBe(expected);
  });
});

describe('serial numbers', () => {
  test.each([
    ['1899-12-30', 0],
    ['1900-02-28', 60],
    ['1900-03-01', 61],
    ['1970-01-01', 25569],
    ['2026-11-23', 46349],
    ['1899-12-29', -1],
  ])('%s is day %d', (day, serial) => {
    expect(dayToSerial(day)).toBe(serial);
    expect(serialToDay(serial)).toBe(day);
  });

  test('a fraction is the time of day, to the millisecond', () => {
    const parts = { year: 2026, month: 11, day: 23, hour: 23, minute: 59, second: 59, millisecond: 999 };
    expect(serialToParts(partsToSerial(parts))).toEqual(parts);
    expect(serialToDay(46349.999)).toBe('2026-11-23');
  });

  test.each(['2026-02-30', '2026-1-2', 'today'])('%s is no day', (text) => {
    expect(() => dayToSerial(text)).toThrow(RangeError);
  });
});
