/** The cheapest mix, against trying every mix there is. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { capacityOf, cheapestMix, type MixRequest, minutesOf, reachesGoal } from '../../../src/domain/estimate/mix';
import { PRIOR_STRENGTH } from '../../../src/domain/estimate/offers';
import { defaultRates } from '../../../src/domain/estimate/rates';
import type { OfferUnits } from '../../../src/domain/estimate/report';

const NOTHING: OfferUnits = { linkedInRequests: 0, applications: 0, meaningfulContacts: 0 };

function request(given: Partial<MixRequest> = {}, kind: 'standard' | 'high-readiness' = 'standard'): MixRequest {
  return {
    done: NOTHING,
    model: { rates: defaultRates(kind), strength: PRIOR_STRENGTH, linkedInCounts: 'requests' },
    goal: 1,
    probability: 0.5,
    ...given,
  };
}

/** The fewest minutes by trying every mix; null when none reaches. */
function fewestMinutesByTrying(asked: MixRequest, most: OfferUnits): number | null {
  let best: number | null = null;
  for (let applications = 0; applications <= most.applications; applications += 1)
    for (let meaningfulContacts = 0; meaningfulContacts <= most.meaningfulContacts; meaningfulContacts += 1)
      for (let linkedInRequests = 0; linkedInRequests <= most.linkedInRequests; linkedInRequests += 1) {
        const mix = { linkedInRequests, applications, meaningfulContacts };
        const minutes = minutesOf(mix);
        if ((best === null || minutes < best) && reachesGoal(asked, mix)) best = minutes;
      }
  return best;
}

describe('what a number of days can hold', () => {
  test.each([
    [0, [0, 0, 0]],
    [1, [14, 2, 0]],
    [3, [42, 6, 1]],
    [6, [85, 12, 2]],
    [7, [100, 15, 3]],
    [8, [114, 17, 3]],
    [14, [200, 30, 6]],
    [191, [2728, 409, 81]],
  ])('%p days', (days, [linkedInRequests, applications, meaningfulContacts]) => {
    expect(capacityOf(days)).toEqual({ linkedInRequests, applications, meaningfulContacts });
  });
});

describe('the cheapest mix', () => {
  const rate = fc.double({ min: 0.005, max: 0.5, noNaN: true });
  const asked = fc.record({
    kind: fc.constantFrom('standard' as const, 'high-readiness' as const),
    ownRates: fc.option(
      fc.record({ a: rate, c: rate, f: rate, r: rate, p: fc.double({ min: 0.005, max: 0.05, noNaN: true }) }),
    ),
    linkedInCounts: fc.constantFrom('requests' as const, 'connections' as const),
    goal: fc.integer({ min: 1, max: 3 }),
    probability: fc.option(fc.constantFrom(0.5, 0.8)),
    done: fc.record({
      linkedInRequests: fc.integer({ min: 0, max: 300 }),
      applications: fc.integer({ min: 0, max: 150 }),
      meaningfulContacts: fc.integer({ min: 0, max: 40 }),
    }),
    most: fc.record({
      linkedInRequests: fc.integer({ min: 0, max: 40 }),
      applications: fc.integer({ min: 0, max: 25 }),
      meaningfulContacts: fc.integer({ min: 0, max: 12 }),
    }),
  });

  test('takes exactly as many minutes as the best of all mixes, keeps the caps, and reaches', () => {
    fc.assert(
      fc.property(asked, ({ kind, ownRates, linkedInCounts, most, ...given }) => {
        const rates = ownRates ?? defaultRates(kind);
        const full = request({ ...given, model: { rates, strength: PRIOR_STRENGTH, linkedInCounts } }, kind);
        const mix = cheapestMix(full, most);
        expect(mix === null ? null : minutesOf(mix)).toBe(fewestMinutesByTrying(full, most));
        if (mix === null) return;
        expect(reachesGoal(full, mix)).toBe(true);
        for (const unit of ['linkedInRequests', 'applications', 'meaningfulContacts'] as const) {
          expect(mix[unit]).toBeGreaterThanOrEqual(0);
          expect(mix[unit]).toBeLessThanOrEqual(most[unit]);
          expect(Number.isInteger(mix[unit])).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  test('nothing to do where the goal is reached', () => {
    expect(cheapestMix(request({ done: { ...NOTHING, applications: 500 } }), capacityOf(70))).toEqual(NOTHING);
  });

  test('null where even the caps do not reach it', () => {
    expect(cheapestMix(request({ goal: 5, probability: 0.9 }), capacityOf(7))).toBeNull();
    expect(cheapestMix(request(), NOTHING)).toBeNull();
  });

  test('an expectation of 1 offer from nothing: 100 applications of an hour, or cheaper none', () => {
    const most = { linkedInRequests: 0, applications: 100, meaningfulContacts: 0 };
    expect(cheapestMix(request({ probability: null }), most)).toEqual(most);
    // Contacts alone: 1 / 0.0192 = 52.08, so 53 of two hours each.
    const contacts = { linkedInRequests: 0, applications: 0, meaningfulContacts: 60 };
    expect(cheapestMix(request({ probability: null }), contacts)).toEqual({ ...contacts, meaningfulContacts: 53 });
  });

  test('a lever whose rate is 0 is left alone', () => {
    const model = { ...request().model, rates: { ...defaultRates('standard'), a: 0, p: 0 } };
    const mix = cheapestMix(request({ model, probability: null }), capacityOf(365));
    expect(mix).toEqual({ linkedInRequests: 0, applications: 0, meaningfulContacts: 53 });
  });
});
