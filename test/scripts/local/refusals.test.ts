/**
 * What Google refuses, and what it is written nowhere that Google does: a host that lets it pass would be friendlier.
 * https://developers.google.com/apps-script/reference/spreadsheet/range
 * https://developers.google.com/apps-script/reference/spreadsheet/sheet
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet
 * https://support.google.com/drive/answer/37603 (50,000 characters a cell, 10 million cells a spreadsheet)
 */
import { describe, expect, test } from '@jest/globals';
import type { ModelValidation } from '../../../scripts/local/model';
import { bookOf, evaluate, sheetOf } from './project';

/** What each statement throws, tried one after the other; `''` where it is carried out. */
async function tryAll(statements: readonly string[], sheets = [sheetOf('Contacts', [['a']])]): Promise<unknown> {
  const tries = statements.map((one) => `attempt(() => { ${one}; })`).join(',');
  return evaluate(
    `const attempt = (work) => { try { work(); return ''; } catch (e) { return e.message; } };
    const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0]; const cell = sheet.getRange('B2');
    const long = 'x'.repeat(50000); return [${tries}];`,
    { model: bookOf(...sheets) },
  );
}

const SIGNATURE = (types: string, method: string): string =>
  `The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`;
const TOO_LONG = 'Your input contains more than the maximum of 50000 characters in a single cell.';
const TOO_MANY = 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

test('arguments that fit no signature, texts no cell holds, and what nobody has written down', async () => {
  const expected: readonly (readonly [string, string])[] = [
    ['cell.setValue(long)', ''],
    ["cell.setValue(long + 'x')", TOO_LONG],
    ["cell.setValues([[long + 'x']])", TOO_LONG],
    ["cell.setFormula('=' + long)", TOO_LONG],
    ["sheet.appendRow(['b', long + 'x'])", TOO_LONG],
    ['cell.setValue(undefined)', 'not in the local host: undefined as the value of a cell'],
    ['cell.setValues([[{}]])', 'not in the local host: an object as the value of a cell'],
    ['cell.setValue(new Date(NaN))', 'not in the local host: a date that is none'],
    ["sheet.getRange('B2', 2)", SIGNATURE('String,number', 'Sheet.getRange')],
    ["sheet.getRange(1, '2')", SIGNATURE('number,String', 'Sheet.getRange')],
    ['sheet.getRange(1, 1, undefined)', SIGNATURE('number,number,null', 'Sheet.getRange')],
    ['sheet.getRange(1)', SIGNATURE('number', 'Sheet.getRange')],
    ['book.insertSheet(7)', 'not in the local host: Spreadsheet.insertSheet at 7 of 1'],
    ["cell.setFontWeight('heavy')", 'Invalid argument: heavy'],
    ["cell.setFontStyle('slanted')", 'Invalid argument: slanted'],
    ["cell.setFontLine('wavy')", 'Invalid argument: wavy'],
    ["cell.setFontSize('10')", SIGNATURE('String', 'Range.setFontSize')],
  ];
  expect(await tryAll(expected.map(([statement]) => statement))).toEqual(expected.map(([, message]) => message));
});

test('more cells than a spreadsheet holds, counted over all of its sheets', async () => {
  const large = sheetOf('Large', [], 1);
  large.rowCount = 399_990;
  large.columnCount = 25;
  expect(
    await tryAll(
      ['sheet.insertRowsAfter(1, 10)', 'sheet.insertRowsAfter(1, 20)', 'book.insertSheet()'],
      [sheetOf('Contacts', []), large],
    ),
  ).toEqual(['', TOO_MANY, TOO_MANY]);
});

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
describe('a rule that rejects', () => {
  const rejects = 'The data you entered in cell B2 violates the data validation rules set on this cell.';
  const DAYS = { criteria: 'DATE_IS_VALID_DATE', values: [] };
  const LIST = { criteria: 'VALUE_IN_LIST', values: ['=x', 'b'] };

  test.each<[string, Pick<ModelValidation, 'criteria' | 'values'>, readonly string[], readonly string[]]>([
    ['a day', DAYS, ["'2026-11-23'", 'new Date(0)', "''"], ["'next week'", '"\'2026-11-23"']],
    ['a later day', { criteria: 'DATE_AFTER', values: [46_000] }, ["'2026-11-23'"], ["'2001-11-23'", "'soon'"]],
    ['an address', { criteria: 'TEXT_IS_VALID_EMAIL', values: [] }, ["'a@b.com'"], ["'nobody'"]],
    ['an address of the web', { criteria: 'TEXT_IS_VALID_URL', values: [] }, ["'https://b.com/x'"], ["'no page'"]],
    ['words', { criteria: 'TEXT_CONTAINS', values: ['ann'] }, ["'Ann Lee'"], ["'Bo'"]],
    ['words of a list, marked as text', LIST, ['"\'=x"', "'b'"], ['"\'=y"']],
  ])('as %s', async (_what, rule, taken, refused) => {
    const sheet = sheetOf('Contacts', [['a']]);
    sheet.validations.push({ ...rule, allowInvalid: false, helpText: null, showDropdown: true });
    sheet.cells.set(1, new Map([[1, { value: null, validation: 0 }]]));
    const statements = [...taken, ...refused].map((value) => `cell.setValue(${value})`);
    const expected = [...taken.map(() => ''), ...refused.map(() => rejects)];
    expect(await tryAll(statements, [sheet])).toEqual(expected);
  });

  test('holds for a row that is appended', async () => {
    const sheet = sheetOf('Contacts', [['a']]);
    sheet.validations.push({ ...DAYS, allowInvalid: false, helpText: null, showDropdown: true });
    sheet.cells.set(1, new Map([[1, { value: null, validation: 0 }]]));
    expect(await tryAll(["sheet.appendRow(['', 'soon'])"], [sheet])).toEqual([rejects]);
  });
});
