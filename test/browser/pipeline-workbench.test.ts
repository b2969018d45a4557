/** The pipeline over the sample workbook: opened from the menu, a card moved by the mouse, and found in the sheet. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { chooseMenuItem, openSample, type RunningWorkbench } from './workbench';

let browser: Browser;
let workbench: RunningWorkbench;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  ({ workbench, page } = await openSample(browser, 'Applications'));
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

const column = (frame: FrameLocator, stage: string) => frame.locator(`[data-stage="${stage}"]`);
const rowOf = (text: string) => page.locator('.tabulator-row', { hasText: text }).locator('.tabulator-cell');

describe('from the menu to the sheet', () => {
  test('the board opens wide, and a card that is dragged is moved in the sheet', async () => {
    await chooseMenuItem(page, 'Show my pipeline');
    const frame = page.frameLocator('.dialog iframe');
    const lattice = column(frame, 'Trying-To').locator('.card', { hasText: 'Lattice' });
    await lattice.waitFor();
    expect(await page.locator('.dialog iframe').evaluate((element) => element.clientWidth)).toBe(900);
    await lattice.dragTo(column(frame, 'Interview Set'));
    await frame.getByLabel('Day of the interview').fill('2026-12-02');
    await frame.getByRole('button', { name: 'Move to Interview Set' }).click();
    await frame.getByText('Lattice is now in Interview Set.').waitFor();
    // The sheet's own words for the stage, as another row has them.
    await rowOf('iOS Engineer I').filter({ hasText: 'Actively interviewing' }).waitFor();
    await rowOf('iOS Engineer I').filter({ hasText: '12/2/2026' }).waitFor();
    await page.getByRole('button', { name: 'Close the dialog' }).click();
  });

  test('the list beside the sheet sees what is typed there, and chooses when both changed', async () => {
    await chooseMenuItem(page, 'Show my pipeline beside the sheet');
    const frame = page.frameLocator('.addon-sidebar iframe');
    await column(frame, 'Interview Set').locator('.card', { hasText: 'Lattice' }).waitFor();
    // Typed into the sheet while the list is open.
    const stage = rowOf('iOS Engineer I').filter({ hasText: 'Actively interviewing' });
    await stage.dblclick();
    await page.getByLabel('Cell content').fill('Applied');
    await page.keyboard.press('Enter');
    await rowOf('iOS Engineer I').filter({ hasText: 'Applied' }).waitFor();
    await frame.getByRole('button', { name: 'Move to… Lattice' }).click();
    await frame.getByRole('menuitem', { name: 'Waiting' }).click();
    await frame.getByRole('button', { name: 'Move to Waiting' }).click();
    await frame.getByText('was changed in the sheet').waitFor();
    expect(await frame.locator('.changed-meanwhile dd').allTextContents()).toEqual(['Trying-To', 'Waiting']);
    await frame.getByRole('button', { name: 'Move to Waiting all the same' }).click();
    await frame.getByText('Lattice is now in Waiting.').waitFor();
    await rowOf('iOS Engineer I').filter({ hasText: 'Waiting' }).waitFor();
  });
});
