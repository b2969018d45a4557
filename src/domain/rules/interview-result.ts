import type { DueItem, Rule, RuleInput } from '../action';
import type { Application } from '../book';
import { logged } from '../completion';
import { addDays, type Day } from '../day';
import { sayDay } from '../say';
import { activeApplications, isCommunication, personAt, personOf, pursuitOf } from './support';

const DAYS_AFTER = 4;

/** S1 "a follow-up on the results of the job interview a few days later". */
export const interviewResult: Rule = {
  id: 'interview-result',
  urgent: false,
  landing: false,
  completion: logged('follow-up'),
  find(input) {
    const items: DueItem[] = [];
    for (const application of activeApplications(input)) {
      if (application.stage !== 'Interview Set' && application.stage !== 'Waiting') continue;
      const days = input.touches.toldInterviewsOf(application);
      const held = days.filter((day) => day <= input.today).pop();
      // With another round set, you know where you stand.
      const isNextSet = days.some((day) => day > input.today);
      if (held === undefined || isNextSet || hasMovedSince(held, application, input)) continue;
      const { contact, person, name } = personOf(application, input);
      items.push({
        rule: 'interview-result',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Ask ${pursuitOf(application, input)} how the interview went`,
        due: addDays(held, DAYS_AFTER),
        why: `Your interview with ${personAt(name, application, input)} was on ${sayDay(held, input.today, input.book.locale)}; there has been no word since.`,
        cadence: DAYS_AFTER,
        occasion: held,
      });
    }
    return items;
  },
};

/**
 * Anything but a thank-you or a stage move after the interview. Last activity counts too, unless it only records the
 * thank-you or the move.
 */
function hasMovedSince(held: Day, application: Application, { touches, today }: RuleInput): boolean {
  const since = touches.ofApplication(application).filter((touch) => touch.day > held);
  if (since.some((touch) => isCommunication(touch) && touch.kind !== 'thank-you')) return true;
  const last = application.lastActivity;
  if (last === null || last <= held || last > today || last === application.stageSince) return false;
  return !since.some((touch) => touch.day === last);
}
