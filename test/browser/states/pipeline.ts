/** The states of the pipeline, in its wide dialog and in the sidebar, and its calls. */
import type { Page } from 'playwright-core';
import { EMPTY_PIPELINE, HOOLI, HUGE_PIPELINE, PIPELINE } from '../fixtures/pipeline';
import type { StubAnswers } from '../stub-page';
import { DENIED, NEVER, SIDEBAR, type SidebarStates, type State, unfoldAll } from './state';

const BOARD: StubAnswers = {
  getPipeline: [{ value: PIPELINE }],
  getPeople: [{ value: { people: [], companies: [] } }],
};
const SHOWN = /13 applications/;

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Move to… Acme' }).click();
}

const MOVES: readonly State[] = [
  'Inactive',
  'Trying-To',
  'Interview Set',
  'Waiting',
  'Offer',
  'Accepted',
  'Declined',
  'Rejected',
  'Closed',
].map((to) => ({
  name: `the form of ${to}`,
  answers: BOARD,
  shows: SHOWN,
  act: async (page) => {
    await openMenu(page);
    await page.getByRole('menuitem', { name: to, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  },
}));

const STATES: readonly State[] = [
  { name: 'loading', answers: { getPipeline: NEVER }, shows: /Reading your applications/ },
  { name: 'failed', answers: { getPipeline: [{ fail: DENIED }] }, shows: /several Google accounts/ },
  { name: 'empty', answers: { ...BOARD, getPipeline: [{ value: EMPTY_PIPELINE }] }, shows: /Start with a list/ },
  {
    name: 'everything unfolded',
    answers: BOARD,
    shows: SHOWN,
    act: async (page) => {
      const folded = page.locator('.column-toggle[aria-expanded="false"]');
      while ((await folded.count()) > 0) await folded.first().click();
      await unfoldAll(page);
    },
  },
  {
    name: 'nothing matches',
    answers: BOARD,
    shows: SHOWN,
    act: (page) => page.getByRole('searchbox', { name: 'Search' }).fill('nobody'),
  },
  { name: 'the menu', answers: BOARD, shows: SHOWN, act: openMenu },
  {
    name: 'carried',
    answers: BOARD,
    shows: SHOWN,
    act: (page) => page.getByRole('button', { name: 'Carry Acme with' }).press('Enter'),
  },
  {
    name: 'adding',
    answers: BOARD,
    shows: SHOWN,
    act: (page) => page.getByRole('button', { name: 'Add an application' }).click(),
  },
  {
    name: 'changing',
    answers: { ...BOARD, getApplication: [{ value: HOOLI }] },
    shows: SHOWN,
    act: async (page) => {
      await page.getByRole('button', { name: 'Hooli: change' }).click();
      await page.getByText('Dates and outcome').click();
    },
  },
];

export const PIPELINE_STATES: SidebarStates = {
  page: 'pipeline',
  width: 900,
  height: 600,
  states: [
    ...STATES,
    {
      name: '2,000 applications',
      answers: { ...BOARD, getPipeline: [{ value: HUGE_PIPELINE }] },
      shows: /2000 applications/,
    },
    {
      name: 'changing, while it is read',
      answers: { ...BOARD, getApplication: NEVER },
      shows: SHOWN,
      act: (page) => page.getByRole('button', { name: 'Hooli: change' }).click(),
    },
    ...MOVES,
  ],
  calls: [],
};

export const PIPELINE_LIST_STATES: SidebarStates = {
  page: 'pipeline',
  as: 'pipeline in the sidebar',
  ...SIDEBAR,
  states: [...STATES, ...MOVES.slice(-2)],
  calls: [],
};
