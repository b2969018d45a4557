/** IF and its kin, which evaluate only what they need, and the questions about a value. */
import type { Call, FunctionTable } from './function';
import {
  broadcast,
  catchError,
  errorValue,
  fail,
  firstOf,
  isError,
  type Scalar,
  toBoolean,
  toMatrix,
  type Value,
} from './values';

function ifFunction(call: Call): Value {
  const condition = call.inArray ? call.value(0) : call.scalar(0);
  if (Array.isArray(condition)) {
    const otherwise = call.count > 2 ? call.value(2) : false;
    return broadcast([condition, call.value(1), otherwise], ([test = null, yes = null, no = null]) =>
      toBoolean(test) ? yes : no,
    );
  }
  if (toBoolean(condition)) return call.value(1);
  return call.count > 2 ? call.value(2) : false;
}

function ifErrorFunction(matches: (value: Scalar) => boolean): (call: Call) => Value {
  return (call) => {
    const value = catchError(() => (call.inArray ? call.value(0) : keepScalar(call)));
    if (Array.isArray(value)) {
      const otherwise = call.has(1) ? call.value(1) : null;
      return broadcast([value, otherwise], ([cell = null, other = null]) => (matches(cell) ? other : cell));
    }
    return matches(value) ? (call.has(1) ? call.value(1) : null) : value;
  };
}

/** A range given to IFERROR outside an array stays a range: `IFERROR(FILTER(…))` spills. */
function keepScalar(call: Call): Value {
  return call.reference(0) ? call.scalar(0) : call.value(0);
}

/** TRUE and FALSE among the arguments; text and empty cells of a range do not count, text given directly must be TRUE or FALSE. */
function truths(call: Call): boolean[] {
  const found: boolean[] = [];
  for (let index = 0; index < call.count; index++) {
    const value = call.value(index);
    for (const cell of toMatrix(value).flat()) {
      if (Array.isArray(value) && (cell === null || typeof cell === 'string')) continue;
      found.push(toBoolean(cell));
    }
  }
  return found.length === 0 ? fail('#VALUE!') : found;
}

function question(test: (value: Scalar) => boolean): (call: Call) => Value {
  return (call) => {
    const value = catchError(() => (call.inArray ? call.value(0) : call.scalar(0)));
    if (Array.isArray(value)) return value.map((row) => row.map(test));
    return test(value);
  };
}

export const LOGIC_FUNCTIONS: FunctionTable = {
  IF: ifFunction,
  IFS: (call) => {
    for (let index = 0; index + 1 < call.count; index += 2) if (call.boolean(index)) return call.value(index + 1);
    return errorValue('#N/A');
  },
  IFERROR: ifErrorFunction((value) => isError(value)),
  IFNA: ifErrorFunction((value) => isError(value) && value.error === '#N/A'),
  SWITCH: (call) => {
    const value = call.scalar(0);
    let index = 1;
    for (; index + 1 < call.count; index += 2) {
      const option = call.scalar(index);
      if (isSame(value, option)) return call.value(index + 1);
    }
    return index < call.count ? call.value(index) : errorValue('#N/A');
  },
  CHOOSE: (call) => {
    const index = Math.trunc(call.number(0));
    return index >= 1 && index < call.count ? call.value(index) : errorValue('#NUM!');
  },
  AND: (call) => truths(call).every(Boolean),
  OR: (call) => truths(call).some(Boolean),
  XOR: (call) => truths(call).filter(Boolean).length % 2 === 1,
  NOT: (call) => broadcast([call.inArray ? call.value(0) : call.scalar(0)], ([cell = null]) => !toBoolean(cell)),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => errorValue('#N/A'),
  ISBLANK: question((value) => value === null),
  ISERROR: question((value) => isError(value)),
  ISERR: question((value) => isError(value) && value.error !== '#N/A'),
  ISNA: question((value) => isError(value) && value.error === '#N/A'),
  ISNUMBER: question((value) => typeof value === 'number'),
  ISTEXT: question((value) => typeof value === 'string'),
  ISNONTEXT: question((value) => typeof value !== 'string'),
  ISLOGICAL: question((value) => typeof value === 'boolean'),
  ISEMAIL: question((value) => typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value)),
  ISFORMULA: (call) => {
    const reference = call.reference(0);
    const cell = reference?.sheet.cells.get(reference.area.top)?.get(reference.area.left);
    return cell?.formula !== undefined;
  },
  ARRAYFORMULA: (call) => call.arrayValue(0),
  N: (call) => {
    const value = firstOf(call.value(0));
    if (isError(value)) return value;
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  },
  T: (call) => {
    const value = firstOf(call.value(0));
    return typeof value === 'string' || isError(value) ? value : '';
  },
};

function isSame(a: Scalar, b: Scalar): boolean {
  if (isError(a) || isError(b)) return false;
  return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
}
