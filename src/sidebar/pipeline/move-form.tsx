/** The few questions on the way into a stage. */
import { useState } from 'preact/hooks';
import type { ApplicationDetails, Day, PipelineApplication, Stage } from '../../api';
import { CHOOSE_FIRST, ChangedMeanwhile, type Choice, type Difference, isChosen } from '../shared/changed-meanwhile';
import { Combobox } from '../shared/combobox';
import { Button, Field } from '../shared/components';
import { Dialog } from '../shared/dialog';
import { Icon } from '../shared/icon';
import { FIELD_LABELS, sayValue } from './field-labels';
import { type AnswerName, type MoveAnswers, type Problems, problemsWith, questionsFor } from './stage-questions';
import { type AskedMove, ontoSheet } from './use-moves';
import type { Proposals } from './use-people';

/** What the stage is for, in a sentence (S3). */
const PURPOSE: Readonly<Record<Stage, string>> = {
  Inactive: 'It rests, and comes back on its day.',
  Uncalled:
    'You mean to reach out within the next two weeks. It takes a person: somebody you know, or who knows somebody you know.',
  'Trying-To': 'You have reached out. Each one here needs a concrete next step, so that it does not go stale.',
  'Interview Set': 'With its day, you are reminded to prepare, to tell your references, and to say thank you.',
  Waiting: 'You have done what you can. Always know where you stand: note when they said they would answer.',
  Offer: 'The day you have to answer by, where they named one.',
  Accepted: 'Today then lists the applications to withdraw, and everyone to thank. It ends the other reminders.',
  Declined: 'What it was that did not fit, for the next one.',
  Rejected: 'A no is ordinary. What you note here makes the next one better.',
  Closed: 'You no longer pursue it.',
};

const DAY_LABELS = {
  nextStepDue: 'On which day? (optional)',
  interviewOn: 'Day of the interview',
  decideBy: 'Decide by (optional)',
} as const;

function firstLine(text: string): string {
  return text.split('\n')[0]?.trim() ?? '';
}

export interface MoveFormProps {
  readonly asked: AskedMove;
  readonly today: Day;
  readonly proposals: Proposals;
  readonly onSubmit: (asked: AskedMove) => void;
  readonly onClose: (asked: AskedMove) => void;
}

export function MoveForm({ asked, today, proposals, onSubmit, onClose }: MoveFormProps) {
  const { card, to, sheet } = asked;
  const { application } = card;
  const [answers, setAnswers] = useState<MoveAnswers>(asked.answers);
  const [problems, setProblems] = useState<Problems>({});
  const [choice, setChoice] = useState<Choice>({});
  const [unchosen, setUnchosen] = useState(false);
  const typed: AskedMove = { ...asked, answers };
  const differences = differencesOf(typed, to, today);
  const questions = questionsFor(to, application);

  function set<Name extends AnswerName>(name: Name, value: MoveAnswers[Name]): void {
    setAnswers({ ...answers, [name]: value });
    setProblems(({ [name]: _mended, ...rest }) => rest);
  }

  function submit(withoutNextStep: boolean): void {
    const found = problemsWith(to, application, answers, today, withoutNextStep);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    if (sheet === null) onSubmit(typed);
    else if (isChosen(differences, choice)) onSubmit(ontoSheet(withChoice(typed, sheet, choice), sheet));
    else setUnchosen(true);
  }

  const label = to === 'Accepted' ? 'Accept this offer' : `Move to ${to}`;
  return (
    <Dialog
      title={
        <>
          <bdi>{application.company}</bdi>: {to}
        </>
      }
      onClose={() => onClose(typed)}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(false);
        }}
      >
        {asked.problem === null || sheet !== null ? null : (
          <p class="error-panel" role="alert">
            <span>
              <Icon name="error" class="late" /> It was not moved. {asked.problem.message}
            </span>
          </p>
        )}
        {sheet === null ? (
          <p class="quiet">{PURPOSE[to]}</p>
        ) : (
          <ChangedMeanwhile
            row={sheet.row}
            differences={differences}
            choice={choice}
            onChoose={(next) => {
              setChoice(next);
              setUnchosen(false);
            }}
          />
        )}
        {questions.map((name) => (
          <Question
            key={name}
            name={name}
            to={to}
            application={application}
            answers={answers}
            today={today}
            proposals={proposals}
            problem={problems[name] ?? null}
            set={set}
          />
        ))}
        {unchosen ? (
          <p class="field-problem" role="alert">
            <Icon name="error" /> {CHOOSE_FIRST}
          </p>
        ) : null}
        <div class="buttons dialog-foot">
          <Button kind="filled" type="submit">
            {sheet === null ? label : `${label} all the same`}
          </Button>
          {problems.nextStep === undefined ? null : (
            <Button kind="text" onClick={() => submit(true)}>
              Move without a next step
            </Button>
          )}
          <Button kind="text" onClick={() => onClose(typed)}>
            {sheet === null ? 'Leave it where it is' : 'Keep what the sheet says'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const DAYS = ['nextStepDue', 'interviewOn', 'decideBy'] as const;

/** What the sheet says now against what the move would make of it. Words go on top of what is there; days take its place. */
function differencesOf({ card, sheet, answers }: AskedMove, to: Stage, today: Day): readonly Difference[] {
  if (sheet === null) return [];
  const found: Difference[] = [];
  if (sheet.stage !== card.stage)
    found.push({
      field: 'stage',
      label: FIELD_LABELS.stage,
      sheet: sayValue(sheet.stage, today),
      mine: to,
      isChoice: false,
    });
  for (const field of DAYS) {
    const mine = answers[field] as Day | '';
    const now = sheet.fields[field];
    if (mine !== '' && now !== card.application[field] && now !== mine)
      found.push({ field, label: FIELD_LABELS[field], sheet: sayValue(now, today), mine: sayValue(mine, today) });
  }
  return found;
}

/** The move without the days of which the sheet's are to stay. */
function withChoice(move: AskedMove, { fields }: ApplicationDetails, choice: Choice): AskedMove {
  const kept = DAYS.filter((field) => choice[field] === 'sheet').map((field) => [field, fields[field] ?? '']);
  return { ...move, answers: { ...move.answers, ...Object.fromEntries(kept) } };
}

interface QuestionProps {
  readonly name: AnswerName;
  readonly to: Stage;
  readonly application: PipelineApplication;
  readonly answers: MoveAnswers;
  readonly today: Day;
  readonly proposals: Proposals;
  readonly problem: string | null;
  readonly set: <Name extends AnswerName>(name: Name, value: MoveAnswers[Name]) => void;
}

function Question({ name, to, application, answers, today, proposals, problem, set }: QuestionProps) {
  const say = problem === null ? {} : { problem };
  switch (name) {
    case 'contact':
      return (
        <Field label="Who can you write to? (optional)" hint="HR will do; somebody you know is better.">
          {(ids) => (
            <Combobox
              {...ids}
              listLabel="People"
              marksFirst
              options={proposals.people}
              value={answers.contact}
              maxLength={500}
              onInput={(value) => set('contact', value)}
            />
          )}
        </Field>
      );
    case 'contactLinkedIn':
      return (
        <Field label="Their LinkedIn page (optional)">
          {(ids) => (
            <input
              {...ids}
              inputMode="url"
              value={answers.contactLinkedIn}
              maxLength={500}
              onInput={(event) => set('contactLinkedIn', event.currentTarget.value)}
            />
          )}
        </Field>
      );
    case 'nextStep': {
      const known = firstLine(application.nextStep);
      const hint = known === '' ? {} : { hint: `It says “${known}” now. What you write goes on top.` };
      return (
        <Field label={to === 'Trying-To' && known === '' ? 'Next step' : 'Next step (optional)'} {...hint} {...say}>
          {(ids) => (
            <input
              {...ids}
              dir="auto"
              value={answers.nextStep}
              maxLength={2000}
              onInput={(event) => set('nextStep', event.currentTarget.value)}
            />
          )}
        </Field>
      );
    }
    case 'notes':
      return (
        <Field
          label="Notes (optional)"
          {...(application.hasNotes ? { hint: 'What you write goes on top of the notes that are there.' } : {})}
        >
          {(ids) => (
            <textarea
              {...ids}
              dir="auto"
              value={answers.notes}
              maxLength={5000}
              onInput={(event) => set('notes', event.currentTarget.value)}
            />
          )}
        </Field>
      );
    case 'why':
      return (
        <Field
          label="Why? (optional)"
          hint={to === 'Rejected' ? 'What they said, and what you would do differently.' : 'In a few words.'}
        >
          {(ids) => (
            <textarea
              {...ids}
              dir="auto"
              value={answers.why}
              maxLength={5000}
              onInput={(event) => set('why', event.currentTarget.value)}
            />
          )}
        </Field>
      );
    case 'askedForReferrals':
      return (
        <label class="check">
          <input
            type="checkbox"
            checked={answers.askedForReferrals}
            onChange={(event) => set('askedForReferrals', event.currentTarget.checked)}
          />
          <span>I have asked them for referrals, or to keep me in mind</span>
        </label>
      );
    case 'tryAgain':
      return (
        <fieldset>
          <legend>Would you work there in 3 to 6 months?</legend>
          {(
            [
              ['yes', 'Yes: rest it in Inactive until then'],
              ['no', 'No, or not now: leave it in Rejected'],
            ] as const
          ).map(([value, words]) => (
            <label class="check" key={value}>
              <input
                type="radio"
                name="try-again"
                checked={answers.tryAgain === value}
                onChange={() => set('tryAgain', value)}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      );
    case 'parkedUntil':
      if (to === 'Rejected' && answers.tryAgain !== 'yes') return null;
      return (
        <Field label="Look at it again on" {...say}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              required
              min={today}
              value={answers.parkedUntil}
              onInput={(event) => set('parkedUntil', event.currentTarget.value)}
            />
          )}
        </Field>
      );
    case 'interviewAt':
      return (
        <Field label="Time (optional)">
          {(ids) => (
            <input
              {...ids}
              type="time"
              value={answers.interviewAt}
              onInput={(event) => set('interviewAt', event.currentTarget.value)}
            />
          )}
        </Field>
      );
    default:
      return (
        <Field label={DAY_LABELS[name]} {...say}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              value={answers[name]}
              onInput={(event) => set(name, event.currentTarget.value)}
            />
          )}
        </Field>
      );
  }
}
