/** The first run in the workbench: the welcome comes before the first page, leads on to it, and never comes again. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { chooseMenuItem, openSample, type RunningWorkbench } from './workbench';

let browser: Browser;
let workbench: RunningWorkbench;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ workbench, page } = await openSample(browser, 'Contacts', ['--first-run']));
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

test('three steps, then the list that was asked for', async () => {
  await chooseMenuItem(page, "Open today's list");
  const dialog = page.frameLocator('.dialog iframe');
  await dialog.getByText('Nothing you wrote is changed').waitFor();
  await dialog.getByRole('button', { name: 'Set up my tabs' }).click();
  await dialog.getByText('Your spreadsheet is set up').waitFor();
  await page.getByRole('tab', { name: 'Activity Log' }).waitFor();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByLabel('Name').fill('Noa Stein');
  await dialog.getByRole('button', { name: 'Save and go on' }).click();
  await dialog.getByRole('button', { name: 'Switch reminders on' }).click();
  await dialog.getByText('Reminders are on. The next mail comes').waitFor();
  await dialog.getByRole('button', { name: 'Start' }).click();
  const sidebar = page.frameLocator('.addon-sidebar iframe');
  await sidebar.getByText('Send Leo Brandt a thank-you note').waitFor();
  await page.locator('.dialog iframe').waitFor({ state: 'detached' });

  await chooseMenuItem(page, 'Plan my goals for this term');
  await sidebar.getByRole('heading', { name: 'This term: Fall 2026' }).waitFor();
  expect(await page.locator('.dialog iframe').count()).toBe(0);
});
