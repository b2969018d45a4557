/** How often and how long: with what it will cost said before it is saved (S2). */
import { Button, Field, Section } from '../shared/components';
import { count, sayMinutes } from '../shared/words';
import { faultOf, NumberField, RHYTHM } from './numbers';
import type { PartProps } from './settings-page';

const WORKING_DAYS = 5;
const DAYS = 7;

/** Minutes on each working day, where everybody is contacted once in their cadence. */
function minutesPerWorkingDay({ report, now }: Pick<PartProps, 'report' | 'now'>): number {
  const grouped = report.terms.reduce((sum, { contacts }) => sum + contacts, 0);
  const groups = [
    { contacts: Math.max(0, report.contacts - grouped), days: now.cadenceDays },
    ...report.terms.map(({ term, contacts }) => ({ contacts, days: now.cadenceByTerm[term] ?? now.cadenceDays })),
  ];
  return groups.reduce(
    (sum, { contacts, days }) => sum + (contacts * now.minutesPerFollowUp * DAYS) / (Math.max(1, days) * WORKING_DAYS),
    0,
  );
}

export function Rhythm(props: PartProps) {
  const { report, now, change } = props;
  const minutes = minutesPerWorkingDay(props);
  const numbersAreGood = RHYTHM.every((setting) => faultOf(setting, now) === null);
  const fitting = Math.ceil(
    (report.contacts * now.minutesPerFollowUp * DAYS) / (Math.max(1, now.minutesPerDay) * WORKING_DAYS),
  );
  const tooMuch = numbersAreGood && minutes > now.minutesPerDay && fitting <= 730;
  return (
    <Section title="Your rhythm">
      {RHYTHM.map((setting) => (
        <NumberField key={setting.name} setting={setting} {...props} />
      ))}
      {numbersAreGood && report.contacts > 0 ? (
        <p class={tooMuch ? 'notice' : 'quiet'} role="status">
          {count(report.contacts, 'person', 'people')} at this rhythm: about{' '}
          {sayMinutes(Math.max(1, Math.round(minutes)))} each weekday.
          {tooMuch ? ` That is more than your ${sayMinutes(now.minutesPerDay)}. Every ${fitting} days fits.` : ''}
        </p>
      ) : null}
      {tooMuch ? (
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
