/**
 * The mix of requests, applications and meaningful contacts that reaches a goal by a day in the fewest hours, within what
 * a week can hold (playbook §5). Pure numbers, no workbook: the sidebar uses this same file.
 *
 * An exact search over whole numbers. Requests and meaningful contacts act through one sum, the contacts
 * x = M + L·a·c, so for each number of applications there is one threshold x* from which on the goal is reached, found by
 * halving; and for that x* each M leaves one fewest L. Every answer is verified by the very function it was asked for.
 * It is the cheapest wherever the chance rises with every unit, which it does with rates near the usual ones.
 */
import { chanceOfGoal, type OfferModel, offerMoments, withMore } from './offers';
import type { OfferUnits } from './report';

/** Minutes that one of each takes (playbook §5: ours). */
export const MINUTES_EACH: OfferUnits = { linkedInRequests: 5, applications: 60, meaningfulContacts: 120 };

/** The most of each that a week can hold (playbook §5: ours). */
export const WEEKLY_CAPS: OfferUnits = { linkedInRequests: 100, applications: 15, meaningfulContacts: 3 };

export interface MixRequest {
  /** What was done before. */
  readonly done: OfferUnits;
  readonly model: OfferModel;
  readonly goal: number;
  /** P(N ≥ goal) wanted; null asks for E ≥ goal instead. */
  readonly probability: number | null;
}

/** What `days` days can hold within the weekly caps: whole weeks, and of a week begun its share, rounded down. */
export function capacityOf(days: number): OfferUnits {
  const weeks = Math.floor(days / 7);
  const rest = days % 7;
  const of = (cap: number): number => cap * weeks + Math.floor((cap * rest) / 7);
  return {
    linkedInRequests: of(WEEKLY_CAPS.linkedInRequests),
    applications: of(WEEKLY_CAPS.applications),
    meaningfulContacts: of(WEEKLY_CAPS.meaningfulContacts),
  };
}

export function minutesOf(units: OfferUnits): number {
  return (
    units.linkedInRequests * MINUTES_EACH.linkedInRequests +
    units.applications * MINUTES_EACH.applications +
    units.meaningfulContacts * MINUTES_EACH.meaningfulContacts
  );
}

/** Whether `more` on top of what was done reaches the goal. */
export function reachesGoal({ done, model, goal, probability }: MixRequest, more: OfferUnits): boolean {
  const units = withMore(done, more, model);
  return probability === null
    ? offerMoments(units, model).expected >= goal
    : chanceOfGoal(units, model, goal) >= probability;
}

/** The least x > 0, as a double, for which `reaches(x)` holds; `most` reaches and 0 does not. */
function threshold(reaches: (x: number) => boolean, most: number): number {
  let low = 0;
  let high = most;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high || high - low < most * 1e-13) return high;
    if (reaches(middle)) high = middle;
    else low = middle;
  }
}

/** The fewest minutes of meaningful contacts and requests that make up `wanted` contacts; null when they cannot. */
function cheapestContacts(
  wanted: number,
  perRequest: number,
  most: OfferUnits,
): { readonly linkedInRequests: number; readonly meaningfulContacts: number; readonly minutes: number } | null {
  let best: { linkedInRequests: number; meaningfulContacts: number; minutes: number } | null = null;
  for (let meaningfulContacts = 0; meaningfulContacts <= most.meaningfulContacts; meaningfulContacts += 1) {
    const left = wanted - meaningfulContacts;
    const linkedInRequests = left <= 0 ? 0 : Math.ceil(left / perRequest);
    if (linkedInRequests <= most.linkedInRequests) {
      const minutes = minutesOf({ linkedInRequests, applications: 0, meaningfulContacts });
      if (best === null || minutes < best.minutes) best = { linkedInRequests, meaningfulContacts, minutes };
    }
    if (left <= 0) break;
  }
  return best;
}

/** Mends the last unit where dividing rounded the other way: as many requests as are needed, and no more. */
function verified(request: MixRequest, candidate: OfferUnits, most: OfferUnits): OfferUnits | null {
  let mix = candidate;
  while (!reachesGoal(request, mix)) {
    if (mix.linkedInRequests >= most.linkedInRequests) return null;
    mix = { ...mix, linkedInRequests: mix.linkedInRequests + 1 };
  }
  while (mix.linkedInRequests > 0) {
    const fewer = { ...mix, linkedInRequests: mix.linkedInRequests - 1 };
    if (!reachesGoal(request, fewer)) break;
    mix = fewer;
  }
  return mix;
}

/**
 * The fewest minutes that reach the goal with at most `most` of each; of mixes that take equally long, the one with the
 * fewest applications. Null when even `most` of each does not reach it; zeros when it is reached already.
 */
export function cheapestMix(request: MixRequest, most: OfferUnits): OfferUnits | null {
  const { a, c } = request.model.rates;
  const perRequest = a * c;
  const mostContacts = most.meaningfulContacts + most.linkedInRequests * perRequest;
  const reaches = (applications: number, contacts: number): boolean =>
    reachesGoal(request, { linkedInRequests: 0, applications, meaningfulContacts: contacts });
  let best: OfferUnits | null = null;
  let bestMinutes = Number.POSITIVE_INFINITY;
  for (let applications = 0; applications <= most.applications; applications += 1) {
    const spent = applications * MINUTES_EACH.applications;
    if (spent >= bestMinutes) break;
    let candidate: OfferUnits | null = null;
    if (reaches(applications, 0)) {
      candidate = { linkedInRequests: 0, applications, meaningfulContacts: 0 };
    } else if (reaches(applications, mostContacts)) {
      const wanted = threshold((contacts) => reaches(applications, contacts), mostContacts);
      const contacts = cheapestContacts(wanted, perRequest, most);
      candidate = contacts && {
        linkedInRequests: contacts.linkedInRequests,
        applications,
        meaningfulContacts: contacts.meaningfulContacts,
      };
    }
    const mix =
      candidate === null || minutesOf(candidate) >= bestMinutes + MINUTES_EACH.linkedInRequests
        ? null
        : verified(request, candidate, most);
    if (mix !== null && minutesOf(mix) < bestMinutes) {
      best = mix;
      bestMinutes = minutesOf(mix);
    }
  }
  return best;
}
