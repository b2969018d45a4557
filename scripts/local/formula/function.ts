/** What a spreadsheet function is to the evaluator. */
import type { ModelArea, SheetModel } from '../model';
import type { Scalar, Value } from './values';

/** A reference resolved to a tab and an area of it; open ends reach to the grid's end. */
export interface Reference {
  sheet: SheetModel;
  area: ModelArea;
}

/** One call of a function. Arguments are evaluated when asked for, so that IF evaluates one branch only. */
export interface Call {
  readonly name: string;
  readonly count: number;
  readonly locale: string;
  /** Serial number of the moment that NOW() returns. */
  readonly now: number;
  /** True inside ARRAYFORMULA and the functions that work on arrays. */
  readonly inArray: boolean;
  /** Where the formula stands. */
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** The value of an argument; an argument that is missing or left empty is an empty cell. */
  value(index: number): Value;
  /** As {@link value}, with operators applied to whole ranges. */
  arrayValue(index: number): Value;
  /** The argument as one cell: outside arrays a range is taken at the formula's own row or column. */
  scalar(index: number): Scalar;
  number(index: number, otherwise?: number): number;
  text(index: number, otherwise?: string): string;
  boolean(index: number, otherwise?: boolean): boolean;
  /** True when the argument was given and is not empty between its commas. */
  has(index: number): boolean;
  reference(index: number): Reference | null;
  /** The value of what a text like `Contacts!A1:B2` refers to. */
  readReference(text: string): Value;
}

/** Computes a call. Fails by throwing a FormulaError. */
export type FormulaFunction = (call: Call) => Value;
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;
