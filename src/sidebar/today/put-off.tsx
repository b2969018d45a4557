/** Not now, or not at all: snooze by days or to a date, or skip with a reason. */
import { useState } from 'preact/hooks';
import type { Day } from '../../api';
import { Button, Field } from '../shared/components';
import { addDays } from '../shared/dates';

const REASONS = ['Already done', 'No longer needed', 'Not the right person'];

export interface PutOffProps {
  readonly today: Day;
  readonly busy: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onSnooze: (until: Day) => void;
  readonly onSkip: (reason: string) => void;
}

export function PutOff({ today, busy, reason, onReason, onSnooze, onSkip }: PutOffProps) {
  const [date, setDate] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const tomorrow = addDays(today, 1);
  return (
    <details class="folded">
      <summary>Not now</summary>
      <div class="put-off">
        <fieldset>
          <legend>Remind me again in</legend>
          <div class="buttons">
            {[1, 3, 7].map((days) => (
              <Button key={days} onClick={() => onSnooze(addDays(today, days))} busy={busy}>
                {days === 1 ? '1 day' : `${days} days`}
              </Button>
            ))}
          </div>
        </fieldset>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (date < tomorrow) setProblem('Choose a day after today.');
            else onSnooze(date as Day);
          }}
        >
          <Field label="Or on a day" problem={problem}>
            {(ids) => (
              <input
                {...ids}
                type="date"
                min={tomorrow}
                value={date}
                onInput={(event) => {
                  setDate(event.currentTarget.value);
                  setProblem(null);
                }}
              />
            )}
          </Field>
          <Button type="submit" busy={busy} disabled={date === ''}>
            Snooze
          </Button>
        </form>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') onSkip(reason.trim());
          }}
        >
          <Field label="Or skip it for good, because" hint="The reason goes into the Activity Log.">
            {(ids) => (
              <>
                <input
                  {...ids}
                  list={`${ids.id}-reasons`}
                  value={reason}
                  maxLength={500}
                  onInput={(event) => onReason(event.currentTarget.value)}
                />
                <datalist id={`${ids.id}-reasons`}>
                  {REASONS.map((text) => (
                    <option key={text} value={text} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <Button type="submit" busy={busy} disabled={reason.trim() === ''}>
            Skip
          </Button>
        </form>
      </div>
    </details>
  );
}
