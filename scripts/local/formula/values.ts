/** Values inside a formula, and how one kind is taken for another, as Google does it. */
import type { ErrorText, StoredValue } from '../model';
import { displayText } from '../number-format';
import { parseTypedEntry } from '../typed-entry';

export type Scalar = StoredValue;
/** A range or an array, by rows. Never empty. */
export type Matrix = Scalar[][];
export type Value = Scalar | Matrix;
export interface ErrorValue {
  readonly error: ErrorText;
}

export function errorValue(error: ErrorText): ErrorValue {
  return { error };
}

export function isError(value: Value): value is ErrorValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Thrown where a coercion fails, and caught where a function returns: keeps the functions' bodies plain. */
export class FormulaError extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.error);
  }
}

export function fail(error: ErrorText): never {
  throw new FormulaError(errorValue(error));
}

/** The value as rows: a scalar is one cell. */
export function toMatrix(value: Value): Matrix {
  return Array.isArray(value) ? value : [[value]];
}

/** The single cell of a 1 × 1 array, else its first. */
export function firstOf(value: Value): Scalar {
  return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
}

/** The number that a value stands for: TRUE is 1, an empty cell 0, text what a person would mean by typing it. */
export function toNumber(value: Scalar, locale: string): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') throw new FormulaError(value);
  const parsed = parseTypedEntry(value.trim(), locale);
  if ('value' in parsed && typeof parsed.value === 'number') return parsed.value;
  return fail('#VALUE!');
}

export function toText(value: Scalar, locale: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) throw new FormulaError(value);
  return displayText(value, undefined, locale);
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value === 'object') throw new FormulaError(value);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  return fail('#VALUE!');
}

/** Negative, 0 or positive as `a` stands before, with or after `b`: numbers, then text without case, then FALSE and TRUE. */
export function compare(a: Scalar, b: Scalar): number {
  if (isError(a)) throw new FormulaError(a);
  if (isError(b)) throw new FormulaError(b);
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  const ranks = rank(left) - rank(right);
  if (ranks !== 0) return ranks;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  return Number(left) - Number(right);
}

function compareText(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

/** An empty cell equals 0, "" and FALSE alike. */
function emptyLike(other: Scalar): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: Scalar): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

/** `combine` for each cell of the values, which are repeated where they have one row or one column. */
export function broadcast(values: readonly Value[], combine: (cells: Scalar[]) => Scalar): Value {
  const guarded = (cells: Scalar[]) => catchError(() => combine(cells));
  if (!values.some(Array.isArray)) return guarded(values.map(firstOf));
  const matrices = values.map(toMatrix);
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  const result: Matrix = [];
  for (let row = 0; row < rows; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column++) {
      const cells = matrices.map((matrix) => {
        const source = matrix.length === 1 ? matrix[0] : matrix[row];
        const cell = source && (source.length === 1 ? source[0] : source[column]);
        return cell === undefined ? errorValue('#N/A') : cell;
      });
      line.push(guarded(cells));
    }
    result.push(line);
  }
  return result;
}

/** What `compute` returns, or the error it fails with as a value. */
export function catchError<T extends Value>(compute: () => T): T | ErrorValue {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FormulaError) return error.value;
    throw error;
  }
}
