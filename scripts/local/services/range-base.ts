/** What all parts of `Range` share: where it lies, and the helpers that walk over its cells. */
import { cellAt, contains, overlaps } from '../cells';
import type { ModelArea, ModelCell, SheetModel } from '../model';
import type { Workbook } from '../workbook';
import { ServiceError, ServiceObject, wrongSignature } from './service';

export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export class RangeBase extends ServiceObject {
  readonly serviceName = 'Range';

  constructor(
    execution: ServiceObject['execution'],
    readonly workbook: Workbook,
    readonly sheet: SheetModel,
    /** 0-based, inclusive. */
    readonly area: ModelArea,
  ) {
    super(execution);
  }

  override gone(): string | null {
    return this.workbook.model.sheets.includes(this.sheet) ? null : `Sheet ${this.sheet.sheetId} not found`;
  }
}

/** What of Google's `Range` is not here says so when it is called; the type cannot express that. */
export const whole = (range: RangeBase): GoogleRange => range as unknown as GoogleRange;

/** The range that a script passed as an argument; throws Google's signature error for anything else. */
export function asRange(value: unknown, method: string): RangeBase {
  if (value instanceof RangeBase) return value;
  throw wrongSignature(method, [value]);
}

/** A table with one entry for each cell. */
export function gridOf<Entry>(range: RangeBase, read: (cell: ModelCell | undefined) => Entry): Entry[][] {
  const { top, left, bottom, right } = range.area;
  const rows: Entry[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const entries: Entry[] = [];
    for (let column = left; column <= right; column += 1) entries.push(read(cellAt(range.sheet, row, column)));
    rows.push(entries);
  }
  return rows;
}

/** Entry of the top left cell. */
export function firstOf<Entry>(range: RangeBase, read: (cell: ModelCell | undefined) => Entry): Entry {
  return read(cellAt(range.sheet, range.area.top, range.area.left));
}

/**
 * Hands each cell its value from a table that must have the shape of the range, as Google demands.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues
 */
export function spread(
  range: RangeBase,
  table: unknown,
  method: string,
  write: (row: number, column: number, value: unknown) => void,
): void {
  if (!Array.isArray(table) || !table.every(Array.isArray))
    throw wrongSignature(`SpreadsheetApp.Range.${method}`, [table]);
  const { top, left, bottom, right } = range.area;
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  const mismatch = (what: string, data: number, wanted: number) =>
    new ServiceError(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${wanted}.`,
    );
  if (table.length !== rows) throw mismatch('rows', table.length, rows);
  for (const entries of table) if (entries.length !== columns) throw mismatch('columns', entries.length, columns);
  editable(range);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) write(top + row, left + column, table[row]?.[column]);
  }
  range.workbook.changed();
}

/** Does something to each cell. */
export function each(range: RangeBase, write: (row: number, column: number) => void): void {
  editable(range);
  const { top, left, bottom, right } = range.area;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) write(row, column);
  }
  range.workbook.changed();
}

/** True where no protection keeps the user from editing any cell of the range. */
export function mayEdit(sheet: SheetModel, area: ModelArea): boolean {
  return !sheet.protections.some(
    (one) => !one.warningOnly && !one.userCanEdit && (one.area === null || overlaps(one.area, area)),
  );
}

/** Throws what Google throws for protected cells. */
export function editable(range: RangeBase): void {
  if (mayEdit(range.sheet, range.area)) return;
  throw new ServiceError(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

/** Throws what Google throws where an area does not lie within the grid. */
export function withinGrid(sheet: SheetModel, area: ModelArea): ModelArea {
  const grid = { top: 0, left: 0, bottom: sheet.rowCount - 1, right: sheet.columnCount - 1 };
  if (contains(grid, area)) return area;
  throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
}
