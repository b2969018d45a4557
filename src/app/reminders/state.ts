/** What the reminders remember from run to run, per user and spreadsheet. */
import * as v from 'valibot';
import type { Day } from '../../domain/day';
import { day } from '../input';
import type { MemoryPort } from '../ports';
import { parseObject } from '../settings-memory';

const KEY = 'reminders';

const instant = v.number();

const entries = {
  /** The mark of the latest digest: set before it is sent, confirmed after. */
  digest: v.nullable(v.object({ day, at: instant, confirmed: v.boolean(), to: v.nullable(v.string()) })),
  /** The last day on which a scheduled run looked and found nothing to say. */
  quietOn: v.nullable(day),
  /** The Monday of the last week whose review was confirmed sent. */
  reviewedWeek: v.nullable(day),
  /** The last day whose Today tab and log were brought up to date after its mail, or after finding nothing due. */
  tidiedOn: v.nullable(day),
  lastRunAt: v.nullable(instant),
  problem: v.nullable(v.object({ at: instant, message: v.string() })),
  /** The last day a mail asked for permission. */
  permissionMailOn: v.nullable(day),
  /** True from the mail that says the tabs are not found until they are. */
  toldTabsMissing: v.boolean(),
  /** The columns reminders rest on that were ever found, with what they are called. */
  columns: v.record(v.string(), v.string()),
  /** Those of them that a mail has said cannot be found. */
  toldLost: v.array(v.string()),
} as const;

const schema = v.object(entries);

export type ReminderState = Readonly<v.InferOutput<typeof schema>>;

const FRESH: ReminderState = {
  digest: null,
  quietOn: null,
  reviewedWeek: null,
  tidiedOn: null,
  lastRunAt: null,
  problem: null,
  permissionMailOn: null,
  toldTabsMissing: false,
  columns: {},
  toldLost: [],
};

export function loadReminderState(memory: MemoryPort): ReminderState {
  const parsed = v.safeParse(schema, { ...FRESH, ...parseObject(memory.get(KEY)) });
  return parsed.success ? parsed.output : FRESH;
}

export function storeReminderState(memory: MemoryPort, state: ReminderState): void {
  memory.set(KEY, JSON.stringify(state));
}

/** True when today's digest is marked. A mark further ahead than any zone change explains is a broken clock's, and void. */
export function isMarkedFor(state: ReminderState, today: Day, tomorrow: Day): boolean {
  return state.digest !== null && state.digest.day >= today && state.digest.day <= tomorrow;
}
