/** What several rules need: whose turn it is, when a record is quiet, and how people and companies are called. */
import type { DueItem, RuleInput } from '../action';
import type { Application, Book, Contact } from '../book';
import { addDays, type Day } from '../day';
import type { IndexedTouch, TouchIndex } from '../touch-index';

/** How far ahead rules look: the eight weeks of the load, whatever the weekday. */
export const HORIZON_DAYS = 62;

/** True where a day lies beyond what the load of the weeks ahead shows. */
export function isBeyondHorizon(due: Day, input: RuleInput): boolean {
  return due > addDays(input.today, HORIZON_DAYS);
}

/** The contacts that rules look at: no example rows, no rows that name nobody. */
export function people({ book }: Pick<RuleInput, 'book'>): readonly Contact[] {
  let known = peopleOfBook.get(book);
  if (known === undefined) {
    known = book.contacts.filter((contact) => !contact.isExample && nameOf(contact) !== '');
    peopleOfBook.set(book, known);
  }
  return known;
}

/** Every rule about contacts asks for the same list. */
const peopleOfBook = new WeakMap<Book, readonly Contact[]>();

/** The applications that rules look at: no example rows, and none that is parked until a later day. */
export function activeApplications(input: RuleInput): readonly Application[] {
  return input.book.applications.filter((application) => !application.isExample && !isParked(application, input.today));
}

/** Quiet until the day: on the day itself the application is back. */
function isParked(application: Application, today: Day): boolean {
  return application.parkedUntil !== null && application.parkedUntil > today;
}

function isPaused(contact: Contact, today: Day): boolean {
  return contact.pausedUntil !== null && contact.pausedUntil > today;
}

/** A paused contact's day is not before the pause ends. */
export function afterPause(contact: Contact, due: Day): Day {
  return contact.pausedUntil !== null && contact.pausedUntil > due ? contact.pausedUntil : due;
}

/** Name, else e-mail address, else company: something to call the row by. */
export function nameOf(contact: Contact): string {
  return contact.name.trim() || contact.email.trim() || contact.company.trim();
}

/** "Leo Brandt (Fernwood Health)"; the name alone without a company. */
export function withCompany(name: string, company: string): string {
  return company.trim() === '' || company.trim() === name ? name : `${name} (${company.trim()})`;
}

/** "Fernwood Health", or "this application" where the company is missing. */
export function companyOf(application: Application): string {
  return application.company.trim() || application.position.trim() || 'this application';
}

/** Who an application's line is about: the first person it names whom nothing keeps quiet. */
export function personOf(
  application: Application,
  { touches, today }: RuleInput,
): Pick<DueItem, 'contact' | 'person'> & { readonly name: string } {
  const [first] = touches.peopleOf(application);
  if (first === undefined) return { contact: null, name: '' };
  if (first.contact === null) return { contact: null, person: first.name, name: first.name };
  if (isPaused(first.contact, today)) return { contact: null, name: '' };
  return { contact: first.contact, name: first.name };
}

/** "Priya Raman at Lattice"; "Lattice" where nobody is named. */
export function personAt(name: string, application: Application): string {
  return name === '' ? companyOf(application) : `${name} at ${companyOf(application)}`;
}

/** True for a line that records a communication, and not only a stage move. */
export function isCommunication(touch: IndexedTouch): boolean {
  return touch.kind !== 'stage' && touch.kind !== 'estimate' && touch.kind !== 'skipped';
}

/** Since when an application stands in its stage: Stage since, else the latest move to that stage in the log. */
export function stageSince(application: Application, touches: TouchIndex, today: Day): Day | null {
  if (application.stageSince !== null) return application.stageSince <= today ? application.stageSince : null;
  const move = touches
    .ofApplication(application)
    .find((touch) => touch.source === 'log' && touch.toStage !== null && touch.toStage === application.stage);
  return move?.day ?? null;
}

/** Follow-ups sent: the cell, or the follow-ups logged since the stage began, whichever is more. */
export function followUpsSent(application: Application, touches: TouchIndex, today: Day): number {
  const since = stageSince(application, touches, today) ?? application.appliedOn;
  const logged = touches
    .ofApplication(application)
    .filter((touch) => touch.kind === 'follow-up' && (since === null || touch.day >= since));
  return Math.max(application.followUpsSent, logged.length);
}

/** True once the pursuit is over, however it ended. */
export function isOver(application: Application): boolean {
  const { stage } = application;
  return stage === 'Accepted' || stage === 'Declined' || stage === 'Rejected' || stage === 'Closed';
}
