import { describe, expect, test } from '@jest/globals';
import { day } from '../../../src/domain/day';
import { application, contact, remark, touch } from '../../fixtures/records';
import { find, later, shown } from './run-rule';

const INTERVIEW = '2026-12-10';

describe('interview-prep', () => {
  const set = application({
    company: 'Acme',
    stage: 'Interview Set',
    position: 'Analyst',
    contact: 'Ann Poe',
    interviewOn: INTERVIEW,
  });

  test.each([
    [-3, []],
    [-2, ['Ann Poe']],
    [-1, ['Ann Poe, 1 late']],
    [0, ['Ann Poe, 2 late']],
    [1, []],
  ])('%i days from the interview: %j', (days, expected) => {
    expect(shown('interview-prep', { applications: [set] }, later(INTERVIEW, days))).toEqual(expected);
  });

  test('says with whom, for what and when', () => {
    expect(find('interview-prep', { applications: [set] }, later(INTERVIEW, -2))).toMatchObject([
      {
        title: 'Prepare for the interview at Acme',
        why: 'Your interview with Ann Poe at Acme for Analyst is on Thu, Dec 10, in 2 days.',
      },
    ]);
  });

  test('every interview of the next two days is prepared for', () => {
    const log = [touch({ when: later(INTERVIEW, -1), contact: 'Ann Poe', company: 'Acme', channel: 'interview' })];
    const rounds = { ...set, nextStep: 'Final round 12/11', nextStepDay: day(later(INTERVIEW, 1)) };
    const days = (today: string) =>
      find('interview-prep', { applications: [rounds], log }, today).map(({ due, occasion }) => [due, occasion]);
    expect(days(later(INTERVIEW, -1))).toEqual([
      ['2026-12-07', '2026-12-09'],
      ['2026-12-08', '2026-12-10'],
      ['2026-12-09', '2026-12-11'],
    ]);
    expect(days(later(INTERVIEW, 1))).toEqual([['2026-12-09', '2026-12-11']]);
  });

  test('an interview stated as the next step counts', () => {
    const stated = application({
      company: 'Acme',
      stage: 'Trying-To',
      nextStep: 'Onsite 12/10',
      nextStepDay: INTERVIEW,
    });
    expect(shown('interview-prep', { applications: [stated] }, later(INTERVIEW, -2))).toEqual(['Acme']);
    expect(shown('next-step', { applications: [stated] }, INTERVIEW)).toEqual([]);
  });

  test.each(['Rejected', 'Declined', 'Closed', 'Accepted'] as const)('nothing once %s', (stage) => {
    expect(shown('interview-prep', { applications: [{ ...set, stage }] }, INTERVIEW)).toEqual([]);
  });
});

describe('references-alert', () => {
  const rita = contact({ name: 'Rita Gold', reference: true });
  const set = application({ company: 'Acme', stage: 'Interview Set', position: 'Analyst', interviewOn: INTERVIEW });

  test.each([
    [-8, []],
    [-7, ['Rita Gold, early by 4']],
    [-4, ['Rita Gold, early by 1']],
    [-3, ['Rita Gold']],
    [-2, ['Rita Gold, 1 late']],
    [0, ['Rita Gold, 3 late']],
    [1, []],
  ])('%i days from the interview: %j', (days, expected) => {
    expect(shown('references-alert', { contacts: [rita], applications: [set] }, later(INTERVIEW, days))).toEqual(
      expected,
    );
  });

  test('a company that makes you wait may call today', () => {
    const waiting = application({ company: 'Acme', stage: 'Waiting', stageSince: '2026-11-01' });
    const [item] = find('references-alert', { contacts: [rita], applications: [waiting] }, '2026-11-21');
    expect(item).toMatchObject({
      due: '2026-11-21',
      about: waiting,
      application: null,
      why: 'You wait for an answer from Acme; they may call Rita Gold, who is one of your references.',
    });
  });

  test.each([
    [90, []],
    [91, ['Rita Gold']],
  ])('an alert %i days ago: %j', (days, expected) => {
    const log = [touch({ when: later('2026-12-07', -days), contact: 'Rita Gold', kind: 'reference-alert' })];
    expect(shown('references-alert', { contacts: [rita], applications: [set], log }, '2026-12-07')).toEqual(expected);
  });

  test('only references are told, and only for applications that go on', () => {
    const other = contact({ name: 'Ann Poe' });
    expect(shown('references-alert', { contacts: [other], applications: [set] }, INTERVIEW)).toEqual([]);
    const over = { ...set, stage: 'Rejected' as const };
    expect(shown('references-alert', { contacts: [rita], applications: [over] }, INTERVIEW)).toEqual([]);
    expect(shown('references-alert', { contacts: [rita] }, INTERVIEW)).toEqual([]);
  });
});

describe('interview-result', () => {
  const held = application({ company: 'Acme', stage: 'Interview Set', contact: 'Ann Poe', interviewOn: INTERVIEW });

  test.each([
    [3, []],
    [4, ['Ann Poe']],
    [5, ['Ann Poe, 1 late']],
  ])('%i days after the interview: %j', (days, expected) => {
    expect(shown('interview-result', { applications: [held] }, later(INTERVIEW, days))).toEqual(expected);
    const waiting = { ...held, stage: 'Waiting' as const };
    expect(shown('interview-result', { applications: [waiting] }, later(INTERVIEW, days))).toEqual(expected);
  });

  test.each([
    ['a thank-you', { kind: 'thank-you' as const, when: '2026-12-11', company: 'Acme' }, 1],
    ['a stage move', { kind: 'stage' as const, when: '2026-12-11', company: 'Acme', toStage: 'Waiting' as const }, 1],
    ['a talk on the day itself', { kind: 'conversation' as const, when: INTERVIEW, company: 'Acme' }, 1],
    [
      'a mail from them',
      { kind: 'conversation' as const, channel: 'email' as const, when: '2026-12-12', company: 'Acme' },
      0,
    ],
    ['a talk with their recruiter', { kind: 'conversation' as const, when: '2026-12-12', contact: 'Ann Poe' }, 0],
  ])('after %s', (_, line, items) => {
    expect(shown('interview-result', { applications: [held], log: [touch(line)] }, '2026-12-14')).toHaveLength(items);
  });

  test('Last activity counts unless it only records the thank-you or the move', () => {
    const on = '2026-12-11';
    const active = { ...held, lastActivity: on as never };
    const log = [touch({ kind: 'thank-you', when: on, company: 'Acme' })];
    expect(shown('interview-result', { applications: [active] }, '2026-12-14')).toEqual([]);
    expect(shown('interview-result', { applications: [active], log }, '2026-12-14')).toHaveLength(1);
    const moved = { ...active, stage: 'Waiting' as const, stageSince: on as never };
    expect(shown('interview-result', { applications: [moved] }, '2026-12-14')).toHaveLength(1);
  });

  test.each([
    ['the person it names', 'Ann Poe'],
    ['nobody', ''],
  ])('an interview that only a row of the contacts tells of, where it names %s', (_, named) => {
    const ann = contact({ name: 'Ann Poe', company: 'Acme', communications: [remark(INTERVIEW, 'phone screen')] });
    const elsewhere = contact({ name: 'Bo', company: 'Lattice', communications: [remark(INTERVIEW, 'phone screen')] });
    const untold = { ...held, contact: named, interviewOn: null };
    const given = { contacts: [ann, elsewhere], applications: [untold] };
    expect(shown('interview-result', given, later(INTERVIEW, 3))).toEqual([]);
    expect(shown('interview-result', given, later(INTERVIEW, 4))).toEqual([named || 'Acme']);
    expect(shown('waiting-chase', given, later(INTERVIEW, 6))).toEqual([]);
    expect(shown('waiting-chase', given, later(INTERVIEW, 7))).toEqual([named || 'Acme']);
  });

  test.each([
    ['phone screen for the PM role', ['PM']],
    ['phone screen', ['Analyst']],
  ])('of two positions with one person, "%s" was for %j', (words, positions) => {
    const ann = contact({ name: 'Ann Poe', company: 'Acme', communications: [remark(INTERVIEW, words)] });
    const both = [
      { ...held, interviewOn: null, position: 'Analyst' },
      application({ company: 'Acme', stage: 'Waiting', contact: 'Ann Poe', position: 'PM' }),
    ];
    const found = find('interview-result', { contacts: [ann], applications: both }, later(INTERVIEW, 4));
    expect(found.map((item) => item.application?.position)).toEqual(positions);
  });

  test('another round that is set says where you stand', () => {
    const again = { ...held, nextStep: 'Final round 12/20', nextStepDay: '2026-12-20' as never };
    expect(shown('interview-result', { applications: [again] }, '2026-12-15')).toEqual([]);
  });

  test.each(['Trying-To', 'Offer', 'Rejected', 'Closed'] as const)('nothing in %s', (stage) => {
    expect(shown('interview-result', { applications: [{ ...held, stage }] }, '2026-12-15')).toEqual([]);
  });
});

describe('offer-decision', () => {
  const offer = application({ company: 'Acme', stage: 'Offer', decideBy: '2026-12-10' });

  test.each([
    [-3, []],
    [-2, ['Acme']],
    [-1, ['Acme, 1 late']],
    [1, ['Acme, 3 late']],
  ])('%i days from the day to decide: %j', (days, expected) => {
    expect(shown('offer-decision', { applications: [offer] }, later('2026-12-10', days))).toEqual(expected);
  });

  test('says by when, and stays calm once the day has passed', () => {
    const why = (today: string) => find('offer-decision', { applications: [offer] }, today).map((item) => item.why);
    expect(why('2026-12-08')).toEqual(['Acme asks for your answer to the offer by Thu, Dec 10, in 2 days.']);
    expect(why('2026-12-11')).toEqual(['Your answer to Acme was asked for by Thu, Dec 10, yesterday.']);
  });

  test('nothing without a day, or once answered', () => {
    expect(shown('offer-decision', { applications: [{ ...offer, decideBy: null }] }, '2026-12-10')).toEqual([]);
    expect(shown('offer-decision', { applications: [{ ...offer, stage: 'Declined' }] }, '2026-12-10')).toEqual([]);
  });
});
