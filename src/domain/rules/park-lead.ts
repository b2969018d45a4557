import type { DueItem, Rule } from '../action';
import { addDays } from '../day';
import { count, sayDay } from '../say';
import { silentApplications } from './silent-lead';
import { personAt, personOf, pursuitOf } from './support';

/** S3 "if you've followed up several times, throw the lead back into your Inactive for a month or two". */
export const parkLead: Rule = {
  id: 'park-lead',
  urgent: false,
  landing: false,
  repeats: true,
  completion: { does: 'park' },
  withoutOpener: true,
  find(input) {
    const items: DueItem[] = [];
    for (const { application, last, sent } of silentApplications(input)) {
      if (sent < input.settings.followUpsBeforeParking) continue;
      const { contact, person, name } = personOf(application, input);
      items.push({
        rule: 'park-lead',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Put ${pursuitOf(application, input)} back into Inactive for ${count(input.settings.parkDays, 'day')}`,
        due: addDays(last, input.settings.silentDays),
        why: `${personAt(name, application, input)} has been silent since ${sayDay(last, input.today, input.book.locale)}, after ${count(sent, 'follow-up')}. Rest the application and look again in ${count(input.settings.parkDays, 'day')}.`,
        cadence: input.settings.silentDays,
        occasion: last,
      });
    }
    return items;
  },
};
