/**
 * Writes that survive their run. A plan is written block by block, and a run can end between two blocks: the time limit,
 * a service that fails. What it was to be is remembered before the first block and forgotten after the last, so that
 * whoever next holds the lock writes the rest: a line in the log whose row was never stamped is a follow-up that is
 * counted wrong from then on.
 *
 * The rest is written only where every cell concerned still holds what it held before, or already what it was to hold.
 * Where somebody has changed one meanwhile, the sheet is left as it is.
 */
import * as v from 'valibot';
import type { Cell } from '../domain/book';
import type { SetAside } from '../domain/snooze';
import { cellsEqual } from '../workbook/cell-equality';
import type { CellPatch, Expectation, WritePlan } from '../workbook/change';
import type { WorkbookSnapshot } from '../workbook/grid';
import { day } from './input';
import type { Ports } from './ports';
import { setAside } from './set-aside';
import { parseObject } from './settings-memory';

/** Actions that are remembered as done, put off or let go, together with what is written. */
export interface Aside {
  readonly ids: readonly string[];
  readonly what: SetAside;
}

const KEY = 'begun-write';

/** What was begun longer ago is the person's by now, whatever it is. */
const KEPT_MILLISECONDS = 48 * 3_600_000;

/** What fails as often is not the run's fault but the write's, and must not stop whatever comes after it. */
const MOST_TRIES = 2;

/** Longer plans (many rows at once) are not remembered: a store holds 500 KB in all. */
const LONGEST = 20_000;

/** A cell as it is remembered. */
export const storedCell = v.union([v.string(), v.number(), v.boolean(), v.object({ day, minutes: v.number() })]);
const place = { sheetName: v.string(), row: v.number(), column: v.number() } as const;

const schema = v.object({
  at: v.number(),
  /** How often it was begun to be finished. */
  tries: v.optional(v.number(), 0),
  plan: v.object({
    create: v.array(v.object({ name: v.string(), headers: v.array(v.string()) })),
    expect: v.array(v.object({ ...place, value: storedCell })),
    patches: v.array(v.object({ ...place, values: v.array(v.array(storedCell)) })),
  }),
  aside: v.nullable(
    v.object({
      ids: v.array(v.string()),
      what: v.object({ until: day, on: day, how: v.picklist(['snoozed', 'skipped', 'done']) }),
    }),
  ),
});

/** Writes a plan and sets actions aside, whole even where the run ends in between. Call it with the lock held. */
export function writeWhole(ports: Ports, plan: WritePlan, aside: Aside | null): ReturnType<Ports['workbook']['write']> {
  const steps = plan.create.length + plan.patches.length + (aside === null ? 0 : 1);
  const remembered = steps < 2 ? '' : JSON.stringify({ at: ports.clock.now().instant, plan, aside });
  const isKept = remembered !== '' && remembered.length <= LONGEST;
  if (isKept) ports.memory.set(KEY, remembered);
  const written: ReturnType<typeof writeWhole> =
    plan.create.length + plan.patches.length === 0 ? { ok: true, value: null } : ports.workbook.write(plan);
  if (written.ok && aside !== null) setAside(ports.memory, aside.ids, aside.what, aside.what.on);
  if (isKept) ports.memory.set(KEY, null);
  return written;
}

/** Finishes what an earlier run began and did not end. Call it with the lock held, before anything is read. */
export function finishBegunWrite(ports: Ports): void {
  const stored = ports.memory.get(KEY);
  if (stored === null) return;
  const parsed = v.safeParse(schema, parseObject(stored));
  if (parsed.success && ports.clock.now().instant - parsed.output.at <= KEPT_MILLISECONDS) {
    const { plan, aside, tries } = parsed.output;
    if (tries >= MOST_TRIES) {
      ports.log('A write that was cut off cannot be finished, and is left as it is');
      ports.memory.set(KEY, null);
      return;
    }
    ports.memory.set(KEY, JSON.stringify({ ...parsed.output, tries: tries + 1 }));
    const rest = restOf(
      plan,
      ports.workbook.read(() => false),
    );
    const written = rest === null ? null : ports.workbook.write(rest);
    if (written?.ok !== true)
      ports.log(`A write that was cut off is left as it is: ${written?.message ?? 'its cells have changed'}`);
    else if (aside !== null) setAside(ports.memory, aside.ids, aside.what, aside.what.on);
  }
  ports.memory.set(KEY, null);
}

/** What is left to write; null where somebody has changed a cell of it. */
function restOf(plan: WritePlan, { tabs }: WorkbookSnapshot): WritePlan | null {
  const rows = new Map(tabs.map((tab) => [tab.name, tab.rows]));
  const missing = plan.create.filter(({ name }) => !rows.has(name));
  const isMissing = (sheetName: string): boolean => missing.some(({ name }) => name === sheetName);
  const now = ({ sheetName, row, column }: Expectation): Cell => rows.get(sheetName)?.[row - 1]?.[column - 1] ?? '';
  const wanted = new Map(plan.patches.flatMap(cellsOf));
  const expect: Expectation[] = [];
  for (const expected of plan.expect) {
    if (isMissing(expected.sheetName)) continue;
    const value = now(expected);
    const after = wanted.get(keyOf(expected));
    if (!cellsEqual(value, expected.value) && (after === undefined || !cellsEqual(value, after))) return null;
    expect.push({ ...expected, value });
  }
  return { create: missing, expect, patches: plan.patches };
}

function keyOf({ sheetName, row, column }: Pick<Expectation, 'sheetName' | 'row' | 'column'>): string {
  return `${sheetName}\n${row}:${column}`;
}

function cellsOf({ sheetName, row, column, values }: CellPatch): readonly (readonly [string, Cell])[] {
  return values.flatMap((cells, down) =>
    cells.map((value, right): readonly [string, Cell] => [
      keyOf({ sheetName, row: row + down, column: column + right }),
      value,
    ]),
  );
}
