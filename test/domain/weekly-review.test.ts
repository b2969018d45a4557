/** The weekly review says of goals what the goals' own page says. */
import { expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { reportGoals } from '../../src/domain/goals-report';
import { reviewWeek } from '../../src/domain/weekly-review';
import { application, book, goal } from '../fixtures/records';

const TERM = { term: 'Fall 2026', starts: '2026-09-01', ends: '2026-12-31' };

test('a goal is as far as the tabs count it, or as far as the person entered where that is more', () => {
  const today = day('2026-11-23');
  const given = book({
    applications: [
      application({ company: 'Copperline', stage: 'Trying-To', appliedOn: '2026-10-01' }),
      application({ company: 'Lattice', stage: 'Trying-To', appliedOn: '2026-10-02' }),
    ],
    goals: [
      goal({ ...TERM, goal: 'Apply', counts: 'applications', target: 40, done: null }),
      goal({ ...TERM, goal: 'Apply well', counts: 'applications', target: 40, done: 5 }),
      goal({ ...TERM, goal: 'Read', counts: 'my own count', target: 3, done: null }),
      goal({ ...TERM, goal: 'Be brave', counts: null, target: null, done: null }),
    ],
  });
  const review = reviewWeek({ book: given, today, funnel: [], load: [], expectedOffers: null, toldEstimate: null });
  expect(review.goals).toEqual(['Apply: 2 of 40', 'Apply well: 5 of 40', 'Read: 0 of 3', 'Be brave']);
  expect(reportGoals(given, today).terms[0]?.goals.map(({ progress }) => progress)).toEqual([2, 5, null, null]);
});

test.each([
  [0.04, null, null],
  [0.04, 0.02, null],
  [0.04, 0.5, 'The calculator estimates 0.0 offers, down from 0.5 on Mon, Nov 16.'],
  [0.05, null, 'The calculator estimates 0.1 offers. It is an estimate, not a promise.'],
  [0.52, 0.5, 'The calculator estimates 0.5 offers, the same as on Mon, Nov 16.'],
  [null, null, null],
])('an estimate of %d, told as %d before: %s', (expectedOffers, told, sentence) => {
  const toldEstimate = told === null ? null : { day: day('2026-11-16'), expectedOffers: told };
  const input = { book: book({}), today: day('2026-11-23'), funnel: [], load: [], expectedOffers, toldEstimate };
  expect(reviewWeek(input).estimate).toBe(sentence);
});
