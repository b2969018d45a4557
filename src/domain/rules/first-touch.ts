import type { DueItem, Rule } from '../action';
import { logged } from '../completion';
import { addDays } from '../day';
import { isTalkUndated } from './keep-in-touch';
import { afterInterview, afterPause, nameOf, people, withCompany } from './support';

/** How far ahead a day noted in Last communication is taken for a talk that is planned, and not for a slip of the pen. */
const PLANNED_WITHIN_DAYS = 60;

/** S0: contacts "that you want to reach out to". Due today, after everything else. */
export const firstTouch: Rule = {
  id: 'first-touch',
  urgent: false,
  landing: false,
  repeats: true,
  completion: logged('follow-up'),
  find({ book, today, settings, touches }) {
    const items: DueItem[] = [];
    for (const contact of people({ book })) {
      if (isTalkUndated(contact) || touches.ofContact(contact).length > 0) continue;
      const planned = contact.communicationInFuture;
      if (planned !== null && planned <= addDays(today, PLANNED_WITHIN_DAYS)) continue;
      const name = nameOf(contact);
      items.push({
        rule: 'first-touch',
        contact,
        application: null,
        title: `Reach out to ${name}`,
        due: afterPause(contact, afterInterview(contact, today, touches)),
        why: `${withCompany(name, contact.company)} is on your list, and you have not been in touch yet.`,
        cadence: settings.cadenceDays,
        occasion: 'first',
      });
    }
    return items;
  },
};
