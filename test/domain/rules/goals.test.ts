import { describe, expect, test } from '@jest/globals';
import { goal } from '../../fixtures/records';
import { find, later, shown } from './run-rule';

const ENDS = '2026-12-31';
const fall = goal({ term: 'Fall 2026', starts: '2026-09-01', ends: ENDS, row: 4 });
const spring = goal({ term: 'Spring 2027', starts: '2027-01-01', ends: '2027-05-31', row: 5 });

describe('goals-check-in', () => {
  const title = 'Check in on your goals for Fall 2026';

  test.each([
    [-8, []],
    [-7, [`${title}, early by 7`]],
    [-1, [`${title}, early by 1`]],
    [0, [title]],
    [1, [`${title}, 1 late`]],
  ])('%i days from the end of the term: %j', (days, expected) => {
    expect(shown('goals-check-in', { goals: [fall] }, later(ENDS, days))).toEqual(expected);
  });

  const again = (row: number) => goal({ term: 'Fall 2026', starts: '2026-09-01', ends: ENDS, row });

  test('one line for a term, at its first open goal', () => {
    const goals = [{ ...fall, met: 'Yes' }, again(7), again(8), spring];
    expect(find('goals-check-in', { goals }, ENDS)).toMatchObject([
      {
        subject: { title, tab: 'goals', row: 7 },
        why: 'Fall 2026 ends on Thu, Dec 31, today; 2 goals have no answer to "Did I meet them?" yet.',
      },
    ]);
  });

  test.each([{ met: 'Met 4' }, { reflection: 'Start sooner' }, { isExample: true }, { ends: null }, { goal: ' ' }])(
    'nothing for a goal with %j',
    (given) => {
      expect(shown('goals-check-in', { goals: [{ ...fall, ...given }] }, '2027-01-05')).toEqual([]);
    },
  );
});

describe('goals-plan', () => {
  const title = 'Set goals for the next term';

  test.each([
    [-15, []],
    [-14, [title]],
    [-13, [`${title}, 1 late`]],
    [0, [`${title}, 14 late`]],
    [14, [`${title}, 28 late`]],
    [15, []],
  ])('%i days from the end of the term: %j', (days, expected) => {
    expect(shown('goals-plan', { goals: [fall] }, later(ENDS, days))).toEqual(expected);
  });

  test('nothing once the next term has goals, dated or not', () => {
    expect(shown('goals-plan', { goals: [fall, spring] }, ENDS)).toEqual([]);
    const undated = goal({ term: 'Next year', starts: null, ends: null });
    expect(shown('goals-plan', { goals: [fall, undated] }, ENDS)).toEqual([]);
  });

  test('nothing without goals', () => {
    expect(shown('goals-plan', {}, ENDS)).toEqual([]);
    expect(shown('goals-plan', { goals: [{ ...fall, isExample: true }] }, ENDS)).toEqual([]);
  });
});
