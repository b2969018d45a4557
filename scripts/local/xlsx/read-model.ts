/** An .xlsx file as hucre reads it, turned into the model. */
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { Cell, CellValue, Sheet, Workbook } from 'hucre';
import { emptySheet } from '../empty-sheet';
import type { ErrorText, ModelArea, ModelCell, SheetModel, SpreadsheetModel, StoredValue } from '../model';
import { cellName, parseArea } from './a1';
import { formulaFromFile } from './google-functions';
import type { SheetPart, WorkbookPackage } from './package';
import { type PlacedConditionalFormat, readConditionalFormats } from './read-conditional-formats';
import { StyleReader } from './read-styles';
import { readValidations } from './read-validations';
import { serialOfFileDate } from './serial-dates';
import { heightToPixels, widthToPixels } from './sizes';
import { findElement } from './xml';

/** A new tab at Google has this many rows and columns, and an imported one at least as many. */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;
/** Pixels of a column whose width nobody changed. */
const DEFAULT_WIDTH = 100;
const ERRORS = new Set<string>(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR!']);

export interface ModelOptions {
  /** As Google names it: `'en_US'`. */
  locale: string;
  timeZone: string;
  title: string;
}

/**
 * The model of a workbook, and the conditional formats of each sheet as they stand in the file. `opened` is the package
 * that hucre read `workbook` from.
 */
export function readModel(
  workbook: Workbook,
  opened: WorkbookPackage,
  options: ModelOptions,
): { model: SpreadsheetModel; conditionalFormats: Map<SheetModel, PlacedConditionalFormat[]> } {
  const font = workbook.defaultFont;
  const styles = new StyleReader(options.locale, workbook.themeColors ?? [], font?.name, font?.size);
  const parts = new Map(opened.sheets.map((part) => [part.name, part]));
  const sheets: SheetModel[] = [];
  const conditionalFormats = new Map<SheetModel, PlacedConditionalFormat[]>();
  for (const sheet of workbook.sheets) {
    const part = parts.get(sheet.name);
    if (!part) continue;
    const model = readSheet(sheet, part, opened, styles, workbook.dateSystem === '1904');
    const placed = readConditionalFormats(
      afterCells(opened.text(part.path)),
      opened,
      styles,
      model.rowCount,
      model.columnCount,
    );
    model.conditionalFormats = placed.map(({ format }) => format);
    conditionalFormats.set(model, placed);
    sheets.push(model);
  }
  const { locale, timeZone, title } = options;
  const namedRanges = readNamedRanges(workbook);
  return { model: { id: idOf(title), title, locale, timeZone, sheets, namedRanges }, conditionalFormats };
}

function idOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  return `local-${slug === '' ? 'workbook' : slug}`;
}

function readNamedRanges(workbook: Workbook): Map<string, string> {
  const ranges = new Map<string, string>();
  for (const { name, range, scope } of workbook.namedRanges ?? []) {
    if (scope === undefined && !name.startsWith('_xlnm.')) ranges.set(name, range.replace(/^=/, ''));
  }
  return ranges;
}

function readSheet(
  sheet: Sheet,
  part: SheetPart,
  opened: WorkbookPackage,
  styles: StyleReader,
  uses1904: boolean,
): SheetModel {
  const xml = opened.text(part.path);
  const merges = (sheet.merges ?? []).map(
    (merge): ModelArea => ({ top: merge.startRow, left: merge.startCol, bottom: merge.endRow, right: merge.endCol }),
  );
  const rowCount = Math.max(LEAST_ROWS, sheet.rows.length, ...merges.map((merge) => merge.bottom + 1));
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columnCount = Math.max(LEAST_COLUMNS, width, ...merges.map((merge) => merge.right + 1));
  const model = emptySheet(sheet.name, part.sheetId, {
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rowCount,
    columnCount,
    cells: readCells(sheet, styles, uses1904),
    merges,
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    protections: sheet.protection?.sheet
      ? [{ area: null, description: '', warningOnly: false, userCanEdit: true }]
      : [],
    filter: sheet.autoFilter ? parseArea(sheet.autoFilter.range, rowCount, columnCount) : null,
    tabColor: styles.color(sheet.view?.tabColor) ?? null,
  });
  markArrays(sheet, model);
  readSizes(sheet, model);
  for (const { validation, areas } of readValidations(
    validationsOf(afterCells(xml)),
    rowCount,
    columnCount,
    uses1904,
  )) {
    const index = model.validations.push(validation) - 1;
    for (const area of areas) {
      forEachCell(model, area, (cell) => {
        cell.validation = index;
      });
    }
  }
  readCheckboxes(sheet, model);
  return model;
}

/** What a worksheet says after its cells: the cells are by far the most of it, and hold none of what is looked for here. */
function afterCells(xml: string): string {
  return xml.slice(Math.max(0, xml.lastIndexOf('sheetData')));
}

/** Both lists of validations: the sheet's own, and the one that Excel keeps in an extension. */
function validationsOf(xml: string): string {
  const own = findElement(xml, 'dataValidations');
  const extension = own ? findElement(xml, 'dataValidations', own.end) : null;
  return `${own?.inner ?? ''}${extension?.inner ?? ''}`;
}

function readSizes(sheet: Sheet, model: SheetModel): void {
  sheet.columns?.forEach((column, index) => {
    if (index >= model.columnCount) return;
    const pixels = column.width === undefined ? DEFAULT_WIDTH : widthToPixels(column.width);
    if (pixels !== DEFAULT_WIDTH) model.columnWidths.set(index, pixels);
    if (column.hidden) model.hiddenColumns.add(index);
  });
  for (const [index, row] of sheet.rowDefs ?? []) {
    if (index >= model.rowCount) continue;
    if (row.height !== undefined) model.rowHeights.set(index, heightToPixels(row.height));
    if (row.hidden) model.hiddenRows.add(index);
  }
}

/** The cells that an array formula fills beside its own hold values in the file, without saying where they come from. */
function markArrays(sheet: Sheet, model: SheetModel): void {
  for (const cell of sheet.cells?.values() ?? []) {
    if (cell.formulaType !== 'array' || cell.formulaRef === undefined) continue;
    const area = parseArea(cell.formulaRef, model.rowCount, model.columnCount);
    for (let row = area?.top ?? 0; row <= (area?.bottom ?? -1); row++) {
      for (let column = area?.left ?? 0; column <= (area?.right ?? -1); column++) {
        const filled = model.cells.get(row)?.get(column);
        if (filled && filled.formula === undefined) filled.spilled = true;
      }
    }
  }
}

/** Excel's own checkboxes are a property of the cell's style. */
function readCheckboxes(sheet: Sheet, model: SheetModel): void {
  let index = -1;
  for (const [key, cell] of sheet.cells ?? []) {
    if (!cell.checkbox) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (index < 0) {
      const checkbox = { criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: null, showDropdown: true };
      index = model.validations.push(checkbox) - 1;
    }
    const found = model.cells.get(row)?.get(column);
    if (found && found.validation === undefined) found.validation = index;
  }
}

function forEachCell(model: SheetModel, area: ModelArea, change: (cell: ModelCell) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = model.cells.get(row) ?? new Map<number, ModelCell>();
    model.cells.set(row, cells);
    for (let column = area.left; column <= area.right; column++) {
      const cell = cells.get(column) ?? { value: null };
      cells.set(column, cell);
      change(cell);
    }
  }
}

function readCells(sheet: Sheet, styles: StyleReader, uses1904: boolean): Map<number, Map<number, ModelCell>> {
  const cells = new Map<number, Map<number, ModelCell>>();
  const shared = new Map<number, { formula: string; at: string }>();
  const put = (row: number, column: number, cell: ModelCell) => {
    const columns = cells.get(row);
    if (columns) columns.set(column, cell);
    else cells.set(row, new Map([[column, cell]]));
  };
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formulaType === 'shared' && cell.formula && cell.formulaSharedIndex !== undefined) {
      const comma = key.indexOf(',');
      const at = cellName(Number(key.slice(0, comma)), Number(key.slice(comma + 1)));
      shared.set(cell.formulaSharedIndex, { formula: cell.formula, at });
    }
  }
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const detail = sheet.cells?.get(`${row},${column}`);
      const cell = readCell(value, detail, row, column, shared, styles, uses1904);
      if (cell) put(row, column, cell);
    });
  });
  return cells;
}

function readCell(
  value: CellValue,
  detail: Cell | undefined,
  row: number,
  column: number,
  shared: ReadonlyMap<number, { formula: string; at: string }>,
  styles: StyleReader,
  uses1904: boolean,
): ModelCell | null {
  const formula = detail ? readFormula(detail, row, column, shared) : null;
  const isSpilled = formula === null && detail?.formula !== undefined && detail.formula !== '';
  const isError = detail?.type === 'error' || formula !== null || isSpilled;
  const cell: ModelCell = { value: storedValue(detail ? detail.value : value, isError, uses1904) };
  if (formula !== null) cell.formula = formula;
  if (isSpilled) cell.spilled = true;
  const style = styles.read(detail?.style);
  if (style) cell.style = style;
  if (detail?.comment) cell.note = detail.comment.text;
  const isEmpty = cell.value === null && !cell.formula && !style && cell.note === undefined;
  return isEmpty ? null : cell;
}

function readFormula(
  cell: Cell,
  row: number,
  column: number,
  shared: ReadonlyMap<number, { formula: string; at: string }>,
): string | null {
  if (cell.formula === undefined) return null;
  if (cell.formula !== '') {
    const formula = formulaFromFile(cell.formula);
    const isArray = cell.formulaType === 'array' && !cell.formulaDynamic;
    return formula !== null && isArray ? `=ARRAYFORMULA(${formula.slice(1)})` : formula;
  }
  const master = shared.get(cell.formulaSharedIndex ?? -1);
  if (!master) return null;
  const relative = translateFormulaToR1C1(`=${master.formula}`, master.at);
  return formulaFromFile(translateFormulaToA1(relative, cellName(row, column)).slice(1));
}

function storedValue(value: CellValue, mayBeError: boolean, uses1904: boolean): StoredValue {
  if (value === null || value === '') return null;
  if (value instanceof Date) return serialOfFileDate(value, uses1904);
  if (mayBeError && typeof value === 'string' && value.startsWith('#')) {
    return ERRORS.has(value) ? { error: value as ErrorText } : { error: '#ERROR!' };
  }
  return value;
}
