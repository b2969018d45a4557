/** S0: "check in and see if you met your goals", and what to take along into the next term. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { GoalReport, SeenGoal } from '../../api';
import { CHOOSE_FIRST, ChangedMeanwhile, type Choice, type Difference, isChosen } from '../shared/changed-meanwhile';
import { Button, Field } from '../shared/components';

const ANSWERS = ['Yes', 'Partly', 'No'];

export interface CheckInProps {
  readonly goal: GoalReport;
  readonly busy: boolean;
  readonly onSave: (answer: { readonly met: string; readonly reflection: string; readonly seen: SeenGoal }) => void;
  /** Null where the check-in is due and stays open. */
  readonly onCancel: (() => void) | null;
}

export function CheckIn({ goal, busy, onSave, onCancel }: CheckInProps) {
  const isReached = goal.target !== null && (goal.progress ?? 0) >= goal.target;
  const [met, setMet] = useState(goal.met !== '' ? goal.met : isReached ? 'Yes' : '');
  const [reflection, setReflection] = useState(goal.reflection);
  const [problem, setProblem] = useState<string | null>(null);
  const [seen, setSeen] = useState(goal);
  const [choice, setChoice] = useState<Choice>({});
  const name = useId();
  const question = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // Somebody has just asked for it; what is due is open by itself and waits.
    if (onCancel !== null) question.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
  }, []);
  const differences: readonly Difference[] = [
    ...(goal.met === seen.met || goal.met === met
      ? []
      : [{ field: 'met', label: 'Did you meet it?', sheet: goal.met, mine: met }]),
    ...(goal.reflection === seen.reflection || goal.reflection === reflection.trim()
      ? []
      : [{ field: 'reflection', label: 'What did you learn?', sheet: goal.reflection, mine: reflection }]),
  ];

  function save(): void {
    if (met === '') setProblem('Choose one of the answers.');
    else if (!isChosen(differences, choice)) setProblem(CHOOSE_FIRST);
    else {
      const answer = {
        met: choice.met === 'sheet' ? goal.met : met,
        reflection: choice.reflection === 'sheet' ? goal.reflection : reflection.trim(),
      };
      setMet(answer.met);
      setReflection(answer.reflection);
      setChoice({});
      setSeen(goal);
      onSave({ ...answer, seen: { goal: goal.goal, met: goal.met, reflection: goal.reflection } });
    }
  }

  // What the sheet says in other words stays a choice of its own.
  const answers = goal.met === '' || ANSWERS.includes(goal.met) ? ANSWERS : [goal.met, ...ANSWERS];
  return (
    <form
      class="check-in"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {differences.length === 0 ? null : (
        <ChangedMeanwhile
          row={goal.row}
          differences={differences}
          choice={choice}
          onChoose={(next) => {
            setChoice(next);
            setProblem(null);
          }}
        />
      )}
      <fieldset ref={question} aria-describedby={problem === null ? undefined : `${name}-problem`}>
        <legend>Did you meet it?</legend>
        <div class="choices">
          {answers.map((answer) => (
            <label key={answer} class="check">
              <input
                type="radio"
                name={name}
                value={answer}
                checked={met === answer}
                onChange={() => {
                  setMet(answer);
                  setProblem(null);
                }}
              />
              <bdi>{answer}</bdi>
            </label>
          ))}
        </div>
        {problem === null ? null : (
          <p class="field-problem" id={`${name}-problem`} role="alert">
            {problem}
          </p>
        )}
      </fieldset>
      <Field label="What did you learn?" hint="What worked, what did not, what you do next term.">
        {(ids) => (
          <textarea
            {...ids}
            dir="auto"
            value={reflection}
            maxLength={5000}
            onInput={(event) => setReflection(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="buttons">
        <Button type="submit" busy={busy}>
          Save the check-in
        </Button>
        {onCancel === null ? null : (
          <Button kind="text" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
