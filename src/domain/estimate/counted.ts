/** What the tabs themselves count of requests, applications and meaningful contacts (playbook §5, S0). */
import type { Application, Book, Contact, Touch } from '../book';
import type { Day } from '../day';
import { STAGES, type Stage } from '../stage';
import { indexLog, type LogLines, plainName } from './log-lines';
import type { OfferUnits } from './report';

/** Kinds of log line that are one-way, or no communication at all: they do not count as talked (playbook §3). */
const ONE_WAY = new Set<Touch['kind']>(['thank-you', 'reference-alert', 'news', 'landing', 'stage', 'estimate']);

/** Words that say a remark in Last communication was one-way: something was sent, nothing was said. */
const ONE_WAY_WORDS = /\b(e-?mailed|intro e-?mail|sent|messaged|left (a )?(message|voicemail)|no (reply|answer))\b/i;

const SUBMITTED_FROM = STAGES.indexOf('Trying-To');

/** Trying-To or beyond. Closed does not prove it: one can close what one never sent. */
function provesSubmission(stage: Stage | null): boolean {
  return stage !== null && stage !== 'Closed' && STAGES.indexOf(stage) >= SUBMITTED_FROM;
}

/**
 * Whether an application was submitted: its stage is Trying-To or beyond, or it has an Applied on that is not in the
 * future, or the log saw it there. Examples are none.
 *
 * @param lines The log's lines about its company.
 */
export function wasSubmitted(application: Application, lines: readonly Touch[], today: Day): boolean {
  if (application.isExample) return false;
  if (provesSubmission(application.stage)) return true;
  if (application.appliedOn !== null && application.appliedOn <= today) return true;
  return lines.some((line) => provesSubmission(line.toStage) || provesSubmission(line.fromStage));
}

/** How often the contact was talked to: Times talked, or the different days the tabs tell of, whichever is more. */
function talks(contact: Contact, lines: readonly Touch[]): number {
  const days = new Set<Day>();
  for (const remark of contact.communications) if (!ONE_WAY_WORDS.test(remark.text)) days.add(remark.day);
  for (const { kind, channel, when } of lines) {
    const spoken = channel === 'meeting' || channel === 'interview' || channel === 'call';
    if (kind === 'conversation' || (spoken && !ONE_WAY.has(kind))) days.add(when);
  }
  return Math.max(contact.timesTalked ?? 0, days.size);
}

/** S0: talked to at least twice, they understand what you are looking for, they would be comfortable referring you. */
function isMeaningful(contact: Contact, log: LogLines): boolean {
  if (contact.isExample || !contact.knowsWhatIWant || !contact.wouldReferMe) return false;
  return talks(contact, log.ofContact(contact.name)) >= 2;
}

/**
 * LinkedIn requests sent, as far as the tabs know. Two partial records of the same requests, so the larger counts and
 * not their sum: what was entered as done under goals that count LinkedIn requests; and the different people the log
 * has a LinkedIn line about (one request each, however many messages follow; a line that names nobody is one person).
 */
function countRequests(book: Book): number {
  let done = 0;
  for (const goal of book.goals) {
    if (!goal.isExample && goal.counts === 'LinkedIn requests' && goal.done !== null && goal.done > 0) {
      done += goal.done;
    }
  }
  const people = new Set<string>();
  book.log.forEach((line, index) => {
    if (line.channel !== 'LinkedIn' || line.isExample) return;
    const name = plainName(line.contact);
    people.add(name === '' ? `line ${index}` : name);
  });
  return Math.max(Number.isFinite(done) ? Math.floor(done) : 0, people.size);
}

/** What the tabs count, beside what the boxes say. Examples are left out. */
export function countUnits(book: Book, today: Day, log: LogLines = indexLog(book.log)): OfferUnits {
  return {
    linkedInRequests: countRequests(book),
    applications: book.applications.filter((application) =>
      wasSubmitted(application, log.ofCompany(application.company), today),
    ).length,
    meaningfulContacts: book.contacts.filter((contact) => isMeaningful(contact, log)).length,
  };
}

/** What was counted, in words, for the person to judge. */
export const COUNTED_HOW: { readonly [I in keyof OfferUnits]: string } = {
  linkedInRequests:
    'The Done of goals that count LinkedIn requests, or the people with a LinkedIn line in the Activity Log, whichever is more.',
  applications: 'Rows of Applications at Trying-To or beyond, or with a day in Applied on.',
  meaningfulContacts:
    'Contacts you have talked to at least twice, with "Knows what I want" and "Would refer me" both ticked.',
};
