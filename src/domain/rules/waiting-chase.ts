import type { DueItem, Rule } from '../action';
import { addDays } from '../day';
import { sayDay } from '../say';
import { activeApplications, companyOf, isBeyondHorizon, personAt, personOf } from './support';

/** S3 "Send follow-ups. Always know where you stand." */
export const waitingChase: Rule = {
  id: 'waiting-chase',
  urgent: false,
  landing: false,
  repeats: true,
  find(input) {
    const items: DueItem[] = [];
    for (const application of activeApplications(input)) {
      if (application.stage !== 'Waiting') continue;
      const last = input.touches.lastActivity(application);
      const isNextSet = input.touches.interviewsOf(application).some((day) => day > input.today);
      if (last === null || isNextSet) continue;
      const due = addDays(last, input.settings.waitingDays);
      if (isBeyondHorizon(due, input)) continue;
      const { contact, person, name } = personOf(application, input);
      items.push({
        rule: 'waiting-chase',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Ask ${companyOf(application)} where you stand`,
        due,
        why: `You wait for an answer from ${personAt(name, application)}; the last word was on ${sayDay(last, input.today, input.book.locale)}.`,
        cadence: input.settings.waitingDays,
        occasion: last,
      });
    }
    return items;
  },
};
