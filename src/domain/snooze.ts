/**
 * Actions put off, let go or done.
 *
 * - *Snoozed*: the line of that person and company is quiet until the day. A reason that was there then, or one that is
 *   no more urgent, waits with it; a more urgent one that arises meanwhile breaks through.
 * - *Skipped* and *done*: that occasion is never shown again. Where the occasion comes again by itself (keeping in
 *   touch, a silent application), it rests for its cadence and comes back as a new one, so that nobody is forgotten.
 */
import type { Action, DueItem, Rule } from './action';
import { addDays, type Day, latestDay } from './day';
import { ruleRank } from './order';

export interface SetAside {
  /** The first day on which the action may be shown again. */
  readonly until: Day;
  /** When this was decided. */
  readonly on: Day;
  readonly how: 'snoozed' | 'skipped' | 'done';
}

/** By the id of an action or of one of its other reasons. */
export type Snoozes = ReadonlyMap<string, SetAside>;

export const NO_SNOOZES: Snoozes = new Map();

/** The ids to remember when a whole action is set aside: its leading reason's and the others'. */
export function idsOf(action: Pick<Action, 'id' | 'also'>): readonly string[] {
  return [action.id, ...action.also.map((reason) => reason.id)];
}

/** An item with its id, as the snoozes leave it: null once it is over for good. */
export interface KeptItem {
  readonly id: string;
  readonly item: DueItem;
}

/**
 * Applies what was skipped or done.
 *
 * @param idFor Makes the id of an item.
 */
export function withoutDone(
  item: DueItem,
  rule: Rule,
  snoozes: Snoozes,
  today: Day,
  idFor: (item: DueItem) => string,
): KeptItem | null {
  let kept = item;
  let id = idFor(kept);
  let entry = snoozes.get(id);
  while (entry !== undefined && entry.how !== 'snoozed' && entry.until > today) {
    if (rule.repeats !== true) return null;
    const again = addDays(entry.on, Math.max(1, Math.round(item.cadence)));
    kept = { ...item, due: latestDay(again, item.due) ?? again, occasion: `${item.occasion} after ${entry.on}` };
    id = idFor(kept);
    const next = snoozes.get(id);
    // Days only go forward; an entry decided before the one it follows is no repetition of it.
    if (next !== undefined && next.on <= entry.on) break;
    entry = next;
  }
  return { id, item: kept };
}

/** Until when a line waits, and which of its items wait with it; the others have broken through. */
export function snoozedPart(
  items: readonly KeptItem[],
  snoozes: Snoozes,
  today: Day,
): { readonly until: Day; readonly waiting: ReadonlySet<KeptItem> } | null {
  let until: Day | null = null;
  let mostUrgent = Number.POSITIVE_INFINITY;
  const waiting = new Set<KeptItem>();
  for (const kept of items) {
    const entry = snoozes.get(kept.id);
    if (entry === undefined || entry.how !== 'snoozed' || entry.until <= today) continue;
    waiting.add(kept);
    if (until === null || entry.until > until) until = entry.until;
    mostUrgent = Math.min(mostUrgent, ruleRank(kept.item.rule));
  }
  if (until === null) return null;
  for (const kept of items) if (ruleRank(kept.item.rule) >= mostUrgent) waiting.add(kept);
  return { until, waiting };
}
