/** The estimate in words. */
import { expect, test } from '@jest/globals';
import {
  describeChance,
  describeForecast,
  describeHours,
  describeRun,
  describeWeekly,
} from '../../../src/domain/estimate/words';

test.each([
  [[0, 0], '0'],
  [[0, 1], '0 or 1'],
  [[1, 4], 'between 1 and 4'],
] as const)('the run %p is "%s"', (run, words) => {
  expect(describeRun(run)).toBe(words);
});

test.each([
  [0, 'no chance'],
  [0.0004, 'less than 1 in 100'],
  [0.01, 'about 1 in 100'],
  [0.594, 'about 59 in 100'],
  [0.99, 'about 99 in 100'],
  [0.9999, 'more than 99 in 100'],
])('the chance %p is "%s"', (probability, words) => {
  expect(describeChance(probability)).toBe(words);
});

test.each([
  [1, 'about 5 minutes'],
  [42, 'about 40 minutes'],
  [58, 'about 1 hour'],
  [74, 'about 1 hour'],
  [80, 'about 1.5 hours'],
  [675, 'about 11.5 hours'],
])('%p minutes are "%s"', (minutes, words) => {
  expect(describeHours(minutes)).toBe(words);
});

test.each([
  [[0, 0, 0], 70, 'nothing more'],
  [[0, 100, 0], 70, '10 applications a week'],
  [[5, 105, 3], 70, '5 LinkedIn requests in all, 10 or 11 applications a week and 3 new meaningful contacts in all'],
  [[0, 1, 1], 70, '1 application and 1 new meaningful contact'],
  [[0, 7, 0], 4, '7 applications in all'],
  [[10, 10, 0], 70, '1 LinkedIn request a week and 1 application a week'],
] as const)('%p in %p days is "%s"', ([linkedInRequests, applications, meaningfulContacts], days, words) => {
  expect(describeWeekly({ linkedInRequests, applications, meaningfulContacts }, days)).toBe(words);
});

test('the whole in a sentence, always an estimate', () => {
  expect(
    describeForecast({
      expectedOffers: 0.3,
      interval80: [0, 1],
      intervalHolds: 0.959,
      atLeast: [{ offers: 1, probability: 0.256 }],
    }),
  ).toBe(
    'An estimate: most likely 0 or 1 offers (about 96 in 100), and at least 1 with a chance of about 26 in 100. It tells where you stand today, not where you will be.',
  );
});
