/** The few questions on the way into a stage. */
import { useState } from 'preact/hooks';
import type { ApplicationDetails, Day, Stage } from '../../api';
import { CHOOSE_FIRST, ChangedMeanwhile, type Choice, type Difference, isChosen } from '../shared/changed-meanwhile';
import { Button } from '../shared/components';
import { Dialog } from '../shared/dialog';
import { Icon } from '../shared/icon';
import { FIELD_LABELS, sayValue } from './field-labels';
import { MoveQuestion } from './move-question';
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
          <MoveQuestion
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
