/** What is exported, imported again: into a new spreadsheet it gives the same, into its own nothing. */
import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { ExportedFile, ExportedTable, ImportReport, KnownRowsReport, MappingProposal } from '../../../src/api';
import { exportCsv, exportInterviews } from '../../../src/app/import/export';
import { importRows } from '../../../src/app/import/import-rows';
import { findKnownRows } from '../../../src/app/import/known-rows';
import { proposeMapping } from '../../../src/app/import/propose-mapping';
import { runUseCase, type UseCase } from '../../../src/app/use-case';
import type { Cell } from '../../../src/domain/book';
import { fieldNames, headerOf } from '../../../src/domain/tabs';
import { csvOf } from '../../../src/sidebar/import/export';
import { NONE_ANYWAY, prepare, stageTexts } from '../../../src/sidebar/import/prepare';
import { readTable } from '../../../src/sidebar/import/read-file';
import { on, tab, workbook } from '../../fixtures/snapshot';
import { World } from '../support/memory-ports';

const CONTACTS: readonly (readonly Cell[])[] = [
  ['My contacts', '', '', '', '', '', ''],
  ['Contact', 'Current Status', 'Phone', 'Knows what I want', 'Last contacted', 'Next Steps', 'Birthday 🎂', 'Met by'],
  [
    ' Ana "Annie" Lima ',
    'PM at Acme; "lead", really\nana@x.example',
    '+1-555-0100',
    true,
    on('2026-11-02'),
    '=1+1',
    on('1990-05-04'),
    '',
  ],
  ['Bo Chen, PhD', '', '007', false, on('2026-10-01'), '@home', '', ''],
  ['Zoë 🚀 Park', '-', '(555) 01-02', '', on('2026-10-03'), "'quoted'", '', ''],
];
const APPLICATIONS: readonly (readonly Cell[])[] = [
  ['Company', 'Position', 'Stage', 'Applied on', 'Interview on', 'Salary', 'Follow-ups sent'],
  ['Acme, Inc.', 'PM; "senior"', 'Phone screen', on('2026-10-30'), on('2026-11-30', 870.75), '$90,000', 2],
  ['Bolt', '=cmd', 'Applied', '', 'Wed 25 Nov 2026, 9:15 am', '', ''],
  [
    'Cog\u000bworks',
    'Häuser\\Straßen und sehr viele Wörter, damit die Zeile länger wird als erlaubt 🎉🎉🎉🎉🎉🎉🎉',
    'Interview Set',
    '',
    on('2026-12-01'),
    '',
    '',
  ],
];

const book = () => new World(workbook('en_US', tab('Contacts', CONTACTS), tab('Applications', APPLICATIONS)));
const headersOf = (kind: 'contacts' | 'applications') => fieldNames(kind).map((field) => headerOf(kind, field));
const emptyBook = () =>
  new World(
    workbook('en_US', tab('Contacts', [headersOf('contacts')]), tab('Applications', [headersOf('applications')])),
  );

function run<Value>(world: World, useCase: UseCase<never, Value>, input?: unknown): Value {
  const result = runUseCase(world.ports(), useCase as unknown as UseCase<unknown, Value>, input);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const exported = (world: World, kind: string) =>
  run<ExportedTable>(world, exportCsv as UseCase<never, ExportedTable>, { kind });

/** As the page does it, without changing what is proposed. */
function importInto(world: World, { fileName, rows }: ExportedTable): ImportReport {
  const file = readTable(fileName, new TextEncoder().encode(csvOf(rows)));
  const proposal = run<MappingProposal>(world, proposeMapping as UseCase<never, MappingProposal>, {
    rows: file.rows,
    fileName,
  });
  const { kind, mapping } = proposal;
  const choices = {
    kind,
    mapping,
    headerRow: proposal.headerRow ?? -1,
    order: null,
    stages: {},
    pausedUntil: null,
    isOldInactive: false,
    anyway: NONE_ANYWAY,
  };
  const known = run<KnownRowsReport>(world, findKnownRows as UseCase<never, KnownRowsReport>, {
    kind,
    stages: stageTexts(file, choices),
  });
  const prepared = prepare(file, choices, known, proposal);
  return run<ImportReport>(world, importRows as UseCase<never, ImportReport>, {
    kind,
    rows: prepared.rows.map(({ row }) => row),
  });
}

describe('CSV', () => {
  test('is read by others as it was meant, with no formula in it', () => {
    const { rows } = exported(book(), 'contacts');
    expect(Papa.parse<string[]>(csvOf(rows).slice(1), { newline: '\r\n' }).data).toEqual([
      [
        'Contact',
        'Current Status',
        'Next Steps',
        'Company',
        'Role',
        'Email',
        'Phone',
        'Last contacted',
        'Knows what I want',
        'Birthday 🎂',
      ],
      [
        'Ana "Annie" Lima',
        'PM at Acme; "lead", really\nana@x.example',
        "'=1+1",
        'Acme',
        'PM',
        'ana@x.example',
        "'+1-555-0100",
        '2026-11-02',
        'yes',
        '1990-05-04',
      ],
      ['Bo Chen, PhD', '', "'@home", '', '', '', '007', '2026-10-01', '', ''],
      ['Zoë 🚀 Park', "'-", "'quoted'", '', '', '', '(555) 01-02', '2026-10-03', '', ''],
    ]);
  });

  test.each(['contacts', 'applications'])('of %s goes round', (kind) => {
    const world = book();
    const whole = exported(world, kind);
    // Columns of one's own have no place in another spreadsheet.
    const own = new Set(whole.rows[0]?.flatMap((header, column) => (/Birthday|Salary/.test(header) ? [column] : [])));
    const out = { ...whole, rows: whole.rows.map((row) => row.filter((_, column) => !own.has(column))) };
    const other = emptyBook();
    importInto(other, out);
    // A day in words is a day afterwards.
    const read = out.rows.map((row) => row.map((text) => (text.startsWith('Wed 25') ? '2026-11-25 09:15' : text)));
    expect(exported(other, kind).rows).toEqual(read);
    expect([importInto(other, out).added, importInto(world, out).added]).toEqual([0, 0]);
  });
});

test('the calendar keeps to its format (RFC 5545), and a time that was typed as words', () => {
  const { text, count } = run<ExportedFile>(book(), exportInterviews as UseCase<never, ExportedFile>);
  expect(count).toBe(3);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n\p{Cc}]/u);
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  expect(lines.filter((line) => /^(?:DTSTART|SUMMARY)/.test(line))).toEqual([
    'DTSTART:20261125T171500Z',
    'SUMMARY:Interview: Bolt\\, =cmd',
    'DTSTART:20261130T223000Z',
    'SUMMARY:Interview: Acme\\, Inc.\\, PM\\; "senior"',
    'DTSTART;VALUE=DATE:20261201',
    'SUMMARY:Interview: Cog works\\, Häuser\\\\Straßen und sehr viele Wörter\\, damit die Zeile länger wird als erlaubt 🎉🎉🎉🎉🎉🎉🎉',
  ]);
  expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(3);
});
