/** What a row knows, as the placeholders of drafts name it. */
import type { DueItem } from '../action';
import type { Contact } from '../book';
import { type Day, daysBetween, parseDay } from '../day';
import { firstName, inSpokenOrder } from '../names';
import { isOver } from '../rules/support';
import { HALF_A_YEAR, sayLongDate } from '../say';
import type { TouchIndex } from '../touch-index';
import type { DraftValues } from './template';

const MEALS: readonly (readonly [RegExp, string])[] = [
  [/\bcoffee|café|caffè|kaffee|koffie\b/i, 'coffee'],
  [/\blunch|almuerzo|déjeuner|mittagessen|almoço|pranzo\b/i, 'lunch'],
  [/\bdinner|cena|dîner|abendessen|jantar\b/i, 'dinner'],
  [/\bbreakfast\b/i, 'breakfast'],
];

/** What to call a talk in a thank-you: "coffee", "lunch", "interview", else "conversation". */
function eventName(item: DueItem, touches: TouchIndex): string {
  const held = item.contact === null ? undefined : eventOf(item, item.contact, touches);
  if (held === undefined || held.event === 'interview') return 'interview';
  return MEALS.find(([words]) => words.test(held.summary))?.[1] ?? 'conversation';
}

function eventOf(item: DueItem, contact: Contact, touches: TouchIndex) {
  return touches.ofContact(contact).find((touch) => touch.event !== null && touch.day === item.occasion);
}

/** `locale` is the spreadsheet's (`'en_US'`); it orders day and month. */
export function draftValues(item: DueItem, touches: TouchIndex, today: Day, locale: string): DraftValues {
  const { contact, referred } = item;
  const application = item.application ?? (item.rule === 'landing-thanks' ? null : (item.about ?? null));
  const say = (on: Day | null | undefined): string =>
    on === null || on === undefined ? '' : sayLongDate(on, today, locale);
  const name = contact?.name ?? item.person ?? '';
  const isThanks = item.rule === 'thank-you';
  const occasion = parseDay(item.occasion);
  const event = isThanks ? eventName(item, touches) : '';
  const company = application?.company || contact?.company || '';
  const next = application === null ? undefined : touches.interviewsOf(application).find((on) => on >= today);
  const talks = referred === undefined ? [] : touches.ofContact(referred).filter((touch) => touch.talk);
  const last = contact === null ? null : touches.lastTouch(contact);
  const landed = item.rule === 'landing-thanks' ? item.about : undefined;
  return {
    firstName: firstName(name),
    name: inSpokenOrder(name),
    role: contact?.role ?? '',
    company,
    position: application?.position ?? '',
    event,
    eventDay: isThanks || item.rule === 'interview-result' ? say(occasion) : '',
    // Once it is over, the interview did not raise one's interest.
    interviewedAt: event === 'interview' && (application === null || !isOver(application)) ? company : '',
    interviewDay: item.rule === 'references-alert' ? say(next) : '',
    appliedDay: say(application?.appliedOn),
    // After half a year the day itself is of no interest: "it has been a while" says it.
    lastDay: last === null || daysBetween(last, today) > HALF_A_YEAR ? '' : say(last),
    iceBreaker: (contact?.iceBreaker ?? '').trim().replace(/[.\s]+$/, ''),
    referredName: inSpokenOrder(referred?.name ?? ''),
    referredCompany: referred?.company ?? '',
    talkDay: say(talks[talks.length - 1]?.day),
    newCompany: landed?.company ?? '',
    newPosition: landed?.position ?? '',
    // An offer may be declined before another one is accepted.
    decision: item.rule === 'landing-withdraw' ? 'accepted another position' : 'decided not to accept it',
    thanksFor: landed === undefined || contact === null ? '' : thanksFor(item),
  };
}

function thanksFor(item: DueItem): string {
  if (item.contact?.reference === true) return 'being one of my references';
  return item.turn === 0 ? 'introducing me to people' : 'your time and advice';
}
