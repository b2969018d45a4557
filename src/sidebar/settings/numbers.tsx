/** The numbers of the playbook that a person may change, as fields with their bounds. */
import type { Settings } from '../../api';
import { Field } from '../shared/components';
import type { PartProps } from './part-props';

type NumberName = {
  [Name in keyof Settings]: Settings[Name] extends number ? (number extends Settings[Name] ? Name : never) : never;
}[keyof Settings];

export interface NumberSetting {
  readonly name: NumberName;
  readonly label: string;
  readonly hint?: string;
  readonly least: number;
  readonly most: number;
}

export const RHYTHM: readonly NumberSetting[] = [
  { name: 'minutesPerDay', label: 'Minutes a day for follow-ups', least: 5, most: 480 },
  { name: 'minutesPerFollowUp', label: 'Minutes for one follow-up', least: 1, most: 120 },
  {
    name: 'cadenceDays',
    label: 'Keep in touch every (days)',
    hint: 'A number in a contact’s own row counts before this one.',
    least: 7,
    most: 730,
  },
];

export const NUMBERS: readonly NumberSetting[] = [
  { name: 'silentDays', label: 'Follow up after silence of (days)', least: 3, most: 365 },
  { name: 'followUpsBeforeParking', label: 'Follow-ups before setting it aside', least: 1, most: 10 },
  { name: 'parkDays', label: 'Set aside for (days)', least: 7, most: 365 },
  { name: 'uncalledDays', label: 'Reach out to new ones within (days)', least: 1, most: 180 },
  { name: 'waitingDays', label: 'Ask again while waiting after (days)', least: 1, most: 90 },
  { name: 'tryingCap', label: 'Most in Trying-To at once', least: 1, most: 200 },
  { name: 'weeklyIntake', label: 'New companies a week', least: 0, most: 100 },
];

export const GOAL: NumberSetting = { name: 'goalOffers', label: 'Offers', least: 1, most: 20 };

/** What is wrong with a number as it stands, or null. */
export function faultOf(setting: NumberSetting, now: Settings): string | null {
  const value = now[setting.name];
  const good = Number.isInteger(value) && value >= setting.least && value <= setting.most;
  return good ? null : `Choose a whole number from ${setting.least} to ${setting.most}.`;
}

export function NumberField({ setting, now, change }: PartProps & { readonly setting: NumberSetting }) {
  const value = now[setting.name];
  const fault = faultOf(setting, now);
  return (
    <Field label={setting.label} {...(setting.hint === undefined ? {} : { hint: setting.hint })} problem={fault}>
      {(ids) => (
        <input
          {...ids}
          type="number"
          inputMode="numeric"
          min={setting.least}
          max={setting.most}
          aria-invalid={fault !== null}
          value={Number.isNaN(value) ? '' : value}
          onInput={(event) => change({ [setting.name]: event.currentTarget.valueAsNumber })}
        />
      )}
    </Field>
  );
}
