/** Reads the workbook once, and writes what a use case decides once, under one lock. */
import type { Book } from '../domain/book';
import type { Day } from '../domain/day';
import { fail, type Result } from '../domain/result';
import type { Settings } from '../domain/settings';
import type { Change, WritePlan } from '../workbook/change';
import type { TabGrid, WorkbookSnapshot } from '../workbook/grid';
import { type Journal, journalOf } from '../workbook/journal';
import type { WorkbookLayout } from '../workbook/layout';
import { planChanges } from '../workbook/plan-changes';
import { needsDetail, readWorkbook } from '../workbook/read-workbook';
import { type Aside, finishBegunWrite, writeWhole } from './begun-write';
import type { Moment, Ports } from './ports';
import { formulasMet, linesForKept, sayKept } from './records/kept-formulas';
import { loadSettings } from './settings-memory';
import { underLock } from './under-lock';
import { asideBefore, keepUndo, type Undoable } from './undo/kept-undos';

export interface OpenWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly layout: WorkbookLayout;
  readonly book: Book;
  readonly settings: Settings;
  readonly now: Moment;
  readonly today: Day;
}

/** @param detail The tabs whose formulas are read too; the calculators, unless said. */
export function openWorkbook(ports: Ports, detail: (tab: TabGrid) => boolean = needsDetail): OpenWorkbook {
  const now = ports.clock.now();
  const snapshot = ports.workbook.read(detail);
  const { book, layout } = readWorkbook(snapshot, now.day);
  return { snapshot, layout, book, settings: loadSettings(ports.memory), now, today: now.day };
}

/** What a use case decided: the changes, and what to answer once they are written. */
export interface Decision<Value> {
  readonly changes: readonly Change[];
  /** More changes in the same write, each list after the one before it; for where a write that is cut off would mislead. */
  readonly andThen?: readonly (readonly Change[])[];
  /** Actions set aside with it: both happen, or neither. */
  readonly aside?: Aside;
  /** True where the changes are worked out anew each time, so that a write that is cut off needs no finishing. */
  readonly isRepeated?: boolean;
  /** What the person may take back; the answer then names it as `undo`. */
  readonly undoable?: Undoable;
  /** Called after the write, still under the lock; for what is remembered outside the sheet. */
  readonly after?: () => void;
  readonly value: Value;
}

/**
 * Reads, decides and writes while holding the lock, so that two clicks, or two people, come one after the other and the
 * second sees what the first did.
 */
export function changeWorkbook<Value>(
  ports: Ports,
  decide: (open: OpenWorkbook) => Result<Decision<Value>>,
  detail: (tab: TabGrid) => boolean = needsDetail,
): Result<Value> {
  return underLock(ports, (): Result<Value> => {
    finishBegunWrite(ports);
    const open = openWorkbook(ports, detail);
    const decision = decide(open);
    if (!decision.ok) return decision;
    const { changes, andThen = [], aside = null, isRepeated = false, undoable, after, value } = decision.value;
    const before = undoable === undefined || aside === null ? [] : asideBefore(ports.memory, aside.ids);
    const written = writeChanges(ports, open, [changes, ...andThen], { aside, isRepeated });
    if (!written.ok) return written;
    after?.();
    const { remark, journal } = written.value;
    const undo = undoable === undefined ? null : keepUndo(ports, undoable, { journal: journal(), aside, before });
    return { ok: true, value: withRemark(undo === null ? value : { ...value, undo }, remark) };
  });
}

/** The answer, with what else there is to say about the write. */
function withRemark<Value>(value: Value, remark: string): Value {
  // Some answers are nothing: what is typed into the sheet itself has nobody waiting for one.
  const message = (value as { readonly message?: unknown } | null)?.message;
  return remark === '' || typeof message !== 'string' ? value : { ...value, message: `${message} ${remark}` };
}

export interface Written {
  /** What the person should know about it; '' where it is as they asked. */
  readonly remark: string;
  /** What it changed in the sheet. */
  readonly journal: () => Journal;
}

const NOTHING: Written = { remark: '', journal: () => ({ rows: [], headers: [] }) };

/** Plans and writes lists of changes, one after the other, against what was read; all or nothing. */
export function writeChanges(
  ports: Ports,
  open: OpenWorkbook,
  lists: readonly (readonly Change[])[],
  { aside, isRepeated }: { readonly aside: Aside | null; readonly isRepeated: boolean },
): Result<Written> {
  const wanted = lists.filter((changes) => changes.length > 0);
  if (wanted.length === 0 && aside === null) return { ok: true, value: NOTHING };
  const planned = planAll(ports, open, wanted);
  if (!planned.ok) return planned;
  let plan = planned.value;
  const { kept, isComputed } = formulasMet(ports, open, plan);
  const stage = kept.find(({ kind, field }) => kind === 'applications' && field === 'stage');
  if (stage !== undefined)
    return fail(
      'computed',
      `Cell ${stage.cell}, the stage of ${stage.who}, is worked out by a formula of yours, so nothing was written. Change what the formula looks at, or type the stage in its place.`,
    );
  if (kept.length > 0) {
    // Behind the other lines of the log, in the list that has them: each list is planned for itself.
    const last = wanted.map((changes) => changes.some(({ tab }) => tab === 'log')).lastIndexOf(true);
    const lines = linesForKept(kept, open.today);
    const again = planAll(
      ports,
      open,
      wanted.map((changes, index) => (index === Math.max(0, last) ? [...changes, ...lines] : changes)),
    );
    if (!again.ok) return again;
    plan = again.value;
  }
  const written = isRepeated ? ports.workbook.write(plan) : writeWhole(ports, plan, aside);
  if (!written.ok) return written;
  const { snapshot, layout } = open;
  return {
    ok: true,
    value: {
      remark: kept.length === 0 ? '' : sayKept(kept),
      journal: () => journalOf({ snapshot, layout, plan, isComputed }),
    },
  };
}

function planAll(
  ports: Ports,
  { snapshot, layout }: OpenWorkbook,
  lists: readonly (readonly Change[])[],
): Result<WritePlan> {
  const plans: WritePlan[] = [];
  for (const changes of lists) {
    const planned = planChanges({ snapshot, layout, changes, newId: ports.newId });
    if (!planned.ok) return planned;
    plans.push(planned.value);
  }
  return {
    ok: true,
    value: {
      create: plans.flatMap(({ create }) => create),
      expect: plans.flatMap(({ expect }) => expect),
      patches: plans.flatMap(({ patches }) => patches),
    },
  };
}
