/** One goal: how far it is, the check-in at the end of its term, and the way to its row. */
import { useState } from 'preact/hooks';
import type { GoalReport } from '../../api';
import { Button } from '../shared/components';
import { Icon } from '../shared/icon';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { CheckIn } from './check-in';
import { sayProgress } from './model';

export interface GoalRowProps {
  readonly goal: GoalReport;
  /** Of a term to come nothing is asked yet. */
  readonly hasBegun: boolean;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onStore: (key: string, work: () => Promise<{ readonly message: string }>) => Promise<boolean>;
}

export function GoalRow({ goal, hasBegun, busy, onEdit, onStore }: GoalRowProps) {
  const [checking, setChecking] = useState(false);
  const speaker = useSpeaker();
  const isAnswered = goal.met !== '' || goal.reflection !== '';
  const isOpen = checking || goal.isToCheckIn;
  const isOwn = goal.counts === 'my own count' || (goal.counts === null && goal.target !== null);

  const countOne = (): void => {
    const done = (goal.done ?? 0) + 1;
    void onStore(goal.id, () => callServer('saveGoal', { id: goal.id, done, seen: { done: goal.done } }));
  };
  return (
    <li class="goal">
      <p class="goal-text">
        <bdi>{goal.goal}</bdi>
      </p>
      <Progress goal={goal} />
      {isAnswered ? <Answer goal={goal} /> : null}
      {isOpen ? (
        <CheckIn
          goal={goal}
          busy={busy}
          onCancel={goal.isToCheckIn ? null : () => setChecking(false)}
          onSave={async (answer) => {
            const saved = await onStore(goal.id, () => callServer('checkInGoal', { id: goal.id, ...answer }));
            if (saved) setChecking(false);
          }}
        />
      ) : null}
      <div class="buttons">
        {isOwn ? (
          <Button onClick={countOne} busy={busy} label={`Count one more: ${goal.goal}`}>
            Count one more
          </Button>
        ) : null}
        <Button kind="text" onClick={onEdit} label={`Edit: ${goal.goal}`}>
          Edit
        </Button>
        {isOpen || !(hasBegun || isAnswered) ? null : (
          <Button
            kind="text"
            onClick={() => setChecking(true)}
            label={isAnswered ? `Change the answer: ${goal.goal}` : `Check in: ${goal.goal}`}
          >
            {isAnswered ? 'Change the answer' : 'Check in'}
          </Button>
        )}
        <Button
          kind="text"
          label={`Show row ${goal.row} in ${goal.tab}`}
          onClick={() => {
            callServer('showCell', { tab: goal.tab, cell: `A${goal.row}` }).catch((error: ServerProblem) =>
              speaker.warn(error.message),
            );
          }}
        >
          Show row {goal.row}
        </Button>
      </div>
    </li>
  );
}

function Progress({ goal }: { readonly goal: GoalReport }) {
  const { progress, target, done, counted, countedHow } = goal;
  const said = sayProgress(goal);
  if (said === '') return null;
  const share = target === null || target <= 0 ? null : Math.min(1, (progress ?? 0) / target);
  const isReached = share === 1;
  return (
    <div class="progress">
      <p>
        {isReached ? <Icon name="done" class="good" /> : null} {said}
        {isReached ? ': reached' : ''}
      </p>
      {share === null ? null : (
        <div class="track" aria-hidden="true">
          <div class={isReached ? 'bar reached' : 'bar'} style={{ width: `${100 * share}%` }} />
        </div>
      )}
      {counted !== null && done !== null && done !== counted ? (
        <p class="caption">
          Your tabs show {counted}; you entered {done}. The larger one counts.
        </p>
      ) : null}
      {countedHow === null ? null : <p class="caption">{countedHow}</p>}
    </div>
  );
}

function Answer({ goal }: { readonly goal: GoalReport }) {
  return (
    <dl class="answer">
      {goal.met === '' ? null : (
        <>
          <dt>Met?</dt>
          <dd>
            <bdi>{goal.met}</bdi>
          </dd>
        </>
      )}
      {goal.reflection === '' ? null : (
        <>
          <dt>Learned</dt>
          <dd>
            <bdi>{goal.reflection}</bdi>
          </dd>
        </>
      )}
    </dl>
  );
}
