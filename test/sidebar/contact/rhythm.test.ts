import { expect, test } from '@jest/globals';
import { sayCost } from '../../../src/sidebar/contact/rhythm';

const RHYTHM = { cadenceDays: 60, minutesPerFollowUp: 10, minutesPerDay: 30, people: 100, followUpsPerDay: 100 / 60 };

test.each<readonly [string, number, number | null, string]>([
  ['somebody new', 60, null, '6 follow-ups and about 60 minutes a year. With everybody else: 24 minutes a weekday.'],
  ['as before', 60, 60, '6 follow-ups and about 60 minutes a year. With everybody else: 23 minutes a weekday.'],
  ['once in two years', 730, 60, '1 follow-up and about 10 minutes a year. With everybody else: 23 minutes a weekday.'],
])('%s', (_what, days, before, words) => {
  expect(sayCost(days, before, RHYTHM)).toBe(words);
});

test('more than the person set aside is said', () => {
  expect(sayCost(7, null, { ...RHYTHM, minutesPerDay: 20 })).toBe(
    '52 follow-ups and about 520 minutes a year. With everybody else: 25 minutes a weekday. That is more than the 20 minutes you set aside.',
  );
});

test('the first one of all costs next to nothing', () => {
  expect(sayCost(60, null, { ...RHYTHM, people: 0, followUpsPerDay: 0, minutesPerFollowUp: 1 })).toBe(
    '6 follow-ups and about 6 minutes a year. With everybody else: less than 1 minute a weekday.',
  );
});
