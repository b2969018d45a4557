/**
 * A day typed into Interview on: there is news of the application, and the log says so, without a move from stage to stage.
 * The stage stays as the person wrote it; so does everything else in their row.
 */
import { succeed } from '../../domain/result';
import { sayDate } from '../../domain/say';
import type { Change } from '../../workbook/change';
import { columnsAt } from '../../workbook/columns-at';
import { dateCell, logLine, setApplication } from '../records/touch-changes';
import { editedApplication } from './edited-row';
import { type FollowEdit, NOTHING } from './follow-edit';

export const followInterview: FollowEdit = ({ book, layout, today }, edit) => {
  const application = editedApplication(book, edit);
  if (application === null || application.interviewOn === null) return NOTHING;
  // Said on every day it is typed anew, and once for one day.
  const summary = `Interview on ${sayDate(application.interviewOn, today, book.locale)}`;
  const isLogged = book.log.some(
    (line) => line.when === today && line.company === application.company && line.summary === summary,
  );
  const changes: Change[] = [];
  const columns = columnsAt(layout.tables.applications, application.at.row);
  if (columns.lastActivity !== undefined && (application.lastActivity === null || application.lastActivity < today))
    changes.push(setApplication(application, { lastActivity: dateCell(today) }));
  if (layout.tables.log !== undefined && !isLogged)
    changes.push(
      logLine({
        when: dateCell(today),
        kind: 'stage',
        company: application.company,
        summary,
      }),
    );
  return succeed({ changes, value: null });
};
