/** Rows, columns and their sizes: the parts of `Sheet` that change the shape of the grid. */
import { lastContent, putScriptValue } from '../cells';
import type { ModelArea, SheetModel } from '../model';
import type { Dimension } from '../shift';
import { insert, remove } from '../structure';
import type { Workbook } from '../workbook';
import { assertEntry } from './entry';
import { mayEdit, RangeBase } from './range-base';
import { integer, ServiceError, ServiceObject, wrongSignature } from './service';
import { enforceValidation } from './validation-check';

type Google = GoogleAppsScript.Spreadsheet.Sheet;

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
/** https://support.google.com/drive/answer/37603 */
const MOST_CELLS = 10_000_000;

export class SheetStructure extends ServiceObject {
  readonly serviceName = 'Sheet';

  constructor(
    execution: ServiceObject['execution'],
    readonly workbook: Workbook,
    readonly sheet: SheetModel,
  ) {
    super(execution);
  }

  override gone(): string | null {
    return this.workbook.model.sheets.includes(this.sheet) ? null : `Sheet ${this.sheet.sheetId} not found`;
  }

  getMaxRows(): number {
    return this.sheet.rowCount;
  }
  getMaxColumns(): number {
    return this.sheet.columnCount;
  }
  /** The last row with content; formats alone do not count. */
  getLastRow(): number {
    return lastContent(this.workbook.recalculated() && this.sheet).row + 1;
  }
  getLastColumn(): number {
    return lastContent(this.workbook.recalculated() && this.sheet).column + 1;
  }

  /** Adds a row of values below the last row with content, and a row to the grid where there is none left. */
  appendRow(rowContents: unknown[]): Google {
    if (!Array.isArray(rowContents)) throw wrongSignature('SpreadsheetApp.Sheet.appendRow', [rowContents]);
    for (const value of rowContents) assertEntry(value);
    assertEditable(this, null);
    const row = lastContent(this.sheet).row + 1;
    if (row >= this.sheet.rowCount) insertAt(this, 'row', row, row - this.sheet.rowCount + 1, row - 1);
    const missing = rowContents.length - this.sheet.columnCount;
    if (missing > 0) insertAt(this, 'column', this.sheet.columnCount, missing, null);
    const { context } = this.workbook;
    const last = { top: row, left: 0, bottom: row, right: Math.max(0, rowContents.length - 1) };
    const range = new RangeBase(this.execution, this.workbook, this.sheet, last);
    for (const [column, value] of rowContents.entries()) {
      enforceValidation(range, row, column, value);
      putScriptValue(this.sheet, row, column, value, context);
    }
    this.workbook.changed();
    return whole(this);
  }

  insertRowAfter(afterPosition: number): Google {
    return this.insertRowsAfter(afterPosition, 1);
  }
  insertRowBefore(beforePosition: number): Google {
    return this.insertRowsBefore(beforePosition, 1);
  }
  insertRowsAfter(afterPosition: number, howMany: number): Google {
    const after = within(this, 'row', afterPosition);
    return insertAt(this, 'row', after, howMany, after - 1);
  }
  insertRowsBefore(beforePosition: number, howMany: number): Google {
    const before = within(this, 'row', beforePosition);
    return insertAt(this, 'row', before - 1, howMany, before - 1);
  }
  insertColumnAfter(afterPosition: number): Google {
    return this.insertColumnsAfter(afterPosition, 1);
  }
  insertColumnBefore(beforePosition: number): Google {
    return this.insertColumnsBefore(beforePosition, 1);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): Google {
    const after = within(this, 'column', afterPosition);
    return insertAt(this, 'column', after, howMany, after - 1);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): Google {
    const before = within(this, 'column', beforePosition);
    return insertAt(this, 'column', before - 1, howMany, before - 1);
  }
  deleteRow(rowPosition: number): Google {
    removeAt(this, 'row', rowPosition, 1);
    return whole(this);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    removeAt(this, 'row', rowPosition, howMany);
  }
  deleteColumn(columnPosition: number): Google {
    removeAt(this, 'column', columnPosition, 1);
    return whole(this);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    removeAt(this, 'column', columnPosition, howMany);
  }

  getFrozenRows(): number {
    return this.sheet.frozenRows;
  }
  getFrozenColumns(): number {
    return this.sheet.frozenColumns;
  }
  setFrozenRows(rows: number): void {
    if (rows >= this.sheet.rowCount) throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this.sheet.frozenRows = integer(rows, 'SpreadsheetApp.Sheet.setFrozenRows', [rows]);
  }
  setFrozenColumns(columns: number): void {
    if (columns >= this.sheet.columnCount) throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this.sheet.frozenColumns = integer(columns, 'SpreadsheetApp.Sheet.setFrozenColumns', [columns]);
  }

  getColumnWidth(columnPosition: number): number {
    return this.sheet.columnWidths.get(within(this, 'column', columnPosition) - 1) ?? DEFAULT_WIDTH;
  }
  setColumnWidth(columnPosition: number, width: number): Google {
    this.sheet.columnWidths.set(within(this, 'column', columnPosition) - 1, width);
    return whole(this);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): Google {
    for (let offset = 0; offset < numColumns; offset += 1) this.setColumnWidth(startColumn + offset, width);
    return whole(this);
  }
  getRowHeight(rowPosition: number): number {
    return this.sheet.rowHeights.get(within(this, 'row', rowPosition) - 1) ?? DEFAULT_HEIGHT;
  }
  setRowHeight(rowPosition: number, height: number): Google {
    this.sheet.rowHeights.set(within(this, 'row', rowPosition) - 1, Math.max(height, DEFAULT_HEIGHT));
    return whole(this);
  }
  setRowHeights(startRow: number, numRows: number, height: number): Google {
    for (let offset = 0; offset < numRows; offset += 1) this.setRowHeight(startRow + offset, height);
    return whole(this);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.sheet.hiddenRows.has(within(this, 'row', rowPosition) - 1);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.sheet.hiddenColumns.has(within(this, 'column', columnPosition) - 1);
  }
  hideRows(rowIndex: number, numRows = 1): void {
    for (let offset = 0; offset < numRows; offset += 1)
      this.sheet.hiddenRows.add(within(this, 'row', rowIndex + offset) - 1);
  }
  showRows(rowIndex: number, numRows = 1): void {
    for (let offset = 0; offset < numRows; offset += 1) {
      this.sheet.hiddenRows.delete(within(this, 'row', rowIndex + offset) - 1);
    }
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    for (let offset = 0; offset < numColumns; offset += 1) {
      this.sheet.hiddenColumns.add(within(this, 'column', columnIndex + offset) - 1);
    }
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    for (let offset = 0; offset < numColumns; offset += 1) {
      this.sheet.hiddenColumns.delete(within(this, 'column', columnIndex + offset) - 1);
    }
  }
}

/** What of Google's `Sheet` is not here says so when it is called; the type cannot express that. */
export const whole = (sheet: SheetStructure): Google => sheet as unknown as Google;

function within(object: SheetStructure, dimension: Dimension, position: unknown): number {
  const size = dimension === 'row' ? object.sheet.rowCount : object.sheet.columnCount;
  const value = integer(position, `SpreadsheetApp.Sheet`, [position]);
  if (value >= 1 && value <= size) return value;
  throw new ServiceError(`Those ${dimension}s are out of bounds.`);
}

function insertAt(
  object: SheetStructure,
  dimension: Dimension,
  at: number,
  count: number,
  like: number | null,
): Google {
  const { sheet, workbook } = object;
  if (count < 1) throw new ServiceError(`The number of ${dimension}s must be at least 1.`);
  assertEditable(object, null);
  const other = dimension === 'row' ? sheet.columnCount : sheet.rowCount;
  assertRoom(workbook, count * other);
  insert(workbook.model, sheet, dimension, at, count, like);
  workbook.changed();
  return whole(object);
}

/** Throws Google's error where so many more cells would be more than a spreadsheet holds, over all of its sheets. */
export function assertRoom({ model }: Workbook, more: number): void {
  const cells = model.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells + more <= MOST_CELLS) return;
  throw new ServiceError(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
}

function removeAt(object: SheetStructure, dimension: Dimension, position: unknown, count: number): void {
  const { sheet, workbook } = object;
  const first = within(object, dimension, position);
  const size = dimension === 'row' ? sheet.rowCount : sheet.columnCount;
  if (count < 1 || first + count - 1 > size) throw new ServiceError(`Those ${dimension}s are out of bounds.`);
  if (count >= size) throw new ServiceError(`You can't delete all the ${dimension}s on the sheet.`);
  const frozen = dimension === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  if (count >= size - frozen && first > frozen) {
    throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${dimension}s.`);
  }
  assertEditable(object, null);
  remove(workbook.model, sheet, dimension, first - 1, count);
  workbook.changed();
}

/** Protected cells anywhere in the sheet keep its shape from being changed. */
export function assertEditable(object: SheetStructure, area: ModelArea | null): void {
  const { rowCount, columnCount } = object.sheet;
  const everything = { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 };
  if (mayEdit(object.sheet, area ?? everything)) return;
  throw new ServiceError(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}
