/** Every function that formulas may call, by its name in capitals. */
import { AGGREGATE_FUNCTIONS } from './aggregate-functions';
import { DATE_FUNCTIONS } from './date-functions';
import type { FormulaFunction } from './function';
import { libraryFunction } from './library-functions';
import { LOGIC_FUNCTIONS } from './logic-functions';
import { LOOKUP_FUNCTIONS } from './lookup-functions';
import { TEXT_FUNCTIONS } from './text-functions';

const TABLES = [LOGIC_FUNCTIONS, AGGREGATE_FUNCTIONS, LOOKUP_FUNCTIONS, DATE_FUNCTIONS, TEXT_FUNCTIONS];
const known = new Map<string, FormulaFunction | null>();

/** The function of this name, or null when nobody here can compute it. */
export function functionOf(name: string): FormulaFunction | null {
  const upper = name.toUpperCase();
  let found = known.get(upper);
  if (found === undefined) {
    const table = TABLES.find((each) => Object.hasOwn(each, upper));
    found = table?.[upper] ?? libraryFunction(upper);
    known.set(upper, found);
  }
  return found;
}
