import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { reportGoals } from '../../src/domain/goals-report';
import { phaseOf, termAround, termFrom } from '../../src/domain/terms';
import { book, goal, touch } from '../fixtures/records';

const fall = { term: 'Fall 2026', starts: '2026-09-01', ends: '2026-12-31', goal: 'Talk to people' };

test.each([
  ['2026-08-31', 'future'],
  ['2026-09-01', 'current'],
  ['2026-12-31', 'current'],
  ['2027-01-01', 'past'],
])('on %s the term from September to December is %s', (today, phase) => {
  expect(phaseOf(day('2026-09-01'), day('2026-12-31'), day(today))).toBe(phase);
});

test.each([
  [null, null, 'undated'],
  ['2026-11-23', null, 'current'],
  ['2026-11-24', null, 'future'],
  [null, '2026-11-23', 'current'],
  [null, '2026-11-22', 'past'],
])('from %s to %s: %s', (starts, ends, phase) => {
  const given = (text: string | null) => (text === null ? null : day(text));
  expect(phaseOf(given(starts), given(ends), day('2026-11-23'))).toBe(phase);
});

test.each([
  ['2027-01-01', 'Spring 2027', '2027-05-31'],
  ['2026-12-16', 'Spring 2027', '2027-05-31'],
  ['2026-12-03', 'Fall 2026', '2026-12-31'],
  ['2026-12-04', 'Spring 2027', '2027-05-31'],
  ['2027-05-11', 'Summer 2027', '2027-08-31'],
  ['2027-08-25', 'Fall 2027', '2027-12-31'],
])('the term that begins on %s is %s and ends on %s', (starts, term, ends) => {
  expect(termFrom(day(starts))).toEqual({ term, starts, ends });
});

test.each([
  ['2026-01-01', { term: 'Spring 2026', starts: '2026-01-01', ends: '2026-05-31' }],
  ['2026-05-31', { term: 'Spring 2026', starts: '2026-01-01', ends: '2026-05-31' }],
  ['2026-06-01', { term: 'Summer 2026', starts: '2026-06-01', ends: '2026-08-31' }],
  ['2026-12-31', { term: 'Fall 2026', starts: '2026-09-01', ends: '2026-12-31' }],
])('around %s', (today, expected) => {
  expect(termAround(day(today))).toEqual(expected);
});

describe('the report', () => {
  test('rows of one name are one term, with the days that a row states', () => {
    const goals = [
      goal({ ...fall, written: { term: 'Fall 2026' } }),
      goal({ ...fall, term: ' fall 2026', starts: '2026-08-20', ends: '2026-12-18', written: { starts: 46254 } }),
    ];
    const { terms } = reportGoals(book({ goals }), day('2026-11-23'));
    expect(terms.map(({ term, starts, ends, goals: rows }) => ({ term, starts, ends, rows: rows.length }))).toEqual([
      { term: 'Fall 2026', starts: '2026-08-20', ends: '2026-12-18', rows: 2 },
    ]);
  });

  test('progress is the larger of what is on record and what was entered', () => {
    const goals = [
      goal({ ...fall, counts: 'LinkedIn requests', done: 12 }),
      goal({ ...fall, counts: 'LinkedIn requests', done: 0 }),
      goal({ ...fall, counts: 'my own count', done: 3 }),
      goal({ ...fall, counts: null }),
    ];
    const log = [touch({ when: '2026-10-01', channel: 'LinkedIn', contact: 'Ana Abe' })];
    const [term] = reportGoals(book({ goals, log }), day('2026-11-23')).terms;
    expect(term?.goals.map(({ counted, progress }) => [counted, progress])).toEqual([
      [1, 12],
      [1, 1],
      [null, 3],
      [null, null],
    ]);
  });

  test.each([
    ['2026-12-23', {}, false],
    ['2026-12-24', {}, true],
    ['2027-01-20', {}, true],
    ['2027-01-20', { met: 'No' }, false],
    ['2027-01-20', { reflection: 'Start sooner' }, false],
  ])('on %s a goal with %j waits for its check-in: %s', (today, given, expected) => {
    const [term] = reportGoals(book({ goals: [goal({ ...fall, ...given })] }), day(today)).terms;
    expect(term?.goals[0]?.isToCheckIn).toBe(expected);
  });

  test('proposes this term and the next where the sheet has neither; examples stay examples', () => {
    const guide = goal({ term: 'Example: Fall', goal: 'Meet 5 engineers', isExample: true });
    expect(reportGoals(book({ goals: [guide] }), day('2026-11-23'))).toEqual({
      today: '2026-11-23',
      terms: [],
      proposed: {
        current: { term: 'Fall 2026', starts: '2026-09-01', ends: '2026-12-31' },
        next: { term: 'Spring 2027', starts: '2027-01-01', ends: '2027-05-31' },
      },
      examples: ['Meet 5 engineers'],
    });
  });

  test('proposes no term that is there', () => {
    const now = goal(fall);
    const next = goal({ ...fall, term: 'Spring 2027', starts: '2027-01-01', ends: '2027-05-31' });
    expect(reportGoals(book({ goals: [now, next] }), day('2026-11-23')).proposed).toEqual({
      current: null,
      next: null,
    });
    expect(
      reportGoals(book({ goals: [{ ...now, ends: day('2026-12-11') }] }), day('2026-11-23')).proposed.next,
    ).toEqual({
      term: 'Spring 2027',
      starts: '2026-12-12',
      ends: '2027-05-31',
    });
  });
});
