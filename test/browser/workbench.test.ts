/**
 * The main path, as a person goes it: the workbench opens on the sample, Today says whom to thank, marking it done is
 * seen in the sheet and is missing from the next morning's mail; the checks and the estimate are shown.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { chooseMenuItem, type RunningWorkbench, SAMPLE, SAMPLE_DAY, startWorkbenchProcess } from './workbench';

let browser: Browser;
let workbench: RunningWorkbench;
let page: Page;
let sidebar: FrameLocator;
/** Everything the page asked for, to prove that nothing comes from outside. */
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbenchProcess([SAMPLE, ...SAMPLE_DAY]);
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-US' });
  page = await context.newPage();
  page.on('request', (request) => asked.push(new URL(request.url()).hostname));
  await page.goto(workbench.url);
  await page.getByRole('tab', { name: 'Contacts' }).waitFor();
  sidebar = page.frameLocator('.addon-sidebar iframe');
});
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
});

describe('the whole path', () => {
  test("today's list names the thank-you that is due", async () => {
    await chooseMenuItem(page, "Open today's list");
    await sidebar.getByText('Send Leo Brandt a thank-you note').waitFor();
    expect(await sidebar.locator('.row').first().locator('.row-name').textContent()).toContain('Leo Brandt');
    expect(await page.locator('.addon-sidebar iframe').evaluate((frame) => frame.clientWidth)).toBe(300);
  });

  test('the row of an action is shown in the sheet', async () => {
    await sidebar
      .getByRole('button', { name: /^Show row/ })
      .first()
      .click();
    await page.locator('output', { hasText: /^A11$/ }).waitFor();
    expect(await page.getByLabel('Content of the selected cell').inputValue()).toBe('Leo Brandt');
    expect(await page.getByRole('tab', { name: 'Contacts' }).getAttribute('aria-selected')).toBe('true');
  });

  test('marking it done writes it into the Activity Log, where the grid shows it', async () => {
    await sidebar.getByLabel('Note (optional)').fill('Sent the note');
    await sidebar.getByRole('button', { name: 'Mark done: Leo Brandt' }).click();
    await sidebar
      .getByRole('status')
      .getByText(/Leo Brandt/)
      .waitFor();
    await sidebar
      .getByRole('button', { name: 'Mark done: Send Leo Brandt a thank-you note' })
      .waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Activity Log' }).click();
    const row = page.locator('.tabulator-row', { hasText: /thank-you/ }).filter({ hasText: 'Leo Brandt' });
    await row.waitFor();
    const cells = await row.locator('.tabulator-cell').allTextContents();
    expect(cells.slice(1, 6)).toEqual(['11/23/2026', 'thank-you', 'email', 'Leo Brandt', 'Fernwood Health']);
    expect(cells[8]).toContain('Sent the note');
  });

  test("the next morning's mail comes, and no longer asks for the thank-you", async () => {
    await page.getByRole('button', { name: 'Switch reminders on' }).click();
    await page.getByText('Reminders are on').waitFor();
    await page.getByRole('button', { name: 'Next morning' }).click();
    await page.getByText('Tue, 24 Nov 2026, 08:59').waitFor({ timeout: 100_000 });
    const outbox = page.getByRole('region', { name: 'Outbox' });
    await outbox.getByText('Tue, 24 Nov 2026', { exact: false }).first().waitFor();
    const html = outbox.frameLocator('iframe');
    await html.getByText('Marcus Oyelaran').first().waitFor();
    expect(await html.locator('body').textContent()).not.toContain('thank-you note');
    await outbox.getByRole('button', { name: 'Plain text' }).click();
    const text = await outbox.locator('pre').textContent();
    expect(text).toContain('Marcus Oyelaran');
    expect(text).not.toContain('thank-you note');
    const download = page.waitForEvent('download');
    await outbox.getByRole('link', { name: 'Download .eml' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.eml$/);
    await outbox.getByRole('button', { name: 'Close' }).click();
    // Twenty-five hours, each with a run of the timer.
  });

  test('the checks are shown, and a finding leads to its cell', async () => {
    await chooseMenuItem(page, 'Check my tabs');
    await sidebar.getByText(/^\d+ (?:things? to look at|tips?)$/).waitFor();
    await sidebar
      .getByRole('button', { name: /^Go to A3:/ })
      .first()
      .click();
    await page.locator('output', { hasText: /^A3$/ }).waitFor();
  });

  test('the estimate is shown', async () => {
    await chooseMenuItem(page, 'Estimate my job offers');
    await sidebar.getByRole('heading', { name: 'Where you stand' }).waitFor();
    await sidebar
      .getByText(/^An estimate: most likely \d/)
      .first()
      .waitFor();
  });

  test('a menu item that asks first waits for the answer, and does nothing on Cancel', async () => {
    const before = await page.getByRole('tab').allTextContents();
    await chooseMenuItem(page, 'Set up my tabs');
    const question = page.getByRole('alertdialog');
    await question.getByText('Nothing you wrote is changed').waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await page.getByRole('tab').allTextContents()).toEqual(before);
  });

  test('by keyboard through the menu, and out of a question', async () => {
    const menu = page.getByRole('button', { name: 'Job search' });
    await menu.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.textContent === "Open today's list");
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
    await menu.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.textContent === "Open today's list");
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Set up my tabs' }).press('Enter');
    await page.getByRole('alertdialog').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'OK');
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  });

  test('a dialog stays inside a small window', async () => {
    const before = page.viewportSize() ?? { width: 1400, height: 900 };
    await page.setViewportSize({ width: 1024, height: 600 });
    await chooseMenuItem(page, 'Show my network');
    const box = await page.getByRole('dialog').boundingBox();
    expect(box).toMatchObject({ x: 8, width: 900, height: 584 });
    expect((box?.y ?? -1) >= 8).toBe(true);
    await page.getByRole('button', { name: 'Close the dialog' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.setViewportSize(before);
  });

  test('what is typed into the grid is what the add-on reads', async () => {
    await page.getByRole('tab', { name: 'Contacts' }).click();
    const cell = page.locator('.tabulator-row', { hasText: 'Priya Raman' }).locator('.tabulator-cell').nth(4);
    await cell.dblclick();
    await page.getByLabel('Cell content').fill('Send the portfolio 11/24/2026');
    await page.keyboard.press('Enter');
    await page.locator('.tabulator-cell', { hasText: 'Send the portfolio 11/24/2026' }).waitFor();
    await chooseMenuItem(page, "Open today's list");
    await sidebar.getByRole('heading', { name: 'Tue, Nov 24' }).waitFor();
    await sidebar.getByText('Priya Raman').first().waitFor();
  });

  test('the workbook that it became can be downloaded', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download .xlsx' }).click();
    expect((await download).suggestedFilename()).toBe('steps-to-success.xlsx');
  });

  test('the page has no faults that axe-core can find, the inside of the grid library aside', async () => {
    expect(await accessibilityFaults(page, '.grid')).toEqual([]);
  });

  test('nothing was asked of any other computer', () => {
    expect([...new Set(asked)]).toEqual(['127.0.0.1']);
  });
});

describe('the frame is shut off', () => {
  test('it has an origin of its own and cannot reach the page or its calls', async () => {
    const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
    if (frame === undefined) throw new Error('No sidebar is open.');
    expect(await frame.evaluate('self.origin')).toBe('null');
    expect(
      await frame.evaluate('(() => { try { return parent.document.title } catch (error) { return error.name } })()'),
    ).toBe('SecurityError');
    const origin = new URL(workbench.url).origin;
    expect(
      await frame.evaluate(`fetch('${origin}/api/state', { method: 'POST' }).then(() => 'reached', () => 'refused')`),
    ).toBe('refused');
  });

  test.each([
    ['a private function is not there', 'typeof google.script.run.secret_', 'undefined'],
    ['nor one that does not exist', 'typeof google.script.run.noSuchFunction', 'undefined'],
    ['a function is', 'typeof google.script.run.getToday', 'function'],
    [
      'a Date cannot be sent',
      '(() => { try { google.script.run.getToday(new Date()) } catch (error) { return error.message } })()',
      'Failed due to illegal value in property: 0',
    ],
  ])('%s', async (_what, code, result) => {
    const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
    expect(await frame?.evaluate(code)).toBe(result);
  });

  test('handlers get the value, the user object, and what the function returned', async () => {
    const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
    const result = await frame?.evaluate(
      `new Promise((resolve) => google.script.run
        .withUserObject('mine')
        .withFailureHandler((error) => resolve('failed: ' + error.message))
        .withSuccessHandler((value, mine) => resolve([value.ok, value.value.date, mine]))
        .getToday())`,
    );
    expect(result).toEqual([true, '2026-11-24', 'mine']);
  });
});

test('the self-test, from About to its report: all of it holds here, as the pages see it too', async () => {
  const dialog = page.frameLocator('.dialog iframe');
  await chooseMenuItem(page, 'Read about this add-on');
  await dialog.getByText('If something seems wrong').click();
  await dialog.getByRole('button', { name: 'Show the self-test in the menu' }).click();
  await dialog.getByRole('status').getByText('The menu now ends with "Run the self-test"').waitFor();
  await chooseMenuItem(page, 'Run the self-test');
  await dialog.getByRole('button', { name: 'Run the self-test' }).click();
  const outcome = await dialog.getByText('things are as assumed').textContent();
  expect(outcome).toMatch(/^\s*(\d+) of \1 things are as assumed\. \d more cannot be seen from a script\.$/);
  expect(await dialog.getByRole('table', { name: 'Pages and the server' }).getByText('Yes').count()).toBe(4);
  expect(await page.getByRole('tab', { name: /Self-test/ }).count()).toBe(0);
});
