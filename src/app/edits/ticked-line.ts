/**
 * A box of the Today tab that was ticked, or unticked again. The line says what came of it and stays where it is, so that
 * nothing moves under the finger.
 */
import type { Book, TodayLine } from '../../domain/book';
import { fail, type Result, succeed } from '../../domain/result';
import type { SetFields } from '../../workbook/change';
import { findDueAction } from '../complete-action';
import { changeWorkbook } from '../open-workbook';
import type { Ports } from '../ports';
import { loadSetAside } from '../set-aside';
import { carryOutTick } from '../today-tab';
import { underLock } from '../under-lock';
import { nameOfUndo } from '../undo/kept-undos';
import { TOO_LATE, undoAction } from '../undo/undo-action';

export interface Tick {
  readonly actionId: string;
  readonly box: 'done' | 'snooze';
  /** Where the line stood when it was ticked. */
  readonly row: number;
}

type Fields = SetFields<'today'>['fields'];

const HOW = { done: 'done', snooze: 'snoozed' } as const;

/** Does what the sidebar's buttons do. Ticked and unticked at once, the two runs come one after the other. */
export function followTick(ports: Ports, tick: Tick): Result<unknown> {
  return underLock(ports, () => {
    const { actionId, box } = tick;
    const result = carryOutTick(ports, { actionId, done: box === 'done' });
    if (!result.ok) return changeLine(ports, tick, () => ({ why: result.message, [box]: false }));
    let isTicked = true;
    const said = changeLine(ports, tick, (line) => {
      isTicked = line[box];
      return isTicked ? { why: result.value.message } : {};
    });
    // Unticked before this run came to its turn: the run that followed that found nothing to take back yet.
    return isTicked ? said : takeBack(ports, tick);
  });
}

/** A tick by mistake: what it did is taken back, as the sidebar's Undo does. */
export function followUntick(ports: Ports, tick: Tick): Result<unknown> {
  return underLock(ports, () => takeBack(ports, tick));
}

function takeBack(ports: Ports, tick: Tick): Result<unknown> {
  const { actionId, box } = tick;
  const undo = nameOfUndo(ports.memory, actionId, HOW[box]);
  // Nothing followed the tick, or it was somebody else's.
  if (undo === null && loadSetAside(ports.memory).get(actionId)?.how !== HOW[box]) return succeed(null);
  const result = undo === null ? fail('nothing-to-undo', TOO_LATE) : undoAction.run(ports, { undo });
  if (!result.ok) return changeLine(ports, tick, () => ({ why: result.message, [box]: true }));
  return changeLine(ports, tick, (_line, why) => ({ why: `${result.value.message} ${why()}`.trim() }));
}

/** @param fieldsOf What to write into the line; `why` tells why it is due, `''` where it is not. */
function changeLine(
  ports: Ports,
  { actionId, row }: Tick,
  fieldsOf: (line: TodayLine, why: () => string) => Fields,
): Result<unknown> {
  return changeWorkbook(ports, (open) => {
    const line = lineOf(open.book, actionId, row);
    if (line === null) return succeed({ changes: [], value: null });
    const why = (): string => findDueAction(open, loadSetAside(ports.memory), actionId)?.item.why ?? '';
    const fields = fieldsOf(line, why);
    if (Object.keys(fields).length === 0) return succeed({ changes: [], value: null });
    return succeed({
      changes: [{ type: 'set-fields', tab: 'today', at: line.at, fields, expected: line.written }],
      value: null,
    });
  });
}

/** A line may have been copied with its ID: the one that was ticked answers. */
function lineOf(book: Book, actionId: string, row: number): TodayLine | null {
  const lines = book.today.filter((line) => line.actionId === actionId);
  return lines.find(({ at }) => at.row === row) ?? lines[0] ?? null;
}
