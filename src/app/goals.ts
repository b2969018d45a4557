/** Goals by term (S0): how far they are, what was planned, and the check-in at the end. */
import * as v from 'valibot';
import type { Confirmation, GoalsReport } from '../api';
import type { Book, Cell, Goal, GoalField } from '../domain/book';
import type { Day } from '../domain/day';
import { countGoal } from '../domain/goal-progress';
import { fail, type Result, succeed } from '../domain/result';
import { buildTouchIndex } from '../domain/touch-index';
import { day, id, nothing, someText, text, wholeNumber } from './input';
import { changeWorkbook, type Decision, openWorkbook } from './open-workbook';
import { dateCell } from './records/touch-changes';
import { changedFields, withoutEmpty } from './save-contact';
import type { UseCase } from './use-case';

export const getGoals: UseCase<unknown, GoalsReport> = {
  name: 'getGoals',
  input: nothing,
  run(ports) {
    const { book, today } = openWorkbook(ports);
    return succeed(reportGoals(book, today));
  },
};

function reportGoals(book: Book, today: Day): GoalsReport {
  const touches = buildTouchIndex(book, today);
  const terms = new Map<
    string,
    GoalsReport['terms'][number] & { goals: GoalsReport['terms'][number]['goals'][number][] }
  >();
  for (const goal of book.goals) {
    if (goal.isExample) continue;
    const { term, starts, ends } = goal;
    const key = `${term} ${starts ?? ''} ${ends ?? ''}`;
    const known = terms.get(key) ?? {
      term,
      starts,
      ends,
      isCurrent: starts !== null && ends !== null && starts <= today && today <= ends,
      goals: [],
    };
    known.goals.push({
      id: goal.key,
      goal: goal.goal,
      counts: goal.counts,
      target: goal.target,
      done: goal.done,
      counted: countGoal(goal, book, touches),
      met: goal.met,
      reflection: goal.reflection,
      tab: goal.at.sheetName,
      row: goal.at.row,
    });
    terms.set(key, known);
  }
  return { terms: [...terms.values()] };
}

const COUNTS = [
  'LinkedIn requests',
  'applications',
  'contacts',
  'meaningful contacts',
  'conversations',
  'interviews',
  'my own count',
] as const;

const goalInput = v.object({
  /** Left out for a new goal. */
  id: v.optional(id),
  term: v.optional(text),
  starts: v.optional(v.nullable(day)),
  ends: v.optional(v.nullable(day)),
  goal: v.optional(text),
  counts: v.optional(v.nullable(v.picklist(COUNTS, 'Choose what the goal counts.'))),
  target: v.optional(v.nullable(wholeNumber(1, 10_000))),
  done: v.optional(v.nullable(wholeNumber(0, 10_000))),
});

type GoalInput = v.InferOutput<typeof goalInput>;

export const saveGoal: UseCase<GoalInput, Confirmation> = {
  name: 'saveGoal',
  input: goalInput,
  run: (ports, argument) => changeWorkbook(ports, ({ book }) => decideGoal(book, argument)),
};

const GONE = 'This goal is no longer in the sheet as it was. Open the list again and repeat what you did.';

function goalOf(book: Book, goalId: string): Result<Goal> {
  const found = book.goals.filter((goal) => goal.key === goalId);
  const [only] = found;
  return only === undefined || found.length > 1 ? fail('row-changed', GONE) : succeed(only);
}

function decideGoal(book: Book, argument: GoalInput): Result<Decision<Confirmation>> {
  const { id: goalId, starts, ends, ...plain } = argument;
  const known = goalId === undefined ? null : goalOf(book, goalId);
  if (known !== null && !known.ok) return known;
  const first = starts ?? known?.value.starts ?? null;
  const last = ends ?? known?.value.ends ?? null;
  if (first !== null && last !== null && last < first)
    return fail('bad-input', 'The term ends before it starts. Check the two days.');
  const fields: { [F in GoalField]?: Cell } = {};
  for (const [field, value] of Object.entries(plain)) if (value !== undefined) fields[field as GoalField] = value ?? '';
  if (starts !== undefined) fields.starts = starts === null ? '' : dateCell(starts);
  if (ends !== undefined) fields.ends = ends === null ? '' : dateCell(ends);
  if (known !== null) {
    const changed = changedFields(known.value.written, fields);
    if (Object.keys(changed).length === 0)
      return succeed({ changes: [], value: { message: 'Nothing was different.' } });
    return succeed({
      changes: [
        { type: 'set-fields', tab: 'goals', at: known.value.at, fields: changed, expected: known.value.written },
      ],
      value: { message: 'Saved.' },
    });
  }
  if ((argument.term ?? '') === '' || (argument.goal ?? '') === '')
    return fail('bad-input', 'A goal needs its term ("Spring 2027") and what you want to do.');
  return succeed({
    changes: [{ type: 'append-row', tab: 'goals', fields: withoutEmpty(fields) }],
    value: { message: `Added to ${argument.term}.` },
  });
}

const checkIn = v.object({ id, met: someText, reflection: v.optional(text), done: v.optional(wholeNumber(0, 10_000)) });

export const checkInGoal: UseCase<v.InferOutput<typeof checkIn>, Confirmation> = {
  name: 'checkInGoal',
  input: checkIn,
  run: (ports, argument) =>
    changeWorkbook(ports, ({ book }) => {
      const found = goalOf(book, argument.id);
      if (!found.ok) return found;
      const { id: _, ...answers } = argument;
      const fields: { [F in GoalField]?: Cell } = {};
      for (const [field, value] of Object.entries(answers)) if (value !== undefined) fields[field as GoalField] = value;
      const { at, written } = found.value;
      return succeed({
        changes: [{ type: 'set-fields', tab: 'goals', at, fields: changedFields(written, fields), expected: written }],
        value: { message: 'Checked in. What you learned helps with the next term.' },
      });
    }),
};
