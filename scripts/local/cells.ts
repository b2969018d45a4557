/** Reading and writing single cells of the model the way Google Sheets does. */
import { isDateFormat } from 'numfmt';
import { datePattern } from './locale';
import type { CellStyle, ModelArea, ModelCell, SheetModel, StoredValue } from './model';
import { parseTypedEntry } from './typed-entry';
import { instantOfSerial, serialOfInstant, wallTimeOf } from './zone';

/** What `Range.getValues` gives for a cell. */
export type ScriptValue = string | number | boolean | Date;

/** What the conversions need to know of the spreadsheet and the time. */
export interface CellContext {
  readonly locale: string;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function cellAt(sheet: SheetModel, row: number, column: number): ModelCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** The cell, created empty where there was none. */
export function ensureCell(sheet: SheetModel, row: number, column: number): ModelCell {
  let cells = sheet.cells.get(row);
  if (!cells) {
    cells = new Map();
    sheet.cells.set(row, cells);
  }
  let cell = cells.get(column);
  if (!cell) {
    cell = { value: null };
    cells.set(column, cell);
  }
  return cell;
}

/** Drops the cell where nothing is left in it. */
export function dropIfEmpty(sheet: SheetModel, row: number, column: number): void {
  const cell = cellAt(sheet, row, column);
  if (!cell || cell.value !== null || cell.formula !== undefined || cell.note || cell.validation !== undefined) return;
  if (cell.style && Object.keys(cell.style).length > 0) return;
  const cells = sheet.cells.get(row);
  cells?.delete(column);
  if (cells?.size === 0) sheet.cells.delete(row);
}

function hasContent(cell: ModelCell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

/** 0-based row and column of the last cell with content; -1 where the sheet is empty. Formats alone do not count. */
export function lastContent(sheet: SheetModel): { row: number; column: number } {
  let lastRow = -1;
  let lastColumn = -1;
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (!hasContent(cell)) continue;
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
  }
  return { row: lastRow, column: lastColumn };
}

const DATE_FORMATS = new Map<string, boolean>();

/** True where a number in this format shows as a day or a time. */
function showsDate(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined) return false;
  let known = DATE_FORMATS.get(numberFormat);
  if (known === undefined) {
    known = isDateFormat(numberFormat);
    DATE_FORMATS.set(numberFormat, known);
  }
  return known;
}

/**
 * The cell's value as a script sees it: `''` for empty, a `Date` for a number shown as a date, an error's text.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#getvalues
 */
export function scriptValue(cell: ModelCell | undefined, context: CellContext): ScriptValue {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number' && showsDate(cell?.style?.numberFormat)) {
    return new Date(instantOfSerial(value, context.timeZone));
  }
  return value;
}

/** Puts a plain value into a cell, in place of whatever it held. */
export function store(cell: ModelCell, value: StoredValue): void {
  cell.value = value;
  delete cell.formula;
  delete cell.spilled;
}

function setFormatIfAutomatic(cell: ModelCell, numberFormat: string | undefined): void {
  if (numberFormat === undefined) return;
  const current = cell.style?.numberFormat;
  if (current === undefined || current === 'General') cell.style = { ...cell.style, numberFormat };
}

/**
 * Puts text into a cell as if a person had typed it: dates, numbers, percentages and formulas are recognised, a
 * leading apostrophe keeps the rest as text, and so does the plain-text format `@` (but not for formulas).
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue
 */
export function typeInto(sheet: SheetModel, row: number, column: number, text: string, context: CellContext): void {
  const cell = ensureCell(sheet, row, column);
  if (text === '') {
    store(cell, null);
  } else if (text.startsWith("'")) {
    store(cell, text.slice(1) === '' ? null : text.slice(1));
  } else if (cell.style?.numberFormat === '@' && !text.startsWith('=')) {
    store(cell, text);
  } else {
    const year = new Date(wallTimeOf(context.now, context.timeZone)).getUTCFullYear();
    const entry = parseTypedEntry(text, context.locale, year);
    if ('formula' in entry) {
      setFormula(cell, entry.formula);
    } else {
      store(cell, entry.value);
      setFormatIfAutomatic(cell, entry.numberFormat);
    }
  }
  dropIfEmpty(sheet, row, column);
}

/** Puts a formula into a cell; its value is known after the next recalculation. */
export function setFormula(cell: ModelCell, formula: string): void {
  cell.formula = formula.startsWith('=') ? formula : `=${formula}`;
  cell.value = null;
  delete cell.spilled;
}

/** Puts what a script hands to `setValue` into a cell. Strings are read as typed; a Date gets a date format. */
export function putScriptValue(
  sheet: SheetModel,
  row: number,
  column: number,
  value: unknown,
  context: CellContext,
): void {
  if (typeof value === 'string') {
    typeInto(sheet, row, column, value, context);
    return;
  }
  const cell = ensureCell(sheet, row, column);
  if (value instanceof Date) {
    const serial = serialOfInstant(value.getTime(), context.timeZone);
    store(cell, serial);
    if (!showsDate(cell.style?.numberFormat)) {
      const pattern = datePattern(context.locale);
      cell.style = { ...cell.style, numberFormat: Number.isInteger(serial) ? pattern : `${pattern} h:mm:ss` };
    }
  } else if (typeof value === 'number') {
    store(cell, Number.isFinite(value) ? value : { error: '#NUM!' });
  } else if (typeof value === 'boolean') {
    store(cell, value);
  } else {
    store(cell, null);
  }
  dropIfEmpty(sheet, row, column);
}

/** Changes the style of a cell; a property of undefined is reset to the default. */
export function restyle(
  sheet: SheetModel,
  row: number,
  column: number,
  change: { [Property in keyof CellStyle]: CellStyle[Property] | undefined },
): void {
  const cell = ensureCell(sheet, row, column);
  const merged = Object.entries({ ...cell.style, ...change }).filter(([, value]) => value !== undefined);
  if (merged.length > 0) cell.style = Object.fromEntries(merged) as CellStyle;
  else delete cell.style;
  dropIfEmpty(sheet, row, column);
}

export function contains(outer: ModelArea, inner: ModelArea): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function overlaps(one: ModelArea, other: ModelArea): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}
