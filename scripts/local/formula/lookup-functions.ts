/** Finding, picking and reshaping: VLOOKUP, INDEX, FILTER, UNIQUE and their kin. */
import { toCol } from '@borgar/fx';
import { wildcardTest } from './criteria';
import type { Call, FunctionTable } from './function';
import {
  compare,
  errorValue,
  fail,
  isError,
  type Matrix,
  type Scalar,
  toBoolean,
  toMatrix,
  type Value,
} from './values';

const NOT_FOUND = errorValue('#N/A');

function column(matrix: Matrix, index: number): Scalar[] {
  return matrix.map((row) => row[index] ?? null);
}

function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, index) => column(matrix, index));
}

/** A single row or column as a list. */
function line(value: Value): Scalar[] {
  const matrix = toMatrix(value);
  return matrix.length === 1 ? (matrix[0] ?? []) : column(matrix, 0);
}

function isEqual(cell: Scalar, wanted: Scalar): boolean {
  return cell !== null && !isError(cell) && typeof cell === typeof wanted && compare(cell, wanted) === 0;
}

/** Where `wanted` stands exactly; text may hold wildcards. -1 when nowhere. */
function exactIndex(cells: readonly Scalar[], wanted: Scalar, fromEnd = false): number {
  const test = typeof wanted === 'string' && /[*?~]/.test(wanted) ? wildcardTest(wanted) : null;
  const matches = (cell: Scalar) => (test ? test(cell) : isEqual(cell, wanted));
  return fromEnd ? cells.findLastIndex(matches) : cells.findIndex(matches);
}

/** The last place, in cells that ascend, that is not above `wanted`. */
function sortedIndex(cells: readonly Scalar[], wanted: Scalar): number {
  let found = -1;
  cells.forEach((cell, index) => {
    if (cell !== null && !isError(cell) && typeof cell === typeof wanted && compare(cell, wanted) <= 0) found = index;
  });
  return found;
}

/** The place of the smallest cell at or above `wanted` (`direction` 1), or of the largest at or below it (-1). */
function nearestIndex(cells: readonly Scalar[], wanted: Scalar, direction: number): number {
  let found = -1;
  cells.forEach((cell, index) => {
    if (cell === null || isError(cell) || typeof cell !== typeof wanted) return;
    const order = compare(cell, wanted) * direction;
    if (order < 0) return;
    if (found < 0 || compare(cell, cells[found] ?? null) * direction < 0) found = index;
  });
  return found;
}

function lookUp(call: Call, matrix: Matrix): Value {
  const index = Math.trunc(call.number(2));
  if (index < 1) return errorValue('#VALUE!');
  if (index > (matrix[0]?.length ?? 0)) return errorValue('#REF!');
  const keys = column(matrix, 0);
  const isSorted = call.count > 3 ? call.boolean(3) : true;
  const find = (wanted: Scalar): Scalar => {
    if (isError(wanted)) return wanted;
    const row = isSorted ? sortedIndex(keys, wanted) : exactIndex(keys, wanted);
    return row < 0 ? NOT_FOUND : (matrix[row]?.[index - 1] ?? null);
  };
  const wanted = call.inArray ? call.value(0) : call.scalar(0);
  return Array.isArray(wanted) ? wanted.map((row) => row.map(find)) : find(wanted);
}

function matchPlace(call: Call, modern: boolean): Value {
  const cells = line(call.value(1));
  const type = call.number(2, modern ? 0 : 1);
  const find = (wanted: Scalar): Scalar => {
    if (isError(wanted)) return wanted;
    let index: number;
    if (type === 0 || type === 2) index = exactIndex(cells, wanted, modern && call.number(3, 1) === -1);
    else if (modern) {
      index = exactIndex(cells, wanted);
      if (index < 0) index = nearestIndex(cells, wanted, type);
    } else index = type > 0 ? sortedIndex(cells, wanted) : descendingIndex(cells, wanted);
    return index < 0 ? NOT_FOUND : index + 1;
  };
  const wanted = call.inArray ? call.value(0) : call.scalar(0);
  return Array.isArray(wanted) ? wanted.map((row) => row.map(find)) : find(wanted);
}

function descendingIndex(cells: readonly Scalar[], wanted: Scalar): number {
  return cells.findLastIndex((cell) => typeof cell === typeof wanted && !isError(cell) && compare(cell, wanted) >= 0);
}

function xLookUp(call: Call): Value {
  const wanted = call.scalar(0);
  if (isError(wanted)) return wanted;
  const keys = toMatrix(call.value(1));
  const results = toMatrix(call.value(2));
  const cells = line(keys);
  const mode = call.number(4, 0);
  let index = exactIndex(cells, wanted, call.number(5, 1) === -1);
  if (index < 0 && (mode === 1 || mode === -1)) index = nearestIndex(cells, wanted, mode);
  if (index < 0) return call.has(3) ? call.value(3) : NOT_FOUND;
  const isAcross = keys.length === 1 && cells.length > 1;
  const found: Matrix = isAcross ? column(results, index).map((cell) => [cell]) : [results[index] ?? []];
  return found.length === 1 && found[0]?.length === 1 ? (found[0][0] ?? null) : found;
}

function indexOf(call: Call): Value {
  const matrix = toMatrix(call.arrayValue(0));
  let row = Math.trunc(call.number(1, 0));
  let at = Math.trunc(call.number(2, 0));
  if (call.count === 2 && matrix.length === 1 && (matrix[0]?.length ?? 0) > 1) [row, at] = [0, row];
  if (row < 0 || at < 0 || row > matrix.length || at > (matrix[0]?.length ?? 0)) return errorValue('#REF!');
  if (row === 0 && at === 0) return matrix;
  if (row === 0) return column(matrix, at - 1).map((cell) => [cell]);
  const found = matrix[row - 1] ?? [];
  if (at === 0) return found.length === 1 ? (found[0] ?? null) : [found];
  return found[at - 1] ?? null;
}

function filter(call: Call): Value {
  const matrix = toMatrix(call.arrayValue(0));
  const conditions = Array.from({ length: call.count - 1 }, (_, index) => toMatrix(call.arrayValue(index + 1)));
  const isAcross = conditions.every((each) => each.length === 1) && matrix.length !== 1;
  const rows = isAcross ? transpose(matrix) : matrix;
  const kept = rows.filter((_, index) =>
    conditions.every((condition) => {
      const cells = line(condition);
      if (cells.length !== rows.length) return fail('#N/A');
      const cell = cells[index] ?? null;
      return !isError(cell) && toBoolean(cell);
    }),
  );
  if (kept.length === 0) return NOT_FOUND;
  return isAcross ? transpose(kept) : kept;
}

function sortRows(call: Call): Value {
  const matrix = toMatrix(call.arrayValue(0));
  const keys: { cells: Scalar[]; direction: number }[] = [];
  for (let index = 1; index < call.count; index += 2) {
    const by = call.arrayValue(index);
    const ascending = call.has(index + 1) ? call.boolean(index + 1) : true;
    const cells = Array.isArray(by) ? line(by) : column(matrix, Number(by) - 1);
    keys.push({ cells, direction: ascending ? 1 : -1 });
  }
  if (keys.length === 0) keys.push({ cells: column(matrix, 0), direction: 1 });
  const order = matrix.map((_, index) => index);
  order.sort((a, b) => {
    for (const { cells, direction } of keys) {
      const left = cells[a] ?? null;
      const right = cells[b] ?? null;
      // Empty cells come last, whichever way the rest is sorted.
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const difference = compare(left, right) * direction;
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return order.map((index) => matrix[index] ?? []);
}

function unique(call: Call): Value {
  const seen = new Set<string>();
  return toMatrix(call.arrayValue(0)).filter((row) => {
    const key = JSON.stringify(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** ROW and COLUMN: of a reference, or of the formula's own cell. */
function position(call: Call, pick: 'row' | 'column'): Value {
  const reference = call.count > 0 ? call.reference(0) : null;
  if (call.count > 0 && !reference) return errorValue('#VALUE!');
  if (!reference) return call[pick] + 1;
  const { top, left, bottom, right } = reference.area;
  if (!call.inArray) return (pick === 'row' ? top : left) + 1;
  const length = pick === 'row' ? bottom - top + 1 : right - left + 1;
  const numbers = Array.from({ length }, (_, index) => (pick === 'row' ? top : left) + index + 1);
  return pick === 'row' ? numbers.map((number) => [number]) : [numbers];
}

export const LOOKUP_FUNCTIONS: FunctionTable = {
  VLOOKUP: (call) => lookUp(call, toMatrix(call.value(1))),
  HLOOKUP: (call) => lookUp(call, transpose(toMatrix(call.value(1)))),
  XLOOKUP: xLookUp,
  LOOKUP: (call) => {
    const keys = line(call.value(1));
    const index = sortedIndex(keys, call.scalar(0));
    return index < 0 ? NOT_FOUND : (line(call.has(2) ? call.value(2) : call.value(1))[index] ?? null);
  },
  MATCH: (call) => matchPlace(call, false),
  XMATCH: (call) => matchPlace(call, true),
  INDEX: indexOf,
  FILTER: filter,
  SORT: sortRows,
  UNIQUE: unique,
  TRANSPOSE: (call) => transpose(toMatrix(call.arrayValue(0))),
  FLATTEN: (call) =>
    Array.from({ length: call.count }, (_, index) => toMatrix(call.arrayValue(index)).flat())
      .flat()
      .map((cell) => [cell]),
  SEQUENCE: (call) => {
    const columns = call.number(1, 1);
    const start = call.number(2, 1);
    const step = call.number(3, 1);
    if (call.number(0) < 1 || columns < 1) return errorValue('#NUM!');
    return Array.from({ length: call.number(0) }, (_, row) =>
      Array.from({ length: columns }, (__, index) => start + (row * columns + index) * step),
    );
  },
  ROW: (call) => position(call, 'row'),
  COLUMN: (call) => position(call, 'column'),
  ROWS: (call) => {
    const area = call.reference(0)?.area;
    return area ? area.bottom - area.top + 1 : toMatrix(call.value(0)).length;
  },
  COLUMNS: (call) => {
    const area = call.reference(0)?.area;
    return area ? area.right - area.left + 1 : (toMatrix(call.value(0))[0]?.length ?? 0);
  },
  INDIRECT: (call) => call.readReference(call.text(0)),
  ADDRESS: (call) => {
    const kind = call.number(2, 1);
    const columnText = `${kind === 1 || kind === 3 ? '$' : ''}${toCol(call.number(1) - 1)}`;
    const address = `${columnText}${kind === 1 || kind === 2 ? '$' : ''}${call.number(0)}`;
    return call.has(4) ? `'${call.text(4).replace(/'/g, "''")}'!${address}` : address;
  },
};
