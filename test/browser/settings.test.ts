/** The settings sidebar: what is saved, what is refused, and that nothing typed is lost. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { OFF_WITH_A_PROBLEM, SETTINGS } from './fixtures/settings';
import { openStubPage, type StubAnswers } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const open = (answers: StubAnswers) => openStubPage(browser, 'settings', answers, { height: 1200 });
const LOADED: StubAnswers = { getSettings: [{ value: SETTINGS }], saveSettings: [{ value: SETTINGS }] };

describe('saving', () => {
  test('sends what was changed and nothing else', async () => {
    const { page, calls, close } = await open(LOADED);
    await page.getByLabel('Hour').selectOption('18');
    await page.getByLabel('Saturday').check();
    await page.getByLabel('No mail before').fill('2026-12-01');
    await page.getByLabel('Keep in touch every (days)').fill('45');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('status').getByText('Your settings are saved.').waitFor();
    // Light words, so that the dark behind them must be there.
    expect(await page.locator('.toast').evaluate((toast) => getComputedStyle(toast).backgroundColor)).toBe(
      'rgb(48, 49, 52)',
    );
    expect((await calls())[1]).toEqual({
      name: 'saveSettings',
      input: { hour: 18, days: [1, 2, 3, 4, 5, 6], pausedUntil: '2026-12-01', cadenceDays: 45 },
    });
    await page.getByRole('button', { name: 'Nothing to save' }).waitFor();
    await close();
  });

  test('a refused save says why and keeps what was typed', async () => {
    const { page, close } = await open({
      ...LOADED,
      saveSettings: [{ refuse: 'This is not an e-mail address. Nothing was saved.' }],
    });
    await page.getByText('Your signature').click();
    await page.getByLabel('E-mail').fill('sam at example');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByText('This is not an e-mail address.').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe('sam at example');
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await close();
  });

  test.each(['0', '4', '481', '12.5', ''])(
    '%s minutes a day are refused beside the field, and never sent',
    async (typed) => {
      const { page, calls, close } = await open(LOADED);
      await page.getByLabel('Minutes a day for follow-ups').fill(typed);
      await page.getByText('Choose a whole number from 5 to 480.').first().waitFor();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('alert').getByText('Nothing was saved.').waitFor();
      // The field is in sight above the message.
      await page.waitForFunction(() => {
        const boxOf = (place: Element | null) => place?.getBoundingClientRect();
        const field = boxOf(document.activeElement);
        const message = boxOf(document.querySelector('.toast'));
        return field !== undefined && message !== undefined && field.bottom <= message.top;
      });
      expect((await calls()).map(({ name }) => name)).toEqual(['getSettings']);
      await close();
    },
  );
});

describe('reminders', () => {
  test('are switched at once, and a double click switches once', async () => {
    const { page, calls, release, close } = await openStubPage(
      browser,
      'settings',
      { getSettings: [{ value: OFF_WITH_A_PROBLEM }], saveSettings: [{ value: SETTINGS }] },
      { holds: ['saveSettings'] },
    );
    await page.getByRole('button', { name: 'Switch reminders on' }).dblclick();
    await release();
    await page.getByText('Reminders are on and go to me@example.com').waitFor();
    expect((await calls()).slice(1)).toEqual([{ name: 'saveSettings', input: { remindersOn: true } }]);
    await close();
  });

  test('a test mail says where it went, or why it did not go', async () => {
    const { page, close } = await open({
      ...LOADED,
      sendTestEmail: [
        { refuse: "The mail was not sent: Gmail's daily limit is used up." },
        { value: { message: 'A test mail is on its way to me@example.com.' } },
      ],
    });
    const button = page.getByRole('button', { name: 'Send me a test mail' });
    await button.click();
    await page.getByRole('alert').getByText("Gmail's daily limit").waitFor();
    await button.click();
    await page.getByRole('status').getByText('on its way to me@example.com').waitFor();
    await close();
  });
});

describe('the rhythm', () => {
  test('says what it will cost, and offers one that fits the day', async () => {
    const { page, calls, called, close } = await open({
      ...LOADED,
      getSettings: [{ value: { ...OFF_WITH_A_PROBLEM, contacts: 100 } }],
    });
    // 100 people × 10 minutes every 14 days is 500 minutes a week; 5 minutes a day allow one round in 280 days.
    const cost = page.getByRole('status').filter({ hasText: '100 people' });
    expect(await cost.textContent()).toBe(
      '100 people every 14 days: 214 hours in 6 months, about 1 hour 40 minutes each weekday. That is more than your 5 minutes. Every 280 days fits.',
    );
    await page.getByRole('button', { name: 'Use 280 days' }).click();
    expect(await cost.textContent()).toBe(
      '100 people every 280 days: 11 hours in 6 months, about 5 minutes each weekday.',
    );
    // S2's own example.
    await page.getByLabel('Minutes a day for follow-ups').fill('30');
    await page.getByLabel('Keep in touch every (days)').fill('60');
    expect(await cost.textContent()).toBe(
      '100 people every 60 days: 50 hours in 6 months, about 23 minutes each weekday.',
    );
    await page.getByLabel('Minutes a day for follow-ups').fill('5');
    await page.getByRole('button', { name: 'Use 280 days' }).click();
    expect((await calls()).map(({ name }) => name)).toEqual(['getSettings']);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await called('saveSettings', 1);
    expect((await calls())[1]?.input).toEqual({ minutesPerDay: 5, cadenceDays: 280 });
    await close();
  });

  test('what it offers leaves the groups with a rhythm of their own alone', async () => {
    const { settings } = OFF_WITH_A_PROBLEM;
    const { page, close } = await open({
      ...LOADED,
      getSettings: [
        {
          value: {
            ...OFF_WITH_A_PROBLEM,
            contacts: 120,
            ownRhythms: [{ days: 280, contacts: 20 }],
            terms: [{ term: 'Junior Year', contacts: 50 }],
            settings: { ...settings, cadenceByTerm: { 'Junior Year': 700 } },
          },
        },
      ],
    });
    // 50 people every 700 days take 1 of the 5 minutes, 20 every 280 days another; 50 × 10 minutes within 3 take 234 days.
    await page.getByRole('button', { name: 'Use 234 days' }).click();
    await page
      .getByText('120 people each at their own rhythm: 11 hours in 6 months, about 5 minutes each weekday.')
      .waitFor();
    await close();
  });
});

test('a draft gets the own wording, and its usual one back', async () => {
  const { page, calls, called, close } = await open(LOADED);
  await page.getByText('Wording of drafts').click();
  await page.getByLabel('Subject').fill('Thanks again');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await called('saveSettings', 1);
  expect((await calls())[1]?.input).toEqual({
    templates: {
      'thank-you': { subject: 'Thanks again', body: 'Hi {{firstName}},\n\nthank you for your time.' },
    },
  });
  await close();
});

test('what is stored is forgotten after a second yes, and the settings are read anew', async () => {
  const stays = 'Your spreadsheet is as it was.';
  const { page, calls, close } = await open({
    getSettings: [{ value: SETTINGS }, { value: OFF_WITH_A_PROBLEM }],
    forgetStored: [{ value: { message: 'Forgotten: your settings.', stays } }],
  });
  await page.getByText('What is stored').click();
  const opener = page.getByRole('button', { name: 'Forget everything stored for this spreadsheet' });
  await opener.click();
  await page.getByRole('heading', { name: 'Forget everything? It cannot be taken back.' }).waitFor();
  expect(await focused(page)).toBe('Forget everything? It cannot be taken back.');
  // Not sure: back to where it was asked, and nothing was sent.
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(await focused(page)).toBe('Forget everything stored for this spreadsheet');
  await opener.click();
  await page.getByRole('button', { name: 'Forget everything', exact: true }).click();
  await page.getByRole('heading', { name: 'Nothing is stored any more' }).waitFor();
  expect(await focused(page)).toBe('Nothing is stored any more');
  await page.getByText(stays).waitFor();
  await page.getByRole('button', { name: 'Back to the settings' }).click();
  await page.getByText('daily limit was used up').waitFor();
  expect((await calls()).map(({ name }) => name)).toEqual(['getSettings', 'forgetStored', 'getSettings']);
  await close();
});

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent?.trim());
