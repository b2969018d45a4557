/** Which day it is in the spreadsheet, watched by pages that stay open overnight. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../api';

const MINUTE_MS = 60_000;

/** The day in a zone, as the browser's clock has it; the browser's own zone where it does not know that one. */
function dayIn(timeZone: string): Day {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-CA', { ...parts, timeZone }).format(Date.now()) as Day;
  } catch {
    return new Intl.DateTimeFormat('en-CA', parts).format(Date.now()) as Day;
  }
}

/** Calls `look` when the person comes back to the page: into its frame, or to the browser's tab it is in. */
export function onReturn(look: () => void): () => void {
  const lookIfVisible = (): void => {
    if (document.visibilityState === 'visible') look();
  };
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', lookIfVisible);
  return () => {
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', lookIfVisible);
  };
}

/**
 * The day that has begun since the page was last loaded, or null while it is still the same. Only the change counts: a
 * computer whose date is wrong says nothing.
 *
 * @param loads How often it was loaded: `Loaded.loads`.
 */
export function useNewDay(loads: number, timeZone: string): Day | null {
  const before = useRef({ loads, day: dayIn(timeZone) });
  if (before.current.loads !== loads) before.current = { loads, day: dayIn(timeZone) };
  const [day, setDay] = useState(before.current.day);
  useEffect(() => {
    const look = (): void => setDay(dayIn(timeZone));
    // Midnight may have passed between drawing the page and watching it.
    look();
    const timer = setInterval(look, MINUTE_MS);
    const stop = onReturn(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [timeZone]);
  return day > before.current.day ? day : null;
}
