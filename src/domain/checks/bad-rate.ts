import { calculatorsOf, isEmpty, placeIn, RATE_NAMES, rowOf, shown } from './support/calculators';
import { defineCheck } from './support/define';
import { quote } from './support/words';

/** A rate outside 0-100 %, or none at all: the usual rate is used instead (playbook §4, §5). */
export const badRate = defineCheck('bad-rate', 'error', function* ({ book }) {
  for (const calculator of calculatorsOf(book))
    for (const name of RATE_NAMES) {
      const cell = calculator.rates[name];
      if (cell === null || isEmpty(cell)) continue;
      if (cell.value !== null && cell.value >= 0 && cell.value <= 1) continue;
      yield {
        place: placeIn(calculator, cell),
        message: `${rowOf(cell, calculator)}: ${quote(cell.label || 'the rate')} says ${shown(cell)}. A rate lies between 0 % and 100 %; write it with the % sign.`,
      };
    }
});
