import type { Goal } from '../book';
import { sayDay } from './support/days';
import { defineCheck, own, placeOf } from './support/define';
import { plainWords, quote } from './support/words';

/** A term that ends before it starts, or that has different days in two rows (playbook §4). */
export const termDates = defineCheck('term-dates', 'warning', function* ({ book }) {
  const first = new Map<string, Goal>();
  for (const goal of own(book.goals)) {
    const { starts, ends, at } = goal;
    if (starts !== null && ends !== null && ends < starts) {
      yield {
        place: placeOf(goal, 'ends'),
        message: `Row ${at.row}: ${quote(goal.term || 'The term')} ends on ${sayDay(ends)}, before it starts on ${sayDay(starts)}. Check the two days.`,
      };
      continue;
    }
    const term = plainWords(goal.term);
    if (term === '' || starts === null || ends === null) continue;
    const earlier = first.get(term);
    if (earlier === undefined) first.set(term, goal);
    else if (earlier.starts !== starts || earlier.ends !== ends)
      yield {
        place: placeOf(goal, 'starts'),
        message: `Row ${at.row}: ${quote(goal.term)} has other days here than in row ${earlier.at.row}. Give the term the same days in both.`,
      };
  }
});
