/** Where in the guide one is, with the way back and forward again. */
import { useCallback, useState } from 'preact/hooks';
import { guide } from './pages';

export interface Place {
  /** Null is the table of contents. */
  readonly page: string | null;
  /** A heading or a block of it to begin at. */
  readonly at: { readonly heading: string } | { readonly block: number } | null;
}

export const CONTENTS: Place = { page: null, at: null };

/** `#log/somebody-new` → the place; the contents where there is no such page. */
export function placeOf(route: string): Place {
  const [name = '', heading] = route.replace(/^#/, '').split('/');
  if (!guide.some((page) => page.name === name)) return CONTENTS;
  return { page: name, at: heading === undefined ? null : { heading } };
}

interface Way {
  readonly places: readonly Place[];
  readonly now: number;
}

export interface Places {
  readonly place: Place;
  /** How often one went anywhere: 0 is where it opened. */
  readonly moves: number;
  readonly go: (place: Place) => void;
  /** Null where there is nothing to go to. */
  readonly back: (() => void) | null;
  readonly forward: (() => void) | null;
}

export function usePlaces(first: Place): Places {
  const [way, setWay] = useState<Way>({ places: [first], now: 0 });
  const [moves, setMoves] = useState(0);
  const move = useCallback((next: (way: Way) => Way) => {
    setWay(next);
    setMoves((count) => count + 1);
  }, []);
  const go = useCallback(
    (place: Place) => move(({ places, now }) => ({ places: [...places.slice(0, now + 1), place], now: now + 1 })),
    [move],
  );
  const step = (by: 1 | -1) => () => move(({ places, now }) => ({ places, now: now + by }));
  return {
    place: way.places[way.now] ?? CONTENTS,
    moves,
    go,
    back: way.now === 0 ? null : step(-1),
    forward: way.now === way.places.length - 1 ? null : step(1),
  };
}
