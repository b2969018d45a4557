/** Lets an action go for good, with the reason in the log. */
import * as v from 'valibot';
import type { UndoableConfirmation } from '../api';
import type { DueLine } from '../domain/due-list';
import { fail, type Result, succeed } from '../domain/result';
import { findDueAction, NOT_DUE } from './complete-action';
import { id, someText } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import type { Ports } from './ports';
import { dateCell, logLine } from './records/touch-changes';
import { FOR_GOOD, loadSetAside } from './set-aside';
import type { UseCase } from './use-case';

const input = v.object({ id, reason: someText });

export const skipAction: UseCase<v.InferOutput<typeof input>, UndoableConfirmation> = {
  name: 'skipAction',
  input,
  run: (ports, argument) => changeWorkbook(ports, (open) => decide(ports, open, argument)),
};

function decide(
  ports: Ports,
  open: OpenWorkbook,
  { id: actionId, reason }: v.InferOutput<typeof input>,
): Result<Decision<UndoableConfirmation>> {
  const { today } = open;
  const known = loadSetAside(ports.memory);
  if (known.get(actionId)?.how === 'skipped')
    return succeed({ changes: [], value: { message: 'This was let go before.' } });
  const due = findDueAction(open, known, actionId);
  if (due === null) return fail('not-due', NOT_DUE);
  const { contact, application, person, title } = due.item;
  return succeed({
    changes: [
      logLine({
        when: dateCell(today),
        kind: 'skipped',
        channel: 'note',
        contact: contact?.name ?? person ?? '',
        company: application?.company ?? contact?.company ?? '',
        summary: `${title}: ${reason}`,
      }),
    ],
    aside: { ids: idsOfLine(due.line), what: { until: FOR_GOOD, on: today, how: 'skipped' } },
    undoable: { line: actionId, what: title },
    value: { message: `Let go: ${title}.` },
  });
}

/** The whole line is let go: it is one line to the person, with all its reasons. */
function idsOfLine(line: DueLine): readonly string[] {
  return line.items.map((kept) => kept.id);
}
