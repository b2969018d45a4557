/**
 * Writes a batch of a file's rows at the end of their tab: one write, however many rows. A batch that is sent again after
 * a fault writes nothing twice: its rows are known by their IDs.
 */
import * as v from 'valibot';
import type { ImportReport, SkippedRow } from '../../api';
import type { Cell } from '../../domain/book';
import { cellsOfRow, convertRow, type ImportChoices } from '../../domain/import/convert-row';
import { essentialField, IMPORT_FIELDS, type ImportKind, NAME_PARTS } from '../../domain/import/import-fields';
import { IMPORT_ID, MOST_ROWS, readImportedRowId } from '../../domain/import/import-id';
import { KnownRows, type NamingTexts } from '../../domain/import/known-rows';
import { dateOrderOf } from '../../domain/locale';
import { type Result, succeed } from '../../domain/result';
import { count } from '../../domain/say';
import { STAGES, type Stage } from '../../domain/stage';
import { understandStage } from '../../domain/understand-stage';
import { type NewImportRow, planImport } from '../../workbook/plan-import';
import { proposeColumns } from '../../workbook/propose-columns';
import { type OpenWorkbook, openWorkbook } from '../open-workbook';
import type { Ports } from '../ports';
import { stageWords } from '../records/stage-changes';
import { underLock } from '../under-lock';
import type { UseCase } from '../use-case';
import { loadImports, rememberImport } from './import-memory';
import { knownRowsOf } from './known-rows';
import { importKind } from './propose-mapping';

const MOST_PER_BATCH = 1000;

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_ROWS));

const input = v.object(
  {
    kind: importKind,
    /** Cells by field ("company"), or by a header of the file's own ("Employer"). */
    rows: v.pipe(
      v.array(
        v.record(
          v.string(),
          v.nullable(v.union([v.string(), v.number(), v.boolean()], 'A cell is a text, a number or yes or no.')),
        ),
        'Give a list of rows.',
      ),
      v.maxLength(MOST_PER_BATCH, 'Send 1,000 rows at a time at most.'),
    ),
    /** Made by the caller, so that a batch can be sent again when its answer is lost. */
    importId: v.optional(v.pipe(v.string(), v.regex(IMPORT_ID, 'An import is named by m and eight digits.'))),
    /** The place of the first row in the import, from 0. */
    offset: v.optional(place, 0),
    total: v.optional(place),
    /** Rows (by their place in `rows`) that are written though they seem to be there already. */
    importAnyway: v.optional(v.array(place), []),
    fileName: v.optional(v.pipe(v.string(), v.maxLength(300)), ''),
    fileKey: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
    choices: v.optional(v.pipe(v.string(), v.maxLength(30_000)), ''),
  },
  'Say what to import.',
);

type Input = v.InferOutput<typeof input>;

export const importRows: UseCase<Input, ImportReport> = {
  name: 'importRows',
  input,
  run(ports, argument) {
    return underLock(ports, () => importBatch(ports, argument));
  },
};

function importBatch(ports: Ports, argument: Input): Result<ImportReport> {
  const { kind, offset } = argument;
  const open = openWorkbook(ports);
  const importId =
    argument.importId ??
    `m${ports
      .newId()
      .replace(/[^0-9a-f]/g, '')
      .padStart(8, '0')
      .slice(-8)}`;
  const { fresh, skipped } = chooseRows(open, argument, importId);
  const sheetName = open.layout.tables[kind]?.sheetName;
  const formulas = sheetName === undefined ? [] : ports.workbook.formulas(sheetName);
  const planned = planImport({ kind, snapshot: open.snapshot, layout: open.layout, formulas, importId }, fresh);
  if (!planned.ok) return planned;
  const { plan, leftOut } = planned.value;
  if (plan.patches.length > 0) {
    const written = ports.workbook.write(plan);
    if (!written.ok) return written;
  }
  const done = offset + argument.rows.length;
  const total = Math.max(done, argument.total ?? done);
  const imports = loadImports(ports.memory);
  const before = imports.find((one) => one.importId === importId);
  // A batch that comes again is counted once.
  const isNew = before === undefined || before.done < done;
  rememberImport(ports.memory, imports, {
    importId,
    kind,
    fileName: argument.fileName,
    fileKey: argument.fileKey,
    total,
    done: Math.max(done, before?.done ?? 0),
    added: (before?.added ?? 0) + (isNew ? fresh.length : 0),
    skipped: (before?.skipped ?? 0) + (isNew ? skipped.length : 0),
    choices: argument.choices,
    finished: done >= total,
    day: open.today,
  });
  return succeed({
    importId,
    added: fresh.length,
    skipped,
    done,
    total,
    finished: done >= total,
    leftOut,
    message: describe(kind, fresh.length, skipped),
  });
}

/** Which rows of the batch are written, and which are not, with the reason. */
function chooseRows(
  open: OpenWorkbook,
  { kind, rows, offset, importAnyway }: Input,
  importId: string,
): { readonly fresh: readonly NewImportRow[]; readonly skipped: readonly SkippedRow[] } {
  const written = writtenPlaces(open, kind, importId);
  const known = new KnownRows<number>(kind);
  for (const row of knownRowsOf(open.book, kind)) known.add(row, row.row);
  const toRow = rowReader(open, kind, rows);
  const anyway = new Set(importAnyway);
  const fresh: NewImportRow[] = [];
  const skipped: SkippedRow[] = [];
  const inFile = new KnownRows<number>(kind);
  rows.forEach((source, place) => {
    const row = toRow(source);
    const naming = namingOf(row);
    const index = offset + place;
    const name = textOf(row[essentialField(kind)]);
    if (name === '') {
      skipped.push({
        index,
        reason: 'no-name',
        message: kind === 'contacts' ? 'This row names nobody.' : 'This row has no company.',
      });
      return;
    }
    // Written by an earlier try of this very batch.
    const isBack = written.has(index);
    const twin = isBack || anyway.has(place) ? null : known.find(naming);
    const above = isBack || anyway.has(place) || twin !== null ? null : inFile.find(naming);
    if (twin !== null || above !== null) {
      const where = twin === null ? 'further up in the file' : `in row ${twin} of your sheet`;
      skipped.push({ index, reason: 'duplicate', message: `${name} is there already, ${where}.` });
      return;
    }
    inFile.add(naming, index);
    const cells: { [field: string]: Cell } = { ...cellsOfRow(kind, row) };
    const { stage } = cells;
    if (kind === 'applications' && STAGES.includes(stage as Stage)) cells.stage = stageWords(open.book, stage as Stage);
    fresh.push({ index, id: written.get(index) ?? null, cells });
  });
  return { fresh, skipped };
}

/** The IDs of the rows of this import that stand in the sheet, by their place in the import. */
function writtenPlaces(
  { snapshot, layout }: OpenWorkbook,
  kind: ImportKind,
  importId: string,
): ReadonlyMap<number, string> {
  const table = layout.tables[kind];
  const column = table?.columns.id;
  const grid = snapshot.tabs.find((tab) => tab.sheetId === table?.sheetId);
  const places = new Map<number, string>();
  if (table === undefined || column === undefined || grid === undefined) return places;
  for (const row of grid.rows) {
    const cell = row[column - 1];
    const id = typeof cell === 'string' ? readImportedRowId(cell) : null;
    if (id?.importId === importId) places.set(id.index, String(cell));
  }
  return places;
}

/** Rows as fields: keys that are fields are taken as they are, others as headers of a file. */
function rowReader(
  { snapshot, today }: OpenWorkbook,
  kind: ImportKind,
  rows: Input['rows'],
): (row: Input['rows'][number]) => ReturnType<typeof convertRow>['row'] {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isField = (key: string): boolean =>
    IMPORT_FIELDS[kind][key] !== undefined || (NAME_PARTS as readonly string[]).includes(key);
  const headers = keys.map((key) => (isField(key) ? '' : key));
  const proposed = headers.some((header) => header !== '')
    ? proposeColumns({ rows: [headers], kind, headerRow: 0 }).mapping
    : [];
  const choices: ImportChoices = {
    kind,
    headers: keys,
    mapping: keys.map((key, column) => (isField(key) ? key : (proposed[column] ?? null))),
    order: dateOrderOf(snapshot.locale).order,
    locale: snapshot.locale,
    today,
    stageOf: (text) => understandStage(text)?.stage ?? null,
  };
  return (row) =>
    convertRow(
      keys.map((key) => textOf(row[key])),
      choices,
    ).row;
}

function textOf(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined || value === false ? '' : String(value);
}

function namingOf(row: { readonly [field: string]: string | number | boolean }): NamingTexts {
  const { name, company, email, linkedIn, position } = row;
  return {
    name: textOf(name),
    company: textOf(company),
    email: textOf(email),
    linkedIn: textOf(linkedIn),
    position: textOf(position),
  };
}

function describe(kind: ImportKind, added: number, skipped: readonly SkippedRow[]): string {
  const what = kind === 'contacts' ? count(added, 'contact', 'contacts') : count(added, 'application', 'applications');
  const twins = skipped.filter(({ reason }) => reason === 'duplicate').length;
  const nameless = skipped.length - twins;
  const parts = [`Added ${what}.`];
  if (twins > 0) parts.push(`${twins === 1 ? '1 was' : `${twins} were`} there already and left out.`);
  if (nameless > 0)
    parts.push(`${count(nameless, 'row', 'rows')} without a ${kind === 'contacts' ? 'name' : 'company'} left out.`);
  return parts.join(' ');
}
