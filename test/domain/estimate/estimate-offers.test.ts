/** The estimate of one calculator, from a Book. */
import { expect, test } from '@jest/globals';
import { day } from '../../../src/domain/day';
import { estimateOffers } from '../../../src/domain/estimate/estimate-offers';
import { book, settings } from '../../fixtures/records';
import { calculator } from './calculators';

const today = day('2026-11-21');

test('the sample: 85 requests, 22 applications, 3 meaningful contacts', () => {
  const standard = calculator(
    { linkedInRequests: 85, applications: 22, meaningfulContacts: 3 },
    {},
    { estimate: 0.48 },
  );
  const report = estimateOffers({
    calculator: 'standard',
    book: book({ calculators: { standard, 'high-readiness': null } }),
    settings: settings(),
    today,
  });
  // M' = 3 + 85 · 0.3 · 0.05 = 4.275; q = 0.3 · 0.064 = 0.0192; E = 0.22 + 0.08208.
  expect(report.expectedOffers).toBeCloseTo(0.30208, 12);
  expect(report.inputs).toEqual({ linkedInRequests: 85, applications: 22, meaningfulContacts: 3 });
  expect(report.interval80).toEqual([0, 1]);
  expect(report.sheetEstimate).toBe(0.48);
  expect(report.needed.expected).toEqual({ linkedInRequests: 5896, applications: 170, meaningfulContacts: 89 });
  expect(report.notes).toEqual([
    {
      cell: 'B8',
      message:
        "The tab's own formula says 0.48; this estimate says 0.3. They differ because each multiplies your numbers by rates of its own.",
    },
  ]);
});
