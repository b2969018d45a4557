/** Sums, counts and averages, over everything or over what meets conditions. */
import { criterionTest } from './criteria';
import type { Call, FormulaFunction, FunctionTable } from './function';
import { errorValue, fail, isError, type Matrix, type Scalar, toMatrix, toNumber, type Value } from './values';

/** The numbers among the arguments: of a range only real numbers count, an argument of its own is taken for a number. */
export function numbersOf(call: Call, from = 0): number[] {
  const numbers: number[] = [];
  for (let index = from; index < call.count; index++) {
    const value = call.value(index);
    if (Array.isArray(value)) numbers.push(...numbersIn(value));
    else if (call.reference(index)) {
      if (isError(value)) return fail(value.error);
      if (typeof value === 'number') numbers.push(value);
    } else numbers.push(toNumber(value, call.locale));
  }
  return numbers;
}

/** The numbers in a range. Fails with the first error in it. */
export function numbersIn(matrix: Matrix): number[] {
  const numbers: number[] = [];
  for (const row of matrix) {
    for (const cell of row) {
      if (typeof cell === 'number') numbers.push(cell);
      else if (isError(cell)) return fail(cell.error);
    }
  }
  return numbers;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function average(numbers: readonly number[]): Value {
  return numbers.length === 0 ? errorValue('#DIV/0!') : sum(numbers) / numbers.length;
}

/** `reduce`, not `Math.max(...)`: a column can be longer than a call may have arguments. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0);
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0);
}

function countCells(counts: (cell: Scalar) => boolean): FormulaFunction {
  return (call) => {
    let count = 0;
    for (let index = 0; index < call.count; index++) {
      for (const row of toMatrix(call.value(index))) for (const cell of row) if (counts(cell)) count++;
    }
    return count;
  };
}

/** The places, in reading order, where every range meets its condition; ranges begin at argument `from`, in pairs. */
function placesThatMeet(call: Call, from: number): { matches: boolean[]; rows: number; columns: number } {
  let matches: boolean[] | null = null;
  let rows = 0;
  let columns = 0;
  for (let index = from; index + 1 < call.count; index += 2) {
    const matrix = toMatrix(call.value(index));
    const test = criterionTest(call.scalar(index + 1), call.locale);
    if (matches === null) {
      rows = matrix.length;
      columns = matrix[0]?.length ?? 0;
      matches = matrix.flat().map(test);
      continue;
    }
    if (matrix.length !== rows || (matrix[0]?.length ?? 0) !== columns) return fail('#VALUE!');
    const before: readonly boolean[] = matches;
    matches = matrix.flat().map((cell, place) => before[place] === true && test(cell));
  }
  return { matches: matches ?? fail('#N/A'), rows, columns };
}

/** The numbers of `matrix` at the places that match; it may be larger or smaller than the ranges of the conditions. */
function numbersAt(matrix: Matrix, places: { matches: boolean[]; columns: number }): number[] {
  const numbers: number[] = [];
  places.matches.forEach((matches, place) => {
    if (!matches) return;
    const cell = matrix[Math.floor(place / places.columns)]?.[place % places.columns];
    if (typeof cell === 'number') numbers.push(cell);
    else if (cell !== undefined && isError(cell)) fail(cell.error);
  });
  return numbers;
}

/** SUMIF and AVERAGEIF: the range, its condition, and where the numbers stand when not in the range itself. */
function overOneCondition(summarize: (numbers: number[]) => Value): FormulaFunction {
  return (call) => {
    const range = toMatrix(call.value(0));
    const test = criterionTest(call.scalar(1), call.locale);
    const places = { matches: range.flat().map(test), columns: range[0]?.length ?? 1 };
    return summarize(numbersAt(call.has(2) ? toMatrix(call.value(2)) : range, places));
  };
}

/** SUMIFS and its kin: where the numbers stand, then pairs of a range and its condition. */
function overConditions(summarize: (numbers: number[]) => Value): FormulaFunction {
  return (call) => summarize(numbersAt(toMatrix(call.value(0)), placesThatMeet(call, 1)));
}

/** COUNTIF in an array gives a count for each condition of a range of them. */
function countIf(call: Call): Value {
  const cells = toMatrix(call.value(0)).flat();
  const count = (criterion: Scalar) => cells.filter(criterionTest(criterion, call.locale)).length;
  const criteria = call.inArray ? call.value(1) : call.scalar(1);
  return Array.isArray(criteria) ? criteria.map((row) => row.map(count)) : count(criteria);
}

export const AGGREGATE_FUNCTIONS: FunctionTable = {
  SUM: (call) => sum(numbersOf(call)),
  AVERAGE: (call) => average(numbersOf(call)),
  MIN: (call) => smallest(numbersOf(call)),
  MAX: (call) => largest(numbersOf(call)),
  COUNT: (call) => {
    let count = 0;
    for (let index = 0; index < call.count; index++) {
      for (const row of toMatrix(call.value(index))) for (const cell of row) if (typeof cell === 'number') count++;
    }
    return count;
  },
  COUNTA: countCells((cell) => cell !== null),
  COUNTBLANK: (call) => {
    const reference = call.reference(0);
    const filled = toMatrix(call.value(0))
      .flat()
      .filter((cell) => cell !== null && cell !== '').length;
    if (!reference) return toMatrix(call.value(0)).flat().length - filled;
    const { top, left, bottom, right } = reference.area;
    return (bottom - top + 1) * (right - left + 1) - filled;
  },
  COUNTUNIQUE: (call) => {
    const seen = new Set<string>();
    for (let index = 0; index < call.count; index++) {
      for (const cell of toMatrix(call.value(index)).flat())
        if (cell !== null) seen.add(`${typeof cell} ${String(cell)}`);
    }
    return seen.size;
  },
  COUNTIF: countIf,
  COUNTIFS: (call) => placesThatMeet(call, 0).matches.filter(Boolean).length,
  SUMIF: overOneCondition(sum),
  AVERAGEIF: overOneCondition(average),
  SUMIFS: overConditions(sum),
  AVERAGEIFS: overConditions(average),
  MAXIFS: overConditions(largest),
  MINIFS: overConditions(smallest),
  SUMPRODUCT: (call) => {
    const matrices = Array.from({ length: call.count }, (_, index) => toMatrix(call.arrayValue(index)));
    const [first = []] = matrices;
    let total = 0;
    for (let row = 0; row < first.length; row++) {
      for (let column = 0; column < (first[row]?.length ?? 0); column++) {
        let product = 1;
        for (const matrix of matrices) {
          const cell = matrix[row]?.[column];
          if (cell === undefined) return errorValue('#VALUE!');
          if (isError(cell)) return cell;
          product *=
            typeof cell === 'number' ? cell : matrices.length === 1 && typeof cell === 'boolean' ? Number(cell) : 0;
        }
        total += product;
      }
    }
    return total;
  },
};
