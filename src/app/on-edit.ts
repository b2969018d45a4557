/**
 * What follows an edit in the sheet: a tick in Today, a stage or the day of an interview typed into Applications, a
 * conversation typed into Contacts. This is all there is on a phone.
 *
 * A simple trigger runs at every edit, so it reads the edited row first and goes on only for the few cells that matter.
 * Edits of several cells at once are left alone: what is pasted is read as it stands, and ticks are carried out in the
 * next morning's run.
 */
import type { FieldsByTab, TableKind } from '../domain/book';
import { type Result, succeed } from '../domain/result';
import type { Stage } from '../domain/stage';
import { understandStage } from '../domain/understand-stage';
import { columnsAt } from '../workbook/columns-at';
import type { TableLayout, WorkbookLayout } from '../workbook/layout';
import { readWorkbook } from '../workbook/read-workbook';
import { type FollowEdit, NOTHING } from './edits/follow-edit';
import { withOwnHeader } from './edits/own-header';
import { followTick, followUntick } from './edits/ticked-line';
import { followCommunication } from './edits/typed-communication';
import { followInterview } from './edits/typed-interview';
import { followNoStage, followStage } from './edits/typed-stage';
import { changeWorkbook } from './open-workbook';
import type { EditedCell, Ports } from './ports';

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
    if (line === undefined || typeof edit.value !== 'boolean') return succeed(null);
    const box = isField(layout, 'today', edit, 'done') ? 'done' : 'snooze';
    const tick = { actionId: line.actionId, box, row: edit.row } as const;
    return edit.value ? followTick(ports, tick) : followUntick(ports, tick);
  }
  if (followerOf(withOwnHeader(ports, edit, layout), edit) === null) return succeed(null);
  // Asked again of the whole workbook: a tab that looks like Applications need not be the one.
  return changeWorkbook(ports, (open) => followerOf(open.layout, edit)?.(open, edit) ?? NOTHING);
}

/** What follows an edit of a record's cell; null where nothing does. */
function followerOf(layout: WorkbookLayout, edit: EditedCell): FollowEdit | null {
  if (isField(layout, 'applications', edit, 'stage')) {
    const to = typeof edit.value === 'string' ? stageOf(edit.value) : null;
    const from = edit.before === null ? null : stageOf(edit.before);
    if (edit.value === '') return followNoStage(from);
    return to === null || to === from ? null : followStage(from, to);
  }
  if (isField(layout, 'applications', edit, 'interviewOn')) return edit.value === '' ? null : followInterview;
  if (isField(layout, 'contacts', edit, 'lastCommunication')) return followCommunication;
  return null;
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
  const table: TableLayout<Kind> | undefined = layout.tables[kind];
  if (table === undefined || table.sheetName !== edit.sheetName || edit.row <= table.headerRow) return false;
  return columnsAt(table, edit.row)[field] === edit.column;
}
