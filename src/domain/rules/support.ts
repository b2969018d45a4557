/** What several rules need: whose turn it is, when a record is quiet, and how people and companies are called. */
import type { DueItem, RuleInput } from '../action';
import type { Application, Book, Contact } from '../book';
import { addDays, type Day, latestDay } from '../day';
import { inSpokenOrder, plainCompany } from '../names';
import { hasOutcome } from '../stage';
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

/** Nobody says a quick hello to whom they are about to meet at an interview: not before the day after it. */
export function afterInterview(contact: Contact, due: Day, touches: TouchIndex): Day {
  const after = touches.comingInterviewsWith(contact).map((day) => addDays(day, 1));
  return latestDay(due, ...after) ?? due;
}

/** Name as it is said ("Wei Chen" for "Chen, Wei"), else e-mail address, else company: something to call the row by. */
export function nameOf(contact: Contact): string {
  return inSpokenOrder(contact.name.trim()) || contact.email.trim() || contact.company.trim();
}

/** "Leo Brandt (Fernwood Health)", "Tom (recruiter) at Acme"; the name alone without a company. */
export function withCompany(name: string, company: string): string {
  if (company.trim() === '' || company.trim() === name) return name;
  return name.endsWith(')') ? `${name} at ${company.trim()}` : `${name} (${company.trim()})`;
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
  if (first.contact === null) return { contact: null, person: first.name, name: inSpokenOrder(first.name) };
  if (isPaused(first.contact, today)) return { contact: null, name: '' };
  return { contact: first.contact, name: nameOf(first.contact) };
}

/** "Acme"; "Acme (Analyst)" where you pursue another position there, or nobody could tell which one is meant. */
export function pursuitOf(application: Application, { book }: Pick<RuleInput, 'book'>): string {
  const company = companyOf(application);
  const position = application.position.trim();
  if (position === '' || application.company.trim() === '') return company;
  const others = pursuitsAt(book).get(plainCompany(company)) ?? [];
  return others.some((other) => other !== application && other.position.trim() !== position)
    ? `${company} (${position})`
    : company;
}

/** The applications that are not over, by company as it is compared. */
function pursuitsAt(book: Book): ReadonlyMap<string, readonly Application[]> {
  let known = pursuitsOfBook.get(book);
  if (known === undefined) {
    known = new Map();
    for (const application of book.applications) {
      if (application.isExample || isOver(application)) continue;
      const company = plainCompany(application.company);
      const there = known.get(company);
      if (there === undefined) known.set(company, [application]);
      else there.push(application);
    }
    pursuitsOfBook.set(book, known);
  }
  return known;
}

const pursuitsOfBook = new WeakMap<Book, Map<string, Application[]>>();

/** "Priya Raman at Lattice"; "Lattice" where nobody is named. */
export function personAt(name: string, application: Application, input: Pick<RuleInput, 'book'>): string {
  const pursuit = pursuitOf(application, input);
  return name === '' ? pursuit : `${name} at ${pursuit}`;
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
export function isOver({ stage }: Application): boolean {
  return hasOutcome(stage);
}
