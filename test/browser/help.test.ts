/**
 * The Help dialog as the server opens it: at the page that was asked for, with links, a search, the way back, by keyboard
 * too; it asks nobody anything.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readGuide } from '../../scripts/guide/read-guide';
import { openSample } from '../bundle/open-sample';
import { accessibilityFaults, contrastFaults } from './accessibility';
import { launchBrowser } from './browser';
import { lookFaults } from './looks';

let browser: Browser;
let context: BrowserContext;
const requests: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({
    viewport: { width: 680, height: 600 },
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
});
afterAll(() => browser?.close());

/** The dialog that a function of the bundle opens, in a page of its own. */
async function open(name: string, input?: unknown): Promise<Page> {
  const how = { kind: input === undefined ? 'menu' : 'sidebar' } as const;
  const { error, dialogs } = await openSample().execute(name, input === undefined ? [] : [input], how);
  expect(error).toBeNull();
  expect(dialogs.map(({ title }) => title)).toEqual(['Help']);
  const page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  const body = dialogs[0]?.html ?? '';
  await page.route('http://help.test/**', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('http://help.test/');
  return page;
}

/** Waits until this is the page that is shown. */
const shows = (page: Page, title: string) =>
  page.locator('h2:first-of-type').getByText(title, { exact: true }).waitFor();
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

describe('from the menu', () => {
  test('it begins with every page of the guide, by section, and each opens', async () => {
    const page = await open('showHelpDialog');
    await shows(page, 'What would you like to do?');
    const guide = readGuide();
    const lines = await page.locator('.help-title').allTextContents();
    expect(lines).toEqual(guide.map((one) => one.title));
    for (const one of guide) {
      await page.getByRole('button', { name: one.title }).first().click();
      await shows(page, one.title);
      expect(await focused(page)).toBe(one.title);
      expect(await page.evaluate('scrollY')).toBe(0);
      await page.getByRole('button', { name: 'All pages' }).click();
    }
    await page.close();
  });

  test('links lead to other pages, the arrows back and forward again, by keyboard too', async () => {
    const page = await open('showHelpDialog');
    const back = page.getByRole('button', { name: 'Back', exact: true });
    const forward = page.getByRole('button', { name: 'Forward', exact: true });
    expect([await back.getAttribute('aria-disabled'), await forward.getAttribute('aria-disabled')]).toEqual([
      'true',
      'true',
    ]);
    await page.getByRole('button', { name: 'Start in five minutes' }).press('Enter');
    await page.getByRole('link', { name: 'What each permission is for' }).press('Enter');
    await shows(page, 'What it stores, and where');
    expect(await focused(page)).toBe('The five permissions');
    await back.click();
    await shows(page, 'Start in five minutes');
    await page.keyboard.press('Alt+ArrowRight');
    await shows(page, 'What it stores, and where');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+ArrowLeft');
    await shows(page, 'What would you like to do?');
    await page.close();
  });

  test('other links open a window of their own', async () => {
    const page = await open('showHelp', { page: 'uninstall' });
    const link = page
      .getByRole('link', { name: 'your Google account’s connections' })
      .or(page.locator('a[href^="https"]'));
    expect(await link.first().getAttribute('target')).toBe('_blank');
    await page.close();
  });
});

describe('the search', () => {
  test('finds a message as it was shown, though it names a tab, and leads to what to do', async () => {
    const page = await open('showHelpDialog');
    await page.locator('h2').first().click();
    await page.keyboard.press('/');
    await page.keyboard.type('"Contacts" is protected against your edits, so nothing was written. Ask the owner');
    await page.getByRole('status').getByText('found').waitFor();
    await page.locator('.help-line').first().click();
    await shows(page, 'When something does not work');
    expect(await focused(page)).toContain('is protected against your edits, so nothing was written.');
    expect(await page.locator('.found').isVisible()).toBe(true);
    expect(await page.getByLabel('Search').inputValue()).toBe('');
    await page.close();
  });

  test('says so where nothing is found, and Escape leads back to the page', async () => {
    const page = await open('showHelp', { page: 'phone' });
    await page.getByLabel('Search').fill('zeppelin');
    await page.getByText('Nothing found.').waitFor();
    await page.keyboard.press('Escape');
    await shows(page, 'On the phone');
    await page.close();
  });
});

describe('from a sidebar', () => {
  test.each([
    ['today', "Today's list and the mail"],
    ['no-such-page', 'What would you like to do?'],
    ['"><script>document.title = "mine"</script>', 'What would you like to do?'],
  ])('it opens at %s', async (name, expected) => {
    const page = await open('showHelp', { page: name });
    await shows(page, expected);
    expect(await page.title()).toBe('Help');
    await page.close();
  });
});

describe('contents, pages and results', () => {
  test.each(['contents', 'troubleshooting', 'what-it-stores', 'a search'])(
    '%s: accessible, nothing sticks out, in light and dark, at 200 % zoom',
    async (what) => {
      const page = await open('showHelp', { page: what });
      if (what === 'a search') await page.getByLabel('Search').fill('mail');
      const light = { axe: await accessibilityFaults(page), looks: await lookFaults(page, true) };
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await contrastFaults(page);
      await page.setViewportSize({ width: 340, height: 300 });
      const zoomed = await lookFaults(page, false);
      expect({ light, dark, zoomed }).toEqual({ light: { axe: [], looks: [] }, dark: [], zoomed: [] });
      await page.close();
    },
  );

  test('nothing was asked of anybody', () => {
    expect(new Set(requests)).toEqual(new Set(['http://help.test/']));
  });
});
