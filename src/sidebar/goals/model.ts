/** Which terms are shown where, and what is said of a goal's progress. */
import type { Day, GoalCounts, GoalReport, GoalsReport } from '../../api';
import { daysBetween, sayDay } from '../shared/dates';
import { count } from '../shared/words';

export type TermReport = GoalsReport['terms'][number];

export interface TermGroups {
  /** Over, and some of its goals have no answer yet: asked first. */
  readonly toCheckIn: readonly TermReport[];
  readonly current: readonly TermReport[];
  readonly next: readonly TermReport[];
  readonly undated: readonly TermReport[];
  /** Over and answered, the latest first. */
  readonly past: readonly TermReport[];
}

export function groupTerms({ terms }: GoalsReport): TermGroups {
  const of = (phase: TermReport['phase']) => terms.filter((term) => term.phase === phase);
  const isOpen = (term: TermReport) => term.goals.some((goal) => goal.isToCheckIn);
  const byStart = (one: TermReport, other: TermReport) => (one.starts ?? '').localeCompare(other.starts ?? '');
  return {
    toCheckIn: of('past').filter(isOpen),
    current: of('current'),
    next: of('future').sort(byStart),
    undated: of('undated'),
    past: of('past')
      .filter((term) => !isOpen(term))
      .sort((one, other) => (other.ends ?? '').localeCompare(one.ends ?? '')),
  };
}

/** What was learned in the latest term that says anything: it helps with the next plan. */
export function lessonsOf({ terms }: GoalsReport): { readonly term: string; readonly lessons: readonly GoalReport[] } {
  const told = terms
    .filter((term) => term.phase === 'past' || term.phase === 'current')
    .map((term) => ({ ...term, lessons: term.goals.filter((goal) => goal.reflection.trim() !== '') }))
    .filter(({ lessons }) => lessons.length > 0)
    .sort((one, other) => (other.ends ?? '').localeCompare(one.ends ?? ''));
  return { term: told[0]?.term ?? '', lessons: told[0]?.lessons ?? [] };
}

export function sayTermDays({ starts, ends }: Pick<TermReport, 'starts' | 'ends'>, today: Day): string {
  if (starts === null && ends === null) return 'No dates yet';
  const first = starts === null ? 'until' : sayDay(starts, today);
  const last = ends === null ? '' : sayDay(ends, today);
  const span = starts === null ? `until ${last}` : ends === null ? `from ${first}` : `${first} – ${last}`;
  if (ends === null || ends < today || (starts !== null && starts > today)) return span;
  const left = daysBetween(today, ends);
  return `${span}, ${left === 0 ? 'ends today' : `${count(left, 'day', 'days')} left`}`;
}

/** "9 of 40 LinkedIn requests"; empty where nothing is counted. */
export function sayProgress({ progress, target, counts }: GoalReport): string {
  if (progress === null && target === null) return '';
  const unit = counts === null || counts === 'my own count' ? '' : ` ${counts}`;
  if (target === null) return `${progress ?? 0}${unit} so far`;
  return `${progress ?? 0} of ${target}${unit}`;
}

export const COUNTS: readonly { readonly value: GoalCounts | ''; readonly label: string }[] = [
  { value: '', label: 'Nothing, I judge it at the end' },
  { value: 'LinkedIn requests', label: 'LinkedIn requests I send' },
  { value: 'contacts', label: 'New contacts' },
  { value: 'meaningful contacts', label: 'Meaningful contacts' },
  { value: 'conversations', label: 'Conversations' },
  { value: 'applications', label: 'Applications I send' },
  { value: 'interviews', label: 'Interviews' },
  { value: 'my own count', label: 'My own count' },
];

export interface ExampleGoal {
  readonly goal: string;
  readonly counts: GoalCounts | null;
  readonly target: number | null;
}

/** First goals to begin with, one for each thing that the estimate stands on. */
export const EXAMPLES: readonly ExampleGoal[] = [
  { goal: 'Send 40 LinkedIn requests to alumni', counts: 'LinkedIn requests', target: 40 },
  { goal: 'Have 6 informational interviews', counts: 'conversations', target: 6 },
  { goal: 'Turn 3 contacts into meaningful contacts', counts: 'meaningful contacts', target: 3 },
  { goal: 'Submit 20 applications', counts: 'applications', target: 20 },
];
