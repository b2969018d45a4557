/** Files as people have them: what they are read as, what their columns are taken for, and the rows that come of it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { day } from '../../../src/domain/day';
import {
  type Choices,
  NONE_ANYWAY,
  type Prepared,
  prepare,
  withPlace,
  writtenPlaces,
} from '../../../src/sidebar/import/prepare';
import { type FileTable, readTable } from '../../../src/sidebar/import/read-file';
import { proposeColumns } from '../../../src/workbook/propose-columns';
import { lookUp } from './look-up';

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/imports');
const today = day('2026-11-23');

function read(name: string): FileTable {
  return readTable(name, new Uint8Array(readFileSync(path.join(FOLDER, name))));
}

function proposed(file: FileTable, more: Partial<Choices> = {}): Choices {
  const { kind, headerRow, mapping } = proposeColumns({ rows: file.rows, fileName: file.name, kind: more.kind });
  return {
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
}

function prepared(name: string, more: Partial<Choices> = {}, locale = 'en_US'): Prepared {
  const file = read(name);
  const choices = proposed(file, more);
  return prepare(file, choices, lookUp(file, choices), { locale, today, timeZone: 'America/New_York' });
}

interface Expected {
  readonly file: string;
  readonly encoding: string;
  readonly separator: string;
  readonly kind: Choices['kind'];
  readonly headerRow: number;
  readonly mapping: Choices['mapping'];
}

const FILES: readonly Expected[] = [
  {
    file: 'linkedin-connections.csv',
    encoding: 'UTF-8',
    separator: 'commas',
    kind: 'contacts',
    headerRow: 3,
    mapping: ['firstName', 'lastName', 'linkedIn', 'email', 'company', 'role', null],
  },
  {
    file: 'huntr-board.csv',
    encoding: 'UTF-8',
    separator: 'commas',
    kind: 'applications',
    headerRow: 0,
    mapping: ['company', 'position', 'stage', 'location', 'jobLink', 'appliedOn', null, 'notes'],
  },
  {
    file: 'teal-jobs.csv',
    encoding: 'UTF-8',
    separator: 'commas',
    kind: 'applications',
    headerRow: 0,
    mapping: [
      'position',
      'company',
      null,
      'location',
      'stage',
      null,
      null,
      'appliedOn',
      'nextStepDue',
      null,
      'jobLink',
    ],
  },
  {
    file: 'simplify-tracker.csv',
    encoding: 'UTF-8',
    separator: 'commas',
    kind: 'applications',
    headerRow: 0,
    mapping: ['company', 'position', 'stage', 'jobLink', 'appliedOn', 'location'],
  },
  {
    file: 'notion-applications.csv',
    encoding: 'UTF-8',
    separator: 'commas',
    kind: 'applications',
    headerRow: 0,
    mapping: ['company', 'position', 'stage', 'appliedOn', 'interviewOn', 'jobLink', 'nextStep', null],
  },
  {
    file: 'bewerbungen-windows-1252.csv',
    encoding: 'Windows-1252',
    separator: 'semicolons',
    kind: 'applications',
    headerRow: 0,
    mapping: ['company', 'position', 'stage', 'appliedOn', 'location', 'notes'],
  },
  {
    file: 'contacts-utf-16.txt',
    encoding: 'UTF-16',
    separator: 'tabs',
    kind: 'contacts',
    headerRow: 0,
    mapping: ['name', 'email', 'company', 'role', 'lastContacted', 'howWeMet'],
  },
  {
    file: 'no-headers.csv',
    encoding: 'UTF-8',
    separator: 'commas',
    kind: 'contacts',
    headerRow: -1,
    mapping: ['name', 'email', null],
  },
];

describe('what a file is taken for', () => {
  test.each(FILES)('$file', ({ file: name, ...expected }) => {
    const file = read(name);
    const { kind, headerRow, mapping } = proposed(file);
    expect({ encoding: file.encoding, separator: file.separator, kind, headerRow, mapping }).toEqual(expected);
  });

  test('the person decides: the same file as the other kind', () => {
    const { mapping } = proposed(read('linkedin-connections.csv'), { kind: 'applications' });
    expect(mapping.slice(4, 6)).toEqual(['company', 'position']);
  });
});

/** Header rows of exports as they are known, with one row below. */
const EXPORTS: readonly (readonly [string, string, Choices['kind'], Choices['mapping']])[] = [
  [
    'LinkedIn in French',
    'Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le\nAna,Lima,https://linkedin.com/in/ana,,Acme,Ing,12 mars 2024',
    'contacts',
    ['firstName', 'lastName', 'linkedIn', 'email', 'company', 'role', null],
  ],
  [
    'Google Contacts',
    'First Name,Last Name,Organization Name,Organization Title,Notes,E-mail 1 - Value,Phone 1 - Value\nAna,Lima,Acme,Engineer,met,a@x.example,+49',
    'contacts',
    ['firstName', 'lastName', 'company', 'role', 'howWeMet', 'email', 'phone'],
  ],
  [
    'Outlook, whose title is that of the name',
    'First Name,Last Name,Title,E-mail Address,Mobile Phone,Company,Job Title\nAna,Lima,Dr,a@x.example,+1,Acme,Engineer',
    'contacts',
    ['firstName', 'lastName', null, 'email', 'phone', 'company', 'role'],
  ],
  [
    'a page of jobs that are called names',
    'Name,Company,Stage,Link\nEngineer,Acme,To apply,https://x.example',
    'applications',
    ['position', 'company', 'stage', 'jobLink'],
  ],
  [
    'a tracker that says whether the work is remote',
    'Company,Stage,Position,Due Date,Posting URL,Remote\nAcme,Phone interview,Engineer,2026/11/30,https://x.example,Yes',
    'applications',
    ['company', 'stage', 'position', 'nextStepDue', 'jobLink', null],
  ],
  [
    'people with notes',
    'sep=;\nName;Company;Notes\nAna Lima;Acme;"a\nb; c"',
    'contacts',
    ['name', 'company', 'howWeMet'],
  ],
];

test.each(EXPORTS)('%s', (_what, text, kind, mapping) => {
  const choices = proposed(readTable('export.csv', new TextEncoder().encode(text)));
  expect([choices.kind, choices.mapping]).toEqual([kind, mapping]);
});

describe('the rows that come of it', () => {
  test("LinkedIn's connections: names put together, one without a name left out, one twice in the file", () => {
    const { rows, lines, nameless } = prepared('linkedin-connections.csv');
    expect(nameless).toBe(1);
    expect(lines.map(({ fileRow, place }) => [fileRow, place])).toEqual([
      [5, 0],
      [6, 1],
      [7, 2],
      [8, 3],
      [9, null],
      [10, 4],
    ]);
    expect(rows.map(({ fileRow, twin, row }) => [fileRow, row.name, row.company, twin])).toEqual([
      [5, 'Zoë Park', 'Orbit, Inc.', null],
      [6, 'Priya Raman', 'Lattice', null],
      [7, "Samuel O'Brien, PhD", 'Fernwood Health', null],
      [8, 'Ayşe Yılmaz', 'Kuzey', null],
      [10, 'Zoë Park', 'Orbit', { who: 'Zoë Park, Orbit, Inc.', where: 'row 5 of the file' }],
    ]);
  });

  test('stages by our names, days as days, formulas as text', () => {
    const { rows, stageWords } = prepared('huntr-board.csv');
    expect(rows.map(({ row }) => [row.stage, row.appliedOn, row.notes])).toEqual([
      ['Uncalled', undefined, undefined],
      ['Interview Set', '2026-11-02', 'Phone screen went well'],
      ['Rejected', '2026-10-05', '=HYPERLINK("https://x.example","click")'],
    ]);
    expect(stageWords.map(({ text, understood }) => [text, understood])).toEqual([
      ['Wishlist', 'Uncalled'],
      ['Interview', 'Interview Set'],
      ['Rejected', 'Rejected'],
    ]);
  });

  test('a stage nobody understands goes into the notes, unless one is chosen for it', () => {
    const kept = prepared('notion-applications.csv').rows[1]?.row;
    expect([kept?.stage, kept?.notes]).toEqual(['Trying-To', 'Stage: Hibernating']);
    const chosen = prepared('notion-applications.csv', { stages: { hibernating: 'Inactive' } });
    expect([chosen.rows[1]?.row.stage, chosen.rows[1]?.row.notes, chosen.remarks]).toEqual(['Inactive', undefined, []]);
  });

  test('an interview keeps its time, a text its lines', () => {
    const { rows } = prepared('notion-applications.csv');
    expect(rows[2]?.row.interviewOn).toBe('2026-11-25 14:30');
    expect(rows[0]?.row.nextStep).toBe('Call back\non Monday');
  });

  test('German words and dots, whatever the spreadsheet speaks', () => {
    const { rows, order } = prepared('bewerbungen-windows-1252.csv');
    expect(rows.map(({ row }) => [row.company, row.stage, row.appliedOn, row.location])).toEqual([
      ['Müller & Söhne GmbH', 'Trying-To', '2026-10-13', 'Köln'],
      ['Straßenbau Grün', 'Rejected', '2026-11-05', 'Düsseldorf'],
    ]);
    expect(order).toEqual({ order: 'day-first', from: 'file', example: '13.10.2026', mixed: false });
  });

  test('one date tells how the others are meant; what is no date stays as it is and is said', () => {
    const { rows, order, remarks } = prepared('contacts-utf-16.txt');
    expect(order).toEqual({ order: 'day-first', from: 'file', example: '13/10/2026', mixed: false });
    expect(rows.map(({ row }) => row.lastContacted)).toEqual(['2026-10-13', '2026-11-02', 'last spring']);
    expect(remarks).toEqual([{ kind: 'day', field: 'lastContacted', text: 'last spring', fileRow: 4 }]);
    expect(rows[1]?.row.name).toBe('李 雷');
  });

  test('people who are quiet until a day carry it', () => {
    const { rows } = prepared('contacts-utf-16.txt', { pausedUntil: day('2027-05-22') });
    expect(rows.map(({ row }) => row.pausedUntil)).toEqual(['2027-05-22', '2027-05-22', '2027-05-22']);
  });
});

describe('who is there already', () => {
  const known = [
    { row: 7, name: 'zoe park', company: 'ORBIT Inc', email: '', linkedIn: '' },
    { row: 9, name: 'P. Raman', company: 'Elsewhere', email: 'Priya.Raman@lattice.example', linkedIn: '' },
    { row: 11, name: 'Sam', company: 'Fernwood', email: '', linkedIn: 'linkedin.com/in/samobrien/' },
    { row: 12, name: 'Ayse Yilmaz', company: 'Other', email: '', linkedIn: 'https://linkedin.com/in/another' },
  ];

  test('by name and company, by address, by LinkedIn page; another page is another person', () => {
    const file = read('linkedin-connections.csv');
    const { rows } = prepare(
      file,
      proposed(file),
      { rows: known, stages: [] },
      { locale: 'en_US', today, timeZone: 'America/New_York' },
    );
    const zoe = { who: 'zoe park, ORBIT Inc', where: 'row 7 of your sheet' };
    expect(rows.map(({ twin }) => twin)).toEqual([
      zoe,
      { who: 'P. Raman, Elsewhere', where: 'row 9 of your sheet' },
      { who: 'Sam, Fernwood', where: 'row 11 of your sheet' },
      null,
      zoe,
    ]);
  });

  test('are left out, unless they are ticked one by one or all at once', () => {
    const file = read('linkedin-connections.csv');
    const rows = prepare(
      file,
      proposed(file),
      { rows: known, stages: [] },
      { locale: 'en_US', today, timeZone: 'America/New_York' },
    );
    const all = { all: true, but: [] };
    expect(writtenPlaces(rows, NONE_ANYWAY)).toEqual([false, false, false, true, false]);
    expect(writtenPlaces(rows, withPlace(NONE_ANYWAY, 2, true))).toEqual([false, false, true, true, false]);
    expect(withPlace(withPlace(NONE_ANYWAY, 2, true), 2, false)).toEqual(NONE_ANYWAY);
    expect(writtenPlaces(rows, withPlace(all, 1, false))).toEqual([true, false, true, true, true]);
    expect(withPlace(withPlace(all, 1, false), 1, true)).toEqual(all);
  });
});

describe('what is no file of rows', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each([
    ['empty.csv', bytes(''), /is empty/],
    ['book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), /workbook or an archive/],
    ['cv.pdf', bytes('%PDF-1.7 a, b, c'), /not a table of text/],
    ['letter.txt', bytes('Dear Ms Raman\n\nThank you\nBest'), /No table was found in letter.txt/],
    ['unclosed.csv', bytes('Name,Company\n"Ana Lima,Acme\nBo Chen,Bolt\n'), /in or near row 2 and is never closed/],
    ['people.vcf', bytes('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Lima\r\nEND:VCARD\r\n'), /holds address cards/],
    ['signed-out.csv', bytes('<!DOCTYPE html><title>Sign in, please</title>'), /is a file of another kind/],
    ['jobs.json', bytes('[{"company":"Acme","position":"PM"}]'), /is a file of another kind/],
    ['picture.png', new Uint8Array([0x89, 0x50, 0, 0, 0, 1, 0, 2, 9, 9, 9, 9, 9, 0]), /not a table of text/],
  ])('%s', (name, content, message) => {
    expect(() => readTable(name, content)).toThrow(message);
  });

  test('UTF-16 is known without its mark, UTF-8 with it', () => {
    const wide = new Uint8Array([...'Name,Company\nAna,Azul'].flatMap((letter) => [letter.charCodeAt(0), 0]));
    expect(readTable('wide.csv', wide)).toMatchObject({
      encoding: 'UTF-16',
      rows: [
        ['Name', 'Company'],
        ['Ana', 'Azul'],
      ],
    });
    const marked = readTable('marked.csv', bytes('\ufeffName|Company\nÁna|Azul'));
    expect(marked).toMatchObject({
      encoding: 'UTF-8',
      separator: 'bars',
      rows: [
        ['Name', 'Company'],
        ['Ána', 'Azul'],
      ],
    });
  });
});

test('a text longer than a cell is cut, and said', () => {
  const file = readTable(
    'long.csv',
    new TextEncoder().encode(`Company,Position,Notes\nOrbit,Engineer,${'x'.repeat(60_000)}\n`),
  );
  const { rows, remarks } = prepare(
    file,
    proposed(file),
    { rows: [], stages: [] },
    { locale: 'en_US', today, timeZone: 'America/New_York' },
  );
  expect(String(rows[0]?.row.notes).length).toBe(50_000);
  expect(remarks.map(({ kind, field }) => [kind, field])).toEqual([['cut', 'notes']]);
});

test('ten thousand rows are ready at once, and looked up without comparing each with each', () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `Person ${index},Company ${index % 50},p${index}@x.example,11/${(index % 28) + 1}/2026`,
  );
  const file = readTable(
    'many.csv',
    new TextEncoder().encode(`Name,Company,Email,Last contacted\n${lines.join('\n')}`),
  );
  const known = Array.from({ length: 5000 }, (_, row) => ({
    row: row + 2,
    name: `Person ${row}`,
    company: '',
    email: '',
    linkedIn: '',
  }));
  const { rows } = prepare(
    file,
    proposed(file),
    { rows: known, stages: [] },
    { locale: 'en_US', today, timeZone: 'America/New_York' },
  );
  expect([rows.length, rows.filter(({ twin }) => twin !== null).length]).toEqual([10_000, 5000]);
});
