/** The row was changed in the sheet meanwhile: both versions beside each other, to choose from. */
import type { ApplicationDetails, ApplicationFields, Day, Stage } from '../../api';
import { sayDay } from '../shared/dates';
import { Icon } from '../shared/icon';

export type FieldName = keyof ApplicationFields;

export const FIELD_LABELS: Readonly<Record<FieldName | 'stage', string>> = {
  stage: 'Stage',
  company: 'Company',
  position: 'Position',
  contact: 'Contact',
  contactLinkedIn: "Contact's LinkedIn page",
  jobLink: 'Job link',
  location: 'Location',
  appliedOn: 'Applied on',
  lastActivity: 'Last activity',
  nextStep: 'Next step',
  nextStepDue: 'Next step due',
  interviewOn: 'Interview on',
  interviewAt: 'Interview time',
  followUpsSent: 'Follow-ups sent',
  parkedUntil: 'Rests until',
  decideBy: 'Decide by',
  why: 'Why (outcome)',
  notes: 'Notes',
};

type Value = ApplicationFields[FieldName] | Stage | null;

/** A value in words; days as people say them. */
export function sayValue(value: Value, today: Day): string {
  if (value === null || value === '') return '(empty)';
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? sayDay(text as Day, today) : text;
}

export interface Difference {
  readonly field: FieldName | 'stage';
  readonly sheet: Value;
  readonly mine: Value;
}

export interface ConflictProps {
  readonly sheet: ApplicationDetails;
  readonly differences: readonly Difference[];
  readonly today: Day;
  /** Fields in which what the person typed is to win; of the others the sheet does. Null where one choice is for all. */
  readonly mine: ReadonlySet<string> | null;
  readonly onChoose?: (field: string, mine: boolean) => void;
}

export function Conflict({ sheet, differences, today, mine, onChoose }: ConflictProps) {
  return (
    <div class="notice conflict" role="alert">
      <p>
        <Icon name="warning" /> Row {sheet.row} was changed in the sheet since you opened it. Nothing was written. Look
        at both, and choose.
      </p>
      {differences.map(({ field, sheet: theirs, mine: own }) => (
        <fieldset key={field}>
          <legend>{FIELD_LABELS[field]}</legend>
          {mine === null || onChoose === undefined ? (
            <dl>
              <div>
                <dt>In the sheet</dt>
                <dd>
                  <bdi>{sayValue(theirs, today)}</bdi>
                </dd>
              </div>
              <div>
                <dt>Yours</dt>
                <dd>
                  <bdi>{sayValue(own, today)}</bdi>
                </dd>
              </div>
            </dl>
          ) : (
            <>
              <label class="check">
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  checked={!mine.has(field)}
                  onChange={() => onChoose(field, false)}
                />
                <span>
                  In the sheet: <bdi>{sayValue(theirs, today)}</bdi>
                </span>
              </label>
              <label class="check">
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  checked={mine.has(field)}
                  onChange={() => onChoose(field, true)}
                />
                <span>
                  Yours: <bdi>{sayValue(own, today)}</bdi>
                </span>
              </label>
            </>
          )}
        </fieldset>
      ))}
    </div>
  );
}
