/** The estimate in words a nervous person can use. */
import { count } from '../say';
import type { OfferForecast } from './offers';
import type { OfferUnits } from './report';

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
  const [from, to] = forecast.interval80;
  const offers = from === 1 && to === 1 ? 'offer' : 'offers';
  return `An estimate: most likely ${describeRun(forecast.interval80)} ${offers} (${describeChance(forecast.intervalHolds)}), and at least 1 with a chance of ${describeChance(one)}. It tells where you stand today, not where you will be.`;
}

/** "about 6 hours", "about 40 minutes". */
export function describeHours(minutes: number): string {
  if (minutes < 55) return `about ${Math.max(5, Math.round(minutes / 5) * 5)} minutes`;
  const hours = Math.round(minutes / 30) / 2;
  return hours <= 1 ? 'about 1 hour' : `about ${hours} hours`;
}

/** "4 applications a week", "1 meaningful contact every 3 weeks", or in all where the time is shorter than a week. */
function pace(total: number, days: number, one: string, many: string): string | null {
  if (total === 0) return null;
  const named = (units: number): string => count(units, one, many);
  const weekly = (total * 7) / days;
  if (days <= 7) return `${named(total)} in all`;
  if (weekly < 1) return total === 1 ? named(1) : `${named(total)} in all`;
  const low = Math.floor(weekly + 1e-9);
  const high = Math.ceil(weekly - 1e-9);
  return low === high ? `${named(low)} a week` : `${low} or ${named(high)} a week`;
}

/** "20 or 21 LinkedIn requests a week, 4 applications a week and 3 meaningful contacts in all". */
export function describeWeekly(total: OfferUnits, days: number): string {
  const parts = [
    pace(total.linkedInRequests, days, 'LinkedIn request', 'LinkedIn requests'),
    pace(total.applications, days, 'application', 'applications'),
    pace(total.meaningfulContacts, days, 'new meaningful contact', 'new meaningful contacts'),
  ].filter((part): part is string => part !== null);
  const last = parts.pop() ?? 'nothing more';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
