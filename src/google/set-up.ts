/** Carries out the steps of Set up with Google's services. Decides nothing but whether a tab may be edited. */
import type { CellPlace, SetUpPort } from '../app/ports';
import type { Cell } from '../domain/book';
import { fail, succeed } from '../domain/result';
import type { Area, AreaStyle, HeaderLook, SetUpCell, SetUpOperation, SetUpStep } from '../workbook/set-up/step';
import { type ServiceValue, sameCell, toCells, toServiceValue } from './cells';
import { type Box, changeOr, isProtected } from './protection';
import type { ActiveSpreadsheet } from './spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A tab and its size, asked for once: a question between two writes makes Google carry out the first at once. */
class SizedTab {
  private rows: number;
  private columns: number;

  constructor(readonly sheet: Sheet) {
    this.rows = sheet.getMaxRows();
    this.columns = sheet.getMaxColumns();
  }

  range({ row, column, rowCount, columnCount }: Area): Range {
    this.growTo(row + (rowCount ?? 1) - 1, column + columnCount - 1);
    return this.sheet.getRange(row, column, rowCount ?? this.rows - row + 1, columnCount);
  }

  /** Adds rows and columns at the end, where nothing moves. */
  growTo(row: number, column: number): void {
    if (row > this.rows) {
      this.sheet.insertRowsAfter(this.rows, row - this.rows);
      this.rows = row;
    }
    if (column > this.columns) {
      this.sheet.insertColumnsAfter(this.columns, column - this.columns);
      this.columns = column;
    }
  }
}

/** A cell that was to be written is no longer as it was read. */
class Changed extends Error {}

export class GoogleSetUp implements SetUpPort {
  constructor(private readonly spreadsheet: ActiveSpreadsheet) {}

  headers(cells: readonly CellPlace[]): { readonly [sheetName: string]: HeaderLook } {
    const found: { [sheetName: string]: HeaderLook } = {};
    for (const { sheetName, row, column } of cells) {
      const sheet = this.sheetNamed(sheetName);
      if (sheet === null) continue;
      const merged = sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getMergedRanges();
      found[sheetName] = {
        background: sheet.getRange(row, column).getBackground(),
        mergedTo: Math.max(0, ...merged.map((range) => range.getLastColumn())),
      };
    }
    return found;
  }

  apply(step: SetUpStep): ReturnType<SetUpPort['apply']> {
    return changeOr(
      this.spreadsheet.get(),
      () => this.carryOutStep(step),
      () =>
        fail(
          'read-only',
          'You may view this spreadsheet but not change it, so nothing was added. Ask its owner to let you edit it (Share), then run Set up again.',
        ),
    );
  }

  private carryOutStep(step: SetUpStep): ReturnType<SetUpPort['apply']> {
    const { sheetName, operations } = step;
    let sheet = this.sheetNamed(sheetName);
    if (sheet === null) {
      if (!operations.some(({ type }) => type === 'create-tab'))
        return fail('row-changed', `The tab "${sheetName}" was renamed or removed meanwhile. Run Set up again.`);
      sheet = this.createTab(sheetName);
    } else if (isProtected(sheet, boxesOf(operations))) {
      return fail(
        'protected',
        `"${sheetName}" is protected against your edits, so nothing was added there. Ask the owner of the spreadsheet to let you edit it (Data > Protect sheets and ranges), then run Set up again.`,
      );
    }
    try {
      const tab = new SizedTab(sheet);
      const colours = operations.filter((operation): operation is ColourWhen => operation.type === 'colour-when');
      if (colours.length > 0) colourWhen(tab, colours);
      for (const operation of operations) this.carryOut(tab, operation);
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

  private carryOut(tab: SizedTab, operation: SetUpOperation): void {
    switch (operation.type) {
      case 'create-tab':
      case 'colour-when':
        // Done before the others: the tab itself, and all colours of it at once.
        return;
      case 'write':
        this.write(tab, operation);
        return;
      case 'style':
        applyStyle(tab.range(operation.area), operation.style);
        return;
      case 'choices':
        tab.range(operation.area).setDataValidation(
          SpreadsheetApp.newDataValidation()
            .requireValueInList([...operation.values], true)
            .setAllowInvalid(true)
            .setHelpText(operation.help)
            .build(),
        );
        return;
      case 'checkboxes':
        tab.range(operation.area).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        return;
      case 'widths':
        tab.growTo(1, operation.column + operation.columnCount - 1);
        tab.sheet.setColumnWidths(operation.column, operation.columnCount, operation.pixels);
        return;
      case 'freeze':
        tab.sheet.setFrozenRows(operation.rows);
        return;
      case 'ids':
        this.writeIds(tab, operation);
        return;
    }
  }

  private write(tab: SizedTab, { row, column, cells }: Extract<SetUpOperation, { type: 'write' }>): void {
    const range = tab.range({ row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 });
    const isFree = range.getValues().every((line) => line.every((value) => value === '' || value === false));
    if (!isFree) throw new Changed();
    range.setValues(cells.map((line) => line.map((cell) => this.toValue(cell))));
  }

  private toValue(cell: SetUpCell): ServiceValue {
    if (typeof cell === 'object' && 'formula' in cell) return cell.formula;
    return toServiceValue(cell, this.spreadsheet.zone());
  }

  private writeIds(tab: SizedTab, operation: Extract<SetUpOperation, { type: 'ids' }>): void {
    const { row, column, before, after, guard } = operation;
    const range = tab.range({ row, column, rowCount: after.length, columnCount: 1 });
    const named = tab.range({ row, column: guard.column, rowCount: after.length, columnCount: 1 });
    if (!this.holds(range, before) || !this.holds(named, guard.values)) throw new Changed();
    // Where a person numbers their rows with a formula it stays: written again as it is, because the block is written whole.
    const formulas = range.getFormulas();
    range.setValues(
      after.map((cell, index) => [formulas[index]?.[0] || toServiceValue(cell, this.spreadsheet.zone())]),
    );
  }

  private holds(range: Range, expected: readonly Cell[]): boolean {
    const found = toCells(range.getValues(), this.spreadsheet.zone());
    return expected.every((cell, index) => sameCell(found[index]?.[0] ?? '', cell));
  }
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

type ColourWhen = Extract<SetUpOperation, { type: 'colour-when' }>;

/** Added after the person's own rules, which so win where both hold; none twice. */
function colourWhen(tab: SizedTab, colours: readonly ColourWhen[]): void {
  const rules = tab.sheet.getConditionalFormatRules();
  const standing = new Set(rules.map((rule) => rule.getBooleanCondition()?.getCriteriaValues()[0]));
  const added = colours
    .filter(({ formula }) => !standing.has(formula))
    .map(({ area, formula, background, fontColor }) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setBackground(background)
        .setFontColor(fontColor)
        .setRanges([tab.range(area)])
        .build(),
    );
  if (added.length > 0) tab.sheet.setConditionalFormatRules([...rules, ...added]);
}

function boxesOf(operations: readonly SetUpOperation[]): readonly Box[] {
  return operations.map(boxOf).filter((box): box is Box => box !== null);
}

/** The cells an operation changes. */
function boxOf(operation: SetUpOperation): Box | null {
  switch (operation.type) {
    case 'create-tab':
    case 'freeze':
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
