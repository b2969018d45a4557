/** Data validation that rejects: a script's write against it throws, as at Google. */

import { a1Of, parseA1, splitSheetName } from '../a1';
import { cellAt, scriptValue } from '../cells';
import type { ModelValidation } from '../model';
import { serialOfInstant } from '../zone';
import type { RangeBase } from './range-base';
import { ServiceError } from './service';

type Values = ModelValidation['values'];

function between(value: number, [low, high]: Values): boolean {
  return value >= Number(low) && value <= Number(high);
}

const NUMBER_RULES: { readonly [criteria: string]: (value: number, bounds: Values) => boolean } = {
  BETWEEN: between,
  NOT_BETWEEN: (value, bounds) => !between(value, bounds),
  EQUAL_TO: (value, [bound]) => value === Number(bound),
  NOT_EQUAL_TO: (value, [bound]) => value !== Number(bound),
  GREATER_THAN: (value, [bound]) => value > Number(bound),
  AFTER: (value, [bound]) => value > Number(bound),
  GREATER_THAN_OR_EQUAL_TO: (value, [bound]) => value >= Number(bound),
  ON_OR_AFTER: (value, [bound]) => value >= Number(bound),
  LESS_THAN: (value, [bound]) => value < Number(bound),
  BEFORE: (value, [bound]) => value < Number(bound),
  LESS_THAN_OR_EQUAL_TO: (value, [bound]) => value <= Number(bound),
  ON_OR_BEFORE: (value, [bound]) => value <= Number(bound),
};

const same = (one: unknown, other: unknown) => String(one).toLowerCase() === String(other).toLowerCase();

function inRange(range: RangeBase, notation: string, value: unknown): boolean {
  const [name, a1] = splitSheetName(notation.replace(/^=/, ''));
  const { model } = range.workbook;
  const sheet = name === null ? range.sheet : model.sheets.find((one) => one.name === name);
  const area = sheet ? parseA1(a1, sheet.rowCount, sheet.columnCount) : null;
  if (!sheet || !area) return true;
  const { context } = range.workbook.recalculated();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (same(scriptValue(cellAt(sheet, row, column), context), value)) return true;
    }
  }
  return false;
}

function accepts(range: RangeBase, rule: ModelValidation, value: unknown): boolean {
  if (rule.criteria === 'VALUE_IN_LIST') return rule.values.some((one) => same(one, value));
  if (rule.criteria === 'VALUE_IN_RANGE') return inRange(range, String(rule.values[0]), value);
  if (rule.criteria === 'CHECKBOX') {
    const allowed = rule.values.length > 0 ? rule.values : [true, false];
    return allowed.some((one) => same(one, value));
  }
  const [, kind, test] = /^(NUMBER|DATE)_(.+)$/.exec(rule.criteria) ?? [];
  const compare = test === undefined ? undefined : NUMBER_RULES[test];
  if (kind === 'NUMBER' && compare) return typeof value === 'number' && compare(value, rule.values);
  if (kind === 'DATE' && value instanceof Date) {
    return (
      compare === undefined || compare(serialOfInstant(value.getTime(), range.workbook.model.timeZone), rule.values)
    );
  }
  return true; // Custom formulas, and text that Google would first have to read as a date, are not judged here.
}

/** Throws Google's error where the cell's rule rejects `value`. Clearing a cell is always allowed. */
export function enforceValidation(range: RangeBase, row: number, column: number, value: unknown): void {
  if (value === '' || value === null || value === undefined) return;
  const index = cellAt(range.sheet, row, column)?.validation;
  const rule = index === undefined ? undefined : range.sheet.validations[index];
  if (!rule || rule.allowInvalid || accepts(range, rule, value)) return;
  const cell = a1Of({ top: row, left: column, bottom: row, right: column });
  throw new ServiceError(`The data you entered in cell ${cell} violates the data validation rules set on this cell.`);
}
