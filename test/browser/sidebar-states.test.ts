/** Every state of every sidebar, looked at by axe-core in light and dark, at the 300 px that Google gives. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { ALL_GOOD, FAULTS } from './fixtures/checks';
import { LEO, LEO_SELECTED, LONG_NAME, MANY_PEOPLE, NO_CONTACTS_TAB, NOTHING_SELECTED } from './fixtures/contacts';
import { ESTIMATE } from './fixtures/estimate';
import { GOALS, NO_GOALS } from './fixtures/goals';
import { ACCEPTED, ALL_THANKED, NO_OFFERS, OFFERS } from './fixtures/landing';
import { OFF_WITH_A_PROBLEM, SETTINGS } from './fixtures/settings';
import { BATCH, EMPTY, NOTHING_DUE, TODAY } from './fixtures/today';
import { PREVIEW, SET_UP_ALREADY, SET_UP_IN_PART } from './fixtures/welcome';
import { openStubPage, type StubAnswers } from './stub-page';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface State {
  readonly sidebar: string;
  readonly state: string;
  readonly answers: StubAnswers;
  /** What must be on the page before it is looked at. */
  readonly shows: RegExp;
  readonly act?: (page: Page) => Promise<void>;
}

const unfoldAll = async (page: Page): Promise<void> => {
  for (const summary of await page.locator('summary').all()) await summary.click();
};
const DENIED = 'We are sorry, a server error occurred. Error code PERMISSION_DENIED.';

const FORM: StubAnswers = { getSelection: [{ value: NOTHING_SELECTED }] };
const NOBODY = { people: [], companies: [] };
const STALE: StubAnswers = {
  ...FORM,
  getSelection: [{ value: LEO_SELECTED }],
  saveContact: [{ refuse: 'Leo Brandt was changed in the sheet since you opened it.', code: 'row-changed' }],
  getContact: [{ value: { ...LEO, values: { ...LEO.values, nextSteps: 'Call him on Friday' } } }],
};

const STATES: readonly State[] = [
  { sidebar: 'today', state: 'loading', answers: { getToday: [{ never: true }] }, shows: /Looking up who is due/ },
  { sidebar: 'today', state: 'failed', answers: { getToday: [{ fail: DENIED }] }, shows: /several Google accounts/ },
  { sidebar: 'today', state: 'due', answers: { getToday: [{ value: TODAY }] }, shows: /Leo Brandt/, act: unfoldAll },
  { sidebar: 'today', state: 'nothing due', answers: { getToday: [{ value: NOTHING_DUE }] }, shows: /Nothing is due/ },
  { sidebar: 'today', state: 'empty sheet', answers: { getToday: [{ value: EMPTY }] }, shows: /their day comes/ },
  { sidebar: 'today', state: 'batch day', answers: { getToday: [{ value: BATCH }] }, shows: /Take a break/ },
  {
    sidebar: 'today',
    state: 'save refused',
    answers: { getToday: [{ value: TODAY }], completeAction: [{ refuse: 'Row 14 has changed. Nothing was saved.' }] },
    shows: /Leo Brandt/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Mark done: Leo Brandt' }).click();
      await page.getByRole('alert').getByText('Row 14 has changed').waitFor();
    },
  },
  { sidebar: 'checks', state: 'loading', answers: { checkWorkbook: [{ never: true }] }, shows: /Checking every tab/ },
  { sidebar: 'checks', state: 'failed', answers: { checkWorkbook: [{ fail: 'x' }] }, shows: /went wrong/ },
  { sidebar: 'checks', state: 'findings', answers: { checkWorkbook: [{ value: FAULTS }] }, shows: /4 things/ },
  { sidebar: 'checks', state: 'all good', answers: { checkWorkbook: [{ value: ALL_GOOD }] }, shows: /31 contacts/ },
  {
    sidebar: 'checks',
    state: 'nothing matches',
    answers: { checkWorkbook: [{ value: FAULTS }] },
    shows: /4 things/,
    act: async (page) => {
      await page.getByLabel('Filter').fill('no such words');
      await page.getByText('Nothing matches').waitFor();
    },
  },
  {
    sidebar: 'contact',
    state: 'loading',
    answers: { getSelection: [{ never: true }] },
    shows: /Reading the selected row/,
  },
  {
    sidebar: 'contact',
    state: 'failed',
    answers: { getSelection: [{ fail: DENIED }] },
    shows: /several Google accounts/,
  },
  {
    sidebar: 'contact',
    state: 'no Contacts tab',
    answers: { getSelection: [{ value: NO_CONTACTS_TAB }] },
    shows: /no Contacts tab yet/,
  },
  {
    sidebar: 'contact',
    state: 'empty sheet',
    answers: { getSelection: [{ value: { ...NOTHING_SELECTED, names: NOBODY } }] },
    shows: /A new contact/,
  },
  { sidebar: 'contact', state: 'somebody new', answers: FORM, shows: /A new contact/, act: unfoldAll },
  {
    sidebar: 'contact',
    state: 'a row, with a long name',
    answers: {
      getSelection: [{ value: { ...LEO_SELECTED, contact: { ...LEO, values: { ...LEO.values, name: LONG_NAME } } } }],
    },
    shows: /Hohenlohe/,
    act: unfoldAll,
  },
  {
    sidebar: 'contact',
    state: 'a list of names, right to left',
    answers: FORM,
    shows: /A new contact/,
    act: async (page) => {
      await page.getByLabel('Referred by').fill('ليلى');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { name: 'ليلى حداد Careem' }).waitFor();
    },
  },
  {
    sidebar: 'contact',
    state: 'a duplicate',
    answers: {
      ...FORM,
      saveContact: [{ refuse: 'Leo Brandt is in Contacts already.', code: 'duplicate' }],
      findDuplicates: [{ value: [{ because: 'email', contact: LEO }] }],
    },
    shows: /A new contact/,
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Name' }).fill('Leo Brandt');
      await page.getByText('is in your contacts already').waitFor();
      await page.getByRole('button', { name: 'Add contact' }).click();
      await page.getByRole('alert').getByText('the same e-mail address').waitFor();
    },
  },
  {
    sidebar: 'contact',
    state: 'a row changed meanwhile',
    answers: STALE,
    shows: /Leo Brandt/,
    act: async (page) => {
      await page.getByLabel('Next step', { exact: true }).fill('Write to him');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByText('The sheet says something else').waitFor();
    },
  },
  {
    sidebar: 'contact',
    state: 'without a name',
    answers: FORM,
    shows: /A new contact/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add contact' }).click();
      await page.getByRole('alert').getByText('Nothing was saved').waitFor();
    },
  },
  {
    sidebar: 'log',
    state: 'loading',
    answers: { getSelection: [{ never: true }] },
    shows: /Reading the selected row/,
  },
  {
    sidebar: 'log',
    state: 'failed',
    answers: { getSelection: [{ fail: DENIED }] },
    shows: /several Google accounts/,
  },
  {
    sidebar: 'log',
    state: 'the selected row',
    answers: { ...FORM, getSelection: [{ value: LEO_SELECTED }] },
    shows: /Leo/,
  },
  {
    sidebar: 'log',
    state: 'somebody new',
    answers: FORM,
    shows: /A person or a company/,
    act: async (page) => {
      await page.getByLabel('Who').fill(LONG_NAME);
      await page.getByText('Not in your contacts yet').waitFor();
    },
  },
  {
    sidebar: 'log',
    state: '10,000 people',
    answers: { getSelection: [{ value: { ...NOTHING_SELECTED, names: MANY_PEOPLE } }] },
    shows: /A person or a company/,
    act: async (page) => {
      await page.getByLabel('Who').fill('brandt');
      await page.keyboard.press('ArrowDown');
      await page.getByText(/more: type on to find them/).waitFor();
    },
  },
  {
    sidebar: 'log',
    state: 'refused',
    answers: { ...FORM, logTouch: [{ refuse: '"Activity Log" is protected against your edits.' }] },
    shows: /A person or a company/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Log it' }).click();
      await page.getByText('Say who it was with').waitFor();
      await page.getByLabel('Who').fill('Leo Brandt');
      await page.getByRole('button', { name: 'Log it' }).click();
      await page.getByRole('alert').getByText('protected against your edits').waitFor();
    },
  },
  {
    sidebar: 'settings',
    state: 'loading',
    answers: { getSettings: [{ never: true }] },
    shows: /Reading your settings/,
  },
  { sidebar: 'settings', state: 'failed', answers: { getSettings: [{ fail: 'x' }] }, shows: /went wrong/ },
  {
    sidebar: 'settings',
    state: 'reminders on',
    answers: { getSettings: [{ value: SETTINGS }] },
    shows: /go to me@example.com/,
    act: unfoldAll,
  },
  {
    sidebar: 'settings',
    state: 'off, with a problem',
    answers: { getSettings: [{ value: OFF_WITH_A_PROBLEM }] },
    shows: /daily limit was used up/,
  },
  { sidebar: 'calculator', state: 'loading', answers: { getEstimate: [{ never: true }] }, shows: /Working out/ },
  { sidebar: 'calculator', state: 'failed', answers: { getEstimate: [{ fail: 'x' }] }, shows: /went wrong/ },
  {
    sidebar: 'calculator',
    state: 'estimate',
    answers: { getEstimate: [{ value: ESTIMATE }] },
    shows: /About 0.5/,
    act: unfoldAll,
  },
  { sidebar: 'goals', state: 'loading', answers: { getGoals: [{ never: true }] }, shows: /Counting how far/ },
  { sidebar: 'goals', state: 'failed', answers: { getGoals: [{ fail: DENIED }] }, shows: /several Google accounts/ },
  { sidebar: 'goals', state: 'no goals', answers: { getGoals: [{ value: NO_GOALS }] }, shows: /Begin with one goal/ },
  {
    sidebar: 'goals',
    state: 'terms',
    answers: { getGoals: [{ value: GOALS }] },
    shows: /12 of 40/,
    act: async (page) => {
      await unfoldAll(page);
      await page.getByRole('button', { name: 'Change the days of Fall 2026' }).click();
    },
  },
  {
    sidebar: 'goals',
    state: 'a goal that lacks something',
    answers: { getGoals: [{ value: GOALS }] },
    shows: /12 of 40/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add a goal' }).click();
      await page.getByRole('button', { name: 'Save the goal' }).click();
      await page.getByText('Say what you want').waitFor();
    },
  },
  { sidebar: 'landing', state: 'loading', answers: { getLanding: [{ never: true }] }, shows: /Looking up your offers/ },
  {
    sidebar: 'landing',
    state: 'failed',
    answers: { getLanding: [{ fail: DENIED }] },
    shows: /several Google accounts/,
  },
  { sidebar: 'landing', state: 'no offer', answers: { getLanding: [{ value: NO_OFFERS }] }, shows: /no rush/ },
  { sidebar: 'landing', state: 'offers', answers: { getLanding: [{ value: OFFERS }] }, shows: /Your offers/ },
  {
    sidebar: 'landing',
    state: 'accepting',
    answers: { getLanding: [{ value: OFFERS }] },
    shows: /Your offers/,
    act: (page) => page.getByRole('button', { name: 'Accept: Fernwood Health' }).click(),
  },
  {
    sidebar: 'landing',
    state: 'declining',
    answers: { getLanding: [{ value: OFFERS }] },
    shows: /Your offers/,
    act: (page) => page.getByRole('button', { name: 'Decline: Fernwood Health' }).click(),
  },
  {
    sidebar: 'landing',
    state: 'accepted',
    answers: { getLanding: [{ value: ACCEPTED }] },
    shows: /Congratulations/,
    act: unfoldAll,
  },
  { sidebar: 'landing', state: 'done', answers: { getLanding: [{ value: ALL_THANKED }] }, shows: /is thanked/ },
  {
    sidebar: 'welcome',
    state: 'loading',
    answers: { previewSetUp: [{ never: true }], getSettings: [{ never: true }] },
    shows: /Looking at your tabs/,
  },
  {
    sidebar: 'welcome',
    state: 'failed',
    answers: { previewSetUp: [{ fail: DENIED }], getSettings: [{ fail: DENIED }] },
    shows: /several Google accounts/,
  },
  {
    sidebar: 'welcome',
    state: 'tabs',
    answers: { previewSetUp: [{ value: PREVIEW }], getSettings: [{ value: SETTINGS }] },
    shows: /7 things/,
    act: unfoldAll,
  },
  {
    sidebar: 'welcome',
    state: 'set up in part',
    answers: {
      previewSetUp: [{ value: PREVIEW }],
      getSettings: [{ value: SETTINGS }],
      setUpWorkbook: [{ value: SET_UP_IN_PART }],
    },
    shows: /7 things/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Set up my tabs' }).click();
      await page.getByText('1 thing could not be done').waitFor();
    },
  },
  {
    sidebar: 'welcome',
    state: 'who you are',
    answers: { previewSetUp: [{ value: SET_UP_ALREADY }], getSettings: [{ value: SETTINGS }] },
    shows: /set up already/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await unfoldAll(page);
    },
  },
  {
    sidebar: 'welcome',
    state: 'reminders, and the end',
    answers: { previewSetUp: [{ value: SET_UP_ALREADY }], getSettings: [{ value: OFF_WITH_A_PROBLEM }] },
    shows: /set up already/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Skip this step' }).click();
      await page.getByText('Step 3 of 3').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Skip this step' }).click();
      await page.getByText('That is all').waitFor();
    },
  },
];

describe.each([false, true])('dark scheme: %s', (dark) => {
  test.each(STATES)('$sidebar, $state', async ({ sidebar, answers, shows, act }) => {
    const { page, close } = await openStubPage(browser, sidebar, answers, { dark });
    await page.getByText(shows).first().waitFor({ state: 'attached' });
    await act?.(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    // Nothing sticks out sideways.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(300);
    await close();
  });
});
