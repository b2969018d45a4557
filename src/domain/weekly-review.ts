/** The weekly review: what was done, and where things stand, in words with counts. */
import type { Book, Goal, Touch, TouchKind } from './book';
import { addDays, type Day } from './day';
import type { WeeklyReview } from './digest';
import { type GoalFacts, goalProgress } from './goal-progress';
import { count, sayDate } from './say';
import { buildTouchIndex } from './touch-index';

/** How a kind of touch is counted in words; null kinds are no communication. */
const WORDS: { readonly [K in TouchKind]: readonly [string, string] | null } = {
  conversation: ['conversation', 'conversations'],
  'thank-you': ['thank-you', 'thank-yous'],
  'follow-up': ['follow-up', 'follow-ups'],
  'report-back': ['report back', 'reports back'],
  'reference-alert': ['reference told', 'references told'],
  news: ['news sent', 'news sent'],
  landing: ['landing thank-you', 'landing thank-yous'],
  stage: null,
  estimate: null,
  skipped: null,
};

export interface ReviewInput {
  readonly book: Book;
  readonly today: Day;
  /** One sentence for each step of the funnel. */
  readonly funnel: readonly string[];
  readonly load: WeeklyReview['load'];
  /** Expected offers now, and as last told; null where there is no calculator, or nothing was told yet. */
  readonly expectedOffers: number | null;
  readonly toldEstimate: { readonly day: Day; readonly expectedOffers: number } | null;
}

export function reviewWeek(input: ReviewInput): WeeklyReview {
  const { book, today } = input;
  const facts: GoalFacts = { book, touches: buildTouchIndex(book, today), today };
  return {
    done: sayDone(book.log, addDays(today, -7), today),
    funnel: input.funnel,
    load: input.load,
    estimate: sayEstimate(input),
    goals: book.goals.filter((goal) => isCurrent(goal, today)).map((goal) => sayGoal(goal, facts)),
  };
}

function sayDone(log: readonly Touch[], from: Day, before: Day): string[] {
  const touches = log.filter((touch) => touch.when >= from && touch.when < before);
  const lines: string[] = [];
  for (const [kind, words] of Object.entries(WORDS)) {
    if (words === null) continue;
    const number = touches.filter((touch) => touch.kind === kind).length;
    if (number > 0) lines.push(count(number, words[0], words[1]));
  }
  const moves = touches.filter((touch) => touch.kind === 'stage' && touch.fromStage !== touch.toStage).length;
  if (moves > 0) lines.push(`${count(moves, 'application')} moved on`);
  return lines;
}

const NOTHING = '0.0';

function sayEstimate({ expectedOffers, toldEstimate, book, today }: ReviewInput): string | null {
  if (expectedOffers === null) return null;
  const now = expectedOffers.toFixed(1);
  const before = toldEstimate?.expectedOffers.toFixed(1) ?? NOTHING;
  // "0.0 offers" tells nobody anything, unless it was more before.
  if (now === NOTHING && before === NOTHING) return null;
  const sentence = `The calculator estimates ${now} offers`;
  if (toldEstimate === null) return `${sentence}. It is an estimate, not a promise.`;
  const since = sayDate(toldEstimate.day, today, book.locale);
  if (before === now) return `${sentence}, the same as on ${since}.`;
  const direction = expectedOffers > toldEstimate.expectedOffers ? 'up' : 'down';
  return `${sentence}, ${direction} from ${before} on ${since}.`;
}

function isCurrent(goal: Goal, today: Day): boolean {
  return !goal.isExample && goal.starts !== null && goal.ends !== null && goal.starts <= today && today <= goal.ends;
}

function sayGoal(goal: Goal, facts: GoalFacts): string {
  if (goal.target === null) return goal.goal;
  return `${goal.goal}: ${goalProgress(goal, facts) ?? 0} of ${goal.target}`;
}
