import type { Rule } from '../action';
import { addDays, type Day } from '../day';
import { sayDay } from '../say';
import { isBeyondHorizon } from './support';

const DAYS_BEFORE = 14;
/** Asked until so long after the term; whoever has not planned by then does not want to. */
const ASKED_DAYS_AFTER = 14;

/** S0 "use that time to plan goals for future terms". A goal in a term without dates may be the plan, so it counts as one. */
export const goalsPlan: Rule = {
  id: 'goals-plan',
  urgent: false,
  landing: false,
  completion: { does: 'remember' },
  agenda: () => ['Set a few goals with a number each, for the next two terms.'],
  withoutOpener: true,
  find(input) {
    const goals = input.book.goals.filter(
      (goal) => !goal.isExample && (goal.goal.trim() !== '' || goal.term.trim() !== ''),
    );
    let end: Day | null = null;
    let row = 1;
    let term = '';
    for (const goal of goals) {
      const hasBegun = goal.ends !== null && (goal.starts === null || goal.starts <= input.today);
      if (!hasBegun || goal.ends === null || (end !== null && goal.ends <= end)) continue;
      end = goal.ends;
      row = goal.at.row;
      term = goal.term.trim();
    }
    if (end === null) return [];
    const current = end;
    const isPlanned = goals.some((goal) => {
      const from = goal.starts ?? goal.ends;
      return from === null || from > current;
    });
    const due = addDays(current, -DAYS_BEFORE);
    if (isPlanned || addDays(current, ASKED_DAYS_AFTER) < input.today || isBeyondHorizon(due, input)) return [];
    const title = 'Set goals for the next term';
    const name = term === '' ? 'The term' : term;
    return [
      {
        rule: 'goals-plan',
        contact: null,
        application: null,
        title,
        due,
        why: `${name} ${current < input.today ? 'ended' : 'ends'} on ${sayDay(current, input.today, input.book.locale)}, and the next term has no goals yet.`,
        cadence: DAYS_BEFORE,
        occasion: current,
        subject: { title, tab: 'goals', row },
      },
    ];
  },
};
