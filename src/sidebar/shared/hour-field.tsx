/** The hour at which the mail comes, in the person's own way of saying hours. */
import { Field } from './components';

const HOUR_MS = 3_600_000;

/** "8:00 AM" or "08:00" */
function sayHour(hour: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    hour * HOUR_MS,
  );
}

export interface HourFieldProps {
  /** 0-23 */
  readonly hour: number;
  readonly timeZone: string;
  readonly label?: string;
  readonly onChange: (hour: number) => void;
}

export function HourField({ hour, timeZone, label = 'Hour', onChange }: HourFieldProps) {
  return (
    <Field label={label} hint={`In the spreadsheet's time zone, ${timeZone}.`}>
      {(ids) => (
        <select {...ids} value={String(hour)} onChange={(event) => onChange(Number(event.currentTarget.value))}>
          {Array.from({ length: 24 }, (_, each) => (
            <option key={each} value={String(each)}>
              {sayHour(each)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
