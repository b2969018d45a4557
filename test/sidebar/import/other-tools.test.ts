/** Exports of other tools and programs, by their headings and habits: what each row becomes. All people are made up. */
import { describe, expect, test } from '@jest/globals';
import { day } from '../../../src/domain/day';
import { type Choices, NONE_ANYWAY, type Prepared, prepare } from '../../../src/sidebar/import/prepare';
import { decodeText, readTable } from '../../../src/sidebar/import/read-file';
import { proposeColumns } from '../../../src/workbook/propose-columns';
import { lookUp } from './look-up';

const today = day('2026-11-23');

interface Where {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly name?: string;
}

function importOf(
  text: string,
  { locale = 'en_US', timeZone = 'America/Los_Angeles', name = 'x.csv' }: Where = {},
  more: Partial<Choices> = {},
) {
  const file = readTable(name, new TextEncoder().encode(text));
  const { kind, headerRow, mapping } = proposeColumns({ rows: file.rows.slice(0, 60), fileName: name });
  const choices = {
    kind,
    headerRow: headerRow ?? -1,
    mapping,
    order: null,
    stages: {},
    pausedUntil: null,
    isOldInactive: false,
    anyway: NONE_ANYWAY,
    ...more,
  };
  return { file, mapping, prepared: prepare(file, choices, lookUp(file, choices), { locale, today, timeZone }) };
}

const rowsOf = (prepared: Prepared) => prepared.rows.map(({ row }) => row);

/** What, the file's text, where it is read, and the rows that come of it. */
const FILES: readonly (readonly [string, string, Where, readonly object[]])[] = [
  [
    "LinkedIn's saved jobs were not applied for",
    'Saved Date,Job Url,Job Title,Company Name\n"8/1/26, 9:00 AM",https://x.example/9,Engineer,Acme\n',
    { name: 'Saved Jobs.csv' },
    [{ jobLink: 'https://x.example/9', position: 'Engineer', company: 'Acme', stage: 'Uncalled' }],
  ],
  [
    "LinkedIn's applications",
    'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n' +
      '"3/7/24, 2:22 PM",me@x.example,,Acme,Engineer,https://x.example/1,cv.pdf,Years? 6\n',
    { name: 'Job Applications.csv' },
    [
      {
        appliedOn: '2024-03-07',
        company: 'Acme',
        position: 'Engineer',
        jobLink: 'https://x.example/1',
        stage: 'Trying-To',
      },
    ],
  ],
  [
    "LinkedIn's connections in Italian",
    'Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Data di collegamento\nAna,Ruiz,https://www.linkedin.com/in/ana,,Azul,Ingegnere,03 apr 2022\n',
    { locale: 'it_IT' },
    [{ name: 'Ana Ruiz', linkedIn: 'https://www.linkedin.com/in/ana', company: 'Azul', role: 'Ingegnere' }],
  ],
  [
    'Simplify, which writes N/A where there is no date',
    'Job Title,Company Name,Job URL,Applied Date,Status,Status Date,Archived\nPM,Acme,https://x.example,N/A,SAVED,-,No\n',
    {},
    [{ position: 'PM', company: 'Acme', jobLink: 'https://x.example', stage: 'Uncalled' }],
  ],
  [
    'a box that says whether one applied is no date',
    'Company,Position,Applied\nAcme,PM,Yes\nBolt,PM,No\n',
    {},
    [
      { company: 'Acme', position: 'PM', stage: 'Trying-To' },
      { company: 'Bolt', position: 'PM', stage: 'Uncalled' },
    ],
  ],
  [
    "Huntr's times are in UTC: the evening of a day is another day there",
    'Title,Company,List,Applied At,Interview\nPM,Acme,Interviewing,2026-11-04T03:00:00.000Z,2026-11-24T22:30:00Z\nPM,Bolt,Applied,2026-11-04T00:00:00.000Z,\n',
    {},
    [
      {
        position: 'PM',
        company: 'Acme',
        stage: 'Interview Set',
        appliedOn: '2026-11-03',
        interviewOn: '2026-11-24 14:30',
      },
      { position: 'PM', company: 'Bolt', stage: 'Trying-To', appliedOn: '2026-11-04' },
    ],
  ],
  [
    'Notion: links behind names, ranges of dates, times with their zone',
    '\ufeffName,Status,Company,Date applied,Interview\n' +
      'PM at Acme,Phone Screen,Acme (https://www.notion.so/Acme-1a2b?pvs=21),"November 3, 2026 → November 5, 2026","November 25, 2026 9:00 AM (PST) → 10:00 AM"\n' +
      'PM at Bolt,Applying,"Bolt (Firms%201a/Bolt%202b.md)",,"November 25, 2026 9:00 AM (GMT+1)"\n' +
      'PM at Cog,I was rejected,Cog,,"November 25, 2026 9:00 AM (CET)"\n',
    {},
    [
      {
        position: 'PM at Acme',
        company: 'Acme',
        stage: 'Interview Set',
        appliedOn: '2026-11-03',
        interviewOn: '2026-11-25 09:00',
      },
      { position: 'PM at Bolt', company: 'Bolt', stage: 'Uncalled', interviewOn: '2026-11-25' },
      { position: 'PM at Cog', company: 'Cog', stage: 'Rejected', interviewOn: 'November 25, 2026 9:00 AM (CET)' },
    ],
  ],
  [
    'Google Contacts: several values in one cell and in several columns',
    'First Name,Last Name,Organization Name,Notes,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value,Website 1 - Value\n' +
      'Ana,Lima,Acme,met,a@x.example ::: b@x.example,c@x.example,+49 170,https://ana.example\n',
    { name: 'contacts.csv' },
    [
      {
        name: 'Ana Lima',
        company: 'Acme',
        howWeMet: 'met',
        email: 'a@x.example',
        phone: '+49 170',
        currentStatus: 'b@x.example, c@x.example',
      },
    ],
  ],
  [
    'Outlook: the mobile number first, whichever stands first in the file',
    'First Name,Last Name,E-mail Address,Home Phone,Business Phone,Mobile Phone,Company,Job Title,Web Page\n' +
      'Ana,Lima,a@x.example,+1 555 01,,+1 555 09,Acme,PM,https://a.example\nBo,Chen,,,+1 555 02,,Acme,PM,\n',
    {},
    [
      {
        name: 'Ana Lima',
        email: 'a@x.example',
        phone: '+1 555 09',
        company: 'Acme',
        role: 'PM',
        currentStatus: '+1 555 01',
      },
      { name: 'Bo Chen', phone: '+1 555 02', company: 'Acme', role: 'PM' },
    ],
  ],
  [
    'a web address that is no profile of LinkedIn',
    'First name,Last name,URL\nAna,Lima,https://ana.example\n',
    {},
    [{ name: 'Ana Lima' }],
  ],
  [
    'contacts saved in a tracker were not spoken with that day',
    'Full Name,Company,Email,Date Saved,Follow up\nAna Lima,Acme,a@x.example,11/03/2026,11/30/2026\n',
    { name: 'contacts.csv' },
    [{ name: 'Ana Lima', company: 'Acme', email: 'a@x.example', nextFollowUp: '2026-11-30' }],
  ],
  [
    'a tracker that ticks what was sent, dates it beside, and keeps the outcome as its result',
    'Company,Role,Applied?,Date,Result\nAcme,PM,✓,11/2/2026,Rejected\nBolt,PM,,,\nCog,PM,✓,11/3/2026,No response\n',
    {},
    [
      { company: 'Acme', position: 'PM', appliedOn: '2026-11-02', stage: 'Rejected' },
      { company: 'Bolt', position: 'PM', stage: 'Uncalled' },
      { company: 'Cog', position: 'PM', appliedOn: '2026-11-03', stage: 'Trying-To' },
    ],
  ],
  [
    'headings as programs write them',
    'companyName,jobTitle,status,dateApplied\nAcme,PM,PHONE_SCREEN,2026-11-02\n',
    {},
    [{ company: 'Acme', position: 'PM', stage: 'Interview Set', appliedOn: '2026-11-02' }],
  ],
  [
    'an application tracker in Dutch',
    'Bedrijf;Functie;Status;Datum\nAcme;PM;Applied;03-11-2026\n',
    { locale: 'nl_NL' },
    [{ company: 'Acme', position: 'PM', stage: 'Trying-To', appliedOn: '2026-11-03' }],
  ],
  [
    'the day of a reminder in French',
    'Entreprise;Poste;Relance\nAcme;PM;10/12/2026\n',
    { locale: 'fr_FR' },
    [{ company: 'Acme', position: 'PM', nextStepDue: '2026-12-10', stage: 'Uncalled' }],
  ],
  [
    'a list of leads: whether an address is valid is nobody’s status, a day alone is when you talked',
    'Full Name,Email,Email Status,how_you_met,last_talked_to\nAna Lima,a@x.example,valid,fair,2026-11-02\n',
    {},
    [{ name: 'Ana Lima', email: 'a@x.example', howWeMet: 'fair', lastContacted: '2026-11-02' }],
  ],
  [
    'the same heading twice: whichever says something',
    'Name,Email,Email\nAna Lima,,a@x.example\n',
    {},
    [{ name: 'Ana Lima', email: 'a@x.example' }],
  ],
  [
    'headings again in the middle, where files were put together',
    'Company,Position,Status\nAcme,PM,Applied\nCompany,Position,Status\nBolt,PM,Applied\n',
    {},
    [
      { company: 'Acme', position: 'PM', stage: 'Trying-To' },
      { company: 'Bolt', position: 'PM', stage: 'Trying-To' },
    ],
  ],
  [
    'one column with its heading',
    'Company\nAcme\nBolt\n',
    {},
    [{ company: 'Acme' }, { company: 'Bolt' }].map((row) => ({ ...row, stage: 'Uncalled' })),
  ],
  [
    'line ends of several systems in one file',
    'Name,Company,Notes\r\nAna Lima,Acme,"a\r\nb"\nBo Chen,Bolt,\r\n',
    {},
    [
      { name: 'Ana Lima', company: 'Acme', howWeMet: 'a\nb' },
      { name: 'Bo Chen', company: 'Bolt' },
    ],
  ],
  [
    "a separator that the file's first line names, though another is more frequent",
    'sep=;\r\nName;Company\r\nAna Lima;Acme, Inc.\r\n',
    {},
    [{ name: 'Ana Lima', company: 'Acme, Inc.' }],
  ],
  ['signs that nobody sees', 'Name,Company\n\u200bAna Lima\u2060,\u200b\n', {}, [{ name: 'Ana Lima' }]],
];

test.each(FILES)('%s', (_what, text, where, rows) => {
  expect(rowsOf(importOf(text, where).prepared)).toEqual(rows);
});

describe('which of day and month stands first', () => {
  const applied = (dates: string) =>
    `Company,Applied on\n${dates
      .split(' ')
      .map((date, at) => `Firm ${at},${date}`)
      .join('\n')}`;
  test.each([
    ['en_GB', '05/11/2026 10/12/2026', { order: 'month-first', from: 'today', example: '10/12/2026', mixed: false }],
    ['en_US', '05/11/2026 12/10/2026', { order: 'day-first', from: 'today', example: '12/10/2026', mixed: false }],
    // Either way one of them lies ahead: then the days say nothing.
    [
      'en_US',
      '10/12/2026 12/10/2026',
      { order: 'month-first', from: 'spreadsheet', example: '10/12/2026', mixed: false },
    ],
    ['en_GB', '12/10/2026 10/13/2026', { order: 'month-first', from: 'file', example: '10/13/2026', mixed: false }],
  ] as const)('in %s: %s', (locale, dates, order) => {
    expect(importOf(applied(dates), { locale }).prepared.order).toEqual(order);
  });

  test('days that lie ahead as a rule say nothing of it', () => {
    const { order } = importOf('Company,Interview on\nAcme,10/12/2026\n', { locale: 'en_GB' }).prepared;
    expect(order).toEqual({ order: 'day-first', from: 'spreadsheet', example: '10/12/2026', mixed: false });
  });
});

test('applications that have been silent for two months can be put away, and no others', () => {
  const text =
    'Company,Status,Applied on,Interview on\n' +
    'Acme,Applied,2024-03-01,\nBolt,Applied,2026-09-24,\nCog,Applied,2026-09-23,\nDot,Applied,2026-01-02,2026-12-01\n' +
    'Elm,Applied,last spring,\nFig,Rejected,2024-03-01,\nGum,Wishlist,,\n';
  const stages = (isOldInactive: boolean) => {
    const { prepared } = importOf(text, {}, { isOldInactive });
    return [prepared.old, ...rowsOf(prepared).map((row) => (row as { stage?: string }).stage)];
  };
  const sent = 'Trying-To';
  expect(stages(true)).toEqual([2, 'Inactive', sent, 'Inactive', sent, sent, 'Rejected', 'Uncalled']);
  expect(stages(false)).toEqual([2, sent, sent, sent, sent, sent, 'Rejected', 'Uncalled']);
});

test('quotation marks that do not fit together are pointed at', () => {
  const { file } = importOf('Name,Company,Notes\nAna Lima,Acme,"says "hi", then goes"\nBo Chen,Bolt,fine\n');
  expect(file.doubtful).toEqual([2]);
});

describe('letters, where a file does not say', () => {
  const bytes = (...list: readonly (number | string)[]) =>
    new Uint8Array(
      list.flatMap((one) => (typeof one === 'number' ? [one] : [...one].map((letter) => letter.charCodeAt(0)))),
    );
  test.each([
    ['Windows in Western Europe', bytes('M', 0xfc, 'ller'), 'de-DE', 'Müller', 'Windows-1252'],
    ['Windows in Poland', bytes(0x8c, 'wi', 0xea, 'ta'), 'pl', 'Święta', 'windows-1250'],
    ['Windows in Japan', bytes(0x8e, 0x52, 0x93, 0x63, ',', 0x82, 0xa0), 'ja-JP', '山田,あ', 'shift_jis'],
    ['Japanese letters that are none', bytes('M', 0xfc, ' ', 0xe9), 'ja-JP', 'Mü é', 'Windows-1252'],
    ['an older Mac', bytes('H', 0x8e, 'l', 0x8f, 'ne, Fran', 0x8d, 'ois'), 'en-US', 'Hélène, François', 'macintosh'],
  ])('%s', (_what, content, language, text, encoding) => {
    expect(decodeText(content, language)).toEqual({ text, encoding });
  });
});
