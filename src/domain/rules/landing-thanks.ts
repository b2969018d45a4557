import type { DueItem, Rule, RuleInput } from '../action';
import type { Contact } from '../book';
import { sayDate, sayDay } from '../say';
import { isTalkUndated } from './keep-in-touch';
import { type Landing, landingOf } from './landing';
import { referrersOf } from './report-back';
import { afterPause, companyOf, nameOf, people, withCompany } from './support';

/**
 * S4: thank your references, and "every person who was kind enough to provide time, advice, and referrals". References
 * and referrers come first. A thank-you or landing touch from that day on has done it.
 */
export const landingThanks: Rule = {
  id: 'landing-thanks',
  urgent: false,
  landing: true,
  find(input) {
    const landing = landingOf(input);
    if (landing === null) return [];
    const contacts = people(input);
    const referrers = new Set(contacts.flatMap((contact) => referrersOf(contact, input)));
    const items: DueItem[] = [];
    for (const contact of contacts) {
      const cause = causeOf(contact, referrers, landing, input);
      if (cause === null || isThanked(contact, landing, input)) continue;
      items.push({
        rule: 'landing-thanks',
        contact,
        application: null,
        about: landing.application,
        title: `Thank ${nameOf(contact)} and tell your news`,
        due: afterPause(contact, landing.on),
        why: `You accepted the job at ${companyOf(landing.application)} on ${sayDay(landing.on, input.today, input.book.locale)}; ${withCompany(nameOf(contact), contact.company)} ${cause}.`,
        cadence: 7,
        turn: contact.reference || referrers.has(contact) ? 0 : 1,
        occasion: 'landing',
      });
    }
    return items;
  },
};

/** What there is to thank for, in words; null for people who had no part in it. */
function causeOf(
  contact: Contact,
  referrers: ReadonlySet<Contact>,
  landing: Landing,
  { touches, today, book }: RuleInput,
): string | null {
  if (contact.reference) return 'is one of your references';
  if (referrers.has(contact)) return 'referred you to others';
  const talk = touches.ofContact(contact).find((touch) => touch.talk && touch.day <= landing.on);
  if (talk !== undefined) return `gave you time on ${sayDate(talk.day, today, book.locale)}`;
  return isTalkUndated(contact) && touches.lastTouch(contact) === null ? 'gave you time' : null;
}

function isThanked(contact: Contact, landing: Landing, { touches }: RuleInput): boolean {
  return touches
    .ofContact(contact)
    .some((touch) => touch.day >= landing.on && (touch.kind === 'landing' || touch.kind === 'thank-you'));
}
