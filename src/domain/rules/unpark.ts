import type { DueItem, Rule } from '../action';
import { sayDay } from '../say';
import { isBeyondHorizon, personOf, pursuitOf } from './support';

/** S3, ours: an application that was rested comes back on its day. */
export const unpark: Rule = {
  id: 'unpark',
  urgent: false,
  landing: false,
  completion: { does: 'unpark' },
  withoutOpener: true,
  find(input) {
    const items: DueItem[] = [];
    for (const application of input.book.applications) {
      const until = application.parkedUntil;
      if (application.isExample || application.stage !== 'Inactive' || until === null) continue;
      if (isBeyondHorizon(until, input)) continue;
      const { contact, person } = personOf(application, input);
      const company = pursuitOf(application, input);
      items.push({
        rule: 'unpark',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Look at ${company} again`,
        due: until,
        why: `You rested ${company} until ${sayDay(until, input.today, input.book.locale)}. Bring it back into Uncalled, or rest it again.`,
        cadence: input.settings.parkDays,
        occasion: until,
      });
    }
    return items;
  },
};
