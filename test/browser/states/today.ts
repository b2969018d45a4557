/** The states of the Today sidebar, and its calls. */
import { BATCH, EMPTY, NOTHING_DUE, TODAY } from '../fixtures/today';
import { DENIED, NEVER, SIDEBAR, type SidebarStates, unfoldAll } from './state';

export const TODAY_STATES: SidebarStates = {
  page: 'today',
  ...SIDEBAR,
  states: [
    { name: 'loading', answers: { getToday: NEVER }, shows: /Looking up who is due/ },
    { name: 'failed', answers: { getToday: [{ fail: DENIED }] }, shows: /several Google accounts/ },
    { name: 'due', answers: { getToday: [{ value: TODAY }] }, shows: /Leo Brandt/, act: unfoldAll },
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
  ],
  calls: [],
};
