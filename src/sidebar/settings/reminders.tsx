/** The daily mail: on or off, when, and how it is doing. */
import type { Settings } from '../../api';
import { Button, Field, Section } from '../shared/components';
import { HourField } from '../shared/hour-field';
import { Icon } from '../shared/icon';
import { WEEKDAYS } from './calendar-words';
import type { PartProps } from './part-props';

export interface RemindersProps extends PartProps {
  readonly busy: boolean;
  readonly testing: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onTest: () => void;
}

type Weekday = Settings['days'][number];

export function Reminders({ report, now, change, busy, testing, onSwitch, onTest }: RemindersProps) {
  const { reminders, settings } = report;
  const on = settings.remindersOn;
  return (
    <Section title="Reminders">
      <p>
        {on ? (
          <>
            <Icon name="done" class="good" /> Reminders are on
            {reminders.to === null ? '' : ` and go to ${reminders.to}`}.
          </>
        ) : (
          'One mail in the morning says who to follow up with that day. It goes to you and to nobody else.'
        )}
      </p>
      {reminders.lastProblem === null ? null : (
        <p class="notice">
          <Icon name="warning" /> {reminders.lastProblem}
        </p>
      )}
      <div class="buttons">
        <Button onClick={() => onSwitch(!on)} busy={busy}>
          {on ? 'Switch reminders off' : 'Switch reminders on'}
        </Button>
        <Button onClick={onTest} busy={testing}>
          Send me a test mail
        </Button>
      </div>
      <dl class="status">
        <dt>Next mail</dt>
        <dd>{reminders.nextMail ?? (on ? 'not planned' : 'reminders are off')}</dd>
        <dt>Last mail</dt>
        <dd>{reminders.lastMail ?? 'none yet'}</dd>
        <dt>Last run</dt>
        <dd>{reminders.lastRun ?? 'none yet'}</dd>
      </dl>
      <HourField hour={now.hour} timeZone={reminders.timeZone} onChange={(hour) => change({ hour })} />
      <fieldset>
        <legend>Days</legend>
        <div class="days">
          {WEEKDAYS.map(({ day, short, long }) => (
            <label key={day} class="day">
              <input
                type="checkbox"
                aria-label={long}
                checked={now.days.includes(day)}
                onChange={(event) => change({ days: toggled(now.days, day, event.currentTarget.checked) })}
              />
              {short}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label="No mail before" hint="A pause: away for a while, or busy. Your list goes on in Today.">
        {(ids) => (
          <input
            {...ids}
            type="date"
            value={now.pausedUntil ?? ''}
            onInput={(event) => change({ pausedUntil: dayOf(event.currentTarget.value) })}
          />
        )}
      </Field>
      <Field
        label="Weekly review"
        hint="On this day the mail also says how the week went. On a day without mail, it comes with the next one."
      >
        {(ids) => (
          <select
            {...ids}
            value={String(now.weeklyReviewDay)}
            onChange={(event) => change({ weeklyReviewDay: Number(event.currentTarget.value) as Weekday })}
          >
            {WEEKDAYS.map(({ day, long }) => (
              <option key={day} value={String(day)}>
                {long}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Section>
  );
}

/** A date field that is empty or half typed in is no day. */
function dayOf(value: string): Settings['pausedUntil'] {
  return value === '' ? null : (value as Settings['pausedUntil']);
}

function toggled(days: readonly Weekday[], day: Weekday, on: boolean): readonly Weekday[] {
  return on ? [...days, day].sort((a, b) => a - b) : days.filter((other) => other !== day);
}
