import type { DueItem, Rule } from '../action';
import { addDays } from '../day';
import { sayDay } from '../say';
import { activeApplications, companyOf, isBeyondHorizon, isOver, personAt, personOf } from './support';

const DAYS_BEFORE = 2;

/** S3 "Prep hard": an interview is today or in the next two days. */
export const interviewPrep: Rule = {
  id: 'interview-prep',
  urgent: true,
  landing: false,
  find(input) {
    const items: DueItem[] = [];
    for (const application of activeApplications(input)) {
      if (isOver(application)) continue;
      const next = input.touches.interviewsOf(application).find((day) => day >= input.today);
      if (next === undefined || isBeyondHorizon(next, input)) continue;
      const { contact, person, name } = personOf(application, input);
      const role = application.position.trim() === '' ? '' : ` for ${application.position.trim()}`;
      items.push({
        rule: 'interview-prep',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Prepare for the interview at ${companyOf(application)}`,
        due: addDays(next, -DAYS_BEFORE),
        why: `Your interview with ${personAt(name, application)}${role} is on ${sayDay(next, input.today, input.book.locale)}.`,
        cadence: 1,
        occasion: next,
      });
    }
    return items;
  },
};
