import { calculatorsOf, INPUT_NAMES, INPUTS, isEmpty, placeIn, rowOf } from './support/calculators';
import { defineCheck } from './support/define';

/** A yellow box that is empty, or that the tab does not have: the estimate counts the other tabs instead (playbook §4). */
export const missingInput = defineCheck('missing-input', 'warning', function* ({ book }) {
  for (const calculator of calculatorsOf(book))
    for (const input of INPUTS) {
      const cell = calculator.inputs[input];
      if (cell === null)
        yield {
          place: placeIn(calculator, null),
          message: `${calculator.sheetName} has no box for ${INPUT_NAMES[input]}. Until it has one, your other tabs are counted.`,
        };
      else if (isEmpty(cell))
        yield {
          place: placeIn(calculator, cell),
          message: `${rowOf(cell, calculator)}: the box for ${INPUT_NAMES[input]} is empty. Write your number; 0 is fine to start with.`,
        };
    }
});
