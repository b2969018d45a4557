/** Search and filters, and how much they leave. */
import type { Stage } from '../../api';
import { Button, Field } from '../shared/components';
import { count } from '../shared/words';
import { type Filter, isFiltering, NO_FILTER } from './board-model';

export interface FilterBarProps {
  readonly filter: Filter;
  readonly stages: readonly Stage[];
  readonly shown: number;
  readonly total: number;
  readonly companies: number;
  /** How many companies to list. */
  readonly aim: number;
  readonly onChange: (filter: Filter) => void;
}

export function FilterBar({ filter, stages, shown, total, companies, aim, onChange }: FilterBarProps) {
  const filtering = isFiltering(filter);
  return (
    <search class="filter-bar">
      <Field label="Search">
        {(ids) => (
          <input
            {...ids}
            type="search"
            dir="auto"
            placeholder="Company, position, person"
            value={filter.words}
            onInput={(event) => onChange({ ...filter, words: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Stage">
        {(ids) => (
          <select
            {...ids}
            value={filter.stage ?? ''}
            onChange={(event) =>
              onChange({ ...filter, stage: stages.find((stage) => stage === event.currentTarget.value) ?? null })
            }
          >
            <option value="">All stages</option>
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {stage}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="buttons">
        <Button pressed={filter.late} onClick={() => onChange({ ...filter, late: !filter.late })}>
          Late
        </Button>
        <Button
          pressed={filter.withoutNextStep}
          onClick={() => onChange({ ...filter, withoutNextStep: !filter.withoutNextStep })}
        >
          Without next step
        </Button>
        {filtering ? (
          <Button kind="text" onClick={() => onChange(NO_FILTER)}>
            Show all
          </Button>
        ) : null}
      </div>
      <p class="quiet" role="status">
        {filtering
          ? `${shown} of ${count(total, 'application', 'applications')}`
          : `${count(total, 'application', 'applications')} at ${count(companies, 'company', 'companies')}${companies < aim ? `. Find about ${aim} in all.` : ''}`}
      </p>
    </search>
  );
}
