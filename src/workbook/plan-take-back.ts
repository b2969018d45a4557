/**
 * Plans the taking back of a write by its journal: every cell that still holds what was written gets back what it held.
 * What somebody has changed since is theirs and stays. Rows are found again wherever they stand by now; new ones are
 * emptied and not deleted, so that nothing beside or below them moves.
 */
import type { Cell, TableKind } from '../domain/book';
import { headerOf, TABS } from '../domain/tabs';
import { cellsEqual } from './cell-equality';
import { columnLetters } from './cell-of';
import { CellWrites } from './cell-writes';
import { isFilled, textOf } from './cells';
import type { WritePlan } from './change';
import { columnsAt } from './columns-at';
import { computedColumns } from './computed-columns';
import type { TabGrid, WorkbookSnapshot } from './grid';
import type { Journal, JournalRow } from './journal';
import type { TableLayout, WorkbookLayout } from './layout';
import { TABLE_TABS } from './tabs';

/** What stays as it is because it is no longer what was written. */
export type Kept =
  /** A cell of a row that was there before. */
  | {
      readonly what: 'cell';
      readonly header: string;
      readonly who: string;
      readonly tab: string;
      readonly cell: string;
    }
  /** A row that was added. */
  | { readonly what: 'line'; readonly tab: string; readonly row: number | null }
  /** A row that is gone, or is not told apart from others. */
  | { readonly what: 'row'; readonly who: string; readonly tab: string };

export interface TakeBack {
  readonly plan: WritePlan;
  readonly kept: readonly Kept[];
}

export interface TakeBackInput {
  readonly snapshot: WorkbookSnapshot;
  readonly layout: WorkbookLayout;
  readonly journal: Journal;
  /** The formulas of a tab, as `TabGrid.formulas` has them. */
  readonly formulasOf: (sheetName: string) => readonly (readonly string[])[];
}

/** One tab as it is now. */
class Tab {
  constructor(
    readonly kind: TableKind,
    readonly table: TableLayout,
    readonly grid: TabGrid,
  ) {}

  columnOf(row: number, field: string): number | undefined {
    const columns: { readonly [field: string]: number | undefined } = columnsAt(this.table, row);
    return columns[field];
  }

  at(row: number, column: number): Cell {
    return this.grid.rows[row - 1]?.[column - 1] ?? '';
  }

  /** Undefined where there is no such column. */
  field(row: number, field: string): Cell | undefined {
    const column = this.columnOf(row, field);
    return column === undefined ? undefined : this.at(row, column);
  }

  rowsWhere(holds: (row: number) => boolean): readonly number[] {
    const found: number[] = [];
    for (let row = this.table.headerRow + 1; row <= this.grid.rows.length; row++) if (holds(row)) found.push(row);
    return found;
  }

  /** The rows that have the ID or, where there is none, the naming cells of a row that was written. */
  named({ names }: JournalRow): readonly number[] {
    const { id, ...others } = names;
    const hasIds = this.columnOf(this.grid.rows.length, 'id') !== undefined;
    if (id !== undefined && hasIds) return this.rowsWhere((row) => textOf(this.field(row, 'id')) === textOf(id));
    const told = Object.entries(others);
    if (told.length === 0) return [];
    return this.rowsWhere((row) =>
      told.every(([field, name]) => {
        const now = this.field(row, field);
        return now === undefined || cellsEqual(now, name);
      }),
    );
  }
}

function only(rows: readonly number[], preferred: number): number | null {
  return rows.includes(preferred) ? preferred : rows.length === 1 ? (rows[0] ?? null) : null;
}

export function planTakeBack({ snapshot, layout, journal, formulasOf }: TakeBackInput): TakeBack {
  const writes = new CellWrites();
  const kept: Kept[] = [];
  const emptied = new Set<string>();
  const tabOf = (kind: TableKind): Tab | null => {
    const table = layout.tables[kind] as TableLayout | undefined;
    const grid = snapshot.tabs.find(({ name }) => name === table?.sheetName);
    return table === undefined || grid === undefined ? null : new Tab(kind, table, grid);
  };
  const put = (tab: Tab, row: number, column: number, value: Cell): void => {
    writes.set(tab.grid.name, row, column, value, tab.at(row, column));
    if (!isFilled(value)) emptied.add(`${tab.kind} ${row}:${column}`);
  };

  for (const written of journal.rows) {
    const tab = tabOf(written.tab);
    const [naming] = TABLE_TABS[written.tab].identity;
    const who = textOf(written.names[naming]);
    if (tab === null) kept.push({ what: 'row', who, tab: TABS[written.tab].name });
    else if (written.isNew) emptyLine(tab, written, put, kept, formulasOf);
    else restoreRow(tab, written, who, put, kept, writes);
  }
  for (const { tab: kind, field } of journal.headers) {
    const tab = tabOf(kind);
    const column = tab === null ? undefined : (tab.table.columns as { [field: string]: number | undefined })[field];
    if (tab === null || column === undefined) continue;
    const isOurs = tab.at(tab.table.headerRow, column) === headerOf(kind, field);
    const isUsed =
      tab.rowsWhere((row) => isFilled(tab.at(row, column)) && !emptied.has(`${kind} ${row}:${column}`)).length > 0;
    if (isOurs && !isUsed) put(tab, tab.table.headerRow, column, '');
  }
  return { plan: { create: [], expect: writes.expectations(), patches: writes.patches() }, kept };
}

type Put = (tab: Tab, row: number, column: number, value: Cell) => void;

/** Empties a row that says exactly what was written, and nothing else. */
function emptyLine(
  tab: Tab,
  written: JournalRow,
  put: Put,
  kept: Kept[],
  formulasOf: TakeBackInput['formulasOf'],
): void {
  const isAsWritten = (row: number): boolean =>
    Object.entries(written.cells).every(([field, [, after]]) => cellsEqual(tab.field(row, field) ?? '', after));
  const hasIds = written.names.id !== undefined && tab.columnOf(tab.grid.rows.length, 'id') !== undefined;
  const found = hasIds ? tab.named(written) : tab.rowsWhere(isAsWritten);
  const row = only(found.filter(isAsWritten), written.row);
  if (row === null) {
    // With an ID it is known to be gone; without one it may as well say something else.
    if (found.length > 0 || !hasIds) kept.push({ what: 'line', tab: tab.grid.name, row: found[0] ?? null });
    return;
  }
  const own = new Set(Object.keys(written.cells).map((field) => tab.columnOf(row, field)));
  const computed = computedColumns(formulasOf(tab.grid.name), [row]);
  const isAddedTo = (tab.grid.rows[row - 1] ?? []).some(
    (cell, index) => isFilled(cell) && !own.has(index + 1) && !computed.has(index + 1),
  );
  if (isAddedTo) {
    kept.push({ what: 'line', tab: tab.grid.name, row });
    return;
  }
  for (const [field, [before]] of Object.entries(written.cells)) {
    const column = tab.columnOf(row, field);
    if (column !== undefined) put(tab, row, column, before);
  }
}

/** Gives a row that was there before what it held, cell by cell. */
function restoreRow(tab: Tab, written: JournalRow, who: string, put: Put, kept: Kept[], writes: CellWrites): void {
  const cells = Object.entries(written.cells);
  const found = tab.named(written);
  const holds = (row: number): boolean =>
    cells.every(([field, [, after]]) => cellsEqual(tab.field(row, field) ?? '', after));
  const row = found.length < 2 ? (found[0] ?? null) : only(found.filter(holds), written.row);
  if (row === null) {
    kept.push({ what: 'row', who, tab: tab.grid.name });
    return;
  }
  let isChanged = false;
  for (const [field, [before, after]] of cells) {
    const column = tab.columnOf(row, field);
    const now = column === undefined ? '' : tab.at(row, column);
    // A try that was cut off may have put it back already.
    if (cellsEqual(now, before)) continue;
    if (column !== undefined && cellsEqual(now, after)) {
      put(tab, row, column, before);
      isChanged = true;
    } else {
      const cell = column === undefined ? '' : `${columnLetters(column)}${row}`;
      kept.push({ what: 'cell', header: headerOf(tab.kind, field), who, tab: tab.grid.name, cell });
    }
  }
  if (!isChanged) return;
  for (const field of Object.keys(written.names)) {
    const column = tab.columnOf(row, field);
    if (column !== undefined) writes.expect({ sheetName: tab.grid.name, row, column, value: tab.at(row, column) });
  }
}
