/** The rows of a table: which hold records, which are headings, examples, repeated headers or nothing. */
import type { Cell, FieldsByTab, TableKind } from '../domain/book';
import { plainWords } from '../domain/plain-text';
import { isErrorCell, isFilled, textOf } from './cells';
import type { Columns } from './layout';

/** A row with one text in it and nothing else. */
export interface LoneRow {
  readonly text: string;
  /** 1-based. */
  readonly column: number;
  /** True when the row above is empty, or the header. */
  readonly afterGap: boolean;
  /** True when the next row that says something says at least two things. */
  readonly beforeFuller: boolean;
}

export interface RecordRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The nearest heading above; null above the first. */
  readonly section: string | null;
  readonly isExample: boolean;
  /** Where people are written in two columns, the family name; the name's own column holds the given name. */
  readonly familyName?: string;
  /** The columns of this row where a header further down has others than the first one. */
  readonly columns?: { readonly [field: string]: number | undefined };
}

/** A header below the first one, of a table that stands under another. */
export interface LaterHeader {
  readonly row: number;
  /** The columns of the rows below it. */
  readonly columns: { readonly [field: string]: number | undefined };
}

export interface ReadRows {
  /** Headers further down, in order. */
  readonly laterHeaders: readonly LaterHeader[];
  readonly records: readonly RecordRow[];
  readonly sections: readonly { readonly title: string; readonly row: number }[];
  /** Row of the last record or heading; the header row when there is none. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface RowRules<Kind extends TableKind> {
  readonly columns: Columns<Kind>;
  /** 1-based; 0 where there is no header. */
  readonly headerRow: number;
  /** Whether a lone text is a heading, a record with nothing else filled in, or to be left out. */
  readonly judge: (lone: LoneRow) => 'section' | 'record' | 'ignore';
  /** True where the title stands for a group even above the header ("Actively interviewing" over each table). */
  readonly headsAbove?: (text: string) => boolean;
  /** The columns a row names if it is a header of this tab, else null: tables under one another may differ. */
  readonly headerIn: (cells: readonly Cell[]) => Columns<Kind> | null;
  /** The field whose column names the record, for example rows. */
  readonly nameField: FieldsByTab[Kind];
}

const EXAMPLE =
  /^\s*[([*]*\s*(?:(?:example|sample|beispiel|exemple|exemplo|ejemplo|muster)s?(?![\p{L}\p{N}])|(?:ex|e\.?\s?g|z\.?\s?b|p\.?\s?ej|i\.e)\s*[.:)]|例(?:[:：)）]|\s|$)|(?:記入)?例[:：])/iu;
const PLACEHOLDER_BEGINS = /^\s*(?:jane|john|jamie|first|your|max|erika)/i;
const PLACEHOLDER =
  /^(?:(?:jane|john|jamie) doe|first last|firstname lastname|first name last name|your name(?: here)?|max mustermann|erika mustermann)$/;

/** True for a row the course put there as a guide: "Example: Jamie Doe", "e.g. …", "Jane Doe", "Google (example)". */
export function isExampleText(text: string): boolean {
  return (
    EXAMPLE.test(text) ||
    /\(\s*(?:example|sample|beispiel|exemple|exemplo|ejemplo)\s*\)\s*$/i.test(text) ||
    (PLACEHOLDER_BEGINS.test(text) && PLACEHOLDER.test(plainWords(text)))
  );
}

/** A row that adds up the others is no record. */
const TOTALS = /^(?:grand |sub)?(?:totals?|sum|summe|gesamt|insgesamt|somme)(?: contacts| applications)?$/;

function isExampleHeading(text: string): boolean {
  return /^(?:the |an )?(?:examples?|samples?|beispiele?|exemples?|exemplos?|ejemplos?|例)(?: rows?| entries| entry| contacts?| applications?)?$/.test(
    plainWords(text),
  );
}

function lastFilledColumn(rows: readonly (readonly Cell[])[]): number {
  let last = 0;
  for (const row of rows) {
    for (let column = row.length; column > last; column--) {
      // Unticked boxes count here: a new column must not land on them.
      if (row[column - 1] !== '' && row[column - 1] !== undefined) last = column;
    }
  }
  return last;
}

/** How many cells of a row say something; an ID alone says nothing. */
function filledCount(row: readonly Cell[], idColumn: number): number {
  let count = 0;
  for (let column = 1; column <= row.length; column++) if (column !== idColumn && isFilled(row[column - 1])) count += 1;
  return count;
}

/** Reads the rows below a header once, in order. */
export function readRows<Kind extends TableKind>(rows: readonly (readonly Cell[])[], rules: RowRules<Kind>): ReadRows {
  const columnByField: { readonly [field: string]: number | undefined } = rules.columns;
  const idColumn = columnByField.id ?? 0;
  const columns = Object.values(columnByField).filter(
    (column): column is number => column !== undefined && column !== idColumn,
  );
  const nameColumn = columnByField[rules.nameField] ?? 1;
  const header = rules.headerRow > 0 ? (rows[rules.headerRow - 1] ?? []) : [];
  const headerWords = new Map(columns.map((column) => [column, plainWords(textOf(header[column - 1]))]));
  const filled = rows.map((row) => filledCount(row, idColumn));
  // From the end: how full the next row that says something is.
  const nextFilled: number[] = new Array(rows.length).fill(0);
  for (let index = rows.length - 2; index >= 0; index--) {
    const below = filled[index + 1] ?? 0;
    nextFilled[index] = below > 0 ? below : (nextFilled[index + 1] ?? 0);
  }
  const records: RecordRow[] = [];
  const laterHeaders: LaterHeader[] = [];
  const sections: { title: string; row: number }[] = [];
  let section: string | null = null;
  let inExamples = false;
  let override: { readonly [field: string]: number | undefined } | undefined;
  const nameWords = headerWords.get(nameColumn) ?? '';
  let lastRow = rules.headerRow;
  if (rules.headsAbove) {
    for (let index = 0; index < rules.headerRow - 1; index++) {
      const texts = (rows[index] ?? []).filter(isFilled);
      const only = texts.length === 1 ? texts[0] : undefined;
      if (typeof only === 'string' && rules.headsAbove(only.trim())) {
        section = only.trim();
        sections.push({ title: section, row: index + 1 });
      }
    }
  }
  for (let index = rules.headerRow; index < rows.length; index++) {
    const cells = rows[index] ?? [];
    const count = filled[index] ?? 0;
    if (count === 0) continue;
    if (repeatsHeader(cells, headerWords)) {
      override = undefined;
      laterHeaders.push({ row: index + 1, columns: columnByField });
      continue;
    }
    const headers =
      nameWords !== '' && count >= 2 && startsLikeHeader(cells[nameColumn - 1], nameWords)
        ? rules.headerIn(cells)
        : null;
    if (headers !== null) {
      override = withColumnsAbove(headers, columnByField, cells);
      laterHeaders.push({ row: index + 1, columns: override });
      continue;
    }
    const row = index + 1;
    if (count === 1 || isCountedHeading(cells, count)) {
      const column =
        cells.findIndex((cell, at) => at + 1 !== idColumn && typeof cell === 'string' && isFilled(cell)) + 1;
      const cell = cells[column - 1];
      if (typeof cell === 'string' && !isErrorCell(cell)) {
        const text = cell.trim();
        const lone: LoneRow = {
          text,
          column,
          afterGap: index === rules.headerRow || (filled[index - 1] ?? 0) === 0,
          beforeFuller: (nextFilled[index] ?? 0) >= 2,
        };
        if (isExampleHeading(text)) {
          inExamples = true;
          continue;
        }
        const judged = rules.judge(lone);
        if (judged === 'section') {
          section = text;
          inExamples = false;
          sections.push({ title: text, row });
          lastRow = row;
          continue;
        }
        if (judged === 'ignore' && count === 1) continue;
      }
    }
    const known = override === undefined ? columns : Object.values(override);
    if (!known.some((column) => column !== undefined && isFilled(cells[column - 1]))) continue;
    const name = cells[nameColumn - 1];
    if (typeof name === 'string' && TOTALS.test(plainWords(name))) continue;
    const first = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
    const isExample =
      inExamples ||
      (typeof name === 'string' && isExampleText(name)) ||
      (typeof first === 'string' && isExampleText(first));
    records.push({ row, cells, section, isExample, ...(override === undefined ? {} : { columns: override }) });
    lastRow = row;
  }
  return { records, laterHeaders, sections, lastRow, lastColumn: lastFilledColumn(rows) };
}

/** What a later header does not name keeps the column of the first one, where the later one names nothing else there. */
function withColumnsAbove(
  own: { readonly [field: string]: number | undefined },
  above: { readonly [field: string]: number | undefined },
  header: readonly Cell[],
): { readonly [field: string]: number | undefined } {
  const kept = Object.entries(above).filter(
    ([field, column]) => own[field] === undefined && column !== undefined && !isFilled(header[column - 1]),
  );
  return { ...Object.fromEntries(kept), ...own };
}

/** A header repeated further down: at least two of its words stand in their columns again. */
function repeatsHeader(cells: readonly Cell[], headerWords: ReadonlyMap<number, string>): boolean {
  let same = 0;
  for (const [column, words] of headerWords) {
    const cell = cells[column - 1];
    if (words === '' || typeof cell !== 'string' || cell === '' || cell.length > 80) continue;
    // Nearly every row falls here, before its words are taken apart.
    if (cell.length < words.length || plainWords(cell) !== words) return false;
    same += 1;
  }
  return same >= 2 || (same === 1 && headerWords.size === 1);
}

/** True for a cell of the column that names the records where it holds the header's words again. */
export function startsLikeHeader(cell: Cell | undefined, nameWords: string): boolean {
  return (
    typeof cell === 'string' && cell.length >= nameWords.length && cell.length <= 80 && plainWords(cell) === nameWords
  );
}

/** "Wishlist | 5": a heading with its count beside it. */
function isCountedHeading(cells: readonly Cell[], count: number): boolean {
  return count === 2 && cells.some((cell) => typeof cell === 'number' && cell > 0 && Number.isInteger(cell));
}
