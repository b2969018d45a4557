/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
import { a1Of, parseA1, quotedSheetName, splitSheetName } from '../a1';
import { emptySheet } from '../empty-sheet';
import type { ModelArea, SheetModel } from '../model';
import type { Workbook } from '../workbook';
import { newRange } from './range';
import { asRange, type GoogleRange } from './range-base';
import { ServiceError, ServiceObject, wrongSignature } from './service';
import { nameTaken, newSheet, sameName } from './sheet';
import { assertRoom, SheetStructure } from './sheet-structure';

type Google = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleNamedRange = GoogleAppsScript.Spreadsheet.NamedRange;

export class Spreadsheet extends ServiceObject {
  readonly serviceName = 'Spreadsheet';

  constructor(
    execution: ServiceObject['execution'],
    readonly workbook: Workbook,
  ) {
    super(execution);
  }

  getId(): string {
    return this.workbook.model.id;
  }
  getName(): string {
    return this.workbook.model.title;
  }
  rename(newName: string): void {
    this.workbook.model.title = newName;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.workbook.model.id}/edit`;
  }
  getSpreadsheetLocale(): string {
    return this.workbook.model.locale;
  }
  getSpreadsheetTimeZone(): string {
    return this.workbook.model.timeZone;
  }

  getSheets(): GoogleSheet[] {
    return this.workbook.model.sheets.map((sheet) => sheetOf(this, sheet));
  }
  getNumSheets(): number {
    return this.workbook.model.sheets.length;
  }
  /** Null where no sheet has exactly this name. */
  getSheetByName(name: string): GoogleSheet | null {
    const sheet = this.workbook.model.sheets.find((one) => one.name === name);
    return sheet ? sheetOf(this, sheet) : null;
  }
  getSheetById(id: number): GoogleSheet | null {
    const sheet = this.workbook.model.sheets.find((one) => one.sheetId === id);
    return sheet ? sheetOf(this, sheet) : null;
  }
  getActiveSheet(): GoogleSheet {
    return sheetOf(this, this.workbook.activeSheet);
  }
  getActiveRange(): GoogleRange | null {
    return newRange(this.execution, this.workbook, this.workbook.activeSheet, this.workbook.selection);
  }
  getActiveCell(): GoogleRange {
    const { top, left } = this.workbook.selection;
    return newRange(this.execution, this.workbook, this.workbook.activeSheet, { top, left, bottom: top, right: left });
  }
  getCurrentCell(): GoogleRange | null {
    return this.getActiveCell();
  }
  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return sheetOf(this, asSheet(sheet, 'SpreadsheetApp.Spreadsheet.setActiveSheet')).activate();
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    asRange(range, 'SpreadsheetApp.Spreadsheet.setActiveRange');
    return range.activate();
  }
  setActiveSelection(selection: GoogleRange | string): GoogleRange {
    return typeof selection === 'string' ? this.getRange(selection).activate() : this.setActiveRange(selection);
  }
  setCurrentCell(cell: GoogleRange): GoogleRange {
    return this.setActiveRange(cell);
  }

  /** A1 notation with the sheet's name, else in the active sheet, or a named range. */
  getRange(a1Notation: string): GoogleRange {
    return this.getRangeByName(a1Notation) ?? sheetOf(this, this.workbook.activeSheet).getRange(a1Notation);
  }
  getDataRange(): GoogleRange {
    return this.getActiveSheet().getDataRange();
  }
  getRangeByName(name: string): GoogleRange | null {
    const place = this.workbook.model.namedRanges.get(name);
    const found = place === undefined ? null : placeOf(this.workbook, place);
    return found ? newRange(this.execution, this.workbook, found.sheet, found.area) : null;
  }
  getNamedRanges(): GoogleNamedRange[] {
    return [...this.workbook.model.namedRanges.keys()].map(
      (name) => new NamedRange(this.execution, this.workbook, name),
    );
  }
  setNamedRange(name: string, range: GoogleRange): void {
    const { sheet, area } = asRange(range, 'SpreadsheetApp.Spreadsheet.setNamedRange');
    if (!/^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) || parseA1(name, 1, 1)) {
      throw new ServiceError('The name of the range is invalid.');
    }
    this.workbook.model.namedRanges.set(name, absolute(sheet, area));
    this.workbook.changed();
  }
  removeNamedRange(name: string): void {
    if (!this.workbook.model.namedRanges.delete(name)) throw new ServiceError(`Range "${name}" does not exist.`);
    this.workbook.changed();
  }

  /** `insertSheet()`, `(index)`, `(name)` or `(name, index)`; the new sheet becomes the active one. */
  insertSheet(first?: unknown, second?: unknown): GoogleSheet {
    const { model } = this.workbook;
    const signature = 'SpreadsheetApp.Spreadsheet.insertSheet';
    const name = typeof first === 'string' ? first : freeName(this.workbook);
    const index = typeof first === 'number' ? first : (second ?? model.sheets.indexOf(this.workbook.activeSheet) + 1);
    if (typeof index !== 'number' || (first !== undefined && typeof first === 'object')) {
      throw wrongSignature(signature, [first, second]);
    }
    if (model.sheets.some((one) => sameName(one.name, name))) throw nameTaken(name);
    // What Google does with a place that is none is written nowhere.
    if (index < 0 || index > model.sheets.length) {
      throw new ServiceError(`not in the local host: Spreadsheet.insertSheet at ${index} of ${model.sheets.length}`);
    }
    const sheet = emptySheet(name, Math.max(0, ...model.sheets.map((one) => one.sheetId)) + 1);
    assertRoom(this.workbook, sheet.rowCount * sheet.columnCount);
    model.sheets.splice(index, 0, sheet);
    this.workbook.changed();
    return sheetOf(this, sheet).activate();
  }
  deleteSheet(sheet: GoogleSheet): void {
    const target = asSheet(sheet, 'SpreadsheetApp.Spreadsheet.deleteSheet');
    const { model } = this.workbook;
    if (model.sheets.every((one) => one === target || one.hidden)) {
      throw new ServiceError("You can't remove all the sheets in a document.");
    }
    model.sheets = model.sheets.filter((one) => one !== target);
    for (const [name, place] of model.namedRanges) {
      if (splitSheetName(place)[0] === target.name) model.namedRanges.delete(name);
    }
    this.workbook.activeSheetId = this.workbook.activeSheet.sheetId;
    this.workbook.changed();
  }
  deleteActiveSheet(): GoogleSheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  /** Puts the active sheet at a position, 1-based. */
  moveActiveSheet(pos: number): void {
    const { model, activeSheet } = this.workbook;
    if (pos < 1 || pos > model.sheets.length) throw new ServiceError('Sheet index is out of bounds.');
    const others = model.sheets.filter((one) => one !== activeSheet);
    others.splice(pos - 1, 0, activeSheet);
    model.sheets = others;
  }
  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  toast(msg: string, title = ''): void {
    const nothing = { html: null, width: null, height: null, buttons: null, answer: null };
    this.execution.dialogs.push({ kind: 'toast', title: String(title), message: String(msg), ...nothing });
  }
}

class NamedRange extends ServiceObject implements GoogleNamedRange {
  readonly serviceName = 'NamedRange';
  name: string;

  constructor(
    execution: ServiceObject['execution'],
    readonly workbook: Workbook,
    name: string,
  ) {
    super(execution);
    this.name = name;
  }

  getName(): string {
    return this.name;
  }
  getRange(): GoogleRange {
    const found = placeOf(this.workbook, this.workbook.model.namedRanges.get(this.name) ?? '');
    if (!found) throw new ServiceError('Range not found');
    return newRange(this.execution, this.workbook, found.sheet, found.area);
  }
  remove(): void {
    this.workbook.model.namedRanges.delete(this.name);
    this.workbook.changed();
  }
  setName(name: string): GoogleNamedRange {
    const place = this.workbook.model.namedRanges.get(this.name);
    if (place !== undefined) {
      this.workbook.model.namedRanges.delete(this.name);
      this.workbook.model.namedRanges.set(name, place);
    }
    this.name = name;
    this.workbook.changed();
    return this;
  }
  setRange(range: GoogleRange): GoogleNamedRange {
    const { sheet, area } = asRange(range, 'SpreadsheetApp.NamedRange.setRange');
    this.workbook.model.namedRanges.set(this.name, absolute(sheet, area));
    this.workbook.changed();
    return this;
  }
}

/** What of Google's `Spreadsheet` is not here says so when it is called; the type cannot express that. */
export function newSpreadsheet(execution: ServiceObject['execution'], workbook: Workbook): Google {
  return new Spreadsheet(execution, workbook) as unknown as Google;
}

function sheetOf(spreadsheet: Spreadsheet, sheet: SheetModel): GoogleSheet {
  return newSheet(spreadsheet.execution, spreadsheet.workbook, sheet);
}

function asSheet(value: unknown, method: string): SheetModel {
  if (value instanceof SheetStructure) return value.sheet;
  throw wrongSignature(method, [value]);
}

function placeOf(workbook: Workbook, place: string): { sheet: SheetModel; area: ModelArea } | null {
  const [name, a1] = splitSheetName(place);
  const sheet = workbook.model.sheets.find((one) => one.name === name);
  const area = sheet ? parseA1(a1, sheet.rowCount, sheet.columnCount) : null;
  return sheet && area ? { sheet, area } : null;
}

function absolute(sheet: SheetModel, area: ModelArea): string {
  const corners = a1Of(area)
    .split(':')
    .map((corner) => corner.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'));
  return `${quotedSheetName(sheet.name)}!${corners.join(':')}`;
}

function freeName(workbook: Workbook): string {
  for (let number = workbook.model.sheets.length + 1; ; number += 1) {
    if (!workbook.model.sheets.some((one) => sameName(one.name, `Sheet${number}`))) return `Sheet${number}`;
  }
}
