/** How often and how long: with what it will cost said before it is saved (S2). */
import { Button, Field, Section } from '../shared/components';
import { count, sayMinutes } from '../shared/words';
import { faultOf, NumberField, RHYTHM } from './numbers';
import type { PartProps } from './part-props';

const WORKING_DAYS = 5;
const DAYS = 7;
const DAYS_IN_SIX_MONTHS = 180;
const LONGEST_DAYS = 730;

/** People who are contacted once in so many days. */
interface Share {
  readonly people: number;
  readonly days: number;
}

/** Minutes a calendar day. */
function minutesADay(shares: readonly Share[], { minutesPerFollowUp }: PartProps['now']): number {
  return shares.reduce((sum, { people, days }) => sum + (people * minutesPerFollowUp) / Math.max(1, days), 0);
}

function perWeekday(minutes: number): number {
  return (minutes * DAYS) / WORKING_DAYS;
}

/** The people whose row or group has a rhythm of its own, and how many are left for the general one. */
function shareOut({ report, now }: Pick<PartProps, 'report' | 'now'>): { general: number; own: readonly Share[] } {
  const own: Share[] = report.ownRhythms.map(({ days, contacts }) => ({ people: contacts, days }));
  for (const { term, contacts } of report.terms) {
    const days = now.cadenceByTerm[term];
    if (days !== undefined) own.push({ people: contacts, days });
  }
  const general = report.contacts - own.reduce((sum, { people }) => sum + people, 0);
  return { general: Math.max(0, general), own };
}

/** "100 people every 60 days: 50 hours in 6 months, about 23 minutes each weekday." (S2) */
function sayCost(contacts: number, days: number | null, aDay: number): string {
  const whole = aDay * DAYS_IN_SIX_MONTHS;
  const hours = Math.round(whole / 60);
  const inSixMonths = hours === 0 ? sayMinutes(Math.round(whole)) : count(hours, 'hour', 'hours');
  const weekday = sayMinutes(Math.max(1, Math.round(perWeekday(aDay))));
  const pace = days === null ? 'each at their own rhythm' : `every ${count(days, 'day', 'days')}`;
  return `${count(contacts, 'person', 'people')} ${pace}: ${inSixMonths} in 6 months, about ${weekday} each weekday.`;
}

export function Rhythm(props: PartProps) {
  const { report, now, change } = props;
  const { general, own } = shareOut(props);
  const aDay = minutesADay([...own, { people: general, days: now.cadenceDays }], now);
  const numbersAreGood = RHYTHM.every((setting) => faultOf(setting, now) === null);
  // What the people with a rhythm of their own leave of the day.
  const left = now.minutesPerDay - perWeekday(minutesADay(own, now));
  const fitting =
    left <= 0
      ? Number.POSITIVE_INFINITY
      : Math.ceil(perWeekday(minutesADay([{ people: general, days: 1 }], now)) / left);
  const tooMuch = numbersAreGood && perWeekday(aDay) > now.minutesPerDay;
  const canFit = tooMuch && general > 0 && fitting <= LONGEST_DAYS;
  return (
    <Section title="Your rhythm">
      {RHYTHM.map((setting) => (
        <NumberField key={setting.name} setting={setting} {...props} />
      ))}
      {numbersAreGood && report.contacts > 0 ? (
        <p class={tooMuch ? 'notice' : 'quiet'} role="status">
          {sayCost(report.contacts, own.length === 0 ? now.cadenceDays : null, aDay)}
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
