/**
 * Sheets and the shape of ranges.
 * https://developers.google.com/apps-script/reference/spreadsheet/sheet
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet
 */
import { describe, expect, test } from '@jest/globals';
import { bookOf, evaluate, onSheet, sheetOf } from './project';

const filled = () =>
  sheetOf('Contacts', [
    ['Name', 'Calls', 'Sum'],
    ['Ann', 2, '=B2*2'],
    ['Bob', 3, '=SUM(B$2:B3)'],
  ]);

describe('getRange', () => {
  test('counts from 1, in all its forms', async () => {
    const body = `return [sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 2), sheet.getRange('B:C'),
      sheet.getRange('2:3'), sheet.getRange('B2:B'), sheet.getRange("Contacts!A1")].map((range) => range.getA1Notation());`;
    expect(await onSheet(filled(), body)).toEqual(['C2', 'C2:C5', 'C2:D5', 'B1:C20', 'A2:F3', 'B2:B20', 'A1']);
  });

  test.each([
    ['0, 1', 'The starting row of the range is too small.'],
    ['1, 0', 'The starting column of the range is too small.'],
    ['1, 1, 0', 'The number of rows in the range must be at least 1.'],
    ['1, 1, 1, 0', 'The number of columns in the range must be at least 1.'],
    ['21, 1', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['1, 7', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["'Z99'", 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["'no range'", 'Range not found'],
  ])('getRange(%s) is refused', async (args, message) => {
    await expect(onSheet(filled(), `sheet.getRange(${args});`)).rejects.toThrow(message);
  });

  test('says where it lies', async () => {
    const body = `const r = sheet.getRange('B2:D4'); return [r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getLastRow(),
      r.getLastColumn(), r.getCell(1, 2).getA1Notation(), r.offset(1, 1).getA1Notation(), r.offset(-1, 0, 1, 1).getA1Notation(), r.getSheet().getName()];`;
    expect(await onSheet(filled(), body)).toEqual([2, 2, 3, 3, 4, 4, 'C2', 'C3:E5', 'B1', 'Contacts']);
  });
});

describe('the data of a sheet', () => {
  test('ends where content ends: formats do not count', async () => {
    const body = `sheet.getRange('F20').setBackground('#ffff00'); return [sheet.getLastRow(), sheet.getLastColumn(),
      sheet.getDataRange().getA1Notation(), sheet.getMaxRows(), sheet.getMaxColumns()];`;
    expect(await onSheet(filled(), body)).toEqual([3, 3, 'A1:C3', 20, 6]);
  });

  test('is A1 where there is none', async () => {
    const body = 'return [sheet.getLastRow(), sheet.getDataRange().getValues()];';
    expect(await onSheet(sheetOf('Empty', []), body)).toEqual([0, [['']]]);
  });
});

describe('rows and columns', () => {
  test('inserting moves cells, formulas and sizes along', async () => {
    const body = `sheet.setColumnWidth(2, 150); sheet.insertRowsAfter(1, 2); sheet.insertColumnAfter(1);
      return [sheet.getRange('A4').getValue(), sheet.getRange('D4').getFormula(), sheet.getRange('D5').getFormula(),
        sheet.getColumnWidth(3), sheet.getMaxRows(), sheet.getMaxColumns()];`;
    expect(await onSheet(filled(), body)).toEqual(['Ann', '=C4*2', '=SUM(C$4:C5)', 150, 22, 7]);
  });

  test('deleting takes cells away, shrinks ranges in formulas and leaves #REF! for what is gone', async () => {
    const body = `sheet.getRange('E1').setFormula('=B2+"B2"'); sheet.deleteRow(2);
      return [sheet.getRange('A2').getValue(), sheet.getRange('C2').getFormula(), sheet.getRange('E1').getFormula(), sheet.getMaxRows()];`;
    expect(await onSheet(filled(), body)).toEqual(['Bob', '=SUM(B$2:B2)', '=#REF!+"B2"', 19]);
  });

  test('a new row takes over the format and the rule of the row before', async () => {
    const body = `sheet.getRange('A2').setBackground('yellow').setDataValidation(SpreadsheetApp.newDataValidation().requireTextIsEmail().build());
      sheet.insertRowAfter(2); const cell = sheet.getRange('A3');
      return [cell.getValue(), cell.getBackground(), cell.getDataValidation() !== null];`;
    expect(await onSheet(filled(), body)).toEqual(['', '#ffff00', true]);
  });

  test('appendRow goes below the last content and grows the grid', async () => {
    const sheet = filled();
    sheet.rowCount = 3;
    const body =
      "sheet.appendRow(['Cy', '=1+1', '3/4/2026']); return [sheet.getRange('A4:B4').getValues()[0][0], sheet.getRange('B4').getFormula(), sheet.getMaxRows()];";
    expect(await onSheet(sheet, body)).toEqual(['Cy', '=1+1', 4]);
  });

  test('cannot all be deleted, nor all that are not frozen', async () => {
    await expect(onSheet(filled(), 'sheet.deleteRows(1, 20);')).rejects.toThrow(
      "You can't delete all the rows on the sheet.",
    );
    await expect(onSheet(filled(), 'sheet.setFrozenRows(1); sheet.deleteRows(2, 19);')).rejects.toThrow(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
  });
});

describe('sorting', () => {
  test('puts empty cells last, and keeps rows together', async () => {
    const sheet = sheetOf('Contacts', [
      ['b', 2],
      [null, 5],
      ['a', 3],
      ['b', 1],
    ]);
    const body =
      "return sheet.getRange('A1:B4').sort([{ column: 1, ascending: true }, { column: 2, ascending: false }]).getValues();";
    expect(await onSheet(sheet, body)).toEqual([
      ['a', 3],
      ['b', 2],
      ['b', 1],
      ['', 5],
    ]);
  });
});

describe('merges', () => {
  test('keep the value of the first cell', async () => {
    const body =
      "sheet.getRange('A1:B1').merge(); return [sheet.getRange('A1:B1').getValues(), sheet.getRange('B1').isPartOfMerge(), sheet.getRange('A1:C3').getMergedRanges().map((r) => r.getA1Notation())];";
    expect(await onSheet(filled(), body)).toEqual([[['Name', '']], true, ['A1:B1']]);
  });
});

describe('conditional formats', () => {
  test('read back as they were made, and belong to one sheet', async () => {
    const body = `const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B2>2').setBackground('#ff0000')
        .setRanges([sheet.getRange('A2:C3')]).build();
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
      const [back] = sheet.getConditionalFormatRules(); const condition = back.getBooleanCondition();
      return [back.getRanges()[0].getA1Notation(), condition.getCriteriaValues(), condition.getBackground(),
        condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA];`;
    expect(await onSheet(filled(), body)).toEqual(['A2:C3', ['=$B2>2'], '#ff0000', true]);
    const other = `const other = book.insertSheet('Other'); const rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([other.getRange('A1')]).build();
      sheet.setConditionalFormatRules([rule]);`;
    await expect(onSheet(filled(), other)).rejects.toThrow(
      'Conditional format rule cannot reference a different sheet.',
    );
  });
});

describe('formats', () => {
  test('have Google’s defaults', async () => {
    const body = `const c = sheet.getRange('F6'); return [c.getBackground(), c.getFontWeight(), c.getFontStyle(), c.getFontLine(), c.getFontSize(),
      c.getHorizontalAlignment(), c.getVerticalAlignment(), c.getWrapStrategy().toString(), c.getNumberFormat()];`;
    const defaults = ['#ffffff', 'normal', 'normal', 'none', 10, 'general', 'bottom', 'OVERFLOW', '0.###############'];
    expect(await onSheet(filled(), body)).toEqual(defaults);
  });

  test('are set, and reset with null', async () => {
    const body = `const c = sheet.getRange('A1:B1').setBackgrounds([['#FF0', null]]).setFontWeight('bold').setWrap(true).setNumberFormat('0.00');
      const set = [c.getBackgrounds(), c.getFontWeights(), c.getWraps(), c.getNumberFormat()];
      c.setBackground(null).setFontWeight(null); return [set, c.getBackgrounds(), c.getFontWeights(), sheet.getRange('A1').clearFormat().getNumberFormat()];`;
    expect(await onSheet(filled(), body)).toEqual([
      [[['#ffff00', '#ffffff']], [['bold', 'bold']], [[true, true]], '0.00'],
      [['#ffffff', '#ffffff']],
      [['normal', 'normal']],
      '0.###############',
    ]);
  });
});

describe('the spreadsheet', () => {
  test('finds sheets by their exact name, and gives null for none', async () => {
    const body =
      "return [book.getSheetByName('Contacts').getSheetId(), book.getSheetByName('Nothing'), book.getSheetById(5), book.getNumSheets()];";
    expect(await onSheet(sheetOf('Contacts', [], 7), body)).toEqual([7, null, null, 1]);
  });

  test('a new sheet stands where it was asked for, becomes active, and its name must be free', async () => {
    const body = `const made = book.insertSheet('Today', 0); const plain = book.insertSheet();
      return [book.getSheets().map((s) => s.getName()), made.getIndex(), book.getActiveSheet().getName(), plain.getMaxRows(), plain.getMaxColumns(), made.getSheetId() !== plain.getSheetId()];`;
    expect(await onSheet(sheetOf('Contacts', []), body)).toEqual([
      ['Today', 'Sheet3', 'Contacts'],
      1,
      'Sheet3',
      1000,
      26,
      true,
    ]);
    await expect(onSheet(sheetOf('Contacts', []), "book.insertSheet('contacts');")).rejects.toThrow(
      'A sheet with the name "contacts" already exists. Please enter another name.',
    );
  });

  test('keeps its last sheet', async () => {
    await expect(onSheet(sheetOf('Contacts', []), 'book.deleteSheet(sheet);')).rejects.toThrow(
      "You can't remove all the sheets in a document.",
    );
    await expect(onSheet(sheetOf('Contacts', []), 'sheet.hideSheet();')).rejects.toThrow(
      "You can't hide all the sheets in a document.",
    );
  });

  test('a sheet that was deleted is not found any more, nor are its ranges', async () => {
    const body = `const other = book.insertSheet('Other'); const range = other.getRange('A1'); book.deleteSheet(other); const told = [];
      for (const ask of [() => other.getName(), () => range.setValue(1)]) try { ask(); } catch (e) { told.push(e.message); }
      return [told, book.getSheets().length];`;
    expect(await onSheet(sheetOf('Contacts', [], 7), body)).toEqual([['Sheet 8 not found', 'Sheet 8 not found'], 1]);
  });

  test('names ranges; a name that nobody gave is null', async () => {
    const body = `book.setNamedRange('people', sheet.getRange('A2:B3')); sheet.insertRowBefore(1);
      return [book.getRangeByName('people').getA1Notation(), book.getRangeByName('nobody'), book.getNamedRanges().map((n) => n.getName())];`;
    expect(await onSheet(filled(), body)).toEqual(['A3:B4', null, ['people']]);
  });

  test('moves and activates sheets', async () => {
    const model = bookOf(sheetOf('A', [], 1), sheetOf('B', [], 2), sheetOf('C', [], 3));
    const body = `const book = SpreadsheetApp.getActive(); book.setActiveSheet(book.getSheetByName('C')); book.moveActiveSheet(1);
      return [book.getSheets().map((s) => s.getName()), SpreadsheetApp.getActiveSheet().getName()];`;
    expect(await evaluate(body, { model })).toEqual([['C', 'A', 'B'], 'C']);
  });

  test('is null where the script has none', async () => {
    expect(
      await evaluate('return [SpreadsheetApp.getActiveSpreadsheet(), SpreadsheetApp.getActive()];', { model: null }),
    ).toEqual([null, null]);
  });

  test('openById needs a scope that the manifest does not have', async () => {
    await expect(evaluate("SpreadsheetApp.openById('x');")).rejects.toThrow(
      /not in the local host|Specified permissions/,
    );
  });
});
