/** What was read from a workbook, as plain values: the only input of the readers in this room. */
import type { Cell } from '../domain/book';

/** One tab. Row 1 of the sheet is `rows[0]`; all rows have the same length. */
export interface TabGrid {
  readonly sheetId: number;
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** Same shape as `rows`; `''` where a cell holds no formula. Read for calculator tabs only, else null. */
  readonly formulas: readonly (readonly string[])[] | null;
  /** Same shape as `rows`; `'#ffff00'`. Read for calculator tabs only, else null. */
  readonly backgrounds: readonly (readonly string[])[] | null;
}

export interface WorkbookSnapshot {
  /** As Google names it: `'en_US'`. */
  readonly locale: string;
  readonly tabs: readonly TabGrid[];
}
