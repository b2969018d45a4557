import { calculatorsOf, isEmpty, placeIn, rowOf, shown } from './support/calculators';
import { defineCheck } from './support/define';

/** The tab's own estimate shows an error or no number: the person would see it before anything else (playbook §4). */
export const estimateBroken = defineCheck('estimate-broken', 'error', function* ({ book }) {
  for (const calculator of calculatorsOf(book)) {
    const cell = calculator.estimate;
    if (cell === null || (cell.value !== null && Number.isFinite(cell.value) && cell.value >= 0)) continue;
    // An empty cell beside the words is a heading or a place still to be filled.
    if (isEmpty(cell) && !cell.isFormula) continue;
    const says = isEmpty(cell) ? 'nothing' : shown(cell);
    yield {
      place: placeIn(calculator, cell),
      message: `${rowOf(cell, calculator)}: the tab's own estimate shows ${says}. Check its formula; the add-on's estimate does not depend on it.`,
    };
  }
});
