import type { DueItem, Rule, RuleInput } from '../action';
import type { Contact } from '../book';
import { logged } from '../completion';
import { addDays, type Day } from '../day';
import { namesIn } from '../names';
import { sayDay } from '../say';
import { afterPause, isBeyondHorizon, nameOf, people, withCompany } from './support';

const DAYS_AFTER = 21;

/**
 * S4 "three weeks later he learns from you that you've been to see a couple of his referrals".
 *
 * Told once is enough: it is the first talk with the person referred that counts, and any touch with the referrer since
 * then has told them.
 */
export const reportBack: Rule = {
  id: 'report-back',
  urgent: false,
  landing: false,
  completion: logged('report-back'),
  agenda: (item) => [
    `Say what came of the talk${item.referred === undefined ? '' : ` with ${nameOf(item.referred)}`}, and thank them.`,
  ],
  find(input) {
    const items: DueItem[] = [];
    for (const referred of people(input)) {
      const talk = firstTalk(referred, input);
      if (talk === null) continue;
      for (const referrer of referrersOf(referred, input)) {
        const last = input.touches.lastTouch(referrer);
        const due = afterPause(referrer, addDays(talk, DAYS_AFTER));
        if ((last !== null && last >= talk) || isBeyondHorizon(due, input)) continue;
        const name = nameOf(referrer);
        items.push({
          rule: 'report-back',
          contact: referrer,
          application: null,
          referred,
          title: `Tell ${name} how it went with ${nameOf(referred)}`,
          due,
          why: `${withCompany(name, referrer.company)} referred you to ${withCompany(nameOf(referred), referred.company)}. You talked on ${sayDay(talk, input.today, input.book.locale)}, and ${name} has not heard from you since.`,
          cadence: DAYS_AFTER,
          occasion: `${nameOf(referred)} ${talk}`,
        });
      }
    }
    return items;
  },
};

function firstTalk(contact: Contact, { touches }: RuleInput): Day | null {
  if (contact.referredBy.trim() === '') return null;
  let first: Day | null = null;
  for (const touch of touches.ofContact(contact)) if (touch.talk) first = touch.day;
  return first;
}

/** The contacts named in Referred by, without the row itself and example rows. */
export function referrersOf(contact: Contact, { touches }: Pick<RuleInput, 'touches'>): readonly Contact[] {
  const whole = touches.contactNamed(contact.referredBy);
  const names = whole === null ? namesIn(contact.referredBy) : [];
  const found = whole === null ? names.map((name) => touches.contactNamed(name)) : [whole];
  return Array.from(new Set(found)).filter((one): one is Contact => one !== null && one !== contact);
}
