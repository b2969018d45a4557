/**
 * Rows of a file → one block of cells, however many rows they are; and the way back.
 *
 * Rows go below the last record, into rows in which nothing stands. Columns that the sheet computes are left alone. The
 * IDs are written first: a write that is cut off in the middle is found again by them and completed.
 */
import type { Cell } from '../domain/book';
import { essentialField, IMPORT_FIELDS, type ImportCells, type ImportKind } from '../domain/import/import-fields';
import { importedRowId, isAsImported, readImportedRowId } from '../domain/import/import-id';
import { fail, type Result, succeed } from '../domain/result';
import { fieldNames, headerOf, TABS } from '../domain/tabs';
import { isFilled, textOf } from './cells';
import type { CellPatch, Expectation, WritePlan } from './change';
import { computedColumns } from './computed-columns';
import type { TabGrid, WorkbookSnapshot } from './grid';
import type { TableLayout, WorkbookLayout } from './layout';

/** Blocks that one call clears; the next call goes on, so that no run takes longer than Google allows. */
const MOST_BLOCKS = 60;

export interface NewImportRow {
  /** Its place in the import, from 0. */
  readonly index: number;
  /** The ID under which an earlier try has begun to write it; null for a row that is new. */
  readonly id: string | null;
  /** Without the ID. */
  readonly cells: ImportCells;
}

interface Target {
  readonly table: TableLayout;
  readonly grid: TabGrid;
}

/** The table that an import goes into; the refusal says what to do where there is none. */
function targetOf(
  kind: ImportKind,
  snapshot: WorkbookSnapshot,
  layout: WorkbookLayout,
): Result<Target, 'missing-tab' | 'no-header'> {
  const table = layout.tables[kind] as TableLayout | undefined;
  const grid = table && snapshot.tabs.find((tab) => tab.sheetId === table.sheetId);
  if (table === undefined || grid === undefined)
    return fail(
      'missing-tab',
      `This spreadsheet has no ${TABS[kind].name} tab with headers yet. Run Set up, then try again.`,
    );
  if (table.headerRow === 0)
    return fail('no-header', `The tab “${table.sheetName}” has no header row. Run Set up, then try again.`);
  return succeed({ table, grid });
}

/** So many rows below the last record in which nothing stands; notes further down stay where they are. */
function freeRows(grid: TabGrid, lastRow: number, count: number): readonly number[] {
  const free: number[] = [];
  for (let row = lastRow + 1; free.length < count; row++)
    if (!(grid.rows[row - 1] ?? []).some(isFilled)) free.push(row);
  return free;
}

/** Runs of neighbours in a list of ascending numbers. */
function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1] === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

/**
 * The columns as few blocks: empty columns between two of them are written too, with what they hold (nothing, or an
 * unticked box), so that a row is written whole or not at all. Columns that formulas fill, or that say something, part them.
 */
function spansOf(
  columns: readonly number[],
  computed: ReadonlySet<number>,
  grid: TabGrid,
  rows: readonly number[],
): readonly (readonly number[])[] {
  const wanted = new Set(columns);
  const spanned: number[] = [];
  for (let column = Math.min(...columns); column <= Math.max(...columns); column++) {
    const isOpen = !computed.has(column) && !rows.some((row) => isFilled(cellAt(grid, row, column)));
    if (wanted.has(column) || isOpen) spanned.push(column);
  }
  return runsOf(spanned);
}

/** Rows are added at the end: where tables stand under one another, the last one's header says what its columns are. */
function columnsAtEnd(table: TableLayout): { readonly [field: string]: number | undefined } {
  return table.laterHeaders?.[table.laterHeaders.length - 1]?.columns ?? table.columns;
}

function cellAt(grid: TabGrid, row: number, column: number): Cell {
  return grid.rows[row - 1]?.[column - 1] ?? '';
}

export interface ImportPlan {
  readonly plan: WritePlan;
  /** Headers of columns that formulas of the sheet fill, so that nothing was written there. */
  readonly leftOut: readonly string[];
}

export interface PlanImportInput {
  readonly kind: ImportKind;
  readonly snapshot: WorkbookSnapshot;
  readonly layout: WorkbookLayout;
  /** The formulas of the target tab, as `TabGrid.formulas` has them. */
  readonly formulas: readonly (readonly string[])[];
  readonly importId: string;
}

/**
 * Plans the writing of rows that are not in the sheet yet, and the completing of those that a write cut off has left
 * half written. `rows` of which every cell is there already need nothing.
 *
 * Refuses with `missing-tab`, `no-header`, or `computed` where a formula of the sheet fills the IDs or the names.
 */
export function planImport(
  { kind, snapshot, layout, formulas, importId }: PlanImportInput,
  rows: readonly NewImportRow[],
): Result<ImportPlan, 'missing-tab' | 'no-header' | 'computed'> {
  const target = targetOf(kind, snapshot, layout);
  if (!target.ok) return target;
  const { table, grid } = target.value;
  const columns = new Map(
    Object.entries(columnsAtEnd(table)).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
  const halfWritten = new Map<string, number>();
  const idColumn = columns.get('id');
  if (idColumn !== undefined)
    for (let row = table.headerRow + 1; row <= grid.rows.length; row++) {
      const id = textOf(cellAt(grid, row, idColumn));
      if (id !== '' && !halfWritten.has(id)) halfWritten.set(id, row);
    }
  const fresh = rows.filter(({ id }) => id === null || !halfWritten.has(id));
  const free = freeRows(grid, table.lastRow, fresh.length);
  const placed = new Map(fresh.map((row, index) => [free[index] ?? 0, row] as const));
  for (const row of rows) {
    const at = row.id === null ? undefined : halfWritten.get(row.id);
    if (at !== undefined) placed.set(at, row);
  }
  const rowNumbers = [...placed.keys()].sort((one, other) => one - other);
  const computed = computedColumns(formulas, rowNumbers);

  const used = new Set<string>(['id']);
  for (const { cells } of rows) for (const [field, cell] of Object.entries(cells)) if (isFilled(cell)) used.add(field);
  const leftOut: string[] = [];
  const headers: CellPatch[] = [];
  const fieldOf = new Map<number, string>();
  const expect: Expectation[] = [];
  let nextColumn = Math.max(table.lastColumn, ...columns.values()) + 1;
  // The ID's column comes first, so that a header that a fault cuts off is never that of the IDs.
  for (const field of ['id', ...fieldNames(kind).filter((name) => name !== 'id')]) {
    if (!used.has(field)) continue;
    let column = columns.get(field);
    if (column !== undefined && computed.has(column)) {
      if (field === 'id' || field === essentialField(kind))
        return fail(
          'computed',
          `The column “${headerOf(kind, field)}” of “${table.sheetName}” is filled by a formula, so rows cannot be added to it. Nothing was written.`,
        );
      leftOut.push(headerOf(kind, field));
      continue;
    }
    if (column === undefined) {
      column = nextColumn;
      nextColumn += 1;
      headers.push({ sheetName: grid.name, row: table.headerRow, column, values: [[headerOf(kind, field)]] });
    }
    fieldOf.set(column, field);
    expect.push({
      sheetName: grid.name,
      row: table.headerRow,
      column,
      value: cellAt(grid, table.headerRow, column),
    });
  }
  if (placed.size === 0) return succeed({ plan: { create: [], expect: [], patches: [] }, leftOut });

  const fields = new Set(fieldOf.values());
  const ids = new Map(
    rows.map((row) => {
      // The code in the ID is of what is written, and not of what a formula says instead.
      const cells = Object.fromEntries(Object.entries(row.cells).filter(([field]) => fields.has(field)));
      return [row, row.id ?? importedRowId(importId, row.index, cells)] as const;
    }),
  );
  const columnRuns = spansOf([...fieldOf.keys()], computed, grid, rowNumbers);
  const holdsId = (run: readonly number[]): boolean => run.some((column) => fieldOf.get(column) === 'id');
  const ordered = [...columnRuns.filter(holdsId), ...columnRuns.filter((run) => !holdsId(run))];
  const patches: CellPatch[] = [...headers];
  for (const columnRun of ordered) {
    for (const rowRun of runsOf(rowNumbers)) {
      const values = rowRun.map((row) =>
        columnRun.map((column): Cell => {
          const now = cellAt(grid, row, column);
          expect.push({ sheetName: grid.name, row, column, value: now });
          // What somebody has written into a half-written row since then stays.
          if (isFilled(now)) return now;
          const field = fieldOf.get(column) ?? '';
          const source = placed.get(row);
          if (source === undefined) return now;
          return (field === 'id' ? ids.get(source) : source.cells[field]) ?? now;
        }),
      );
      const [first = 1] = columnRun;
      const [top = 1] = rowRun;
      const changes = values.some((line, r) => line.some((cell, c) => cell !== cellAt(grid, top + r, first + c)));
      if (changes) patches.push({ sheetName: grid.name, row: top, column: first, values });
    }
  }
  return succeed({ plan: { create: [], expect: patches.length === 0 ? [] : expect, patches }, leftOut });
}

export interface UndoPlan {
  readonly plan: WritePlan;
  readonly removed: number;
  /** Rows of the import that hold something else by now; they stay. 1-based. */
  readonly kept: readonly number[];
  /** True when there is more to clear than one call should; the next call goes on. */
  readonly more: boolean;
}

/**
 * Plans the clearing of the rows of an import that say exactly what was imported, and nothing else.
 *
 * The cells are emptied and the rows stay: deleting rows would move what stands beside and below them, and shorten the
 * ranges of the person's formulas. A row that was changed, added to or copied since is left as it is.
 */
export function planImportUndo({
  kind,
  snapshot,
  layout,
  formulas,
  importId,
}: PlanImportInput): Result<UndoPlan, 'missing-tab' | 'no-header'> {
  const target = targetOf(kind, snapshot, layout);
  if (!target.ok) return target;
  const { table, grid } = target.value;
  const columns = columnsAtEnd(table);
  const idColumn = columns.id;
  const nothing: UndoPlan = { plan: { create: [], expect: [], patches: [] }, removed: 0, kept: [], more: false };
  if (idColumn === undefined) return succeed(nothing);
  const rowsById = new Map<string, number[]>();
  for (let row = table.headerRow + 1; row <= grid.rows.length; row++) {
    const id = textOf(cellAt(grid, row, idColumn));
    if (readImportedRowId(id)?.importId !== importId) continue;
    rowsById.set(id, [...(rowsById.get(id) ?? []), row]);
  }
  const computed = computedColumns(formulas, [...rowsById.values()].flat());
  const fields = Object.entries(columns).filter(
    (entry): entry is [string, number] =>
      entry[1] !== undefined && IMPORT_FIELDS[kind][entry[0]] !== undefined && !computed.has(entry[1]),
  );
  const own = new Set([idColumn, ...fields.map(([, column]) => column)]);
  const untouched: number[] = [];
  const kept: number[] = [];
  for (const [id, rows] of rowsById) {
    const [row = 0] = rows;
    const cells = Object.fromEntries(fields.map(([field, column]) => [field, cellAt(grid, row, column)]));
    const added = (grid.rows[row - 1] ?? []).some(
      (cell, index) => isFilled(cell) && !own.has(index + 1) && !computed.has(index + 1),
    );
    const isEmpty = Object.values(cells).every((cell) => !isFilled(cell));
    if (rows.length === 1 && !added && (isAsImported(id, cells) || isEmpty)) untouched.push(row);
    else kept.push(...rows);
  }
  untouched.sort((one, other) => one - other);
  const filled = [...own].filter((column) => untouched.some((row) => isFilled(cellAt(grid, row, column))));
  const columnRuns = spansOf(filled, computed, grid, untouched);
  const rowRuns = runsOf(untouched);
  const runs = rowRuns.slice(0, Math.max(1, Math.floor(MOST_BLOCKS / Math.max(1, columnRuns.length))));
  const expect: Expectation[] = [];
  const patches: CellPatch[] = [];
  // The IDs go last: what a fault leaves is still known as a row of this import.
  const holdsId = (run: readonly number[]): boolean => run.includes(idColumn);
  for (const columnRun of [...columnRuns.filter((run) => !holdsId(run)), ...columnRuns.filter(holdsId)]) {
    for (const rowRun of runs) {
      const values = rowRun.map((row) =>
        columnRun.map((column): Cell => {
          const now = cellAt(grid, row, column);
          expect.push({ sheetName: grid.name, row, column, value: now });
          return isFilled(now) ? '' : now;
        }),
      );
      patches.push({ sheetName: grid.name, row: rowRun[0] ?? 1, column: columnRun[0] ?? 1, values });
    }
  }
  return succeed({
    plan: { create: [], expect, patches },
    removed: runs.flat().length,
    kept: kept.sort((one, other) => one - other),
    more: runs.length < rowRuns.length,
  });
}
