/** Estimates in words that do not pretend to more than is known. */
import type { OfferForecast } from '../../domain/estimate/offers';

/** The chance of that many offers or more, 0 to 1. */
export function chanceOf(forecast: OfferForecast, offers: number): number {
  return forecast.atLeast.find((line) => line.offers === offers)?.probability ?? 0;
}

/** "0.3", "2.1"; "under 0.1" for less, since an estimate does not know "0". */
export function sayNumber(offers: number): string {
  if (offers > 0 && offers < 0.05) return 'under 0.1';
  return String(Math.round(offers * 10) / 10);
}

/** "58 %"; never 0 or 100 where it is not, which no estimate can know. */
export function sayChance(probability: number): string {
  if (probability > 0 && probability < 0.005) return 'under 1 %';
  if (probability < 1 && probability > 0.995) return 'over 99 %';
  return `${Math.round(100 * probability)} %`;
}

/** A rate with the digits it is known to: "30 %", "6.4 %". */
export function sayRate(rate: number): string {
  return `${Math.round(rate * 1000) / 10} %`;
}

export function sayShare(share: number): string {
  return `${Math.round(100 * share)} %`;
}
