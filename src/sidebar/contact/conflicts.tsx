/** What the sheet says and what was typed, side by side, where both are new. */
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../shared/components';
import { Icon } from '../shared/icon';
import { FIELD_WORDS, type FormField, sayField } from './form';

export interface Difference {
  readonly field: FormField;
  readonly sheet: string | boolean;
  readonly typed: string | boolean;
}

export interface ConflictsProps {
  readonly differences: readonly Difference[];
  readonly onChoose: (field: FormField, value: string | boolean) => void;
}

export function Conflicts({ differences, onChoose }: ConflictsProps) {
  const panel = useRef<HTMLDivElement>(null);
  const isAsked = differences.length > 0;
  useEffect(() => {
    if (isAsked) panel.current?.focus();
  }, [isAsked]);
  if (!isAsked) return null;
  return (
    <div class="notice conflicts" ref={panel} tabIndex={-1}>
      <h3>
        <Icon name="warning" /> The sheet says something else
      </h3>
      {differences.map(({ field, sheet, typed }) => (
        <fieldset key={field}>
          <legend>{FIELD_WORDS[field]}</legend>
          <dl>
            <dt>In the sheet</dt>
            <dd dir="auto">{sayField(sheet)}</dd>
            <dt>You typed</dt>
            <dd dir="auto">{sayField(typed)}</dd>
          </dl>
          <div class="buttons">
            <Button onClick={() => onChoose(field, sheet)} label={`Keep the sheet's: ${FIELD_WORDS[field]}`}>
              Keep the sheet's
            </Button>
            <Button onClick={() => onChoose(field, typed)} label={`Use yours: ${FIELD_WORDS[field]}`}>
              Use yours
            </Button>
          </div>
        </fieldset>
      ))}
    </div>
  );
}
