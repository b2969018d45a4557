/**
 * Formulas as scripts meet them: up to date whenever they are read, moved along when rows and columns move.
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#flush
 * https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertrowsbeforebeforeposition,-howmany
 */
import { describe, expect, test } from '@jest/globals';
import { bookOf, evaluate, hostOf, onSheet, sheetOf } from './project';

describe('a formula', () => {
  test('has its value at the next read, and again after what it needs has changed', async () => {
    const body = `const range = sheet.getRange('C1').setFormula('=A1*B1'); const first = range.getValue();
      sheet.getRange('A1').setValue(5); return [first, range.getValue(), range.getFormula()];`;
    expect(await onSheet(sheetOf('Contacts', [[2, 3]]), body)).toEqual([6, 15, '=A1*B1']);
  });

  test('that fails reads as its error', async () => {
    const body =
      "return [sheet.getRange('A1').setValue('=1/0').getValue(), sheet.getRange('A2').setValue('=#REF!+1').getDisplayValue()];";
    expect(await onSheet(sheetOf('Contacts', []), body)).toEqual(['#DIV/0!', '#REF!']);
  });

  test('TODAY() follows the host’s clock, in the zone of the spreadsheet', async () => {
    const host = hostOf(
      "function main() { return SpreadsheetApp.getActiveSheet().getRange('A1').getDisplayValue(); }",
      {
        model: bookOf(sheetOf('Contacts', [['=TEXT(TODAY(), "yyyy-mm-dd")']])),
      },
    );
    host.clock.setWallTime('2026-11-23T23:30', host.timeZone);
    expect((await host.execute('main', [], { kind: 'menu' })).result).toBe('2026-11-23');
    host.clock.advance(3_600_000);
    expect((await host.execute('main', [], { kind: 'menu' })).result).toBe('2026-11-24');
  });

  test('is replaced by a plain value, and cleared', async () => {
    const body = `const range = sheet.getRange('A1'); range.setValue('plain'); const after = range.getFormula(); range.setFormula('=1').clearContent();
      return [after, range.getFormula(), range.getValue()];`;
    expect(await onSheet(sheetOf('Contacts', [['=1+1']]), body)).toEqual(['', '', '']);
  });
});

describe('when rows or columns of a sheet move', () => {
  const moved = async (formula: string, change: string): Promise<unknown> => {
    const model = bookOf(sheetOf('My data', [], 1), sheetOf('Sums', [[`=${formula}`]], 2), sheetOf('Other', [], 3));
    return evaluate(
      `const book = SpreadsheetApp.getActive(); const sheet = book.getSheetByName('My data'); ${change}; return book.getSheetByName('Sums').getRange('A1').getFormula();`,
      { model },
    );
  };

  test.each([
    ["SUM('My data'!B5:B9)", 'sheet.insertRowsBefore(3, 2)', "=SUM('My data'!B7:B11)"],
    ["SUM('My data'!B5:B9)", 'sheet.insertRowsAfter(6, 1)', "=SUM('My data'!B5:B10)"],
    ["SUM('My data'!B5:B9)", 'sheet.insertRowsAfter(9, 1)', "=SUM('My data'!B5:B9)"],
    ["SUM('My data'!$B$5:$B$9)", 'sheet.deleteRows(5, 2)', "=SUM('My data'!$B$5:$B$7)"],
    ["SUM('My data'!B5:B9)", 'sheet.deleteRows(5, 5)', '=SUM(#REF!)'],
    ["COUNTA('My data'!A2:A)", 'sheet.insertRowBefore(1)', "=COUNTA('My data'!A3:A)"],
    ["COUNTA('My data'!B:B)", 'sheet.insertColumnBefore(1)', "=COUNTA('My data'!C:C)"],
    ["SUM('My data'!3:3)", 'sheet.insertRowBefore(1)', "=SUM('My data'!4:4)"],
    ["'My data'!B2&\"'My data'!B2\"", 'sheet.deleteColumn(1)', "='My data'!A2&\"'My data'!B2\""],
    ['Other!B5+B5', 'sheet.insertRowBefore(1)', '=Other!B5+B5'],
    ["LOG10('My data'!A10)", 'sheet.insertRowBefore(1)', "=LOG10('My data'!A11)"],
  ])('%s after %s', async (formula, change, expected) => {
    expect(await moved(formula, change)).toBe(expected);
  });

  test('rules, formats, merges and protections move along', async () => {
    const body = `sheet.getRange('A5:B5').merge(); sheet.getRange('A6').protect();
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A7=1').setRanges([sheet.getRange('A7:B9')]).build()]);
      sheet.getRange('D1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A7:A9')).build());
      sheet.insertRowsBefore(4, 2); const [rule] = sheet.getConditionalFormatRules();
      return [sheet.getRange('A1:F20').getMergedRanges()[0].getA1Notation(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
        rule.getRanges()[0].getA1Notation(), rule.getBooleanCondition().getCriteriaValues(), sheet.getRange('D1').getDataValidation().getCriteriaValues()[0].getA1Notation()];`;
    expect(await onSheet(sheetOf('Contacts', []), body)).toEqual(['A7:B7', 'A8', 'A9:B11', ['=$A9=1'], 'A9:A11']);
  });
});

describe('two executions at once', () => {
  test('see each other’s writes', async () => {
    const host = hostOf(`function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('there'); }
      function wait() { const cell = SpreadsheetApp.getActiveSheet().getRange('A1'); const until = Date.now() + 30000;
        while (Date.now() < until) if (cell.getValue() === 'there') return 'seen'; return 'not seen'; }`);
    host.clock.run();
    const [seen] = await Promise.all([
      host.execute('wait', [], { kind: 'sidebar' }),
      host.execute('write', [], { kind: 'sidebar' }),
    ]);
    expect(seen.result).toBe('seen');
  });
});

describe('what an .xlsx file does not hold', () => {
  test('comes back with the state: the identities of the spreadsheet and its sheets', async () => {
    const code =
      'function main() { const book = SpreadsheetApp.getActive(); return [book.getId(), book.getSheets().map((s) => s.getSheetId())]; }';
    const first = hostOf(code, { model: { ...bookOf(sheetOf('A', [], 11), sheetOf('B', [], 12)), id: 'first' } });
    first.saveState(`${first.codeFolder}/state.json`);
    const again = { ...bookOf(sheetOf('New', [], 11), sheetOf('B', [], 1), sheetOf('A', [], 2)), id: 'second' };
    const second = hostOf(code, { model: again, state: first.state });
    const { result } = await second.execute('main', [], { kind: 'menu' });
    expect(result).toEqual(['first', [13, 12, 11]]);
  });
});
