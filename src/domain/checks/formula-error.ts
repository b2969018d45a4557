import { headerOf } from '../tabs';
import { defineCheck, exampleRows } from './support/define';

/** What each error of a spreadsheet means, for someone who does not write formulas. */
const MEANING: { readonly [error: string]: string } = {
  '#REF!': 'its formula points to a cell that no longer exists',
  '#N/A': 'its formula looks for something that is not there',
  '#DIV/0!': 'its formula divides by zero or by an empty cell',
  '#VALUE!': 'its formula was given text where it needs a number',
  '#NAME?': 'its formula names something the spreadsheet does not know',
  '#NUM!': 'its formula gets a number it cannot work with',
  '#NULL!': 'its formula names cells that do not meet',
  '#ERROR!': 'its formula cannot be read',
};

/** A cell that shows #REF! and the like: whatever reads it reads nothing (playbook §4). */
export const formulaError = defineCheck('formula-error', 'error', function* ({ book }) {
  const isExample = exampleRows(book);
  for (const { kind, tab, sheetName, row, field, column, written } of book.problems) {
    // The calculators have checks of their own, which say what each box is for.
    if (kind !== 'formula-error' || tab === 'calculator' || tab === 'highReadinessCalculator') continue;
    if (isExample(tab, row)) continue;
    const where = field === null ? '' : ` under ${headerOf(tab, field)}`;
    const meaning = MEANING[String(written).trim()] ?? 'its formula cannot be worked out';
    yield {
      place: { tab, sheetName, row, field, column },
      message: `Row ${row} of ${sheetName} shows ${String(written).trim()}${where}: ${meaning}. Correct the formula, or type the value.`,
    };
  }
});
