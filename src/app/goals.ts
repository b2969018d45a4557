/** Goals by term (S0): how far they are, what was planned, and the check-in at the end. */
import * as v from 'valibot';
import type { Confirmation } from '../api';
import type { Book, Cell, Goal, GoalField } from '../domain/book';
import { GOAL_COUNTS } from '../domain/choices';
import { type GoalsReport, reportGoals } from '../domain/goals-report';
import { fail, type Result, succeed } from '../domain/result';
import { count } from '../domain/say';
import type { Change } from '../workbook/change';
import { day, id, nothing, someText, text, wholeNumber } from './input';
import { changeWorkbook, type Decision, openWorkbook } from './open-workbook';
import { checkSeen } from './records/seen';
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

const seenGoal = v.partial(
  v.object({
    goal: v.string(),
    counts: v.nullable(v.string()),
    target: v.nullable(v.number()),
    done: v.nullable(v.number()),
    met: v.string(),
    reflection: v.string(),
  }),
);

const goalInput = v.object({
  /** Left out for a new goal. */
  id: v.optional(id),
  seen: v.optional(seenGoal),
  term: v.optional(text),
  starts: v.optional(v.nullable(day)),
  ends: v.optional(v.nullable(day)),
  goal: v.optional(text),
  counts: v.optional(v.nullable(v.picklist(GOAL_COUNTS, 'Choose what the goal counts.'))),
  target: v.optional(v.nullable(wholeNumber(1, 10_000))),
  done: v.optional(v.nullable(wholeNumber(0, 10_000))),
});

type GoalInput = v.InferOutput<typeof goalInput>;

export const saveGoal: UseCase<GoalInput, Confirmation> = {
  name: 'saveGoal',
  input: goalInput,
  run: (ports, argument) => changeWorkbook(ports, ({ book }) => decideGoal(book, argument)),
};

const BACKWARDS = 'The term ends before it starts. Check the two days.';
const GONE = 'This goal is no longer in the sheet as it was. Open the list again and repeat what you did.';

/** The goal's row; `stale` where it no longer says what the person saw. Examples are the course's and stay as they are. */
function goalOf(
  book: Book,
  goalId: string,
  seen?: v.InferOutput<typeof seenGoal>,
  wanted?: v.InferOutput<typeof seenGoal>,
): Result<Goal> {
  const found = book.goals.filter((goal) => goal.key === goalId && !goal.isExample);
  const [only] = found;
  if (only === undefined || found.length > 1) return fail('row-changed', GONE);
  const { goal, counts, target, done, met, reflection } = only;
  const now = { goal, counts, target, done, met, reflection };
  const unchanged = checkSeen({
    tab: 'goals',
    who: 'This goal',
    now,
    seen,
    ...(wanted === undefined ? {} : { wanted }),
  });
  return unchanged.ok ? succeed(only) : unchanged;
}

function decideGoal(book: Book, argument: GoalInput): Result<Decision<Confirmation>> {
  const { id: goalId, seen, starts, ends, ...plain } = argument;
  const known = goalId === undefined ? null : goalOf(book, goalId, seen, plain);
  if (known !== null && !known.ok) return known;
  const first = starts ?? known?.value.starts ?? null;
  const last = ends ?? known?.value.ends ?? null;
  if (first !== null && last !== null && last < first) return fail('bad-input', BACKWARDS);
  if (known !== null && argument.goal === '') return fail('bad-input', 'Say what the goal is.');
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

const termDates = v.object({
  /** The goals of the term. */
  ids: v.pipe(v.array(id), v.minLength(1, 'Choose a term with a goal.'), v.maxLength(500, 'Choose one term.')),
  starts: day,
  ends: day,
});

/** Says when a term is, in every row of it, in one write. */
export const saveTermDates: UseCase<v.InferOutput<typeof termDates>, Confirmation> = {
  name: 'saveTermDates',
  input: termDates,
  run: (ports, { ids, starts, ends }) =>
    changeWorkbook(ports, ({ book }) => {
      if (ends < starts) return fail('bad-input', BACKWARDS);
      const changes: Change[] = [];
      for (const goalId of new Set(ids)) {
        const found = goalOf(book, goalId);
        if (!found.ok) return found;
        const { at, written } = found.value;
        const fields = changedFields(written, { starts: dateCell(starts), ends: dateCell(ends) });
        if (Object.keys(fields).length > 0)
          changes.push({ type: 'set-fields', tab: 'goals', at, fields, expected: written });
      }
      return succeed({
        changes,
        value: {
          message:
            changes.length === 0
              ? 'Nothing was different.'
              : `The days of the term are saved, in ${count(changes.length, 'row')}.`,
        },
      });
    }),
};

const checkIn = v.object({
  id,
  seen: v.optional(seenGoal),
  met: someText,
  reflection: v.optional(text),
  done: v.optional(wholeNumber(0, 10_000)),
});

export const checkInGoal: UseCase<v.InferOutput<typeof checkIn>, Confirmation> = {
  name: 'checkInGoal',
  input: checkIn,
  run: (ports, argument) =>
    changeWorkbook(ports, ({ book }) => {
      const { id: goalId, seen, ...given } = argument;
      const found = goalOf(book, goalId, seen, given);
      if (!found.ok) return found;
      const { at, written } = found.value;
      const answers = typeof written.met === 'boolean' ? asCheckbox(given, found.value) : given;
      const fields: { [F in GoalField]?: Cell } = {};
      for (const [field, value] of Object.entries(answers)) if (value !== undefined) fields[field as GoalField] = value;
      return succeed({
        changes: [{ type: 'set-fields', tab: 'goals', at, fields: changedFields(written, fields), expected: written }],
        value: { message: 'Checked in. What you learned helps with the next term.' },
      });
    }),
};

/** A box can only be ticked or not: an answer that is no yes is kept in the reflection, or it would read as none. */
function asCheckbox(
  { met, reflection, done }: Pick<v.InferOutput<typeof checkIn>, 'met' | 'reflection' | 'done'>,
  goal: Goal,
): { readonly [F in GoalField]?: Cell | undefined } {
  if (/^yes\b/i.test(met)) return { met: true, reflection, done };
  const learned = reflection ?? goal.reflection;
  return { met: false, reflection: learned.startsWith(met) ? learned : `${met}. ${learned}`.trim(), done };
}
