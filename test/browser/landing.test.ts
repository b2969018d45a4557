/** The way from an offer to the last thank-you: what is sent to the server, and what happens when the server fails. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { ACCEPTED, ALL_THANKED, NO_OFFERS, OFFERS } from './fixtures/landing';
import { openStubPage, type StubAnswers, type StubOptions } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const DONE = { value: { message: 'Saved it.' } };
const OFFLINE = { fail: 'NetworkError: Connection failure due to HTTP 0' };
const open = (answers: StubAnswers, options: StubOptions = {}) => openStubPage(browser, 'landing', answers, options);

async function inputsOf(stub: Awaited<ReturnType<typeof open>>, name: string): Promise<readonly unknown[]> {
  return (await stub.calls()).filter((call) => call.name === name).map(({ input }) => input);
}

describe('an offer comes', () => {
  test('from an application, by keyboard alone', async () => {
    const stub = await open({ getLanding: [{ value: NO_OFFERS }, { value: OFFERS }], moveStage: [OFFLINE, DONE] });
    const { page, close } = stub;
    const company = page.getByLabel('Company');
    // Typed whole, it means the row there is; the first letters and Enter choose it too.
    await company.fill('lattice');
    await page.getByText('Row 4 in Applications goes to Offer.').waitFor();
    await company.fill('lat');
    await page.getByLabel('Position (optional)').waitFor();
    await company.press('Enter');
    await page.getByText('Row 4 in Applications goes to Offer.').waitFor();
    await page.getByLabel('Decide by (optional)').fill('2026-11-27');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('no connection').waitFor();
    expect(await company.inputValue()).toBe('Lattice');
    await page.getByRole('button', { name: 'Save the offer' }).press('Enter');
    await page.getByRole('heading', { name: 'Your offers' }).waitFor();
    const sent = { id: 'a2', to: 'Offer', seen: { stage: 'Waiting' }, decideBy: '2026-11-27' };
    expect(await inputsOf(stub, 'moveStage')).toEqual([sent, sent]);
    await close();
  });

  test('from a company that is not in the sheet yet; a double click adds it once', async () => {
    const stub = await open(
      { getLanding: [{ value: NO_OFFERS }, { value: OFFERS }], saveApplication: [DONE] },
      { holds: ['saveApplication'] },
    );
    const { page, close } = stub;
    const save = page.getByRole('button', { name: 'Save the offer' });
    await save.click();
    await page.getByText('Say which company made the offer.').waitFor();
    await page.getByLabel('Company').fill('Lattice');
    await page.getByRole('button', { name: 'It is for another position' }).click();
    await page.getByLabel('Position (optional)').waitFor();
    await page.getByLabel('Company').fill('Initech');
    await page.getByLabel('Position (optional)').fill('Analyst');
    await save.dblclick();
    await stub.release();
    await page.getByRole('heading', { name: 'Your offers' }).waitFor();
    expect(await inputsOf(stub, 'saveApplication')).toEqual([
      { company: 'Initech', position: 'Analyst', stage: 'Offer' },
    ]);
    await close();
  });

  test('the day to decide by is saved against what was seen', async () => {
    const stub = await open({ getLanding: [{ value: OFFERS }], saveApplication: [DONE] });
    const { page, close } = stub;
    await page.getByText('Decide by Fri, Nov 27, in 4 days.').waitFor();
    await page.getByRole('form', { name: 'Day for Fernwood Health' }).getByLabel('Decide by').fill('2026-12-01');
    await page.getByRole('button', { name: 'Save the day for Fernwood Health' }).click();
    await page.getByRole('status').getByText('Saved it.').waitFor();
    expect(await inputsOf(stub, 'saveApplication')).toEqual([
      { id: 'a1', decideBy: '2026-12-01', seen: { decideBy: '2026-11-27', stage: 'Offer' } },
    ]);
    await close();
  });
});

describe('accepting', () => {
  test('says what comes next, accepts once, and congratulates', async () => {
    const stub = await open(
      { getLanding: [{ value: OFFERS }, { value: ACCEPTED }], acceptOffer: [OFFLINE, DONE] },
      { holds: ['acceptOffer'] },
    );
    const { page, close } = stub;
    await page.getByRole('button', { name: 'Accept: Fernwood Health' }).click();
    await page.getByText('3 other applications to withdraw').waitFor();
    await page.getByText('3 people to thank').waitFor();
    const accept = page.getByRole('button', { name: 'I accepted' });
    await accept.dblclick();
    await stub.release();
    await page.getByRole('alert').getByText('no connection').waitFor();
    await accept.click();
    const heading = page.getByRole('heading', { name: 'Congratulations on Fernwood Health!' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    const sent = { id: 'a1', seen: { company: 'Fernwood Health', stage: 'Offer' } };
    expect(await inputsOf(stub, 'acceptOffer')).toEqual([sent, sent]);
    await close();
  });

  test('an offer that was changed in the sheet is not accepted unseen', async () => {
    const { page, close } = await open({
      getLanding: [{ value: OFFERS }, { value: NO_OFFERS }],
      acceptOffer: [{ refuse: 'This application was changed in the sheet.', code: 'stale' }],
    });
    await page.getByRole('button', { name: 'Accept: Fernwood Health' }).click();
    await page.getByRole('button', { name: 'I accepted' }).click();
    await page.getByRole('alert').getByText('changed in the sheet').waitFor();
    await page.getByRole('button', { name: 'Read the sheet again' }).click();
    await page.getByRole('heading', { name: 'Which offer did you get?' }).waitFor();
    await close();
  });
});

test('declining kindly: a draft in Gmail, then the row', async () => {
  const stub = await open({ getLanding: [{ value: OFFERS }, { value: NO_OFFERS }], moveStage: [OFFLINE, DONE] });
  const { page, close } = stub;
  await page.getByRole('button', { name: 'Decline: Fernwood Health' }).click();
  const draft = await page.getByRole('link', { name: 'Open draft in Gmail' }).getAttribute('href');
  expect(new URL(draft ?? '').searchParams.get('to')).toBe('leo@fernwood.example');
  await page.getByLabel('Why, for yourself (optional)').fill('Too far');
  await page.getByRole('button', { name: 'I declined' }).click();
  await page.getByRole('alert').getByText('no connection').waitFor();
  expect(await page.getByLabel('Why, for yourself (optional)').inputValue()).toBe('Too far');
  await page.getByRole('button', { name: 'I declined' }).click();
  await page.getByRole('heading', { name: 'Which offer did you get?' }).waitFor();
  const sent = { id: 'a1', to: 'Declined', seen: { stage: 'Offer' }, why: 'Too far' };
  expect(await inputsOf(stub, 'moveStage')).toEqual([sent, sent]);
  await close();
});

describe('after the acceptance', () => {
  test('withdrawing comes first, with its draft; progress is said', async () => {
    const stub = await open({
      getLanding: [{ value: ACCEPTED }, { value: { ...ACCEPTED, withdraw: [], done: { withdrawn: 2, thanked: 0 } } }],
      completeAction: [DONE],
    });
    const { page, close } = stub;
    await page.getByText('1 of 5 done').waitFor();
    const draft = await page.getByRole('link', { name: 'Open draft in Gmail' }).first().getAttribute('href');
    expect(new URL(draft ?? '').searchParams.get('to')).toBe('priya@lattice.example');
    await page.getByRole('button', { name: 'I told Priya Raman' }).click();
    await page.getByText('2 of 5 done').waitFor();
    await page.getByRole('heading', { name: 'Thank today' }).waitFor();
    await page.getByText('Withdraw your application at Lattice').waitFor({ state: 'detached' });
    expect(await inputsOf(stub, 'completeAction')).toEqual([{ id: 'w1' }]);
    await close();
  });

  test('a thank-you by phone is logged as a call, its note outlives a failed save', async () => {
    const stub = await open({ getLanding: [{ value: ACCEPTED }], completeAction: [OFFLINE, DONE] });
    const { page, close } = stub;
    const row = page.locator('.row', { hasText: 'Rita Gold' });
    await row.getByRole('button', { expanded: false }).press('Enter');
    expect(await row.getByRole('link', { name: 'Call Rita Gold' }).getAttribute('href')).toBe('tel:4155550133');
    await row.getByLabel('Note (optional)').fill('She was glad');
    const byPhone = row.getByRole('button', { name: 'Thanked by phone: Rita Gold' });
    await byPhone.click();
    await page.getByRole('alert').getByText('no connection').waitFor();
    expect(await row.getByLabel('Note (optional)').inputValue()).toBe('She was glad');
    await byPhone.click();
    await page.getByRole('status').getByText('Saved it.').waitFor();
    await row.waitFor({ state: 'detached' });
    const sent = { id: 't1', touch: { summary: 'She was glad', channel: 'call' } };
    expect(await inputsOf(stub, 'completeAction')).toEqual([sent, sent]);
    await close();
  });

  test('the wrong one is taken back: it stands there again with its note, and counts as not done', async () => {
    const stub = await open({
      getLanding: [{ value: ACCEPTED }],
      completeAction: [{ value: { message: 'Saved it.', undo: 'r1' } }],
      undoAction: [{ value: { message: 'Taken back: it is not done yet.' } }],
    });
    const { page, close } = stub;
    await page.getByLabel('Note (optional)').fill('By mail');
    await page.getByRole('button', { name: 'I told Priya Raman' }).click();
    await page.getByText('2 of 5 done').waitFor();
    await page.getByRole('button', { name: 'Undo: Saved it.' }).click();
    await page.getByText('1 of 5 done').waitFor();
    await page.getByRole('status').getByText('Taken back: it is not done yet.').waitFor();
    await page.getByRole('button', { name: 'I told Priya Raman' }).waitFor();
    expect(await page.getByLabel('Note (optional)').inputValue()).toBe('By mail');
    expect(await inputsOf(stub, 'undoAction')).toEqual([{ undo: 'r1' }]);
    await close();
  });

  test('the second click of a double click never reaches the person who moves up', async () => {
    const stub = await open({ getLanding: [{ value: ACCEPTED }], completeAction: [DONE] });
    const { page, close } = stub;
    const button = page.locator('footer button');
    await button.click();
    await page.getByRole('button', { name: 'I thanked Rita Gold' }).waitFor();
    await button.click();
    await page.getByText('2 of 5 done').waitFor();
    expect(await inputsOf(stub, 'completeAction')).toEqual([{ id: 'w1' }]);
    await close();
  });

  test('when everybody is thanked, it says so', async () => {
    const { page, close } = await open({ getLanding: [{ value: ALL_THANKED }] });
    await page.getByRole('heading', { name: 'Everyone knows, and everyone is thanked' }).waitFor();
    await page.getByText('5 of 5 done').waitFor();
    await page.getByText('1 person is paused').waitFor();
    await close();
  });

  test('an acceptance that was none goes back to Offer', async () => {
    const stub = await open({ getLanding: [{ value: ACCEPTED }, { value: OFFERS }], moveStage: [DONE] });
    const { page, close } = stub;
    await page.getByText('Not accepted after all').click();
    await page.getByRole('button', { name: 'Back to Offer' }).click();
    await page.getByRole('heading', { name: 'Your offers' }).waitFor();
    expect(await inputsOf(stub, 'moveStage')).toEqual([{ id: 'a1', to: 'Offer', seen: { stage: 'Accepted' } }]);
    await close();
  });
});

test('failing to load says so, and trying again goes on', async () => {
  const { page, close } = await open({ getLanding: [OFFLINE, { value: OFFERS }] });
  await page.getByRole('alert').getByText('no connection').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Your offers' }).waitFor();
  await close();
});

test.each([OFFERS, ACCEPTED])('at 200 % nothing sticks out sideways', async (value) => {
  const { page, close } = await open({ getLanding: [{ value }] });
  await page.setViewportSize({ width: 150, height: 450 });
  await page.locator('.headline').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(150);
  await close();
});
