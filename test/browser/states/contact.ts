/** The states of the contact form, and its calls. */
import type { Page } from 'playwright-core';
import { LEO, LEO_SELECTED, LONG_NAME, NO_CONTACTS_TAB, NOTHING_SELECTED } from '../fixtures/contacts';
import type { StubAnswers } from '../stub-page';
import { DENIED, NEVER, SIDEBAR, type SidebarStates, said, unfoldAll } from './state';

const FORM: StubAnswers = { getSelection: [{ value: NOTHING_SELECTED }] };
const NOBODY = { people: [], companies: [] };
const STALE: StubAnswers = {
  getSelection: [{ value: LEO_SELECTED }],
  saveContact: [{ refuse: 'Leo Brandt was changed in the sheet since you opened it.', code: 'stale' }],
  getContact: [{ value: { ...LEO, values: { ...LEO.values, nextSteps: 'Call him on Friday' } } }],
};

const name = (page: Page) => page.getByRole('textbox', { name: 'Name' });
const typedName = (page: Page) => [[name(page), 'Leo Brandt']] as const;
const add = (page: Page) => page.getByRole('button', { name: 'Add contact' });
const typeName = (page: Page) => name(page).fill('Leo Brandt');

export const CONTACT_STATES: SidebarStates = {
  page: 'contact',
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
      name: 'no Contacts tab',
      answers: { getSelection: [{ value: NO_CONTACTS_TAB }] },
      shows: /no Contacts tab yet/,
    },
    {
      name: 'empty sheet',
      answers: { getSelection: [{ value: { ...NOTHING_SELECTED, names: NOBODY } }] },
      shows: /A new contact/,
    },
    { name: 'somebody new', byKeyboard: true, answers: FORM, shows: /A new contact/, act: unfoldAll },
    {
      name: 'a row, with a long name',
      answers: {
        getSelection: [{ value: { ...LEO_SELECTED, contact: { ...LEO, values: { ...LEO.values, name: LONG_NAME } } } }],
      },
      shows: /Hohenlohe/,
      act: unfoldAll,
    },
    {
      name: 'a list of names, right to left',
      answers: FORM,
      shows: /A new contact/,
      act: async (page) => {
        await page.getByLabel('Referred by').fill('ليلى');
        await page.keyboard.press('ArrowDown');
        await page.getByRole('option', { name: 'ليلى حداد Careem' }).waitFor();
      },
    },
    {
      name: 'a duplicate',
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
      name: 'a row changed meanwhile',
      answers: STALE,
      shows: /Leo Brandt/,
      act: async (page) => {
        await page.getByLabel('Next step', { exact: true }).fill('Write to him');
        await page.getByRole('button', { name: 'Save changes' }).click();
        await page.getByLabel('Yours: Write to him').waitFor();
      },
    },
    {
      name: 'without a name',
      answers: FORM,
      shows: /A new contact/,
      act: async (page) => {
        await page.getByRole('button', { name: 'Add contact' }).click();
        await page.getByRole('alert').getByText('Nothing was saved').waitFor();
      },
    },
  ],
  calls: [
    { call: 'getSelection', answers: {}, value: LEO_SELECTED, ends: /Contacts, row 11/ },
    {
      call: 'getSelection',
      how: 'of the row selected now',
      answers: {},
      first: [{ value: NOTHING_SELECTED }],
      value: LEO_SELECTED,
      prepare: typeName,
      press: (page) => page.getByRole('button', { name: 'Use the selected row' }),
      typed: typedName,
      ends: /Contacts, row 11/,
    },
    {
      call: 'saveContact',
      answers: FORM,
      value: said('Added: Leo Brandt.').value,
      prepare: typeName,
      press: add,
      typed: typedName,
      ends: /Added: Leo Brandt/,
    },
    {
      call: 'getContact',
      answers: FORM,
      value: LEO,
      prepare: typeName,
      press: (page) => page.getByRole('button', { name: 'Open that row' }),
      typed: typedName,
      ends: /Contacts, row 11/,
    },
    {
      call: 'findDuplicates',
      answers: { ...FORM, saveContact: [{ refuse: 'Leo Brandt is in Contacts already.', code: 'duplicate' }] },
      value: [{ because: 'email', contact: LEO }],
      prepare: typeName,
      press: add,
      typed: typedName,
      says: /is in Contacts already/,
      ends: /the same e-mail address/,
    },
  ],
};
