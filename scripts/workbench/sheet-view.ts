/** A tab of the model as the page's grid shows it. */
import numfmt from 'numfmt';
import type { CellStyle, ModelCell, ModelValidation, SheetModel, SpreadsheetModel } from '../local/model';
import { displayText } from '../local/number-format';
import type { CellStyleView, CellView, SheetView } from './contract';

/** Empty rows and columns shown beyond what is used, where the tab has them. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 3;
const FEWEST_COLUMNS = 8;
const DEFAULT_WIDTH = 100;

/** Gives each different value a number, in order of appearance. */
class Catalogue<Value> {
  readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.values.push(value);
    this.numbers.set(key, number);
    return number;
  }
}

function styleView(style: CellStyle, value: ModelCell['value']): CellStyleView {
  const numeric = typeof value === 'number';
  return {
    ...(style.background === undefined ? {} : { background: style.background }),
    ...(style.fontColor === undefined ? {} : { color: style.fontColor }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.fontSize === undefined || style.fontSize === 10 ? {} : { size: style.fontSize }),
    ...(style.horizontalAlignment === undefined
      ? numeric
        ? { align: 'right' as const }
        : {}
      : { align: style.horizontalAlignment }),
  };
}

/** The values a dropdown offers; null where the validation is not a dropdown. */
function choicesOf(validation: ModelValidation, book: SpreadsheetModel): readonly string[] | null {
  if (validation.criteria === 'VALUE_IN_LIST') return validation.values.map(String);
  if (validation.criteria !== 'VALUE_IN_RANGE') return null;
  const match = /^'?(.+?)'?!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(String(validation.values[0] ?? ''));
  const sheet = book.sheets.find((candidate) => candidate.name === match?.[1]?.replace(/''/g, "'"));
  if (match === null || sheet === undefined) return null;
  const column = (letters: string): number =>
    [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const found: string[] = [];
  const [top, bottom] = [Number(match[3]) - 1, Number(match[5] ?? match[3]) - 1];
  const [left, right] = [column(match[2] ?? 'A'), column(match[4] ?? match[2] ?? 'A')];
  for (let row = top; row <= Math.min(bottom, sheet.rowCount); row += 1) {
    for (let at = left; at <= right; at += 1) {
      const value = sheet.cells.get(row)?.get(at)?.value ?? null;
      if (value !== null && typeof value !== 'object') found.push(String(value));
    }
  }
  return found;
}

/** What the editor of a cell opens with where it is not what the cell shows. */
function entryOf(cell: ModelCell, text: string, locale: string): string | undefined {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value !== 'number') return undefined;
  const format = cell.style?.numberFormat ?? 'General';
  const entry = numfmt.isDateFormat(format)
    ? displayText(cell.value, cell.value % 1 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm', locale)
    : numfmt.isPercentFormat(format)
      ? text
      : displayText(cell.value, 'General', locale);
  return entry === text ? undefined : entry;
}

/** The tab's size in the grid, its cells, styles and choices. */
export function viewSheet(sheet: SheetModel, book: SpreadsheetModel, revision: string): SheetView {
  const styles = new Catalogue<CellStyleView>();
  const choices = new Catalogue<readonly string[]>();
  const cells: [number, number, CellView][] = [];
  let lastRow = 0;
  let lastColumn = 0;
  for (const [row, columns] of sheet.cells) {
    for (const [column, cell] of columns) {
      const validation = cell.validation === undefined ? undefined : sheet.validations[cell.validation];
      const text = displayText(cell.value, cell.style?.numberFormat ?? 'General', book.locale);
      const style = styleView(cell.style ?? {}, cell.value);
      const entry = entryOf(cell, text, book.locale);
      const offered = validation === undefined ? null : choicesOf(validation, book);
      const view: CellView = {
        text,
        ...(entry === undefined ? {} : { entry }),
        ...(Object.keys(style).length === 0 ? {} : { style: styles.numberOf(style) }),
        ...(cell.note === undefined ? {} : { note: cell.note }),
        ...(offered === null ? {} : { choices: choices.numberOf(offered) }),
        ...(validation?.criteria === 'CHECKBOX' ? { checked: cell.value === true } : {}),
      };
      if (text !== '' || Object.keys(view).length > 1) cells.push([row, column, view]);
      if (cell.value !== null || cell.formula !== undefined) {
        lastRow = Math.max(lastRow, row + 1);
        lastColumn = Math.max(lastColumn, column + 1);
      }
    }
  }
  const rowCount = Math.min(sheet.rowCount, lastRow + SPARE_ROWS);
  const columnCount = Math.min(sheet.columnCount, Math.max(lastColumn + SPARE_COLUMNS, FEWEST_COLUMNS));
  return {
    sheetId: sheet.sheetId,
    revision,
    rowCount,
    columnCount,
    frozenRows: sheet.frozenRows,
    widths: Array.from({ length: columnCount }, (_, column) => sheet.columnWidths.get(column) ?? DEFAULT_WIDTH),
    styles: styles.values,
    choices: choices.values,
    cells: cells.filter(([row, column]) => row < rowCount && column < columnCount),
  };
}
