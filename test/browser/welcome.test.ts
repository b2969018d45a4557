/** The first run: three steps, each of which can be skipped or fail. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { OFF_WITH_A_PROBLEM, SETTINGS } from './fixtures/settings';
import { PREVIEW, SET_UP_ALREADY, SET_UP_DONE, SET_UP_IN_PART } from './fixtures/welcome';
import { openStubPage, type StubAnswers, type StubOptions } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const OFF = { ...OFF_WITH_A_PROBLEM, reminders: { ...SETTINGS.reminders, nextMail: null, lastProblem: null } };
const ANSWERS: StubAnswers = {
  previewSetUp: [{ value: PREVIEW }],
  setUpWorkbook: [{ value: SET_UP_DONE }],
  getSettings: [{ value: OFF }],
  saveSettings: [{ value: OFF }, { value: SETTINGS }],
  finishWelcome: [{ value: { message: 'Opened: Today.', opened: 'sidebar' } }],
};
const OFFLINE = { fail: 'NetworkError: Connection failure due to HTTP 0' };
const open = (answers: StubAnswers = {}, options: StubOptions = {}) =>
  openStubPage(browser, 'welcome', { ...ANSWERS, ...answers }, { width: 460, height: 600, ...options });

async function namesOf(stub: Awaited<ReturnType<typeof open>>): Promise<readonly string[]> {
  return (await stub.calls()).map(({ name }) => name).filter((name) => !/^getSettings|^previewSetUp/.test(name));
}

test('the three steps by keyboard alone, then what was asked for', async () => {
  const stub = await open();
  const { page, close } = stub;
  await page.getByText('Set up would do 7 things.').waitFor();
  await page.getByText('And also').press('Enter');
  await page.getByRole('button', { name: 'Set up my tabs' }).press('Enter');
  await page.getByRole('status').getByText('Your spreadsheet is set up').waitFor();
  await page.getByRole('button', { name: 'Next' }).press('Enter');

  const heading = page.getByRole('heading', { name: 'Who you are' });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByLabel('E-mail').inputValue()).toBe('me@example.com');
  await page.getByLabel('Name').fill('Noa Stein');
  await page.getByLabel('Hour of the mail').selectOption('7');
  await page.getByLabel('Name').press('Enter');

  await page.getByRole('heading', { name: 'A mail each morning' }).waitFor();
  await page.getByRole('button', { name: 'Switch reminders on' }).press('Enter');
  await page.getByRole('heading', { name: 'That is all' }).waitFor();
  await page.getByText('Reminders are on. The next mail comes Tue 24 Nov, between 08:00 and 09:00').waitFor();
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  await stub.called('close', 1);
  expect((await stub.calls()).filter(({ name }) => name === 'saveSettings').map(({ input }) => input)).toEqual([
    { signature: { ...OFF.settings.signature, name: 'Noa Stein', email: 'me@example.com' }, hour: 7 },
    { remindersOn: true },
  ]);
  expect(await namesOf(stub)).toEqual(['setUpWorkbook', 'saveSettings', 'saveSettings', 'finishWelcome', 'close']);
  await close();
});

test('every step can be skipped; then nothing is saved, and the end says where each is', async () => {
  const stub = await open();
  const { page, close } = stub;
  for (let step = 1; step <= 3; step += 1) {
    await page.getByText(`Step ${step} of 3`).waitFor();
    await page.getByRole('button', { name: 'Skip this step' }).click();
  }
  await page.getByText('Set up your tabs: skipped. It is in the menu Job search, under Set up my tabs.').waitFor();
  expect(await page.getByText('skipped').count()).toBe(3);
  await page.getByRole('button', { name: 'Start' }).click();
  await stub.called('close', 1);
  expect(await namesOf(stub)).toEqual(['finishWelcome', 'close']);
  await close();
});

test('a dialog that follows takes the place by itself', async () => {
  const stub = await open({ finishWelcome: [{ value: { message: 'Opened: My network.', opened: 'dialog' } }] });
  const { page, close } = stub;
  for (let step = 1; step <= 3; step += 1) await page.getByRole('button', { name: 'Skip this step' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.waitForFunction('document.querySelector("footer button").getAttribute("aria-disabled") === "true"');
  expect(await namesOf(stub)).toEqual(['finishWelcome']);
  await close();
});

describe('what goes wrong', () => {
  test('the preview: try again, or skip', async () => {
    const { page, close } = await open({ previewSetUp: [OFFLINE, { value: PREVIEW }] });
    await page.getByRole('alert').getByText('no connection').waitFor();
    await page.getByRole('button', { name: 'Skip this step' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Set up would do 7 things.').waitFor();
    await close();
  });

  test('setting up: it says so, and a double click sets up once', async () => {
    const stub = await open({ setUpWorkbook: [OFFLINE, { value: SET_UP_IN_PART }] }, { holds: ['setUpWorkbook'] });
    const { page, close } = stub;
    await page.getByRole('button', { name: 'Set up my tabs' }).dblclick();
    await stub.release();
    await page.getByRole('alert').getByText('no connection').waitFor();
    expect(await namesOf(stub)).toEqual(['setUpWorkbook']);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('"Contacts" is protected against your edits.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Step 2 of 3').waitFor();
    await close();
  });

  test('saving who you are: what was typed stays', async () => {
    const { page, close } = await open({
      previewSetUp: [{ value: SET_UP_ALREADY }],
      saveSettings: [{ refuse: 'Signature: This is not an e-mail address. Nothing was changed.' }, { value: OFF }],
    });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Name').fill('Noa Stein');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('alert').getByText('not an e-mail address').waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Noa Stein');
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByText('Step 3 of 3').waitFor();
    await close();
  });

  test('reading the settings, switching reminders on, and the end', async () => {
    const { page, called, close } = await open({
      previewSetUp: [{ value: SET_UP_ALREADY }],
      getSettings: [OFFLINE, { value: OFF }],
      saveSettings: [{ refuse: 'Google asks for your permission first.', code: 'not-authorised' }, { value: SETTINGS }],
      finishWelcome: [OFFLINE, { value: { message: 'Opened: Today.', opened: 'sidebar' } }],
    });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('alert').getByText('no connection').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('Name').waitFor();
    await page.getByRole('button', { name: 'Skip this step' }).click();
    await page.getByRole('button', { name: 'Switch reminders on' }).click();
    await page.getByRole('alert').getByText('permission first').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('alert').getByText('no connection').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await called('close', 1);
    await close();
  });
});

test('at 200 % nothing sticks out sideways', async () => {
  const { page, close } = await open({}, { width: 230, height: 300 });
  for (const step of [1, 2, 3]) {
    await page.getByText(`Step ${step} of 3`).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(230);
    await page.getByRole('button', { name: 'Skip this step' }).click();
  }
  await close();
});
