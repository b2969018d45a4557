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
