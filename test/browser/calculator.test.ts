/** The calculator sidebar, with answers from the domain itself: what is seen, and what a slider does without the server. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { CalculatorKind, EstimateReport } from '../../src/api';
import { day } from '../../src/domain/day';
import { estimateOffers } from '../../src/domain/estimate/estimate-offers';
import { planOffers } from '../../src/domain/estimate/plan-offers';
import { describeEstimateLine } from '../../src/domain/estimate/trend';
import { calculator } from '../domain/estimate/calculators';
import { book, settings, touch } from '../fixtures/records';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { openStubPage, type StubPage } from './stub-page';

const today = day('2026-11-21');
const boxes = { linkedInRequests: 85, applications: 22, meaningfulContacts: 3 };
const BOOK = book({
  calculators: {
    standard: calculator(boxes, {}, { estimate: 0.48 }),
    'high-readiness': calculator(boxes, {}, { kind: 'high-readiness', estimate: 0.96 }),
  },
  log: ['2026-11-02', '2026-11-09', '2026-11-16'].map((when, week) =>
    touch({
      when,
      kind: 'estimate',
      summary: describeEstimateLine({ calculator: 'standard', expectedOffers: 0.1 * (week + 1), atLeastOne: 0.1 }),
    }),
  ),
});

function reportOf(kind: CalculatorKind): EstimateReport {
  return estimateOffers({ calculator: kind, book: BOOK, settings: settings(), today });
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(more: Parameters<typeof openStubPage>[2] = {}): Promise<StubPage> {
  const stub = await openStubPage(browser, 'calculator', {
    getEstimate: [{ value: reportOf('standard') }, { value: reportOf('high-readiness') }],
    ...more,
  });
  await stub.page.getByText('Play with the numbers').waitFor();
  return stub;
}

/** The cells of the row of a table that this text heads. */
async function cellsOf({ page }: StubPage, head: string): Promise<readonly string[]> {
  return page
    .locator('tr', { has: page.getByRole('rowheader', { name: head, exact: true }) })
    .first()
    .locator('td:not([aria-hidden])')
    .allInnerTexts();
}

test('both calculators stand side by side, and the word estimate with them', async () => {
  const stub = await open();
  expect(await cellsOf(stub, 'Offers on average')).toEqual(['0.3', '0.6']);
  expect(await cellsOf(stub, 'At least 1 offer')).toEqual(['26 %', '43 %']);
  expect(await cellsOf(stub, 'At least 2 offers')).toEqual(['4 %', '12 %']);
  expect(await cellsOf(stub, 'Most likely')).toEqual(['0 or 1', '0 or 1']);
  expect(await cellsOf(stub, "Your sheet's own formula")).toEqual(['0.5', '1']);
  expect(await stub.page.getByText(/^An estimate: most likely 0 or 1 offers/).count()).toBe(1);
  expect(await stub.page.getByText('Offers on average: 0.1 in the first of 3 weeks, 0.3 in the last.').count()).toBe(1);
  await stub.close();
});

test('with nothing written down yet there is no table of zeros, and the sliders show what numbers would do', async () => {
  const empty = book({
    calculators: {
      standard: calculator({ linkedInRequests: 0, applications: 0, meaningfulContacts: 0 }),
      'high-readiness': null,
    },
  });
  const value = estimateOffers({ calculator: 'standard', book: empty, settings: settings(), today });
  const { page, close } = await open({ getEstimate: [{ value }] });
  await page.getByText('Nothing to estimate from yet.').waitFor();
  const tables = page.getByRole('rowheader', { name: 'At least 1 offer' });
  expect(await tables.count()).toBe(0);
  await page.getByRole('slider', { name: 'Applications' }).fill('200');
  await tables.waitFor();
  await close();
});

test('a slider answers at once, without the server, as the server would', async () => {
  const stub = await open();
  const before = (await stub.calls()).length;
  await stub.page.getByRole('slider', { name: 'Applications' }).fill('200');
  await stub.page.getByText('If you had these numbers').waitFor();
  const served = estimateOffers({
    calculator: 'standard',
    book: book({ calculators: { standard: calculator({ ...boxes, applications: 200 }), 'high-readiness': null } }),
    settings: settings(),
    today,
  });
  const [standard] = await cellsOf(stub, 'Offers on average');
  expect(standard).toBe(String(Math.round(served.expectedOffers * 10) / 10));
  await stub.page.getByText(`About ${standard} offers on average: at least 1 with a chance of`).waitFor();
  expect(await cellsOf(stub, 'Applications')).toEqual(['none', `${served.needed.likely.applications} more`]);
  expect((await stub.calls()).length).toBe(before);

  await stub.page.getByRole('button', { name: 'Back to my numbers' }).click();
  await stub.page.getByRole('heading', { name: 'Where you stand' }).waitFor();
  expect(await cellsOf(stub, 'Offers on average')).toEqual(['0.3', '0.6']);
  await stub.close();
});

test('a plan is asked of the server and told week by week; a refusal is told in its words', async () => {
  const planned = planOffers({
    calculator: 'standard',
    book: BOOK,
    settings: settings(),
    today,
    goal: 2,
    probability: 0.8,
    by: '2027-05-31',
  });
  if (!planned.ok) throw new Error(planned.message);
  const stub = await open({
    planOffers: [{ refuse: 'There is no day to plan for.' }, { value: planned.value }],
    saveGoal: [{ value: { message: 'Saved.' } }, { fail: 'quota' }, { value: { message: 'Saved.' } }],
  });
  const { page } = stub;
  await page.getByText('A plan until a day').click();
  await page.getByRole('button', { name: 'Make a plan' }).click();
  await page.getByText('There is no day to plan for.').waitFor();

  await page.getByLabel('By', { exact: true }).fill('2027-05-31');
  await page.getByRole('button', { name: 'Make a plan' }).click();
  await page.getByText(planned.value.message).waitFor();
  expect(await page.getByRole('list', { name: 'Week by week' }).locator('li').count()).toBe(28);
  expect((await stub.calls()).slice(2)).toEqual([
    { name: 'planOffers', input: { calculator: 'standard', goal: 2, probability: 0.8 } },
    { name: 'planOffers', input: { calculator: 'standard', goal: 2, probability: 0.8, by: '2027-05-31' } },
  ]);

  // Two goals; the second fails once, and only that one is saved anew.
  await page.getByRole('button', { name: 'Save as Networking Goals' }).click();
  await page.getByText("Google's daily limit").waitFor();
  await page.getByRole('button', { name: 'Save as Networking Goals' }).click();
  await page.getByText('Saved in Networking Goals.').first().waitFor();
  const term = { term: 'Plan until Mon, May 31, 2027', starts: '2026-11-21', ends: '2027-05-30' };
  const contacts = { ...term, goal: 'Make 81 new meaningful contacts', counts: 'meaningful contacts', target: 81 };
  expect((await stub.calls()).slice(4).map(({ input }) => input)).toEqual([
    { ...term, goal: 'Submit 154 applications', counts: 'applications', target: 154 },
    contacts,
    contacts,
  ]);
  await stub.close();
});

test('filling in shows what would change and writes only the boxes that were chosen', async () => {
  const stub = await open({ fillCalculator: [{ value: { message: 'Filled in 1 box of "Job Offer Calculator".' } }] });
  const { page } = stub;
  await page.getByRole('heading', { name: 'Fill in from my tabs' }).click();
  const box = page.getByRole('checkbox', { name: 'Applications (B5): 22 0' });
  await box.check();
  await page.getByRole('button', { name: 'Write these numbers' }).click();
  await page.getByText('Filled in 1 box').waitFor();
  expect((await stub.calls()).filter(({ name }) => name === 'fillCalculator')).toEqual([
    {
      name: 'fillCalculator',
      input: { calculator: 'standard', boxes: [{ input: 'applications', says: '22', count: 0 }] },
    },
  ]);
  await stub.close();
});

test.each([false, true])(
  'everything unfolded has no accessibility fault and nothing sticks out (dark: %s)',
  async (dark) => {
    const stub = await openStubPage(
      browser,
      'calculator',
      { getEstimate: [{ value: reportOf('standard') }, { value: reportOf('high-readiness') }] },
      { dark },
    );
    await stub.page.getByText('Play with the numbers').waitFor();
    await stub.page.evaluate('for (const part of document.querySelectorAll("details")) part.open = true');
    expect(await accessibilityFaults(stub.page)).toEqual([]);
    expect(await stub.page.evaluate('document.documentElement.scrollWidth')).toBe(300);
    await stub.close();
  },
);
