import type { DueItem, Rule, RuleInput } from '../action';
import type { Application, Contact } from '../book';
import { logged } from '../completion';
import type { Day } from '../day';
import { statesInterview, statesPast } from '../remark';
import { quote, sayDay } from '../say';
import type { IndexedTouch } from '../touch-index';
import {
  activeApplications,
  afterPause,
  isBeyondHorizon,
  isCommunication,
  isOver,
  nameOf,
  people,
  personAt,
  personOf,
  pursuitOf,
  stageSince,
} from './support';

/**
 * S0 Next Steps, S3 "a concrete next step": the day you set has come.
 *
 * The day's own column wins over a date inside the words. A date in the words that tells of something past ("Sent
 * résumé 10/12") or of an interview is no step. A touch after the day settles it, and so does one on the day, unless
 * it was a thank-you: that is a note of its own.
 */
export const nextStep: Rule = {
  id: 'next-step',
  urgent: false,
  landing: false,
  completion: logged('follow-up'),
  find(input) {
    const items: DueItem[] = [];
    for (const contact of people(input)) {
      const item = ofContact(contact, input);
      if (item !== null && !isBeyondHorizon(item.due, input)) items.push(item);
    }
    for (const application of activeApplications(input)) {
      const item = ofApplication(application, input);
      if (item !== null && !isBeyondHorizon(item.due, input)) items.push(item);
    }
    return items;
  },
};

function dayIn(words: string, day: Day | null): Day | null {
  return day === null || statesPast(words) || statesInterview(words) ? null : day;
}

function isSettled(day: Day, touches: readonly IndexedTouch[]): boolean {
  return touches.some(
    (touch) => isCommunication(touch) && (touch.day > day || (touch.day === day && touch.kind !== 'thank-you')),
  );
}

function sentence(words: string, day: Day, whom: string, { book, today }: RuleInput): string {
  const when = sayDay(day, today, book.locale);
  return words.trim() === ''
    ? `You set ${when} as the day for the next step with ${whom}.`
    : `Your next step with ${whom} is ${quote(words)}; its day is ${when}.`;
}

function ofContact(contact: Contact, input: RuleInput): DueItem | null {
  const day = contact.nextFollowUp ?? dayIn(contact.nextSteps, contact.nextStepsDay);
  if (day === null || isSettled(day, input.touches.ofContact(contact))) return null;
  const name = nameOf(contact);
  return {
    rule: 'next-step',
    contact,
    application: null,
    title: `Take the next step with ${name}`,
    due: afterPause(contact, day),
    why: sentence(contact.nextSteps, day, name, input),
    cadence: 7,
    occasion: day,
  };
}

function ofApplication(application: Application, input: RuleInput): DueItem | null {
  const stated = application.nextStepDue;
  const day = stated ?? dayIn(application.nextStep, application.nextStepDay);
  if (day === null || isSettled(day, input.touches.ofApplication(application))) return null;
  if (isOver(application)) {
    // Dates left over from before the end mean nothing; one set for after it ("ask again in March") does.
    const ended = stageSince(application, input.touches, input.today);
    if (application.stage === 'Accepted' || stated === null || ended === null || stated <= ended) return null;
  }
  const { contact, person, name } = personOf(application, input);
  return {
    rule: 'next-step',
    contact,
    application,
    ...(person === undefined ? {} : { person }),
    title: `Take the next step with ${pursuitOf(application, input)}`,
    due: day,
    why: sentence(application.nextStep, day, personAt(name, application, input), input),
    cadence: 7,
    occasion: day,
  };
}
