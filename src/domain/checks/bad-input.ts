import { calculatorsOf, INPUT_NAMES, INPUTS, isEmpty, placeIn, rowOf, shown } from './support/calculators';
import { defineCheck } from './support/define';

/** A yellow box with text, a negative number or a fraction in it: nobody sends half a request (playbook §4). */
export const badInput = defineCheck('bad-input', 'error', function* ({ book }) {
  for (const calculator of calculatorsOf(book))
    for (const input of INPUTS) {
      const cell = calculator.inputs[input];
      if (cell === null || isEmpty(cell)) continue;
      if (cell.value !== null && Number.isInteger(cell.value) && cell.value >= 0) continue;
      yield {
        place: placeIn(calculator, cell),
        message: `${rowOf(cell, calculator)}: the box for ${INPUT_NAMES[input]} says ${shown(cell)}. It takes a whole number, 0 or more.`,
      };
    }
});
