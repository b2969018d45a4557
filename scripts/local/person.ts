/** What a person (or the hour) does to the open spreadsheet, and the functions of the add-on that it starts. */
import { parseA1 } from './a1';
import { cellAt, typeInto } from './cells';
import { enumValue } from './enumerations';
import type { Execution } from './execution';
import type { AuthModeName, ExecutionReport, Fault, LocalHost, TriggerRecord } from './host';
import type { ModelArea, ModelCell, SheetModel } from './model';
import { newRange } from './services/range';
import { editable, RangeBase } from './services/range-base';
import { ServiceError } from './services/service';
import { userOf } from './services/session';
import { newSpreadsheet } from './services/spreadsheet';
import { enforceValidation } from './services/validation-check';
import { isDate } from './wire';
import type { Workbook } from './workbook';

export interface Edit {
  /** Name of the sheet. */
  readonly sheet: string;
  /** `'B7'`, or the top left cell of what is pasted. */
  readonly a1: string;
  /** What is typed into one cell (`''` clears it), or the rows that are pasted. */
  readonly typed: string | readonly (readonly string[])[];
}

export interface EditReport {
  /** False where the cell is protected or its rule rejects the entry: nothing has changed. */
  readonly accepted: boolean;
  /** Why it was refused; `''` where it was accepted. */
  readonly message: string;
  /** What `onEdit` did; null where the entry was refused or the add-on has no `onEdit`. */
  readonly onEdit: ExecutionReport | null;
}

export interface TriggerRun {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly handler: string;
  readonly report: ExecutionReport;
}

const HOUR = 3_600_000;

/** https://developers.google.com/apps-script/guides/triggers/events#open */
export async function openSpreadsheet(
  host: LocalHost,
  authMode: AuthModeName,
  fault: Fault | null,
): Promise<ExecutionReport> {
  const how = { kind: 'simple-trigger', authMode, ...(fault ? { fault } : {}) } as const;
  return host.execute('onOpen', [], how, (execution) => ({
    authMode: enumValue('AuthMode', authMode),
    source: execution.workbook ? newSpreadsheet(execution, execution.workbook) : null,
    user: userOf(execution),
  }));
}

function placeOf(workbook: Workbook, edit: Edit): { sheet: SheetModel; area: ModelArea } {
  const sheet = workbook.model.sheets.find((one) => one.name === edit.sheet);
  if (!sheet) throw new RangeError(`There is no sheet named ${edit.sheet}`);
  const start = parseA1(edit.a1, sheet.rowCount, sheet.columnCount);
  if (!start) throw new RangeError(`Not a cell: ${edit.a1}`);
  if (typeof edit.typed === 'string') return { sheet, area: { ...start, bottom: start.top, right: start.left } };
  const height = edit.typed.length;
  const width = Math.max(1, ...edit.typed.map((row) => row.length));
  const area = { ...start, bottom: start.top + height - 1, right: start.left + width - 1 };
  // A spreadsheet grows where what is pasted reaches over its edge.
  sheet.rowCount = Math.max(sheet.rowCount, area.bottom + 1);
  sheet.columnCount = Math.max(sheet.columnCount, area.right + 1);
  return { sheet, area };
}

/** The value as the event object of a single cell has it: text; a date's serial number; TRUE and FALSE. */
function eventValue(cell: ModelCell | undefined): string | undefined {
  const value = cell?.value ?? null;
  if (value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}

/** What was typed as the rules of validation see it: the type that it is stored as. */
function judged(host: LocalHost, workbook: Workbook, text: string): unknown {
  const trial = { ...(workbook.model.sheets[0] as SheetModel), cells: new Map() };
  typeInto(trial, 0, 0, text, { ...workbook.context, now: host.clock.now() });
  return cellAt(trial, 0, 0)?.value;
}

/** https://developers.google.com/apps-script/guides/triggers/events#edit */
export async function editCells(host: LocalHost, edit: Edit): Promise<EditReport> {
  const workbook = host.workbook;
  if (!workbook) throw new Error('There is no open spreadsheet to edit');
  if (host.access !== 'edit') return { accepted: false, message: 'The spreadsheet is view-only.', onEdit: null };
  const { sheet, area } = placeOf(workbook, edit);
  const rows = typeof edit.typed === 'string' ? [[edit.typed]] : edit.typed;
  const range = new RangeBase(host.looker('menu'), workbook, sheet, area);
  try {
    editable(range);
    for (const [row, texts] of rows.entries()) {
      for (const [column, text] of texts.entries()) {
        enforceValidation(range, area.top + row, area.left + column, judged(host, workbook, text));
      }
    }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { accepted: false, message: error.message, onEdit: null };
  }
  const single = area.top === area.bottom && area.left === area.right;
  const oldValue = eventValue(cellAt(sheet, area.top, area.left));
  for (const [row, texts] of rows.entries()) {
    for (const [column, text] of texts.entries()) {
      typeInto(sheet, area.top + row, area.left + column, text, workbook.context);
    }
  }
  workbook.changed();
  workbook.recalculated();
  workbook.activeSheetId = sheet.sheetId;
  workbook.selection = area;
  const value = eventValue(cellAt(sheet, area.top, area.left));
  const report = await host.execute('onEdit', [], { kind: 'simple-trigger' }, (execution: Execution) => ({
    authMode: enumValue('AuthMode', 'LIMITED'),
    range: newRange(execution, workbook, sheet, area),
    source: newSpreadsheet(execution, workbook),
    user: userOf(execution),
    ...(single && value !== undefined ? { value } : {}),
    ...(single && oldValue !== undefined ? { oldValue } : {}),
  }));
  return { accepted: true, message: '', onEdit: report.error?.because === 'no-such-function' ? null : report };
}

/** The next time after `after` at which Google runs the trigger. */
function nextRun(trigger: TriggerRecord, after: number): number {
  const first =
    Math.ceil((Date.parse(trigger.createdAt) - trigger.minute * 60_000) / HOUR) * HOUR + trigger.minute * 60_000;
  if (after < first) return first;
  const period = trigger.everyHours * HOUR;
  return first + (Math.floor((after - first) / period) + 1) * period;
}

function weekOfYear(date: Date): number {
  const days = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
  return Math.floor(days / 7) + 1;
}

/** https://developers.google.com/apps-script/guides/triggers/events#time-driven-events */
function clockEvent(trigger: TriggerRecord, at: number): Record<string, unknown> {
  const date = new Date(at);
  return {
    authMode: enumValue('AuthMode', 'FULL'),
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay() || 7,
    'week-of-year': weekOfYear(date),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid: trigger.id,
  };
}

/** Lets the clock move on to `target`, running every clock trigger that comes due on the way, in order. */
export async function advanceTo(host: LocalHost, target: number): Promise<TriggerRun[]> {
  const runs: TriggerRun[] = [];
  for (;;) {
    const now = host.clock.now();
    const due = host.state.triggers
      .filter((trigger) => !trigger.disabled)
      .map((trigger) => ({
        trigger,
        at: nextRun(trigger, trigger.lastRun ? Math.max(now, Date.parse(trigger.lastRun)) : now),
      }))
      .filter(({ at }) => at <= target)
      .sort((one, other) => one.at - other.at)[0];
    if (!due) break;
    host.clock.set(due.at);
    due.trigger.lastRun = new Date(due.at).toISOString();
    const report = await host.execute(due.trigger.handler, [], { kind: 'clock-trigger' }, () =>
      clockEvent(due.trigger, due.at),
    );
    runs.push({ at: due.at, handler: due.trigger.handler, report });
  }
  host.clock.set(Math.max(target, host.clock.now()));
  return runs;
}

function illegal(value: unknown, depth = 0): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return false;
  if (typeof value !== 'object' || isDate(value) || depth > 100) return true;
  if (Array.isArray(value)) return value.some((one) => illegal(one, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return !plain || Object.values(value).some((one) => illegal(one, depth + 1));
}

/**
 * A call with `google.script.run`: functions whose names end in `_` cannot be called, arguments must be JSON-like, a
 * result with anything else in it (a Date) arrives as null.
 * https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
export async function callFromSidebar(
  host: LocalHost,
  name: string,
  args: readonly unknown[],
): Promise<ExecutionReport> {
  if (name.endsWith('_')) throw new TypeError(`google.script.run.${name} is not a function`);
  const wrong = args.findIndex((value) => illegal(value));
  if (wrong >= 0) throw new TypeError(`Failed due to illegal value in property: ${wrong}`);
  const plain: unknown[] = JSON.parse(JSON.stringify(args));
  const report = await host.execute(name, plain, { kind: 'sidebar' });
  const result = report.result === undefined || illegal(report.result) ? null : report.result;
  return { ...report, result: JSON.parse(JSON.stringify(result)) as unknown };
}
