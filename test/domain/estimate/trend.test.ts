/** The estimate week by week, written into the log and read back. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeEstimateLine, estimateTrend, readEstimateLine } from '../../../src/domain/estimate/trend';
import { book, touch } from '../../fixtures/records';

test('a line in words', () => {
  expect(describeEstimateLine({ calculator: 'standard', expectedOffers: 0.30208, atLeastOne: 0.2558 })).toBe(
    'Estimate (standard): 0.30 offers expected, 25.6 % for at least 1',
  );
});

test('what is written is read back, to two decimals and a tenth of a percent', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('standard' as const, 'high-readiness' as const),
      fc.double({ min: 0, max: 50_000, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (calculator, expectedOffers, atLeastOne) => {
        const read = readEstimateLine(describeEstimateLine({ calculator, expectedOffers, atLeastOne }));
        if (read === null) throw new Error('not read back');
        expect(read.calculator).toBe(calculator);
        expect(Math.abs(read.expectedOffers - expectedOffers)).toBeLessThanOrEqual(0.005_000_1);
        expect(Math.abs(read.atLeastOne - atLeastOne)).toBeLessThanOrEqual(0.000_500_1);
      },
    ),
  );
});

test.each([
  '',
  'Estimate',
  'Estimate (standard): lots of offers expected, 25.6 % for at least 1',
  'Estimate (standard): 0.30 offers expected, 125.6 % for at least 1',
  'Estimate (mine): 0.30 offers expected, 25.6 % for at least 1',
  'Talked about my Estimate (standard): 0.30 offers expected, 25.6 % for at least 1',
])('%p is no estimate line', (summary) => {
  expect(readEstimateLine(summary)).toBeNull();
});

describe('the trend', () => {
  const line = (when: string, expectedOffers: number, calculator: 'standard' | 'high-readiness' = 'standard') =>
    touch({ when, kind: 'estimate', summary: describeEstimateLine({ calculator, expectedOffers, atLeastOne: 0.5 }) });

  test('oldest first, one a week (the later of two), one calculator, no other lines', () => {
    const log = [
      line('2026-11-16', 0.9),
      line('2026-11-09', 0.5),
      line('2026-11-15', 0.7),
      line('2026-11-12', 0.6),
      line('2026-11-16', 1.9, 'high-readiness'),
      touch({ when: '2026-11-17', kind: 'conversation', summary: line('2026-11-17', 5).summary }),
      touch({ when: '2026-11-18', kind: 'estimate', summary: 'my own words' }),
    ];
    expect(estimateTrend(book({ log }), 'standard')).toEqual([
      { day: '2026-11-15', calculator: 'standard', expectedOffers: 0.7, atLeastOne: 0.5 },
      { day: '2026-11-16', calculator: 'standard', expectedOffers: 0.9, atLeastOne: 0.5 },
    ]);
  });

  test('none yet', () => {
    expect(estimateTrend(book(), 'standard')).toEqual([]);
  });
});
