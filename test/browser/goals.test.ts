/** The goals sidebar: what is sent to the server, and what happens when the server fails. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { GOALS, GOALS_CHANGED, NO_GOALS } from './fixtures/goals';
import { openStubPage, type StubAnswers, type StubOptions } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const SAVED = { value: { message: 'Saved.' } };
const OFFLINE = { fail: 'NetworkError: Connection failure due to HTTP 0' };
const open = (answers: StubAnswers, options: StubOptions = {}) => openStubPage(browser, 'goals', answers, options);

async function inputsOf(page: Awaited<ReturnType<typeof open>>, name: string): Promise<readonly unknown[]> {
  return (await page.calls()).filter((call) => call.name === name).map(({ input }) => input);
}

describe('a first goal', () => {
  test('from an example, by keyboard alone', async () => {
    const stub = await open({ getGoals: [{ value: NO_GOALS }, { value: GOALS }], saveGoal: [SAVED] });
    const { page, close } = stub;
    await page.getByText('Meet 5 engineers at meetups').waitFor();
    await page.getByRole('button', { name: 'Have 6 informational interviews' }).press('Enter');
    const text = page.getByLabel('What do you want to have done?');
    await text.waitFor();
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type(' by May');
    await page.getByLabel('How many? (optional)').fill('8');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Saved.').waitFor();
    await page.getByRole('heading', { name: 'This term: Fall 2026' }).waitFor();
    expect(await inputsOf(stub, 'saveGoal')).toEqual([
      {
        goal: 'Have 6 informational interviews by May',
        counts: 'conversations',
        target: 8,
        term: 'Fall 2026',
        starts: '2026-09-01',
        ends: '2026-12-31',
      },
    ]);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    await close();
  });

  test('what is missing is said at its field, and nothing is sent', async () => {
    const stub = await open({ getGoals: [{ value: NO_GOALS }], saveGoal: [SAVED] });
    const { page, close } = stub;
    await page.getByRole('button', { name: 'Add a goal' }).click();
    await page.getByLabel('How many? (optional)').fill('many');
    await page.getByRole('button', { name: 'Save the goal' }).click();
    await page.getByText('Say what you want to have done.').waitFor();
    await page.getByText('Choose a whole number from 1 to 10,000.').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('goal');
    expect(await inputsOf(stub, 'saveGoal')).toEqual([]);
    await close();
  });

  test('what was typed outlives a failed save, and a double click saves once', async () => {
    const stub = await open({ getGoals: [{ value: NO_GOALS }], saveGoal: [OFFLINE, SAVED] }, { holds: ['saveGoal'] });
    const { page, close } = stub;
    await page.getByRole('button', { name: 'Add a goal' }).click();
    await page.getByLabel('What do you want to have done?').fill('Talk to Ana');
    await page.getByLabel('Term').selectOption('Another term');
    await page.getByLabel('Name of the term').fill('Sabbatical');
    const save = page.getByRole('button', { name: 'Save the goal' });
    await save.dblclick();
    await stub.release();
    await page.getByRole('alert').getByText('no connection to Google').waitFor();
    expect(await page.getByLabel('What do you want to have done?').inputValue()).toBe('Talk to Ana');
    await save.click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    const wanted = { goal: 'Talk to Ana', counts: null, target: null, term: 'Sabbatical', starts: null, ends: null };
    expect(await inputsOf(stub, 'saveGoal')).toEqual([wanted, wanted]);
    await close();
  });
});

describe('a term that is over', () => {
  test('asks whether each goal was met and what was learned', async () => {
    const stub = await open({ getGoals: [{ value: GOALS }], checkInGoal: [{ refuse: 'Protected.' }, SAVED] });
    const { page, close } = stub;
    const section = page.getByRole('region', { name: 'Check in: Summer 2026' });
    const save = section.getByRole('button', { name: 'Save the check-in' });
    await save.click();
    await section.getByText('Choose one of the answers.').waitFor();
    await section.getByLabel('Partly').check();
    await section.getByLabel('What did you learn?').fill('Ask earlier');
    await save.click();
    await page.getByRole('alert').getByText('Protected.').waitFor();
    expect(await section.getByLabel('What did you learn?').inputValue()).toBe('Ask earlier');
    await save.click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    const seen = { goal: 'Have 4 informational interviews', met: '', reflection: '' };
    const sent = { id: 'g1', seen, met: 'Partly', reflection: 'Ask earlier' };
    expect(await inputsOf(stub, 'checkInGoal')).toEqual([sent, sent]);
    await close();
  });

  test('what was learned is there when the next term is planned', async () => {
    const { page, close } = await open({ getGoals: [{ value: GOALS }] });
    await page.getByRole('button', { name: 'Plan Spring 2027' }).click();
    await page.getByRole('heading', { name: 'What you learned in Spring 2026' }).waitFor();
    await page.getByText('Fridays work best').waitFor();
    expect(await page.getByLabel('Term').inputValue()).toBe('Spring 2027');
    await close();
  });
});

describe('a goal of this term', () => {
  test('one more of an own count, refused once', async () => {
    const stub = await open({ getGoals: [{ value: GOALS }], saveGoal: [{ fail: 'quota exceeded' }, SAVED] });
    const { page, close } = stub;
    const more = page.getByRole('button', { name: 'Count one more' });
    await more.click();
    await page.getByRole('alert').getByText('daily limit').waitFor();
    await more.click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    const sent = { id: 'g4', done: 2, seen: { done: 1 } };
    expect(await inputsOf(stub, 'saveGoal')).toEqual([sent, sent]);
    await close();
  });

  test('a goal that was changed in the sheet meanwhile: both are shown, and the person chooses', async () => {
    const stub = await open({
      getGoals: [{ value: GOALS }, { value: GOALS_CHANGED }],
      saveGoal: [{ refuse: 'This goal was changed in the sheet.', code: 'stale' }, SAVED],
    });
    const { page, close } = stub;
    await page.getByRole('button', { name: 'Edit: Send 40 LinkedIn requests to alumni' }).click();
    await page.getByLabel('How many? (optional)').fill('60');
    const save = page.getByRole('button', { name: 'Save the goal' });
    await save.click();
    await page.getByText('In the sheet: 25').waitFor();
    await save.click();
    await page.getByText('Choose first what to keep').waitFor();
    await page.getByLabel('Yours: 60').check();
    await save.click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    const [first, second] = (await inputsOf(stub, 'saveGoal')) as { target: number; seen: { target: number } }[];
    expect([first?.target, first?.seen.target]).toEqual([60, 40]);
    expect([second?.target, second?.seen.target]).toEqual([60, 25]);
    await close();
  });

  test('the days of the term are saved for all its goals', async () => {
    const stub = await open({ getGoals: [{ value: GOALS }], saveTermDates: [OFFLINE, SAVED] });
    const { page, close } = stub;
    await page.getByRole('button', { name: 'Change the days of Fall 2026' }).click();
    const last = page.getByLabel('Last day');
    await last.fill('2026-08-01');
    const save = page.getByRole('button', { name: 'Save the days' });
    await save.click();
    await page.getByText('The term ends before it starts.').waitFor();
    await last.fill('2026-12-18');
    await save.click();
    await page.getByRole('alert').getByText('no connection').waitFor();
    await save.click();
    await page.getByRole('status').getByText('Saved.').waitFor();
    const sent = { ids: ['g2', 'g3', 'g4'], starts: '2026-09-01', ends: '2026-12-18' };
    expect(await inputsOf(stub, 'saveTermDates')).toEqual([sent, sent]);
    await close();
  });

  test('checking in by keyboard leads into its questions, and afterwards back to the goal', async () => {
    const { page, close } = await open({ getGoals: [{ value: GOALS }] });
    const focus = (inside: string) =>
      page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, inside);
    const ask = page.getByRole('button', { name: 'Check in: Send 40 LinkedIn requests to alumni' });
    await ask.press('Enter');
    await focus('.check-in input[type="radio"]');
    await page.getByRole('button', { name: 'Cancel' }).last().press('Enter');
    // Where it was is gone; the list's line that it was about is not.
    await focus('li.goal:has([aria-label="Check in: Send 40 LinkedIn requests to alumni"])');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.ariaLabel')).toMatch(/: Send 40 LinkedIn requests to alumni$/);
    await close();
  });

  test('progress is said in words, and the row is shown in the sheet', async () => {
    const stub = await open({ getGoals: [{ value: GOALS }], showCell: [{ value: null }] });
    const { page, close } = stub;
    await page.getByText('12 of 40 LinkedIn requests').waitFor();
    await page.getByText('Your tabs show 9; you entered 12.').waitFor();
    await page.getByText('3 of 3 conversations: reached').waitFor();
    await page.getByRole('button', { name: 'Show row 5 in Networking Goals' }).click();
    await expect(inputsOf(stub, 'showCell')).resolves.toEqual([{ tab: 'Networking Goals', cell: 'A5' }]);
    await close();
  });
});

test('failing to load says so, and trying again shows the goals', async () => {
  const { page, close } = await open({ getGoals: [OFFLINE, { value: GOALS }] });
  await page.getByRole('alert').getByText('no connection').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'This term: Fall 2026' }).waitFor();
  await close();
});

test('at 200 % nothing sticks out sideways', async () => {
  const { page, close } = await open({ getGoals: [{ value: GOALS }] });
  await page.setViewportSize({ width: 150, height: 450 });
  await page.getByText('12 of 40').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(150);
  await page.getByRole('button', { name: 'Add a goal' }).click();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(150);
  await close();
});
