/** One communication, read from wherever it was recorded: the log, a contact's own cells, an application's own cells. */
import type { Application, Contact, Touch } from './book';
import type { Day } from './day';
import { plainCompany, plainPerson } from './names';
import { plainWords } from './plain-text';
import { type EventKind, readRemark, saysNoAnswer, thankedDays } from './remark';

export interface IndexedTouch {
  readonly day: Day;
  readonly kind: Touch['kind'];
  readonly channel: Touch['channel'];
  readonly summary: string;
  readonly source: 'log' | 'contact' | 'application';
  /** The contact's name and the company as recorded; '' where the line names none. */
  readonly contact: string;
  readonly company: string;
  readonly fromStage: Touch['fromStage'];
  readonly toStage: Touch['toStage'];
  /** Playbook §3: a conversation, meeting, interview or call, and not a one-way note or a mail without an answer. */
  readonly talk: boolean;
  /** An interview or a meeting in person, which calls for a thank-you. */
  readonly event: EventKind | null;
}

function isTalk(touch: Touch): boolean {
  if (saysNoAnswer(touch.summary)) return false;
  switch (touch.kind) {
    case 'conversation':
      return true;
    case 'follow-up':
    case 'report-back':
    case 'news':
      // One-way unless the channel has two ends, or the line says there was an answer.
      return (
        touch.channel === 'call' ||
        touch.channel === 'meeting' ||
        touch.channel === 'interview' ||
        touch.channel === 'event' ||
        /\b(?:repl|answer|respond|wrote back|called back|talked|spoke)/i.test(touch.summary)
      );
    default:
      return false;
  }
}

function eventOf(touch: Touch): EventKind | null {
  if (touch.kind !== 'conversation' && touch.kind !== 'follow-up' && touch.kind !== 'report-back') return null;
  if (touch.channel === 'interview' || touch.channel === 'meeting') return touch.channel;
  // A line without a channel, or from an event, is a meeting when its words say so.
  const unstated = touch.channel === null || touch.channel === 'event';
  return unstated && touch.kind === 'conversation' && touch.summary !== '' ? readRemark(touch.summary).event : null;
}

/** A line of the log, with its names as they are compared. */
export interface Line extends IndexedTouch {
  readonly who: string;
  readonly at: string;
}

/** A line of the Activity Log as a touch. */
export function fromLog(touch: Touch): Line {
  return {
    who: plainPerson(touch.contact),
    at: plainCompany(touch.company),
    day: touch.when,
    kind: touch.kind,
    channel: touch.channel,
    summary: touch.summary,
    source: 'log',
    contact: touch.contact,
    company: touch.company,
    fromStage: touch.fromStage,
    toStage: touch.toStage,
    talk: isTalk(touch),
    event: eventOf(touch),
  };
}

/** Orders the latest first. */
export function latestFirst(one: IndexedTouch, other: IndexedTouch): number {
  return one.day < other.day ? 1 : one.day > other.day ? -1 : 0;
}

function sayTheSame(one: string, other: string): boolean {
  const words = plainWords(one);
  const others = plainWords(other);
  return words !== '' && others !== '' && (words.includes(others) || others.includes(words));
}

/** What a contact's own cells say, where the log does not say it already. */
export function fromCells(
  contact: Contact,
  logged: readonly IndexedTouch[],
  today: Day,
  locale: string,
): IndexedTouch[] {
  const touches: IndexedTouch[] = [];
  const own = { source: 'contact', contact: contact.name, company: contact.company } as const;
  const still = { channel: null, fromStage: null, toStage: null } as const;
  for (const { day, text } of contact.communications) {
    if (day > today) continue;
    // Logging writes the same words into Last communication; they are one touch.
    const isLogged = logged.some((line) => line.day === day && line.summary !== '' && sayTheSame(text, line.summary));
    if (!isLogged) touches.push({ day, summary: text, ...own, ...still, ...readRemark(text) });
  }
  // Whoever writes "thank you note sent 11/16" under Next Steps has sent it.
  for (const day of thankedDays(contact.nextSteps, today, locale))
    touches.push({ day, kind: 'thank-you', summary: contact.nextSteps, talk: false, event: null, ...own, ...still });
  const last = contact.lastContacted;
  if (last !== null && last <= today) {
    const isKnown = logged.some((line) => line.day === last) || touches.some((touch) => touch.day === last);
    if (!isKnown)
      touches.push({ day: last, kind: 'conversation', summary: '', talk: true, event: null, ...own, ...still });
  }
  return touches;
}

/** "Thank-you sent 11/21", in Next step or Notes: to everybody there. */
export function thanksIn(application: Application, today: Day, locale: string): readonly IndexedTouch[] {
  const { nextStep, notes, company } = application;
  return [nextStep, notes].flatMap((summary) =>
    thankedDays(summary, today, locale).map(
      (day): IndexedTouch => ({
        day,
        kind: 'thank-you',
        channel: null,
        summary,
        source: 'application',
        contact: '',
        company,
        fromStage: null,
        toStage: null,
        talk: false,
        event: null,
      }),
    ),
  );
}
