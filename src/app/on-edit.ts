/**
 * What follows an edit in the sheet: a tick in Today, a stage typed into Applications. This is all there is on a phone.
 *
 * A simple trigger runs at every edit, so it reads the edited row first and goes on only for the few cells that matter.
 * Edits of several cells at once are left alone: pasted stages are read as they stand, and ticks are carried out in the
 * next morning's run.
 */
import type { Application, FieldsByTab, TableKind } from '../domain/book';
import { addDays } from '../domain/day';
import { type Result, succeed } from '../domain/result';
import { type Stage, understandStage } from '../domain/stage';
import type { Change, SetFields } from '../workbook/change';
import type { WorkbookLayout } from '../workbook/layout';
import { readWorkbook } from '../workbook/read-workbook';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import type { EditedCell, Ports } from './ports';
import { dateCell, logLine, setApplication } from './records/touch-changes';
import { carryOutTick } from './today-tab';

/** Runs the trigger. Nobody is there to read a message, so what goes wrong is logged. */
export function runOnEdit(ports: Ports, event: unknown): void {
  try {
    const edit = ports.workbook.editedCell(event);
    if (edit === null) return;
    const result = followEdit(ports, edit);
    if (!result.ok) ports.log(`onEdit: ${result.message}`);
  } catch (cause) {
    ports.log('onEdit failed', cause);
  }
}

function followEdit(ports: Ports, edit: EditedCell): Result<unknown> {
  const { book, layout } = readWorkbook({ locale: edit.locale, tabs: [edit.tab] }, ports.clock.now().day);
  if (isField(layout, 'today', edit, 'done') || isField(layout, 'today', edit, 'snooze')) {
    const line = book.today.find(({ at }) => at.row === edit.row);
    return edit.value === true && line !== undefined ? followTick(ports, edit, line.actionId, layout) : succeed(null);
  }
  if (isField(layout, 'applications', edit, 'stage')) {
    const to = typeof edit.value === 'string' ? stageOf(edit.value) : null;
    const from = edit.before === null ? null : stageOf(edit.before);
    if (to !== null && to !== from) return changeWorkbook(ports, (open) => followStage(open, edit, from, to));
  }
  return succeed(null);
}

function stageOf(text: string): Stage | null {
  return understandStage(text)?.stage ?? null;
}

function isField<Kind extends TableKind>(
  layout: WorkbookLayout,
  kind: Kind,
  edit: EditedCell,
  field: FieldsByTab[Kind],
): boolean {
  const table = layout.tables[kind];
  if (table === undefined || edit.row <= table.headerRow) return false;
  const columns: { readonly [name: string]: number | undefined } = table.columns;
  return columns[field] === edit.column;
}

/** The line says what came of the tick; it stays where it is, so that nothing moves under the finger. */
function followTick(ports: Ports, edit: EditedCell, actionId: string, layout: WorkbookLayout): Result<unknown> {
  const isDone = isField(layout, 'today', edit, 'done');
  const result = carryOutTick(ports, { actionId, done: isDone });
  const message = result.ok ? result.value.message : result.message;
  return changeWorkbook(ports, ({ book }) => {
    const line = book.today.find((one) => one.actionId === actionId);
    if (line === undefined) return succeed({ changes: [], value: null });
    const fields: SetFields<'today'>['fields'] = result.ok
      ? { why: message }
      : { why: message, ...(isDone ? { done: false } : { snooze: false }) };
    const change: Change = { type: 'set-fields', tab: 'today', at: line.at, fields, expected: line.written };
    return succeed({ changes: [change], value: null });
  });
}

/** Stamps and logs a stage that was typed; only into columns and a log that are there already. */
function followStage(
  { book, layout, settings, today }: OpenWorkbook,
  edit: EditedCell,
  from: Stage | null,
  to: Stage,
): Result<Decision<null>> {
  const application = book.applications.find(({ at }) => at.sheetName === edit.sheetName && at.row === edit.row);
  if (application === undefined || application.isExample || application.stage !== to)
    return succeed({ changes: [], value: null });
  const changes: Change[] = [];
  const stamps = stampsOf(application, layout, to, { today, parkDays: settings.parkDays });
  if (Object.keys(stamps).length > 0) changes.push(setApplication(application, stamps));
  if (layout.tables.log !== undefined)
    changes.push(
      logLine({
        when: dateCell(today),
        kind: 'stage',
        company: application.company,
        fromStage: from ?? '',
        toStage: to,
        summary: '',
      }),
    );
  return succeed({ changes, value: null });
}

function stampsOf(
  application: Application,
  layout: WorkbookLayout,
  to: Stage,
  { today, parkDays }: { readonly today: OpenWorkbook['today']; readonly parkDays: number },
): SetFields<'applications'>['fields'] {
  const columns = layout.tables.applications?.columns ?? {};
  const fields: { -readonly [F in keyof SetFields<'applications'>['fields']]: SetFields<'applications'>['fields'][F] } =
    {};
  if (columns.stageSince !== undefined) fields.stageSince = dateCell(today);
  if (columns.parkedUntil !== undefined) {
    const isParked = application.parkedUntil !== null && application.parkedUntil > today;
    if (to === 'Inactive' && !isParked) fields.parkedUntil = dateCell(addDays(today, parkDays));
    if (to !== 'Inactive' && application.parkedUntil !== null) fields.parkedUntil = '';
  }
  return fields;
}
