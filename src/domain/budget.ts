/** What fits into today, and on which working days the rest is planned (playbook §3, Budget and Batch day). */
import { type Day, nextWorkingDay } from './day';
import type { Settings } from './settings';

/** S2: "a list of perhaps 30 names is selected"; flat "after the 10th or 15th call". */
const BATCH_SIZE = 30;
export const BATCH_BREAK_AFTER = 12;

export interface Budgeted<Line> {
  readonly today: readonly Line[];
  readonly later: readonly { readonly line: Line; readonly plannedFor: Day }[];
}

/** How many follow-ups fit into a day; at least one, so that every line has its day. */
function followUpsPerDay(settings: Settings): number {
  const each = Math.max(1, settings.minutesPerFollowUp);
  return Math.max(1, Math.floor(settings.minutesPerDay / each));
}

/**
 * Shares out lines that stand in order. Urgent ones ignore the budget both ways (playbook §3): they are today's however
 * many they are, and they take no minute from the rest, or a day of interviews would push aside every step that was
 * promised for it. What was done today already uses the budget up.
 *
 * @param doneToday Communications logged today that count for the budget.
 * @param batch True on a batch day: the first 30, whatever the budget.
 */
export function budgetLines<Line extends { readonly urgent: boolean }>(
  lines: readonly Line[],
  { today, settings, doneToday, batch }: { today: Day; settings: Settings; doneToday: number; batch: boolean },
): Budgeted<Line> {
  const perDay = followUpsPerDay(settings);
  const urgent = lines.filter((line) => line.urgent).length;
  const capacity = batch ? BATCH_SIZE - urgent : settings.minutesPerDay < 1 ? 0 : perDay - doneToday;
  let room = Math.max(0, capacity);
  const now: Line[] = [];
  const later: { line: Line; plannedFor: Day }[] = [];
  let plannedFor = nextWorkingDay(today);
  let onThatDay = 0;
  for (const line of lines) {
    if (line.urgent || room > 0) {
      if (!line.urgent) room -= 1;
      now.push(line);
      continue;
    }
    if (onThatDay === perDay) {
      plannedFor = nextWorkingDay(plannedFor);
      onThatDay = 0;
    }
    later.push({ line, plannedFor });
    onThatDay += 1;
  }
  return { today: now, later };
}
