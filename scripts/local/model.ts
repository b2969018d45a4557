/**
 * A spreadsheet in memory: what the local host's services act on, what `.xlsx` files are read into and written from,
 * and what the formula evaluator recalculates. Plain data, so that it can be cloned and compared.
 */

/** Formula errors as Google shows them. */
export type ErrorText = '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#ERROR!';

/**
 * The value of a cell. Dates are numbers, as in every spreadsheet: days since 1899-12-30, the time as a fraction, in no
 * zone; the cell's number format says that it is a date. `''` is never stored: an empty cell has value null.
 */
export type StoredValue = number | string | boolean | { readonly error: ErrorText } | null;

export interface CellStyle {
  numberFormat?: string;
  /** `'#ffff00'`; absent is white. */
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  fontSize?: number;
  fontFamily?: string;
  horizontalAlignment?: 'left' | 'center' | 'right';
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
}

export interface ModelCell {
  value: StoredValue;
  /** With its leading `=`, as Google shows it; absent for a plain value. */
  formula?: string;
  style?: CellStyle;
  note?: string;
  /** Index into {@link SheetModel.validations}. */
  validation?: number;
  /** The value is a part of another cell's result (ARRAYFORMULA, FILTER). Whoever writes to the cell takes this away. */
  spilled?: true;
}

/** As `SpreadsheetApp.DataValidationCriteria` names the type. */
export interface ModelValidation {
  criteria: string;
  /** Strings, numbers, booleans; A1 ranges as text for VALUE_IN_RANGE; serial numbers for dates. */
  values: (string | number | boolean)[];
  allowInvalid: boolean;
  helpText: string | null;
  /** False hides the dropdown arrow. */
  showDropdown: boolean;
}

/** 0-based, inclusive. */
export interface ModelArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface ModelConditionalFormat {
  areas: ModelArea[];
  /** As `SpreadsheetApp.BooleanCriteria` names it: CUSTOM_FORMULA, TEXT_EQ, NUMBER_LESS … */
  criteria: string;
  values: (string | number)[];
  style: CellStyle;
}

export interface ModelProtection {
  area: ModelArea | null;
  description: string;
  warningOnly: boolean;
  /** False: the user may not edit what it covers. */
  userCanEdit: boolean;
}

export interface SheetModel {
  sheetId: number;
  name: string;
  hidden: boolean;
  /** Size of the grid, at least 1 × 1. */
  rowCount: number;
  columnCount: number;
  /** Sparse: `cells.get(row)?.get(column)`, 0-based. */
  cells: Map<number, Map<number, ModelCell>>;
  merges: ModelArea[];
  frozenRows: number;
  frozenColumns: number;
  /** Pixels; absent is the default (100 wide, 21 high). 0-based. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  validations: ModelValidation[];
  conditionalFormats: ModelConditionalFormat[];
  protections: ModelProtection[];
  /** Area of the basic filter, if any. */
  filter: ModelArea | null;
  tabColor: string | null;
}

export interface SpreadsheetModel {
  id: string;
  title: string;
  /** `'en_US'` */
  locale: string;
  /** `'America/Los_Angeles'` */
  timeZone: string;
  sheets: SheetModel[];
  /** Name → A1 with sheet (`'Contacts'!$A$1:$B$2`). */
  namedRanges: Map<string, string>;
}
