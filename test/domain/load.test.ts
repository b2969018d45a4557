import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { planLoad, sayLoad, weeklyLoad } from '../../src/domain/load';

describe('the cost of a cadence', () => {
  test("S2's example: 100 people every two months", () => {
    expect(planLoad({ people: 100, cadenceDays: 60, minutesPerFollowUp: 10, minutesPerDay: 30 })).toEqual({
      minutesPerWeekday: expect.closeTo(23.33, 2),
      minutesInSixMonths: 3000,
      fits: true,
      proposedCadenceDays: 60,
      summary: '100 people every 60 days: 23 minutes a weekday, 3,000 minutes (50 hours) in six months.',
    });
  });

  test.each([
    [100, 30, 30, false, 50],
    [100, 50, 28, true, 50],
    [101, 50, 28, false, 55],
    [100, 60, 20, false, 70],
    [1, 1, 30, true, 1],
    [0, 60, 30, true, 60],
    [500, 60, 0, false, 7000],
  ])(
    '%i people every %i days in %i minutes a day: fits %s, else every %i',
    (people, cadenceDays, minutesPerDay, fits, proposed) => {
      const plan = planLoad({ people, cadenceDays, minutesPerFollowUp: 10, minutesPerDay });
      expect([plan.fits, plan.proposedCadenceDays]).toEqual([fits, proposed]);
      if (minutesPerDay > 0) {
        const again = planLoad({
          people,
          cadenceDays: plan.proposedCadenceDays,
          minutesPerFollowUp: 10,
          minutesPerDay,
        });
        expect(again.fits).toBe(true);
      }
    },
  );

  test('in words', () => {
    expect(sayLoad([], 10)).toBe('Nobody is on your list yet, so keeping in touch takes no time.');
    expect(sayLoad([60], 10)).toBe(
      '1 person every 60 days: less than 1 minute a weekday, 30 minutes (1 hour) in six months.',
    );
    expect(sayLoad([30, 60], 10)).toBe(
      '2 people each at their own pace: less than 1 minute a weekday, 90 minutes (2 hours) in six months.',
    );
  });
});

test('minutes by week, from the Monday of this week, eight weeks long', () => {
  const work = [
    { day: day('2026-11-22'), repeatsEvery: null },
    { day: day('2026-11-23'), repeatsEvery: 28 },
    { day: day('2027-01-17'), repeatsEvery: null },
    { day: day('2027-01-18'), repeatsEvery: null },
  ];
  expect(weeklyLoad(work, day('2026-11-29'), 10)).toEqual([
    { week: '2026-11-23', minutes: 10 },
    { week: '2026-11-30', minutes: 0 },
    { week: '2026-12-07', minutes: 0 },
    { week: '2026-12-14', minutes: 0 },
    { week: '2026-12-21', minutes: 10 },
    { week: '2026-12-28', minutes: 0 },
    { week: '2027-01-04', minutes: 0 },
    { week: '2027-01-11', minutes: 10 },
  ]);
});
