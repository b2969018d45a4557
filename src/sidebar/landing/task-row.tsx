/** One company to tell or one person to thank: why, how to reach them, the draft, done. */
import { useId } from 'preact/hooks';
import type { LandingTask } from '../../api';
import { Button, Field } from '../shared/components';
import { Icon } from '../shared/icon';
import { ReachLinks } from '../shared/reach-links';

const PARTS: { readonly [P in LandingTask['part']]: string } = {
  offer: 'offer',
  application: 'application',
  reference: 'reference',
  referral: 'referred you',
  time: 'gave you time',
};

export interface TaskRowProps {
  readonly task: LandingTask;
  readonly open: boolean;
  readonly busy: boolean;
  readonly note: string;
  readonly onToggle: () => void;
  readonly onNote: (note: string) => void;
  readonly onDone: (byPhone: boolean) => void;
}

export function TaskRow({ task, open, busy, note, onToggle, onNote, onDone }: TaskRowProps) {
  const id = useId();
  const name = task.who ?? task.company ?? task.title;
  const isThanks = task.part !== 'offer' && task.part !== 'application';
  return (
    <li class="task">
      <div class="task-head">
        <button type="button" class="task-toggle" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span class="name">
            <bdi>{name}</bdi>
          </span>
          <span class="caption">
            {task.company === null || task.company === name ? '' : <bdi>{task.company}, </bdi>}
            {PARTS[task.part]}
          </span>
        </button>
        <Button onClick={() => onDone(false)} busy={busy} label={`Done: ${task.title}`}>
          <Icon name="done" /> Done
        </Button>
      </div>
      <div id={id} class="task-details" hidden={!open}>
        <p>{task.why}</p>
        <ReachLinks action={task} />
        <Field label="Note (optional)">
          {(ids) => (
            <input
              {...ids}
              type="text"
              dir="auto"
              maxLength={500}
              value={note}
              onInput={(event) => onNote(event.currentTarget.value)}
            />
          )}
        </Field>
        {isThanks && task.reach.phone !== null ? (
          <div class="buttons">
            <Button onClick={() => onDone(true)} busy={busy} label={`Thanked by phone: ${name}`}>
              Thanked by phone
            </Button>
          </div>
        ) : null}
      </div>
    </li>
  );
}
