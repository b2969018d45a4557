/**
 * The Today tab: the due list where phones show it, because sidebars do not exist there. Ticks made in it do what the
 * sidebar's buttons do; the list itself is written once a day and on request, never under the person's finger.
 */
import type { Confirmation } from '../api';
import type { Action, Reach } from '../domain/action';
import type { Book, TodayLine } from '../domain/book';
import { addDays } from '../domain/day';
import { buildDueList } from '../domain/due-list';
import { fail, type Result, succeed } from '../domain/result';
import { count } from '../domain/say';
import { sayWhy } from '../domain/say-why';
import type { Change, SetFields } from '../workbook/change';
import { completeAction } from './complete-action';
import { nothing } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook, openWorkbook } from './open-workbook';
import type { Ports } from './ports';
import { dateCell } from './records/touch-changes';
import { loadSetAside } from './set-aside';
import { snoozeAction } from './snooze-action';
import type { UseCase } from './use-case';

type Fields = SetFields<'today'>['fields'];

/** More would not be read on a phone. */
const MOST_LINES = 30;

/** Done and Snooze as ticked: done wins. Says what came of it. */
export function carryOutTick(ports: Ports, line: Pick<TodayLine, 'actionId' | 'done'>): Result<Confirmation> {
  if (line.actionId === '') return fail('not-due', 'This line has no ID, so it is not known what it is about.');
  if (line.done) return completeAction.run(ports, { id: line.actionId });
  const until = addDays(ports.clock.now().day, 1);
  return snoozeAction.run(ports, { id: line.actionId, until });
}

/** Stands for the ID of a line while it is written in several calls; no action has it. */
const BEING_WRITTEN = 'being-written';

/** The day the list was last written; ticks were made on that day or later. */
const WRITTEN_KEY = 'today-written';

/**
 * Carries out the ticks that no `onEdit` saw (several at once, a paste, a phone without a connection), one after the other.
 * Boxes that it saw stay ticked until the list is written anew: those are not carried out again, or what was put off until
 * today would be put off until tomorrow. A tick whose action is no longer due has nothing left to do.
 */
export function carryOutTicks(ports: Ports, book: Book): CarriedOut {
  const writtenOn = ports.memory.get(WRITTEN_KEY);
  const known = loadSetAside(ports.memory);
  const ticked = book.today.filter((line) => {
    if (line.actionId === '' || !(line.done || line.snooze)) return false;
    const entry = known.get(line.actionId);
    if (entry === undefined || writtenOn === null || entry.on < writtenOn) return true;
    return line.done && entry.how !== 'done';
  });
  const refused: string[] = [];
  for (const line of ticked) {
    const result = carryOutTick(ports, line);
    if (result.ok || result.code === 'not-due') continue;
    const what = typeof line.written.whatToDo === 'string' ? line.written.whatToDo : 'a line';
    refused.push(`You ticked "${what}" in Today, and it could not be done: ${result.message}`);
  }
  return { ticks: ticked.length, refused };
}

export interface CarriedOut {
  /** How many there were; where there are any, the workbook is to be read anew. */
  readonly ticks: number;
  /** What could not be done, one sentence each, for the person. */
  readonly refused: readonly string[];
}

/** Why the list in the tab cannot be written: a protection, or a spreadsheet that may only be viewed. Null where it can. */
export function todayRefusal(ports: Ports, { book, layout }: OpenWorkbook): 'protected' | 'read-only' | null {
  const table = layout.tables.today;
  if (table === undefined) return null;
  const columns = Object.values(table.columns);
  const column = Math.min(...columns);
  return ports.workbook.refusal({
    sheetName: table.sheetName,
    row: table.headerRow + 1,
    column,
    rowCount: Math.max(1, ...book.today.map(({ at }) => at.row - table.headerRow)),
    columnCount: Math.max(...columns) - column + 1,
  });
}

/** Writes today's actions into the tab: in place where lines stand, at the end where there are more. */
export function writeTodayTab(ports: Ports): Result<Confirmation> {
  return changeWorkbook(ports, (open) => decideLines(ports, open));
}

function decideLines(ports: Ports, open: OpenWorkbook): Result<Decision<Confirmation>> {
  const { book, layout, today, settings } = open;
  if (layout.tables.today === undefined)
    return fail('missing-tab', 'There is no Today tab yet. "Set up my tabs" adds it.');
  const list = buildDueList({ book, today, settings, snoozes: loadSetAside(ports.memory) });
  const wanted = list.actions.slice(0, MOST_LINES).map(fieldsOf);
  const lines = book.today.map((line, index) => ({ line, fields: wanted[index] ?? EMPTY }));
  const isChanged = lines.some(({ line, fields }) => hasChanged(line.written, fields)) || wanted.length > lines.length;
  const after = (): void => ports.memory.set(WRITTEN_KEY, today);
  const value = { message: `Today shows ${count(wanted.length, 'thing')} to do.` };
  if (!isChanged) return succeed({ changes: [], after, value });
  const setLine = (line: TodayLine, fields: Fields): Change => ({
    type: 'set-fields',
    tab: 'today',
    at: line.at,
    fields,
    expected: line.written,
    isWhole: true,
  });
  // A tick left beside another action's ID would mark the wrong one as done, if the write were cut off there: so ticks are
  // taken away first, and then each line is written whole, the lines below each other in one call.
  const unticked = lines
    .filter(({ line }) => line.done || line.snooze)
    .map(({ line }) => setLine(line, { done: false, snooze: false }));
  const added = wanted.slice(lines.length).map((fields): Change => ({ type: 'append-row', tab: 'today', fields }));
  const whole = [...lines.map(({ line, fields }) => setLine(line, fields)), ...added];
  // With a column of the person's own between ours, a line takes several calls. An ID that is about to change goes before
  // them and comes after them: a line that is cut off is about nothing, and a tick in it says so.
  const parts = isTogether(Object.values(layout.tables.today.columns))
    ? [whole]
    : [
        lines
          .filter(({ line, fields }) => line.actionId !== fields.id)
          .map(({ line }) => setLine(line, { id: BEING_WRITTEN })),
        [...lines.map(({ line, fields: { id: _later, ...fields } }) => setLine(line, fields)), ...added],
        lines.map(({ line, fields: { id = '' } }) => setLine(line, { id })),
      ];
  return succeed({ changes: unticked, andThen: parts, isRepeated: true, after, value });
}

function isTogether(columns: readonly number[]): boolean {
  return Math.max(...columns) - Math.min(...columns) + 1 === columns.length;
}

const EMPTY: Fields = {
  done: false,
  snooze: false,
  due: '',
  whatToDo: '',
  who: '',
  why: '',
  howToReach: '',
  minutes: '',
  id: '',
};

function fieldsOf(action: Action): Fields {
  return {
    done: false,
    snooze: false,
    due: dateCell(action.due),
    whatToDo: action.title,
    who: action.who ?? action.company ?? '',
    // A thank-you must not hide tomorrow's interview with the same person.
    why: sayWhy(action).join('\n'),
    howToReach: sayReach(action.reach),
    minutes: action.minutes,
    id: action.id,
  };
}

function sayReach({ phone, email, linkedIn }: Reach): string {
  return [phone, email, linkedIn].filter((way) => way !== null).join('\n');
}

function hasChanged(written: Fields, wanted: Fields): boolean {
  return Object.entries(wanted).some(([field, value]) => {
    const before = written[field as keyof Fields];
    // An empty box and one that is not ticked are the same to the person.
    return !(JSON.stringify(before ?? '') === JSON.stringify(value) || (value === false && before !== true));
  });
}

/** The menu item: carries out what was ticked, then writes the list anew. */
export const updateTodayTab: UseCase<unknown, Confirmation> = {
  name: 'updateTodayTab',
  input: nothing,
  run(ports) {
    const { refused } = carryOutTicks(ports, openWorkbook(ports).book);
    const written = writeTodayTab(ports);
    if (!written.ok || refused.length === 0) return written;
    return succeed({ message: [written.value.message, ...refused].join(' ') });
  },
};

export function updateTodayFromMenu(ports: Ports): void {
  const result = updateTodayTab.run(ports, undefined);
  ports.ui.say(result.ok ? 'Today is up to date' : 'Not updated', result.ok ? result.value.message : result.message);
}
