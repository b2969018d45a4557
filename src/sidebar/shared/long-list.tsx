/** A list that may hold thousands of lines: those in sight are drawn, and more as its end comes near. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './components';
import { sayNumber } from './words';

/** Two or three screens of a sidebar. */
const AT_A_TIME = 40;

export interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** One `li` with its key. */
  readonly children: (item: Item) => ComponentChildren;
}

export function LongList<Item>({ items, children: draw }: LongListProps<Item>) {
  const [shown, setShown] = useState(AT_A_TIME);
  const end = useRef<HTMLDivElement>(null);
  const isCut = items.length > shown;
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setShown(shown + AT_A_TIME);
      },
      { rootMargin: '400px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isCut, shown]);
  return (
    <>
      <ul class="list">{items.slice(0, shown).map(draw)}</ul>
      {isCut ? (
        <div ref={end}>
          <Button kind="text" onClick={() => setShown(shown + AT_A_TIME)}>
            Show more: {sayNumber(shown)} of {sayNumber(items.length)} are listed
          </Button>
        </div>
      ) : null}
    </>
  );
}
