/** Actions that the person put off, let go or has done, by id; kept per user and spreadsheet. */
import * as v from 'valibot';
import { addDays, type Day } from '../domain/day';
import type { SetAside, Snoozes } from '../domain/snooze';
import { day } from './input';
import type { MemoryPort } from './ports';
import { parseObject } from './settings-memory';

const KEY = 'set-aside';

/** An id names one occasion, so one that is done or let go for good never means anything again. */
export const FOR_GOOD = '9999-12-31' as Day;

/** How long ids that are over are remembered: longer than any rule looks back. */
const REMEMBERED_DAYS = 400;

export const setAsideEntry = v.object({ until: day, on: day, how: v.picklist(['snoozed', 'skipped', 'done']) });

export function loadSetAside(memory: MemoryPort): Snoozes {
  const known = new Map<string, SetAside>();
  for (const [id, value] of Object.entries(parseObject(memory.get(KEY)))) {
    const parsed = v.safeParse(setAsideEntry, value);
    if (parsed.success) known.set(id, parsed.output);
  }
  return known;
}

/** Remembers some more, and forgets those that no longer matter on `today`. */
export function setAside(memory: MemoryPort, ids: readonly string[], what: SetAside, today: Day): void {
  const kept: { [id: string]: SetAside } = {};
  const oldest = addDays(today, -REMEMBERED_DAYS);
  for (const [knownId, known] of loadSetAside(memory)) {
    const matters = known.how === 'snoozed' ? known.until > today : known.on >= oldest;
    if (matters) kept[knownId] = known;
  }
  for (const id of ids) kept[id] = what;
  memory.set(KEY, JSON.stringify(kept));
}

/** What was known of an id before it was set aside. */
export interface AsideBefore {
  readonly id: string;
  readonly before: SetAside | null;
}

/**
 * Makes `what` undone for these ids, where nothing else was decided about them since.
 *
 * @returns `isOther` where something else was decided about one of them; that stays.
 */
export function takeBackAside(
  memory: MemoryPort,
  ids: readonly AsideBefore[],
  what: SetAside,
): { readonly isChanged: boolean; readonly isOther: boolean } {
  const known = new Map(loadSetAside(memory));
  let isChanged = false;
  let isOther = false;
  for (const { id, before } of ids) {
    const now = known.get(id) ?? null;
    if (isSame(now, before)) continue;
    if (!isSame(now, what)) {
      isOther = true;
      continue;
    }
    isChanged = true;
    if (before === null) known.delete(id);
    else known.set(id, before);
  }
  if (isChanged) memory.set(KEY, JSON.stringify(Object.fromEntries(known)));
  return { isChanged, isOther };
}

function isSame(one: SetAside | null, other: SetAside | null): boolean {
  return one?.how === other?.how && one?.on === other?.on && one?.until === other?.until;
}
