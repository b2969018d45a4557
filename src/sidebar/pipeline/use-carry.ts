/** Carrying a card by keyboard: picked up, moved from stage to stage with the arrows, dropped or put back; all said aloud. */
import { useState } from 'preact/hooks';
import type { Stage } from '../../api';
import type { Card } from './board-model';

export interface Carry {
  readonly id: string | null;
  /** The stage it would be dropped in. */
  readonly target: Stage | null;
  /** What is said aloud. */
  readonly spoken: string;
  /** Picks the card up, or drops the one that is carried. */
  toggle(card: Card): void;
  onKey(card: Card, event: KeyboardEvent): void;
  /** Puts it back; the focus has gone elsewhere. */
  cancel(): void;
}

interface Carried {
  readonly card: Card;
  readonly at: number;
}

export function useCarry(
  stages: readonly Stage[],
  numberIn: (stage: Stage) => number,
  onDrop: (card: Card, to: Stage) => void,
): Carry {
  const [carried, setCarried] = useState<Carried | null>(null);
  const [spoken, setSpoken] = useState('');
  const target = carried === null ? null : (stages[carried.at] ?? null);

  function step(card: Card, at: number): void {
    const stage = stages[at];
    if (stage === undefined) return;
    setCarried({ card, at });
    const number = numberIn(stage);
    const inIt = stage === card.stage ? 'where it is now' : number === 1 ? '1 application' : `${number} applications`;
    setSpoken(`${stage}, ${inIt}.`);
  }

  function putBack(card: Card): void {
    setCarried(null);
    setSpoken(`${card.application.company} stays in ${card.stage ?? 'its place'}.`);
  }

  function toggle(card: Card): void {
    if (card.moving) return;
    const { company } = card.application;
    if (carried === null || carried.card.application.id !== card.application.id) {
      setCarried({ card, at: Math.max(0, card.stage === null ? 0 : stages.indexOf(card.stage)) });
      setSpoken(
        `${company} is picked up from ${card.stage ?? 'where it is'}. The arrow keys choose a stage, Enter drops it there, Escape puts it back.`,
      );
    } else if (target === null || target === card.stage) putBack(card);
    else {
      setCarried(null);
      setSpoken('');
      onDrop(card, target);
    }
  }

  return {
    id: carried?.card.application.id ?? null,
    target,
    spoken,
    toggle,
    onKey(card, event) {
      if (carried === null || carried.card.application.id !== card.application.id) return;
      const steps: Readonly<Record<string, number>> = {
        ArrowRight: Math.min(carried.at + 1, stages.length - 1),
        ArrowDown: Math.min(carried.at + 1, stages.length - 1),
        ArrowLeft: Math.max(carried.at - 1, 0),
        ArrowUp: Math.max(carried.at - 1, 0),
        Home: 0,
        End: stages.length - 1,
      };
      const next = steps[event.key];
      if (next !== undefined) {
        event.preventDefault();
        step(card, next);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        putBack(card);
      }
    },
    cancel() {
      if (carried !== null) putBack(carried.card);
    },
  };
}
