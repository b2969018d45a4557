/** Tabs: how they are found, how large they are, how rows and columns move. */
import { assume, type Group, outcomeOf, words } from './assumption';

export const TABS: Group = {
  title: 'Tabs',
  assumptions: [
    assume('A tab that is not there is found as nothing', 'spreadsheet#getsheetbynamename', 'nothing', (bench) =>
      words(bench.spreadsheet.getSheetByName('A tab that nobody has 2b7f')),
    ),
    assume('A tab is found by its exact name', 'spreadsheet#getsheetbynamename', 'found, nothing', (bench) => {
      const name = bench.sheet().getName();
      const found = bench.spreadsheet.getSheetByName(name)?.getSheetId() === bench.sheet().getSheetId();
      return `${found ? 'found' : 'nothing'}, ${words(bench.spreadsheet.getSheetByName(name.toUpperCase()))}`;
    }),
    assume('A new tab comes to the front', 'spreadsheet#insertsheetsheetname,-sheetindex', 'true', (bench) => {
      bench.sheet();
      return String(bench.cameToFront);
    }),
    assume('A new tab has 1,000 rows and 26 columns', 'sheet#getmaxrows', '1000 × 26', (bench) =>
      [bench.sheet().getMaxRows(), bench.sheet().getMaxColumns()].join(' × '),
    ),
    assume('Its number is a number, and it is not hidden', 'sheet#getsheetid', 'number, false', (bench) =>
      [typeof bench.sheet().getSheetId(), bench.sheet().isSheetHidden()].join(', '),
    ),
    assume('The data of an empty tab is A1, and empty', 'sheet#getdatarange', 'A1, empty text, row 0', (bench) => {
      const sheet = bench.sheet();
      sheet.clear();
      const range = sheet.getDataRange();
      return `${range.getA1Notation()}, ${words(range.getValues()[0])}, row ${sheet.getLastRow()}`;
    }),
    assume('Formats do not count as data', 'sheet#getlastrow', 'row 0', (bench) => {
      const sheet = bench.sheet();
      sheet.clear();
      sheet.getRange(9, 9).setBackground('#ffff00');
      return `row ${sheet.getLastRow()}`;
    }),
    assume('A cell beyond the tab is refused', 'sheet#getrangerow,-column', 'refused', (bench) => {
      const sheet = bench.sheet();
      const beyond = sheet.getMaxRows() + 1;
      return outcomeOf(() => sheet.getRange(beyond, 1).getValue());
    }),
    assume('Rows count from 1', 'sheet#getrangerow,-column', 'refused', (bench) =>
      outcomeOf(() => bench.sheet().getRange(0, 1).getValue()),
    ),
    assume(
      'Rows and columns can be added at the end',
      'sheet#insertcolumnafterafterposition',
      '2 and 1 more',
      (bench) => {
        const sheet = bench.sheet();
        const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
        sheet.insertRowsAfter(rows, 2);
        sheet.insertColumnAfter(columns);
        return `${sheet.getMaxRows() - rows} and ${sheet.getMaxColumns() - columns} more`;
      },
    ),
    assume(
      'Formulas follow rows that move',
      'sheet#insertrowsbeforebeforeposition,-howmany',
      'moved along',
      ({ cells, sheet }) => {
        const range = cells(2, 1);
        const [top, left] = [range.getRow(), range.getColumn()];
        range.getCell(2, 1).setFormula(`=${range.getCell(1, 1).getA1Notation()}`);
        sheet().insertRowsBefore(top, 1);
        const formula = sheet()
          .getRange(top + 2, left)
          .getFormula();
        const expected = `=${sheet()
          .getRange(top + 1, left)
          .getA1Notation()}`;
        return formula === expected ? 'moved along' : `${expected} was expected, ${words(formula)} is there`;
      },
    ),
    assume(
      'A new row looks like the one before it',
      'sheet#insertrowafterafterposition',
      '#ffff00',
      ({ cells, sheet }) => {
        const cell = cells(1, 1);
        cell.setBackground('#ffff00');
        sheet().insertRowAfter(cell.getRow());
        return sheet()
          .getRange(cell.getRow() + 1, cell.getColumn())
          .getBackground();
      },
    ),
    assume('Frozen rows and widths are kept', 'sheet#setfrozenrowsrows', '1 row, 150 pixels', (bench) => {
      const sheet = bench.sheet();
      sheet.setFrozenRows(1);
      sheet.setColumnWidths(2, 1, 150);
      return `${sheet.getFrozenRows()} row, ${sheet.getColumnWidth(2)} pixels`;
    }),
    assume('Merged cells are found', 'range#getmergedranges', 'true', ({ cells }) => {
      const range = cells(1, 2);
      range.merge();
      return String(range.getMergedRanges()[0]?.getA1Notation() === range.getA1Notation());
    }),
    assume(
      'A colour rule reads back as its formula',
      'sheet#getconditionalformatrules',
      'the text “=$A1>2”',
      ({ cells, sheet }) => {
        const rule = SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied('=$A1>2')
          .setBackground('#fef7e0')
          .setRanges([cells(1, 1)])
          .build();
        sheet().setConditionalFormatRules([rule]);
        const [back] = sheet().getConditionalFormatRules();
        return words(back?.getBooleanCondition()?.getCriteriaValues()[0]);
      },
    ),
  ],
};
