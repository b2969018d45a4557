import type { DueItem, Rule } from '../action';
import { addDays } from '../day';
import { sayDay } from '../say';
import { activeApplications, companyOf, isBeyondHorizon, isOver, personOf, pursuitOf } from './support';

const DAYS_BEFORE = 2;

/** S3 "Prep hard": an interview is today or in the next two days. */
export const interviewPrep: Rule = {
  id: 'interview-prep',
  urgent: true,
  landing: false,
  completion: { does: 'remember' },
  agenda: () => [
    'Read up on the company: what it makes, recent news, who you will meet.',
    'Prepare three questions to ask them, and two stories of your own to tell.',
    'Check the time, the place or the link, and plan to be early.',
  ],
  withoutOpener: true,
  leadsUp: 2,
  find(input) {
    const items: DueItem[] = [];
    for (const application of activeApplications(input)) {
      if (isOver(application)) continue;
      const coming = input.touches.interviewsOf(application).filter((day) => day >= input.today);
      if (coming.length === 0) continue;
      const { contact, person, name } = personOf(application, input);
      const whom = name === '' ? companyOf(application) : `${name} at ${companyOf(application)}`;
      const role = application.position.trim() === '' ? '' : ` for ${application.position.trim()}`;
      for (const next of coming) {
        if (isBeyondHorizon(next, input)) break;
        items.push({
          rule: 'interview-prep',
          contact,
          application,
          ...(person === undefined ? {} : { person }),
          title: `Prepare for the interview at ${pursuitOf(application, input)}`,
          due: addDays(next, -DAYS_BEFORE),
          why: `Your interview with ${whom}${role} is on ${sayDay(next, input.today, input.book.locale)}.`,
          cadence: 1,
          occasion: next,
        });
      }
    }
    return items;
  },
};
