/** The states of the first run, and its calls. */
import type { Page } from 'playwright-core';
import { OFF_WITH_A_PROBLEM, SETTINGS } from '../fixtures/settings';
import { PREVIEW, SET_UP_ALREADY, SET_UP_IN_PART } from '../fixtures/welcome';
import type { StubAnswers } from '../stub-page';
import { DENIED, NEVER, type SidebarStates, unfoldAll } from './state';

async function toReminders(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Skip this step' }).click();
  await page.getByText('Step 3 of 3').waitFor();
}

const KNOWN: StubAnswers = { previewSetUp: [{ value: SET_UP_ALREADY }], getSettings: [{ value: SETTINGS }] };
const button = (page: Page, name: string) => page.getByRole('button', { name });

export const WELCOME_STATES: SidebarStates = {
  page: 'welcome',
  width: 460,
  height: 600,
  states: [
    {
      name: 'loading',
      answers: { previewSetUp: NEVER, getSettings: NEVER },
      shows: /Looking at your tabs/,
    },
    {
      name: 'failed',
      answers: { previewSetUp: [{ fail: DENIED }], getSettings: [{ fail: DENIED }] },
      shows: /several Google accounts/,
    },
    {
      name: 'tabs',
      answers: { previewSetUp: [{ value: PREVIEW }], getSettings: [{ value: SETTINGS }] },
      shows: /7 things/,
      act: unfoldAll,
    },
    {
      name: 'set up in part',
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
      name: 'who you are',
      byKeyboard: true,
      answers: { previewSetUp: [{ value: SET_UP_ALREADY }], getSettings: [{ value: SETTINGS }] },
      shows: /set up already/,
      act: async (page) => {
        await page.getByRole('button', { name: 'Next' }).click();
        await unfoldAll(page);
      },
    },
    {
      name: 'reminders',
      answers: { previewSetUp: [{ value: SET_UP_ALREADY }], getSettings: [{ value: OFF_WITH_A_PROBLEM }] },
      shows: /set up already/,
      act: toReminders,
    },
    {
      name: 'the end',
      answers: { previewSetUp: [{ value: SET_UP_ALREADY }], getSettings: [{ value: OFF_WITH_A_PROBLEM }] },
      shows: /set up already/,
      act: async (page) => {
        await toReminders(page);
        await page.getByRole('button', { name: 'Skip this step' }).click();
        await page.getByText('That is all').waitFor();
      },
    },
  ],
  calls: [
    { call: 'previewSetUp', answers: { getSettings: [{ value: SETTINGS }] }, value: PREVIEW, ends: /7 things/ },
    {
      call: 'getSettings',
      answers: { previewSetUp: [{ value: SET_UP_ALREADY }] },
      value: SETTINGS,
      open: (page) => button(page, 'Next').click(),
      ends: /Save and go on/,
    },
    {
      call: 'setUpWorkbook',
      answers: { previewSetUp: [{ value: PREVIEW }], getSettings: [{ value: SETTINGS }] },
      value: SET_UP_IN_PART,
      press: (page) => button(page, 'Set up my tabs'),
      ends: /1 thing could not be done/,
    },
    {
      call: 'saveSettings',
      how: 'who you are',
      answers: KNOWN,
      value: SETTINGS,
      prepare: async (page) => {
        await button(page, 'Next').click();
        await page.getByLabel('Name').fill('Ana Abe');
      },
      press: (page) => button(page, 'Save and go on'),
      typed: (page) => [[page.getByLabel('Name'), 'Ana Abe']],
      ends: /Step 3 of 3/,
    },
    {
      call: 'saveSettings',
      how: 'reminders',
      answers: { ...KNOWN, getSettings: [{ value: OFF_WITH_A_PROBLEM }] },
      value: SETTINGS,
      prepare: toReminders,
      press: (page) => button(page, 'Switch reminders on'),
      ends: /That is all/,
    },
    {
      call: 'finishWelcome',
      answers: KNOWN,
      value: { message: 'Done.', opened: 'sidebar' },
      prepare: async (page) => {
        await toReminders(page);
        await button(page, 'Next').click();
      },
      press: (page) => button(page, 'Start'),
      ends: /That is all/,
    },
  ],
};
