/** One company to tell or one person to thank: why, how to reach them, the draft, done. */
import type { LandingTask } from '../../api';
import { Button, Field } from '../shared/components';
import { ReachLinks } from '../shared/reach-links';
import { UnfoldingRow } from '../shared/unfolding-row';

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
  const name = task.who ?? task.company ?? task.title;
  const isThanks = task.part !== 'offer' && task.part !== 'application';
  return (
    <UnfoldingRow
      name={name}
      aside={task.company === name ? null : task.company}
      lines={<span class="caption">{PARTS[task.part]}</span>}
      action={
        <Button onClick={() => onDone(false)} busy={busy} label={`Done: ${task.title}`}>
          Done
        </Button>
      }
      open={open}
      onToggle={onToggle}
    >
      {() => (
        <>
          <p>{task.why}</p>
          <ReachLinks action={task} />
          <Field label="Note (optional)" hint="Goes into the Activity Log when you mark it done.">
            {(ids) => (
              <textarea
                {...ids}
                dir="auto"
                maxLength={2000}
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
        </>
      )}
    </UnfoldingRow>
  );
}
