/** Reads the whole workbook in one call a tab, and writes a plan whole or not at all. */
import type { CellArea, CellPlace, EditedCell, LockPort, WorkbookPort } from '../app/ports';
import type { Cell } from '../domain/book';
import { fail, type Result, succeed } from '../domain/result';
import type { CellPatch, Expectation, TabCreation, WritePlan } from '../workbook/change';
import type { TabGrid, WorkbookSnapshot } from '../workbook/grid';
import { mergeBlocks, rowRuns } from './blocks';
import { sameCell, toCells, toServiceValue } from './cells';
import { refusedEntry, tooLong } from './entry-rules';
import { mergedCells } from './merged-cells';
import { type Box, changeOr, isProtected } from './protection';
import type { ActiveSpreadsheet } from './spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Written = Result<null, 'row-changed' | 'protected' | 'read-only' | 'merged' | 'rejected'>;
type WriteFailure = Extract<Written, { ok: false }>;

/** Headers stand this far up in every tab that can be read. */
const HEADER_ROWS = 20;

const ROW_CHANGED =
  'This row was changed in the sheet meanwhile, so nothing was written. Look at it again, then repeat what you did.';

export class GoogleWorkbook implements WorkbookPort {
  constructor(
    private readonly spreadsheet: ActiveSpreadsheet,
    private readonly lock: LockPort,
  ) {}

  describe(): { readonly id: string; readonly title: string; readonly url: string; readonly timeZone: string } {
    const active = this.spreadsheet.get();
    return {
      id: this.spreadsheet.id(),
      title: active.getName(),
      url: active.getUrl(),
      timeZone: this.spreadsheet.zoneName(),
    };
  }

  read(needsDetail: (tab: TabGrid) => boolean): WorkbookSnapshot {
    const active = this.spreadsheet.get();
    const tabs = active.getSheets().map((sheet): TabGrid => {
      const range = sheet.getDataRange();
      const grid: TabGrid = {
        sheetId: sheet.getSheetId(),
        name: sheet.getName(),
        isHidden: sheet.isSheetHidden(),
        rows: toCells(range.getValues(), this.spreadsheet.zone()),
        formulas: null,
        backgrounds: null,
      };
      if (!needsDetail(grid)) return grid;
      return { ...grid, formulas: range.getFormulas(), backgrounds: range.getBackgrounds() };
    });
    return { locale: active.getSpreadsheetLocale(), tabs };
  }

  locale(): string {
    return this.spreadsheet.get().getSpreadsheetLocale();
  }

  formulas(sheetName: string, area?: CellArea): readonly (readonly string[])[] {
    const sheet: Sheet | null = this.spreadsheet.get().getSheetByName(sheetName);
    if (sheet === null) return [];
    const range =
      area === undefined
        ? sheet.getDataRange()
        : sheet.getRange(area.row, area.column, area.rowCount, area.columnCount);
    return range.getFormulas();
  }

  cells(sheetName: string, area: CellArea): readonly (readonly Cell[])[] {
    const sheet: Sheet | null = this.spreadsheet.get().getSheetByName(sheetName);
    if (sheet === null) return [];
    const range = sheet.getRange(area.row, area.column, area.rowCount, area.columnCount);
    return toCells(range.getValues(), this.spreadsheet.zone());
  }

  write(plan: WritePlan): ReturnType<WorkbookPort['write']> {
    const held = this.lock.hold(() => this.writeLocked(plan));
    return held.ok ? held.value : held;
  }

  refusal({ sheetName, row, column, rowCount, columnCount }: CellArea & CellPlace): 'protected' | 'read-only' | null {
    const sheet: Sheet | null = this.spreadsheet.get().getSheetByName(sheetName);
    // Where there are fewer rows than that, more can be added.
    const rows = sheet === null ? 0 : Math.min(rowCount, sheet.getMaxRows() - row + 1);
    if (sheet === null || rows < 1 || sheet.getRange(row, column, rows, columnCount).canEdit()) return null;
    const box = { top: row, left: column, bottom: row + rows - 1, right: column + columnCount - 1 };
    return isProtected(sheet, [box]) ? 'protected' : 'read-only';
  }

  editedCell(event: unknown): EditedCell | null {
    const edit = event as Partial<GoogleAppsScript.Events.SheetsOnEdit> | null | undefined;
    const range = edit?.range;
    if (range === undefined || range.getNumRows() !== 1 || range.getNumColumns() !== 1) return null;
    const sheet = range.getSheet();
    const row = range.getRow();
    const width = sheet.getLastColumn();
    const zone = this.spreadsheet.zone();
    const top = toCells(sheet.getRange(1, 1, Math.min(row, HEADER_ROWS), width).getValues(), zone);
    const edited = row <= HEADER_ROWS ? [] : toCells(sheet.getRange(row, 1, 1, width).getValues(), zone);
    const empty = new Array<Cell>(width).fill('');
    const between = new Array<Cell[]>(Math.max(0, row - HEADER_ROWS - 1)).fill(empty);
    const rows = [...top, ...between, ...edited];
    const column = range.getColumn();
    return {
      sheetName: sheet.getName(),
      row,
      column,
      value: rows[row - 1]?.[column - 1] ?? '',
      before: edit?.oldValue === undefined ? null : String(edit.oldValue),
      tab: {
        sheetId: sheet.getSheetId(),
        name: sheet.getName(),
        isHidden: false,
        rows,
        formulas: null,
        backgrounds: null,
      },
      rowsRead: top.length,
      locale: this.spreadsheet.get().getSpreadsheetLocale(),
    };
  }

  select(sheetName: string, cell: string): boolean {
    const sheet: Sheet | null = this.spreadsheet.get().getSheetByName(sheetName);
    if (sheet === null) return false;
    sheet.getRange(cell).activate();
    return true;
  }

  selection(): CellPlace | null {
    const range: GoogleAppsScript.Spreadsheet.Range | null = this.spreadsheet.get().getActiveRange();
    if (range === null) return null;
    return { sheetName: range.getSheet().getName(), row: range.getRow(), column: range.getColumn() };
  }

  private writeLocked(plan: WritePlan): Written {
    const refusal = this.refusalOf(plan);
    if (refusal !== null) return refusal;
    const write = (): Written => {
      this.createTabs(plan.create);
      for (const patch of mergeBlocks(plan.patches)) this.writeBlock(patch);
      // Before the lock is let go, so that the next to hold it reads what was written.
      SpreadsheetApp.flush();
      return succeed(null);
    };
    return changeOr(this.spreadsheet.get(), write, () =>
      fail(
        'read-only',
        'You may view this spreadsheet but not change it, so nothing was written. Ask its owner to let you edit it (Share), then repeat what you did.',
      ),
    );
  }

  /** Why the plan may not be written, looked for before the first cell is; null when it may. */
  private refusalOf(plan: WritePlan): WriteFailure | null {
    const active = this.spreadsheet.get();
    const created = new Set(plan.create.map((tab) => tab.name));
    for (const name of created) if (active.getSheetByName(name) !== null) return fail('row-changed', ROW_CHANGED);
    const names = new Set([...plan.expect, ...plan.patches].map((place) => place.sheetName));
    for (const name of names) {
      if (created.has(name)) continue;
      const sheet: Sheet | null = active.getSheetByName(name);
      if (sheet === null)
        return fail(
          'row-changed',
          `The tab "${name}" was renamed or removed meanwhile, so nothing was written. Open the sidebar again, then repeat what you did.`,
        );
      if (
        !this.holds(
          sheet,
          plan.expect.filter((expectation) => expectation.sheetName === name),
        )
      )
        return fail('row-changed', ROW_CHANGED);
      const patches = plan.patches.filter((patch) => patch.sheetName === name);
      if (isProtected(sheet, boxesOf(patches)))
        return fail(
          'protected',
          `"${name}" is protected against your edits, so nothing was written. Ask the owner of the spreadsheet to let you edit it (Data > Protect sheets and ranges).`,
        );
      if (patches.length === 0) continue;
      const size = { rowCount: sheet.getMaxRows(), columnCount: sheet.getMaxColumns() };
      const merged = mergedCells(sheet, size, patches);
      if (merged !== null)
        return fail(
          'merged',
          `The cells ${merged} in "${name}" are merged, so what belongs to one row would stand for several or not be seen, and nothing was written. Take them apart (Format > Merge cells > Unmerge), then repeat what you did.`,
        );
      const long = tooLong(sheet, patches);
      if (long !== null)
        return fail(
          'rejected',
          `Cell ${long} in "${name}" would hold 50,000 characters or more, and no cell takes that many, so nothing was written. Shorten what stands in it, then repeat what you did.`,
        );
      const rejected = refusedEntry(sheet, size, mergeBlocks(patches));
      if (rejected !== null)
        return fail(
          'rejected',
          `Cell ${rejected.cell} in "${name}" does not take "${rejected.value}", because of a rule that you or somebody else gave it, so nothing was written. Add it to what the cell takes, or let the rule show a warning instead (Data > Data validation), then repeat what you did.`,
        );
    }
    return null;
  }

  private holds(sheet: Sheet, expectations: readonly Expectation[]): boolean {
    if (expectations.length === 0) return true;
    const rowCount = sheet.getMaxRows();
    const columnCount = sheet.getMaxColumns();
    const isInside = ({ row, column }: Expectation): boolean => row <= rowCount && column <= columnCount;
    const inside = expectations.filter(isInside);
    // Cells beyond the grid are empty until it grows.
    if (expectations.some((expectation) => !isInside(expectation) && expectation.value !== '')) return false;
    for (const run of rowRuns(inside)) {
      const values = sheet.getRange(run.row, run.column, run.rowCount, run.columnCount).getValues();
      const cells = toCells(values, this.spreadsheet.zone());
      for (const { row, column, value } of run.members) {
        const found = cells[row - run.row]?.[column - run.column];
        if (found === undefined || !sameCell(found, value)) return false;
      }
    }
    return true;
  }

  private createTabs(tabs: readonly TabCreation[]): void {
    if (tabs.length === 0) return;
    const active = this.spreadsheet.get();
    const current = active.getActiveSheet();
    for (const { name, headers } of tabs) {
      // Named last: a run that is cut off here leaves a nameless tab and not a log without its headers.
      const sheet = active.insertSheet(active.getNumSheets());
      const header = sheet.getRange(1, 1, 1, headers.length);
      header.setValues([[...headers]]);
      header.setFontWeight('bold');
      sheet.setFrozenRows(1);
      sheet.setName(name);
    }
    // A new sheet comes to the front; the person stays where they were.
    active.setActiveSheet(current);
  }

  private writeBlock({ sheetName, row, column, values }: CellPatch): void {
    const sheet: Sheet | null = this.spreadsheet.get().getSheetByName(sheetName);
    if (sheet === null) throw new Error(`The tab "${sheetName}" vanished while it was written`);
    const height = values.length;
    const width = values[0]?.length ?? 0;
    if (height === 0 || width === 0) return;
    growTo(sheet, row + height - 1, column + width - 1);
    const zone = this.spreadsheet.zone();
    const range = sheet.getRange(row, column, height, width);
    // A person's formula stays: written again as it is, where the block around it is written.
    const formulas = range.getFormulas();
    const written = values.map((cells: readonly Cell[], rowIndex) =>
      cells.map((cell, columnIndex) => formulas[rowIndex]?.[columnIndex] || toServiceValue(cell, zone)),
    );
    range.setValues(written);
  }
}

/** Adds rows and columns at the end, where nothing moves. */
function growTo(sheet: Sheet, row: number, column: number): void {
  const rowCount = sheet.getMaxRows();
  if (row > rowCount) sheet.insertRowsAfter(rowCount, row - rowCount);
  const columnCount = sheet.getMaxColumns();
  if (column > columnCount) sheet.insertColumnsAfter(columnCount, column - columnCount);
}

/** The cells that patches of one sheet write. */
function boxesOf(patches: readonly CellPatch[]): readonly Box[] {
  return patches.map(({ row, column, values }) => ({
    top: row,
    left: column,
    bottom: row + values.length - 1,
    right: column + (values[0]?.length ?? 0) - 1,
  }));
}
