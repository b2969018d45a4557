/** Whatever a box or a rate cell holds: taken, or put right and said in words. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell, RateName } from '../../../src/domain/book';
import { day } from '../../../src/domain/day';
import { estimateOffers } from '../../../src/domain/estimate/estimate-offers';
import { boxName, readInputs, readRates } from '../../../src/domain/estimate/inputs';
import { defaultRates } from '../../../src/domain/estimate/rates';
import { book, settings } from '../../fixtures/records';
import { calculator } from './calculators';

const today = day('2026-11-21');
const counted = { linkedInRequests: 70, applications: 8, meaningfulContacts: 2 };

describe('the yellow boxes', () => {
  test('good boxes are taken as they are', () => {
    const boxes = calculator({ linkedInRequests: 0, applications: 1_000_000, meaningfulContacts: 3 });
    expect(readInputs(boxes, counted)).toEqual({
      inputs: { linkedInRequests: 0, applications: 1_000_000, meaningfulContacts: 3 },
      notes: [],
    });
  });

  test.each<[Cell, string]>([
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['about twenty', 'says "about twenty", which is not a number'],
    ['#REF!', 'shows the error #REF!'],
    [true, 'says "true", which is not a number'],
    [{ day: day('2026-11-02'), minutes: 0 }, 'says the date 2026-11-02, which is not a number'],
    [-3, 'says -3; it cannot be less than 0'],
    [2.5, 'says 2.5; it takes a whole number'],
    [1_000_001, 'holds a number too large to be meant'],
    [Number.POSITIVE_INFINITY, 'holds a number too large to be meant'],
    [Number.NaN, 'holds a number too large to be meant'],
    ['1e309', 'says "1e309", which is not a number'],
  ])('%p', (written, trouble) => {
    const boxes = calculator({ linkedInRequests: 85, applications: written, meaningfulContacts: 3 });
    expect(readInputs(boxes, counted)).toEqual({
      inputs: { linkedInRequests: 85, applications: 8, meaningfulContacts: 3 },
      notes: [
        {
          cell: 'B5',
          message: `The box for applications ${trouble}. The estimate takes 8, as counted in your tabs.`,
        },
      ],
    });
  });

  test('a long text is not repeated whole', () => {
    const boxes = calculator({ linkedInRequests: 'x'.repeat(500), applications: 1, meaningfulContacts: 1 });
    expect(readInputs(boxes, counted).notes[0]?.message.length).toBeLessThan(150);
  });

  test('no box, and no tab', () => {
    expect(readInputs(calculator({ linkedInRequests: 1, applications: 1 }), counted)).toEqual({
      inputs: { linkedInRequests: 1, applications: 1, meaningfulContacts: 2 },
      notes: [
        {
          cell: null,
          message:
            'No box for meaningful contacts was found in "Job Offer Calculator". The estimate takes 2, as counted in your tabs.',
        },
      ],
    });
    expect(readInputs(null, counted)).toEqual({
      inputs: counted,
      notes: [
        {
          cell: null,
          message: 'There is no calculator tab in this spreadsheet. The estimate stands on what your other tabs count.',
        },
      ],
    });
  });
});

describe('rates', () => {
  const usual = defaultRates('standard');
  const rated = (rates: { readonly [R in RateName]?: Cell }) => readRates(calculator({}, rates), 'standard');

  test('missing and empty cells take the usual rates in silence, each calculator its own', () => {
    expect(rated({ a: '', c: ' ' })).toEqual({ rates: usual, fromSheet: new Set(), notes: [] });
    expect(readRates(null, 'high-readiness')).toEqual({
      rates: { a: 0.3, c: 0.05, f: 0.3, r: 0.108, p: 0.02 },
      fromSheet: new Set(),
      notes: [],
    });
  });

  test.each([0, 0.015, 0.5, 0.999])('%p is taken', (p) => {
    expect(rated({ p })).toEqual({ rates: { ...usual, p }, fromSheet: new Set(['p']), notes: [] });
  });

  test.each<[Cell, number, string]>([
    [1, 1, '"Applications that become an offer" says 100 %: every one. If you mean 1 %, write 1%.'],
    [
      2,
      0.02,
      '"Applications that become an offer" says 2, taken as 2 %. Write 2% so that the tab\'s own formulas agree.',
    ],
    [
      30,
      0.3,
      '"Applications that become an offer" says 30, taken as 30 %. Write 30% so that the tab\'s own formulas agree.',
    ],
    [
      100,
      1,
      '"Applications that become an offer" says 100, taken as 100 %. Write 100% so that the tab\'s own formulas agree.',
    ],
  ])('%p is taken as %p, with a word', (written, p, message) => {
    expect(rated({ p: written })).toEqual({
      rates: { ...usual, p },
      fromSheet: new Set(['p']),
      notes: [{ cell: 'E8', message }],
    });
  });

  test.each<[Cell, string]>([
    [1.5, 'says 1.5; a rate lies between 0 % and 100 %.'],
    [101, 'says 101; a rate lies between 0 % and 100 %.'],
    [-0.1, 'says -0.1; a rate lies between 0 % and 100 %.'],
    [Number.POSITIVE_INFINITY, 'holds a number too large to be meant.'],
    [Number.NaN, 'holds a number too large to be meant.'],
    ['one in ten', 'says "one in ten", which is not a rate.'],
    ['#N/A', 'says "#N/A", which is not a rate.'],
  ])('%p is not used', (written, trouble) => {
    expect(rated({ p: written })).toEqual({
      rates: usual,
      fromSheet: new Set(),
      notes: [
        { cell: 'E8', message: `"Applications that become an offer" ${trouble} The estimate takes the usual 1 %.` },
      ],
    });
  });
});

test('boxes are named as the spreadsheet names them', () => {
  expect([1, 2, 26, 27, 52, 53, 702, 703].map((column) => boxName({ row: 7, column }))).toEqual([
    'A7',
    'B7',
    'Z7',
    'AA7',
    'AZ7',
    'BA7',
    'ZZ7',
    'AAA7',
  ]);
});

describe('the whole estimate', () => {
  const anything: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(
      '',
      'text',
      '#DIV/0!',
      true,
      -1,
      0,
      0.5,
      1,
      30,
      2.5,
      1e6,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      1e-300,
    ),
    fc.double(),
    fc.string(),
    fc.integer({ min: 0, max: 100_000 }),
  );

  const numbersIn = (value: unknown): number[] => {
    if (typeof value === 'number') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).flatMap(numbersIn);
  };

  test('never holds NaN or Infinity, whatever the cells hold, and says each doubt', () => {
    fc.assert(
      fc.property(
        fc.record({ linkedInRequests: anything, applications: anything, meaningfulContacts: anything }),
        fc.record({ a: anything, c: anything, f: anything, r: anything, p: anything }),
        anything,
        (inputs, rates, estimate) => {
          const standard = calculator(inputs, rates, { estimate });
          const report = estimateOffers({
            calculator: 'standard',
            book: book({ calculators: { standard, 'high-readiness': null } }),
            settings: settings(),
            today,
          });
          expect(numbersIn(report).every(Number.isFinite)).toBe(true);
          expect(JSON.parse(JSON.stringify(report))).toEqual(report);
          expect(report.notes.every(({ message }) => !/NaN|undefined|\[object/.test(message))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('zero everywhere: nothing to estimate from, said kindly', () => {
    const standard = calculator({ linkedInRequests: 0, applications: 0, meaningfulContacts: 0 });
    const report = estimateOffers({
      calculator: 'standard',
      book: book({ calculators: { standard, 'high-readiness': null } }),
      settings: settings(),
      today,
    });
    expect([report.expectedOffers, report.interval80, report.intervalHolds, report.distribution]).toEqual([
      0,
      [0, 0],
      1,
      [1],
    ]);
    expect(report.needed.expected).toEqual({ linkedInRequests: 6945, applications: 200, meaningfulContacts: 105 });
    expect(report.summary).toBe(
      'Nothing to estimate from yet. Every request, application and conversation you add will show here.',
    );
  });

  test('a box of connections is taken as accepted already, and says so', () => {
    const standard = calculator(
      { linkedInRequests: 500, applications: 0, meaningfulContacts: 0 },
      {},
      { linkedInCounts: 'connections' },
    );
    const report = estimateOffers({
      calculator: 'standard',
      book: book({ calculators: { standard, 'high-readiness': null } }),
      settings: settings(),
      today,
    });
    expect(report.linkedInCounts).toBe('connections');
    expect(report.expectedOffers).toBeCloseTo(500 * 0.05 * 0.0192, 12);
    expect(report.notes).toEqual([
      {
        cell: 'B4',
        message:
          'This box counts connections, which are requests already accepted. They are taken as they are, without the rate of acceptance; "what it would take" counts new requests.',
      },
    ]);
  });

  test('where a box of connections cannot be used, the counted requests are requests', () => {
    const standard = calculator(
      { linkedInRequests: 'many', applications: 0, meaningfulContacts: 0 },
      {},
      { linkedInCounts: 'connections' },
    );
    const report = estimateOffers({
      calculator: 'standard',
      book: book({ calculators: { standard, 'high-readiness': null } }),
      settings: settings(),
      today,
    });
    expect(report.linkedInCounts).toBe('requests');
  });
});
