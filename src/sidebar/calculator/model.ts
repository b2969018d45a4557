/** The estimate worked out in the sidebar: the very code of the server, so that a slider answers at once. */
import type { CalculatorKind, EstimateReport, OfferUnits } from '../../api';
import { forecastOffers, type OfferForecast, type OfferModel } from '../../domain/estimate/offers';

export type Reports = { readonly [K in CalculatorKind]: EstimateReport };

export const KINDS: readonly { readonly kind: CalculatorKind; readonly label: string }[] = [
  { kind: 'standard', label: 'Standard' },
  { kind: 'high-readiness', label: 'High readiness' },
];

export function modelOf({ rates, strength, linkedInCounts }: EstimateReport): OfferModel {
  return { rates, strength, linkedInCounts };
}

/** What a calculator says of these numbers. */
export function forecastOf(report: EstimateReport, units: OfferUnits): OfferForecast {
  return forecastOffers(units, modelOf(report), report.goal);
}

export function sameUnits(one: OfferUnits, other: OfferUnits): boolean {
  return (
    one.linkedInRequests === other.linkedInRequests &&
    one.applications === other.applications &&
    one.meaningfulContacts === other.meaningfulContacts
  );
}
