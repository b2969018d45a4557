/** The contact form and the log over a real workbook: from a row that is selected in the grid to what stands in it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { chooseMenuItem, openSample, type RunningWorkbench } from './workbench';

let browser: Browser;
let workbench: RunningWorkbench;
let page: Page;
let sidebar: FrameLocator;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ workbench, page } = await openSample(browser, 'Contacts'));
  sidebar = page.frameLocator('.addon-sidebar iframe');
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const cellsOf = (name: string) => page.locator('.tabulator-row', { hasText: name }).first().locator('.tabulator-cell');

async function faults(): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
  if (frame === undefined) throw new Error('No sidebar is open.');
  return accessibilityFaults(frame);
}

test('the selected row is opened, changed and saved', async () => {
  await cellsOf('Leo Brandt').nth(3).click();
  await page.locator('output', { hasText: /^\w11$/ }).waitFor();
  await chooseMenuItem(page, 'Add or edit a contact');
  await sidebar.getByRole('heading', { name: /^Leo Brandt/ }).waitFor();
  await sidebar.getByLabel('Next step', { exact: true }).fill('=Send him the portfolio');
  await sidebar.getByRole('button', { name: 'Save changes' }).click();
  await sidebar.getByRole('status').getByText('Saved: Leo Brandt').waitFor();
  await page.locator('.tabulator-cell', { hasText: '=Send him the portfolio' }).waitFor();
  expect(await faults()).toEqual([]);
});

test('a row changed in the grid meanwhile is shown beside what was typed', async () => {
  await sidebar.getByRole('button', { name: 'Use the selected row' }).click();
  await sidebar.getByRole('heading', { name: /^Leo Brandt/ }).waitFor();
  await sidebar.getByLabel('Next step', { exact: true }).fill('Write to him');
  const cell = page.locator('.tabulator-cell', { hasText: '=Send him the portfolio' });
  await cell.dblclick();
  await page.getByLabel('Cell content').fill('Call him');
  await page.keyboard.press('Enter');
  await page.locator('.tabulator-cell', { hasText: 'Call him' }).first().waitFor();
  await sidebar.getByRole('button', { name: 'Save changes' }).click();
  await sidebar.getByText('was changed in the sheet since you opened it').first().waitFor();
  expect(await sidebar.locator('.changed-meanwhile .check').allTextContents()).toEqual([
    'In the sheet: Call him',
    'Yours: Write to him',
  ]);
  expect(await faults()).toEqual([]);
  await sidebar.getByLabel('In the sheet: Call him').check();
  await sidebar.getByRole('button', { name: 'Start a new one' }).click();
});

test('somebody pasted is added at the end, and a second time is told', async () => {
  await sidebar.getByLabel('Paste anything about them').fill('Zoe Park – Staff engineer at Orbit, zoe@orbit.example');
  await sidebar.getByRole('button', { name: 'Take it apart' }).click();
  await sidebar.getByRole('button', { name: 'Add contact' }).click();
  await sidebar.getByRole('status').getByText('Added: Zoe Park').waitFor();
  const row = page.locator('.tabulator-row', { hasText: 'Zoe Park' });
  await row.waitFor();
  await sidebar.getByRole('textbox', { name: 'Name' }).fill('Zoë Park');
  await sidebar.getByLabel('E-mail').fill('zoe@orbit.example');
  await sidebar.getByRole('button', { name: 'Add contact' }).click();
  await sidebar.getByRole('alert').getByText('the same e-mail address').waitFor();
  expect(await faults()).toEqual([]);
});

test('a conversation is logged by keyboard and stands in the log and in the row', async () => {
  await chooseMenuItem(page, 'Log a conversation');
  await sidebar.getByLabel('Who').waitFor();
  await sidebar.getByLabel('Who').fill('priya');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await sidebar
    .getByRole('status')
    .getByText(/Priya Raman at/)
    .waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Talked about SwiftUI');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('status').getByText('Logged: Talked about SwiftUI, Priya Raman').waitFor();
  await page.locator('.tabulator-cell', { hasText: 'Talked about SwiftUI' }).first().waitFor();
  await page.getByRole('tab', { name: 'Activity Log' }).click();
  await page
    .locator('.tabulator-row', { hasText: 'Talked about SwiftUI' })
    .filter({ hasText: 'Priya Raman' })
    .waitFor();
  expect(await faults()).toEqual([]);
});
