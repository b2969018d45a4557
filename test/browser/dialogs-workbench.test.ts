/**
 * The wide dialogs over the sample workbook, from the menu to the sheet: LinkedIn's file goes in, is exported and taken out
 * again; the map shows the network, finds a way, takes a link and is saved as a picture.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { chooseMenuItem, openSample, type RunningWorkbench } from './workbench';

const FILE = path.resolve(import.meta.dirname, '../fixtures/imports/linkedin-connections.csv');

let browser: Browser;
let workbench: RunningWorkbench;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ workbench, page } = await openSample(browser, 'Contacts'));
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const rowOf = (name: string) => page.locator('.tabulator-row', { hasText: name });

test('a file goes in, and comes out again without a trace', async () => {
  const dialog = page.frameLocator('iframe[title="Import and export"]');
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
  await page.getByRole('button', { name: 'Close the dialog' }).click();
});

test('the map shows the network, finds a way, and what is added stands in the tab', async () => {
  const map = page.frameLocator('iframe[title="My network"]');
  await page.getByRole('tab', { name: 'Your Network' }).click();
  // The sample's network is drawn; links need the table in a tab of its own that Set up makes.
  await chooseMenuItem(page, 'Set up my tabs');
  for (const title of ['Set up would do this', 'Set up'])
    await page.getByRole('alertdialog', { name: title, exact: true }).getByRole('button', { name: 'OK' }).click();
  await chooseMenuItem(page, 'Show my network');
  await map.getByText('6 people: 2 groups and 2 people not connected to anybody else.').waitFor();
  await map.getByRole('button', { name: 'Introductions' }).click();
  await map.getByLabel('Who can introduce me to').fill('Fernwood Health');
  await map.getByRole('button', { name: 'Find a way' }).click();
  await map.getByRole('heading', { name: 'Ways to Fernwood Health' }).waitFor();
  await map.getByText('You know Marcus Oyelaran').first().waitFor();
  await map.getByRole('button', { name: 'Add a link' }).click();
  await map.getByLabel('Person').fill('Priya Raman');
  await map.getByLabel('Knows').fill('Kim Ito');
  await map.getByLabel('How they know each other').fill('same climbing gym');
  await map.getByRole('button', { name: 'Save the link' }).click();
  await map.getByText('Linked: Priya Raman and Kim Ito.').waitFor();
  await map.getByText('7 people: 3 groups').waitFor();
  await page.getByRole('tab', { name: 'Network Links' }).click();
  await rowOf('Kim Ito').filter({ hasText: 'Priya Raman' }).filter({ hasText: 'same climbing gym' }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    map.getByRole('button', { name: 'Save as picture' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('my-network.png');
  expect(
    readFileSync(await file.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
});
