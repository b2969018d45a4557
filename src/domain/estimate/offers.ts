/**
 * From what a person has done to the number of offers to expect (playbook §5). Pure numbers, no workbook: the server
 * and the sidebar's sliders use this same file.
 *
 *     M' = M + L·a·c       meaningful contacts, with those that LinkedIn requests bring
 *     q  = f·r             offers per meaningful contact
 *     E  = p·A + q·M'      expected offers
 *     V  = A²·p(1−p)/(n_p+1) + M'²·q(1−q)/(n_q+1)
 *
 * p and q are not known but believed: Beta distributed with means p and q and equivalent sample sizes n_p and n_q, whose
 * variances are p(1−p)/(n_p+1) and q(1−q)/(n_q+1). The number of offers is negative binomial with mean E and variance
 * E + V (`distribution.ts`). Requests feed contacts; they are not a third source of offers.
 */
import { atLeast, chanceOfAtLeast, headOf, offerDistribution, shortestRun } from './distribution';
import type { OfferRates } from './rates';
import type { OfferUnits } from './report';

/** How much a rate is believed: as much as if it had been counted over this many tries. */
export interface RateStrength {
  /** n_p, tries of the rate per application. */
  readonly applications: number;
  /** n_q, tries of the rate per meaningful contact. */
  readonly contacts: number;
}

/** Each rate known to within about half of itself (playbook §5). */
export const PRIOR_STRENGTH: RateStrength = { applications: 400, contacts: 200 };

export interface OfferModel {
  readonly rates: OfferRates;
  readonly strength: RateStrength;
  /** Whether the LinkedIn number counts requests sent, or connections that were accepted already (then `a` does not apply to it). */
  readonly linkedInCounts: 'requests' | 'connections';
}

export interface OfferMoments {
  /** E. */
  readonly expected: number;
  /** V, what the uncertainty of the rates adds to the variance. */
  readonly extraVariance: number;
  /** p·A, q·M and q·L·a·c. */
  readonly fromApplications: number;
  readonly fromContacts: number;
  readonly fromLinkedIn: number;
}

export interface OfferForecast {
  readonly expectedOffers: number;
  readonly atLeast: readonly { readonly offers: number; readonly probability: number }[];
  readonly interval80: readonly [number, number];
  readonly intervalHolds: number;
  readonly distribution: readonly number[];
  readonly shares: { readonly applications: number; readonly contacts: number; readonly linkedIn: number };
}

/** The most of anything that is estimated; beyond it a box is taken for a slip of the keyboard. */
export const MOST_UNITS = 1_000_000;

const LEFT_OUT_OF_LIST = 0.001;
/** A list longer than this helps nobody and weighs on the answer; it takes 150,000 applications to reach it. */
const LONGEST_LIST = 5_000;

/** Expected offers, and the variance that uncertain rates add. */
export function offerMoments(units: OfferUnits, model: OfferModel): OfferMoments {
  const { a, c, f, r, p } = model.rates;
  const q = f * r;
  const accepted = model.linkedInCounts === 'connections' ? 1 : a;
  const contactsFromLinkedIn = units.linkedInRequests * accepted * c;
  const contacts = units.meaningfulContacts + contactsFromLinkedIn;
  const fromApplications = units.applications * p;
  return {
    expected: fromApplications + contacts * q,
    extraVariance:
      (units.applications ** 2 * p * (1 - p)) / (model.strength.applications + 1) +
      (contacts ** 2 * q * (1 - q)) / (model.strength.contacts + 1),
    fromApplications,
    fromContacts: units.meaningfulContacts * q,
    fromLinkedIn: contactsFromLinkedIn * q,
  };
}

/**
 * `done` and `more` together. New requests are requests also where the LinkedIn number counts connections: there they
 * enter as the meaningful contacts they bring, `more.linkedInRequests`·a·c.
 */
export function withMore(done: OfferUnits, more: OfferUnits, model: OfferModel): OfferUnits {
  const { linkedInRequests, applications, meaningfulContacts } = more;
  const asRequests = model.linkedInCounts === 'requests';
  const brought = asRequests ? 0 : linkedInRequests * model.rates.a * model.rates.c;
  return {
    linkedInRequests: done.linkedInRequests + (asRequests ? linkedInRequests : 0),
    applications: done.applications + applications,
    meaningfulContacts: done.meaningfulContacts + meaningfulContacts + brought,
  };
}

/** P(N ≥ goal). */
export function chanceOfGoal(units: OfferUnits, model: OfferModel, goal: number): number {
  const { expected, extraVariance } = offerMoments(units, model);
  return chanceOfAtLeast(goal, expected, extraVariance);
}

/**
 * The whole estimate for these numbers: expected offers, chances of at least 1, at least 2 … (and the goal), the shortest
 * run of counts that holds 80 %, the distribution, and each channel's share.
 *
 * @param goal Offers wanted; its chance stands in `atLeast` too.
 */
export function forecastOffers(units: OfferUnits, model: OfferModel, goal: number): OfferForecast {
  const moments = offerMoments(units, model);
  const distribution = offerDistribution(moments.expected, moments.extraVariance);
  const run = shortestRun(distribution, 0.8);
  const counts = [1, 2, 3, ...(goal > 3 ? [goal] : [])];
  const share = (part: number): number => (moments.expected > 0 ? part / moments.expected : 0);
  return {
    expectedOffers: moments.expected,
    atLeast: counts.map((offers) => ({ offers, probability: atLeast(distribution, offers) })),
    interval80: [run.from, run.to],
    intervalHolds: run.holds,
    distribution: headOf(distribution, LEFT_OUT_OF_LIST, LONGEST_LIST),
    shares: {
      applications: share(moments.fromApplications),
      contacts: share(moments.fromContacts),
      linkedIn: share(moments.fromLinkedIn),
    },
  };
}
