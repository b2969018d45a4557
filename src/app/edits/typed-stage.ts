/** A stage typed into Applications: stamped and logged, and taken back when the person types the former one again. */
import type { Application, Book, Touch } from '../../domain/book';
import { addDays, type Day } from '../../domain/day';
import { plainCompany } from '../../domain/names';
import { succeed } from '../../domain/result';
import type { Stage } from '../../domain/stage';
import type { Change, SetFields } from '../../workbook/change';
import { columnsAt } from '../../workbook/columns-at';
import type { WorkbookLayout } from '../../workbook/layout';
import type { OpenWorkbook } from '../open-workbook';
import { dateCell, logLine, setApplication } from '../records/touch-changes';
import { editedApplication } from './edited-row';
import { type FollowEdit, NOTHING } from './follow-edit';
import { latestLine, takenBack } from './take-back';

/** Stamps and logs a stage that was typed; only into columns and a log that are there already. */
export function followStage(from: Stage | null, to: Stage): FollowEdit {
  return ({ book, layout, settings, today }, edit) => {
    const application = editedApplication(book, edit);
    if (application === null || application.stage !== to) return NOTHING;
    const undone = undoneMove(book, application, from, to, today);
    const stamps = stampsOf(application, layout, to, { today, parkDays: settings.parkDays });
    if (undone !== null && 'stageSince' in stamps) {
      const before = stageSinceBefore(book, application, to, undone);
      if (before === null) delete stamps.stageSince;
      else stamps.stageSince = dateCell(before);
    }
    const changes: Change[] = [];
    if (Object.keys(stamps).length > 0) changes.push(setApplication(application, stamps));
    if (undone !== null) changes.push(takenBack(undone, `${undone.toStage ?? ''} to ${to}`));
    else if (layout.tables.log !== undefined)
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
  };
}

/** A stage taken out of a cell that was empty before it was typed today: it counts as no move. */
export function followNoStage(from: Stage | null): FollowEdit {
  return ({ book, layout, today }, edit) => {
    const application = editedApplication(book, edit);
    if (application === null || application.stage !== null) return NOTHING;
    const undone = undoneMove(book, application, from, null, today);
    if (undone === null) return NOTHING;
    const changes: Change[] = [takenBack(undone, undone.toStage ?? '')];
    const { stageSince } = columnsAt(layout.tables.applications, application.at.row);
    if (stageSince !== undefined && application.stageSince === today)
      changes.push(setApplication(application, { stageSince: '' }));
    return succeed({ changes, value: null });
  };
}

/**
 * The move of today that this edit takes back: an undo, or a thumb that slipped. Only while nothing was logged since.
 *
 * @param from Null where Google does not say what stood there, as after an undo: then the log does.
 */
function undoneMove(
  book: Book,
  { company }: Application,
  from: Stage | null,
  to: Stage | null,
  today: Day,
): Touch | null {
  const line = latestLine(book);
  const isUndone =
    line !== null &&
    line.kind === 'stage' &&
    line.when === today &&
    line.toStage !== null &&
    (from === null || line.toStage === from) &&
    line.fromStage === to &&
    plainCompany(line.company) === plainCompany(company);
  return isUndone ? line : null;
}

/** When the stage was reached that the application is back in, by the log; null when the log does not know. */
function stageSinceBefore(book: Book, { company }: Application, stage: Stage, undone: Touch): Day | null {
  const wanted = plainCompany(company);
  const reached = book.log.filter(
    (line) =>
      line !== undone && line.kind === 'stage' && line.toStage === stage && plainCompany(line.company) === wanted,
  );
  return reached[reached.length - 1]?.when ?? null;
}

type Stamps = {
  -readonly [F in keyof SetFields<'applications'>['fields']]: SetFields<'applications'>['fields'][F];
};

function stampsOf(
  application: Application,
  layout: WorkbookLayout,
  to: Stage,
  { today, parkDays }: { readonly today: OpenWorkbook['today']; readonly parkDays: number },
): Stamps {
  const columns = columnsAt(layout.tables.applications, application.at.row);
  const fields: Stamps = {};
  if (columns.stageSince !== undefined) fields.stageSince = dateCell(today);
  if (columns.parkedUntil !== undefined) {
    const isParked = application.parkedUntil !== null && application.parkedUntil > today;
    if (to === 'Inactive' && !isParked) fields.parkedUntil = dateCell(addDays(today, parkDays));
    if (to !== 'Inactive' && application.parkedUntil !== null) fields.parkedUntil = '';
  }
  return fields;
}
