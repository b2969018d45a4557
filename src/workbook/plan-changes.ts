/**
 * Changes → cell patches. Every row is found again before it is written: by its ID, else by its number and former
 * content, else by looking for the former content, because people sort, insert and delete rows while a sidebar is open.
 */
import type { Cell, TableKind } from '../domain/book';
import { fail, type Result, succeed } from '../domain/result';
import { canonicalHeaders, fieldNames, headerOf, TABS } from '../domain/tabs';
import { cellsEqual } from './cell-equality';
import { columnLetters } from './cell-of';
import { CellWrites } from './cell-writes';
import { isFilled, textOf } from './cells';
import type { Change, Expectation, TabCreation, WritePlan } from './change';
import type { TabGrid, WorkbookSnapshot } from './grid';
import type { TableLayout, WorkbookLayout } from './layout';
import { TABLE_TABS } from './tabs';

export type PlanError = 'row-changed' | 'missing-tab' | 'no-header';

export interface PlanInput {
  /** The workbook as it is now. */
  readonly snapshot: WorkbookSnapshot;
  /** What {@link readWorkbook} found in that snapshot. */
  readonly layout: WorkbookLayout;
  readonly changes: readonly Change[];
  /** Makes an ID that no row has had; called once for each appended row whose tab has an ID column. */
  readonly newId: () => string;
}

type Fields = { readonly [field: string]: Cell | undefined };

function mapOf(columns: { readonly [field: string]: unknown }): ReadonlyMap<string, number> {
  return new Map(Object.entries(columns).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

/** One table while its changes are planned: its columns grow, its rows are found, its next free row moves down. */
class TablePlan {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly laterColumns: readonly { readonly row: number; readonly columns: ReadonlyMap<string, number> }[];
  private readonly addedColumns = new Map<string, number>();
  private nextColumn: number;
  private nextRow: number;
  private rowsById: Map<string, number[]> | null = null;

  constructor(
    readonly kind: TableKind,
    readonly sheetName: string,
    private readonly headerRow: number,
    columns: Fields | { readonly [field: string]: number | undefined },
    lastRow: number,
    lastColumn: number,
    private readonly rows: TabGrid['rows'],
    laterHeaders: TableLayout['laterHeaders'] = [],
  ) {
    this.columns = mapOf(columns);
    this.laterColumns = laterHeaders.map((header) => ({ row: header.row, columns: mapOf(header.columns) }));
    this.nextColumn = lastColumn + 1;
    this.nextRow = lastRow + 1;
  }

  /** The columns of a row: those of the nearest header above it. */
  columnsAt(row: number): ReadonlyMap<string, number> {
    let columns = this.columns;
    for (const later of this.laterColumns) if (later.row < row) columns = later.columns;
    return columns;
  }

  /** The row of the header that a row stands below, where that is not the first one. */
  laterHeaderOf(row: number): number | null {
    let header: number | null = null;
    for (const later of this.laterColumns) if (later.row < row) header = later.row;
    return header;
  }

  cell(row: number, column: number): Cell {
    return this.rows[row - 1]?.[column - 1] ?? '';
  }

  field(row: number, field: string): Cell {
    const column = this.columnsAt(row).get(field);
    return column === undefined ? '' : this.cell(row, column);
  }

  /** The field's column, added at the right with its canonical header when the tab lacks it; null without a header row. */
  columnFor(row: number, field: string, writes: CellWrites): number | null {
    const known = this.columnsAt(row).get(field) ?? this.addedColumns.get(field);
    if (known !== undefined) return known;
    // A column of that name stands above, where this row keeps something else: a second one would mix them up.
    if (this.headerRow === 0 || this.columns.has(field)) return null;
    const column = this.nextColumn;
    this.nextColumn += 1;
    this.addedColumns.set(field, column);
    writes.set(this.sheetName, this.headerRow, column, headerOf(this.kind, field), this.cell(this.headerRow, column));
    return column;
  }

  /** The first row below the last record in which nothing stands; notes further down stay where they are. */
  freeRow(): number {
    while (this.nextRow <= this.rows.length && (this.rows[this.nextRow - 1] ?? []).some(isFilled)) this.nextRow += 1;
    const row = this.nextRow;
    this.nextRow += 1;
    return row;
  }

  rowsWithId(id: string): readonly number[] {
    if (this.rowsById === null) {
      this.rowsById = new Map();
      for (let row = this.headerRow + 1; row <= this.rows.length; row++) {
        const found = textOf(this.field(row, 'id'));
        if (found === '') continue;
        const list = this.rowsById.get(found);
        if (list) list.push(row);
        else this.rowsById.set(found, [row]);
      }
    }
    return this.rowsById.get(id) ?? [];
  }

  /** True when every cell of the row as it was read is as it was. An ID given since then is no change of the person's. */
  holds(row: number, expected: Fields): boolean {
    return Object.entries(expected).every(
      ([field, value]) =>
        value === undefined ||
        !this.columnsAt(row).has(field) ||
        (field === 'id' && value === '') ||
        cellsEqual(this.field(row, field), value),
    );
  }

  /** True when the cells that name the row (name, company and position …) are as they were, and any is filled. */
  isSame(row: number, expected: Fields): boolean {
    const naming: readonly string[] = TABLE_TABS[this.kind].identity;
    const told = naming.filter((field) => this.columnsAt(row).has(field) && isFilled(expected[field]));
    return told.length > 0 && told.every((field) => cellsEqual(this.field(row, field), expected[field] ?? ''));
  }

  /** The rows that hold all of `expected`. */
  search(expected: Fields): readonly number[] {
    const found: number[] = [];
    for (let row = this.headerRow + 1; row <= this.rows.length; row++) {
      const columns = this.columnsAt(row);
      const told = Object.entries(expected).some(([field, value]) => columns.has(field) && isFilled(value));
      if (told && this.holds(row, expected)) found.push(row);
    }
    return found;
  }

  /** Cells that name the row, to be checked again at the moment of writing. */
  naming(row: number): readonly Expectation[] {
    const naming: readonly string[] = ['id', ...TABLE_TABS[this.kind].identity];
    const expectations: Expectation[] = [];
    for (const field of naming) {
      const column = this.columnsAt(row).get(field);
      const value = this.field(row, field);
      if (column !== undefined && isFilled(value)) expectations.push({ sheetName: this.sheetName, row, column, value });
    }
    return expectations;
  }
}

function nameOf(kind: TableKind, fields: Fields): string {
  const [first] = TABLE_TABS[kind].identity;
  const name = textOf(fields[first]);
  return name === '' ? 'that row' : `“${name}”`;
}

function findRow(
  table: TablePlan,
  at: { readonly row: number; readonly id: string | null },
  expected: Fields,
): number | null {
  if (at.id !== null && table.columnsAt(at.row).has('id')) {
    const rows = table.rowsWithId(at.id);
    if (rows.length === 1) return rows[0] ?? null;
    // A copied row carries its ID twice: the content tells which one was meant.
    if (rows.length > 1) {
      if (rows.includes(at.row) && table.holds(at.row, expected)) return at.row;
      const same = rows.filter((row) => table.holds(row, expected));
      return same.length === 1 ? (same[0] ?? null) : null;
    }
    return null;
  }
  if (table.isSame(at.row, expected) && table.holds(at.row, expected)) return at.row;
  const found = table.search(expected);
  if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : found.includes(at.row) ? at.row : null;
  return table.isSame(at.row, expected) ? at.row : null;
}

function changedMessage(kind: TableKind, fields: Fields): string {
  return `${nameOf(kind, fields)} in ${TABS[kind].name} has changed since it was read, so nothing was written. Look at it again, then try once more.`;
}

/**
 * Plans the writing of changes to a workbook, or says why nothing can be written: `row-changed` (a row is gone, is no
 * longer told apart from others, or a cell that would be overwritten holds something new), `missing-tab`, `no-header`.
 *
 * Nothing is deleted or moved. A missing Today or Activity Log is created; a missing column that must be written is added
 * at the right. Appended rows go below the last record, into rows in which nothing stands.
 */
export function planChanges(input: PlanInput): Result<WritePlan, PlanError> {
  const { snapshot, layout, changes, newId } = input;
  const writes = new CellWrites();
  const create: TabCreation[] = [];
  const plans = new Map<TableKind, TablePlan>();

  const tableFor = (kind: TableKind): TablePlan | null => {
    const known = plans.get(kind);
    if (known) return known;
    const table = layout.tables[kind] as TableLayout | undefined;
    const grid = table && snapshot.tabs.find((tab) => tab.sheetId === table.sheetId && tab.name === table.sheetName);
    let plan: TablePlan | null = null;
    if (table && grid) {
      plan = new TablePlan(
        kind,
        grid.name,
        table.headerRow,
        table.columns,
        table.lastRow,
        table.lastColumn,
        grid.rows,
        table.laterHeaders,
      );
    } else if (TABLE_TABS[kind].isOurs) {
      const headers = canonicalHeaders(kind);
      const name = freeName(TABS[kind].name, snapshot);
      create.push({ name, headers });
      const columns = Object.fromEntries(fieldNames(kind).map((field, index) => [field, index + 1]));
      plan = new TablePlan(kind, name, 1, columns, 1, headers.length, []);
    }
    if (plan) plans.set(kind, plan);
    return plan;
  };

  for (const change of changes) {
    const table = tableFor(change.tab);
    if (table === null) {
      const unusable = layout.sheetNames[change.tab] !== undefined;
      return fail(
        'missing-tab',
        unusable
          ? `The tab “${layout.sheetNames[change.tab]}” holds no table that can be written to. Run Set up, then try again.`
          : `This spreadsheet has no ${TABS[change.tab].name} tab yet. Run Set up, then try again.`,
      );
    }
    const fields: Fields = change.fields;
    let row: number;
    if (change.type === 'append-row') {
      row = table.freeRow();
      const needsId = table.columnsAt(row).has('id') && !isFilled(fields.id);
      const filled: Fields = needsId ? { ...fields, id: newId() } : fields;
      const failed = setCells(table, row, filled, writes, { expected: null, isWhole: false });
      if (failed) return failed;
      continue;
    }
    const expected: Fields = change.expected;
    const found = findRow(table, change.at, expected);
    if (found === null) return fail('row-changed', changedMessage(change.tab, expected));
    row = found;
    const failed = setCells(table, row, fields, writes, { expected, isWhole: change.isWhole === true });
    if (failed) return failed;
    if (!writes.isEmpty()) for (const expectation of table.naming(row)) writes.expect(expectation);
  }
  return succeed({ create, expect: writes.expectations(), patches: writes.patches() });
}

function setCells(
  table: TablePlan,
  row: number,
  fields: Fields,
  writes: CellWrites,
  { expected, isWhole }: { readonly expected: Fields | null; readonly isWhole: boolean },
): { readonly ok: false; readonly code: PlanError; readonly message: string } | null {
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    // An empty value for a column that does not exist needs no column.
    if (!isFilled(value) && !table.columnsAt(row).has(field) && value !== false) continue;
    const column = table.columnFor(row, field, writes);
    const header = table.laterHeaderOf(row);
    if (column === null && header !== null)
      return fail(
        'no-header',
        `The table that begins in row ${header} of ${table.sheetName} has no column “${headerOf(table.kind, field)}”, so nothing was written. Add it to that row of headers, then try again.`,
      );
    if (column === null) {
      return fail(
        'no-header',
        `The ${TABS[table.kind].name} tab has no header row, so there is no column for “${headerOf(table.kind, field)}”. Run Set up, then try again.`,
      );
    }
    const now = table.cell(row, column);
    if (expected !== null && table.columnsAt(row).has(field)) {
      const before = expected[field];
      if (!isWhole && cellsEqual(now, value)) continue;
      // What was not read may not be overwritten either.
      if (!cellsEqual(now, value) && (before === undefined ? isFilled(now) : !cellsEqual(now, before))) {
        return fail(
          'row-changed',
          `${nameOf(table.kind, expected)} in ${TABS[table.kind].name}: cell ${columnLetters(column)}${row} has changed since it was read, so nothing was written. Look at it again, then try once more.`,
        );
      }
    }
    writes.set(table.sheetName, row, column, value, now);
  }
  return null;
}

/** A name no tab has yet: a person's own "Today" is left alone. */
function freeName(name: string, snapshot: WorkbookSnapshot): string {
  const taken = new Set(snapshot.tabs.map((tab) => tab.name.trim().toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`.toLowerCase())) number += 1;
  return `${name} ${number}`;
}
