/** The order of due items (playbook §3): urgent rules first, then by how late each is for its own pace. */
import type { DueItem, RuleId } from './action';
import { type Day, daysBetween } from './day';

const FIRST: readonly RuleId[] = [
  'landing-withdraw',
  'thank-you',
  'offer-decision',
  'interview-prep',
  'references-alert',
  'next-step',
  'interview-result',
  'current-event',
  'landing-thanks',
];
const LAST: readonly RuleId[] = ['first-touch'];

/** Lower is more urgent; rules of one rank are ordered among each other by lateness. */
export function ruleRank(rule: RuleId): number {
  const first = FIRST.indexOf(rule);
  if (first >= 0) return first;
  return FIRST.length + (LAST.includes(rule) ? 1 : 0);
}

/** What decides the order of two items or lines. */
export interface Ranked {
  readonly rank: number;
  readonly turn: number;
  /** Days late ÷ cadence; 0 when not late. */
  readonly lateness: number;
  readonly meaningful: boolean;
  readonly due: Day;
  readonly name: string;
  readonly id: string;
}

export function rankOf(item: DueItem, id: string, name: string, today: Day, meaningful: boolean): Ranked {
  return {
    rank: ruleRank(item.rule),
    turn: item.turn ?? 0,
    lateness: Math.max(0, daysBetween(item.due, today)) / Math.max(1, item.cadence),
    meaningful,
    due: item.due,
    name,
    id,
  };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Total: two different items are never equal, so that the order does not hang on the order of the rows. */
export function compareRanked(one: Ranked, other: Ranked): number {
  return (
    one.rank - other.rank ||
    one.turn - other.turn ||
    other.lateness - one.lateness ||
    Number(other.meaningful) - Number(one.meaningful) ||
    compareText(one.due, other.due) ||
    compareText(one.name, other.name) ||
    compareText(one.id, other.id)
  );
}
