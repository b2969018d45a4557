import { countUnits } from '../estimate/counted';
import { calculatorsOf, INPUT_NAMES, INPUTS, placeIn, rowOf } from './support/calculators';
import { defineCheck } from './support/define';

/**
 * The yellow box says 3, Contacts shows 7 (playbook §4). Only where the tabs count more than the box, or the box of
 * applications says more than the tab lists: requests and meaningful contacts need not all be written down.
 */
export const inputDiffers = defineCheck('input-differs', 'info', function* ({ book, today, settings }) {
  const wanted = settings.highReadiness ? 'high-readiness' : 'standard';
  const calculator = calculatorsOf(book).find(({ kind }) => kind === wanted);
  if (calculator === undefined) return;
  const counted = countUnits(book, today);
  for (const input of INPUTS) {
    const cell = calculator.inputs[input];
    if (cell === null || cell.value === null || cell.isFormula || !Number.isInteger(cell.value)) continue;
    const tabs = counted[input];
    if (cell.value < 0) continue;
    const differs = tabs > cell.value || (input === 'applications' && tabs > 0 && tabs < cell.value);
    if (!differs) continue;
    yield {
      place: placeIn(calculator, cell),
      message: `${rowOf(cell, calculator)}: the box for ${INPUT_NAMES[input]} says ${cell.value}; your tabs show ${tabs}. Change the box if it is out of date.`,
    };
  }
});
