/** Functions that formulajs computes: mathematics, statistics, money. Everything that needs a range's shape is ours. */
import * as formulajs from '@formulajs/formulajs';
import type { ErrorText } from '../model';
import { numbersIn, numbersOf } from './aggregate-functions';
import type { Call, FormulaFunction } from './function';
import { broadcast, errorValue, isError, type Scalar, toMatrix, toNumber } from './values';

type LibraryFunction = (...values: unknown[]) => unknown;

/** Functions of single numbers or texts. */
const OF_CELLS = new Set(
  (
    'ABS ACOS ACOSH ACOT ACOTH ARABIC ASIN ASINH ATAN ATAN2 ATANH BASE BIN2DEC BIN2HEX BITAND BITOR BITXOR CEILING ' +
    'CEILING.MATH CEILING.PRECISE CHAR CODE COMBIN COMBINA COS COSH COT COTH CSC CSCH DEC2BIN DEC2HEX DEC2OCT DECIMAL ' +
    'DEGREES DELTA DOLLAR ERF ERFC EVEN EXP FACT FACTDOUBLE FISHER FISHERINV FIXED FLOOR FLOOR.MATH FLOOR.PRECISE ' +
    'GAMMALN GAUSS HEX2DEC INT ISEVEN ISODD LN LOG LOG10 MOD MROUND ODD PERMUT PI POWER QUOTIENT RADIANS ROMAN ROUND ' +
    'ROUNDDOWN ROUNDUP SEC SECH SIGN SIN SINH SQRT SQRTPI TAN TANH TRUNC UNICHAR UNICODE CLEAN REPLACE ' +
    'BINOM.DIST BINOMDIST POISSON.DIST POISSON NEGBINOM.DIST NEGBINOMDIST BETA.DIST BETA.INV NORM.DIST NORMDIST ' +
    'NORM.INV NORMINV NORM.S.DIST NORMSDIST NORM.S.INV NORMSINV EXPON.DIST GAMMA GAMMA.DIST CONFIDENCE ' +
    'PMT PV FV NPER RATE IPMT PPMT SLN EFFECT NOMINAL'
  ).split(' '),
);

/** Functions of all the numbers among their arguments. */
const OF_NUMBERS = new Set(
  (
    'PRODUCT SUMSQ MEDIAN MODE MODE.SNGL GEOMEAN HARMEAN AVEDEV DEVSQ KURT SKEW STDEV STDEV.S STDEVP STDEV.P ' +
    'VAR VAR.S VARP VAR.P GCD LCM MULTINOMIAL'
  ).split(' '),
);

/** Functions of the numbers in a range, and of one number more. */
const OF_RANGE_AND_NUMBER = new Set(
  'LARGE SMALL PERCENTILE PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTRANK TRIMMEAN'.split(
    ' ',
  ),
);

/** Functions of a number and of the numbers in a range. */
const OF_NUMBER_AND_RANGE = new Set('RANK RANK.EQ RANK.AVG NPV'.split(' '));

/** Functions of two lists of numbers. */
const OF_TWO_RANGES = new Set('CORREL PEARSON COVAR SLOPE INTERCEPT RSQ STEYX SUMXMY2'.split(' '));

/** The function of this name (in capitals) as formulajs has it, or null. */
export function libraryFunction(name: string): FormulaFunction | null {
  const compute = find(name);
  if (!compute) return null;
  if (OF_CELLS.has(name)) {
    return (call) => {
      const values = Array.from({ length: call.count }, (_, index) =>
        call.inArray ? call.value(index) : call.scalar(index),
      );
      return broadcast(values, (cells) => {
        const error = cells.find((cell) => isError(cell));
        return error ?? fromLibrary(compute(...cells.map((cell) => toLibrary(cell, name, call))));
      });
    };
  }
  if (OF_NUMBERS.has(name)) {
    return (call) => {
      const numbers = numbersOf(call);
      return numbers.length === 0
        ? errorValue(name === 'PRODUCT' ? '#NUM!' : '#DIV/0!')
        : fromLibrary(compute(numbers));
    };
  }
  if (OF_RANGE_AND_NUMBER.has(name)) {
    return (call) => fromLibrary(compute(numbersIn(toMatrix(call.value(0))), call.number(1)));
  }
  if (OF_NUMBER_AND_RANGE.has(name)) {
    return (call) => {
      const isRank = name.startsWith('RANK');
      const numbers = numbersIn(toMatrix(call.value(1)));
      if (isRank && !numbers.includes(call.number(0))) return errorValue('#N/A');
      return fromLibrary(
        isRank ? compute(call.number(0), numbers, call.boolean(2, false)) : compute(call.number(0), ...numbers),
      );
    };
  }
  if (OF_TWO_RANGES.has(name)) {
    return (call) => fromLibrary(compute(numbersIn(toMatrix(call.value(0))), numbersIn(toMatrix(call.value(1)))));
  }
  return null;
}

/** formulajs keeps `STDEV.S` and `STDEV.P` inside an object STDEV, so that plain STDEV is no function there. */
const PLAIN: Record<string, string> = {
  STDEV: 'STDEV.S',
  VAR: 'VAR.S',
  MODE: 'MODE.SNGL',
  PERCENTILE: 'PERCENTILE.INC',
  QUARTILE: 'QUARTILE.INC',
  RANK: 'RANK.EQ',
  PERCENTRANK: 'PERCENTRANK.INC',
  POISSON: 'POISSON.DIST',
  CONFIDENCE: 'CONFIDENCE.NORM',
};

function find(name: string): LibraryFunction | null {
  let found: unknown = formulajs;
  for (const part of name.split('.')) {
    if ((typeof found !== 'object' && typeof found !== 'function') || found === null) return null;
    found = (found as Record<string, unknown>)[part];
  }
  if (typeof found === 'function') return found as LibraryFunction;
  const full = PLAIN[name];
  return full === undefined ? null : find(full);
}

const OF_TEXT = new Set('CODE UNICODE CLEAN REPLACE ARABIC BIN2DEC HEX2DEC DECIMAL'.split(' '));

function toLibrary(cell: Scalar, name: string, call: Call): unknown {
  if (OF_TEXT.has(name)) return cell ?? '';
  return typeof cell === 'boolean' ? cell : toNumber(cell, call.locale);
}

const ERRORS = new Set<string>(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

function fromLibrary(result: unknown): Scalar {
  if (result instanceof Error)
    return errorValue(ERRORS.has(result.message) ? (result.message as ErrorText) : '#VALUE!');
  if (typeof result === 'number') return Number.isFinite(result) ? result : errorValue('#NUM!');
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  return errorValue('#VALUE!');
}
