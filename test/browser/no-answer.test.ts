/** What people see of each page when Google takes long to answer, or never does. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { TODAY } from './fixtures/today';
import { lookFaults } from './looks';
import { SIDEBARS } from './states';
import { NEVER, said } from './states/state';
import { openStubTab, type StubTab } from './stub-page';

let browser: Browser;
let tab: StubTab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openStubTab(browser);
  await tab.page.clock.install();
});
afterAll(() => browser?.close());

const OPENINGS = SIDEBARS.flatMap(({ page, as, width, height, calls }) =>
  calls.flatMap((call) =>
    call.press === undefined && call.does === undefined && call.open === undefined
      ? [{ ...call, page, width, height, what: `${as ?? page}: ${call.call}` }]
      : [],
  ),
);

describe('opening', () => {
  test.each(OPENINGS)('$what', async ({ page: name, width, height, call, answers, value, times = 1, ends }) => {
    const { page } = tab;
    const silence = new Array(times).fill(NEVER[0]);
    await tab.show(name, { ...answers, [call]: [...silence, { value }] }, { width, height });
    await page.locator('.skeleton').waitFor({ state: 'attached' });
    // The page's clock goes on by itself too, so half of the quarter minute is left for that.
    await page.clock.fastForward('00:08');
    expect(await page.getByText('Google takes longer than usual').count()).toBe(0);
    await page.clock.fastForward('00:08');
    await page.getByText('Google takes longer than usual. You can wait, or ask again.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await lookFaults(page, true)).toEqual([]);
    await page.getByRole('button', { name: 'Ask again' }).click();
    await page.clock.fastForward('00:01');
    await page.getByText(ends).first().waitFor({ state: 'attached' });
    await page.getByText('Google takes longer than usual').waitFor({ state: 'detached' });
  });
});

test('a save is said to take long; what was typed is free again when no answer can come', async () => {
  const { page } = tab;
  await tab.show('today', { getToday: [{ value: TODAY }], completeAction: [NEVER[0], said('Logged.')] });
  await page.clock.fastForward('00:01');
  await page.getByLabel('Note (optional)').fill('He liked it');
  const button = page.getByRole('button', { name: 'Mark done: Leo Brandt' });
  await button.click();
  await page.clock.fastForward('00:16');
  await page.getByRole('status').getByText('Google takes longer than usual. It is still at it.').waitFor();
  // Nothing is sent twice meanwhile.
  await button.dispatchEvent('click');
  await page.clock.fastForward('06:20');
  await page.getByRole('alert').getByText('Google has not answered. Look at the sheet before you try again').waitFor();
  expect(await page.getByLabel('Note (optional)').inputValue()).toBe('He liked it');
  expect((await tab.calls()).filter(({ name }) => name === 'completeAction')).toHaveLength(1);
  await button.click();
  await page.clock.fastForward('00:01');
  await page.getByText('Logged.').waitFor();
});

test('what could not be read for want of a connection is read when there is one again', async () => {
  const { page } = tab;
  await tab.show('today', { getToday: [{ fail: 'NetworkError' }, { value: TODAY }] });
  await page.clock.fastForward('00:01');
  await page.getByText('There is no connection to Google right now').waitFor();
  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await page.context().setOffline(false);
  await page.clock.fastForward('00:01');
  await page.getByRole('heading', { name: 'Mon, Nov 23' }).waitFor();
});
