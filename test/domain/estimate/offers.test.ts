/** The estimate's formulas, by hand-worked figures and by the laws they must obey. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neededForChance, neededForExpected } from '../../../src/domain/estimate/needed';
import {
  chanceOfGoal,
  forecastOffers,
  type OfferModel,
  offerMoments,
  PRIOR_STRENGTH,
  withMore,
} from '../../../src/domain/estimate/offers';
import { defaultRates } from '../../../src/domain/estimate/rates';
import type { OfferUnits } from '../../../src/domain/estimate/report';

const STANDARD: OfferModel = {
  rates: defaultRates('standard'),
  strength: PRIOR_STRENGTH,
  linkedInCounts: 'requests',
};
const HIGH: OfferModel = { ...STANDARD, rates: defaultRates('high-readiness') };
const NOTHING: OfferUnits = { linkedInRequests: 0, applications: 0, meaningfulContacts: 0 };
const KINDS = ['linkedInRequests', 'applications', 'meaningfulContacts'] as const;

const model = fc.constantFrom(STANDARD, HIGH, { ...STANDARD, linkedInCounts: 'connections' as const });
const count = (max: number) => fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max }));
const units = fc.record({
  linkedInRequests: count(20_000),
  applications: count(3_000),
  meaningfulContacts: count(1_000),
});

describe('expected offers and their variance', () => {
  test.each([
    // M' = L·a·c + M, q = f·r; E = p·A + q·M'
    ['the sample, standard', STANDARD, [85, 22, 3], 0.22 + 4.275 * 0.0192],
    ['the sample, high readiness', HIGH, [85, 22, 3], 0.44 + 4.275 * 0.0324],
    ['applications alone', STANDARD, [0, 100, 0], 1],
    ['contacts alone', STANDARD, [0, 0, 100], 1.92],
    ['requests alone', STANDARD, [1_000, 0, 0], 15 * 0.0192],
    ['connections are accepted already', { ...STANDARD, linkedInCounts: 'connections' }, [1_000, 0, 0], 50 * 0.0192],
    ['nothing', STANDARD, [0, 0, 0], 0],
  ] as const)('%s', (_, given, [linkedInRequests, applications, meaningfulContacts], expected) => {
    const moments = offerMoments({ linkedInRequests, applications, meaningfulContacts }, given);
    expect(moments.expected).toBeCloseTo(expected, 12);
    expect(moments.fromApplications + moments.fromContacts + moments.fromLinkedIn).toBeCloseTo(expected, 12);
  });

  test('V = A²·p(1−p)/401 + M′²·q(1−q)/201', () => {
    const { extraVariance } = offerMoments(
      { linkedInRequests: 0, applications: 200, meaningfulContacts: 50 },
      STANDARD,
    );
    expect(extraVariance).toBeCloseTo((40_000 * 0.0099) / 401 + (2_500 * 0.0192 * 0.9808) / 201, 12);
  });

  test('certain rates add no variance, and 0 offers are certain when every rate is 0', () => {
    const certain: OfferModel = { ...STANDARD, rates: { a: 1, c: 1, f: 1, r: 1, p: 1 } };
    expect(offerMoments({ linkedInRequests: 1, applications: 2, meaningfulContacts: 3 }, certain)).toEqual({
      expected: 6,
      extraVariance: 0,
      fromApplications: 2,
      fromContacts: 3,
      fromLinkedIn: 1,
    });
    const never: OfferModel = { ...STANDARD, rates: { a: 0, c: 0, f: 0, r: 0, p: 0 } };
    expect(forecastOffers({ linkedInRequests: 9, applications: 9, meaningfulContacts: 9 }, never, 2)).toEqual({
      expectedOffers: 0,
      atLeast: [
        { offers: 1, probability: 0 },
        { offers: 2, probability: 0 },
        { offers: 3, probability: 0 },
      ],
      interval80: [0, 0],
      intervalHolds: 1,
      distribution: [1],
      shares: { applications: 0, contacts: 0, linkedIn: 0 },
    });
  });

  test('the goal stands among the chances, once', () => {
    const offers = (goal: number) =>
      forecastOffers({ ...NOTHING, applications: 50 }, STANDARD, goal).atLeast.map((line) => line.offers);
    expect(offers(2)).toEqual([1, 2, 3]);
    expect(offers(7)).toEqual([1, 2, 3, 7]);
  });

  test.each([100_000, 1_000_000])('%p of each is still a number', (many) => {
    const forecast = forecastOffers(
      { linkedInRequests: many, applications: many, meaningfulContacts: many },
      STANDARD,
      20,
    );
    expect(forecast.expectedOffers).toBeCloseTo(many * (0.01 + 1.015 * 0.0192), 4);
    expect(forecast.atLeast.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true);
    expect(forecast.distribution.every(Number.isFinite)).toBe(true);
    expect(forecast.intervalHolds).toBeGreaterThanOrEqual(0.8);
  });
});

describe('laws', () => {
  test('more of anything never lowers the estimate: not the expectation, not the chance of any goal', () => {
    fc.assert(
      fc.property(
        model,
        units,
        fc.constantFrom(...KINDS),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 20 }),
        (given, before, kind, more, goal) => {
          const after = withMore(before, { ...NOTHING, [kind]: more }, given);
          expect(offerMoments(after, given).expected).toBeGreaterThan(offerMoments(before, given).expected);
          expect(chanceOfGoal(after, given, goal)).toBeGreaterThanOrEqual(chanceOfGoal(before, given, goal) - 1e-12);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('shares sum to 1 where anything is expected', () => {
    fc.assert(
      fc.property(model, units, (given, done) => {
        const { shares, expectedOffers } = forecastOffers(done, given, 2);
        const sum = shares.applications + shares.contacts + shares.linkedIn;
        expect(sum).toBeCloseTo(expectedOffers > 0 ? 1 : 0, 9);
      }),
    );
  });
});

describe('what it would take', () => {
  const anyRate = fc.double({ min: 0.001, max: 1, noNaN: true });
  const anyModel = fc.record({
    rates: fc.record({ a: anyRate, c: anyRate, f: anyRate, r: anyRate, p: anyRate }),
    strength: fc.constant(PRIOR_STRENGTH),
    linkedInCounts: fc.constantFrom('requests' as const, 'connections' as const),
  });

  test('needed(n) reaches the expectation and needed(n) − 1 does not', () => {
    fc.assert(
      fc.property(fc.oneof(model, anyModel), units, fc.integer({ min: 1, max: 20 }), (given, done, goal) => {
        const needed = neededForExpected(done, given, goal);
        for (const kind of KINDS) {
          const more = needed[kind];
          const expected = (number: number) =>
            offerMoments(withMore(done, { ...NOTHING, [kind]: number }, given), given).expected;
          if (more === null) {
            expect(expected(1_000_000_000)).toBeLessThan(goal);
            continue;
          }
          expect(expected(more)).toBeGreaterThanOrEqual(goal);
          if (more > 0) expect(expected(more - 1)).toBeLessThan(goal);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('needed(n) reaches the chance, needed(n) − 1 does not, and nothing fewer does', () => {
    fc.assert(
      fc.property(
        fc.oneof(model, anyModel),
        units,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(0.5, 0.8, 0.95),
        (given, done, goal, probability) => {
          const needed = neededForChance(done, given, goal, probability);
          for (const kind of KINDS) {
            const more = needed[kind];
            if (more === null) continue;
            const chance = (number: number) =>
              chanceOfGoal(withMore(done, { ...NOTHING, [kind]: number }, given), given, goal);
            expect(chance(more)).toBeGreaterThanOrEqual(probability);
            if (more > 0) expect(chance(more - 1)).toBeLessThan(probability);
            let earlier = 0;
            while (earlier < Math.min(more, 400) && chance(earlier) < probability) earlier += 1;
            expect(earlier).toBe(Math.min(more, 400));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('by hand: 100 applications at 1 % expect 1 offer; under the Poisson 161 make at least 1 likely (ln 0.2 = −1.609)', () => {
    const certain: OfferModel = { ...STANDARD, strength: { applications: 1e15, contacts: 1e15 } };
    expect(neededForExpected(NOTHING, STANDARD, 1)).toEqual({
      linkedInRequests: 3_473,
      applications: 100,
      meaningfulContacts: 53,
    });
    expect(neededForChance(NOTHING, certain, 1, 0.8).applications).toBe(161);
  });

  test('0 when the goal is reached already, null when the lever cannot reach it', () => {
    const reached = { linkedInRequests: 0, applications: 5_000, meaningfulContacts: 0 };
    expect(neededForExpected(reached, STANDARD, 2)).toEqual({
      linkedInRequests: 0,
      applications: 0,
      meaningfulContacts: 0,
    });
    const noReferrals: OfferModel = { ...STANDARD, rates: { ...STANDARD.rates, r: 0 } };
    expect(neededForExpected(NOTHING, noReferrals, 2)).toEqual({
      linkedInRequests: null,
      applications: 200,
      meaningfulContacts: null,
    });
    expect(neededForChance(NOTHING, noReferrals, 2, 0.8)).toEqual({
      linkedInRequests: null,
      applications: expect.any(Number),
      meaningfulContacts: null,
    });
    expect(neededForChance(reached, noReferrals, 2, 0.8).linkedInRequests).toBe(0);
  });

  test('where connections are counted, the lever counts new requests', () => {
    const connections: OfferModel = { ...STANDARD, linkedInCounts: 'connections' };
    const done = { linkedInRequests: 500, applications: 0, meaningfulContacts: 0 };
    // 500 connections bring 25 contacts, 0.48 offers; 1.52 more at 0.3 · 0.05 · 0.0192 each.
    expect(neededForExpected(done, connections, 2).linkedInRequests).toBe(Math.ceil(1.52 / (0.3 * 0.05 * 0.0192)));
  });
});
