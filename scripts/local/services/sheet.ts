/** https://developers.google.com/apps-script/reference/spreadsheet/sheet */
import { parseA1, splitSheetName } from '../a1';
import { cellAt, dropIfEmpty, lastContent, store } from '../cells';
import { enumName } from '../enumerations';
import type { SheetModel } from '../model';
import type { Workbook } from '../workbook';
import { colour } from './colour';
import { rulesOf, setRules } from './conditional-format';
import { Filter } from './filter';
import { newProtection, Protection, whole as wholeProtection } from './protection';
import { newRange } from './range';
import { asRange, type GoogleRange, withinGrid } from './range-base';
import { integer, ServiceError, type ServiceObject, wrongSignature } from './service';
import { assertEditable, SheetStructure, whole } from './sheet-structure';
import { newSpreadsheet } from './spreadsheet';

type Google = GoogleAppsScript.Spreadsheet.Sheet;
type Sheets = GoogleAppsScript.Spreadsheet.ProtectionType;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

class Sheet extends SheetStructure {
  getName(): string {
    return this.sheet.name;
  }
  getSheetName(): string {
    return this.sheet.name;
  }
  setName(name: string): Google {
    const taken = this.workbook.model.sheets.some((one) => one !== this.sheet && sameName(one.name, name));
    if (taken) throw nameTaken(name);
    this.sheet.name = String(name);
    this.workbook.changed();
    return whole(this);
  }
  getSheetId(): number {
    return this.sheet.sheetId;
  }
  /** 1-based. */
  getIndex(): number {
    return this.workbook.model.sheets.indexOf(this.sheet) + 1;
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return newSpreadsheet(this.execution, this.workbook);
  }

  /** `(a1Notation)`, or numbers: `(row, column)`, `(row, column, numRows)`, `(row, column, numRows, numColumns)`. */
  getRange(...args: unknown[]): GoogleRange {
    const [notation] = args;
    if (args.length === 1 && typeof notation === 'string') return rangeOfNotation(this, notation);
    const signature = 'SpreadsheetApp.Sheet.getRange';
    if (args.length < 2 || args.length > 4) throw wrongSignature(signature, args);
    const [row = 0, left = 0, rows = 1, columns = 1] = args.map((value) => integer(value, signature, args));
    if (row < 1) throw new ServiceError('The starting row of the range is too small.');
    if (left < 1) throw new ServiceError('The starting column of the range is too small.');
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    const area = { top: row - 1, left: left - 1, bottom: row + rows - 2, right: left + columns - 2 };
    return newRange(this.execution, this.workbook, this.sheet, withinGrid(this.sheet, area));
  }

  /** From A1 to the last cell with content; A1 where the sheet is empty. */
  getDataRange(): GoogleRange {
    const last = lastContent(this.workbook.recalculated() && this.sheet);
    const area = { top: 0, left: 0, bottom: Math.max(last.row, 0), right: Math.max(last.column, 0) };
    return newRange(this.execution, this.workbook, this.sheet, area);
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return this.getRange(startRow, startColumn, numRows, numColumns).getValues();
  }

  activate(): Google {
    this.workbook.activeSheetId = this.sheet.sheetId;
    this.workbook.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    return whole(this);
  }
  getActiveRange(): GoogleRange | null {
    if (this.workbook.activeSheetId !== this.sheet.sheetId) return null;
    return newRange(this.execution, this.workbook, this.sheet, this.workbook.selection);
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    return asRange(range, 'SpreadsheetApp.Sheet.setActiveRange') && range.activate();
  }
  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return typeof range === 'string' ? this.getRange(range).activate() : this.setActiveRange(range);
  }

  isSheetHidden(): boolean {
    return this.sheet.hidden;
  }
  hideSheet(): Google {
    const others = this.workbook.model.sheets.filter((one) => one !== this.sheet && !one.hidden);
    if (others.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
    this.sheet.hidden = true;
    return whole(this);
  }
  showSheet(): Google {
    this.sheet.hidden = false;
    return whole(this);
  }
  getTabColor(): string | null {
    return this.sheet.tabColor;
  }
  setTabColor(color: string | null): Google {
    this.sheet.tabColor = colour(color) ?? null;
    return whole(this);
  }

  getConditionalFormatRules(): FormatRule[] {
    return rulesOf(this.execution, this.workbook, this.sheet);
  }
  setConditionalFormatRules(rules: FormatRule[]): void {
    setRules(this.sheet, rules);
  }
  clearConditionalFormatRules(): void {
    this.sheet.conditionalFormats = [];
  }

  getProtections(type: Sheets): GoogleAppsScript.Spreadsheet.Protection[] {
    const name = enumName('ProtectionType', type);
    if (name === null) throw wrongSignature('SpreadsheetApp.Sheet.getProtections', [type]);
    return this.sheet.protections
      .filter((one) => (one.area === null) === (name === 'SHEET'))
      .map((one) => wholeProtection(new Protection(this.execution, this.workbook, this.sheet, one)));
  }
  /** Protects the sheet; where it is protected already, that protection. */
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const known = this.sheet.protections.find((one) => one.area === null);
    if (known) return wholeProtection(new Protection(this.execution, this.workbook, this.sheet, known));
    return newProtection(this.execution, this.workbook, this.sheet, null);
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const { filter } = this.sheet;
    if (filter === null) return null;
    // Criteria are absent, and say so when they are called.
    return new Filter(this.execution, this.workbook, this.sheet) as unknown as GoogleAppsScript.Spreadsheet.Filter;
  }

  clear(): Google {
    return clearCells(this, { content: true, format: true });
  }
  clearContents(): Google {
    return clearCells(this, { content: true, format: false });
  }
  clearFormats(): Google {
    return clearCells(this, { content: false, format: true });
  }
}

function clearCells(object: Sheet, what: { content: boolean; format: boolean }): Google {
  const { sheet, workbook } = object;
  assertEditable(object, null);
  for (const [row, cells] of [...sheet.cells]) {
    for (const column of [...cells.keys()]) {
      const cell = cellAt(sheet, row, column);
      if (!cell) continue;
      if (what.content) store(cell, null);
      if (what.format) delete cell.style;
      dropIfEmpty(sheet, row, column);
    }
  }
  if (what.format) sheet.conditionalFormats = [];
  workbook.changed();
  return whole(object);
}

/** A1 notation, with or without this sheet's name, or a named range. */
function rangeOfNotation(object: Sheet, notation: string): GoogleRange {
  const { execution, workbook, sheet } = object;
  const named = workbook.model.namedRanges.get(notation);
  const [name, a1] = splitSheetName(named ?? notation);
  const target = name === null ? sheet : workbook.model.sheets.find((one) => one.name === name);
  const area = target ? parseA1(a1, target.rowCount, target.columnCount) : null;
  if (!target || !area) throw new ServiceError('Range not found');
  return newRange(execution, workbook, target, withinGrid(target, area));
}

export const sameName = (one: string, other: string): boolean => one.toLowerCase() === String(other).toLowerCase();

export const nameTaken = (name: string): ServiceError =>
  new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);

/** The sheet as scripts get it. */
export function newSheet(execution: ServiceObject['execution'], workbook: Workbook, sheet: SheetModel): Google {
  return whole(new Sheet(execution, workbook, sheet));
}
