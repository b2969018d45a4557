/** The states of the settings, and its calls. */
import type { Page } from 'playwright-core';
import { OFF_WITH_A_PROBLEM, SETTINGS } from '../fixtures/settings';
import type { StubAnswers } from '../stub-page';
import { NEVER, SIDEBAR, type SidebarStates, said, unfoldAll } from './state';

const KNOWN: StubAnswers = { getSettings: [{ value: SETTINGS }] };
const minutes = (page: Page) => page.getByLabel('Minutes a day for follow-ups');
const typeMinutes = (page: Page) => minutes(page).fill('45');
/** The question, unfolded. */
async function askToForget(page: Page): Promise<void> {
  await page.getByText('What is stored').click();
  await page.getByRole('button', { name: 'Forget everything stored for this spreadsheet' }).click();
  await page.getByText('It cannot be taken back').waitFor();
}
const forget = (page: Page) => page.getByRole('button', { name: 'Forget everything', exact: true });
const FORGOTTEN = {
  message:
    'Forgotten: your settings, with your signature and your wording of drafts, what you put off, skipped or marked as done, when the last mail went, the list of your imports, the way back from the last fixes, the way back from your last steps and small notes of the add-on’s own. Reminders are off: you have no timer here, and no mail comes.',
  stays: 'Your spreadsheet is as it was: its tabs and columns, every row, the Activity Log.',
};
const typed = (page: Page) => [[minutes(page), '45']] as const;

export const SETTINGS_STATES: SidebarStates = {
  page: 'settings',
  ...SIDEBAR,
  states: [
    {
      name: 'loading',
      answers: { getSettings: NEVER },
      shows: /Reading your settings/,
    },
    { name: 'failed', answers: { getSettings: [{ fail: 'x' }] }, shows: /went wrong/ },
    {
      name: 'reminders on',
      byKeyboard: true,
      answers: { getSettings: [{ value: SETTINGS }] },
      shows: /go to me@example.com/,
      act: unfoldAll,
    },
    {
      name: 'off, with a problem',
      answers: { getSettings: [{ value: OFF_WITH_A_PROBLEM }] },
      shows: /daily limit was used up/,
    },
    {
      name: 'asked whether to forget everything',
      answers: KNOWN,
      shows: /go to me@example.com/,
      act: askToForget,
    },
    {
      name: 'forgotten',
      answers: { ...KNOWN, forgetStored: [{ value: FORGOTTEN }] },
      shows: /go to me@example.com/,
      act: async (page) => {
        await askToForget(page);
        await forget(page).click();
        await page.getByText('Your spreadsheet is as it was').waitFor();
      },
    },
  ],
  calls: [
    { call: 'getSettings', answers: {}, value: SETTINGS, ends: /go to me@example.com/ },
    {
      call: 'saveSettings',
      answers: KNOWN,
      value: SETTINGS,
      prepare: typeMinutes,
      press: (page) => page.getByRole('button', { name: 'Save' }),
      typed,
      ends: /Your settings are saved/,
    },
    {
      call: 'saveSettings',
      how: 'switching reminders off',
      answers: KNOWN,
      value: OFF_WITH_A_PROBLEM,
      prepare: typeMinutes,
      press: (page) => page.getByRole('button', { name: /^Switch reminders/ }),
      typed,
      ends: /No mail will come/,
    },
    {
      call: 'sendTestEmail',
      answers: KNOWN,
      value: said('A test mail is on its way.').value,
      prepare: typeMinutes,
      press: (page) => page.getByRole('button', { name: 'Send me a test mail' }),
      typed,
      ends: /on its way/,
    },
    {
      call: 'forgetStored',
      answers: KNOWN,
      value: FORGOTTEN,
      prepare: async (page) => {
        await typeMinutes(page);
        await askToForget(page);
      },
      press: forget,
      typed,
      ends: /Nothing is stored any more/,
    },
  ],
};
