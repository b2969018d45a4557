/** The operators of formulas, cell by cell. */
import { broadcast, compare, errorValue, isError, type Scalar, toNumber, toText, type Value } from './values';

/** `-`, `+` before a value, `%` after it. */
export function applyUnary(operator: string, value: Value, locale: string): Value {
  return broadcast([value], ([cell = null]) => {
    if (operator === '+') return cell;
    const number = toNumber(cell, locale);
    return operator === '%' ? number / 100 : -number;
  });
}

/** An operator between two values. */
export function applyBinary(operator: string, left: Value, right: Value, locale: string): Value {
  return broadcast([left, right], ([a = null, b = null]) => binary(operator, a, b, locale));
}

function binary(operator: string, a: Scalar, b: Scalar, locale: string): Scalar {
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case '&':
      return toText(a, locale) + toText(b, locale);
    case '=':
      return compare(a, b) === 0;
    case '<>':
      return compare(a, b) !== 0;
    case '<':
      return compare(a, b) < 0;
    case '>':
      return compare(a, b) > 0;
    case '<=':
      return compare(a, b) <= 0;
    case '>=':
      return compare(a, b) >= 0;
    default:
      return arithmetic(operator, toNumber(a, locale), toNumber(b, locale));
  }
}

function arithmetic(operator: string, a: number, b: number): Scalar {
  let result: number;
  switch (operator) {
    case '+':
      result = a + b;
      break;
    case '-':
      result = a - b;
      break;
    case '*':
      result = a * b;
      break;
    case '/':
      if (b === 0) return errorValue('#DIV/0!');
      result = a / b;
      break;
    case '^':
      result = a ** b;
      break;
    default:
      return errorValue('#ERROR!');
  }
  return Number.isFinite(result) ? result : errorValue('#NUM!');
}
