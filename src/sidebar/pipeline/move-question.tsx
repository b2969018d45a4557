/** One question on the way into a stage, asked as it is answered best. */
import type { Day, PipelineApplication, Stage } from '../../api';
import { Combobox } from '../shared/combobox';
import { Field } from '../shared/components';
import type { AnswerName, MoveAnswers } from './stage-questions';
import type { Proposals } from './use-people';

const DAY_LABELS = {
  nextStepDue: 'On which day? (optional)',
  interviewOn: 'Day of the interview',
  decideBy: 'Decide by (optional)',
} as const;

function firstLine(text: string): string {
  return text.split('\n')[0]?.trim() ?? '';
}

export interface MoveQuestionProps {
  readonly name: AnswerName;
  readonly to: Stage;
  readonly application: PipelineApplication;
  readonly answers: MoveAnswers;
  readonly today: Day;
  readonly proposals: Proposals;
  readonly problem: string | null;
  readonly set: <Name extends AnswerName>(name: Name, value: MoveAnswers[Name]) => void;
}

export function MoveQuestion({ name, to, application, answers, today, proposals, problem, set }: MoveQuestionProps) {
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
