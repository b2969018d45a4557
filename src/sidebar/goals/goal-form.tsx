/** One goal, new or known: what, by when, and what it counts. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day, GoalCounts, GoalInput, GoalReport, GoalsReport, SeenGoal } from '../../api';
import { CHOOSE_FIRST, ChangedMeanwhile, type Choice, type Difference, isChosen } from '../shared/changed-meanwhile';
import { Button, Field } from '../shared/components';
import { Icon } from '../shared/icon';
import { Footer } from '../shared/page';
import { Lessons } from './lessons';
import { COUNTS, type ExampleGoal, lessonsOf } from './model';

/** What the form begins with: a goal of the sheet, an example, a term; or nothing. */
export interface GoalFormStart {
  readonly goal?: GoalReport;
  readonly example?: ExampleGoal;
  readonly term?: string;
}

export interface GoalFormProps {
  readonly start: GoalFormStart;
  readonly report: GoalsReport;
  readonly busy: boolean;
  readonly onSave: (input: GoalInput) => void;
  readonly onCancel: () => void;
}

interface TermChoice {
  readonly term: string;
  readonly starts: Day | null;
  readonly ends: Day | null;
}

/** What this form changes of a goal. */
const EDITED = ['goal', 'counts', 'target', 'done'] as const;
const LABELS: { readonly [F in (typeof EDITED)[number]]: string } = {
  goal: 'Goal',
  counts: 'What it counts',
  target: 'How many',
  done: 'Done so far',
};

function said(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

const OTHER = 'another term';

function termChoices({ terms, proposed }: GoalsReport): readonly TermChoice[] {
  const own = terms.filter((term) => term.phase !== 'past' && term.term !== '');
  const added = [proposed.current, proposed.next].filter((term) => term !== null);
  return [...own, ...added];
}

/** The number in a field; null where it is empty, NaN where it is no whole number in the range. */
function numberIn(text: string, least: number): number | null {
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= 10_000 ? number : Number.NaN;
}

export function GoalForm({ start, report, busy, onSave, onCancel }: GoalFormProps) {
  const given = start.goal ?? start.example;
  const choices = termChoices(report);
  const [goal, setGoal] = useState(given?.goal ?? '');
  const [counts, setCounts] = useState<GoalCounts | ''>(given?.counts ?? '');
  const [target, setTarget] = useState(String(given?.target ?? ''));
  const [done, setDone] = useState(String(start.goal?.done ?? ''));
  const [term, setTerm] = useState(start.term ?? choices[0]?.term ?? OTHER);
  const [name, setName] = useState('');
  const [starts, setStarts] = useState('');
  const [ends, setEnds] = useState('');
  const [shown, setShown] = useState(false);
  const seen = start.goal;
  const [choice, setChoice] = useState<Choice>({});
  const [unchosen, setUnchosen] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);

  const isNew = start.goal === undefined;
  const now = isNew ? undefined : report.terms.flatMap(({ goals }) => goals).find(({ id }) => id === start.goal?.id);
  const typed: SeenGoal = {
    goal: goal.trim(),
    counts: counts === '' ? null : counts,
    target: numberIn(target, 1),
    done: numberIn(done, 0),
  };
  const isStale = now !== undefined && seen !== undefined && EDITED.some((field) => now[field] !== seen[field]);
  const differences: readonly Difference[] =
    now === undefined || seen === undefined
      ? []
      : EDITED.filter(
          (field) => now[field] !== seen[field] && typed[field] !== seen[field] && typed[field] !== now[field],
        ).map((field) => ({ field, label: LABELS[field], sheet: said(now[field]), mine: said(typed[field]) }));
  const faults = {
    goal: goal.trim() === '' ? 'Say what you want to have done.' : null,
    target: Number.isNaN(numberIn(target, 1)) ? 'Choose a whole number from 1 to 10,000.' : null,
    done: Number.isNaN(numberIn(done, 0)) ? 'Choose a whole number from 0 to 10,000.' : null,
    name: isNew && term === OTHER && name.trim() === '' ? 'Give the term a name, such as Spring 2027.' : null,
    ends: term === OTHER && starts !== '' && ends !== '' && ends < starts ? 'The term ends before it starts.' : null,
  };
  const say = (field: keyof typeof faults) => (shown ? faults[field] : null);

  function submit(): void {
    setShown(true);
    const [faulty] = Object.entries(faults).find(([, fault]) => fault !== null) ?? [];
    if (faulty !== undefined) {
      document.querySelector<HTMLElement>(`[name="${faulty}"]`)?.focus();
      return;
    }
    if (seen !== undefined) {
      setUnchosen(!isChosen(differences, choice));
      if (!isChosen(differences, choice)) return;
      const base = now ?? seen;
      // Of what the person left alone, and where they chose so, the sheet's stays.
      const changed = EDITED.filter(
        (field) => typed[field] !== seen[field] && typed[field] !== base[field] && choice[field] !== 'sheet',
      );
      const of = (from: SeenGoal): SeenGoal => Object.fromEntries(changed.map((field) => [field, from[field]]));
      onSave({ id: seen.id, seen: of(base), ...of(typed) });
      return;
    }
    const fields = { goal: goal.trim(), counts: counts === '' ? null : counts, target: numberIn(target, 1) };
    const chosen = choices.find((choice) => choice.term === term);
    onSave({
      ...fields,
      ...(chosen === undefined
        ? { term: name.trim(), starts: orNull(starts), ends: orNull(ends) }
        : { term: chosen.term, starts: chosen.starts, ends: chosen.ends }),
    });
  }

  const { term: taught, lessons } = lessonsOf(report);
  return (
    <form
      class="goal-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 class="headline">{isNew ? 'A new goal' : 'Edit the goal'}</h2>
      {isStale && start.goal !== undefined ? (
        <ChangedMeanwhile row={start.goal.row} differences={differences} choice={choice} onChoose={setChoice} />
      ) : null}
      {unchosen ? (
        <p class="field-problem" role="alert">
          <Icon name="error" /> {CHOOSE_FIRST}
        </p>
      ) : null}
      {isNew ? <Lessons term={taught} lessons={lessons} /> : null}
      <Field label="What do you want to have done?" problem={say('goal')}>
        {(ids) => (
          <textarea
            {...ids}
            ref={first}
            name="goal"
            dir="auto"
            required
            value={goal}
            maxLength={5000}
            onInput={(event) => setGoal(event.currentTarget.value)}
          />
        )}
      </Field>
      {isNew ? (
        <Field label="Term">
          {(ids) => (
            <select {...ids} value={term} onChange={(event) => setTerm(event.currentTarget.value)}>
              {choices.map((choice) => (
                <option key={choice.term} value={choice.term}>
                  {choice.term}
                </option>
              ))}
              <option value={OTHER}>Another term</option>
            </select>
          )}
        </Field>
      ) : null}
      {isNew && term === OTHER ? (
        <>
          <Field label="Name of the term" problem={say('name')}>
            {(ids) => (
              <input
                {...ids}
                name="name"
                type="text"
                dir="auto"
                required
                maxLength={100}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label="First day">
            {(ids) => (
              <input {...ids} type="date" value={starts} onInput={(event) => setStarts(event.currentTarget.value)} />
            )}
          </Field>
          <Field label="Last day" problem={say('ends')}>
            {(ids) => (
              <input
                {...ids}
                name="ends"
                type="date"
                value={ends}
                onInput={(event) => setEnds(event.currentTarget.value)}
              />
            )}
          </Field>
        </>
      ) : null}
      <Field label="What does it count?" hint="What is on record in your tabs is counted for you.">
        {(ids) => (
          <select {...ids} value={counts} onChange={(event) => setCounts(event.currentTarget.value as GoalCounts | '')}>
            {COUNTS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="How many? (optional)" problem={say('target')}>
        {(ids) => (
          <input
            {...ids}
            name="target"
            type="text"
            inputMode="numeric"
            value={target}
            onInput={(event) => setTarget(event.currentTarget.value)}
          />
        )}
      </Field>
      {isNew ? null : (
        <Field label="Done so far, by your own count (optional)" problem={say('done')}>
          {(ids) => (
            <input
              {...ids}
              name="done"
              type="text"
              inputMode="numeric"
              value={done}
              onInput={(event) => setDone(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Footer>
        <Button kind="filled" type="submit" busy={busy}>
          Save the goal
        </Button>
        <Button kind="text" onClick={onCancel}>
          Cancel
        </Button>
      </Footer>
    </form>
  );
}

function orNull(text: string): Day | null {
  return text === '' ? null : (text as Day);
}
