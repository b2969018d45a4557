/** A tab without anything in it, as Google makes one. */
import type { SheetModel } from './model';

/** Size of the grid of a tab that Google adds. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** A visible tab of 1,000 rows and 26 columns without cells, looks or rules; `given` says what is different. */
export function emptySheet(name: string, sheetId: number, given: Partial<SheetModel> = {}): SheetModel {
  return {
    sheetId,
    name,
    hidden: false,
    rowCount: NEW_ROWS,
    columnCount: NEW_COLUMNS,
    cells: new Map(),
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    validations: [],
    conditionalFormats: [],
    protections: [],
    filter: null,
    tabColor: null,
    ...given,
  };
}
