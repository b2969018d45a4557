/** Each rate, where it comes from, and how weak it is. */
import { FoldedSection } from '../shared/components';
import type { Reports } from './model';
import { sayRate } from './numbers';

const FROM_WORDS = {
  default: 'Usual figure',
  sheet: 'Your figure',
  'own record': 'Brought up to date by your own record',
} as const;

export function Rates({ reports }: { readonly reports: Reports }) {
  const high = reports['high-readiness'].rates;
  return (
    <FoldedSection title="The rates, and how far to trust them">
      <p class="quiet">Each is a cell in the calculator tab once Set up has added it. Change what you know better.</p>
      <dl class="rates">
        {reports.standard.rateDetails.map((rate) => (
          <div key={rate.name}>
            <dt>
              {rate.label}: {sayRate(rate.value)}
              {high[rate.name] === rate.value ? '' : `, high readiness ${sayRate(high[rate.name])}`}
            </dt>
            <dd>
              {FROM_WORDS[rate.from]}
              {rate.cell === null ? '' : ` (${rate.cell})`}. {rate.source}.
            </dd>
            <dd class="quiet">{rate.weakness}</dd>
          </div>
        ))}
      </dl>
    </FoldedSection>
  );
}
