/**
 * Whether the estimate means what it says: many searches are simulated from the very beliefs it states (p and q Beta
 * distributed, then each application and each contact an offer or none), and what it claimed of each is counted.
 *
 * The simulation shares no formula with the estimate: it draws Beta from two gammas (Marsaglia and Tsang) and decides
 * each try on its own, so it also tells whether "negative binomial" is a fair shape for what is really a sum of two
 * beta-binomials. The generator is seeded: the same searches every time.
 */
import { describe, expect, test } from '@jest/globals';
import { jStat } from 'jstat';
import { atLeast, offerDistribution, shortestRun } from '../../../src/domain/estimate/distribution';
import { type OfferModel, offerMoments, PRIOR_STRENGTH } from '../../../src/domain/estimate/offers';
import { defaultRates } from '../../../src/domain/estimate/rates';
import type { OfferUnits } from '../../../src/domain/estimate/report';

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function beta(meanRate: number, strength: number, random: () => number): number {
  const one = gamma(meanRate * strength, random);
  return one / (one + gamma((1 - meanRate) * strength, random));
}

/** How many of `tries` succeed, each with `chance`: by the gaps between successes, which are few. */
function successes(tries: number, chance: number, random: () => number): number {
  if (chance <= 0) return 0;
  let count = 0;
  let at = 0;
  for (;;) {
    at += Math.floor(Math.log(1 - random()) / Math.log1p(-chance)) + 1;
    if (at > tries) return count;
    count += 1;
  }
}

function simulate(units: OfferUnits, { rates, strength }: OfferModel, random: () => number): number {
  const p = beta(rates.p, strength.applications, random);
  const q = beta(rates.f * rates.r, strength.contacts, random);
  return (
    successes(units.applications, p, random) +
    successes(units.meaningfulContacts, q, random) +
    successes(units.linkedInRequests, rates.a * rates.c * q, random)
  );
}

const SEARCHES = 10_000;

/** Searches of every size a person has: their first weeks to two hard years. */
const CASES: readonly (readonly [string, readonly [number, number, number]])[] = [
  ['a first week', [10, 5, 0]],
  ['the sample', [85, 22, 3]],
  ['a month of coffees', [40, 0, 15]],
  ['three months', [300, 60, 12]],
  ['half a year', [800, 150, 30]],
  ['applications only', [0, 250, 0]],
  ['contacts only', [0, 0, 80]],
  ['a hard year', [2_000, 452, 60]],
  ['two years', [4_000, 1_200, 150]],
];

describe.each(['standard', 'high-readiness'] as const)('%s', (kind) => {
  const model: OfferModel = { rates: defaultRates(kind), strength: PRIOR_STRENGTH, linkedInCounts: 'requests' };

  test.each(CASES)('%s', (name, [linkedInRequests, applications, meaningfulContacts]) => {
    const units = { linkedInRequests, applications, meaningfulContacts };
    const { expected, extraVariance } = offerMoments(units, model);
    const distribution = offerDistribution(expected, extraVariance);
    const run = shortestRun(distribution, 0.8);
    const cumulative: number[] = [];
    distribution.probabilities.reduce((sum, p, k) => {
      cumulative[k] = sum + p;
      return sum + p;
    }, 0);

    const random = seeded(kind.length * 1_000 + name.length);
    let inRun = 0;
    let sum = 0;
    let squares = 0;
    const reached = [0, 0, 0];
    const bins = new Array<number>(10).fill(0);
    for (let search = 0; search < SEARCHES; search += 1) {
      const offers = simulate(units, model, random);
      if (offers >= run.from && offers <= run.to) inRun += 1;
      sum += offers;
      squares += offers * offers;
      for (const goal of [1, 2, 3]) if (offers >= goal) reached[goal - 1] = (reached[goal - 1] ?? 0) + 1;
      // The randomised probability integral transform: uniform when the distribution is right.
      const below = offers === 0 ? 0 : (cumulative[offers - 1] ?? 1);
      const transformed = below + random() * ((cumulative[offers] ?? 1) - below);
      const bin = Math.min(9, Math.floor(transformed * 10));
      bins[bin] = (bins[bin] ?? 0) + 1;
    }

    // The run covers what it claims within 2 points (the simulation's own error is 0.4).
    expect(Math.abs(inRun / SEARCHES - run.holds)).toBeLessThan(0.02);
    for (const goal of [1, 2, 3]) {
      expect(Math.abs((reached[goal - 1] ?? 0) / SEARCHES - atLeast(distribution, goal))).toBeLessThan(0.02);
    }
    // Mean and variance are those stated, within five standard errors of the simulation and the binomial's own shortfall.
    const mean = sum / SEARCHES;
    expect(Math.abs(mean - expected)).toBeLessThan(5 * Math.sqrt((expected + extraVariance) / SEARCHES));
    const variance = squares / SEARCHES - mean * mean;
    expect(variance / (expected + extraVariance)).toBeGreaterThan(0.9);
    expect(variance / (expected + extraVariance)).toBeLessThan(1.1);
    // Uniform: each tenth holds a tenth, within one and a half points.
    for (const bin of bins) expect(Math.abs(bin / SEARCHES - 0.1)).toBeLessThan(0.015);
  });

  test('over the whole of them each tenth of the transform holds a tenth (χ² of 9 degrees under 27.9, one in a thousand)', () => {
    const random = seeded(20_261_121);
    const bins = new Array<number>(10).fill(0);
    let simulated = 0;
    for (const [, [linkedInRequests, applications, meaningfulContacts]] of CASES) {
      const units = { linkedInRequests, applications, meaningfulContacts };
      const { expected, extraVariance } = offerMoments(units, model);
      const { probabilities } = offerDistribution(expected, extraVariance);
      for (let search = 0; search < 400; search += 1) {
        const offers = simulate(units, model, random);
        let below = 0;
        for (let count = 0; count < offers; count += 1) below += probabilities[count] ?? 0;
        const bin = Math.min(9, Math.floor((below + random() * (probabilities[offers] ?? 0)) * 10));
        bins[bin] = (bins[bin] ?? 0) + 1;
        simulated += 1;
      }
    }
    const even = simulated / 10;
    const distance = bins.reduce((total, bin) => total + (bin - even) ** 2 / even, 0);
    expect(distance).toBeLessThan(27.9);
  });
});

/** P(0), P(1) … of a beta-binomial, exactly: C(n,k)·B(k+α, n−k+β)/B(α, β). */
function betaBinomial(tries: number, meanRate: number, strength: number): number[] {
  const alpha = meanRate * strength;
  const other = strength - alpha;
  const logBeta = (x: number, y: number): number => jStat.gammaln(x) + jStat.gammaln(y) - jStat.gammaln(x + y);
  const probabilities: number[] = [];
  for (let count = 0; count <= Math.min(tries, 150); count += 1) {
    const ways = jStat.gammaln(tries + 1) - jStat.gammaln(count + 1) - jStat.gammaln(tries - count + 1);
    probabilities.push(Math.exp(ways + logBeta(count + alpha, tries - count + other) - logBeta(alpha, other)));
  }
  return probabilities;
}

test('against the exact sum of two beta-binomials: chances and runs are right within 0.6 points', () => {
  let worst = 0;
  for (const kind of ['standard', 'high-readiness'] as const) {
    const rates = defaultRates(kind);
    const model: OfferModel = { rates, strength: PRIOR_STRENGTH, linkedInCounts: 'requests' };
    for (const applications of [0, 1, 5, 22, 50, 100, 200, 400, 800, 1_500]) {
      const cold = betaBinomial(applications, rates.p, PRIOR_STRENGTH.applications);
      for (const meaningfulContacts of [0, 1, 3, 7, 15, 30, 60, 120, 250, 500]) {
        const warm = betaBinomial(meaningfulContacts, rates.f * rates.r, PRIOR_STRENGTH.contacts);
        const exact = new Array<number>(cold.length + warm.length - 1).fill(0);
        cold.forEach((one, i) => {
          warm.forEach((other, j) => {
            exact[i + j] = (exact[i + j] ?? 0) + one * other;
          });
        });
        const held = (from: number, to: number): number => exact.slice(from, to + 1).reduce((sum, p) => sum + p, 0);
        const moments = offerMoments({ linkedInRequests: 0, applications, meaningfulContacts }, model);
        const distribution = offerDistribution(moments.expected, moments.extraVariance);
        const run = shortestRun(distribution, 0.8);
        const errors = [held(run.from, run.to) - run.holds];
        for (const goal of [1, 2, 3]) errors.push(1 - held(0, goal - 1) - atLeast(distribution, goal));
        worst = Math.max(worst, ...errors.map(Math.abs));
      }
    }
  }
  expect(worst).toBeLessThan(0.006);
  expect(worst).toBeGreaterThan(0.003);
});

test('the test can fail: an estimate that takes its rates for certain is found out', () => {
  const model: OfferModel = {
    rates: defaultRates('standard'),
    strength: PRIOR_STRENGTH,
    linkedInCounts: 'requests',
  };
  const units = { linkedInRequests: 0, applications: 400, meaningfulContacts: 100 };
  const certain = offerDistribution(offerMoments(units, model).expected, 0);
  const run = shortestRun(certain, 0.8);
  const random = seeded(7);
  let inRun = 0;
  for (let search = 0; search < SEARCHES; search += 1) {
    const offers = simulate(units, model, random);
    if (offers >= run.from && offers <= run.to) inRun += 1;
  }
  expect(run.holds - inRun / SEARCHES).toBeGreaterThan(0.1);
});
