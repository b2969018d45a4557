/** How often and how long: with what it will cost said before it is saved (S2). */
import { Button, Field, Section } from '../shared/components';
import { count, sayMinutes } from '../shared/words';
import { faultOf, NumberField, RHYTHM } from './numbers';
import type { PartProps } from './part-props';

const WORKING_DAYS = 5;
const DAYS = 7;

/** Minutes on each working day for so many people, each contacted once in so many days. */
function minutesFor(contacts: number, days: number, { minutesPerFollowUp }: PartProps['now']): number {
  return (contacts * minutesPerFollowUp * DAYS) / (Math.max(1, days) * WORKING_DAYS);
}

/** The people who follow the general rhythm, and the minutes of those whose group has its own. */
function shareOut({ report, now }: Pick<PartProps, 'report' | 'now'>): { general: number; ownMinutes: number } {
  let general = report.contacts;
  let ownMinutes = 0;
  for (const { term, contacts } of report.terms) {
    const own = now.cadenceByTerm[term];
    if (own === undefined) continue;
    general -= contacts;
    ownMinutes += minutesFor(contacts, own, now);
  }
  return { general: Math.max(0, general), ownMinutes };
}

export function Rhythm(props: PartProps) {
  const { report, now, change } = props;
  const { general, ownMinutes } = shareOut(props);
  const minutes = ownMinutes + minutesFor(general, now.cadenceDays, now);
  const numbersAreGood = RHYTHM.every((setting) => faultOf(setting, now) === null);
  // What the groups with a rhythm of their own leave of the day.
  const left = now.minutesPerDay - ownMinutes;
  const fitting = left <= 0 ? Number.POSITIVE_INFINITY : Math.ceil(minutesFor(general, 1, now) / left);
  const tooMuch = numbersAreGood && minutes > now.minutesPerDay;
  const canFit = tooMuch && fitting <= 730;
  return (
    <Section title="Your rhythm">
      {RHYTHM.map((setting) => (
        <NumberField key={setting.name} setting={setting} {...props} />
      ))}
      {numbersAreGood && report.contacts > 0 ? (
        <p class={tooMuch ? 'notice' : 'quiet'} role="status">
          {count(report.contacts, 'person', 'people')} at this rhythm: about{' '}
          {sayMinutes(Math.max(1, Math.round(minutes)))} each weekday.
          {tooMuch ? ` That is more than your ${sayMinutes(now.minutesPerDay)}.` : ''}
          {canFit ? ` Every ${fitting} days fits.` : ''}
        </p>
      ) : null}
      {canFit ? (
        <div class="buttons">
          <Button onClick={() => change({ cadenceDays: fitting })}>Use {fitting} days</Button>
        </div>
      ) : null}
      {report.terms.length === 0 ? null : (
        <details class="folded">
          <summary>
            <h3>Another rhythm for a group</h3>
          </summary>
          <div class="folded-body">
            {report.terms.map(({ term, contacts }) => (
              <Field
                key={term}
                label={`${term} (${count(contacts, 'person', 'people')}), every (days)`}
                hint={`Empty: every ${now.cadenceDays} days.`}
              >
                {(ids) => (
                  <input
                    {...ids}
                    type="number"
                    inputMode="numeric"
                    min={7}
                    max={730}
                    value={now.cadenceByTerm[term] ?? ''}
                    onInput={(event) => {
                      const { [term]: _old, ...others } = now.cadenceByTerm;
                      const days = event.currentTarget.valueAsNumber;
                      change({ cadenceByTerm: Number.isNaN(days) ? others : { ...others, [term]: days } });
                    }}
                  />
                )}
              </Field>
            ))}
          </div>
        </details>
      )}
    </Section>
  );
}
