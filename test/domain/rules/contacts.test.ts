import { describe, expect, test } from '@jest/globals';
import { application, contact, remark, touch } from '../../fixtures/records';
import { find, later, shown } from './run-rule';

const TODAY = '2026-11-24';

describe('an interview that an application states with somebody', () => {
  const zoe = contact({ name: 'Zoë Müller', company: 'Quill', lastContacted: '2026-09-01' });
  const stranger = contact({ name: 'Ann Poe', company: 'Quill' });
  const held = application({
    company: 'Quill',
    stage: 'Waiting',
    contact: 'Zoë Müller; Ann Poe',
    interviewOn: '2026-11-23',
  });
  const given = { contacts: [zoe, stranger], applications: [held] };

  test('is a talk with them: their rhythm begins anew, and nobody is a stranger', () => {
    expect(find('keep-in-touch', given, '2026-11-24').map(({ contact: one, due }) => [one?.name, due])).toEqual([
      ['Zoë Müller', '2027-01-22'],
      ['Ann Poe', '2027-01-22'],
    ]);
    expect(find('first-touch', given, '2026-11-24')).toEqual([]);
  });

  test('is prepared for, and needs no quick hello, while it is still to come', () => {
    const days = (rule: 'keep-in-touch' | 'first-touch', today: string) =>
      find(rule, given, today).map(({ due }) => due);
    expect([days('keep-in-touch', '2026-11-23'), days('first-touch', '2026-11-22')]).toEqual([
      ['2026-11-24'],
      ['2026-11-24'],
    ]);
    const over = { ...given, applications: [{ ...held, stage: 'Rejected' as const }] };
    expect(find('keep-in-touch', over, '2026-11-22').map(({ due }) => due)).toEqual(['2026-10-31']);
  });
});

describe('next-step', () => {
  const marcus = contact({ name: 'Marcus Oyelaran', nextSteps: 'Follow up 11/24/2026', nextStepsDay: TODAY });

  test.each([
    [-1, []],
    [0, ['Marcus Oyelaran']],
    [1, ['Marcus Oyelaran, 1 late']],
    [40, ['Marcus Oyelaran, 40 late']],
  ])('%i days from the day: %j', (days, expected) => {
    expect(shown('next-step', { contacts: [marcus] }, later(TODAY, days))).toEqual(expected);
  });

  test("says the person's own words", () => {
    expect(find('next-step', { contacts: [marcus] }, TODAY)).toMatchObject([
      {
        title: 'Take the next step with Marcus Oyelaran',
        why: 'Your next step with Marcus Oyelaran is "Follow up 11/24/2026"; its day is Tue, Nov 24, today.',
      },
    ]);
    const wordless = contact({ name: 'Ann Poe', nextFollowUp: TODAY });
    expect(find('next-step', { contacts: [wordless] }, TODAY)).toMatchObject([
      { why: 'You set Tue, Nov 24, today as the day for the next step with Ann Poe.' },
    ]);
  });

  test('the column wins over the day in the words', () => {
    const moved = { ...marcus, nextFollowUp: '2026-12-01' as never };
    expect(shown('next-step', { contacts: [moved] }, TODAY)).toEqual([]);
    expect(shown('next-step', { contacts: [moved] }, '2026-12-01')).toEqual(['Marcus Oyelaran']);
  });

  test.each([
    ['a talk before the day', { when: '2026-11-23' }, 1],
    ['a talk on the day', { when: TODAY }, 0],
    ['a thank-you on the day', { when: TODAY, kind: 'thank-you' as const }, 1],
    ['a talk after it', { when: '2026-11-25' }, 0],
    ['a talk still to come', { when: '2026-12-25' }, 1],
    ['a stage move after it', { when: '2026-11-25', kind: 'stage' as const }, 1],
  ])('%s', (_, line, items) => {
    const log = [touch({ contact: 'Marcus Oyelaran', ...line })];
    expect(shown('next-step', { contacts: [marcus], log }, '2026-11-26')).toHaveLength(items);
  });

  test('a day that tells of something past is no step', () => {
    const sent = contact({ nextSteps: 'Sent résumé 10/12, wait', nextStepsDay: '2026-10-12' });
    expect(shown('next-step', { contacts: [sent] }, TODAY)).toEqual([]);
  });

  test.each([
    [{}, ['Acme']],
    [{ stage: 'Closed' as const }, []],
    [{ stage: 'Closed' as const, stageSince: '2026-11-01' }, ['Acme']],
    [{ stage: 'Rejected' as const, stageSince: '2026-11-30' }, []],
    [{ stage: 'Accepted' as const, stageSince: '2026-11-01' }, []],
    [{ parkedUntil: '2026-11-25' }, []],
    [{ parkedUntil: TODAY }, ['Acme']],
  ])('an application %j: %j', (given, expected) => {
    const acme = application({ company: 'Acme', stage: 'Trying-To', nextStepDue: TODAY, ...given });
    expect(shown('next-step', { applications: [acme] }, TODAY)).toEqual(expected);
  });

  test('a paused contact waits for the day the pause ends', () => {
    const paused = { ...marcus, pausedUntil: '2026-11-30' as never };
    expect(shown('next-step', { contacts: [paused] }, '2026-11-29')).toEqual([]);
    expect(shown('next-step', { contacts: [paused] }, '2026-11-30')).toEqual(['Marcus Oyelaran']);
  });
});

describe('current-event', () => {
  const noted = '2026-11-16';
  const priya = contact({ name: 'Priya Raman', iceBreaker: 'Lattice bought a robot maker', iceBreakerNotedOn: noted });

  test.each([
    [0, []],
    [1, ['Priya Raman']],
    [2, ['Priya Raman, 1 late']],
    [7, ['Priya Raman, 6 late']],
    [8, []],
  ])('%i days after the note: %j', (days, expected) => {
    expect(shown('current-event', { contacts: [priya] }, later(noted, days))).toEqual(expected);
  });

  test.each([
    ['a talk on the day of the note', { when: noted }, 1],
    ['the news passed on that day', { when: noted, kind: 'news' as const }, 0],
    ['a mail since', { when: '2026-11-17', kind: 'news' as const }, 0],
  ])('%s', (_, line, items) => {
    const log = [touch({ contact: 'Priya Raman', ...line })];
    expect(shown('current-event', { contacts: [priya], log }, '2026-11-18')).toHaveLength(items);
  });

  test('nothing without words or without a day', () => {
    const contacts = [contact({ iceBreakerNotedOn: noted }), contact({ iceBreaker: 'News' })];
    expect(shown('current-event', { contacts }, '2026-11-18')).toEqual([]);
  });
});

describe('report-back', () => {
  const talked = '2026-11-01';
  const dana = contact({ name: 'Dana Whitfield', communications: [remark('2026-10-20', 'mentoring call')] });
  const tomas = contact({
    name: 'Tomás Herrera',
    company: 'Quillworks',
    referredBy: 'dana whitfield',
    communications: [remark(talked, 'call')],
  });

  test.each([
    [20, []],
    [21, ['Dana Whitfield']],
    [22, ['Dana Whitfield, 1 late']],
  ])('%i days after the talk: %j', (days, expected) => {
    expect(shown('report-back', { contacts: [dana, tomas] }, later(talked, days))).toEqual(expected);
  });

  test('says who and when', () => {
    expect(find('report-back', { contacts: [dana, tomas] }, '2026-11-22')).toMatchObject([
      {
        title: 'Tell Dana Whitfield how it went with Tomás Herrera',
        referred: tomas,
        why: 'Dana Whitfield referred you to Tomás Herrera (Quillworks). You talked on Sun, Nov 1, 21 days ago, and Dana Whitfield has not heard from you since.',
      },
    ]);
  });

  test.each([
    ['the day of the talk', talked],
    ['later', '2026-11-10'],
  ])('a word to the referrer on %s has told them', (_, when) => {
    const log = [touch({ when, contact: 'Dana Whitfield', kind: 'news' })];
    expect(shown('report-back', { contacts: [dana, tomas], log }, '2026-11-30')).toEqual([]);
  });

  test('told once is enough: a second talk asks for nothing', () => {
    const log = [
      touch({ when: '2026-11-05', contact: 'Dana Whitfield', kind: 'report-back' }),
      touch({ when: '2026-11-08', contact: 'Tomás Herrera' }),
    ];
    expect(shown('report-back', { contacts: [dana, tomas], log }, '2026-12-20')).toEqual([]);
  });

  test('a mail without an answer is no talk, and an unknown referrer nobody to tell', () => {
    const mailed = contact({
      name: 'Tomás Herrera',
      referredBy: 'Dana Whitfield',
      communications: [remark(talked, 'intro email')],
    });
    expect(shown('report-back', { contacts: [dana, mailed] }, '2026-11-30')).toEqual([]);
    expect(shown('report-back', { contacts: [tomas] }, '2026-11-30')).toEqual([]);
  });
});

describe('keep-in-touch', () => {
  const last = '2026-09-14';
  const priya = contact({ name: 'Priya Raman', term: 'Junior Year', communications: [remark(last, 'phone call')] });

  test.each([
    [59, []],
    [60, ['Priya Raman']],
    [61, ['Priya Raman, 1 late']],
    [400, ['Priya Raman, 340 late']],
  ])('%i days after the last touch: %j', (days, expected) => {
    expect(shown('keep-in-touch', { contacts: [priya] }, later(last, days))).toEqual(expected);
  });

  test.each([
    ['their own', { keepInTouchEvery: 30 }, {}, 30],
    ["their section's", {}, { cadenceByTerm: { 'Junior Year': 90 } }, 90],
    ['their own before the section', { keepInTouchEvery: 30 }, { cadenceByTerm: { 'Junior Year': 90 } }, 30],
    ['the general one', {}, { cadenceDays: 45 }, 45],
    ['the general one where their own makes no sense', { keepInTouchEvery: -3 }, {}, 60],
  ])('the cadence is %s', (_, given, settings, days) => {
    const [item] = find('keep-in-touch', { contacts: [{ ...priya, ...given }] }, later(last, days), settings);
    expect(item).toMatchObject({ due: later(last, days), cadence: days });
  });

  test.each([
    ['a logged talk', { log: [touch({ when: '2026-10-14', contact: 'PRIYA  raman' })] }],
    ['a one-way thank-you', { log: [touch({ when: '2026-10-14', contact: 'Priya Raman', kind: 'thank-you' })] }],
    ['Last contacted', { contacts: [{ ...priya, lastContacted: '2026-10-14' as never }] }],
  ])('%s moves the day', (_, given) => {
    const [item] = find('keep-in-touch', { contacts: [priya], ...given }, '2026-11-24');
    expect(item?.due).toBe('2026-12-13');
  });

  test('a touch in the future has not happened', () => {
    const log = [touch({ when: '2026-12-24', contact: 'Priya Raman' })];
    expect(find('keep-in-touch', { contacts: [priya], log }, '2026-11-24')[0]?.due).toBe('2026-11-13');
  });

  test('someone you talked to at an unknown time is due, and says so', () => {
    const undated = contact({ name: 'Ann Poe', lastCommunication: 'talked about iOS' });
    expect(find('keep-in-touch', { contacts: [undated] }, TODAY)).toMatchObject([
      { due: TODAY, why: 'You have been in touch with Ann Poe, but no date is on record, so it counts as due.' },
    ]);
  });

  test('a pause moves the day to its end', () => {
    const paused = { ...priya, pausedUntil: '2026-12-01' as never };
    expect(find('keep-in-touch', { contacts: [paused] }, TODAY)[0]?.due).toBe('2026-12-01');
  });
});

describe('first-touch', () => {
  const aiko = contact({ name: 'Aiko Tanaka', company: 'Meridian Bank' });

  test('someone you have not been in touch with is due today, any day', () => {
    expect(shown('first-touch', { contacts: [aiko] }, TODAY)).toEqual(['Aiko Tanaka']);
    expect(shown('first-touch', { contacts: [aiko] }, '2027-01-15')).toEqual(['Aiko Tanaka']);
  });

  test.each([
    ['talked', { timesTalked: 1 }],
    ['talked, without a date', { lastCommunication: 'coffee once' }],
    ['in touch', { lastContacted: '2026-11-01' as never }],
    ['about to meet', { lastCommunication: 'coffee 12/3', communicationInFuture: '2026-12-03' as never }],
    ['an example', { isExample: true }],
    ['nobody', { name: '', company: '' }],
  ])('nobody who is %s', (_, given) => {
    expect(shown('first-touch', { contacts: [{ ...aiko, ...given }] }, TODAY)).toEqual([]);
  });

  test('a mail without an answer is a first touch too', () => {
    const log = [touch({ when: '2026-11-20', contact: 'Aiko Tanaka', kind: 'follow-up', channel: 'email' })];
    expect(shown('first-touch', { contacts: [aiko], log }, TODAY)).toEqual([]);
  });

  test('a row with only an e-mail address is called by it', () => {
    expect(find('first-touch', { contacts: [contact({ name: '', email: 'a@b.example' })] }, TODAY)).toMatchObject([
      { title: 'Reach out to a@b.example' },
    ]);
  });
});
