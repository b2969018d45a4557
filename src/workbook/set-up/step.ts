/** What Set up does to a workbook, as plain data: planned here, carried out by the adapter, one step after the other. */
import type { Cell } from '../../domain/book';

/** A rectangle of cells, 1-based. `rowCount` null reaches down to the last row the tab has. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number | null;
  readonly columnCount: number;
}

/** A formula of our own; without separators or decimals, so that it reads the same in every locale. */
interface FormulaCell {
  readonly formula: string;
}

export type SetUpCell = Cell | FormulaCell;

export interface AreaStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `'#e8f0fe'` */
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly numberFormat?: string;
}

export type SetUpOperation =
  /** Adds the step's tab at the end. Not when it exists already: then a former run made it. */
  | { readonly type: 'create-tab' }
  /** Writes into cells that are all empty, and refuses otherwise. Text stays text. */
  | {
      readonly type: 'write';
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly SetUpCell[])[];
    }
  | { readonly type: 'style'; readonly area: Area; readonly style: AreaStyle }
  /** A dropdown that suggests and does not forbid. */
  | { readonly type: 'choices'; readonly area: Area; readonly values: readonly string[]; readonly help: string }
  | { readonly type: 'checkboxes'; readonly area: Area }
  | { readonly type: 'widths'; readonly column: number; readonly columnCount: number; readonly pixels: number }
  | { readonly type: 'freeze'; readonly rows: number }
  /** Colours cells while a formula holds, unless the tab has a rule of this formula. */
  | {
      readonly type: 'colour-when';
      readonly area: Area;
      readonly formula: string;
      readonly background: string;
      readonly fontColor: string;
    }
  /**
   * Fills one column with IDs, where each row still holds what was read: `guard` is a column that names the row.
   * Rows whose ID stays stand in both lists alike.
   */
  | {
      readonly type: 'ids';
      readonly row: number;
      readonly column: number;
      readonly before: readonly Cell[];
      readonly after: readonly Cell[];
      readonly guard: { readonly column: number; readonly values: readonly Cell[] };
    };

/** One thing a person understands and can be told about. Either all of it is done, or a later run does it again. */
export interface SetUpStep {
  /** Names the step between runs: `'contacts-columns'`. */
  readonly id: string;
  readonly sheetName: string;
  /** Plain words: "Add 18 columns at the right of Contacts: Email, Phone …". */
  readonly description: string;
  readonly operations: readonly SetUpOperation[];
}

/** What the values of a header row do not tell. */
export interface HeaderLook {
  /** The background of the last header, `'#ffffff'` where there is none. */
  readonly background: string;
  /** The last column that a merged cell of the row reaches; 0 where none is merged. */
  readonly mergedTo: number;
}

export interface SetUpPlan {
  readonly steps: readonly SetUpStep[];
  /** What is left as it is, and why, in plain words. */
  readonly remarks: readonly string[];
}
