/** The states of the goals, and its calls. */
import type { Page } from 'playwright-core';
import { GOALS, NO_GOALS } from '../fixtures/goals';
import type { StubAnswers } from '../stub-page';
import { DENIED, NEVER, SIDEBAR, type SidebarStates, said, unfoldAll } from './state';

const SHOWN: StubAnswers = { getGoals: [{ value: GOALS }] };
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

export const GOALS_STATES: SidebarStates = {
  page: 'goals',
  ...SIDEBAR,
  states: [
    { name: 'loading', answers: { getGoals: NEVER }, shows: /Counting how far/ },
    { name: 'failed', answers: { getGoals: [{ fail: DENIED }] }, shows: /several Google accounts/ },
    { name: 'no goals', answers: { getGoals: [{ value: NO_GOALS }] }, shows: /Begin with one goal/ },
    {
      name: 'terms',
      byKeyboard: true,
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
  calls: [
    { call: 'getGoals', answers: {}, value: GOALS, ends: /12 of 40/ },
    {
      call: 'saveGoal',
      answers: SHOWN,
      value: said('Saved the goal.').value,
      prepare: async (page) => {
        await button(page, 'Add a goal').click();
        await page.getByLabel('What do you want').fill('Go to a meetup');
      },
      press: (page) => button(page, 'Save the goal'),
      typed: (page) => [[page.getByLabel('What do you want'), 'Go to a meetup']],
      ends: /Saved the goal/,
    },
    {
      call: 'saveGoal',
      how: 'counting one more',
      answers: SHOWN,
      value: said('2 of 5.').value,
      press: (page) => button(page, /^Count one more/),
      ends: /2 of 5/,
    },
    {
      call: 'saveTermDates',
      answers: SHOWN,
      value: said('The days are saved.').value,
      prepare: async (page) => {
        await button(page, 'Change the days of Fall 2026').click();
        await page.getByLabel('Last day').fill('2026-12-20');
      },
      press: (page) => button(page, 'Save the days'),
      typed: (page) => [[page.getByLabel('Last day'), '2026-12-20']],
      ends: /days are saved/,
    },
    {
      call: 'checkInGoal',
      answers: SHOWN,
      value: said('Checked in.').value,
      prepare: async (page) => {
        await page.getByLabel('Partly').check();
        await page.getByLabel('What did you learn?').fill('Ask earlier');
      },
      press: (page) => button(page, 'Save the check-in'),
      typed: (page) => [[page.getByLabel('What did you learn?'), 'Ask earlier']],
      ends: /Checked in\./,
    },
    {
      call: 'showCell',
      answers: SHOWN,
      value: null,
      press: (page) => button(page, 'Show row 5'),
      ends: /12 of 40/,
    },
  ],
};
