/** The states of the log form, and its calls. */
import type { Page } from 'playwright-core';
import { LEO_SELECTED, LONG_NAME, MANY_PEOPLE, NOTHING_SELECTED } from '../fixtures/contacts';
import type { StubAnswers } from '../stub-page';
import { DENIED, NEVER, SIDEBAR, type SidebarStates, said } from './state';

const FORM: StubAnswers = { getSelection: [{ value: NOTHING_SELECTED }] };

const who = (page: Page) => page.getByLabel('Who');

export const LOG_STATES: SidebarStates = {
  page: 'log',
  ...SIDEBAR,
  states: [
    {
      name: 'loading',
      answers: { getSelection: NEVER },
      shows: /Reading the selected row/,
    },
    {
      name: 'failed',
      answers: { getSelection: [{ fail: DENIED }] },
      shows: /several Google accounts/,
    },
    {
      name: 'the selected row',
      answers: { ...FORM, getSelection: [{ value: LEO_SELECTED }] },
      shows: /Leo/,
    },
    {
      name: 'somebody new',
      byKeyboard: true,
      answers: FORM,
      shows: /A person or a company/,
      act: async (page) => {
        await page.getByLabel('Who').fill(LONG_NAME);
        await page.getByText('Not in your contacts yet').waitFor();
      },
    },
    {
      name: '10,000 people',
      answers: { getSelection: [{ value: { ...NOTHING_SELECTED, names: MANY_PEOPLE } }] },
      shows: /A person or a company/,
      act: async (page) => {
        await page.getByLabel('Who').fill('brandt');
        await page.keyboard.press('ArrowDown');
        await page.getByText(/more: type on to find them/).waitFor();
      },
    },
    {
      name: 'refused',
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
  ],
  calls: [
    { call: 'getSelection', answers: {}, value: NOTHING_SELECTED, ends: /A person or a company/ },
    {
      call: 'getSelection',
      how: 'of the row selected now',
      answers: {},
      first: [{ value: NOTHING_SELECTED }],
      value: LEO_SELECTED,
      prepare: (page) => page.getByLabel('What was said').fill('Good talk'),
      press: (page) => page.getByRole('button', { name: 'Use the selected row' }),
      typed: (page) => [[page.getByLabel('What was said'), 'Good talk']],
      ends: /about Leo Brandt now/,
    },
    {
      call: 'logTouch',
      answers: FORM,
      value: said('Logged: Talked, Leo Brandt.').value,
      prepare: async (page) => {
        await who(page).fill('Leo Brandt');
        await page.getByLabel('What was said').fill('Good talk');
      },
      press: (page) => page.getByRole('button', { name: 'Log it' }),
      typed: (page) => [
        [who(page), 'Leo Brandt'],
        [page.getByLabel('What was said'), 'Good talk'],
      ],
      ends: /Logged: Talked/,
    },
    {
      call: 'undoAction',
      answers: { ...FORM, logTouch: [{ value: { message: 'Logged: Good talk, Leo Brandt.', undo: 'r1' } }] },
      value: said('Taken back: it is no longer logged.').value,
      prepare: async (page) => {
        await who(page).fill('Leo Brandt');
        await page.getByRole('button', { name: 'Log it' }).click();
        await page.getByRole('button', { name: 'Undo' }).waitFor();
        await page.getByLabel('What was said').fill('And the next');
      },
      press: (page) => page.getByRole('button', { name: 'Undo' }),
      typed: (page) => [[page.getByLabel('What was said'), 'And the next']],
      ends: /Taken back/,
    },
  ],
};
