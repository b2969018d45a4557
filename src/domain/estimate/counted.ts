/** What the tabs themselves count of requests, applications and meaningful contacts (playbook §5, S0). */
import type { Application, Book } from '../book';
import type { Day } from '../day';
import { FUNNEL, funnelRank, furthestStage } from '../furthest-stage';
import { isMeaningful } from '../meaningful';
import { plainPerson } from '../names';
import { buildTouchIndex, type TouchIndex } from '../touch-index';
import type { OfferUnits } from './report';

const SUBMITTED_FROM = FUNNEL.indexOf('Trying-To');

/**
 * Whether an application was submitted: the furthest it has come is Trying-To or beyond (by its stage, the log, or an
 * Applied on that is not in the future). Closed alone proves nothing: one can close what one never sent. Examples are none.
 */
export function wasSubmitted(application: Application, touches: TouchIndex, today: Day): boolean {
  if (application.isExample) return false;
  const isPlanned = application.appliedOn !== null && application.appliedOn > today;
  const known = isPlanned ? { ...application, appliedOn: null } : application;
  return funnelRank(furthestStage(known, touches)) >= SUBMITTED_FROM;
}

/**
 * LinkedIn requests sent, as far as the tabs know. Two partial records of the same requests, so the larger counts and
 * not their sum: what was entered as done under goals that count LinkedIn requests; and the different people the log
 * has a LinkedIn line about (one request each, however many messages follow; a line that names nobody is one person).
 */
function countRequests(book: Book): number {
  let done = 0;
  for (const goal of book.goals) {
    const counts = !goal.isExample && goal.counts === 'LinkedIn requests';
    if (counts && goal.done !== null && Number.isFinite(goal.done) && goal.done > 0) done += goal.done;
  }
  const people = new Set<string>();
  book.log.forEach((line, index) => {
    if (line.channel !== 'LinkedIn' || line.isExample) return;
    const name = plainPerson(line.contact);
    people.add(name === '' ? `line ${index}` : name);
  });
  return Math.max(Math.floor(done), people.size);
}

/** What the tabs count, beside what the boxes say. Examples are left out. */
export function countUnits(book: Book, today: Day, touches: TouchIndex = buildTouchIndex(book, today)): OfferUnits {
  return {
    linkedInRequests: countRequests(book),
    applications: book.applications.filter((application) => wasSubmitted(application, touches, today)).length,
    meaningfulContacts: book.contacts.filter((contact) => !contact.isExample && isMeaningful(contact, touches)).length,
  };
}

/** What was counted, in words, for the person to judge. */
export const COUNTED_HOW: { readonly [I in keyof OfferUnits]: string } = {
  linkedInRequests:
    'The Done of goals that count LinkedIn requests, or the people with a LinkedIn line in the Activity Log, whichever is more.',
  applications: 'Rows of Applications that got to Trying-To or beyond, or have a day in Applied on.',
  meaningfulContacts:
    'Contacts you have talked to at least twice, with "Knows what I want" and "Would refer me" both ticked.',
};
