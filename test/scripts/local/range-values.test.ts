/**
 * Values of ranges.
 * https://developers.google.com/apps-script/reference/spreadsheet/range#getvalues
 * https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluesvalues
 */
import { describe, expect, test } from '@jest/globals';
import { onSheet, sheetOf } from './project';

const empty = () => sheetOf('Contacts', []);

describe('getValues', () => {
  test('gives numbers, TRUE and FALSE, text, and an empty string for an empty cell', async () => {
    const sheet = sheetOf('Contacts', [[1.5, true, 'Ann', null]]);
    expect(await onSheet(sheet, "return sheet.getRange('A1:D1').getValues();")).toEqual([[1.5, true, 'Ann', '']]);
  });

  test('gives a Date for a cell shown as a date, at its wall time in the zone of the spreadsheet', async () => {
    const sheet = sheetOf('Contacts', [[46349, 46349.5, 46349]]);
    const cells = sheet.cells.get(0);
    Object.assign(cells?.get(0) ?? {}, { style: { numberFormat: 'm/d/yyyy' } });
    Object.assign(cells?.get(1) ?? {}, { style: { numberFormat: 'yyyy-mm-dd hh:mm' } });
    const body = "return sheet.getRange('A1:C1').getValues()[0].map((v) => (v instanceof Date ? v.toISOString() : v));";
    expect(await onSheet(sheet, body)).toEqual(['2026-11-23T08:00:00.000Z', '2026-11-23T20:00:00.000Z', 46349]);
  });

  test('gives the text of an error', async () => {
    const sheet = sheetOf('Contacts', [[{ error: '#REF!' }]]);
    expect(await onSheet(sheet, "return sheet.getRange('A1').getValue();")).toBe('#REF!');
  });
});

describe('setValues', () => {
  test.each([
    [
      "[['a']]",
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      "[['a'], ['b']]",
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    ["['a', 'b']", "The parameters (string[]) don't match the method signature for SpreadsheetApp.Range.setValues."],
    ["'a'", "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues."],
  ])('refuses %s for A1:B2 and writes nothing', async (values, message) => {
    const body = `try { sheet.getRange('A1:B2').setValues(${values}); } catch (e) { return [e.message, sheet.getLastRow()]; }`;
    expect(await onSheet(empty(), body)).toEqual([message, 0]);
  });

  test('what it writes reads back', async () => {
    const body = `const date = new Date(Date.UTC(2026, 2, 8, 18, 30));
      sheet.getRange('A1:E1').setValues([[2, true, 'x', date, null]]);
      const [two, yes, text, back, nothing] = sheet.getRange('A1:E1').getValues()[0];
      return [two, yes, text, back.getTime() === date.getTime(), nothing, sheet.getRange('D1').getNumberFormat()];`;
    expect(await onSheet(empty(), body)).toEqual([2, true, 'x', true, '', expect.stringContaining('yyyy')]);
  });

  test('clears with an empty string and with null', async () => {
    const sheet = sheetOf('Contacts', [['a', 'b']]);
    const body =
      "sheet.getRange('A1:B1').setValues([['', null]]); return [sheet.getLastRow(), sheet.getRange('A1').isBlank()];";
    expect(await onSheet(sheet, body)).toEqual([0, true]);
  });
});

/** https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue: strings are read as typed */
describe('setValue reads a string as if it were typed', () => {
  test.each([
    ['5', 5],
    ['30%', 0.3],
    ["'5", '5'],
    ["'=1+1", '=1+1'],
    ['hello', 'hello'],
    ['TRUE', true],
  ])('%s', async (typed, stored) => {
    const body = `sheet.getRange('A1').setValue(${JSON.stringify(typed)}); return sheet.getRange('A1').getValue();`;
    expect(await onSheet(empty(), body)).toEqual(stored);
  });

  test('a day becomes a date at midnight in the zone of the spreadsheet', async () => {
    const body = "return sheet.getRange('A1').setValue('2026-01-02').getValue().toISOString();";
    expect(await onSheet(empty(), body)).toBe('2026-01-02T08:00:00.000Z');
  });

  test('a leading = becomes a formula', async () => {
    const body =
      "const range = sheet.getRange('A1').setValue('=1+1'); return [range.getFormula(), sheet.getRange('B1').getFormula()];";
    expect(await onSheet(empty(), body)).toEqual(['=1+1', '']);
  });

  test('the plain-text format keeps what looks like a number as text', async () => {
    const body = "return sheet.getRange('A1').setNumberFormat('@').setValue('0012').getValue();";
    expect(await onSheet(empty(), body)).toBe('0012');
  });

  test('a value for a whole range goes into every cell', async () => {
    const body = "return sheet.getRange('A1:B2').setValue(7).getValues();";
    expect(await onSheet(empty(), body)).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
});

describe('display values, formulas and notes', () => {
  test('a display value is what is shown', async () => {
    const body = `sheet.getRange('A1').setValue('2026-01-02'); sheet.getRange('B1').setValue('30%');
      return sheet.getRange('A1:C1').getDisplayValues();`;
    expect(await onSheet(empty(), body)).toEqual([['2026-01-02', '30%', '']]);
  });

  test('formulas are set one by one; an empty string clears', async () => {
    const sheet = sheetOf('Contacts', [[1, 2]]);
    const body = "sheet.getRange('A1:B1').setFormulas([['=B1*2', '']]); return sheet.getRange('A1:B1').getFormulas();";
    expect(await onSheet(sheet, body)).toEqual([['=B1*2', '']]);
  });

  test('notes come and go', async () => {
    const body = `const range = sheet.getRange('A1:B1').setNotes([['one', null]]);
      const before = range.getNotes(); range.clearNote(); return [before, range.getNotes()];`;
    expect(await onSheet(empty(), body)).toEqual([[['one', '']], [['', '']]]);
  });
});

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#setallowinvalidallowinvaliddata */
describe('data validation', () => {
  const rule = "const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Yes', 'No'], true)";

  test('reads back as it was made', async () => {
    const body = `${rule}.setAllowInvalid(false).setHelpText('Pick one').build();
      const back = sheet.getRange('A1:A2').setDataValidation(rule).getDataValidation();
      return [back.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, back.getCriteriaValues(),
        back.getAllowInvalid(), back.getHelpText(), sheet.getRange('B1').getDataValidation()];`;
    expect(await onSheet(empty(), body)).toEqual([true, [['Yes', 'No'], true], false, 'Pick one', null]);
  });

  test('that rejects makes a write throw; that warns does not', async () => {
    const body = `${rule}; const range = sheet.getRange('A1');
      range.setDataValidation(rule.setAllowInvalid(true).build()).setValue('Maybe');
      range.setDataValidation(rule.setAllowInvalid(false).build()).setValue('Yes');
      try { range.setValue('Never'); } catch (e) { return [range.getValue(), e.message]; }`;
    const message = 'The data you entered in cell A1 violates the data validation rules set on this cell.';
    expect(await onSheet(empty(), body)).toEqual(['Yes', message]);
  });

  test('without criteria cannot be built, and is cleared with null', async () => {
    const body = `${rule}.build(); sheet.getRange('A1').setDataValidation(rule).setDataValidation(null);
      let built = true; try { SpreadsheetApp.newDataValidation().build(); } catch (e) { built = false; }
      return [sheet.getRange('A1').getDataValidation(), built];`;
    expect(await onSheet(empty(), body)).toEqual([null, false]);
  });

  test('checkboxes are FALSE at first, and keep what was checked', async () => {
    const sheet = sheetOf('Contacts', [[true], [null]]);
    const body =
      "const range = sheet.getRange('A1:A2').insertCheckboxes(); return [range.getValues(), range.isChecked(), sheet.getRange('B1').isChecked()];";
    expect(await onSheet(sheet, body)).toEqual([[[true], [false]], null, null]);
  });
});

/** https://developers.google.com/apps-script/reference/spreadsheet/protection */
describe('protection', () => {
  test('a range that the user may not edit refuses writes; its neighbours do not', async () => {
    const sheet = sheetOf('Contacts', [['a', 'b']]);
    sheet.protections.push({
      area: { top: 0, left: 0, bottom: 0, right: 0 },
      description: '',
      warningOnly: false,
      userCanEdit: false,
    });
    const body = `sheet.getRange('B1').setValue('c');
      try { sheet.getRange('A1:B1').setValues([['x', 'y']]); } catch (e) {
        return [sheet.getRange('A1:B1').getValues()[0], e.message, sheet.getRange('A1').canEdit(), sheet.getRange('B1').canEdit()]; }`;
    const message =
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
    expect(await onSheet(sheet, body)).toEqual([['a', 'c'], message, false, true]);
  });

  test('whoever protects may still edit', async () => {
    const body = `sheet.getRange('A1').protect().setDescription('mine').setWarningOnly(true); sheet.getRange('A1').setValue(1);
      return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => [p.getDescription(), p.isWarningOnly(), p.canEdit(), p.getRange().getA1Notation()]);`;
    expect(await onSheet(empty(), body)).toEqual([['mine', true, true, 'A1']]);
  });
});
