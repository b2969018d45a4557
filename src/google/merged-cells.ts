/** Merged cells that something would be written into. */
import type { CellPatch } from '../workbook/change';
import { mergeBlocks } from './blocks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Asked for once: each question is a call. */
export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * The merged cells that something would be written into, as people name them (`C5:C7`); null where there are none. One
 * value stands for all of them and only the first can be seen, so what is written of one row would be said of others, or
 * vanish. A merge along one row that is written at its first cell is no such case.
 */
export function mergedCells(
  sheet: Sheet,
  { rowCount, columnCount }: GridSize,
  patches: readonly CellPatch[],
): string | null {
  /** The part of the sheet as it is; what a plan adds to it is not merged. */
  const areaOf = (top: number, left: number, bottom: number, right: number) =>
    top > rowCount || left > columnCount
      ? null
      : sheet.getRange(top, left, Math.min(bottom, rowCount) - top + 1, Math.min(right, columnCount) - left + 1);
  // Asked once for all of it: nearly always the answer is no.
  const whole = areaOf(
    Math.min(...patches.map(({ row }) => row)),
    Math.min(...patches.map(({ column }) => column)),
    Math.max(...patches.map(({ row, values }) => row + values.length - 1)),
    Math.max(...patches.map(({ column, values }) => column + (values[0]?.length ?? 1) - 1)),
  );
  if (whole === null || !whole.isPartOfMerge()) return null;
  for (const { row, column, values } of mergeBlocks(patches)) {
    const range = areaOf(row, column, row + values.length - 1, column + (values[0]?.length ?? 1) - 1);
    for (const merge of range?.getMergedRanges() ?? []) {
      const [top, left, bottom, right] = [merge.getRow(), merge.getColumn(), merge.getLastRow(), merge.getLastColumn()];
      const says = values.some((line, down) =>
        line.some((cell, across) => {
          const [at, beside] = [row + down, column + across];
          const isInside = at >= top && at <= bottom && beside >= left && beside <= right;
          return isInside && cell !== '' && (bottom > top || beside > left);
        }),
      );
      if (says) return merge.getA1Notation();
    }
  }
  return null;
}
