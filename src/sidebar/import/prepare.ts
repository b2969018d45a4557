/** A file and what the person chose → the rows to write, and all that must be said before they are. */
import type { Day, ImportKind, ImportRow, KnownRow, Stage } from '../../api';
import { convertRow, type ImportRemark, stageWord } from '../../domain/import/convert-row';
import { type DayOrder, type DetectedOrder, detectDayOrder } from '../../domain/import/import-days';
import { essentialField, IMPORT_FIELDS } from '../../domain/import/import-fields';
import { KnownRows } from '../../domain/import/known-rows';
import { nearestStage, understandStage } from '../../domain/understand-stage';
import type { FileTable } from './read-file';

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
  /** Places of rows to write though they are there already, or all of them. */
  readonly anyway: readonly number[] | 'all';
}

export interface PreparedRow {
  /** Its row in the file, from 1. */
  readonly fileRow: number;
  readonly row: ImportRow;
  /** Where it stands already, in words; null for a new one. */
  readonly twin: string | null;
}

export interface StageWordUse {
  readonly word: string;
  /** As the file writes it. */
  readonly text: string;
  readonly rows: number;
  readonly understood: Stage | null;
  readonly nearest: Stage | null;
}

export interface Prepared {
  readonly rows: readonly PreparedRow[];
  /** Rows that say something but have no name (or no company). */
  readonly nameless: number;
  readonly order: DetectedOrder;
  readonly stageWords: readonly StageWordUse[];
  readonly remarks: readonly (ImportRemark & { readonly fileRow: number })[];
}

export function headersOf(file: FileTable, headerRow: number): readonly string[] {
  return headerRow < 0 ? [] : (file.rows[headerRow] ?? []);
}

/** Columns of the widest row. */
export function widthOf(file: FileTable): number {
  return file.rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The rows below the header that say something. */
export function dataRows(file: FileTable, headerRow: number): readonly (readonly [number, readonly string[]])[] {
  return file.rows.flatMap((row, index) =>
    index > headerRow && row.some((cell) => cell.trim() !== '') ? [[index + 1, row] as const] : [],
  );
}

export function prepare(
  file: FileTable,
  choices: Choices,
  known: readonly KnownRow[],
  { locale, today }: { readonly locale: string; readonly today: Day },
): Prepared {
  const { kind, mapping, headerRow, pausedUntil } = choices;
  const data = dataRows(file, headerRow);
  const types = IMPORT_FIELDS[kind];
  const columnsOf = (type: string): readonly number[] =>
    mapping.flatMap((field, column) => (field !== null && types[field] === type ? [column] : []));
  const dayTexts = columnsOf('day').flatMap((column) => data.map(([, row]) => row[column] ?? ''));
  const order = detectDayOrder(dayTexts, locale);
  const settings = {
    kind,
    mapping,
    headers: headersOf(file, headerRow),
    order: choices.order ?? order.order,
    locale,
    today,
    stages: choices.stages,
  };
  const inSheet = new KnownRows<string>(kind);
  for (const row of known) inSheet.add(row, `row ${row.row} of your sheet`);
  const inFile = new KnownRows<string>(kind);
  const rows: PreparedRow[] = [];
  const remarks: (ImportRemark & { fileRow: number })[] = [];
  let nameless = 0;
  for (const [fileRow, cells] of data) {
    const converted = convertRow(cells, settings);
    const text = (field: string): string => String(converted.row[field] ?? '');
    if (text(essentialField(kind)) === '') {
      nameless += 1;
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
    if (twin === null) inFile.add(naming, `row ${fileRow} of the file`);
    const isPaused = kind === 'contacts' && pausedUntil !== null && converted.row.pausedUntil === undefined;
    rows.push({ fileRow, twin, row: isPaused ? { ...converted.row, pausedUntil } : converted.row });
    for (const remark of converted.remarks) remarks.push({ ...remark, fileRow });
  }
  return { rows, nameless, order, remarks, stageWords: stageWordsOf(columnsOf('stage')[0], data) };
}

function stageWordsOf(
  column: number | undefined,
  data: readonly (readonly [number, readonly string[]])[],
): readonly StageWordUse[] {
  if (column === undefined) return [];
  const uses = new Map<string, { text: string; rows: number }>();
  for (const [, row] of data) {
    const text = (row[column] ?? '').trim();
    if (text === '') continue;
    const word = stageWord(text);
    const use = uses.get(word) ?? { text, rows: 0 };
    use.rows += 1;
    uses.set(word, use);
  }
  return [...uses]
    .map(([word, { text, rows }]) => {
      const understood = understandStage(text)?.stage ?? null;
      return { word, text, rows, understood, nearest: understood === null ? nearestStage(text) : null };
    })
    .sort((one, other) => other.rows - one.rows);
}

/** Rows that will be written, of those from `offset` on. */
export function countToWrite({ rows }: Prepared, anyway: Choices['anyway'], offset = 0): number {
  return rows.slice(offset).filter(({ twin }, index) => twin === null || isAnyway(anyway, offset + index)).length;
}

export function isAnyway(anyway: Choices['anyway'], place: number): boolean {
  return anyway === 'all' || anyway.includes(place);
}

/** Choices as they were kept; null where they cannot be read. */
export function parseChoices(text: string): Choices | null {
  try {
    const value = JSON.parse(text) as Partial<Choices> | null;
    if (value === null || typeof value !== 'object') return null;
    const { kind, headerRow, mapping, stages, anyway } = value;
    if ((kind !== 'contacts' && kind !== 'applications') || typeof headerRow !== 'number') return null;
    if (!Array.isArray(mapping) || typeof stages !== 'object' || stages === null) return null;
    if (anyway !== 'all' && !Array.isArray(anyway)) return null;
    return {
      kind,
      headerRow,
      mapping,
      stages,
      anyway,
      order: value.order ?? null,
      pausedUntil: value.pausedUntil ?? null,
    };
  } catch {
    // Cut off or not ours: the columns are asked for again.
    return null;
  }
}
