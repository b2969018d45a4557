/** Contacts and applications as a table for a CSV file, interviews as a calendar file. */
import * as v from 'valibot';
import type { ExportedFile, ExportedTable } from '../../api';
import type { Application, Cell, Contact } from '../../domain/book';
import { IMPORT_FIELDS, type ImportKind } from '../../domain/import/import-fields';
import { fail, succeed } from '../../domain/result';
import { headerOf } from '../../domain/tabs';
import { calendarOf } from '../../mail/calendar';
import { nothing } from '../input';
import { interviewsOf } from '../interviews';
import { type OpenWorkbook, openWorkbook } from '../open-workbook';
import type { UseCase } from '../use-case';
import { importKind } from './propose-mapping';

const input = v.object({ kind: importKind }, 'Say whether to export contacts or applications.');

function textOf(cell: Cell | null | undefined): string {
  if (cell === null || cell === undefined || cell === false || cell === '') return '';
  if (cell === true) return 'yes';
  if (typeof cell !== 'object') return String(cell).trim();
  const pad = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return cell.minutes < 1 ? cell.day : `${cell.day} ${pad(cell.minutes / 60)}:${pad(cell.minutes % 60)}`;
}

/** What the cell says; where it says nothing, what was understood from the rest of the row ("iOS engineer at Lattice"). */
function exportedText(row: Contact | Application, field: string): string {
  const written: { readonly [field: string]: Cell | undefined } = row.written;
  const understood = (row as unknown as { readonly [field: string]: Cell | null | undefined })[field];
  if (field === 'stage') return textOf((row as Application).stage ?? (row as Application).stageText);
  const said = textOf(written[field]);
  // A day written as text is exported as the day that it means, where it says no more.
  const isDay = typeof understood === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(understood);
  if (said !== '' && !(isDay && typeof written[field] === 'string' && said.length <= 12)) return said;
  return textOf(understood === 0 ? '' : understood);
}

/** Columns of the person's own, by what stands in the header row of their (first) table. */
function ownColumns(
  kind: ImportKind,
  { snapshot, layout }: OpenWorkbook,
): readonly { header: string; column: number }[] {
  const table = layout.tables[kind];
  const grid = snapshot.tabs.find((tab) => tab.sheetId === table?.sheetId);
  if (table === undefined || grid === undefined || table.laterHeaders !== undefined) return [];
  const known = new Set<number | undefined>(Object.values(table.columns));
  return (grid.rows[table.headerRow - 1] ?? []).flatMap((cell, index) => {
    const header = textOf(cell);
    return header === '' || known.has(index + 1) ? [] : [{ header, column: index + 1 }];
  });
}

/** The usual columns, then the person's own; those in which no row says anything are left out, but for the first. */
function tableOf(
  kind: ImportKind,
  rows: readonly (Contact | Application)[],
  open: OpenWorkbook,
): ExportedTable['rows'] {
  const fields = Object.keys(IMPORT_FIELDS[kind]);
  const own = ownColumns(kind, open);
  const grid = open.snapshot.tabs.find((tab) => tab.sheetId === open.layout.tables[kind]?.sheetId);
  const texts = rows.map((row) => [
    ...fields.map((field) => exportedText(row, field)),
    ...own.map(({ column }) => textOf(grid?.rows[row.at.row - 1]?.[column - 1])),
  ]);
  const headers = [...fields.map((field) => headerOf(kind, field)), ...own.map(({ header }) => header)];
  const used = headers.map((_, column) => column === 0 || texts.some((line) => line[column] !== ''));
  const keep = (line: readonly string[]): string[] => line.filter((_, column) => used[column]);
  return [keep(headers), ...texts.map(keep)];
}

/** The rows of a tab by the usual headers and the person's own, days as 2026-11-24; the page makes the CSV of them. Examples are left out. */
export const exportCsv: UseCase<v.InferOutput<typeof input>, ExportedTable> = {
  name: 'exportCsv',
  input,
  run(ports, { kind }) {
    const open = openWorkbook(ports);
    const { book, today } = open;
    const all: readonly (Contact | Application)[] = book[kind];
    const rows = all.filter((row) => !row.isExample);
    if (rows.length === 0)
      return fail('nothing-to-export', `There are no ${kind} in this spreadsheet yet, so there is nothing to export.`);
    return succeed({ fileName: `${kind}-${today}.csv`, rows: tableOf(kind, rows, open) });
  },
};

export const exportInterviews: UseCase<unknown, ExportedFile> = {
  name: 'exportInterviews',
  input: nothing,
  run(ports) {
    const { book, today, now } = openWorkbook(ports);
    const interviews = interviewsOf(ports, book.applications);
    const text = calendarOf(interviews, now.instant);
    if (text === null)
      return fail(
        'nothing-to-export',
        'No application has an interview date, so there is nothing to export. Put one under Interview on first.',
      );
    return succeed({ fileName: `interviews-${today}.ics`, text, count: interviews.length });
  },
};
