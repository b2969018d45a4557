/** The negative binomial, against an independent library, against closed forms, and against its own laws. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jStat } from 'jstat';
import {
  atLeast,
  chanceOfAtLeast,
  headOf,
  type OfferDistribution,
  offerDistribution,
  shortestRun,
} from '../../../src/domain/estimate/distribution';

const mean = fc.double({ min: 1e-6, max: 200, noNaN: true });
const extra = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 20_000, noNaN: true }));

/** A table as a distribution, for runs whose shape is known by heart. */
function table(probabilities: readonly number[]): OfferDistribution {
  return { mean: 1, variance: 1, probabilities };
}

describe('against an independent library', () => {
  // jstat's own negative binomial takes whole sizes only, so the comparison rests on what it is made of:
  // P(k) = Γ(k+s)/(k! Γ(s)) · (s/(s+m))^s · (m/(s+m))^k and P(N ≤ k) = I_{s/(s+m)}(s, k+1).
  test.each([
    [0.30208, 0.0187],
    [2, 0.9],
    [2.5, 1.5],
    [10, 25],
    [37.2, 340],
  ])('mean %p, extra variance %p', (m, v) => {
    const s = m ** 2 / v;
    const { probabilities } = offerDistribution(m, v);
    for (let k = 0; k < 30 && k < probabilities.length; k += 1) {
      const log =
        jStat.gammaln(k + s) -
        jStat.gammaln(k + 1) -
        jStat.gammaln(s) +
        s * Math.log(s / (s + m)) +
        k * Math.log(m / (s + m));
      expect(probabilities[k]).toBeCloseTo(Math.exp(log), 9);
      expect(chanceOfAtLeast(k + 1, m, v)).toBeCloseTo(1 - jStat.ibeta(s / (s + m), s, k + 1), 8);
    }
  });

  test.each([0.05, 0.7, 2, 11, 140])('with no extra variance it is the Poisson of mean %p', (m) => {
    const { probabilities } = offerDistribution(m, 0);
    for (let k = 0; k < Math.min(100, probabilities.length); k += 1) {
      expect(probabilities[k]).toBeCloseTo(jStat.poisson.pdf(k, m), 10);
    }
  });

  test('mean 2 gives only about 59 % for at least 2 under the Poisson: 1 − 3·e^−2', () => {
    expect(chanceOfAtLeast(2, 2, 0)).toBeCloseTo(1 - 3 * Math.exp(-2), 15);
    expect(chanceOfAtLeast(2, 2, 0)).toBeCloseTo(0.594, 3);
  });

  test('size 1 is the geometric distribution: P(k) = (1/(1+m))·(m/(1+m))^k', () => {
    const { probabilities } = offerDistribution(3, 9);
    expect(probabilities.slice(0, 4)).toEqual([0.25, 0.1875, 0.140625, 0.10546875].map((p) => expect.closeTo(p, 15)));
  });
});

describe('laws', () => {
  test('probabilities are between 0 and 1 and sum to 1; mean and variance are those asked for', () => {
    fc.assert(
      fc.property(mean, extra, (m, v) => {
        const { probabilities, variance } = offerDistribution(m, Math.min(v, m * m * 20));
        expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
        const sum = probabilities.reduce((total, p) => total + p, 0);
        const first = probabilities.reduce((total, p, k) => total + p * k, 0);
        const second = probabilities.reduce((total, p, k) => total + p * (k - first) ** 2, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
        expect(Math.abs(first - m)).toBeLessThan(1e-6 * (1 + m));
        expect(Math.abs(second - variance)).toBeLessThan(1e-4 * (1 + variance));
      }),
      { numRuns: 200 },
    );
  });

  test('a vanishing extra variance runs into the Poisson without a step', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 100, noNaN: true }), fc.integer({ min: 0, max: 20 }), (m, k) => {
        for (const v of [1e-300, 1e-30, 1e-15, 1e-12]) {
          expect(Math.abs(chanceOfAtLeast(k, m, v) - chanceOfAtLeast(k, m, 0))).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test('the chance of at least k falls with k, and both ways of asking agree', () => {
    fc.assert(
      fc.property(mean, extra, fc.integer({ min: 0, max: 40 }), (m, v, k) => {
        const spread = Math.min(v, m * m * 20);
        const distribution = offerDistribution(m, spread);
        expect(atLeast(distribution, k + 1)).toBeLessThanOrEqual(atLeast(distribution, k) + 1e-12);
        expect(Math.abs(atLeast(distribution, k) - chanceOfAtLeast(k, m, spread))).toBeLessThan(1e-9);
      }),
    );
  });

  test('a larger mean of the same size never lowers a chance', () => {
    fc.assert(
      fc.property(
        mean,
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (m, size, factor, k) => {
          const larger = m * factor;
          expect(chanceOfAtLeast(k, larger, larger ** 2 / size)).toBeGreaterThanOrEqual(
            chanceOfAtLeast(k, m, m ** 2 / size) - 1e-12,
          );
        },
      ),
    );
  });

  test('the run holds what it says, at least what was asked, and no shorter run does', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 40, noNaN: true }),
        extra,
        fc.constantFrom(0.5, 0.8, 0.95),
        (m, v, mass) => {
          const distribution = offerDistribution(m, Math.min(v, m * m * 3));
          const run = shortestRun(distribution, mass);
          const held = (from: number, to: number): number =>
            distribution.probabilities.slice(from, to + 1).reduce((total, p) => total + p, 0);
          expect(run.holds).toBeGreaterThanOrEqual(mass);
          expect(Math.abs(run.holds - held(run.from, run.to))).toBeLessThan(1e-9);
          const shorter = run.to - run.from - 1;
          if (shorter < 0) return;
          for (let from = 0; from + shorter < distribution.probabilities.length; from += 1) {
            expect(held(from, from + shorter)).toBeLessThan(mass + 1e-9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('edges', () => {
  test('no offers to expect: certain 0', () => {
    const none = offerDistribution(0, 0);
    expect(none).toEqual({ mean: 0, variance: 0, probabilities: [1] });
    expect(shortestRun(none, 0.8)).toEqual({ from: 0, to: 0, holds: 1 });
    expect([atLeast(none, 0), atLeast(none, 1), chanceOfAtLeast(0, 0, 0), chanceOfAtLeast(1, 0, 0)]).toEqual([
      1, 0, 1, 0,
    ]);
  });

  test.each([5e-324, 1e-300, 1e-20])('a mean of %p is none, and ends', (m) => {
    expect(offerDistribution(m, 1).probabilities).toEqual([1]);
    expect(chanceOfAtLeast(1, m, 1)).toBe(0);
  });

  // 100,000 and 1,000,000 applications at 1 %: P(0) of the Poisson alone would be e^−1000 and e^−10000.
  test.each([
    [1_000, 0],
    [1_000, 246_882],
    [10_000, 0],
    [10_000, 24_688_279],
  ])('mean %p and extra variance %p neither overflow nor vanish', (m, v) => {
    const distribution = offerDistribution(m, v);
    const sum = distribution.probabilities.reduce((total, p) => total + p, 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
    const run = shortestRun(distribution, 0.8);
    expect(run.from).toBeGreaterThan(0);
    expect(run.to).toBeLessThan(m * 3);
    expect(run.holds).toBeGreaterThanOrEqual(0.8);
    expect(run.holds).toBeLessThan(0.81);
  });

  test.each([
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
    [-1, 0],
    [1, -1],
    [1, Number.NaN],
  ])('mean %p with extra variance %p is refused', (m, v) => {
    expect(() => offerDistribution(m, v)).toThrow(RangeError);
    expect(() => chanceOfAtLeast(1, m, v)).toThrow(RangeError);
  });

  test('a small chance keeps its digits: P(N ≥ 8) at mean 0.5 is 0.5^8/8! · e^−0.5 and a little', () => {
    const first = (0.5 ** 8 / 40_320) * Math.exp(-0.5);
    const rest = 1 + 0.5 / 9 + 0.25 / 90 + 0.125 / 990 + 0.0625 / 11_880;
    expect(atLeast(offerDistribution(0.5, 0), 8) / (first * rest)).toBeCloseTo(1, 4);
  });
});

describe('which run, of several', () => {
  test.each([
    ['the shorter', [0.1, 0.8, 0.1], 0.8, { from: 1, to: 1, holds: 0.8 }],
    ['of equally short ones the one that holds most', [0.4, 0.45, 0.15], 0.5, { from: 0, to: 1, holds: 0.85 }],
    ['of equally full ones the lowest', [0.25, 0.25, 0.25, 0.25], 0.5, { from: 0, to: 1, holds: 0.5 }],
    ['a run at the upper end', [0.05, 0.1, 0.85], 0.8, { from: 2, to: 2, holds: 0.85 }],
  ])('%s', (_, probabilities, mass, expected) => {
    const run = shortestRun(table(probabilities), mass);
    expect({ ...run, holds: Math.round(run.holds * 1e9) / 1e9 }).toEqual(expected);
  });
});

describe('the list that is shown', () => {
  test('stops where less than a thousandth is left', () => {
    expect(headOf(table([0.9, 0.09, 0.0095, 0.0004, 0.0001]), 0.001, 100)).toEqual([0.9, 0.09, 0.0095]);
    expect(headOf(table([1]), 0.001, 100)).toEqual([1]);
    expect(headOf(table([0.5, 0.5]), 0.001, 1)).toEqual([0.5]);
  });
});
