import { defineCheck, own, placeOf } from './support/define';
import { quote, saysNothing } from './support/words';

/** A goal that belongs to no term: there is no day to look back at it (S0 "check in at the end of each term"). */
export const goalWithoutTerm = defineCheck('goal-without-term', 'info', function* ({ book }) {
  for (const goal of own(book.goals)) {
    if (goal.term.trim() !== '' || goal.starts !== null || goal.ends !== null || saysNothing(goal.goal)) continue;
    yield {
      place: placeOf(goal, 'term'),
      message: `Row ${goal.at.row}: the goal ${quote(goal.goal)} has no term. Write one ("Fall 2026"), so that you are asked how it went.`,
    };
  }
});
