/** Puts an action off until a day. */
import * as v from 'valibot';
import type { UndoableConfirmation } from '../api';
import { addDays } from '../domain/day';
import { fail, type Result, succeed } from '../domain/result';
import { sayDate } from '../domain/say';
import { findDueAction, NOT_DUE } from './complete-action';
import { day, id } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import type { Ports } from './ports';
import { loadSetAside } from './set-aside';
import type { UseCase } from './use-case';

/** Longer than this is not putting off but pausing, which has a column of its own. */
const LONGEST_DAYS = 366;

const input = v.object({ id, until: day });

type Input = v.InferOutput<typeof input>;

export const snoozeAction: UseCase<Input, UndoableConfirmation> = {
  name: 'snoozeAction',
  input,
  run: (ports, argument) => changeWorkbook(ports, (open) => decide(ports, open, argument)),
};

function decide(
  ports: Ports,
  open: OpenWorkbook,
  { id: actionId, until }: Input,
): Result<Decision<UndoableConfirmation>> {
  const { today, book } = open;
  if (until <= today) return fail('bad-input', 'Choose a day after today.');
  if (until > addDays(today, LONGEST_DAYS)) return fail('bad-input', 'Choose a day within the next 12 months.');
  const due = findDueAction(open, loadSetAside(ports.memory), actionId);
  if (due === null) return fail('not-due', NOT_DUE);
  // The whole line waits: to the person it is one line, with all its reasons.
  const ids = due.line.items.map((kept) => kept.id);
  return succeed({
    changes: [],
    aside: { ids, what: { until, on: today, how: 'snoozed' } },
    undoable: { line: actionId, what: due.item.title },
    value: { message: `Put off until ${sayDate(until, today, book.locale)}.` },
  });
}
