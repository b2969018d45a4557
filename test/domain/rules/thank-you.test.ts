import { describe, expect, test } from '@jest/globals';
import { day } from '../../../src/domain/day';
import { application, contact, remark, touch } from '../../fixtures/records';
import { find, later, shown } from './run-rule';

const ONSITE = '2026-11-20';
const leo = contact({ name: 'Leo Brandt', company: 'Fernwood Health', communications: [remark(ONSITE, 'onsite')] });
const fernwood = application({ company: 'Fernwood Health', stage: 'Interview Set', contact: 'Leo Brandt' });

describe('thank-you', () => {
  test.each([
    [0, []],
    [1, ['Leo Brandt']],
    [2, ['Leo Brandt, 1 late']],
    [14, ['Leo Brandt, 13 late']],
    [15, []],
  ])('%i days after the event: %j', (days, expected) => {
    expect(shown('thank-you', { contacts: [leo] }, later(ONSITE, days))).toEqual(expected);
    const held = application({
      company: 'Fernwood Health',
      stage: 'Waiting',
      contact: 'leo  BRANDT',
      interviewOn: ONSITE,
    });
    expect(shown('thank-you', { applications: [held] }, later(ONSITE, days))).toEqual(
      expected.map((line) => line.replace('Leo Brandt', 'leo BRANDT')),
    );
    const logged = touch({ when: ONSITE, contact: 'Leo Brandt', channel: 'meeting' });
    const unwritten = contact({ name: 'Léo Brandt' });
    expect(shown('thank-you', { contacts: [unwritten], log: [logged] }, later(ONSITE, days))).toEqual(
      expected.map((line) => line.replace('Leo', 'Léo')),
    );
  });

  test('says what was held, when, and in whose words', () => {
    expect(find('thank-you', { contacts: [leo] }, '2026-11-23')).toEqual([
      {
        rule: 'thank-you',
        contact: leo,
        application: null,
        title: 'Send Leo Brandt a thank-you note',
        due: '2026-11-21',
        why: 'You had an interview with Leo Brandt (Fernwood Health) on Fri, Nov 20, 3 days ago ("onsite"); no thank-you since.',
        cadence: 1,
        occasion: ONSITE,
      },
    ]);
  });

  test("the application's interview and the contact's own words of that day are one", () => {
    const held = { ...fernwood, interviewOn: leo.communications[0]?.day ?? null };
    const [item, ...others] = find('thank-you', { contacts: [leo], applications: [held] }, '2026-11-21');
    expect(others).toEqual([]);
    expect(item).toMatchObject({ contact: leo, application: held, occasion: ONSITE });
  });

  test('an interview that names nobody is that of the contact there who had one on that day', () => {
    const held = application({ company: 'Fernwood Health Inc.', stage: 'Waiting', interviewOn: ONSITE });
    expect(shown('thank-you', { contacts: [leo], applications: [held] }, '2026-11-21')).toEqual(['Leo Brandt']);
    expect(shown('thank-you', { applications: [held] }, '2026-11-21')).toEqual(['Fernwood Health Inc.']);
  });

  test('each person an application names is thanked', () => {
    const held = application({ company: 'Acme', stage: 'Waiting', contact: 'Ann Poe, Bo Ray', interviewOn: ONSITE });
    expect(shown('thank-you', { applications: [held] }, '2026-11-21')).toEqual(['Ann Poe', 'Bo Ray']);
  });

  test('a logged interview is with whom it says, in Contacts or not', () => {
    const held = application({ company: 'Acme', stage: 'Waiting', contact: 'Ann Poe' });
    const withBo = touch({ when: ONSITE, company: 'Acme', contact: 'Bo Ray', channel: 'interview' });
    expect(shown('thank-you', { applications: [held], log: [withBo] }, '2026-11-21')).toEqual(['Bo Ray']);
    const contacts = [contact({ name: 'Bo Ray', company: 'Acme' }), contact({ name: 'Ann Poe', company: 'Acme' })];
    expect(shown('thank-you', { contacts, applications: [held], log: [withBo] }, '2026-11-21')).toEqual(['Bo Ray']);
    const thanks = touch({ when: '2026-11-21', company: 'Acme', contact: 'bo ray', kind: 'thank-you' });
    expect(shown('thank-you', { applications: [held], log: [withBo, thanks] }, '2026-11-21')).toEqual([]);
    const withNobody = touch({ when: ONSITE, company: 'Acme', channel: 'interview' });
    expect(shown('thank-you', { applications: [held], log: [withNobody] }, '2026-11-21')).toEqual(['Ann Poe']);
  });

  test('a next step or a note that tells of the interview counts', () => {
    const stepped = {
      ...fernwood,
      nextStep: 'Onsite was 11/20, wait for recruiter',
      nextStepDay: leo.communications[0]?.day ?? null,
    };
    expect(shown('thank-you', { applications: [stepped] }, '2026-11-22')).toEqual(['Leo Brandt, 1 late']);
    const noted = { ...fernwood, notes: 'Onsite was 11/20.' };
    expect(shown('thank-you', { applications: [noted] }, '2026-11-22')).toEqual(['Leo Brandt, 1 late']);
  });

  test.each([
    ['the day of the event', ONSITE],
    ['the day after', '2026-11-21'],
  ])('a thank-you on %s settles it', (_, when) => {
    const thanks = touch({ when, contact: 'Leo Brandt', kind: 'thank-you', channel: 'email' });
    expect(shown('thank-you', { contacts: [leo], log: [thanks] }, '2026-11-22')).toEqual([]);
  });

  test('a thank-you written into Last communication settles it', () => {
    const thanked = contact({
      name: 'Leo Brandt',
      communications: [remark('2026-11-21', 'sent thank-you note'), remark(ONSITE, 'onsite')],
    });
    expect(shown('thank-you', { contacts: [thanked] }, '2026-11-22')).toEqual([]);
  });

  test.each([
    ['an earlier thank-you', { when: '2026-11-19', kind: 'thank-you' as const, contact: 'Leo Brandt' }],
    [
      'another talk',
      { when: '2026-11-21', kind: 'conversation' as const, channel: 'call' as const, contact: 'Leo Brandt' },
    ],
    [
      'a thank-you to somebody else',
      { when: '2026-11-21', kind: 'thank-you' as const, contact: 'Marcus Oyelaran', company: 'Fernwood Health' },
    ],
    ['a thank-you dated in the future', { when: '2026-11-30', kind: 'thank-you' as const, contact: 'Leo Brandt' }],
  ])('%s does not', (_, line) => {
    const log = [touch(line)];
    expect(shown('thank-you', { contacts: [leo], applications: [fernwood], log }, '2026-11-22')).toHaveLength(1);
  });

  test('a thank-you to the company, naming nobody, settles its interview', () => {
    const held = application({ company: 'Acme', stage: 'Waiting', contact: 'Ann Poe', interviewOn: ONSITE });
    const log = [touch({ when: '2026-11-21', kind: 'thank-you', company: 'ACME' })];
    expect(shown('thank-you', { applications: [held], log }, '2026-11-22')).toEqual([]);
  });

  test.each([
    ["the contact's next step", [{ ...leo, nextSteps: 'thank you note sent 11/21' }], [fernwood], 0],
    ['one still to be sent', [{ ...leo, nextSteps: 'send thank you 11/21' }], [fernwood], 1],
    ["the application's notes", [], [{ ...fernwood, interviewOn: day(ONSITE), notes: 'Sent thank-you 11/21' }], 0],
  ])('%s says whether thanks were sent', (_, contacts, applications, items) => {
    expect(shown('thank-you', { contacts, applications }, '2026-11-22')).toHaveLength(items);
  });

  test.each([
    ['Rejected', '2026-11-21', 'Fernwood Health'],
    ['Rejected', null, undefined],
    ['Rejected', '2026-06-01', undefined],
    ['Closed', '2026-11-21', 'Fernwood Health'],
    ['Waiting', '2026-11-21', undefined],
  ] as const)(
    'an interview at a company that is %s since %s is thanked for; what has ended: %s',
    (stage, since, ended) => {
      const over = { ...fernwood, stage, stageSince: since === null ? null : day(since) };
      const given = { contacts: [leo], applications: [over] };
      expect(shown('thank-you', given, '2026-11-22')).toEqual(['Leo Brandt, 1 late']);
      expect(find('thank-you', given, '2026-11-22').map(({ about }) => about?.company)).toEqual([ended]);
      const stated = { applications: [{ ...over, interviewOn: day(ONSITE) }] };
      expect(shown('thank-you', stated, '2026-11-22')).toEqual(['Leo Brandt, 1 late']);
    },
  );

  test('two events in two weeks are one note, for the later', () => {
    const twice = contact({
      name: 'Leo Brandt',
      communications: [remark(ONSITE, 'onsite'), remark('2026-11-10', 'coffee')],
    });
    expect(find('thank-you', { contacts: [twice] }, '2026-11-21').map((item) => item.occasion)).toEqual([ONSITE]);
  });

  test('a namesake at another company is not meant', () => {
    const namesake = contact({ name: 'Leo Brandt', company: 'Acme' });
    const held = { ...fernwood, interviewOn: leo.communications[0]?.day ?? null };
    const contacts = [namesake, contact({ name: 'Leo Brandt', company: 'Fernwood Health' })];
    expect(find('thank-you', { contacts, applications: [held] }, '2026-11-21').map((item) => item.contact)).toEqual([
      contacts[1],
    ]);
  });

  test('paused people, parked applications and example rows are left alone', () => {
    const paused = { ...leo, pausedUntil: later(ONSITE, 10) as never };
    expect(shown('thank-you', { contacts: [paused] }, '2026-11-22')).toEqual([]);
    expect(shown('thank-you', { contacts: [paused] }, '2026-11-30')).toEqual(['Leo Brandt']);
    const parked = application({ interviewOn: ONSITE, parkedUntil: '2026-12-20' });
    expect(shown('thank-you', { applications: [parked] }, '2026-11-22')).toEqual([]);
    expect(shown('thank-you', { contacts: [{ ...leo, isExample: true }] }, '2026-11-22')).toEqual([]);
  });

  test('the log and Last communication telling of one mail do not make a meeting of it', () => {
    const told = contact({
      name: 'Leo Brandt',
      communications: [remark('2026-11-25', 'Asked about news, coffee soon')],
    });
    const log = [
      touch({
        when: '2026-11-25',
        contact: 'Leo Brandt',
        channel: 'email',
        kind: 'follow-up',
        summary: 'Asked about news, coffee soon',
      }),
    ];
    expect(shown('thank-you', { contacts: [told], log }, '2026-11-26')).toEqual([]);
  });
});
