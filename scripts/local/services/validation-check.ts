/** Data validation that rejects: a script's write against it throws, as at Google. */

import { isDateFormat } from 'numfmt';
import { a1Of, parseA1, splitSheetName } from '../a1';
import { cellAt, scriptValue } from '../cells';
import type { ModelValidation } from '../model';
import { parseTypedEntry } from '../typed-entry';
import { serialOfInstant, wallTimeOf } from '../zone';
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

function accepts(range: RangeBase, rule: ModelValidation, entry: unknown): boolean {
  // The apostrophe that says "text" is no part of the value; of a day it makes a text.
  const value = typeof entry === 'string' && !rule.criteria.startsWith('DATE') ? entry.replace(/^'/, '') : entry;
  if (rule.criteria === 'VALUE_IN_LIST') return rule.values.some((one) => same(one, value));
  if (rule.criteria === 'VALUE_IN_RANGE') return inRange(range, String(rule.values[0]), value);
  if (rule.criteria === 'CHECKBOX') {
    const allowed = rule.values.length > 0 ? rule.values : [true, false];
    return allowed.some((one) => same(one, value));
  }
  const text = TEXT_RULES[rule.criteria];
  if (text) return text(String(value), String(rule.values[0] ?? ''));
  const [, kind, test] = /^(NUMBER|DATE)_(.+)$/.exec(rule.criteria) ?? [];
  const compare = test === undefined ? undefined : NUMBER_RULES[test];
  if (kind === 'NUMBER' && compare) return typeof value === 'number' && compare(value, rule.values);
  if (kind === 'DATE') {
    const serial = serialOf(range, value);
    return serial !== null && (compare === undefined || compare(serial, rule.values));
  }
  return true; // Custom formulas are not judged here.
}

const TEXT_RULES: { readonly [criteria: string]: (value: string, wanted: string) => boolean } = {
  TEXT_CONTAINS: (value, wanted) => value.toLowerCase().includes(wanted.toLowerCase()),
  TEXT_DOES_NOT_CONTAIN: (value, wanted) => !value.toLowerCase().includes(wanted.toLowerCase()),
  TEXT_EQUAL_TO: same,
  TEXT_IS_VALID_EMAIL: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  TEXT_IS_VALID_URL: (value) => /^(?:[a-z][a-z\d+.-]*:\/\/)?[^\s/]+\.[^\s]+$/i.test(value),
};

/** The serial number of what is a day to Google: a date, a number, or a text that is read as one. */
function serialOf(range: RangeBase, value: unknown): number | null {
  const { timeZone, locale, now } = range.workbook.context;
  if (value instanceof Date) return serialOfInstant(value.getTime(), timeZone);
  if (typeof value === 'number') return value;
  const year = new Date(wallTimeOf(now, timeZone)).getUTCFullYear();
  const entry = typeof value === 'string' ? parseTypedEntry(value, locale, year) : { value: null };
  const isDay = 'numberFormat' in entry && entry.numberFormat !== undefined && isDateFormat(entry.numberFormat);
  return isDay && typeof entry.value === 'number' ? entry.value : null;
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
