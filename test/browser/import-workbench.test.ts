/** LinkedIn's file through the dialog into the sample's real tab, seen in the grid, taken out again, and exported. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { chooseMenuItem, type RunningWorkbench, SAMPLE, SAMPLE_DAY, startWorkbenchProcess } from './workbench';

const FILE = path.resolve(import.meta.dirname, '../fixtures/imports/linkedin-connections.csv');

let browser: Browser;
let workbench: RunningWorkbench;
let page: Page;
let dialog: FrameLocator;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbenchProcess([SAMPLE, ...SAMPLE_DAY]);
  page = await (await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-US' })).newPage();
  await page.goto(workbench.url);
  await page.getByRole('tab', { name: 'Contacts' }).click();
  dialog = page.frameLocator('iframe[title="Import and export"]');
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const rowOf = (name: string) => page.locator('.tabulator-row', { hasText: name });

test('a file goes in, and comes out again without a trace', async () => {
  await chooseMenuItem(page, 'Import a file');
  await dialog.getByLabel('CSV, TSV or text file').setInputFiles({
    name: 'Connections.csv',
    mimeType: 'text/csv',
    buffer: readFileSync(FILE),
  });
  await dialog.getByRole('heading', { name: 'What is in the file?' }).waitFor();
  await dialog.getByRole('button', { name: 'Look at the rows' }).click();
  await dialog.getByText('3 contacts will be added').waitFor();
  // She is in the sample already.
  await dialog
    .getByRole('row', { name: /Priya Raman.*Left out: is Priya Raman, Lattice, row 5 of your sheet/ })
    .waitFor();
  await dialog.getByRole('button', { name: 'Import 3 contacts' }).click();
  await dialog.getByText('3 contacts added').waitFor();
  await rowOf('Ayşe Yılmaz').waitFor();
  await dialog.getByRole('button', { name: 'Another file' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Contacts as CSV' }).click(),
  ]);
  const exported = readFileSync(await file.path(), 'utf8');
  expect(exported).toContain('Ayşe Yılmaz');
  expect(exported).toContain('ayse@kuzey.example');
  await dialog.getByRole('button', { name: 'Undo the import of Connections.csv' }).click();
  await dialog.getByRole('status').getByText('3 rows were emptied again.').waitFor();
  await rowOf('Ayşe Yılmaz').waitFor({ state: 'detached' });
});
