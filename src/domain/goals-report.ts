/** Goals by term as the sidebar shows them (S0): how far they are, what was learned, and what to plan next. */
import type { Book, Goal, GoalCounts } from './book';
import { addDays, type Day } from './day';
import { COUNTED_HOW, countGoal, type GoalFacts, goalProgress } from './goal-progress';
import { listTerms, type Term, type TermDates, type TermPhase, termAround, termFrom } from './terms';
import { buildTouchIndex } from './touch-index';

export interface GoalReport {
  readonly id: string;
  readonly goal: string;
  readonly counts: GoalCounts | null;
  readonly target: number | null;
  /** As the person entered it. */
  readonly done: number | null;
  /** What is on record within the term; null where nothing is counted. */
  readonly counted: number | null;
  /** The larger of the two, because either record may lack some; null where there is neither. */
  readonly progress: number | null;
  /** What was counted, in words; null where nothing is. */
  readonly countedHow: string | null;
  readonly met: string;
  readonly reflection: string;
  /** True where the term is over or ends within 7 days and the goal has no answer yet (S0). */
  readonly isToCheckIn: boolean;
  readonly tab: string;
  readonly row: number;
}

export interface GoalsReport {
  readonly today: Day;
  /** In the order of the sheet. */
  readonly terms: readonly {
    readonly term: string;
    readonly starts: Day | null;
    readonly ends: Day | null;
    readonly isCurrent: boolean;
    readonly phase: TermPhase;
    readonly goals: readonly GoalReport[];
  }[];
  /** Proposed where the sheet has no term for now, and none after it. */
  readonly proposed: { readonly current: TermDates | null; readonly next: TermDates | null };
  /** The goals of the course's example rows, to be read as guides. */
  readonly examples: readonly string[];
}

const CHECK_IN_DAYS_BEFORE = 7;

export function reportGoals(book: Book, today: Day): GoalsReport {
  const touches = buildTouchIndex(book, today);
  const terms = listTerms(book, today);
  return {
    today,
    terms: terms.map(({ name, starts, ends, phase, goals }) => ({
      term: name,
      starts,
      ends,
      isCurrent: phase === 'current',
      phase,
      goals: goals.map((goal) => reportGoal(goal, { book, touches, today })),
    })),
    proposed: propose(terms, today),
    examples: book.goals.filter((goal) => goal.isExample && goal.goal.trim() !== '').map((goal) => goal.goal.trim()),
  };
}

function reportGoal(goal: Goal, facts: GoalFacts): GoalReport {
  const { today } = facts;
  const counted = countGoal(goal, facts);
  const isAnswered = goal.met.trim() !== '' || goal.reflection.trim() !== '';
  return {
    id: goal.key,
    goal: goal.goal,
    counts: goal.counts,
    target: goal.target,
    done: goal.done,
    counted,
    progress: goalProgress(goal, facts),
    countedHow:
      counted === null || goal.counts === null || goal.counts === 'my own count' ? null : COUNTED_HOW[goal.counts],
    met: goal.met,
    reflection: goal.reflection,
    isToCheckIn: !isAnswered && goal.ends !== null && addDays(goal.ends, -CHECK_IN_DAYS_BEFORE) <= today,
    tab: goal.at.sheetName,
    row: goal.at.row,
  };
}

/** The next term begins the day after the current one ends. */
function propose(terms: readonly Term[], today: Day): GoalsReport['proposed'] {
  const current = terms.find((term) => term.phase === 'current');
  const proposed = current === undefined ? termAround(today) : null;
  const hasNext = terms.some((term) => term.phase === 'future');
  const ends = current === undefined ? proposed?.ends : current.ends;
  return { current: proposed, next: hasNext || !ends ? null : termFrom(addDays(ends, 1)) };
}
