/**
 * Makes a spreadsheet ready: adds the tabs, columns, dropdowns, formulas and IDs that are missing, and touches nothing
 * that a person wrote (playbook §2).
 *
 * What is missing is read from the sheet itself, so a second run does nothing and a run that died is simply finished by
 * the next one; the steps that were done are kept in memory too, to say so.
 */
import * as v from 'valibot';
import type { SetUpPreview, SetUpReport } from '../api';
import { type Result, succeed } from '../domain/result';
import { count } from '../domain/say';
import { planSetUp } from '../workbook/set-up/plan-set-up';
import type { SetUpPlan, SetUpStep } from '../workbook/set-up/step';
import { nothing } from './input';
import { openWorkbook } from './open-workbook';
import type { MemoryPort, Ports } from './ports';
import { parseObject } from './settings-memory';
import { underLock } from './under-lock';
import type { UseCase } from './use-case';

const KEY = 'set-up';

/** Raised when a release adds something that people should run Set up again for. */
const VERSION = 1;

const stamps = v.object({ version: v.number(), done: v.array(v.string()), finished: v.boolean() });
type Stamps = v.InferOutput<typeof stamps>;

function loadStamps(memory: MemoryPort): Stamps | null {
  const parsed = v.safeParse(stamps, parseObject(memory.get(KEY)));
  return parsed.success ? parsed.output : null;
}

function planFor(ports: Ports): SetUpPlan {
  const { snapshot, book, layout } = openWorkbook(ports);
  const cells = Object.values(layout.tables).flatMap((table) =>
    table.headerRow < 1
      ? []
      : [{ sheetName: table.sheetName, row: table.headerRow, column: lastHeader(table.columns) }],
  );
  return planSetUp({ snapshot, book, layout, headers: ports.setUp.headers(cells), newId: ports.newId });
}

function lastHeader(columns: { readonly [field: string]: number | undefined }): number {
  return Math.max(1, ...Object.values(columns).map((column) => column ?? 1));
}

function sayStep({ id, sheetName, description }: SetUpStep): { id: string; tab: string; description: string } {
  return { id, tab: sheetName, description };
}

const ALL_SET = 'Everything is set up already. Nothing was changed.';

export const previewSetUp: UseCase<unknown, SetUpPreview> = {
  name: 'previewSetUp',
  input: nothing,
  run(ports) {
    const { steps, remarks } = planFor(ports);
    return succeed({
      steps: steps.map(sayStep),
      remarks,
      message:
        steps.length === 0
          ? 'Everything is set up already.'
          : `Set up would do ${count(steps.length, 'thing', 'things')}. Nothing you wrote is changed, moved or deleted.`,
    });
  },
};

/** Carries out the steps one by one. A tab that refuses keeps its other steps from being tried; other tabs go on. */
function carryOut(ports: Ports, plan: SetUpPlan): Result<SetUpReport> {
  const before = loadStamps(ports.memory);
  const resumed = before !== null && !before.finished && before.done.length > 0 && plan.steps.length > 0;
  const done: { id: string; tab: string; description: string }[] = [];
  const left: { id: string; tab: string; message: string }[] = [];
  const refused = new Map<string, string>();
  const stamp = (finished: boolean): void => {
    const ids = Array.from(new Set([...(resumed ? before.done : []), ...done.map(({ id }) => id)]));
    ports.memory.set(KEY, JSON.stringify({ version: VERSION, done: ids, finished } satisfies Stamps));
  };
  for (const step of plan.steps) {
    const reason = refused.get(step.sheetName);
    if (reason !== undefined) {
      left.push({ id: step.id, tab: step.sheetName, message: reason });
      continue;
    }
    const applied = ports.setUp.apply(step);
    if (applied.ok) {
      done.push(sayStep(step));
      stamp(false);
    } else if (applied.code === 'read-only' && done.length === 0) {
      // Then no other tab can be changed either.
      return applied;
    } else {
      refused.set(step.sheetName, applied.message);
      left.push({ id: step.id, tab: step.sheetName, message: applied.message });
    }
  }
  if (left.length === 0 && (plan.steps.length > 0 || before?.finished !== true)) stamp(true);
  return succeed({ done, left, remarks: plan.remarks, message: sayResult(done.length, left.length, resumed) });
}

function sayResult(done: number, left: number, resumed: boolean): string {
  if (done === 0 && left === 0) return ALL_SET;
  const began = resumed ? 'The set-up that stopped earlier was finished: ' : 'Your spreadsheet is set up: ';
  const did = `${count(done, 'thing was', 'things were')} added, and nothing you wrote was changed.`;
  if (left === 0) return began + did;
  return `${done === 0 ? 'Nothing was changed.' : `${count(done, 'thing was', 'things were')} added.`} ${count(left, 'thing', 'things')} could not be done.`;
}

export const setUpWorkbook: UseCase<unknown, SetUpReport> = {
  name: 'setUpWorkbook',
  input: nothing,
  run(ports): Result<SetUpReport> {
    return underLock(ports, () => carryOut(ports, planFor(ports)));
  },
};

/** Most lines a dialog shows; the whole is in the sheet afterwards. */
const MOST_LINES = 12;

function asList(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => `• ${line}`);
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

/** The menu item: says what it will do, does it when the person agrees, and says what it did. */
export function setUpFromMenu(ports: Ports): void {
  const plan = planFor(ports);
  if (plan.steps.length === 0) {
    ports.ui.say('Set up', ['Everything is set up already.', ...plan.remarks].join('\n\n'));
    return;
  }
  const lines = [...plan.steps.map(({ description }) => description), ...plan.remarks];
  const question = `${asList(lines)}\n\nNothing you wrote is changed, moved or deleted. Go on?`;
  if (!ports.ui.agrees('Set up would do this', question)) return;
  const result = setUpWorkbook.run(ports, undefined);
  if (!result.ok) {
    ports.ui.say('Set up', result.message);
    return;
  }
  const { message, left } = result.value;
  const problems = Array.from(new Set(left.map((one) => `${one.tab}: ${one.message}`)));
  ports.ui.say('Set up', [message, ...(problems.length > 0 ? [asList(problems)] : [])].join('\n\n'));
}
