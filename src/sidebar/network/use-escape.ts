/** Escape closes what was opened beside the map, wherever in it the focus is. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function useEscape(place: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) latest.current();
    };
    const element = place.current;
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
}
