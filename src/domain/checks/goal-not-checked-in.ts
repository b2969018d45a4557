import { sayDay } from './support/days';
import { defineCheck, own, placeOf } from './support/define';
import { quote } from './support/words';

/** A term is over and its goal has neither an answer nor a reflection (S0 "check in and see if you met your goals"). */
export const goalNotCheckedIn = defineCheck('goal-not-checked-in', 'info', function* ({ book, today }) {
  for (const goal of own(book.goals)) {
    if (goal.ends === null || goal.ends >= today || goal.met.trim() !== '' || goal.reflection.trim() !== '') continue;
    yield {
      place: placeOf(goal, 'met'),
      message: `Row ${goal.at.row}: ${quote(goal.term || 'The term')} ended on ${sayDay(goal.ends)}. How did ${quote(goal.goal)} go?`,
    };
  }
});
