/** The estimate in words a nervous person can use. */
import type { OfferForecast } from './offers';

/** "0 or 1", "between 1 and 4", "3". */
export function describeRun([from, to]: readonly [number, number]): string {
  if (from === to) return String(from);
  if (to === from + 1) return `${from} or ${to}`;
  return `between ${from} and ${to}`;
}

/** A chance as "about 39 in 100"; never "0 in 100" or "100 in 100", which an estimate cannot say. */
export function describeChance(probability: number): string {
  if (probability === 0) return 'no chance';
  if (probability < 0.01) return 'less than 1 in 100';
  if (probability > 0.99) return 'more than 99 in 100';
  return `about ${Math.round(probability * 100)} in 100`;
}

/** "An estimate: most likely 0 or 1 offers (…)". */
export function describeForecast(
  forecast: Pick<OfferForecast, 'expectedOffers' | 'interval80' | 'intervalHolds' | 'atLeast'>,
): string {
  if (forecast.expectedOffers === 0) {
    return 'Nothing to estimate from yet. Every request, application and conversation you add will show here.';
  }
  const one = forecast.atLeast.find(({ offers }) => offers === 1)?.probability ?? 0;
  const [, to] = forecast.interval80;
  const offers = to === 1 && forecast.interval80[0] === 1 ? 'offer' : 'offers';
  return `An estimate: most likely ${describeRun(forecast.interval80)} ${offers} (this holds ${describeChance(forecast.intervalHolds)}), and at least 1 ${describeChance(one)}. It tells where you stand today, not where you will be.`;
}
