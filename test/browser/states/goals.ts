/** The states of the goals, and its calls. */
import { GOALS, NO_GOALS } from '../fixtures/goals';
import { DENIED, NEVER, SIDEBAR, type SidebarStates, unfoldAll } from './state';

export const GOALS_STATES: SidebarStates = {
  page: 'goals',
  ...SIDEBAR,
  states: [
    { name: 'loading', answers: { getGoals: NEVER }, shows: /Counting how far/ },
    { name: 'failed', answers: { getGoals: [{ fail: DENIED }] }, shows: /several Google accounts/ },
    { name: 'no goals', answers: { getGoals: [{ value: NO_GOALS }] }, shows: /Begin with one goal/ },
    {
      name: 'terms',
      answers: { getGoals: [{ value: GOALS }] },
      shows: /12 of 40/,
      act: async (page) => {
        await unfoldAll(page);
        await page.getByRole('button', { name: 'Change the days of Fall 2026' }).click();
      },
    },
    {
      name: 'a goal that lacks something',
      answers: { getGoals: [{ value: GOALS }] },
      shows: /12 of 40/,
      act: async (page) => {
        await page.getByRole('button', { name: 'Add a goal' }).click();
        await page.getByRole('button', { name: 'Save the goal' }).click();
        await page.getByText('Say what you want').waitFor();
      },
    },
  ],
  calls: [],
};
