/** The states of the checks sidebar, and its calls. */
import type { Page } from 'playwright-core';
import { ALL_GOOD, FAULTS, MANY_FAULTS } from '../fixtures/checks';
import type { StubAnswers } from '../stub-page';
import { isLong, NEVER, SIDEBAR, type SidebarStates, said } from './state';

const FOUND: StubAnswers = { checkWorkbook: [{ value: FAULTS }] };
const button = (page: Page, name: string) => page.getByRole('button', { name });

export const CHECKS_STATES: SidebarStates = {
  page: 'checks',
  ...SIDEBAR,
  states: [
    { name: 'loading', answers: { checkWorkbook: NEVER }, shows: /Checking every tab/ },
    { name: 'failed', answers: { checkWorkbook: [{ fail: 'x' }] }, shows: /went wrong/ },
    { name: 'findings', byKeyboard: true, answers: { checkWorkbook: [{ value: FAULTS }] }, shows: /4 things/ },
    { name: 'all good', answers: { checkWorkbook: [{ value: ALL_GOOD }] }, shows: /31 contacts/ },
    {
      name: 'nothing matches',
      answers: { checkWorkbook: [{ value: FAULTS }] },
      shows: /4 things/,
      act: async (page) => {
        await page.getByLabel('Filter').fill('no such words');
        await page.getByText('Nothing matches').waitFor();
      },
    },
    {
      name: '10,000 findings',
      answers: { checkWorkbook: [{ value: MANY_FAULTS }] },
      shows: /10,000 things/,
      act: isLong('.finding'),
    },
  ],
  calls: [
    { call: 'checkWorkbook', answers: {}, value: FAULTS, ends: /4 things/ },
    {
      call: 'fixFindings',
      answers: FOUND,
      value: { fixed: ['a'], left: [], message: '1 cell was mended.' },
      press: (page) => button(page, 'Change to Trying-To: Row 14'),
      ends: /1 cell was mended/,
    },
    {
      call: 'undoFixes',
      answers: FOUND,
      value: said('1 cell was put back.').value,
      press: (page) => button(page, 'Undo the last fix'),
      ends: /put back/,
    },
    {
      call: 'markFindings',
      answers: FOUND,
      value: said('4 cells are marked.').value,
      press: (page) => button(page, 'Mark these in the sheet'),
      ends: /are marked/,
    },
    {
      call: 'clearMarks',
      answers: FOUND,
      value: said('The marks are gone.').value,
      press: (page) => button(page, 'Remove the marks'),
      ends: /marks are gone/,
    },
    {
      call: 'showCell',
      answers: FOUND,
      value: null,
      prepare: (page) => page.getByLabel('Filter').fill('Tryng'),
      press: (page) => button(page, 'Go to C14'),
      typed: (page) => [[page.getByLabel('Filter'), 'Tryng']],
      ends: /4 things/,
    },
  ],
};
