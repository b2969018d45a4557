import type { DueItem, Rule, RuleInput } from '../action';
import type { Contact } from '../book';
import { logged } from '../completion';
import type { Day } from '../day';
import { sayDate, sayDay } from '../say';
import { isTalkUndated } from './keep-in-touch';
import { landingOf } from './landing';
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
  completion: logged('landing'),
  agenda: () => ['Tell what you will be doing, and thank them for their part in it.'],
  withoutOpener: true,
  find(input) {
    const landing = landingOf(input);
    if (landing === null) return [];
    const items: DueItem[] = [];
    for (const { contact, part, cause, isThanked } of peopleWhoHelped(landing.on, input)) {
      if (isThanked) continue;
      items.push({
        rule: 'landing-thanks',
        contact,
        application: null,
        about: landing.application,
        title: `Thank ${nameOf(contact)} and tell your news`,
        due: afterPause(contact, landing.on),
        why: `You accepted the job at ${companyOf(landing.application)} on ${sayDay(landing.on, input.today, input.book.locale)}; ${withCompany(nameOf(contact), contact.company)} ${cause}.`,
        cadence: 7,
        turn: part === 'time' ? 1 : 0,
        occasion: 'landing',
      });
    }
    return items;
  },
};

/** What somebody did for the search (S4: references, referrals, time and advice). */
export type Part = 'reference' | 'referral' | 'time';

export interface Helper {
  readonly contact: Contact;
  readonly part: Part;
  /** The same in words: "referred you to others". */
  readonly cause: string;
  readonly isThanked: boolean;
}

/** Everyone who had a part in an offer that is accepted on a day, in the order of the sheet. */
export function peopleWhoHelped(on: Day, input: RuleInput): readonly Helper[] {
  const contacts = people(input);
  const referrers = new Set(contacts.flatMap((contact) => referrersOf(contact, input)));
  return contacts.flatMap((contact) => {
    const part = partOf(contact, referrers, on, input);
    return part === null ? [] : [{ contact, ...part, isThanked: isThanked(contact, on, input) }];
  });
}

/** Null for people who had no part in it. */
function partOf(
  contact: Contact,
  referrers: ReadonlySet<Contact>,
  on: Day,
  { touches, today, book }: RuleInput,
): Pick<Helper, 'part' | 'cause'> | null {
  if (contact.reference) return { part: 'reference', cause: 'is one of your references' };
  if (referrers.has(contact)) return { part: 'referral', cause: 'referred you to others' };
  const talk = touches.ofContact(contact).find((touch) => touch.talk && touch.day <= on);
  if (talk !== undefined) return { part: 'time', cause: `gave you time on ${sayDate(talk.day, today, book.locale)}` };
  const isUndated = isTalkUndated(contact) && touches.lastTouch(contact) === null;
  return isUndated ? { part: 'time', cause: 'gave you time' } : null;
}

function isThanked(contact: Contact, on: Day, { touches }: RuleInput): boolean {
  return touches
    .ofContact(contact)
    .some((touch) => touch.day >= on && (touch.kind === 'landing' || touch.kind === 'thank-you'));
}
