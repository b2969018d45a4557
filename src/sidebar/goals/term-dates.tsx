/** The first and the last day of a term. */
import { useState } from 'preact/hooks';
import type { Day } from '../../api';
import { Button, Field } from '../shared/components';
import type { TermReport } from './model';

export interface TermDatesProps {
  readonly term: TermReport;
  readonly busy: boolean;
  readonly onSave: (starts: Day, ends: Day) => void;
}

export function TermDates({ term, busy, onSave }: TermDatesProps) {
  const [starts, setStarts] = useState<string>(term.starts ?? '');
  const [ends, setEnds] = useState<string>(term.ends ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      class="term-dates"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (starts === '' || ends === '') setProblem('Choose both days.');
        else if (ends < starts) setProblem('The term ends before it starts.');
        else onSave(starts as Day, ends as Day);
      }}
    >
      <Field label="First day">
        {(ids) => (
          <input {...ids} type="date" value={starts} onInput={(event) => setStarts(event.currentTarget.value)} />
        )}
      </Field>
      <Field label="Last day" problem={problem}>
        {(ids) => <input {...ids} type="date" value={ends} onInput={(event) => setEnds(event.currentTarget.value)} />}
      </Field>
      <Button type="submit" busy={busy}>
        Save the days
      </Button>
    </form>
  );
}
