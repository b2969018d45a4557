import type { DueItem, Rule, RuleInput } from '../action';
import type { Application, Contact } from '../book';
import { logged } from '../completion';
import { addDays, type Day, latestDay } from '../day';
import { inSpokenOrder, plainCompany, plainPerson } from '../names';
import type { EventKind } from '../remark';
import { quote, sayDay } from '../say';
import type { IndexedTouch } from '../touch-index';
import { activeApplications, afterPause, companyOf, isOver, nameOf, people, stageSince, withCompany } from './support';

/** After this many days a thank-you is dropped: it would no longer be read as one. */
const DROPPED_AFTER_DAYS = 14;

/** An interview or a meeting that was held, and whom it calls for thanking. */
interface Held {
  readonly day: Day;
  readonly kind: EventKind;
  /** The person's own words about it; '' where only a date is known. */
  readonly words: string;
  readonly contact: Contact | null;
  /** A person who is not in Contacts; '' where nobody is named. */
  readonly person: string;
  readonly application: Application | null;
  /** The application that has ended since, where the event stands in a contact's own row. */
  readonly ended?: Application;
}

/**
 * S1 "send a thank-you note right after the interview, ideally within a couple of days"; S4.
 *
 * What was held is known from Applications (Interview on, or a next step that states an interview and its day), from
 * logged meetings and interviews, and from a dated Last communication that says so. An application's interview belongs
 * to the people it names, so that it and what their own rows say of the same day are one; where it names nobody and a
 * contact of that company had an interview on that day, it is that contact's. One item a person: the latest event.
 */
export const thankYou: Rule = {
  id: 'thank-you',
  urgent: true,
  landing: false,
  completion: logged('thank-you', 'email'),
  agenda: () => ['Name one thing they said that stayed with you.'],
  withoutOpener: true,
  find(input) {
    const byPerson = new Map<Contact | string, Held>();
    /** Companies and days on which a contact's own row tells of an event. */
    const told = new Set<string>();
    const keep = (key: Contact | string, held: Held): void => {
      const known = byPerson.get(key);
      if (known === undefined || held.day > known.day || (held.day === known.day && known.application === null))
        byPerson.set(key, known?.day === held.day ? { ...held, words: known.words, kind: known.kind } : held);
    };
    for (const contact of people(input)) {
      const event = latestEvent(input.touches.ofContact(contact), input);
      if (event === null) continue;
      told.add(`${plainCompany(contact.company)} ${event.day}`);
      const ended = endedSince(event, contact, input);
      const about = ended === null ? {} : { ended };
      keep(contact, { ...heldAs(event), contact, person: '', application: null, ...about });
    }
    for (const application of activeApplications(input)) {
      for (const line of eventsWithStrangers(application, input))
        keep(`${plainPerson(line.contact)} ${plainCompany(application.company)}`, {
          ...heldAs(line),
          contact: null,
          person: line.contact,
          application,
        });
      const day = latestInterview(application, input);
      if (day === null) continue;
      const held = { day, kind: 'interview', words: '', application } as const;
      const named = input.touches.peopleOf(application);
      for (const { name, contact } of named) {
        if (contact !== null) keep(contact, { ...held, contact, person: '' });
        else keep(`${plainPerson(name)} ${plainCompany(application.company)}`, { ...held, contact, person: name });
      }
      if (named.length === 0 && !told.has(`${plainCompany(application.company)} ${day}`))
        keep(application.key, { ...held, contact: null, person: '' });
    }
    const items: DueItem[] = [];
    for (const held of byPerson.values()) if (!isThanked(held, input)) items.push(dueFor(held, input));
    return items;
  },
};

function heldAs(event: IndexedTouch): Pick<Held, 'day' | 'kind' | 'words'> {
  return { day: event.day, kind: event.event ?? 'meeting', words: event.summary };
}

/**
 * An application at the company of the interview, where all of them have ended, one of them since. The note is due all the
 * same (S1: "someone from that company will likely keep your information on file"), but says nothing of the job.
 */
function endedSince(event: IndexedTouch, contact: Contact, input: RuleInput): Application | null {
  if (event.event !== 'interview') return null;
  const company = plainCompany(event.company || contact.company);
  const there = input.book.applications.filter(
    (application) => company !== '' && !application.isExample && plainCompany(application.company) === company,
  );
  if (!there.every(isOver)) return null;
  const hasEndedSince = (application: Application): boolean => {
    const since = stageSince(application, input.touches, input.today);
    return since !== null && since >= event.day;
  };
  return there.find(hasEndedSince) ?? null;
}

function isRecent(day: Day, today: Day): boolean {
  return day <= today && addDays(day, DROPPED_AFTER_DAYS) >= today;
}

/** Touches come latest first and none from the future, so the first that is too old ends the search. */
function latestEvent(touches: readonly IndexedTouch[], { today }: RuleInput): IndexedTouch | null {
  for (const touch of touches) {
    if (!isRecent(touch.day, today)) return null;
    if (touch.event !== null) return touch;
  }
  return null;
}

/** The latest interview held; logged meetings at a company that name nobody count like one. */
function latestInterview(application: Application, { touches, today }: RuleInput): Day | null {
  const stated = touches.statedInterviewsOf(application).filter((day) => isRecent(day, today));
  let logged: Day | null = null;
  for (const touch of touches.ofApplication(application)) {
    if (!isRecent(touch.day, today)) break;
    const isMeeting = touch.source === 'log' && touch.event !== null && touch.contact === '';
    if (isMeeting) logged = latestDay(logged, touch.day);
  }
  return latestDay(stated[stated.length - 1] ?? null, logged);
}

/** Logged interviews and meetings with people who are not in Contacts. */
function eventsWithStrangers(application: Application, { touches, today }: RuleInput): readonly IndexedTouch[] {
  const found: IndexedTouch[] = [];
  for (const touch of touches.ofApplication(application)) {
    if (!isRecent(touch.day, today)) break;
    const isNamed = touch.source === 'log' && touch.event !== null && touch.contact !== '';
    if (isNamed && touches.contactNamed(touch.contact, touch.company) === null) found.push(touch);
  }
  return found;
}

/** A thank-you on the day of the event or later; one that names no person counts for everybody at the company. */
function isThanked(held: Held, { touches }: RuleInput): boolean {
  const thanked = (touch: IndexedTouch): boolean => touch.kind === 'thank-you' && touch.day >= held.day;
  if (held.contact !== null && touches.ofContact(held.contact).some(thanked)) return true;
  if (held.application === null) return false;
  const named = held.contact === null ? held.person : held.contact.name;
  return touches
    .ofApplication(held.application)
    .some(
      (touch) =>
        thanked(touch) && (named === '' || touch.contact === '' || plainPerson(touch.contact) === plainPerson(named)),
    );
}

function dueFor(held: Held, { book, today }: RuleInput): DueItem {
  const { contact, application, person } = held;
  const asked = addDays(held.day, 1);
  const company = application === null ? (contact?.company ?? '') : companyOf(application);
  const name = contact === null ? inSpokenOrder(person) : nameOf(contact);
  const whom = name === '' ? company : withCompany(name, company);
  const what = held.kind === 'interview' ? 'an interview' : 'a meeting';
  const words = held.words.trim() === '' ? '' : ` (${quote(held.words)})`;

  return {
    rule: 'thank-you',
    contact,
    application,
    ...(person === '' ? {} : { person }),
    ...(held.ended === undefined ? {} : { about: held.ended }),
    title: `Send ${name === '' ? company : name} a thank-you note`,
    // An interview is an application's own business: a pause of the person does not put off its thank-you.
    due: contact !== null && application === null ? afterPause(contact, asked) : asked,
    why: `You had ${what} with ${whom} on ${sayDay(held.day, today, book.locale)}${words}; no thank-you since.`,
    cadence: 1,
    occasion: held.day,
  };
}
