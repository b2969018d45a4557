/** One stage: how many there are and may be, its cards, and a place to drop one. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Stage } from '../../api';
import { Button } from '../shared/components';
import { Icon } from '../shared/icon';
import type { CapNote, Card } from './board-model';

export interface ColumnProps {
  readonly title: string;
  /** Null for the rows whose stage is not understood: nothing can be dropped there. */
  readonly stage: Stage | null;
  readonly cards: readonly Card[];
  /** All in the stage, those that are filtered out included. */
  readonly total: number;
  readonly cap: CapNote | null;
  /** Cards are drawn so many at a time: a stage may hold a thousand. */
  readonly atATime: number;
  readonly folds: boolean;
  readonly startsOpen: boolean;
  readonly isTarget: boolean;
  readonly dragging: boolean;
  readonly onDrop: () => void;
  readonly children: (card: Card) => ComponentChildren;
}

export function Column(props: ColumnProps) {
  const { title, stage, cards, total, cap, atATime, folds, dragging } = props;
  const id = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [shown, setShown] = useState(atATime);
  const [over, setOver] = useState(false);
  const open = !folds || (chosen ?? props.startsOpen);
  const visible = cards.slice(0, shown);
  const rest = cards.length - visible.length;
  const number = cards.length === total ? String(total) : `${cards.length} of ${total}`;
  const heading = (
    <>
      <span>{title}</span> <span class="aside">{number}</span>
    </>
  );
  const takes = dragging && stage !== null;
  return (
    <section
      class="column"
      aria-labelledby={id}
      data-stage={stage ?? ''}
      data-target={props.isTarget || (takes && over)}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'move';
        if (!over) setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (takes) props.onDrop();
      }}
    >
      <div class="column-head">
        <h2 id={id}>
          {folds ? (
            <button type="button" class="column-toggle" aria-expanded={open} onClick={() => setChosen(!open)}>
              {heading}
            </button>
          ) : (
            heading
          )}
        </h2>
        {cap === null ? null : (
          <p class={`caption cap ${cap.level}`}>
            {cap.level === 'info' ? null : <Icon name={cap.level} />} {cap.text}
          </p>
        )}
      </div>
      {open ? (
        <div class="cards">
          {cards.length === 0 ? (
            <p class="caption">{total === 0 ? 'None yet' : 'None of these match'}</p>
          ) : (
            <ul>{visible.map(props.children)}</ul>
          )}
          {rest === 0 ? null : (
            <Button kind="text" onClick={() => setShown(shown + atATime)}>
              Show {Math.min(rest, atATime)} more of {rest}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}
