/**
 * What was done last, and the way back: it stays in the page until something else is done, because whoever has just
 * tapped the wrong line needs more than a few seconds to notice.
 */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { UndoableConfirmation } from '../../api';
import { Button } from './components';
import { Icon } from './icon';
import { callServer, type ServerProblem } from './server';
import { useSpeaker } from './speaker';
import { useSaver } from './use-server';

interface Done extends UndoableConfirmation {
  /** False once it was taken back, as far as it could be. */
  readonly stands: boolean;
  readonly onUndone: () => void;
}

export interface Undo {
  /** Says what was done. `onUndone` is called once that was taken back: the button is gone then, and the focus with it. */
  say(done: UndoableConfirmation, onUndone: () => void): void;
  readonly notice: JSX.Element;
}

export function useUndo(): Undo {
  const speaker = useSpeaker();
  const saver = useSaver();
  const [done, setDone] = useState<Done | null>(null);
  const latest = useRef(done);
  const show = (next: Done): void => {
    latest.current = next;
    setDone(next);
  };

  async function takeBack(what: Done, undo: string): Promise<void> {
    const { message: said, onUndone } = what;
    const isOver = (message: string): void => show({ message, stands: false, onUndone });
    try {
      const answer = await saver.save('undo', () => callServer('undoAction', { undo }));
      if (answer === null) return;
      speaker.hush();
      // Something else was done meanwhile, and can be taken back: that stays where it is.
      if (latest.current === what) isOver(answer.message);
      else speaker.say(answer.message);
      onUndone();
    } catch (error) {
      const { code, message } = error as ServerProblem;
      if (code === 'nothing-to-undo' && latest.current === what) isOver(said);
      speaker.warn(message);
    }
  }

  const undo = done?.undo;
  return {
    say: (confirmed, onUndone) => {
      speaker.hush();
      show({ ...confirmed, stands: true, onUndone });
    },
    notice: (
      <div class="last-done">
        <p role="status">
          {done === null ? null : (
            <>
              {done.stands ? <Icon name="done" class="good" /> : null} {done.message}
            </>
          )}
        </p>
        {done === null || undo === undefined ? null : (
          <Button
            label={`Undo: ${done.message}`}
            onClick={() => void takeBack(done, undo)}
            busy={saver.busy.has('undo')}
          >
            Undo
          </Button>
        )}
      </div>
    ),
  };
}
