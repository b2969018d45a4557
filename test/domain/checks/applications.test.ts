import { describe, expect, test } from '@jest/globals';
import type { Application, ReadingProblem } from '../../../src/domain/book';
import { day } from '../../../src/domain/day';
import { application, contact, touch } from '../../fixtures/records';
import { findings, said } from './run';

const staged = (text: string): Application =>
  application({ row: 14, company: 'Acme', stage: null, stageText: text, written: { stage: text } });

describe('unknown-stage', () => {
  test('names the row and the words, and asks for the nearest stage', () => {
    expect(said('unknown-stage', { applications: [staged('Tryng-To')] })).toEqual([
      'Row 14: \'Tryng-To\' is not a stage. Did you mean Trying-To? ["Tryng-To" → "Trying-To"]',
    ]);
  });
  test.each([
    ['Intervew Set', 'Interview Set'],
    ['uncaled', 'Uncalled'],
    ['Rejcted', 'Rejected'],
    ['Ofer', 'Offer'],
    ['Aplied', 'Applied'],
    ['trying to do', null],
    ['blue', null],
    ['王', null],
  ])('%s → %s', (text, after) => {
    expect(findings('unknown-stage', { applications: [staged(text)] }).map(({ fix }) => fix?.after ?? null)).toEqual([
      after,
    ]);
  });
  test('a heading nobody can place is told once, without a fix in the rows below', () => {
    const below = (row: number): Application => application({ row, stage: null, stageText: 'Misc', written: {} });
    expect(
      findings('unknown-stage', { applications: [below(4), below(5)] }).map(({ place, fix }) => [place.row, fix]),
    ).toEqual([[4, null]]);
  });
  test('a row without a stage is asked about only where others have one', () => {
    const bare = application({ row: 9, company: 'Acme', stage: null, stageText: '' });
    expect(findings('unknown-stage', { applications: [bare] })).toEqual([]);
    expect(findings('unknown-stage', { applications: [bare, application({ stage: 'Offer' })] })).toHaveLength(1);
  });
  test('a cell that is merged with the stage above it is explained, down to where the merge may end', () => {
    const bare = (row: number): Application => application({ row, company: 'Acme', stage: null, stageText: '' });
    const applications = [
      bare(3),
      application({ row: 4, stage: 'Offer', written: { stage: 'Offer' } }),
      bare(5),
      bare(6),
      bare(8),
    ];
    const merged = findings('unknown-stage', { applications }).map(({ place, message }) => [
      place.row,
      message.includes('merged with the one above'),
    ]);
    expect(merged).toEqual([
      [3, false],
      [5, true],
      [6, true],
      [8, false],
    ]);
  });
});

test('application-without-company', () => {
  const applications = [
    application({ row: 4, company: '', position: 'Engineer' }),
    application({ company: '', position: '-' }),
    application({ company: 'Acme' }),
  ];
  expect(said('application-without-company', { applications })).toEqual([
    "Row 4 of Applications ('Engineer') has no company. Add its name, so that reminders can say what they are about.",
  ]);
});

describe('duplicate-application', () => {
  test('same company and position', () => {
    const applications = [
      application({ row: 4, company: 'Acme, Inc.', position: 'Engineer' }),
      application({ row: 9, company: 'ACME', position: 'engineer ' }),
    ];
    expect(said('duplicate-application', { applications })).toEqual([
      "Row 9: 'ACME' ('engineer ') is already in row 4. Keep one of the two up to date, so that its reminders are right.".replace(
        "engineer '",
        "engineer'",
      ),
    ]);
  });
  test.each<[string, readonly [Parameters<typeof application>[0], Parameters<typeof application>[0]]]>([
    ['other position', [{ position: 'Engineer' }, { position: 'Designer' }]],
    ['other place', [{ location: 'Berlin' }, { location: 'Paris' }]],
    ['other link', [{ jobLink: 'https://a.example/1' }, { jobLink: 'https://a.example/2' }]],
    ['a second try after a no', [{ stage: 'Rejected' }, { stage: 'Trying-To' }]],
    ['another season', [{ appliedOn: '2026-01-10' }, { appliedOn: '2026-10-10' }]],
    ['other company', [{ company: 'Acme' }, { company: 'Acme Health' }]],
  ])('not for %s', (_, [left, right]) => {
    expect(said('duplicate-application', { applications: [application(left), application(right)] })).toEqual([]);
  });
});

describe('uncalled', () => {
  test('without a contact, naming whom you know there', () => {
    const contacts = [contact({ name: 'Aiko Tanaka', company: 'Meridian Bank' })];
    const applications = [application({ row: 7, company: 'Meridian Bank', stage: 'Uncalled' })];
    expect(said('uncalled-without-contact', { contacts, applications })).toEqual([
      "Row 7: 'Meridian Bank' has no contact yet. Aiko Tanaka in Contacts works there.",
    ]);
  });
  test('without a LinkedIn page, here or in Contacts', () => {
    const applications = [application({ row: 7, company: 'Acme', stage: 'Uncalled', contact: 'Ada Lovelace' })];
    expect(findings('uncalled-without-linkedin', { applications })).toHaveLength(1);
    const contacts = [contact({ name: 'Ada Lovelace', linkedIn: 'linkedin.com/in/ada' })];
    expect(findings('uncalled-without-linkedin', { applications, contacts })).toEqual([]);
  });
  test('other stages, teams and filled rows are left alone', () => {
    const applications = [
      application({ stage: 'Trying-To' }),
      application({ stage: 'Uncalled', contact: 'HR team' }),
      application({ stage: 'Uncalled', contact: 'Ada Lovelace', contactLinkedIn: 'https://www.linkedin.com/in/ada' }),
    ];
    expect(said('uncalled-without-linkedin', { applications })).toEqual([]);
    expect(said('uncalled-without-contact', { applications })).toEqual([]);
  });
});

describe('trying-to', () => {
  test('without a next step, without notes', () => {
    const applications = [application({ row: 3, company: 'Acme', stage: 'Trying-To' })];
    expect(said('trying-without-next-step', { applications })).toEqual([
      "Row 3: 'Acme' has no next step. Write the one thing that brings the interview closer.",
    ]);
    expect(findings('trying-without-notes', { applications })).toHaveLength(1);
  });
  test('with a day or a note', () => {
    const applications = [
      application({ stage: 'Trying-To', nextStepDue: '2026-12-01', notes: 'Go shop' }),
      application({ stage: 'Trying-To', nextStep: 'Write to Ada', notes: 'x' }),
      application({ stage: 'Waiting' }),
    ];
    expect(said('trying-without-next-step', { applications })).toEqual([]);
    expect(said('trying-without-notes', { applications })).toEqual([]);
  });
  test.each([
    [20, []],
    [21, ['info']],
    [30, ['info']],
    [31, ['warning']],
  ])('%i in Trying-To: %j', (number, severities) => {
    const applications = Array.from({ length: number }, () => application({ stage: 'Trying-To' }));
    expect(findings('too-many-trying', { applications }).map(({ severity }) => severity)).toEqual(severities);
  });
});

describe('interviews', () => {
  test('without a day', () => {
    expect(
      findings('interview-without-date', { applications: [application({ stage: 'Interview Set' })] }),
    ).toHaveLength(1);
  });
  test.each([
    application({ stage: 'Interview Set', interviewOn: '2026-12-01' }),
    application({ stage: 'Interview Set', nextStepDay: '2026-11-20' }),
    application({ stage: 'Interview Set', written: { interviewOn: 'next Tuesday' } }),
    application({ stage: 'Waiting' }),
  ])('with a day somewhere %#', (one) => {
    expect(said('interview-without-date', { applications: [one] })).toEqual([]);
  });
  test('a logged interview has its day', () => {
    const log = [touch({ when: '2026-11-18', channel: 'interview', company: 'Northwind' })];
    expect(said('interview-without-date', { applications: [application({ stage: 'Interview Set' })], log })).toEqual(
      [],
    );
  });
  test('passed yesterday, not today', () => {
    const on = (interviewOn: string): Application =>
      application({ row: 4, company: 'Acme', stage: 'Interview Set', interviewOn });
    expect(said('interview-date-passed', { applications: [on('2026-11-20')] })).toEqual([
      "Row 4: the interview at 'Acme' was on Fri 20 Nov 2026. If it took place, move it to Waiting; if there is another round, write its day.",
    ]);
    expect(said('interview-date-passed', { applications: [on('2026-11-21')] })).toEqual([]);
  });
});

test('rejected-without-why', () => {
  const applications = [
    application({ row: 4, company: 'Acme', stage: 'Rejected' }),
    application({ stage: 'Rejected', why: 'More experience' }),
    application({ stage: 'Rejected', notes: 'They hired from inside' }),
    application({ stage: 'Closed' }),
  ];
  expect(findings('rejected-without-why', { applications }).map(({ place }) => place.row)).toEqual([4]);
});

describe('unknown-contact', () => {
  const contacts = [contact({ name: 'Dana Whitfield' }), contact({ name: 'Tomás Herrera', company: 'Quillworks' })];
  const naming = (text: string): Application =>
    application({ row: 6, company: 'Acme', contact: text, written: { contact: text } });
  test('a slip is corrected, a stranger is named', () => {
    expect(
      said('unknown-contact', { contacts, applications: [naming('Dana Whitfeld'), naming('Grace Hopper')] }),
    ).toEqual([
      'Row 6: \'Dana Whitfeld\' is not in Contacts. Did you mean Dana Whitfield? ["Dana Whitfeld" → "Dana Whitfield"]',
      "Row 6: 'Grace Hopper' at 'Acme' is not among your contacts. Add them with a way to reach them.",
    ]);
  });
  test.each([
    'Dana',
    'dana whitfield',
    'Tomas Herrera',
    'Whitfield, Dana',
    'Dana and Tomás',
    'HR',
    'Recruiting Team',
    'n/a',
    'Quillworks',
    'Dr. Dana Whitfield',
    'someone from the fair',
    'Dana Whitfield (mentor)',
  ])('leaves %j alone', (text) => {
    expect(said('unknown-contact', { contacts, applications: [naming(text)] })).toEqual([]);
  });
});

describe('bad-link', () => {
  const linking = (jobLink: string): Application => application({ row: 3, jobLink, written: { jobLink } });
  test.each([
    ['jobs.acme.example/123', 'https://jobs.acme.example/123'],
    ['www.acme.com', 'https://www.acme.com'],
    ['https:/acme.com/jobs', null],
    ['http//acme.com', null],
    ['https://acme', null],
  ])('%s', (text, after) => {
    expect(findings('bad-link', { applications: [linking(text)] }).map(({ fix }) => fix?.after ?? null)).toEqual([
      after,
    ]);
  });
  test.each([
    'https://acme.com/jobs?id=1',
    'http://acme.com',
    'via LinkedIn',
    'Handshake',
    'n/a',
    'https://例え.jp/仕事',
    'mailto:jobs@acme.com',
    '',
  ])('leaves %j alone', (text) => {
    expect(said('bad-link', { applications: [linking(text)] })).toEqual([]);
  });
});

describe('bad-date', () => {
  const problem = (given: Partial<ReadingProblem>): ReadingProblem => ({
    kind: 'not-a-day',
    tab: 'applications',
    sheetName: 'Applications',
    row: 5,
    field: 'appliedOn',
    column: 9,
    written: 'soon',
    ...given,
  });
  test('words and text days', () => {
    const problems = [
      problem({}),
      problem({ kind: 'text-day', written: '12 Oct 2026', understood: day('2026-10-12') }),
    ];
    expect(said('bad-date', { problems })).toEqual([
      "Row 5 of Applications: 'soon' under Applied on is not a day. Write the day, the month and the year.",
      'Row 5 of Applications: \'12 Oct 2026\' under Applied on is text, not a date. It is understood as Mon 12 Oct 2026; as a date it can be sorted too. ["12 Oct 2026" → {"day":"2026-10-12","minutes":0}]',
    ]);
  });
  test('a year that cannot be meant', () => {
    const applications = [application({ appliedOn: '1926-10-12' }), application({ decideBy: '2206-01-01' })];
    expect(findings('bad-date', { applications })).toHaveLength(2);
  });
  test('dashes, other problems and near years are left alone', () => {
    const problems = [problem({ written: 'n/a' }), problem({ kind: 'not-a-number' }), problem({ field: null })];
    const applications = [application({ appliedOn: '2010-10-12' }), application({ parkedUntil: '2027-10-12' })];
    expect(said('bad-date', { problems, applications })).toEqual([]);
  });
});

test('stage-in-future', () => {
  const applications = [
    application({ row: 3, company: 'Acme', stageSince: '2026-11-22' }),
    application({ stageSince: '2026-11-21', nextStepDue: '2026-12-01', interviewOn: '2026-12-02' }),
  ];
  expect(said('stage-in-future', { applications })).toEqual([
    "Row 3: Stage since of 'Acme' is Sun 22 Nov 2026, which is still to come. Check the day.",
  ]);
});

describe('company-spelling', () => {
  const named = (...companies: string[]): Application[] =>
    companies.map((company, index) => application({ row: index + 3, company, position: String(index) }));
  test('the rarer spelling is asked about', () => {
    expect(said('company-spelling', { applications: named('Google', 'Gogle', 'Google') })).toEqual([
      "Row 4: 'Gogle' is written 'Google' elsewhere. If it is one company, write it alike, so that its people and applications find each other.",
    ]);
    expect(
      findings('company-spelling', {
        applications: named('Copperline'),
        contacts: [contact({ company: 'Coperline' })],
      }),
    ).toHaveLength(1);
    expect(findings('company-spelling', { applications: named('Fernwood', 'Fernwoods', 'Fernwood') })).toHaveLength(1);
  });
  test.each([
    ['Stripe', 'Stride'],
    ['Meta', 'Beta'],
    ['Lyft', 'Loft'],
    ['Shopify', 'Spotify'],
    ['Area 51', 'Area 52'],
    ['Acme', 'Acme, Inc.'],
    ['LinkedIn', 'Linkedin'],
    ['Figma', 'Sigma'],
    ['王小', '王大'],
  ])('%s and %s are two companies, or one written alike', (left, right) => {
    expect(said('company-spelling', { applications: named(left, right) })).toEqual([]);
  });
  test('two web addresses are two companies', () => {
    const applications = [
      application({ company: 'Klarna', jobLink: 'https://jobs.klarna.com/1' }),
      application({ company: 'Klara', jobLink: 'https://klara.tech/jobs' }),
    ];
    expect(said('company-spelling', { applications })).toEqual([]);
  });
});
