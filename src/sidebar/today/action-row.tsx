/** One action: who, why, when and Done; the rest unfolds. */
import type { Action, Day } from '../../api';
import { Button, Field } from '../shared/components';
import { sayDay } from '../shared/dates';
import { Icon } from '../shared/icon';
import { ReachLinks } from '../shared/reach-links';
import { UnfoldingRow } from '../shared/unfolding-row';
import { count } from '../shared/words';
import { PutOff } from './put-off';

export interface ActionRowProps {
  readonly action: Action;
  readonly today: Day;
  readonly open: boolean;
  readonly busy: boolean;
  readonly note: string;
  /** Why it is skipped, as far as it is written. */
  readonly reason: string;
  readonly onToggle: () => void;
  readonly onNote: (note: string) => void;
  readonly onReason: (reason: string) => void;
  readonly onDone: () => void;
  readonly onSnooze: (until: Day) => void;
  readonly onSkip: (reason: string) => void;
  readonly onGoTo: () => void;
}

function When({ action, today }: { readonly action: Action; readonly today: Day }) {
  if (action.plannedFor !== null) return <span class="when">planned for {sayDay(action.plannedFor, today)}</span>;
  if (action.daysLate > 0 && action.isInTime) return <span class="when">since {sayDay(action.due, today)}</span>;
  if (action.daysLate > 0) {
    return (
      <span class="when late">
        <Icon name="late" /> {count(action.daysLate, 'day', 'days')} late
      </span>
    );
  }
  if (action.due > today) return <span class="when">due {sayDay(action.due, today)}</span>;
  return <span class="when">due today</span>;
}

export function ActionRow(props: ActionRowProps) {
  const { action, today, open, busy } = props;
  return (
    <UnfoldingRow
      name={action.who ?? action.company ?? action.title}
      aside={action.who === null ? null : action.company}
      lines={
        <>
          <span>{action.title}</span>
          <span class="caption">
            <When action={action} today={today} />
            {` · ${action.minutes} min`}
          </span>
        </>
      }
      action={
        <Button onClick={props.onDone} busy={busy} label={`Mark done: ${action.title}`}>
          Done
        </Button>
      }
      open={open}
      onToggle={props.onToggle}
    >
      {() => <Details {...props} />}
    </UnfoldingRow>
  );
}

function Details(props: ActionRowProps) {
  const { action, note, onNote, onGoTo } = props;
  return (
    <>
      <p>{action.why}</p>
      {action.also.map((other) => (
        <p key={other.id} class="quiet">
          Also: {other.why}
        </p>
      ))}
      <ReachLinks action={action} />
      {action.agenda.length === 0 ? null : (
        <div>
          <h3>To talk about</h3>
          <ul class="agenda">
            {action.agenda.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </div>
      )}
      <Field label="Note (optional)" hint="Goes into the Activity Log when you mark it done.">
        {(ids) => (
          <textarea {...ids} value={note} maxLength={2000} onInput={(event) => onNote(event.currentTarget.value)} />
        )}
      </Field>
      <PutOff {...props} />
      <Button kind="text" onClick={onGoTo}>
        Show row {action.row} in {action.tab}
      </Button>
    </>
  );
}
