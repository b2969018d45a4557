/** https://developers.google.com/apps-script/reference/spreadsheet/range */
import { a1Of } from '../a1';
import { cellAt, contains, dropIfEmpty, ensureCell, lastContent, overlaps, scriptValue, store } from '../cells';
import type { ModelArea, ModelCell, ModelValidation, SheetModel } from '../model';
import type { Workbook } from '../workbook';
import { DataValidation } from './data-validation';
import { newProtection } from './protection';
import {
  each,
  firstOf,
  type GoogleRange,
  gridOf,
  mayEdit,
  type RangeBase,
  spread,
  whole,
  withinGrid,
} from './range-base';
import { RangeFormats } from './range-formats';
import { ServiceError, type ServiceObject, wrongSignature } from './service';
import { newSheet } from './sheet';
import { sortRows } from './sort-rows';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
}

class Range extends RangeFormats {
  getA1Notation(): string {
    return a1Of(this.area);
  }
  getRow(): number {
    return this.area.top + 1;
  }
  getRowIndex(): number {
    return this.area.top + 1;
  }
  getColumn(): number {
    return this.area.left + 1;
  }
  getLastRow(): number {
    return this.area.bottom + 1;
  }
  getLastColumn(): number {
    return this.area.right + 1;
  }
  getNumRows(): number {
    return this.area.bottom - this.area.top + 1;
  }
  getNumColumns(): number {
    return this.area.right - this.area.left + 1;
  }
  getGridId(): number {
    return this.sheet.sheetId;
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return newSheet(this.execution, this.workbook, this.sheet);
  }

  /** The cell at a position within the range, 1-based. */
  getCell(row: number, column: number): GoogleRange {
    const cell = { top: this.area.top + row - 1, left: this.area.left + column - 1 };
    const area = { ...cell, bottom: cell.top, right: cell.left };
    if (!contains(this.area, area)) throw new ServiceError('Cell reference out of range');
    return at(this, area);
  }

  offset(rows: number, columns: number, numRows = this.getNumRows(), numColumns = this.getNumColumns()): GoogleRange {
    const top = this.area.top + rows;
    const left = this.area.left + columns;
    if (numRows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (numColumns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    return at(this, withinGrid(this.sheet, { top, left, bottom: top + numRows - 1, right: left + numColumns - 1 }));
  }

  /** The block of filled cells around the range, as far as rows and columns that are empty. */
  getDataRegion(): GoogleRange {
    let area = this.area;
    for (;;) {
      const wider = {
        top: Math.max(0, area.top - 1),
        left: Math.max(0, area.left - 1),
        bottom: Math.min(this.sheet.rowCount - 1, area.bottom + 1),
        right: Math.min(this.sheet.columnCount - 1, area.right + 1),
      };
      const filled = filledWithin(this.sheet, wider);
      const next = {
        top: Math.min(area.top, filled?.top ?? area.top),
        left: Math.min(area.left, filled?.left ?? area.left),
        bottom: Math.max(area.bottom, filled?.bottom ?? area.bottom),
        right: Math.max(area.right, filled?.right ?? area.right),
      };
      if (a1Of(next) === a1Of(area)) return at(this, area);
      area = next;
    }
  }

  activate(): GoogleRange {
    this.workbook.activeSheetId = this.sheet.sheetId;
    this.workbook.selection = this.area;
    return whole(this);
  }

  canEdit(): boolean {
    return this.execution.host.access === 'edit' && mayEdit(this.sheet, this.area);
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return newProtection(this.execution, this.workbook, this.sheet, this.area);
  }

  getDataValidation(): Rule | null {
    return firstOf(this, (cell) => ruleOf(this, cell));
  }
  getDataValidations(): (Rule | null)[][] {
    return gridOf(this, (cell) => ruleOf(this, cell));
  }
  setDataValidation(rule: Rule | null): GoogleRange {
    const index = rule === null ? undefined : remember(this.sheet, rule);
    each(this, (row, column) => validate(this.sheet, row, column, index));
    return whole(this);
  }
  setDataValidations(rules: (Rule | null)[][]): GoogleRange {
    spread(this, rules, 'setDataValidations', (row, column, rule) =>
      validate(this.sheet, row, column, rule === null ? undefined : remember(this.sheet, rule)),
    );
    return whole(this);
  }
  clearDataValidations(): GoogleRange {
    return this.setDataValidation(null);
  }

  /** Boxes with the values TRUE and FALSE; cells that are neither are set to FALSE. */
  insertCheckboxes(...values: unknown[]): GoogleRange {
    if (values.length > 0)
      throw new ServiceError('not in the local host: Range.insertCheckboxes with values of its own');
    const rule = { criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: null, showDropdown: true };
    const index = rememberModel(this.sheet, rule);
    each(this, (row, column) => {
      const cell = ensureCell(this.sheet, row, column);
      cell.validation = index;
      if (cell.formula === undefined && typeof cell.value !== 'boolean') cell.value = false;
    });
    return whole(this);
  }

  /** Null where a cell is no checkbox, or some are checked and others are not. */
  isChecked(): boolean | null {
    const states = gridOf(this, (cell) =>
      ruleModel(this, cell)?.criteria === 'CHECKBOX' ? cell?.value === true : null,
    ).flat();
    const first = states[0] ?? null;
    return states.every((state) => state === first) ? first : null;
  }
  check(): GoogleRange {
    return this.setValue(true);
  }
  uncheck(): GoogleRange {
    return this.setValue(false);
  }

  merge(): GoogleRange {
    this.breakApart();
    if (this.getNumRows() * this.getNumColumns() > 1) this.sheet.merges.push({ ...this.area });
    each(this, (row, column) => {
      if (row !== this.area.top || column !== this.area.left) empty(this.sheet, row, column);
    });
    return whole(this);
  }
  breakApart(): GoogleRange {
    this.sheet.merges = this.sheet.merges.filter((one) => !overlaps(one, this.area));
    return whole(this);
  }
  getMergedRanges(): GoogleRange[] {
    return this.sheet.merges.filter((one) => overlaps(one, this.area)).map((one) => at(this, one));
  }
  isPartOfMerge(): boolean {
    return this.sheet.merges.some((one) => overlaps(one, this.area));
  }

  /** Contents, formats, rules and notes, or only what the options name. */
  clear(options: ClearOptions = {}): GoogleRange {
    const everything = !Object.values(options).some(Boolean);
    each(this, (row, column) => {
      const cell = cellAt(this.sheet, row, column);
      if (!cell) return;
      if (everything || options.contentsOnly) empty(this.sheet, row, column);
      if (everything || options.formatOnly) delete cell.style;
      if (everything || options.validationsOnly) delete cell.validation;
      if (everything || options.commentsOnly) delete cell.note;
      dropIfEmpty(this.sheet, row, column);
    });
    return whole(this);
  }
  clearContent(): GoogleRange {
    return this.clear({ contentsOnly: true });
  }
  clearFormat(): GoogleRange {
    return this.clear({ formatOnly: true });
  }

  /** Sorts the rows of the range, formats and all. Takes a column, an object or a list of them, as Google does. */
  sort(sortSpecObj: unknown): GoogleRange {
    const { context } = this.workbook.recalculated();
    if (!mayEdit(this.sheet, this.area)) each(this, () => undefined);
    sortRows(this.sheet, this.area, sortSpecObj, (cell) => scriptValue(cell, context));
    this.workbook.changed();
    return whole(this);
  }
}

function at(range: RangeBase, area: ModelArea): GoogleRange {
  return newRange(range.execution, range.workbook, range.sheet, area);
}

/** The range as scripts get it. */
export function newRange(
  execution: ServiceObject['execution'],
  workbook: Workbook,
  sheet: SheetModel,
  area: ModelArea,
): GoogleRange {
  return whole(new Range(execution, workbook, sheet, area));
}

function filledWithin(sheet: SheetModel, area: ModelArea): ModelArea | null {
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, lastContent(sheet).row); row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if ((cellAt(sheet, row, column)?.value ?? null) === null) continue;
      rows.push(row);
      columns.push(column);
    }
  }
  if (rows.length === 0) return null;
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

function empty(sheet: SheetModel, row: number, column: number): void {
  const cell = cellAt(sheet, row, column);
  if (!cell) return;
  store(cell, null);
  dropIfEmpty(sheet, row, column);
}

function ruleModel(range: RangeBase, cell: ModelCell | undefined): ModelValidation | undefined {
  return cell?.validation === undefined ? undefined : range.sheet.validations[cell.validation];
}

function ruleOf(range: RangeBase, cell: ModelCell | undefined): Rule | null {
  const rule = ruleModel(range, cell);
  return rule ? new DataValidation(range.execution, rule) : null;
}

function remember(sheet: SheetModel, rule: unknown): number {
  if (rule instanceof DataValidation) return rememberModel(sheet, rule.rule);
  throw wrongSignature('SpreadsheetApp.Range.setDataValidation', [rule]);
}

/** Index of the rule in the sheet's list; equal rules are kept once. */
function rememberModel(sheet: SheetModel, rule: ModelValidation): number {
  const key = JSON.stringify(rule);
  const known = sheet.validations.findIndex((one) => JSON.stringify(one) === key);
  return known >= 0 ? known : sheet.validations.push({ ...rule, values: [...rule.values] }) - 1;
}

function validate(sheet: SheetModel, row: number, column: number, index: number | undefined): void {
  const cell = ensureCell(sheet, row, column);
  if (index === undefined) delete cell.validation;
  else cell.validation = index;
  dropIfEmpty(sheet, row, column);
}
