/** The states of the checks sidebar, and its calls. */
import { ALL_GOOD, FAULTS } from '../fixtures/checks';
import { NEVER, SIDEBAR, type SidebarStates } from './state';

export const CHECKS_STATES: SidebarStates = {
  page: 'checks',
  ...SIDEBAR,
  states: [
    { name: 'loading', answers: { checkWorkbook: NEVER }, shows: /Checking every tab/ },
    { name: 'failed', answers: { checkWorkbook: [{ fail: 'x' }] }, shows: /went wrong/ },
    { name: 'findings', answers: { checkWorkbook: [{ value: FAULTS }] }, shows: /4 things/ },
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
  ],
  calls: [],
};
