/**
 * Whether cells take what is to be written. A person's dropdown may reject what it does not list, and a call that breaks such
 * a rule throws, with the blocks before it written; so the rules are read beforehand.
 * https://developers.google.com/apps-script/reference/spreadsheet/data-validation#getallowinvalid
 */
import type { Cell } from '../domain/book';
import type { CellPatch } from '../workbook/change';
import type { GridSize } from './merged-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

export interface Refused {
  /** `'C7'` */
  readonly cell: string;
  readonly value: string;
}

/**
 * The first cell whose rule rejects what a patch of this sheet would put there; null where none does. The rules of a block's
 * first row are taken for all of its rows, so that the number of calls follows the number of places and columns.
 */
export function refusedEntry(
  sheet: Sheet,
  { rowCount, columnCount }: GridSize,
  blocks: readonly CellPatch[],
): Refused | null {
  // What the sheet has yet to grow by has no rules of its own.
  const inside = blocks.filter(({ row, column }) => row <= rowCount && column <= columnCount);
  for (const row of new Set(inside.map((block) => block.row))) {
    const beside = inside.filter((block) => block.row === row);
    const first = Math.min(...beside.map(({ column }) => column));
    const last = Math.max(...beside.map(({ column, values }) => column + (values[0]?.length ?? 1) - 1));
    const width = Math.min(last, columnCount) - first + 1;
    const rules: readonly (Rule | null)[] = sheet.getRange(row, first, 1, width).getDataValidations()[0] ?? [];
    for (const [index, rule] of rules.entries()) {
      const column = first + index;
      const block = beside.find((one) => one.column <= column && one.column + (one.values[0]?.length ?? 0) > column);
      if (block === undefined || rule === null || rule.getAllowInvalid()) continue;
      const takes = whatTakes(rule);
      const entries = block.values.map((cells) => cells[column - block.column] ?? '');
      const down = takes === null ? -1 : entries.findIndex((entry) => !takes(entry));
      if (down < 0) continue;
      return { cell: sheet.getRange(row + down, column).getA1Notation(), value: said(entries[down] ?? '') };
    }
  }
  return null;
}

/** https://support.google.com/drive/answer/37603; one less, for the mark that says "text". */
const LONGEST = 49_999;

/** The first cell that would hold more text than a cell takes, as people name it; null where none would. */
export function tooLong(sheet: Sheet, patches: readonly CellPatch[]): string | null {
  for (const { row, column, values } of patches)
    for (const [down, cells] of values.entries()) {
      const across = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LONGEST);
      if (across < 0) continue;
      // The row may be one that the sheet has yet to grow by.
      const top = sheet.getRange(1, Math.min(column + across, sheet.getMaxColumns())).getA1Notation();
      return `${top.replace(/\d+$/, '')}${row + down}`;
    }
  return null;
}

/** Null for rules that only Google can judge. An empty cell is taken by all. */
function whatTakes(rule: Rule): ((cell: Cell) => boolean) | null {
  const { DataValidationCriteria: criteria } = SpreadsheetApp;
  const unlessEmpty = (takes: (cell: Cell) => boolean) => (cell: Cell) => cell === '' || takes(cell);
  switch (rule.getCriteriaType()) {
    case criteria.VALUE_IN_LIST:
      return unlessEmpty(isAmong(rule.getCriteriaValues()[0]));
    case criteria.VALUE_IN_RANGE: {
      const range = rule.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range;
      return unlessEmpty(isAmong(range.getDisplayValues().flat()));
    }
    case criteria.CHECKBOX:
      return rule.getCriteriaValues().length > 0 ? null : unlessEmpty((cell) => typeof cell === 'boolean');
    case criteria.DATE_IS_VALID_DATE:
      return unlessEmpty((cell) => typeof cell === 'object');
    default:
      return null;
  }
}

function isAmong(listed: unknown): (cell: Cell) => boolean {
  const words = Array.isArray(listed) ? new Set(listed.map((one) => String(one).toLowerCase())) : new Set();
  // Days and numbers stand in lists as they are shown, which only Google knows.
  return (cell) => typeof cell !== 'string' || words.has(cell.toLowerCase());
}

function said(cell: Cell): string {
  return typeof cell === 'object' ? cell.day : String(cell);
}
