import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  day,
  dayOf,
  daysBetween,
  nextWorkingDay,
  parseDay,
  startOfWeek,
  weekdayOf,
} from '../../src/domain/day';

describe('calendar days', () => {
  test.each<readonly [number, number, number, string | null]>([
    [2026, 2, 28, '2026-02-28'],
    [2026, 2, 29, null],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 2, 29, null],
    [2026, 4, 31, null],
    [2026, 12, 31, '2026-12-31'],
    [2026, 13, 1, null],
    [2026, 0, 1, null],
    [2026, 1, 0, null],
    [2026, 1, 32, null],
    [0, 1, 1, null],
    [10000, 1, 1, null],
    [99, 1, 1, '0099-01-01'],
    [2026.5, 1, 1, null],
    [Number.NaN, 1, 1, null],
  ])('%s-%s-%s', (year, month, dayOfMonth, expected) => {
    expect(dayOf(year, month, dayOfMonth)).toBe(expected);
  });

  test('every day of eight years exists, follows the one before and comes back from its text', () => {
    let one = day('2019-12-31');
    for (let count = 0; count < 2922; count++) {
      const next = addDays(one, 1);
      expect([next > one, daysBetween(one, next), parseDay(next)]).toEqual([true, 1, next]);
      expect(weekdayOf(next)).toBe((weekdayOf(one) % 7) + 1);
      one = next;
    }
    expect(one).toBe('2027-12-31');
  });

  test('weeks begin on Monday, working days skip the weekend', () => {
    expect([weekdayOf(day('2026-11-21')), startOfWeek(day('2026-11-21')), nextWorkingDay(day('2026-11-20'))]).toEqual([
      6,
      '2026-11-16',
      '2026-11-23',
    ]);
  });
});
