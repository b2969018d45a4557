/** The states of the Today sidebar, and its calls. */
import type { Page } from 'playwright-core';
import { BATCH, EMPTY, MANY_LATER, NOTHING_DUE, TODAY } from '../fixtures/today';
import type { StubAnswers } from '../stub-page';
import { DENIED, isLong, NEVER, SIDEBAR, type SidebarStates, said, unfoldAll } from './state';

const DUE: StubAnswers = { getToday: [{ value: TODAY }] };
const UNDOABLE = { value: { message: 'Done: Send Leo Brandt a thank-you note.', undo: 'r1' } } as const;
const notNow = (page: Page) => page.getByText('Not now').click();

export const TODAY_STATES: SidebarStates = {
  page: 'today',
  ...SIDEBAR,
  states: [
    { name: 'loading', answers: { getToday: NEVER }, shows: /Looking up who is due/ },
    { name: 'failed', answers: { getToday: [{ fail: DENIED }] }, shows: /several Google accounts/ },
    { name: 'due', byKeyboard: true, answers: { getToday: [{ value: TODAY }] }, shows: /Leo Brandt/, act: unfoldAll },
    { name: 'nothing due', answers: { getToday: [{ value: NOTHING_DUE }] }, shows: /Nothing is due/ },
    { name: 'empty sheet', answers: { getToday: [{ value: EMPTY }] }, shows: /their day comes/ },
    { name: 'batch day', answers: { getToday: [{ value: BATCH }] }, shows: /Take a break/ },
    {
      name: 'save refused',
      answers: { getToday: [{ value: TODAY }], completeAction: [{ refuse: 'Row 14 has changed. Nothing was saved.' }] },
      shows: /Leo Brandt/,
      act: async (page) => {
        await page.getByRole('button', { name: 'Mark done: Leo Brandt' }).click();
        await page.getByRole('alert').getByText('Row 14 has changed').waitFor();
      },
    },
    {
      name: 'just done',
      answers: {
        getToday: [{ value: TODAY }],
        completeAction: [UNDOABLE],
        undoAction: [{ refuse: '"Contacts" is protected against your edits.' }],
      },
      shows: /Leo Brandt/,
      act: async (page) => {
        await page.getByRole('button', { name: 'Mark done: Leo Brandt' }).click();
        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByRole('alert').getByText('protected against your edits').waitFor();
      },
    },
    {
      name: '10,000 later',
      answers: { getToday: [{ value: MANY_LATER }] },
      shows: /Leo Brandt/,
      act: async (page) => {
        await page.getByText('Later').first().click();
        await isLong('.row')(page);
      },
    },
  ],
  calls: [
    { call: 'getToday', answers: {}, value: TODAY, ends: /Leo Brandt/ },
    {
      call: 'completeAction',
      answers: DUE,
      value: said('Logged.').value,
      prepare: (page) => page.getByLabel('Note (optional)').fill('He liked it'),
      press: (page) => page.getByRole('button', { name: 'Mark done: Leo Brandt' }),
      typed: (page) => [[page.getByLabel('Note (optional)'), 'He liked it']],
      ends: /Logged\./,
    },
    {
      call: 'snoozeAction',
      answers: DUE,
      value: said('Put off.').value,
      prepare: async (page) => {
        await notNow(page);
        await page.getByLabel('Or on a day').fill('2026-12-04');
      },
      press: (page) => page.getByRole('button', { name: 'Snooze' }),
      typed: (page) => [[page.getByLabel('Or on a day'), '2026-12-04']],
      ends: /Put off\./,
    },
    {
      call: 'skipAction',
      answers: DUE,
      value: said('Let go.').value,
      prepare: async (page) => {
        await notNow(page);
        await page.getByLabel('Or skip it for good').fill('Moved away');
      },
      press: (page) => page.getByRole('button', { name: 'Skip' }),
      typed: (page) => [[page.getByLabel('Or skip it for good'), 'Moved away']],
      ends: /Let go\./,
    },
    {
      call: 'undoAction',
      answers: { ...DUE, completeAction: [UNDOABLE] },
      value: said('Taken back: it is not done yet.').value,
      prepare: async (page) => {
        await page.getByRole('button', { name: 'Mark done: Leo Brandt' }).click();
        await page.getByRole('button', { name: 'Undo' }).waitFor();
      },
      press: (page) => page.getByRole('button', { name: 'Undo' }),
      ends: /Taken back/,
    },
    {
      call: 'showPage',
      answers: { getToday: [{ value: EMPTY }] },
      value: null,
      press: (page) => page.getByRole('button', { name: 'Add a contact' }),
      ends: /their day comes/,
    },
    {
      call: 'showCell',
      answers: DUE,
      value: null,
      press: (page) => page.getByRole('button', { name: 'Show row 14' }),
      ends: /Leo Brandt/,
    },
  ],
};
