/** The workbook's clock: it stands still until it is moved, and the add-on's timed work is done on the way. */
import { useState } from 'preact/hooks';
import type { ClockView } from '../contract';
import { hoursLater, nextMorning } from './wall-time';

const MOVES = "Moves the workbook's clock; mails that fall due on the way go to the Outbox.";

export interface ClockProps {
  readonly clock: ClockView;
  readonly busy: boolean;
  readonly remindersOn: boolean;
  /** To a wall time. */
  readonly onMove: (towards: string) => void;
  readonly onSwitchOn: () => void;
}

export function Clock({ clock, busy, remindersOn, onMove, onSwitchOn }: ClockProps) {
  const [setting, setSetting] = useState<string | null>(null);
  return (
    <fieldset class="clock" aria-label="Clock">
      <button
        type="button"
        class="clock-time"
        title={`The workbook's clock, in ${clock.timeZone}. It stands still until you move it. Click to set it.`}
        aria-expanded={setting !== null}
        onClick={() => setSetting(setting === null ? clock.local : null)}
      >
        {clock.label}
      </button>
      {setting === null ? null : (
        <form
          onKeyDown={(event) => {
            if (event.key === 'Escape') setSetting(null);
          }}
          onSubmit={(event) => {
            event.preventDefault();
            setSetting(null);
            onMove(setting);
          }}
        >
          <input
            type="datetime-local"
            aria-label="Set the clock"
            value={setting}
            onInput={(event) => setSetting(event.currentTarget.value)}
          />
          <button type="submit">Set</button>
        </form>
      )}
      <button type="button" title={MOVES} disabled={busy} onClick={() => onMove(hoursLater(clock.local, 1))}>
        +1 hour
      </button>
      <button type="button" title={MOVES} disabled={busy} onClick={() => onMove(nextMorning(clock.local))}>
        Next morning
      </button>
      {remindersOn ? (
        <span class="reminders-on">Reminders are on</span>
      ) : (
        <button
          type="button"
          title="As in the add-on's settings: one mail on weekday mornings. It lands in the Outbox here."
          disabled={busy}
          onClick={onSwitchOn}
        >
          Switch reminders on
        </button>
      )}
    </fieldset>
  );
}
