import type { DueItem, Rule } from '../action';
import { addDays, latestDay } from '../day';
import { count, sayDay } from '../say';
import { activeApplications, isBeyondHorizon, isCommunication, personOf, pursuitOf, stageSince } from './support';

/** S3: in Uncalled "you are preparing to reach out to the company in the next 1-2 weeks". */
export const uncalledOverdue: Rule = {
  id: 'uncalled-overdue',
  urgent: false,
  landing: false,
  repeats: true,
  // S3: a company leaves Uncalled with the first attempt to reach it.
  completion: { does: 'start' },
  find(input) {
    const { settings, touches, today, book } = input;
    const items: DueItem[] = [];
    for (const application of activeApplications(input)) {
      const since = application.stage === 'Uncalled' ? stageSince(application, touches, today) : null;
      if (since === null) continue;
      const lastWord = touches.ofApplication(application).find(isCommunication)?.day ?? null;
      const from = latestDay(since, lastWord) ?? since;
      const due = addDays(from, settings.uncalledDays);
      if (isBeyondHorizon(due, input)) continue;
      const { contact, person, name } = personOf(application, input);
      const company = pursuitOf(application, input);
      const whom = name === '' ? '' : ` to ${name}`;
      items.push({
        rule: 'uncalled-overdue',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Reach out to ${company}`,
        due,
        why: `${company} has been in Uncalled since ${sayDay(since, today, book.locale)}; ${count(settings.uncalledDays, 'day')} is the plan. Reach out${whom}, or let it rest in Inactive.`,
        cadence: settings.uncalledDays,
        occasion: from,
      });
    }
    return items;
  },
};
