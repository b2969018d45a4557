import { describe, expect, test } from '@jest/globals';
import type { GoalCounts } from '../../src/domain/book';
import { day } from '../../src/domain/day';
import { countGoal } from '../../src/domain/goal-progress';
import { buildTouchIndex } from '../../src/domain/touch-index';
import { application, book, contact, goal, remark, touch } from '../fixtures/records';

type Given = Parameters<typeof book>[0];

const STARTS = '2026-09-01';
const ENDS = '2026-12-31';

/** What a goal of Fall 2026 counts; the term is over unless another day is given. */
function counted(counts: GoalCounts | null, given: Given, today = '2027-02-01', term: object = {}): number | null {
  const fall = goal({ term: 'Fall 2026', starts: STARTS, ends: ENDS, counts, ...term });
  const all = book(given);
  const on = day(today);
  return countGoal(fall, { book: all, touches: buildTouchIndex(all, on), today: on });
}

/** One record that a goal counts, on a day. */
const RECORDS: readonly [GoalCounts, (on: string) => Given][] = [
  ['LinkedIn requests', (on) => ({ log: [touch({ when: on, channel: 'LinkedIn', contact: 'Ana Abe' })] })],
  ['applications', (on) => ({ applications: [application({ stage: 'Trying-To', appliedOn: on })] })],
  ['contacts', (on) => ({ contacts: [contact({ communications: [remark(on, 'met at the meetup')] })] })],
  [
    'meaningful contacts',
    (on) => ({
      contacts: [
        contact({
          knowsWhatIWant: true,
          wouldReferMe: true,
          timesTalked: 2,
          communications: [remark(on, 'coffee chat')],
        }),
      ],
    }),
  ],
  ['conversations', (on) => ({ contacts: [contact()], log: [touch({ when: on, contact: 'Jordan Reyes' })] })],
  ['interviews', (on) => ({ applications: [application({ stage: 'Interview Set', interviewOn: on })] })],
];

describe.each(RECORDS)('a goal that counts %s', (counts, given) => {
  test.each([
    ['the day before the term', '2026-08-31', 0],
    ['the first day', STARTS, 1],
    ['a day within', '2026-10-15', 1],
    ['the last day', ENDS, 1],
    ['the day after the term', '2027-01-01', 0],
  ])('%s', (_name, on, expected) => {
    expect(counted(counts, given(on))).toBe(expected);
  });

  test('what is planned is not done: today counts, tomorrow does not', () => {
    expect(counted(counts, given('2026-11-23'), '2026-11-23')).toBe(1);
    expect(counted(counts, given('2026-11-24'), '2026-11-23')).toBe(0);
  });

  test('a term without days counts nothing', () => {
    expect(counted(counts, given('2026-10-15'), '2027-02-01', { starts: null })).toBeNull();
    expect(counted(counts, given('2026-10-15'), '2027-02-01', { ends: null })).toBeNull();
  });

  test('examples are left out', () => {
    const { contacts = [], applications = [], log = [] } = given('2026-10-15') ?? {};
    const asExample = <Value extends object>(records: readonly Value[]) =>
      records.map((record) => ({ ...record, isExample: true }));
    expect(
      counted(counts, { contacts: asExample(contacts), applications: asExample(applications), log: asExample(log) }),
    ).toBe(0);
  });
});

test.each([null, 'my own count'] as const)('a goal that counts %s is not counted', (counts) => {
  expect(counted(counts, { log: [touch({ when: '2026-10-15', channel: 'LinkedIn' })] })).toBeNull();
});

test('several messages to one person are one request; lines without a name are one each', () => {
  const line = (contactName: string) => touch({ when: '2026-10-15', channel: 'LinkedIn', contact: contactName });
  expect(counted('LinkedIn requests', { log: [line('Ana Abe'), line('ana abe'), line(''), line('')] })).toBe(3);
});

test('a contact counts in the term of the first touch alone', () => {
  const known = contact({ communications: [remark('2026-10-15', 'coffee'), remark('2026-08-31', 'met at a fair')] });
  expect(counted('contacts', { contacts: [known] })).toBe(0);
});

test('two talks with one person on one day are one conversation', () => {
  const log = [
    touch({ when: '2026-10-15', contact: 'Jordan Reyes', channel: 'call', summary: 'first' }),
    touch({ when: '2026-10-15', contact: 'Jordan Reyes', channel: 'meeting', summary: 'second' }),
    touch({ when: '2026-10-16', contact: 'Jordan Reyes', kind: 'thank-you', channel: 'email' }),
  ];
  expect(counted('conversations', { contacts: [contact()], log })).toBe(1);
});

test('ticks alone make no meaningful contact: it takes two talks', () => {
  const once = { knowsWhatIWant: true, wouldReferMe: true, communications: [remark('2026-10-15', 'coffee chat')] };
  expect(counted('meaningful contacts', { contacts: [contact(once)] })).toBe(0);
  const twice = {
    ...once,
    communications: [remark('2026-12-31', 'coffee'), remark('2026-06-01', 'call about the team')],
  };
  expect(counted('meaningful contacts', { contacts: [contact(twice)] })).toBe(1);
});

describe('when an application was sent', () => {
  const move = (when: string, toStage: 'Trying-To' | 'Interview Set') =>
    touch({ when, kind: 'stage', company: 'Northwind', fromStage: 'Uncalled', toStage });

  test.each([
    ['Applied on wins', { appliedOn: '2026-08-31' }, [move('2026-10-15', 'Trying-To')], 0],
    ['else the first move in the log', {}, [move('2027-01-10', 'Interview Set'), move('2026-12-31', 'Trying-To')], 1],
    ['a move after the term is of the next term', {}, [move('2027-01-01', 'Trying-To')], 0],
    ['else the day the stage changed', { stageSince: '2026-09-01' }, [], 1],
    ['nothing says when', {}, [], 0],
    ['never sent', { stage: 'Uncalled', stageSince: '2026-10-15' }, [], 0],
  ] as const)('%s', (_name, given, log, expected) => {
    const applications = [application({ stage: 'Trying-To', ...given })];
    expect(counted('applications', { applications, log: [...log] })).toBe(expected);
  });
});
