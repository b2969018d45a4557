/** The dated remarks in a free-text cell: "10/12 - coffee, she offered an intro". */
import type { Cell, DatedText } from '../domain/book';
import { addDays, type Day, day, earliestDay, latestDay } from '../domain/day';
import { type FoundDay, findDays } from '../domain/text-day';
import { isDateCell, textOf } from './cells';
import type { ReadingContext } from './row-reader';

const SERIAL_EPOCH = day('1899-12-30');

/** Words before a year-less date that make it a plan and not an event ("next call 12/5", "follow up by 1/10"). */
const PLANNED =
  /\b(?:next|scheduled|upcoming|set (?:up )?(?:for|on)|plan(?:ned|ning)?|will|going to|gonna|follow[- ]?up|until|due|deadline|resched\w+|tentative\w*|see (?:you|them|him|her)|nächste[rns]?|geplant|prochaine?|próxim[oa])\b[^.;\n]*$/i;
/** Words before a date that make it an event and not a plan ("Onsite was 11/20", "sent it 10/3"). */
const HAPPENED =
  /\b(?:was|were|had|met|sent|applied|emailed|called|spoke|talked|interviewed|submitted|since|happened|did|went|got|received|heard|messaged|reached out|followed up|last (?:spoke|talked|contact(?:ed)?|emailed?|heard)|war|hatte|gesendet|était|envoyé|foi|enviei|fue|envié)\b[^.;,\n]*$/i;
const EDGES = /^[\s,;:.–—|•·()[\]-]+|[\s,;:–—|•·([-]+$/g;
const CONNECTING = /(?:^|\s+)(?:on|am|le|el|em|dia|at|um|the|den|vom|as of|dated)\s*$/i;

function around(before: string, after: string): string {
  const front = before.replace(CONNECTING, ' ').replace(EDGES, '');
  const back = after.replace(EDGES, '');
  return [front, back]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words that belong to each date: its own line or clause; with one date, everything around it. */
function remarks(text: string, found: readonly FoundDay[]): readonly string[] {
  const [only] = found;
  if (found.length === 1 && only) return [around(text.slice(0, only.start), text.slice(only.end))];
  const firstStart = found[0]?.start ?? 0;
  // Dates lead ("9/14 coffee; 10/2 call") unless words stand before the first and none after the last one.
  const lastEnd = found[found.length - 1]?.end ?? text.length;
  const trailing = text.slice(0, firstStart).replace(EDGES, '') !== '' && text.slice(lastEnd).replace(EDGES, '') === '';
  return found.map((one, index) => {
    if (trailing) return around(text.slice(index === 0 ? 0 : (found[index - 1]?.end ?? 0), one.start), '');
    const after = text.slice(one.end, found[index + 1]?.start ?? text.length);
    const before = index === 0 ? text.slice(0, one.start) : '';
    return around(before, after);
  });
}

export interface Communications {
  /** Latest first, none in the future. */
  readonly past: readonly DatedText[];
  /** The latest day stated that lies in the future. */
  readonly future: Day | null;
}

/** What a Last communication cell tells: events up to today, latest first. A plan without a year in it is no event. */
export function readCommunications(cell: Cell, context: ReadingContext): Communications {
  const { today } = context;
  if (isDateCell(cell)) {
    return cell.day > today
      ? { past: [], future: cell.day }
      : { past: [{ day: cell.day, text: '', ambiguous: false }], future: null };
  }
  // A date that lost its format reads as a bare number of days since 1899-12-30.
  if (typeof cell === 'number' && cell > 36_526 && cell < 73_050) {
    return readCommunications({ day: addDays(SERIAL_EPOCH, Math.floor(cell)), minutes: 0 }, context);
  }
  const text = textOf(cell);
  if (text === '') return { past: [], future: null };
  const found = findDays(text, { ...context, withoutYear: 'past' });
  if (found.length === 0) return { past: [], future: null };
  if (found.some((one) => one.againstOrder)) context.onAgainstOrder();
  const texts = remarks(text, found);
  const past: DatedText[] = [];
  let future: Day | null = null;
  found.forEach((one, index) => {
    if (one.day > today) {
      future = latestDay(future, one.day);
      return;
    }
    if (!one.yearStated && PLANNED.test(text.slice(Math.max(0, one.start - 60), one.start))) return;
    past.push({ day: one.day, text: texts[index] ?? '', ambiguous: one.ambiguous });
  });
  past.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  return { past, future };
}

/**
 * The day a next step is for: the earliest stated day from today on, else the latest that has passed. Days that are told
 * as past events ("Onsite was 11/20, wait for recruiter") are no next step. Year-less days are the nearest to today.
 */
export function readStepDay(cell: Cell, context: ReadingContext): Day | null {
  if (isDateCell(cell)) return cell.day;
  const text = textOf(cell);
  if (text === '') return null;
  let coming: Day | null = null;
  let passed: Day | null = null;
  for (const one of findDays(text, { ...context, withoutYear: 'nearest' })) {
    if (one.againstOrder) context.onAgainstOrder();
    if (one.day <= context.today && HAPPENED.test(text.slice(Math.max(0, one.start - 60), one.start))) continue;
    if (one.day >= context.today) coming = earliestDay(coming, one.day);
    else passed = latestDay(passed, one.day);
  }
  return coming ?? passed;
}

const INTERVIEW_BEFORE =
  /\b(?:interview|onsite|on-site|phone screen|screen|final round|loop|superday|panel|technical|assessment|vorstellungsgespräch|gespräch|entretien|entrevista)\b(?!\s*(?:prep|questions|feedback|results?|notes))[^.;,\n]{0,30}$|面接[^。、\n]{0,10}$/i;
const INTERVIEW_AFTER =
  /^\s*[-–—:(]?\s*(?:@?\d{1,2}(?::\d{2})?\s*(?:[ap]m)?\s*)?(?:phone |video |onsite |technical |final )?(?:interview|onsite|on-site|phone screen|final round|superday)\b/i;
const NOT_THE_INTERVIEW =
  /\b(?:follow(?:ing)?[- ]?up|thank|after|prep\w*|before|hear|schedul(?:e|ing)|ask|email|reply|respond|confirm)\b[^.;\n]*$/i;

const DECISION_BEFORE =
  /\b(?:decide|decision|answer|respond|response|reply|accept|sign|deadline|due|expires?|expiring|valid|open|until|by|entscheiden|frist|bis|avant|jusqu|hasta|até)\b[^.;,\n]{0,20}$/i;

/**
 * The day an offer asks to be answered by, told beside it ("Offer - decide by 11/25"), for sheets without a column for
 * it. Year-less days are the nearest to today.
 */
export function readDecisionDay(text: string, context: ReadingContext): Day | null {
  let told: Day | null = null;
  for (const one of findDays(text, { ...context, withoutYear: 'nearest' }))
    if (DECISION_BEFORE.test(text.slice(Math.max(0, one.start - 60), one.start))) told = latestDay(told, one.day);
  return told;
}

/**
 * The day of an interview told in a next step ("Onsite was 11/20", "Phone screen 11/24 at 2pm"), for sheets without a
 * column for it. Year-less days are the nearest to today; the coming interview is preferred to the last one.
 */
export function readInterviewDay(text: string, context: ReadingContext): Day | null {
  let coming: Day | null = null;
  let passed: Day | null = null;
  for (const one of findDays(text, { ...context, withoutYear: 'nearest' })) {
    const before = text.slice(Math.max(0, one.start - 60), one.start);
    const told = INTERVIEW_BEFORE.test(before) || INTERVIEW_AFTER.test(text.slice(one.end, one.end + 60));
    if (!told || NOT_THE_INTERVIEW.test(before)) continue;
    if (one.day >= context.today) coming = earliestDay(coming, one.day);
    else passed = latestDay(passed, one.day);
  }
  return coming ?? passed;
}
