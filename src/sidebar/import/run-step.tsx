/** While rows are written, and when that stopped or failed: how far it is, with what can be done. */
import { Button, ErrorPanel } from '../shared/components';
import { Icon } from '../shared/icon';
import { Footer } from '../shared/page';
import type { ServerProblem } from '../shared/server';
import { sayNumber } from '../shared/words';
import type { Progress } from './send';

export interface RunStepProps {
  readonly progress: Progress;
  readonly total: number;
  readonly state: 'running' | 'stopping' | 'stopped' | 'failed';
  readonly problem: ServerProblem | null;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
  readonly onUndo: () => void;
  readonly onLeave: () => void;
}

export function RunStep({ progress, total, state, problem, onStop, onGoOn, onUndo, onLeave }: RunStepProps) {
  const isAtWork = state === 'running' || state === 'stopping';
  const share = total === 0 ? 100 : Math.round((100 * progress.done) / total);
  return (
    <>
      <div class="progress">
        <progress max={total} value={progress.done} aria-label="Rows imported">
          {share} %
        </progress>
        <p role="status">
          {sayNumber(progress.done)} of {sayNumber(total)} rows
          {state === 'stopping' ? ', stopping after this batch' : ''}
          {state === 'stopped' ? ', stopped' : ''}. {sayNumber(progress.added)} added.
        </p>
        {isAtWork ? (
          <p class="quiet">You may close this window: what is written stays, and the import can go on another time.</p>
        ) : null}
      </div>
      {state === 'failed' && problem !== null ? (
        <>
          <ErrorPanel problem={problem} onRetry={onGoOn} />
          <p>The {sayNumber(progress.added)} added so far are in your sheet. Trying again writes none of them twice.</p>
        </>
      ) : null}
      {state === 'stopped' ? (
        <p>
          <Icon name="info" /> You stopped the import. The {sayNumber(progress.added)} added so far are in your sheet;
          the others are not.
        </p>
      ) : null}
      <Footer>
        {isAtWork ? (
          <div class="steps">
            <Button onClick={onStop} busy={state === 'stopping'}>
              Cancel
            </Button>
          </div>
        ) : (
          <div class="steps">
            <Button onClick={onUndo}>Undo what was added</Button>
            <Button onClick={onLeave}>Leave it as it is</Button>
            {state === 'stopped' ? (
              <Button kind="filled" onClick={onGoOn}>
                Go on
              </Button>
            ) : null}
          </div>
        )}
      </Footer>
    </>
  );
}
