import type { DueItem, Rule } from '../action';
import type { Goal } from '../book';
import { addDays } from '../day';
import { count, sayDay } from '../say';
import { isBeyondHorizon } from './support';

const SHOWN_DAYS_BEFORE = 7;

/** S0 "take time at the end of each term to check in and see if you met your goals". One item a term. */
export const goalsCheckIn: Rule = {
  id: 'goals-check-in',
  urgent: false,
  landing: false,
  completion: { does: 'remember' },
  agenda: () => ['For each goal: did you meet it, what helped, what got in the way?'],
  withoutOpener: true,
  find(input) {
    const byTerm = new Map<string, Goal[]>();
    for (const goal of input.book.goals) {
      if (goal.isExample || goal.ends === null || goal.goal.trim() === '') continue;
      if (goal.met.trim() !== '' || goal.reflection.trim() !== '') continue;
      const term = `${goal.term.trim()} ${goal.ends}`;
      const known = byTerm.get(term);
      if (known === undefined) byTerm.set(term, [goal]);
      else known.push(goal);
    }
    const items: DueItem[] = [];
    for (const [term, goals] of byTerm) {
      const [first] = goals;
      if (first === undefined || first.ends === null || isBeyondHorizon(first.ends, input)) continue;
      const name = first.term.trim() || 'this term';
      const title = `Check in on your goals for ${name}`;
      const ending = first.ends < input.today ? 'ended' : 'ends';
      items.push({
        rule: 'goals-check-in',
        contact: null,
        application: null,
        title,
        due: first.ends,
        from: addDays(first.ends, -SHOWN_DAYS_BEFORE),
        why: `${name} ${ending} on ${sayDay(first.ends, input.today, input.book.locale)}; ${count(goals.length, 'goal')} ${goals.length === 1 ? 'has' : 'have'} no answer to "Did I meet them?" yet.`,
        cadence: 14,
        occasion: term,
        subject: { title, tab: 'goals', row: first.at.row },
      });
    }
    return items;
  },
};
