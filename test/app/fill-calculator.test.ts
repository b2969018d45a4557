/** Filling yellow boxes in from the tabs, through the bundle that is pushed: only what was seen, never a formula. */
import { describe, expect, test } from '@jest/globals';
import { HostClock } from '../../scripts/local/clock';
import { LocalHost } from '../../scripts/local/host';
import type { SpreadsheetModel } from '../../scripts/local/model';
import type { EstimateReport, Result } from '../../src/api';
import { sheet, spreadsheet } from './support/spreadsheets';

/** A calculator tab as the course has it, over an Applications tab with two that were sent. */
function book(applicationsBox: string | number | null | `=${string}`): SpreadsheetModel {
  return spreadsheet([
    sheet('Applications', [
      ['Company', 'Position', 'Status'],
      ['Acme', 'Engineer', 'Applied'],
      ['Globex', 'Engineer', 'Applied'],
      ['Initech', 'Engineer', 'Going to apply'],
    ]),
    sheet('Job Offer Calculator', [
      ['Job Offer Calculator (an ESTIMATE)'],
      [null, 'Fill in the yellow boxes'],
      ['How many LinkedIn requests to connect have you sent?', 85],
      ['How many job applications have you submitted?', applicationsBox],
      ['How many meaningful contacts have you made?', 3],
      ['Notes', 'mine'],
    ]),
  ]);
}

function open(model: SpreadsheetModel): LocalHost {
  return new LocalHost({ model, clock: new HostClock(Date.parse('2026-11-21T17:00:00Z'), true) });
}

async function call<Value>(host: LocalHost, name: string, argument: unknown): Promise<Result<Value>> {
  const report = await host.execute(name, [argument], { kind: 'sidebar' });
  if (report.error !== null) throw new Error(report.error.message);
  return report.result as Result<Value>;
}

async function estimate(host: LocalHost): Promise<EstimateReport> {
  const result = await call<EstimateReport>(host, 'getEstimate', { calculator: 'standard' });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const two = { input: 'applications', says: '22', count: 2 };

test('writes the counted number into the box that was chosen, and nothing else', async () => {
  const host = open(book(22));
  const before = await estimate(host);
  expect([before.inputs.applications, before.counted.applications]).toEqual([22, 2]);
  expect(before.boxes.applications).toEqual({ cell: 'B4', says: '22', canFill: true });

  expect(await call(host, 'fillCalculator', { calculator: 'standard', boxes: [two] })).toEqual({
    ok: true,
    value: { message: 'Filled in 1 box of "Job Offer Calculator".' },
  });
  const after = await estimate(host);
  expect(after.inputs).toEqual({ linkedInRequests: 85, applications: 2, meaningfulContacts: 3 });
  expect(after.boxes.linkedInRequests?.says).toBe('85');
});

test('an empty box is filled as well', async () => {
  const host = open(book(null));
  const boxes = [{ ...two, says: (await estimate(host)).boxes.applications?.says ?? 'no box' }];
  expect((await call(host, 'fillCalculator', { calculator: 'standard', boxes })).ok).toBe(true);
  expect((await estimate(host)).inputs.applications).toBe(2);
});

describe('nothing is written', () => {
  test.each([
    ['the box was changed meanwhile', 23, two, 'row-changed', /^B4 says "23" now, not "22"\. Nothing was written\./],
    [
      'the tabs count something else meanwhile',
      22,
      { ...two, count: 5 },
      'row-changed',
      /^Your tabs count 2 applications now/,
    ],
    ['a formula is kept', '=20+2', two, 'kept', /^B4 holds a formula/],
  ] as const)('%s', async (_, box, chosen, code, message) => {
    const host = open(book(box));
    const before = await estimate(host);
    const result = await call(host, 'fillCalculator', { calculator: 'standard', boxes: [chosen] });
    expect(result).toEqual({ ok: false, code, message: expect.stringMatching(message) });
    expect((await estimate(host)).boxes).toEqual(before.boxes);
  });

  test.each([
    [{ calculator: 'high-readiness', boxes: [two] }, 'no-calculator'],
    [{ calculator: 'mine', boxes: [two] }, 'bad-input'],
    [{ calculator: 'standard', boxes: [] }, 'bad-input'],
    [{ calculator: 'standard', boxes: [{ ...two, input: 'offers' }] }, 'bad-input'],
    [null, 'bad-input'],
  ])('%j', async (argument, code) => {
    const result = await call(open(book(22)), 'fillCalculator', argument);
    expect(result).toEqual({ ok: false, code, message: expect.any(String) });
  });
});
