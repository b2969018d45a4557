/** Moving the clock hour by hour, with how far it is and a way to stop. */
import { useRef, useState } from 'preact/hooks';
import type { ReadyState } from '../contract';
import { callServer } from './server-calls';
import { hoursBetween } from './wall-time';

export interface Passing {
  readonly done: number;
  readonly hours: number;
  stop(): void;
}

export interface TimeMachine {
  /** Null while the clock stands. */
  readonly passing: Passing | null;
  /** Goes on until the clock is there, `show` fails to take a state, or the person stops it. */
  move(from: string, towards: string): Promise<void>;
}

/** @param show Takes each hour's state; resolves to what it showed, or null when the call failed. */
export function useTimeMachine(show: (work: Promise<ReadyState>) => Promise<ReadyState | null>): TimeMachine {
  const [passing, setPassing] = useState<Passing | null>(null);
  const stopped = useRef(false);
  async function move(from: string, towards: string): Promise<void> {
    stopped.current = false;
    const hours = hoursBetween(from, towards);
    const stop = (): void => {
      stopped.current = true;
    };
    let now = from;
    do {
      setPassing({ done: hours - hoursBetween(now, towards), hours, stop });
      const next = await show(callServer('clock', { towards }));
      if (next === null) break;
      now = next.clock.local;
    } while (now < towards && !stopped.current);
    setPassing(null);
  }
  return { passing, move };
}

export function PassingBar({ passing }: { readonly passing: Passing }) {
  return (
    <div class="passing" role="status">
      <span>
        Time passes: {passing.done} of {passing.hours} hours
      </span>
      <progress value={passing.done} max={passing.hours} aria-label="Hours passed" />
      <button type="button" onClick={passing.stop}>
        Stop here
      </button>
    </div>
  );
}
