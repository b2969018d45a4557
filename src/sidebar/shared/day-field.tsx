/** A day, typed or chosen, with the usual ones a click away. */
import type { Day } from '../../api';
import { Button, Field } from './components';
import { sayDay } from './dates';

export interface DayFieldProps {
  readonly label: string;
  /** `'2026-11-23'` or ''. */
  readonly value: string;
  readonly today: Day;
  readonly least?: Day | undefined;
  readonly most?: Day | undefined;
  /** Days to choose with one click, by their words. */
  readonly usual: readonly { readonly words: string; readonly day: Day }[];
  readonly onInput: (day: string) => void;
}

export function DayField({ label, value, today, least, most, usual, onInput }: DayFieldProps) {
  const said = (day: Day): string => sayDay(day, today);
  return (
    <Field label={label}>
      {(ids) => (
        <>
          <input
            {...ids}
            type="date"
            min={least}
            max={most}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <div class="buttons usual-days">
            {usual.map(({ words, day }) => (
              <Button
                key={day}
                label={`${label}: ${words === said(day) ? words : `${words}, ${said(day)}`}`}
                pressed={value === day}
                onClick={() => onInput(day)}
              >
                {words}
              </Button>
            ))}
          </div>
        </>
      )}
    </Field>
  );
}
