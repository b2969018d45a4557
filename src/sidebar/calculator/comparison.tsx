/** Standard and high readiness side by side: what to expect, the chances, and how many offers there may be. */
import type { OfferForecast } from '../../domain/estimate/offers';
import { describeRun } from '../../domain/estimate/words';
import { Section } from '../shared/components';
import { KINDS } from './model';
import { chanceOf, sayChance, sayNumber } from './numbers';

type Forecasts = { readonly standard: OfferForecast; readonly 'high-readiness': OfferForecast };

export interface ComparisonProps {
  readonly forecasts: Forecasts;
  /** The sheet's own estimates, where the tabs have any. */
  readonly sheet: { readonly standard: number | null; readonly 'high-readiness': number | null };
  readonly title: string;
}

export function Comparison({ forecasts, sheet, title }: ComparisonProps) {
  const rows: readonly { readonly label: string; readonly say: (kind: keyof Forecasts) => string }[] = [
    { label: 'Offers on average', say: (kind) => sayNumber(forecasts[kind].expectedOffers) },
    { label: 'At least 1 offer', say: (kind) => sayChance(chanceOf(forecasts[kind], 1)) },
    { label: 'At least 2 offers', say: (kind) => sayChance(chanceOf(forecasts[kind], 2)) },
    { label: 'Most likely', say: (kind) => describeRun(forecasts[kind].interval80) },
    { label: 'Chance of that', say: (kind) => sayChance(forecasts[kind].intervalHolds) },
  ];
  const hasSheet = KINDS.some(({ kind }) => sheet[kind] !== null);
  return (
    <Section title={title}>
      <table class="inputs">
        <thead>
          <tr>
            <td />
            {KINDS.map(({ kind, label }) => (
              <th scope="col" key={kind}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, say }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {KINDS.map(({ kind }) => (
                <td key={kind}>{say(kind)}</td>
              ))}
            </tr>
          ))}
          {hasSheet ? (
            <tr>
              <th scope="row">Your sheet's own formula</th>
              {KINDS.map(({ kind }) => (
                <td key={kind}>{sheet[kind] === null ? 'none' : sayNumber(sheet[kind])}</td>
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
      <p class="quiet">An estimate, not a promise: out of 100 searches like yours, this is how they would end.</p>
    </Section>
  );
}

/** Counts shown one by one; the rest stands together. */
const SHOWN = 6;

/** The list ends where less than a thousandth is left; what it leaves out is little, and not nothing. */
const LITTLE = 1e-6;

function barsOf({ distribution, expectedOffers }: OfferForecast): readonly number[] {
  const bars = Array.from({ length: SHOWN }, (_, offers) => distribution[offers] ?? (expectedOffers > 0 ? LITTLE : 0));
  return [...bars, Math.max(0, 1 - bars.reduce((sum, probability) => sum + probability, 0))];
}

export function Distribution({ forecasts }: { readonly forecasts: Forecasts }) {
  const standard = barsOf(forecasts.standard);
  const high = barsOf(forecasts['high-readiness']);
  const most = Math.max(...standard, ...high);
  const width = (probability: number): { width: string } => ({ width: `${(100 * probability) / most}%` });
  return (
    <Section title="How many offers it may be">
      <table class="bars pairs">
        <caption class="caption">
          <span class="key" /> Standard <span class="key high" /> High readiness
        </caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Offers</th>
            <td />
            <th scope="col">Standard</th>
            <th scope="col">High readiness</th>
          </tr>
        </thead>
        <tbody>
          {standard.map((probability, offers) => (
            <tr key={offers}>
              <th scope="row">{offers === SHOWN ? `${SHOWN} or more` : offers}</th>
              <td aria-hidden="true">
                <div class="bar" style={width(probability)} />
                <div class="bar high" style={width(high[offers] ?? 0)} />
              </td>
              <td class="bar-text">{sayChance(probability)}</td>
              <td class="bar-text">{sayChance(high[offers] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
