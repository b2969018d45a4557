import type { DueItem, Rule } from '../action';
import { addDays } from '../day';
import { sayDay } from '../say';
import { activeApplications, isBeyondHorizon, personOf, pursuitOf } from './support';

const DAYS_BEFORE = 2;

/** Ours: an offer must be answered by a day. It stays until the stage says how it was answered. */
export const offerDecision: Rule = {
  id: 'offer-decision',
  urgent: true,
  landing: false,
  completion: { does: 'remember' },
  agenda: () => [
    'Compare it with what you want: the work, the people, the pay, the way there.',
    'Need more days? Ask for them before the day comes.',
  ],
  withoutOpener: true,
  leadsUp: 2,
  find(input) {
    const items: DueItem[] = [];
    for (const application of activeApplications(input)) {
      const { decideBy } = application;
      if (application.stage !== 'Offer' || decideBy === null) continue;
      const due = addDays(decideBy, -DAYS_BEFORE);
      if (isBeyondHorizon(due, input)) continue;
      const { contact, person } = personOf(application, input);
      const company = pursuitOf(application, input);
      const when = sayDay(decideBy, input.today, input.book.locale);
      items.push({
        rule: 'offer-decision',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Answer the offer from ${company}`,
        due,
        why:
          decideBy < input.today
            ? `Your answer to ${company} was asked for by ${when}.`
            : `${company} asks for your answer to the offer by ${when}.`,
        cadence: DAYS_BEFORE,
        occasion: decideBy,
      });
    }
    return items;
  },
};
