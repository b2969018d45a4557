import { describe, expect, test } from '@jest/globals';
import { day } from '../../../src/domain/day';
import { application, contact, remark, touch } from '../../fixtures/records';
import { find, later, shown } from './run-rule';

const SINCE = '2026-10-05';

describe('uncalled-overdue', () => {
  const acme = application({ company: 'Acme', stage: 'Uncalled', stageSince: SINCE });

  test.each([
    [13, []],
    [14, ['Acme']],
    [15, ['Acme, 1 late']],
  ])('%i days in Uncalled: %j', (days, expected) => {
    expect(shown('uncalled-overdue', { applications: [acme] }, later(SINCE, days))).toEqual(expected);
  });

  test.each([
    ['', 'Reach out, or'],
    ['Poe, Ann', 'Reach out to Ann Poe, or'],
  ])('says what the plan was, and to whom to turn: "%s"', (named, words) => {
    const [item] = find('uncalled-overdue', { applications: [{ ...acme, contact: named }] }, '2026-11-14');
    expect(item?.why).toBe(
      `Acme has been in Uncalled since Mon, Oct 5, 40 days ago; 14 days is the plan. ${words} let it rest in Inactive.`,
    );
  });

  test('the days are a setting, and a talk moves the day', () => {
    expect(shown('uncalled-overdue', { applications: [acme] }, later(SINCE, 7), { uncalledDays: 7 })).toEqual(['Acme']);
    const log = [touch({ when: '2026-10-10', company: 'acme, inc.' })];
    expect(shown('uncalled-overdue', { applications: [acme], log }, '2026-10-23')).toEqual([]);
    expect(shown('uncalled-overdue', { applications: [acme], log }, '2026-10-24')).toEqual(['Acme']);
  });

  test('since when is read from the log where the cell is empty, and nothing is guessed where neither says', () => {
    const undated = application({ company: 'Acme', stage: 'Uncalled' });
    const log = [touch({ when: SINCE, kind: 'stage', company: 'Acme', toStage: 'Uncalled' })];
    expect(shown('uncalled-overdue', { applications: [undated], log }, later(SINCE, 14))).toEqual(['Acme']);
    expect(find('uncalled-overdue', { applications: [undated] }, '2027-01-01')).toEqual([]);
  });

  test('nothing in another stage or while parked', () => {
    const others = [
      { ...acme, stage: 'Inactive' as const },
      { ...acme, parkedUntil: '2026-12-01' as never },
    ];
    expect(shown('uncalled-overdue', { applications: others }, '2026-11-20')).toEqual([]);
  });
});

describe('silent-lead and park-lead', () => {
  const lattice = application({ company: 'Lattice', stage: 'Trying-To', appliedOn: SINCE });

  test.each([
    [29, []],
    [30, ['Lattice']],
    [31, ['Lattice, 1 late']],
  ])('%i days of silence: %j', (days, expected) => {
    const today = later(SINCE, days);
    expect(shown('silent-lead', { applications: [lattice] }, today)).toEqual(expected);
    expect(shown('park-lead', { applications: [lattice] }, today)).toEqual([]);
    const tried = { ...lattice, followUpsSent: 3 };
    expect(shown('silent-lead', { applications: [tried] }, today)).toEqual([]);
    expect(shown('park-lead', { applications: [tried] }, today)).toEqual(expected);
  });

  test.each([0, 1, 2])('%i follow-ups ask for another', (followUpsSent) => {
    const tried = { ...lattice, followUpsSent };
    expect(shown('silent-lead', { applications: [tried] }, '2026-11-04')).toEqual(['Lattice']);
  });

  test('follow-ups are counted from the log since the stage began', () => {
    const log = ['2026-09-01', '2026-10-06', '2026-10-07', '2026-10-08'].map((when) =>
      touch({ when, kind: 'follow-up', company: 'Lattice' }),
    );
    expect(shown('park-lead', { applications: [lattice], log }, '2026-11-07')).toEqual(['Lattice']);
    expect(shown('park-lead', { applications: [lattice], log: log.slice(0, 3) }, '2026-11-07')).toEqual([]);
  });

  test('says since when, and after how many', () => {
    const tried = { ...lattice, followUpsSent: 1, contact: 'Priya Raman' };
    expect(find('silent-lead', { applications: [tried] }, '2026-11-21')).toMatchObject([
      {
        title: 'Follow up with Lattice',
        person: 'Priya Raman',
        why: 'Nothing has moved with Priya Raman at Lattice since Mon, Oct 5, 47 days ago, after 1 follow-up.',
      },
    ]);
    expect(find('park-lead', { applications: [{ ...tried, followUpsSent: 4 }] }, '2026-11-21')).toMatchObject([
      {
        title: 'Put Lattice back into Inactive for 45 days',
        why: 'Priya Raman at Lattice has been silent since Mon, Oct 5, 47 days ago, after 4 follow-ups. Rest the application and look again in 45 days.',
      },
    ]);
  });

  test.each([
    ['a line of the log for the company', { log: [touch({ when: '2026-10-20', company: 'LATTICE' })] }],
    [
      'a talk with the person it names',
      {
        applications: [{ ...lattice, contact: 'Priya Raman' }],
        contacts: [
          contact({ name: 'Priya Raman', company: 'Lattice', communications: [remark('2026-10-20', 'call')] }),
        ],
      },
    ],
    ['Last activity', { applications: [{ ...lattice, lastActivity: '2026-10-20' as never }] }],
    ['Stage since', { applications: [{ ...lattice, stageSince: '2026-10-20' as never }] }],
    ['an interview that was held', { applications: [{ ...lattice, interviewOn: '2026-10-20' as never }] }],
  ])('%s moves the day', (_, given) => {
    const [item] = find('silent-lead', { applications: [lattice], ...given }, '2026-11-25');
    expect(item?.due).toBe('2026-11-19');
  });

  test('nothing with an interview set, in another stage, parked, or without any date', () => {
    const others = [
      { ...lattice, interviewOn: '2026-12-24' as never },
      { ...lattice, stage: 'Waiting' as const },
      { ...lattice, parkedUntil: '2026-12-24' as never },
      { ...lattice, appliedOn: null },
    ];
    expect(find('silent-lead', { applications: others }, '2026-11-25')).toEqual([]);
  });
});

describe('unpark', () => {
  const parked = application({ company: 'Acme', stage: 'Inactive', parkedUntil: '2026-12-01' });

  test.each([
    [-1, []],
    [0, ['Acme']],
    [1, ['Acme, 1 late']],
  ])('%i days from the day: %j', (days, expected) => {
    expect(shown('unpark', { applications: [parked] }, later('2026-12-01', days))).toEqual(expected);
  });

  test('only what rests in Inactive comes back', () => {
    const others = [
      { ...parked, stage: 'Uncalled' as const },
      { ...parked, parkedUntil: null },
    ];
    expect(find('unpark', { applications: others }, '2026-12-01')).toEqual([]);
  });
});

describe('waiting-chase', () => {
  const acme = application({ company: 'Acme', stage: 'Waiting', lastActivity: SINCE });

  test.each([
    [6, []],
    [7, ['Acme']],
    [8, ['Acme, 1 late']],
  ])('%i days after the last word: %j', (days, expected) => {
    expect(shown('waiting-chase', { applications: [acme] }, later(SINCE, days))).toEqual(expected);
  });

  test.each([
    [6, []],
    [7, ['Acme']],
  ])('a stage still Interview Set, %i days after the last word since the interview: %j', (days, expected) => {
    const held = { ...acme, stage: 'Interview Set' as const, interviewOn: day('2026-10-01') };
    expect(shown('waiting-chase', { applications: [held] }, later(SINCE, days))).toEqual(expected);
  });

  test('nothing with another interview set, or in another stage', () => {
    const others = [
      { ...acme, interviewOn: '2026-12-24' as never },
      { ...acme, stage: 'Interview Set' as const },
      { ...acme, stage: 'Trying-To' as const, interviewOn: day('2026-10-01') },
    ];
    expect(find('waiting-chase', { applications: others }, '2026-11-01')).toEqual([]);
  });
});

describe('rejection-wrap-up', () => {
  const acme = application({ company: 'Acme', stage: 'Rejected', stageSince: SINCE });
  const asked = touch({ when: SINCE, company: 'Acme', kind: 'follow-up', summary: 'asked to be kept in mind' });

  test.each([
    [0, []],
    [1, ['Acme']],
    [2, ['Acme, 1 late']],
    [14, ['Acme, 13 late']],
    [15, []],
  ])('%i days after the answer: %j', (days, expected) => {
    expect(shown('rejection-wrap-up', { applications: [acme] }, later(SINCE, days))).toEqual(expected);
  });

  test.each([
    ['neither', '', [], 'ask them for referrals, or to keep you in mind, and note why, to learn from it'],
    ['the reason', 'too junior', [], 'ask them for referrals, or to keep you in mind'],
    ['the asking', '', [asked], 'note why, to learn from it'],
  ])('what is done: %s', (_, why, log, steps) => {
    const [item] = find('rejection-wrap-up', { applications: [{ ...acme, why }], log }, '2026-10-06');
    expect(item?.why).toBe(
      `Acme said no on Mon, Oct 5, yesterday. Time to ${steps}. Would you work there in 3 to 6 months? Then rest it in Inactive for 120 days.`,
    );
  });

  test('nothing once both are done, in another stage, or without a day', () => {
    const done = { ...acme, why: 'too junior' };
    expect(find('rejection-wrap-up', { applications: [done], log: [asked] }, '2026-10-06')).toEqual([]);
    const others = [
      { ...acme, stage: 'Closed' as const },
      { ...acme, stageSince: null },
    ];
    expect(find('rejection-wrap-up', { applications: others }, '2026-10-06')).toEqual([]);
  });
});

test('a word to a reference about a company is no word with that company', () => {
  const acme = application({ company: 'Acme', stage: 'Waiting', lastActivity: '2026-11-13' });
  const log = [touch({ when: '2026-11-20', kind: 'reference-alert', contact: 'Dana Whitfield', company: 'Acme' })];
  expect(shown('waiting-chase', { applications: [acme], log }, '2026-11-20')).toEqual(['Acme']);
});
