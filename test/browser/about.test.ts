/** The About dialog as it is built: the version of the package, where its links lead, and that it asks nobody anything. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ROOT } from '../../scripts/build/paths';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { openStubPage } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each([
  { width: 460, height: 600, dark: false },
  { width: 230, height: 300, dark: true },
])('at $width pixels, dark $dark: said, reachable, accessible', async ({ width, height, dark }) => {
  const { page, calls, close } = await openStubPage(
    browser,
    'about',
    {
      offerSelfTest: [{ fail: 'NetworkError' }, { value: { message: 'The menu now ends with "Run the self-test".' } }],
    },
    { width, height, dark },
  );
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  await page.getByText(`Version ${version}`, { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  const links = await page.getByRole('link').all();
  expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
    'https://myaccount.google.com/connections',
    'https://opensource.org/license/mit',
  ]);
  expect(await Promise.all(links.map((link) => link.getAttribute('target')))).toEqual(['_blank', '_blank']);
  expect(await calls()).toEqual([]);
  await page.getByText('If something seems wrong').click();
  const offer = page.getByRole('button', { name: 'Show the self-test in the menu' });
  await offer.click();
  await page.getByRole('alert').getByText('no connection').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('status').getByText('The menu now ends with').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();
  expect((await calls()).map(({ name }) => name)).toEqual(['offerSelfTest', 'offerSelfTest', 'close']);
  expect(requests).toEqual([]);
  await close();
});
