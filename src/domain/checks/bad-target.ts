import type { GoalField } from '../book';
import { headerOf } from '../tabs';
import { defineCheck, own, placeOf } from './support/define';
import { quoteCell, saysNothing } from './support/words';

const NUMBERS = [
  { field: 'target', least: 1 },
  { field: 'done', least: 0 },
] as const satisfies readonly { readonly field: GoalField; readonly least: number }[];

/** A target or a count that is no whole number: progress cannot be shown (playbook §4). */
export const badTarget = defineCheck('bad-target', 'warning', function* ({ book }) {
  for (const goal of own(book.goals))
    for (const { field, least } of NUMBERS) {
      const written = goal.written[field] ?? '';
      if (typeof written === 'string' && saysNothing(written)) continue;
      const value = goal[field];
      if (value !== null && Number.isInteger(value) && value >= least) continue;
      const shown = quoteCell(written);
      yield {
        place: placeOf(goal, field),
        message: `Row ${goal.at.row}: ${shown} under ${headerOf('goals', field)} is not a number to count to. Write a whole number${least === 1 ? ', 1 or more' : ''}.`,
      };
    }
});
