import { describe, expect, test } from '@jest/globals';
import { contact, remark } from '../../fixtures/records';
import { findings, said } from './run';

/** A contact of row 5 whose column holds `text`. */
const withEmail = (text: string) => contact({ row: 5, email: text, written: { email: text } });
const withName = (text: string) => contact({ row: 5, name: text.trim(), written: { name: text } });
const withPhone = (text: string | number) => contact({ row: 5, phone: String(text), written: { phone: text } });
const withLinkedIn = (text: string) => contact({ row: 5, linkedIn: text, written: { linkedIn: text } });

describe('contact-without-name', () => {
  test('names the row that says something but not who', () => {
    expect(
      said('contact-without-name', { contacts: [contact({ row: 9, name: '', email: 'jo@acme.example' })] }),
    ).toEqual(['Row 9 of Contacts has no name. Write who it is, so that reminders can name them.']);
  });
  test('leaves named rows, dashes and examples alone', () => {
    const contacts = [
      contact({ name: '王小明' }),
      contact({ name: '', currentStatus: '-' }),
      contact({ name: '', email: 'a@b.example', isExample: true }),
    ];
    expect(said('contact-without-name', { contacts })).toEqual([]);
  });
});

describe('untidy-name', () => {
  test.each([
    ['priya raman', 'Priya Raman'],
    ['MARCUS OYELARAN', 'Marcus Oyelaran'],
    ["SINEAD O'BRIEN-SMITH", "Sinead O'Brien-Smith"],
    ['  Dana   Whitfield ', 'Dana Whitfield'],
    ['tomás de la cruz', 'Tomás de la Cruz'],
    ['Ana\u00a0Silva', 'Ana Silva'],
    ['ISLA MCDONALD', 'Isla McDonald'],
    ['иван петров', 'Иван Петров'],
  ])('%j becomes %j', (before, after) => {
    expect(findings('untidy-name', { contacts: [withName(before)] }).map(({ fix }) => fix)).toEqual([
      { description: `Change to ${after}`, before, after },
    ]);
  });
  test.each([
    'Priya Raman',
    'AJ',
    'JP Li',
    'Ludwig van Beethoven',
    '王小明',
    'محمد علي',
    'Zoë 🎉',
    'jo@acme.com',
    'DeShawn',
  ])('leaves %j alone', (name) => {
    expect(said('untidy-name', { contacts: [withName(name)] })).toEqual([]);
  });
});

describe('bad-email', () => {
  test.each([
    ['jane@acme', null],
    ['jane.acme.com', null],
    ['jane@@acme.com', null],
    ['jane @ acme.com', 'jane@acme.com'],
    ['jane(at)acme.com', 'jane@acme.com'],
    ['mailto:jane@acme..com', null],
  ])('finds %j', (text, after) => {
    expect(findings('bad-email', { contacts: [withEmail(text)] }).map(({ fix }) => fix?.after ?? null)).toEqual([
      after,
    ]);
  });
  test.each([
    'jane@acme.com',
    "o'neil.j+jobs@mail.acme.co.uk",
    'jane@acme.com, jane@home.example',
    'Jane Doe <jane@acme.com>',
    'n/a',
    '-',
    '?',
    '',
    '用户@例子.广告',
  ])('leaves %j alone', (text) => {
    expect(said('bad-email', { contacts: [withEmail(text)] })).toEqual([]);
  });
});

describe('email-domain-typo', () => {
  test.each([
    ['jo@gmial.com', 'jo@gmail.com'],
    ['jo@gmail.con', 'jo@gmail.com'],
    ['jo@yaho.com', 'jo@yahoo.com'],
    ['jo@hotnail.com', 'jo@hotmail.com'],
    ['jo@acme.con', 'jo@acme.com'],
  ])('%s was meant as %s', (before, after) => {
    expect(findings('email-domain-typo', { contacts: [withEmail(before)] }).map(({ fix }) => fix?.after)).toEqual([
      after,
    ]);
  });
  test('mends the address inside a free text and nothing else of it', () => {
    const currentStatus = 'Engineer at Acme, met at a meetup, jo@gmial.com (private)';
    expect(said('email-domain-typo', { contacts: [contact({ row: 5, written: { currentStatus } })] })).toEqual([
      'Row 5: the address \'jo@gmial.com\' has a slip in it. Did you mean jo@gmail.com? ["Engineer at Acme, met at a meetup, jo@gmial.com (private)" → "Engineer at Acme, met at a meetup, jo@gmail.com (private)"]',
    ]);
  });
  test.each([
    'jo@gmail.com',
    'jo@mail.com',
    'jo@cloud.com',
    'jo@ymail.com',
    'jo@yahoo.fr',
    'jo@gmx.de',
    'jo@acme.co',
    'jo@outlook.de',
  ])('leaves %s alone', (text) => {
    expect(said('email-domain-typo', { contacts: [withEmail(text)] })).toEqual([]);
  });
});

describe('bad-phone', () => {
  test.each(['12', '555', '+1 415 555 0133 7777 8888', 'call me', 'jo@acme.com'])('finds %j', (text) => {
    expect(findings('bad-phone', { contacts: [withPhone(text)] })).toHaveLength(1);
  });
  test.each([
    '(415) 555-0133',
    '+44 20 7946 0958 ext. 12',
    '0171/5551234',
    '415.555.0133 or 415.555.0134',
    'cell: 415 555 0133',
    '1-800-FLOWERS',
    '٠١٢٣٤٥٦٧٨٩',
    '03-1234-5678',
    4155550133,
    'n/a',
    '',
  ])('leaves %j alone', (text) => {
    expect(said('bad-phone', { contacts: [withPhone(text)] })).toEqual([]);
  });
});

describe('bad-linkedin', () => {
  test.each([
    ['linkedin.com/in/priyaraman', 'https://linkedin.com/in/priyaraman'],
    ['www.linkedin.com/in/priya', 'https://www.linkedin.com/in/priya'],
    ['https://twitter.com/priya', null],
    ['https://www.linkedin.com/feed/', null],
  ])('finds %s', (text, after) => {
    expect(findings('bad-linkedin', { contacts: [withLinkedIn(text)] }).map(({ fix }) => fix?.after ?? null)).toEqual([
      after,
    ]);
  });
  test.each([
    'https://www.linkedin.com/in/priya-raman-123/',
    'https://uk.linkedin.com/pub/x/1/2',
    'priyaraman',
    'yes',
    'Connected',
    'n/a',
    'https://lnkd.in/abc',
  ])('leaves %s alone', (text) => {
    expect(said('bad-linkedin', { contacts: [withLinkedIn(text)] })).toEqual([]);
  });
});

describe('duplicate-contact', () => {
  test('by e-mail, by LinkedIn, by name and company', () => {
    const contacts = [
      contact({ row: 3, name: 'Dana Whitfield', email: 'dana@x.example', company: 'Copperline' }),
      contact({ row: 4, name: 'D. Whitfield', email: 'Dana@X.example' }),
      contact({ row: 5, name: 'Tomás Herrera', company: 'Quillworks, Inc.' }),
      contact({ row: 6, name: 'tomas  herrera', company: 'Quillworks' }),
      contact({ row: 7, name: 'Leo', linkedIn: 'https://www.linkedin.com/in/leobrandt/' }),
      contact({ row: 8, name: 'Leo Brandt', linkedIn: 'linkedin.com/in/LeoBrandt?trk=x' }),
    ];
    expect(findings('duplicate-contact', { contacts }).map(({ place }) => place.row)).toEqual([4, 6, 8]);
    expect(said('duplicate-contact', { contacts })[0]).toBe(
      "Row 4: 'D. Whitfield' looks like row 3, 'Dana Whitfield': the same e-mail address, dana@x.example. Keep what you know of them in one row, so that no reminder is missed.",
    );
  });
  test('not for people who share a name, a mailbox or a company', () => {
    const contacts = [
      contact({ name: 'Wei Zhang', company: 'Google', email: 'wei.zhang@google.example' }),
      contact({ name: 'Wei Zhang', company: 'Google', email: 'wzhang2@google.example' }),
      contact({ name: 'Wei Zhang', company: 'Apple' }),
      contact({ name: 'Ann Lee', email: 'jobs@acme.example' }),
      contact({ name: 'Bo Lee', email: 'jobs@acme.example' }),
      contact({ name: 'Chris' }),
      contact({ name: 'Chris' }),
    ];
    expect(said('duplicate-contact', { contacts })).toEqual([]);
  });
});

describe('no-contact-info', () => {
  test('one finding where nothing says how to reach them', () => {
    expect(findings('no-contact-info', { contacts: [contact({ name: 'Aiko' })] })).toHaveLength(1);
  });
  test.each([
    contact({ email: 'a@b.example' }),
    contact({ phone: '415 555 0133' }),
    contact({ linkedIn: 'in/aiko' }),
    contact({ currentStatus: 'Engineer, on Slack' }),
    contact({ pausedUntil: '2027-01-01' }),
  ])('near miss %#', (one) => {
    expect(said('no-contact-info', { contacts: [one] })).toEqual([]);
  });
});

describe('communication-without-date', () => {
  test('finds a talk without a day', () => {
    expect(
      said('communication-without-date', { contacts: [contact({ row: 5, lastCommunication: 'coffee last week' })] }),
    ).toEqual([
      "Row 5: 'coffee last week' does not say when that was. Add the day, so that reminders know when to look again.",
    ]);
  });
  test.each([
    contact({ communications: [remark('2026-09-14', 'coffee')] }),
    contact({ lastCommunication: 'coffee', lastContacted: '2026-09-14' }),
    contact({ lastCommunication: 'n/a' }),
    contact({ lastCommunication: 'Not yet' }),
    contact({ lastCommunication: "Haven't talked yet" }),
    contact({ lastCommunication: 'meeting', communicationInFuture: '2026-12-01' }),
    contact({ lastCommunication: '' }),
  ])('near miss %#', (one) => {
    expect(said('communication-without-date', { contacts: [one] })).toEqual([]);
  });
});

describe('communication-in-future', () => {
  test('says the day', () => {
    const contacts = [contact({ row: 5, name: 'Ada', communicationInFuture: '2026-12-04' })];
    expect(said('communication-in-future', { contacts })).toEqual([
      "Row 5: the last communication with 'Ada' is dated Fri 4 Dec 2026, which is still to come. If it is a plan, it belongs in Next Steps.",
    ]);
  });
  test('today is not the future, and a plan beside a past talk is fine', () => {
    const contacts = [
      contact({ lastContacted: '2026-11-21' }),
      contact({ communications: [remark('2026-09-14', 'coffee')], communicationInFuture: '2026-12-04' }),
    ];
    expect(said('communication-in-future', { contacts })).toEqual([]);
  });
});

describe('no-next-step', () => {
  test('talked to, and nothing next', () => {
    expect(
      findings('no-next-step', { contacts: [contact({ communications: [remark('2026-09-14', 'coffee')] })] }),
    ).toHaveLength(1);
  });
  test.each([
    contact({}),
    contact({ lastContacted: '2026-09-14', nextSteps: 'none' }),
    contact({ lastContacted: '2026-09-14', nextFollowUp: '2026-12-14' }),
    contact({ lastContacted: '2026-09-14', keepInTouchEvery: 90 }),
    contact({ lastContacted: '2026-09-14', pausedUntil: '2027-02-01' }),
  ])('near miss %#', (one) => {
    expect(said('no-next-step', { contacts: [one] })).toEqual([]);
  });
});

test('examples are named once and skipped by every other check', () => {
  const contacts = [
    contact({ row: 3, name: 'JAMIE DOE', written: { name: 'JAMIE DOE' }, isExample: true, email: 'x@gmial.com' }),
  ];
  expect(findings('example-row', { contacts }).map(({ place, severity }) => [place.row, severity])).toEqual([
    [3, 'info'],
  ]);
  expect(said('untidy-name', { contacts })).toEqual([]);
});
