/** The words of the digest, once for the HTML and the plain text. */
import type { Action } from '../domain/action';
import { composeLink } from '../domain/compose-link';
import type { Digest, DigestAction, DigestInterview } from '../domain/digest';
import { mailtoLink, telLink, webLink } from '../domain/safe-link';
import { count, sayDate, sayDay, sayDistance, sayTime } from '../domain/say';
import { sayWhy } from '../domain/say-why';

/** A mail program shows no more, and Gmail cuts off a mail of 102 KB. */
const MOST_ACTIONS = 25;
const MOST_WAITING = 10;
/** What Gmail shows of a subject, with room to spare. */
const LONGEST_SUBJECT = 150;

interface ReachLine {
  readonly label: string;
  readonly shown: string;
  /** Null where what stands in the cell makes no safe link: it is shown as text. */
  readonly href: string | null;
}

export interface ActionWords {
  readonly id: string;
  readonly title: string;
  /** "Due Thu 19 Nov, 2 days late" */
  readonly when: string;
  readonly isLate: boolean;
  readonly why: readonly string[];
  readonly reach: readonly ReachLine[];
  readonly rowLink: string | null;
  readonly draftLink: string | null;
}

export interface DigestWords {
  readonly subject: string;
  readonly title: string;
  readonly subtitle: string;
  /** What a list of mails shows after the subject: what comes after the most urgent. */
  readonly preview: string;
  readonly actions: readonly ActionWords[];
  readonly moreActions: string | null;
  readonly waiting: readonly string[];
  readonly interviews: readonly string[];
  readonly howToStop: string;
}

export function digestWords(digest: Digest): DigestWords {
  const { actions, waiting, date, locale } = digest;
  const hidden = actions.length - MOST_ACTIONS;
  return {
    subject: subjectOf(digest),
    title: digest.isTest ? 'This is your test mail' : titleOf(digest),
    subtitle: `${sayDate(date, date, locale)} · ${digest.spreadsheetTitle}`,
    actions: actions.slice(0, MOST_ACTIONS).map((action) => actionWords(action, digest)),
    preview: actions
      .slice(1, 4)
      .map(({ action }) => oneLine(action.title))
      .join(' · '),
    moreActions: hidden > 0 ? `${count(hidden, 'more action')} for today: open the spreadsheet to see them all.` : null,
    waiting: waitingLines(
      waiting.map(({ action }) => action),
      digest,
    ),
    interviews: digest.interviews.map((interview) => sayInterview(interview, digest)),
    howToStop:
      'This mail comes from your own spreadsheet and goes to nobody but you. To change the hour or the days, to pause or to stop, open the spreadsheet on a computer and choose "Change reminders and settings" in its menu.',
  };
}

/** One line, however the cells were written. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function subjectOf(digest: Digest): string {
  const first = digest.actions[0];
  const text =
    first === undefined
      ? digest.review === null
        ? 'Nothing is due today'
        : 'Your week in review'
      : `${count(digest.actions.length, 'thing')} for today: ${first.action.title}`;
  const subject = oneLine(digest.isTest ? `Test: ${text}` : text);
  return subject.length <= LONGEST_SUBJECT ? subject : `${subject.slice(0, LONGEST_SUBJECT - 1)}…`;
}

function titleOf({ actions }: Digest): string {
  if (actions.length === 0) return 'Your week in review';
  const minutes = actions.reduce((sum, { action }) => sum + action.minutes, 0);
  return `${count(actions.length, 'thing')} for today, about ${count(minutes, 'minute')}`;
}

function actionWords({ action, rowLink }: DigestAction, { date, locale }: Digest): ActionWords {
  const due = sayDate(action.due, date, locale);
  const isLate = action.daysLate > 0 && !action.isInTime;
  return {
    id: action.id,
    title: oneLine(action.title),
    when: isLate
      ? `Due ${due}, ${count(action.daysLate, 'day')} late`
      : action.daysLate > 0
        ? `On your list since ${due}`
        : `Due ${sayDay(action.due, date, locale)}`,
    isLate,
    why: sayWhy(action),
    reach: reachLines(action),
    rowLink: rowLink === null ? null : webLink(rowLink),
    draftLink: action.draft === null ? null : composeLink(action.draft),
  };
}

function reachLines({ reach }: Action): ReachLine[] {
  const lines: ReachLine[] = [];
  if (reach.phone !== null) lines.push({ label: 'Call', shown: reach.phone, href: telLink(reach.phone) });
  if (reach.email !== null) lines.push({ label: 'Mail', shown: reach.email, href: mailtoLink(reach.email) });
  if (reach.linkedIn !== null)
    lines.push({ label: 'LinkedIn', shown: shortAddress(reach.linkedIn), href: webLink(reach.linkedIn) });
  return lines;
}

function waitingLines(waiting: readonly Action[], { date, locale }: Digest): string[] {
  const lines = waiting.slice(0, MOST_WAITING).map((action) => {
    const planned = action.plannedFor === null ? '' : `${sayDate(action.plannedFor, date, locale)}: `;
    return `${planned}${oneLine(action.title)}`;
  });
  const hidden = waiting.length - MOST_WAITING;
  return hidden > 0 ? [...lines, `and ${hidden} more`] : lines;
}

function sayInterview({ company, position, day, minutes, notes }: DigestInterview, { date, locale }: Digest): string {
  const what = position === '' ? company : `${company}, ${position}`;
  // The calendar file has the whole notes; an address of a hundred letters says nothing here.
  const said = oneLine(notes.replace(/https?:\/\/\S+/g, ''));
  const time = minutes === null ? '' : ` at ${sayTime(minutes)}`;
  const when = `${sayDate(day, date, locale)}${time}, ${sayDistance(day, date)}`;
  return oneLine(`${when}: ${what}${said === '' ? '' : `. ${said}`}`);
}

/** "linkedin.com/in/leo" says as much as the whole address. */
function shortAddress(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');
}
