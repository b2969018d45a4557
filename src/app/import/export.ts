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
import { openWorkbook } from '../open-workbook';
import type { UseCase } from '../use-case';
import { importKind } from './propose-mapping';

const input = v.object({ kind: importKind }, 'Say whether to export contacts or applications.');

function textOf(cell: Cell | null | undefined): string {
  if (cell === null || cell === undefined || cell === false || cell === '') return '';
  if (cell === true) return 'yes';
  if (typeof cell !== 'object') return String(cell);
  const pad = (number: number): string => String(number).padStart(2, '0');
  return cell.minutes === 0 ? cell.day : `${cell.day} ${pad(Math.floor(cell.minutes / 60))}:${pad(cell.minutes % 60)}`;
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

/** Columns in which no row says anything are left out, but for the first. */
function tableOf(kind: ImportKind, rows: readonly (Contact | Application)[]): ExportedTable['rows'] {
  const fields = Object.keys(IMPORT_FIELDS[kind]);
  const texts = rows.map((row) => fields.map((field) => exportedText(row, field)));
  const used = fields.map((_, column) => column === 0 || texts.some((line) => line[column] !== ''));
  const keep = (line: readonly string[]): string[] => line.filter((_, column) => used[column]);
  return [keep(fields.map((field) => headerOf(kind, field))), ...texts.map(keep)];
}

/** The rows of a tab by the usual headers, days as 2026-11-24; the page makes the CSV of them. Examples are left out. */
export const exportCsv: UseCase<v.InferOutput<typeof input>, ExportedTable> = {
  name: 'exportCsv',
  input,
  run(ports, { kind }) {
    const { book, today } = openWorkbook(ports);
    const all: readonly (Contact | Application)[] = book[kind];
    const rows = all.filter((row) => !row.isExample);
    if (rows.length === 0)
      return fail('nothing-to-export', `There are no ${kind} in this spreadsheet yet, so there is nothing to export.`);
    return succeed({ fileName: `${kind}-${today}.csv`, rows: tableOf(kind, rows) });
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
