/** The five rates of the estimate, each with where it comes from and how weak it is (playbook §5). */
import type { CalculatorKind, RateName } from '../book';

export interface RateDescription {
  readonly name: RateName;
  /** What the rate says, as the label of its cell. */
  readonly label: string;
  /** Fractions 0-1. */
  readonly standard: number;
  readonly highReadiness: number;
  readonly source: string;
  readonly weakness: string;
}

/** Fractions 0-1. */
export type OfferRates = { readonly [R in RateName]: number };

/** In the order of the calculation. */
export const RATES: readonly RateDescription[] = [
  {
    name: 'a',
    label: 'LinkedIn requests that are accepted',
    standard: 0.3,
    highReadiness: 0.3,
    source: '26.4 % (Expandi and Belkins, 2024) and 31.4 % (WarmySender, 2026, 200,000 requests)',
    weakness: 'Counted on sales messages to strangers; requests to people from your school or club do better.',
  },
  {
    name: 'c',
    label: 'Connections that become meaningful contacts',
    standard: 0.05,
    highReadiness: 0.05,
    source: 'An assumption of this calculator; nobody has published it',
    weakness: 'A guess. Replace it once you know how many of your own connections you have talked to twice.',
  },
  {
    name: 'f',
    label: 'Meaningful contacts who refer you',
    standard: 0.3,
    highReadiness: 0.3,
    source: "26 referrals from 77 contacts, one person's log, 2010",
    weakness: 'One person, long ago. Weak.',
  },
  {
    name: 'r',
    label: 'Referrals that become an offer',
    standard: 0.064,
    highReadiness: 0.108,
    source:
      'Ashby, 2024: 40 % of referred candidates are interviewed, 16 % of those get an offer (Lever, 2016: 1 hire in 16); high readiness: 40 % and 27 % (CareerPlug, 2024)',
    weakness: 'Counted by employers over all levels of experience; first jobs may do worse.',
  },
  {
    name: 'p',
    label: 'Applications that become an offer',
    standard: 0.01,
    highReadiness: 0.02,
    source: 'The course: 50-100 applications per junior offer; industry figures of 0.6-0.9 %',
    weakness: 'The course quotes what people say, not a count; it differs widely by trade and year.',
  },
];

/** The default rates of one calculator. */
export function defaultRates(calculator: CalculatorKind): OfferRates {
  const pick = (name: RateName): number => {
    const rate = RATES.find((candidate) => candidate.name === name);
    if (rate === undefined) throw new RangeError(`No such rate: ${name}`);
    return calculator === 'standard' ? rate.standard : rate.highReadiness;
  };
  return { a: pick('a'), c: pick('c'), f: pick('f'), r: pick('r'), p: pick('p') };
}
