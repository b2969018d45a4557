/**
 * What a write changed, so that it can be taken back: by tab and field and with what names the row, because rows and
 * columns may stand elsewhere by then.
 */
import type { Cell, TableKind } from '../domain/book';
import { canonicalHeaders, fieldNames, headerOf } from '../domain/tabs';
import { cellsEqual } from './cell-equality';
import { isFilled } from './cells';
import type { WritePlan } from './change';
import { columnsAt } from './columns-at';
import type { WorkbookSnapshot } from './grid';
import type { TableLayout, WorkbookLayout } from './layout';
import { TABLE_KINDS, TABLE_TABS } from './tabs';

export interface JournalRow {
  readonly tab: TableKind;
  /** Where it stood, 1-based. */
  readonly row: number;
  /** True for a row in which nothing stood before. */
  readonly isNew: boolean;
  /** The ID and the naming cells as they are after the write. */
  readonly names: { readonly [field: string]: Cell };
  /** What a cell held before, and what was written. */
  readonly cells: { readonly [field: string]: readonly [before: Cell, after: Cell] };
}

export interface Journal {
  readonly rows: readonly JournalRow[];
  /** Columns that were added with the write, by their field. */
  readonly headers: readonly { readonly tab: TableKind; readonly field: string }[];
}

export interface WrittenPlan {
  readonly snapshot: WorkbookSnapshot;
  readonly layout: WorkbookLayout;
  readonly plan: WritePlan;
  /** True for a cell that holds a formula, which the write has left as it is. */
  readonly isComputed: (sheetName: string, row: number, column: number) => boolean;
}

interface Place {
  readonly tab: TableKind;
  readonly headerRow: number;
  /** Row 1 of the sheet is the first; none where the write made the tab. */
  readonly rows: readonly (readonly Cell[])[];
  readonly columnsAt: (row: number) => { readonly [field: string]: number | undefined };
}

function placeOf({ snapshot, layout, plan }: WrittenPlan, sheetName: string): Place | null {
  const created = plan.create.find(({ name }) => name === sheetName);
  if (created !== undefined) {
    const tab = TABLE_KINDS.find((kind) => canonicalHeaders(kind).join('\n') === created.headers.join('\n'));
    if (tab === undefined) return null;
    const columns = Object.fromEntries(fieldNames(tab).map((field, index) => [field, index + 1]));
    return { tab, headerRow: 1, rows: [], columnsAt: () => columns };
  }
  const tab = TABLE_KINDS.find((kind) => layout.tables[kind]?.sheetName === sheetName);
  const table = tab === undefined ? undefined : (layout.tables[tab] as TableLayout | undefined);
  const grid = snapshot.tabs.find(({ name }) => name === sheetName);
  if (tab === undefined || table === undefined || grid === undefined) return null;
  return { tab, headerRow: table.headerRow, rows: grid.rows, columnsAt: (row) => columnsAt(table, row) };
}

/** @param written A plan as it was written, with the workbook as it was before. */
export function journalOf(written: WrittenPlan): Journal {
  const rows: JournalRow[] = [];
  const headers: { tab: TableKind; field: string }[] = [];
  const sheetNames = new Set(written.plan.patches.map(({ sheetName }) => sheetName));
  for (const sheetName of sheetNames) {
    const place = placeOf(written, sheetName);
    if (place === null) continue;
    const cells = cellsOf(written, sheetName);
    const added: { [field: string]: number } = {};
    for (const { row, column, value } of cells) {
      if (row !== place.headerRow) continue;
      const field = fieldNames(place.tab).find((name) => headerOf(place.tab, name) === value);
      if (field === undefined) continue;
      headers.push({ tab: place.tab, field });
      added[field] = column;
    }
    for (const row of new Set(cells.filter((cell) => cell.row !== place.headerRow).map((cell) => cell.row))) {
      const columns = { ...place.columnsAt(row), ...added };
      rows.push(
        journalRow(
          place,
          row,
          columns,
          cells.filter((cell) => cell.row === row),
        ),
      );
    }
  }
  return { rows: rows.filter((row) => Object.keys(row.cells).length > 0), headers };
}

interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

function cellsOf({ plan, isComputed }: WrittenPlan, sheetName: string): readonly WrittenCell[] {
  return plan.patches
    .filter((patch) => patch.sheetName === sheetName)
    .flatMap(({ row, column, values }) =>
      values.flatMap((line, down) =>
        line.map((value, across) => ({ row: row + down, column: column + across, value })),
      ),
    )
    .filter((cell) => !isComputed(sheetName, cell.row, cell.column));
}

function journalRow(
  { tab, rows }: Place,
  row: number,
  columns: { readonly [field: string]: number | undefined },
  written: readonly WrittenCell[],
): JournalRow {
  const line = rows[row - 1] ?? [];
  const before = (column: number): Cell => line[column - 1] ?? '';
  const cells: { [field: string]: readonly [Cell, Cell] } = {};
  const names: { [field: string]: Cell } = {};
  const naming: readonly string[] = ['id', ...TABLE_TABS[tab].identity];
  for (const [field, column] of Object.entries(columns)) {
    if (column === undefined) continue;
    const after = written.find((cell) => cell.column === column)?.value ?? before(column);
    if (!cellsEqual(before(column), after)) cells[field] = [before(column), after];
    if (naming.includes(field) && isFilled(after)) names[field] = after;
  }
  return { tab, row, isNew: !line.some(isFilled), names, cells };
}
