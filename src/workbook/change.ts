/** Changes as use cases ask for them, and the cell writes they become. */
import type { Cell, FieldsByTab, RowReference, TableKind } from '../domain/book';

/** Set cells of an existing row. Refused when a cell in `expected` no longer holds what was read. */
export interface SetFields<Kind extends TableKind = TableKind> {
  readonly type: 'set-fields';
  readonly tab: Kind;
  readonly at: RowReference;
  readonly fields: { readonly [F in FieldsByTab[Kind]]?: Cell };
  /** The row as it was read (`record.written`): names the row where it has no ID, and guards every cell that is set. */
  readonly expected: { readonly [F in FieldsByTab[Kind]]?: Cell };
  /** True: cells that hold their value already are written again, so that rows below each other become one block. */
  readonly isWhole?: boolean;
}

/** Add a row at the end of a table (or of a section of it). */
export interface AppendRow<Kind extends TableKind = TableKind> {
  readonly type: 'append-row';
  readonly tab: Kind;
  readonly fields: { readonly [F in FieldsByTab[Kind]]?: Cell };
}

export type Change =
  | { readonly [Kind in TableKind]: SetFields<Kind> }[TableKind]
  | { readonly [Kind in TableKind]: AppendRow<Kind> }[TableKind];

/** One block of cells to write. Text stays text: the writer escapes what Sheets would take for a formula, number or date. */
export interface CellPatch {
  readonly sheetName: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Cell[])[];
}

/** What must still be true of the sheet for a set of patches to be written. */
export interface Expectation {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** A tab that is created before the patches are written, because ours is missing (Activity Log, Today). */
export interface TabCreation {
  readonly name: string;
  readonly headers: readonly string[];
}

export interface WritePlan {
  readonly create: readonly TabCreation[];
  readonly expect: readonly Expectation[];
  readonly patches: readonly CellPatch[];
}
