/** One cell of a sheet, as the domain sees it. */
import type { Day } from './day';

/** A cell as the domain sees it. An empty cell is `''`; a date is a {@link DateCell}; an error is its text (`'#REF!'`). */
export type Cell = string | number | boolean | DateCell;

/** A date cell, already converted in the spreadsheet's zone. `minutes` since midnight, 0 when the cell has no time. */
export interface DateCell {
  readonly day: Day;
  readonly minutes: number;
}
