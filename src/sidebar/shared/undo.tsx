/**
 * What was done last, and the way back: it stays in the page until something else is done, because whoever has just
 * tapped the wrong line needs more than a few seconds to notice.
 */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { UndoableConfirmation } from '../../api';
import { Button } from './components';
import { Icon } from './icon';
import { callServer, type ServerProblem } from './server';
import { useSpeaker } from './speaker';
import { useSaver } from './use-server';

interface Done extends UndoableConfirmation {
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

  async function takeBack(what: Done, undo: string): Promise<void> {
    const isOver = (message: string): void =>
      setDone((current) => (current === what ? { message, onUndone: what.onUndone } : current));
    try {
      const answer = await saver.save('undo', () => callServer('undoAction', { undo }));
      if (answer === null) return;
      speaker.hush();
      isOver(answer.message);
      what.onUndone();
    } catch (error) {
      const { code, message } = error as ServerProblem;
      if (code === 'nothing-to-undo') isOver(what.message);
      speaker.warn(message);
    }
  }

  const undo = done?.undo;
  return {
    say: (confirmed, onUndone) => {
      speaker.hush();
      setDone({ ...confirmed, onUndone });
    },
    notice: (
      <div class="last-done">
        <p role="status">
          {done === null ? null : (
            <>
              <Icon name="done" class="good" /> {done.message}
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
