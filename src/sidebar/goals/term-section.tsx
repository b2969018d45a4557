/** One term: when it is, and its goals. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Day, GoalReport } from '../../api';
import { Button, Section } from '../shared/components';
import { callServer } from '../shared/server';
import { GoalRow } from './goal-row';
import { sayTermDays, type TermReport } from './model';
import { TermDates } from './term-dates';

export interface TermSectionProps {
  readonly term: TermReport;
  readonly title: string;
  readonly today: Day;
  readonly busy: ReadonlySet<string>;
  readonly onEdit: (goal: GoalReport) => void;
  /** Runs a save, says what came of it, and tells whether it was saved. */
  readonly onStore: (key: string, work: () => Promise<{ readonly message: string }>) => Promise<boolean>;
  readonly children?: ComponentChildren;
}

export function TermSection({ term, title, today, busy, onEdit, onStore, children }: TermSectionProps) {
  const [dating, setDating] = useState(false);
  return (
    <Section title={title}>
      <p class="term-days">
        <span class="quiet">{sayTermDays(term, today)}</span>
        <Button
          kind="text"
          onClick={() => setDating(!dating)}
          expanded={dating}
          label={dating ? `Close the days of ${term.term}` : `Change the days of ${term.term}`}
        >
          {dating ? 'Close' : 'Change the days'}
        </Button>
      </p>
      {dating ? (
        <TermDates
          term={term}
          busy={busy.has(`dates ${term.term}`)}
          onSave={async (starts, ends) => {
            const ids = term.goals.map((goal) => goal.id);
            const saved = await onStore(`dates ${term.term}`, () => callServer('saveTermDates', { ids, starts, ends }));
            if (saved) setDating(false);
          }}
        />
      ) : null}
      {children}
      <ul class="list">
        {term.goals.map((goal) => (
          <GoalRow
            key={goal.id}
            goal={goal}
            hasBegun={term.phase !== 'future'}
            busy={busy.has(goal.id)}
            onEdit={() => onEdit(goal)}
            onStore={onStore}
          />
        ))}
      </ul>
    </Section>
  );
}
