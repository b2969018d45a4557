/** A file and what the person chose → the rows to write, and all that must be said before they are. */
import type { Day, ImportKind, ImportRow, KnownRowsReport, Stage, StageReading } from '../../api';
import { convertRow, type ImportRemark, isNoAnswer, liesAhead, stageWord } from '../../domain/import/convert-row';
import { type DayOrder, type DetectedOrder, detectDayOrder } from '../../domain/import/import-days';
import { essentialField, IMPORT_FIELDS } from '../../domain/import/import-fields';
import { KnownRows, type NamingTexts } from '../../domain/import/known-rows';
import { addDays } from '../shared/dates';
import type { FileTable } from './read-file';
import { zoneReader } from './time-zone';

/** What the person chose; kept with the import, so that it can be gone on with. */
export interface Choices {
  readonly kind: ImportKind;
  /** Index of the header row; -1 where the file has none. */
  readonly headerRow: number;
  readonly mapping: readonly (string | null)[];
  /** Null: as the file or the spreadsheet has it. */
  readonly order: DayOrder | null;
  readonly stages: { readonly [word: string]: Stage | undefined };
  /** No reminders of these people before this day; null: at once. */
  readonly pausedUntil: Day | null;
  /** True where applications that have been silent for long become Inactive, which asks for nothing. */
  readonly isOldInactive: boolean;
  readonly anyway: Anyway;
}

/** Which of the rows that are there already are written all the same: all or none of them, but for these places. */
export interface Anyway {
  readonly all: boolean;
  readonly but: readonly number[];
}

export const NONE_ANYWAY: Anyway = { all: false, but: [] };

/** What a row is a duplicate of. */
export interface Twin {
  /** "Zoe Park, Orbit" */
  readonly who: string;
  /** "row 7 of your sheet" */
  readonly where: string;
}

type RowRemark = ImportRemark & { readonly fileRow: number };

export interface PreparedRow {
  /** Its row in the file, from 1. */
  readonly fileRow: number;
  readonly row: ImportRow;
  /** Null for a new one. */
  readonly twin: Twin | null;
}

/** A row of the file that says something, whatever becomes of it. */
export interface PreviewLine {
  readonly fileRow: number;
  readonly row: ImportRow;
  /** Its place among the rows to send; null where it lacks a name (or a company) and is left out. */
  readonly place: number | null;
  readonly twin: Twin | null;
  readonly remarks: readonly ImportRemark[];
}

export interface StageWordUse extends StageReading {
  readonly word: string;
  /** As the file writes it. */
  readonly text: string;
  readonly rows: number;
}

export interface Prepared {
  readonly rows: readonly PreparedRow[];
  /** All of them in the file's order, those without a name (or a company) too. */
  readonly lines: readonly PreviewLine[];
  /** Rows that say something but have no name (or no company). */
  readonly nameless: number;
  /** Applications sent in which nothing has happened for {@link OLD_DAYS}, whatever becomes of them. */
  readonly old: number;
  readonly order: DetectedOrder;
  readonly stageWords: readonly StageWordUse[];
  readonly remarks: readonly RowRemark[];
}

export function headersOf(file: FileTable, headerRow: number): readonly string[] {
  return headerRow < 0 ? [] : (file.rows[headerRow] ?? []);
}

/** Columns of the widest row. */
export function widthOf(file: FileTable): number {
  return file.rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The rows below the header that say something; the header once more, where files were put together, does not. */
export function dataRows(file: FileTable, headerRow: number): readonly (readonly [number, readonly string[]])[] {
  const header = headersOf(file, headerRow);
  const isHeader = (row: readonly string[]): boolean =>
    header.length > 0 && row.length === header.length && row.every((cell, column) => cell === header[column]);
  return file.rows.flatMap((row, index) =>
    index > headerRow && row.some((cell) => cell.trim() !== '') && !isHeader(row) ? [[index + 1, row] as const] : [],
  );
}

/** @param choices How the file is read; what is written of it is no matter here. */
export function prepare(
  file: FileTable,
  choices: Omit<Choices, 'anyway'>,
  known: KnownRowsReport,
  { locale, today, timeZone }: { readonly locale: string; readonly today: Day; readonly timeZone: string },
): Prepared {
  const { kind, mapping, headerRow, pausedUntil } = choices;
  const data = dataRows(file, headerRow);
  const types = IMPORT_FIELDS[kind];
  const columnsOf = (type: string): readonly number[] =>
    mapping.flatMap((field, column) => (field !== null && types[field] === type ? [column] : []));
  const textsOf = (columns: readonly number[]): readonly string[] =>
    columns.flatMap((column) => data.map(([, row]) => row[column] ?? ''));
  const dayColumns = columnsOf('day');
  const order = detectDayOrder(textsOf(dayColumns), locale, {
    texts: textsOf(dayColumns.filter((column) => !liesAhead(mapping[column] ?? ''))),
    today,
  });
  const stageWords = stageUses(columnsOf('stage')[0] ?? -1, data).map((use, place) => ({
    ...use,
    ...(known.stages[place] ?? { understood: null, nearest: null }),
  }));
  const readings = new Map(stageWords.map((use) => [use.word, use]));
  const settings = {
    kind,
    mapping,
    headers: headersOf(file, headerRow),
    order: choices.order ?? order.order,
    locale,
    today,
    inZone: zoneReader(timeZone),
    stageOf: (text: string) => {
      const word = stageWord(text);
      return choices.stages[word] ?? readings.get(word)?.understood ?? null;
    },
  };
  const inSheet = new KnownRows<Twin>(kind);
  for (const row of known.rows) inSheet.add(row, { who: whoIs(kind, row), where: `row ${row.row} of your sheet` });
  const inFile = new KnownRows<Twin>(kind);
  const rows: PreparedRow[] = [];
  const lines: PreviewLine[] = [];
  const remarks: RowRemark[] = [];
  let nameless = 0;
  let old = 0;
  for (const [fileRow, cells] of data) {
    const converted = convertRow(cells, settings);
    const text = (field: string): string => String(converted.row[field] ?? '');
    if (text(essentialField(kind)) === '') {
      nameless += 1;
      lines.push({ fileRow, row: converted.row, place: null, twin: null, remarks: [] });
      continue;
    }
    const naming = {
      name: text('name'),
      company: text('company'),
      email: text('email'),
      linkedIn: text('linkedIn'),
      position: text('position'),
    };
    const twin = inSheet.find(naming) ?? inFile.find(naming);
    if (twin === null) inFile.add(naming, { who: whoIs(kind, naming), where: `row ${fileRow} of the file` });
    const isPaused = kind === 'contacts' && pausedUntil !== null && converted.row.pausedUntil === undefined;
    const isOld = kind === 'applications' && isSilent(converted.row, today);
    if (isOld) old += 1;
    const row: ImportRow = isPaused
      ? { ...converted.row, pausedUntil }
      : isOld && choices.isOldInactive
        ? { ...converted.row, stage: 'Inactive' }
        : converted.row;
    lines.push({ fileRow, row, place: rows.length, twin, remarks: converted.remarks });
    rows.push({ fileRow, twin, row });
    for (const remark of converted.remarks) remarks.push({ ...remark, fileRow });
  }
  return { rows, lines, nameless, old, order, remarks, stageWords };
}

/** The words that a file uses for stages, as the server is asked about them. */
export function stageTexts(file: FileTable, { kind, mapping, headerRow }: Choices): readonly string[] {
  const column = mapping.findIndex((field) => field !== null && IMPORT_FIELDS[kind][field] === 'stage');
  return stageUses(column, dataRows(file, headerRow)).map(({ text }) => text);
}

/** S3 puts what is silent for "a month or two" away. */
export const OLD_DAYS = 60;

/** True for what was sent, where no day of the row is later than {@link OLD_DAYS} ago, or cannot be read. */
function isSilent(row: ImportRow, today: Day): boolean {
  if (row.stage !== 'Trying-To') return false;
  const days = Object.keys(row).flatMap((field) => (IMPORT_FIELDS.applications[field] === 'day' ? [row[field]] : []));
  const limit = addDays(today, -OLD_DAYS);
  return days.length > 0 && days.every((day) => typeof day === 'string' && /^\d{4}-\d\d-\d\d/.test(day) && day < limit);
}

/** "Zoe Park, Orbit"; "Orbit, Engineer" */
function whoIs(kind: ImportKind, { name = '', company = '', position = '' }: NamingTexts): string {
  return (kind === 'contacts' ? [name, company] : [company, position]).filter((text) => text !== '').join(', ');
}

/** More words than this are no stages. */
const MOST_STAGE_WORDS = 200;
const LONGEST_STAGE = 200;

/** The words of a column of stages, the most frequent first. */
function stageUses(
  column: number,
  data: readonly (readonly [number, readonly string[]])[],
): readonly { readonly word: string; readonly text: string; readonly rows: number }[] {
  const uses = new Map<string, { text: string; rows: number }>();
  for (const [, row] of data) {
    const text = (row[column] ?? '').trim();
    if (text === '' || text.length > LONGEST_STAGE || isNoAnswer(text)) continue;
    const word = stageWord(text);
    const use = uses.get(word) ?? { text, rows: 0 };
    use.rows += 1;
    uses.set(word, use);
  }
  return [...uses]
    .map(([word, use]) => ({ word, ...use }))
    .sort((one, other) => other.rows - one.rows)
    .slice(0, MOST_STAGE_WORDS);
}

/** True for each place whose row is written. */
export function writtenPlaces({ rows }: Prepared, { all, but }: Anyway): readonly boolean[] {
  const others = new Set(but);
  return rows.map(({ twin }, place) => twin === null || all !== others.has(place));
}

/** The choice with one row written or left out. */
export function withPlace({ all, but }: Anyway, place: number, isWritten: boolean): Anyway {
  const others = but.filter((one) => one !== place);
  return { all, but: isWritten === all ? others : [...others, place] };
}

/** Choices as they were kept; null where they cannot be read. */
export function parseChoices(text: string): Choices | null {
  try {
    const value = JSON.parse(text) as Partial<Choices> | null;
    if (value === null || typeof value !== 'object') return null;
    const { kind, headerRow, mapping, stages, anyway } = value;
    if ((kind !== 'contacts' && kind !== 'applications') || typeof headerRow !== 'number') return null;
    if (!Array.isArray(mapping) || typeof stages !== 'object' || stages === null) return null;
    if (typeof anyway?.all !== 'boolean' || !Array.isArray(anyway.but)) return null;
    return {
      kind,
      headerRow,
      mapping,
      stages,
      anyway,
      order: value.order ?? null,
      pausedUntil: value.pausedUntil ?? null,
      isOldInactive: value.isOldInactive === true,
    };
  } catch {
    // Cut off or not ours: the columns are asked for again.
    return null;
  }
}
