/**
 * What it would take (playbook §5): for each lever alone the fewest more units that reach the goal. Exact searches over
 * whole numbers, never a formula that is rounded.
 */
import { chanceOfGoal, type OfferModel, offerMoments, withMore } from './offers';
import type { NeededUnits, OfferUnits } from './report';

/** Units beyond this are no answer for a person; a lever that needs more counts as one that cannot. */
const MOST_MORE = 1_000_000_000;

/**
 * Up to here every number is tried. With rates near the usual ones the chance rises with every unit; with rates a tenth
 * of them the uncertainty can grow faster than the expectation, the chance dips, and halving could miss an earlier answer.
 */
const TRIED_ONE_BY_ONE = 20_000;

/**
 * The fewest n ≥ 0 for which `reaches(n)` holds, or null when none up to `most` is found: n reaches and n − 1 does not.
 * Found by doubling and halving, which needs `reaches` to stay true once it is.
 */
export function fewest(reaches: (count: number) => boolean, most: number): number | null {
  if (reaches(0)) return 0;
  let low = 0;
  let high = 1;
  while (!reaches(high)) {
    if (high >= most) return null;
    low = high;
    high = Math.min(high * 2, most);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** As {@link fewest}, also where `reaches` is not monotone below {@link TRIED_ONE_BY_ONE}; nothing below `from` reaches. */
function fewestOfAll(reaches: (count: number) => boolean, from: number): number | null {
  const found = fewest(reaches, MOST_MORE);
  const end = Math.min(found ?? TRIED_ONE_BY_ONE, TRIED_ONE_BY_ONE);
  for (let count = from; count < end; count += 1) if (reaches(count)) return count;
  return found;
}

const NOTHING: OfferUnits = { linkedInRequests: 0, applications: 0, meaningfulContacts: 0 };

function neededFor(model: OfferModel, search: (more: (count: number) => OfferUnits) => number | null): NeededUnits {
  const { a, c, f, r, p } = model.rates;
  const lever = (kind: keyof OfferUnits, rate: number): number | null =>
    search((count) => (rate === 0 ? NOTHING : { ...NOTHING, [kind]: count }));
  return {
    linkedInRequests: lever('linkedInRequests', a * c * f * r),
    applications: lever('applications', p),
    meaningfulContacts: lever('meaningfulContacts', f * r),
  };
}

/** For each lever alone the fewest more units for E ≥ goal; 0 when it is reached, null when the lever's rate is 0. */
export function neededForExpected(done: OfferUnits, model: OfferModel, goal: number): NeededUnits {
  const expected = (more: OfferUnits): number => offerMoments(withMore(done, more, model), model).expected;
  return neededFor(model, (more) => fewest((count) => expected(more(count)) >= goal, MOST_MORE));
}

/** For each lever alone the fewest more units for P(N ≥ goal) ≥ probability; 0 and null as above. */
export function neededForChance(done: OfferUnits, model: OfferModel, goal: number, probability: number): NeededUnits {
  const expected = (more: OfferUnits): number => offerMoments(withMore(done, more, model), model).expected;
  const reaches = (more: OfferUnits): boolean => chanceOfGoal(withMore(done, more, model), model, goal) >= probability;
  return neededFor(model, (more) => {
    // Markov: P(N ≥ goal) ≤ E / goal, so nothing reaches before E does goal · probability (a little less, for rounding).
    const least = goal * probability * (1 - 1e-9);
    const from = fewest((count) => expected(more(count)) >= least, MOST_MORE);
    return from === null ? null : fewestOfAll((count) => reaches(more(count)), from);
  });
}
