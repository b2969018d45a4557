import type { DueItem, Rule, RuleInput } from '../action';
import type { Contact } from '../book';
import { logged } from '../completion';
import { addDays, type Day } from '../day';
import { count, quote, sayDay } from '../say';
import type { Settings } from '../settings';
import { afterInterview, afterPause, HORIZON_DAYS, nameOf, people, withCompany } from './support';

/** Days between touches for a contact: their own, else their section's, else the general one. Impossible ones count as unset. */
export function cadenceOf(contact: Contact, settings: Settings): number {
  const own = contact.keepInTouchEvery;
  if (own !== null && own >= 1) return Math.round(own);
  const byTerm = contact.term === null ? undefined : settings.cadenceByTerm[contact.term];
  return byTerm !== undefined && byTerm >= 1 ? byTerm : settings.cadenceDays;
}

/**
 * S2 "following up every two months". The latest touch of any kind moves the day.
 *
 * Someone you have talked to without a date on record is due today, so that nobody is forgotten for want of a date.
 */
export const keepInTouch: Rule = {
  id: 'keep-in-touch',
  urgent: false,
  landing: false,
  always: true,
  repeats: true,
  completion: logged('follow-up'),
  find(input) {
    const items: DueItem[] = [];
    const end = addDays(input.today, HORIZON_DAYS);
    for (const contact of people(input)) {
      const item = dueFor(contact, input, end);
      if (item !== null) items.push(item);
    }
    return items;
  },
};

/** True where the row says you talked, but not when. */
export function isTalkUndated(contact: Contact): boolean {
  const said = contact.lastCommunication.trim() !== '' && contact.communicationInFuture === null;
  return said || (contact.timesTalked ?? 0) > 0;
}

function dueFor(contact: Contact, { book, today, settings, touches }: RuleInput, end: Day): DueItem | null {
  const cadence = cadenceOf(contact, settings);
  const name = nameOf(contact);
  const base = {
    rule: 'keep-in-touch',
    contact,
    application: null,
    title: `Get in touch with ${name}`,
    cadence,
  } as const;
  const [last] = touches.ofContact(contact);
  if (last !== undefined) {
    const due = afterPause(contact, afterInterview(contact, addDays(last.day, cadence), touches));
    if (due > end) return null;
    const words = last.summary.trim() === '' ? '' : ` (${quote(last.summary)})`;
    return {
      ...base,
      due,
      why: `You were last in touch with ${withCompany(name, contact.company)} on ${sayDay(last.day, today, book.locale)}${words}; you keep in touch every ${count(cadence, 'day')}.`,
      occasion: last.day,
    };
  }
  if (!isTalkUndated(contact)) return null;
  return {
    ...base,
    due: afterPause(contact, afterInterview(contact, today, touches)),
    why: `You have been in touch with ${withCompany(name, contact.company)}, but no date is on record, so it counts as due.`,
    occasion: 'undated',
  };
}
