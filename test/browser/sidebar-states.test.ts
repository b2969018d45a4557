/**
 * Every state of every sidebar and dialog: looked at by axe-core in light and dark, for what sticks out, is cut off, too
 * small to hit or out of reach, at its own size and at 200 % zoom (half the room in each direction), and for what moves
 * though less motion is asked for. The state with most to use is gone through with the Tab key.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, contrastFaults } from './accessibility';
import { launchBrowser } from './browser';
import { keyboardFaults } from './keyboard';
import { lookFaults } from './looks';
import { SIDEBARS } from './states';
import { openStubTab, type StubTab } from './stub-page';

let browser: Browser;
let tab: StubTab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openStubTab(browser);
  tab.page.setDefaultTimeout(15_000);
});
afterAll(() => browser?.close());

describe.each(SIDEBARS.map((sidebar) => ({ ...sidebar, called: sidebar.as ?? sidebar.page })))(
  '$called',
  ({ page: name, width, height, states }) => {
    test.each(states)('$name', async ({ name: state, answers, shows, act, byKeyboard }) => {
      const { page } = tab;
      await tab.show(name, answers, { width, height });
      // Drawn with the page, before any answer.
      if (state === 'loading') expect(await page.locator('.skeleton').count()).toBe(1);
      await page.getByText(shows).first().waitFor({ state: 'attached' });
      await act?.(page);
      const light = { axe: await accessibilityFaults(page), looks: await lookFaults(page, true) };
      if (byKeyboard) expect(await keyboardFaults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await contrastFaults(page);
      await page.setViewportSize({ width: width / 2, height: height / 2 });
      // What stands side by side in a dialog stands below each other then.
      const zoomed = await lookFaults(page, width < 600);
      expect({ light, dark, zoomed }).toEqual({ light: { axe: [], looks: [] }, dark: [], zoomed: [] });
    });
  },
);
