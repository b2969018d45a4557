/** The whole workbook, read once: snapshot → `Book` and layout. Pure, linear in the cells, and it never throws. */
import type { Book, Calculator, ReadingProblem, TabKind, TableKind, Tables, TabReport } from '../domain/book';
import type { Day } from '../domain/day';
import { plainWords } from '../domain/plain-text';
import { fieldNames, isTable, type RecordsByTab } from '../domain/tabs';
import { isErrorCell } from './cells';
import { type FoundTable, findTabs } from './find-tabs';
import type { TabGrid, WorkbookSnapshot } from './grid';
import type { Columns, TableLayout, WorkbookLayout } from './layout';
import { matchHeader } from './match-headers';
import { splitName, withFamilyName } from './parted-names';
import { readCalculator } from './read-calculator';
import { readNetworkNames } from './records/network';
import type { ReadingContext } from './row-reader';
import { type ReadRows, type RowRules, readRows } from './rows';
import type { TableTab } from './table-tab';
import { TABLE_KINDS, TABLE_TABS } from './tabs';

export { needsDetail } from './find-tabs';

interface ReadTable<Kind extends TableKind> {
  readonly layout: TableLayout<Kind>;
  readonly rows: ReadRows;
}

function readTable<Kind extends TableKind>(tab: TableTab<Kind>, found: FoundTable<Kind>): ReadTable<Kind> | null {
  const { grid, header } = found;
  if (header === null) return null;
  const { nameOfPerson } = tab;
  const split = nameOfPerson === undefined ? null : splitName(grid.rows[header.rowIndex] ?? []);
  const columns: Columns<Kind> =
    nameOfPerson === undefined || split === null ? header.columns : { ...header.columns, [nameOfPerson]: split.given };
  const rules: RowRules<Kind> = {
    columns,
    headerRow: header.rowIndex + 1,
    judge: tab.judge?.(columns, grid, header.rowIndex + 1) ?? (() => 'ignore'),
    nameField: tab.identity[0],
    headerIn: (cells) => matchHeader(tab, [cells], false)?.columns ?? null,
    ...(tab.headsAbove === undefined ? {} : { headsAbove: tab.headsAbove }),
  };
  const read = readRows(grid.rows, rules);
  const rows =
    split === null ? read : { ...read, records: read.records.map((row) => withFamilyName(row, split.family)) };
  return {
    rows,
    layout: {
      kind: tab.kind,
      sheetId: grid.sheetId,
      sheetName: grid.name,
      headerRow: header.rowIndex + 1,
      columns,
      ...(rows.laterHeaders.length === 0 ? {} : { laterHeaders: rows.laterHeaders }),
      lastRow: rows.lastRow,
      lastColumn: rows.lastColumn,
      sections: rows.sections,
    },
  };
}

function duplicateHeaders(grid: TabGrid, headerRow: number): TabReport['duplicateHeaders'] {
  const byWords = new Map<string, { header: string; columns: number[] }>();
  (grid.rows[headerRow - 1] ?? []).forEach((cell, index) => {
    if (typeof cell !== 'string') return;
    const words = plainWords(cell);
    if (words === '') return;
    const entry = byWords.get(words);
    if (entry) entry.columns.push(index + 1);
    else byWords.set(words, { header: cell.trim(), columns: [index + 1] });
  });
  return [...byWords.values()].filter((entry) => entry.columns.length > 1);
}

function report(kind: TabKind, grid: TabGrid, layout: TableLayout | null): TabReport {
  if (!isTable(kind)) {
    return { kind, sheetName: grid.name, headerRow: null, missingFields: [], duplicateHeaders: [], usable: true };
  }
  if (layout === null) {
    const missingFields = fieldNames(kind);
    return { kind, sheetName: grid.name, headerRow: null, missingFields, duplicateHeaders: [], usable: false };
  }
  const columns: { readonly [field: string]: number | undefined } = layout.columns;
  return {
    kind,
    sheetName: grid.name,
    headerRow: layout.headerRow === 0 ? null : layout.headerRow,
    missingFields: fieldNames(kind).filter((field) => columns[field] === undefined),
    duplicateHeaders: layout.headerRow === 0 ? [] : duplicateHeaders(grid, layout.headerRow),
    usable: true,
  };
}

function formulaErrors(
  kind: TabKind,
  grid: TabGrid,
  columns: { readonly [field: string]: number | undefined },
  problems: ReadingProblem[],
): void {
  const fieldByColumn = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  grid.rows.forEach((row, rowIndex) => {
    for (let index = 0; index < row.length; index++) {
      const cell = row[index];
      if (cell === undefined || !isErrorCell(cell)) continue;
      problems.push({
        kind: 'formula-error',
        tab: kind,
        sheetName: grid.name,
        row: rowIndex + 1,
        field: fieldByColumn.get(index + 1) ?? null,
        column: index + 1,
        written: cell,
      });
    }
  });
}

interface Reading {
  readonly book: Book;
  readonly layout: WorkbookLayout;
  /** True when a date only makes sense in the order that is not the locale's. */
  readonly contradicted: boolean;
}

function read(snapshot: WorkbookSnapshot, today: Day, orderSettled: boolean): Reading {
  const found = findTabs(snapshot);
  const problems: ReadingProblem[] = [];
  const reports: TabReport[] = [];
  let contradicted = false;
  const context: ReadingContext = {
    locale: snapshot.locale,
    today,
    orderSettled,
    problems,
    onAgainstOrder: () => {
      contradicted = true;
    },
  };
  const layouts: { [kind: string]: TableLayout } = {};
  const sheetNames: { [Kind in TabKind]?: string } = {};

  function records<Kind extends TableKind>(kind: Kind): readonly RecordsByTab[Kind][] {
    const tab: TableTab<Kind> = TABLE_TABS[kind];
    const table: FoundTable<Kind> | undefined = found.tables[kind];
    if (!table) return [];
    const { grid } = table;
    sheetNames[kind] = grid.name;
    const readOut = readTable(tab, table);
    reports.push(report(kind, grid, readOut === null ? null : (readOut.layout as unknown as TableLayout)));
    formulaErrors(kind, grid, readOut?.layout.columns ?? {}, problems);
    if (readOut === null) return tab.readBoard?.(grid, context) ?? [];
    layouts[kind] = readOut.layout as unknown as TableLayout;
    return tab.read(grid.name, readOut.layout.columns, readOut.rows.records, context);
  }

  const tables = Object.fromEntries(TABLE_KINDS.map((kind) => [kind, records(kind)])) as unknown as Tables;
  const picture = layouts.network === undefined ? found.tables.network?.grid : found.drawnNetwork;
  const networkNames = picture ? readNetworkNames(picture.rows) : [];

  const calculators: { standard: Calculator | null; 'high-readiness': Calculator | null } = {
    standard: null,
    'high-readiness': null,
  };
  for (const kind of ['instructions', 'calculator', 'highReadinessCalculator'] as const) {
    const grid = found.plain[kind];
    if (!grid) continue;
    sheetNames[kind] = grid.name;
    reports.push(report(kind, grid, null));
    formulaErrors(kind, grid, {}, problems);
    if (kind === 'calculator') calculators.standard = readCalculator('standard', grid, snapshot.locale);
    if (kind === 'highReadinessCalculator')
      calculators['high-readiness'] = readCalculator('high-readiness', grid, snapshot.locale);
  }
  const order = new Map(snapshot.tabs.map((tab, index) => [tab.name, index]));
  reports.sort((one, other) => (order.get(one.sheetName) ?? 0) - (order.get(other.sheetName) ?? 0));
  return {
    book: {
      locale: snapshot.locale,
      ...tables,
      networkNames,
      calculators,
      tabs: reports,
      problems,
    },
    layout: { tables: layouts as WorkbookLayout['tables'], sheetNames },
    contradicted,
  };
}

/**
 * Reads a workbook. Tabs and columns are found by what they say, records carry what was understood and what was written,
 * and what could not be understood stands in `book.problems`.
 *
 * Where the workbook's own dates contradict its locale's order (25/12 in an en_US workbook), dates such as 03/04 keep
 * the locale's order and are reported as ambiguous.
 */
export function readWorkbook(
  snapshot: WorkbookSnapshot,
  today: Day,
): { readonly book: Book; readonly layout: WorkbookLayout } {
  const first = read(snapshot, today, true);
  const { book, layout } = first.contradicted ? read(snapshot, today, false) : first;
  return { book, layout };
}
