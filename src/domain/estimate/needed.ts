/**
 * What it would take (playbook §5): for each lever alone, the fewest more units that reach the goal. Exact searches over
 * whole numbers, never a formula that is rounded.
 */
import { chanceOfGoal, type OfferModel, offerMoments } from './offers';
import type { NeededUnits, OfferUnits } from './report';

/** Units beyond this are no answer for a person; a lever that needs more counts as one that cannot. */
const MOST_MORE = 1_000_000_000;

/**
 * The fewest n ≥ 0 for which `reaches(n)` holds, or null when none up to `most` does. `reaches` must be monotone: once
 * true it stays true. The answer n reaches and n − 1 does not.
 */
export function fewest(reaches: (count: number) => boolean, most: number): number | null {
  if (reaches(0)) return 0;
  let high = 1;
  while (high < most && !reaches(high)) high *= 2;
  high = Math.min(high, most);
  if (!reaches(high)) return null;
  let low = Math.floor(high / 2);
  if (reaches(low)) low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** `units` with `count` more of one kind. */
function withMore(units: OfferUnits, kind: keyof OfferUnits, count: number): OfferUnits {
  return { ...units, [kind]: units[kind] + count };
}

function neededFor(reaches: (units: OfferUnits) => boolean, units: OfferUnits): NeededUnits {
  const lever = (kind: keyof OfferUnits): number | null =>
    fewest((count) => reaches(withMore(units, kind, count)), MOST_MORE);
  return {
    linkedInRequests: lever('linkedInRequests'),
    applications: lever('applications'),
    meaningfulContacts: lever('meaningfulContacts'),
  };
}

/** For each lever alone the fewest more units for E ≥ goal; 0 when it is reached, null when the lever's rate is 0. */
export function neededForExpected(units: OfferUnits, model: OfferModel, goal: number): NeededUnits {
  return neededFor((candidate) => offerMoments(candidate, model).expected >= goal, units);
}

/** For each lever alone the fewest more units for P(N ≥ goal) ≥ probability; 0 and null as above. */
export function neededForChance(units: OfferUnits, model: OfferModel, goal: number, probability: number): NeededUnits {
  return neededFor((candidate) => chanceOfGoal(candidate, model, goal) >= probability, units);
}
