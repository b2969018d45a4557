/** Carries out the steps of Set up with Google's services. Decides nothing but whether a tab may be edited. */
import type { CellPlace, SetUpPort } from '../app/ports';
import type { Cell } from '../domain/book';
import { fail, type Result, succeed } from '../domain/result';
import type { Area, AreaStyle, SetUpCell, SetUpOperation, SetUpStep } from '../workbook/set-up/step';
import { type ServiceValue, sameCell, toCells, toServiceValue } from './cells';
import type { ActiveSpreadsheet } from './spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A cell that was to be written is no longer as it was read. */
class Changed extends Error {}

export class GoogleSetUp implements SetUpPort {
  constructor(private readonly spreadsheet: ActiveSpreadsheet) {}

  backgrounds(cells: readonly CellPlace[]): { readonly [sheetName: string]: string } {
    const found: { [sheetName: string]: string } = {};
    for (const { sheetName, row, column } of cells) {
      const sheet = this.sheetNamed(sheetName);
      if (sheet !== null) found[sheetName] = sheet.getRange(row, column).getBackground();
    }
    return found;
  }

  apply(step: SetUpStep): Result<null, 'row-changed' | 'protected'> {
    const { sheetName, operations } = step;
    let sheet = this.sheetNamed(sheetName);
    if (sheet === null) {
      if (!operations.some(({ type }) => type === 'create-tab'))
        return fail('row-changed', `The tab "${sheetName}" was renamed or removed meanwhile. Run Set up again.`);
      sheet = this.createTab(sheetName);
    } else if (isProtected(sheet, operations)) {
      return fail(
        'protected',
        `"${sheetName}" is protected against your edits, so nothing was added there. Ask the owner of the spreadsheet to let you edit it (Data > Protect sheets and ranges), then run Set up again.`,
      );
    }
    try {
      for (const operation of operations) this.carryOut(sheet, operation);
    } catch (cause) {
      if (!(cause instanceof Changed)) throw cause;
      return fail(
        'row-changed',
        `"${sheetName}" was changed while Set up ran, so it was left alone. Run Set up again to finish.`,
      );
    }
    // So that what is stamped as done is done.
    SpreadsheetApp.flush();
    return succeed(null);
  }

  private sheetNamed(name: string): Sheet | null {
    return this.spreadsheet.get().getSheetByName(name);
  }

  private createTab(name: string): Sheet {
    const active = this.spreadsheet.get();
    const current = active.getActiveSheet();
    const sheet = active.insertSheet(name, active.getNumSheets());
    // A new sheet comes to the front; the person stays where they were.
    active.setActiveSheet(current);
    return sheet;
  }

  private carryOut(sheet: Sheet, operation: SetUpOperation): void {
    switch (operation.type) {
      case 'create-tab':
        // Done before the first operation.
        return;
      case 'write':
        this.write(sheet, operation);
        return;
      case 'style':
        applyStyle(rangeOf(sheet, operation.area), operation.style);
        return;
      case 'choices':
        rangeOf(sheet, operation.area).setDataValidation(
          SpreadsheetApp.newDataValidation()
            .requireValueInList([...operation.values], true)
            .setAllowInvalid(true)
            .setHelpText(operation.help)
            .build(),
        );
        return;
      case 'checkboxes':
        rangeOf(sheet, operation.area).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        return;
      case 'widths':
        growTo(sheet, 1, operation.column + operation.columnCount - 1);
        sheet.setColumnWidths(operation.column, operation.columnCount, operation.pixels);
        return;
      case 'freeze':
        sheet.setFrozenRows(operation.rows);
        return;
      case 'colour-when':
        colourWhen(sheet, operation);
        return;
      case 'ids':
        this.writeIds(sheet, operation);
        return;
    }
  }

  private write(sheet: Sheet, { row, column, cells }: Extract<SetUpOperation, { type: 'write' }>): void {
    const range = rangeOf(sheet, { row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 });
    const isFree = range.getValues().every((line) => line.every((value) => value === '' || value === false));
    if (!isFree) throw new Changed();
    range.setValues(cells.map((line) => line.map((cell) => this.toValue(cell))));
  }

  private toValue(cell: SetUpCell): ServiceValue {
    if (typeof cell === 'object' && 'formula' in cell) return cell.formula;
    return toServiceValue(cell, this.spreadsheet.zone());
  }

  private writeIds(sheet: Sheet, operation: Extract<SetUpOperation, { type: 'ids' }>): void {
    const { row, column, before, after, guard } = operation;
    const range = rangeOf(sheet, { row, column, rowCount: after.length, columnCount: 1 });
    const named = rangeOf(sheet, { row, column: guard.column, rowCount: after.length, columnCount: 1 });
    if (!this.holds(range, before) || !this.holds(named, guard.values)) throw new Changed();
    range.setValues(after.map((cell) => [toServiceValue(cell, this.spreadsheet.zone())]));
  }

  private holds(range: Range, expected: readonly Cell[]): boolean {
    const found = toCells(range.getValues(), this.spreadsheet.zone());
    return expected.every((cell, index) => sameCell(found[index]?.[0] ?? '', cell));
  }
}

/** Adds rows and columns at the end, where nothing moves. */
function growTo(sheet: Sheet, row: number, column: number): void {
  const rowCount = sheet.getMaxRows();
  if (row > rowCount) sheet.insertRowsAfter(rowCount, row - rowCount);
  const columnCount = sheet.getMaxColumns();
  if (column > columnCount) sheet.insertColumnsAfter(columnCount, column - columnCount);
}

function rangeOf(sheet: Sheet, { row, column, rowCount, columnCount }: Area): Range {
  growTo(sheet, row + (rowCount ?? 1) - 1, column + columnCount - 1);
  return sheet.getRange(row, column, rowCount ?? sheet.getMaxRows() - row + 1, columnCount);
}

function applyStyle(range: Range, style: AreaStyle): void {
  if (style.numberFormat !== undefined) range.setNumberFormat(style.numberFormat);
  if (style.background !== undefined) range.setBackground(style.background);
  if (style.fontColor !== undefined) range.setFontColor(style.fontColor);
  if (style.fontSize !== undefined) range.setFontSize(style.fontSize);
  if (style.bold !== undefined) range.setFontWeight(style.bold ? 'bold' : 'normal');
  if (style.italic !== undefined) range.setFontStyle(style.italic ? 'italic' : 'normal');
  if (style.wrap !== undefined) range.setWrap(style.wrap);
  if (style.horizontal !== undefined) range.setHorizontalAlignment(style.horizontal);
  if (style.vertical !== undefined) range.setVerticalAlignment(style.vertical);
}

/** Added after the person's own rules, which so win where both hold; not twice. */
function colourWhen(sheet: Sheet, operation: Extract<SetUpOperation, { type: 'colour-when' }>): void {
  const { area, formula, background, fontColor } = operation;
  const rules = sheet.getConditionalFormatRules();
  const stands = rules.some((rule) => rule.getBooleanCondition()?.getCriteriaValues()[0] === formula);
  if (stands) return;
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(background)
    .setFontColor(fontColor)
    .setRanges([rangeOf(sheet, area)])
    .build();
  sheet.setConditionalFormatRules([...rules, rule]);
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells an operation changes. */
function boxOf(operation: SetUpOperation): Box | null {
  switch (operation.type) {
    case 'create-tab':
    case 'freeze':
      return null;
    case 'widths':
      return null;
    case 'write': {
      const { row, column, cells } = operation;
      return { top: row, left: column, bottom: row + cells.length - 1, right: column + (cells[0]?.length ?? 1) - 1 };
    }
    case 'ids':
      return {
        top: operation.row,
        left: operation.column,
        bottom: operation.row + operation.after.length - 1,
        right: operation.column,
      };
    default: {
      const { row, column, rowCount, columnCount } = operation.area;
      const bottom = rowCount === null ? Number.POSITIVE_INFINITY : row + rowCount - 1;
      return { top: row, left: column, bottom, right: column + columnCount - 1 };
    }
  }
}

/** Looked up beforehand: a refused call in the middle would leave half of a step done. */
function isProtected(sheet: Sheet, operations: readonly SetUpOperation[]): boolean {
  const whole = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (whole.some((protection) => !protection.isWarningOnly() && !protection.canEdit())) return true;
  const boxes = operations.map(boxOf).filter((box): box is Box => box !== null);
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).some((protection) => {
    if (protection.isWarningOnly() || protection.canEdit()) return false;
    const range = protection.getRange();
    const [top, left, bottom, right] = [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()];
    return boxes.some((box) => box.top <= bottom && box.bottom >= top && box.left <= right && box.right >= left);
  });
}
