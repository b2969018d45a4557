import type { DueItem, Rule } from '../action';
import { logged } from '../completion';
import { addDays } from '../day';
import { quote, sayDay } from '../say';
import { afterPause, nameOf, people, withCompany } from './support';

/** News older than this is no opener any more. */
const FRESH_DAYS = 7;

/** S2 "you have to call contacts while the information is still fresh". */
export const currentEvent: Rule = {
  id: 'current-event',
  urgent: false,
  landing: false,
  completion: logged('follow-up'),
  find(input) {
    const items: DueItem[] = [];
    for (const contact of people(input)) {
      const noted = contact.iceBreakerNotedOn;
      if (noted === null || contact.iceBreaker.trim() === '' || noted > input.today) continue;
      if (addDays(noted, FRESH_DAYS) < input.today) continue;
      // A talk on the very day may have come before the note; news passed on that day is the ice-breaker itself.
      const isUsed = input.touches
        .ofContact(contact)
        .some((touch) => touch.day > noted || (touch.day === noted && touch.kind === 'news'));
      if (isUsed) continue;
      items.push({
        rule: 'current-event',
        contact,
        application: null,
        title: `Share the news with ${nameOf(contact)}`,
        due: afterPause(contact, addDays(noted, 1)),
        why: `You noted ${quote(contact.iceBreaker)} for ${withCompany(nameOf(contact), contact.company)} on ${sayDay(noted, input.today, input.book.locale)}; it is a good opener while it is fresh.`,
        cadence: FRESH_DAYS,
        occasion: noted,
      });
    }
    return items;
  },
};
