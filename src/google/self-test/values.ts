/** What cells give and take. */
import { asText } from '../cells';
import { assume, type Group, outcomeOf, words } from './assumption';

/** Each would become something else, were it written as it is; and ordinary text beside them. */
const TEXTS = [
  '=1+1',
  '+1 415 555 0100',
  '-call back',
  '@dana',
  "'quoted",
  '#REF!',
  'TRUE',
  '3/4',
  '0012',
  '30%',
  '2026-01-02',
  'Ann Lee',
  'two\nlines',
  'https://example.com/?a=1',
];

export const VALUES: Group = {
  title: 'What cells hold',
  assumptions: [
    assume('An empty cell reads as empty text', 'range#getvalue', 'empty text', ({ cells }) =>
      words(cells(1, 1).getValue()),
    ),
    assume(
      'Numbers, TRUE and FALSE, and text keep their type',
      'range#getvalues',
      'the number 1.5, true, false, the text “Ann”',
      ({ cells }) => {
        const range = cells(1, 4);
        range.setValues([[1.5, true, false, 'Ann']]);
        return words(range.getValues()[0]);
      },
    ),
    assume(
      'Text that looks like something else is read as typed',
      'range#setvaluevalue',
      'the number 5, the number 0.3, true',
      ({ cells }) => {
        const range = cells(1, 3);
        range.setValues([['5', '30%', 'TRUE']]);
        return words(range.getValues()[0]);
      },
    ),
    assume('A leading = becomes a formula', 'range#setvaluevalue', '=1+1 is the number 2', ({ cells }) => {
      const cell = cells(1, 1);
      cell.setValue('=1+1');
      SpreadsheetApp.flush();
      return `${cell.getFormula()} is ${words(cell.getValue())}`;
    }),
    assume(
      'What the add-on writes as text stays that text',
      'range#setvaluesvalues',
      `all ${TEXTS.length} as written`,
      ({ cells }) => {
        const range = cells(TEXTS.length, 1);
        range.setValues(TEXTS.map((text) => [asText(text)]));
        SpreadsheetApp.flush();
        const read = range.getValues();
        const changed = TEXTS.map((text, index) => ({ text, got: (read[index] as readonly unknown[])[0] })).filter(
          ({ text, got }) => got !== text,
        );
        if (changed.length === 0) return `all ${TEXTS.length} as written`;
        return changed.map(({ text, got }) => `“${text}” became ${words(got)}`).join('; ');
      },
    ),
    assume(
      'The plain-text format keeps 0012 as text',
      'range#setnumberformatnumberformat',
      'the text “0012”',
      (bench) => {
        const cell = bench.cells(1, 1);
        cell.setNumberFormat('@').setValue('0012');
        return words(cell.getValue());
      },
    ),
    assume('A formula that fails reads as its error', 'range#getvalue', 'the text “#DIV/0!”', ({ cells }) => {
      const cell = cells(1, 1);
      cell.setFormula('=1/0');
      SpreadsheetApp.flush();
      return words(cell.getValue());
    }),
    assume(
      'A formula is up to date at the next read',
      'spreadsheet-app#flush',
      'the number 6, then the number 15',
      ({ cells }) => {
        const range = cells(1, 3);
        const [first, sum] = [range.getCell(1, 1), range.getCell(1, 3)];
        range.setValues([[2, 3, `=${first.getA1Notation()}*${range.getCell(1, 2).getA1Notation()}`]]);
        const before = words(sum.getValue());
        first.setValue(5);
        return `${before}, then ${words(sum.getValue())}`;
      },
    ),
    assume('A cell without a formula has an empty one', 'range#getformulas', 'empty text', ({ cells }) => {
      const cell = cells(1, 1);
      cell.setValue(7);
      return words(cell.getFormulas()[0]);
    }),
    assume('Too few rows are refused', 'range#setvaluesvalues', 'refused', ({ cells }) => {
      const range = cells(2, 2);
      return outcomeOf(() => range.setValues([['a', 'b']]));
    }),
    assume(
      'Too few columns are refused, and nothing is written',
      'range#setvaluesvalues',
      'refused, empty',
      (bench) => {
        const range = bench.cells(2, 2);
        const outcome = outcomeOf(() => range.setValues([['a'], ['b']]));
        return `${outcome}, ${range.isBlank() ? 'empty' : 'written'}`;
      },
    ),
    assume('Nothing (null) and empty text clear a cell', 'range#setvaluesvalues', 'empty', ({ cells }) => {
      const range = cells(1, 2);
      range.setValues([['a', 'b']]).setValues([[null, '']] as unknown as string[][]);
      return range.isBlank() ? 'empty' : 'written';
    }),
    assume('Notes are written and read back', 'range#getnotes', 'the text “one”, empty text', ({ cells }) => {
      const range = cells(1, 2);
      range.setNotes([['one', '']]);
      return words(range.getNotes()[0]);
    }),
    assume('Backgrounds are read as six digits', 'range#getbackgrounds', '#ffff00 #ffffff', ({ cells }) => {
      const range = cells(1, 2);
      range.getCell(1, 1).setBackground('#FF0');
      return (range.getBackgrounds()[0] ?? []).join(' ');
    }),
    assume(
      'A new cell looks the way the local host says',
      'range',
      'normal normal 10 general bottom 0.###############',
      ({ cells }) => {
        const cell = cells(1, 1);
        return [
          cell.getFontWeight(),
          cell.getFontStyle(),
          cell.getFontSize(),
          cell.getHorizontalAlignment(),
          cell.getVerticalAlignment(),
          cell.getNumberFormat(),
        ].join(' ');
      },
    ),
    assume('Lists that services give are lists of the script', 'v8-runtime', 'true', ({ cells }) => {
      const given = cells(1, 1).getValues();
      // Lists of another context have another prototype, and `instanceof` does not know them.
      return String(Object.getPrototypeOf(given) === Array.prototype);
    }),
  ],
};
