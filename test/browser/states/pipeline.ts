/** The states of the pipeline, in its wide dialog and in the sidebar, and its calls. */
import type { Page } from 'playwright-core';
import { STAGES } from '../../../src/domain/stage';
import { EMPTY_PIPELINE, HOOLI, HUGE_PIPELINE, PIPELINE } from '../fixtures/pipeline';
import type { StubAnswers } from '../stub-page';
import { DENIED, NEVER, SIDEBAR, type SidebarStates, type State, said, unfoldAll } from './state';

const BOARD: StubAnswers = {
  getPipeline: [{ value: PIPELINE }],
  getPeople: [{ value: { people: [], companies: [] } }],
};
const SHOWN = /13 applications/;

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Move to… Acme' }).click();
}

// Acme stands in Uncalled.
const MOVES: readonly State[] = STAGES.filter((stage) => stage !== 'Uncalled').map((to) => ({
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
    byKeyboard: true,
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

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const location = (page: Page) => page.getByLabel('Location');

async function ask(page: Page, company: string, to: string): Promise<void> {
  await button(page, `Move to… ${company}`).click();
  await page.getByRole('menuitem', { name: to, exact: true }).click();
}

export const PIPELINE_STATES: SidebarStates = {
  page: 'pipeline',
  width: 900,
  height: 600,
  states: [
    ...STATES,
    {
      name: '2,000 applications',
      answers: { ...BOARD, getPipeline: [{ value: HUGE_PIPELINE }] },
      shows: /2,000 applications/,
    },
    {
      name: 'changing, while it is read',
      answers: { ...BOARD, getApplication: NEVER },
      shows: SHOWN,
      act: (page) => page.getByRole('button', { name: 'Hooli: change' }).click(),
    },
    ...MOVES,
  ],
  calls: [
    { call: 'getPipeline', answers: {}, value: PIPELINE, ends: SHOWN },
    {
      call: 'moveStage',
      answers: BOARD,
      value: said('Hooli is now in Waiting.').value,
      prepare: async (page) => {
        await ask(page, 'Hooli', 'Waiting');
        await page.getByLabel('Next step (optional)').fill('Ask on Friday');
      },
      press: (page) => button(page, 'Move to Waiting'),
      typed: (page) => [[page.getByLabel('Next step (optional)'), 'Ask on Friday']],
      ends: /Hooli is now in Waiting/,
    },
    {
      call: 'acceptOffer',
      answers: BOARD,
      value: said('Congratulations.').value,
      prepare: async (page) => {
        await button(page, /^Offer/).click();
        await ask(page, 'Fernwood Health', 'Accepted');
      },
      press: (page) => button(page, 'Accept this offer'),
      ends: /Congratulations/,
    },
    {
      call: 'getApplication',
      answers: BOARD,
      value: HOOLI,
      open: (page) => button(page, 'Hooli: change').click(),
      ends: /Dates and outcome/,
    },
    {
      call: 'saveApplication',
      answers: { ...BOARD, getApplication: [{ value: HOOLI }] },
      value: said('Saved: Hooli.').value,
      prepare: async (page) => {
        await button(page, 'Hooli: change').click();
        await location(page).fill('Lisbon');
      },
      press: (page) => button(page, 'Save'),
      typed: (page) => [[location(page), 'Lisbon']],
      ends: /Saved: Hooli/,
    },
    {
      call: 'showCell',
      answers: { ...BOARD, getApplication: [{ value: HOOLI }] },
      value: null,
      prepare: async (page) => {
        await button(page, 'Hooli: change').click();
        await location(page).fill('Lisbon');
      },
      press: (page) => button(page, 'Show row 3'),
      typed: (page) => [[location(page), 'Lisbon']],
      ends: SHOWN,
    },
  ],
};

export const PIPELINE_LIST_STATES: SidebarStates = {
  page: 'pipeline',
  as: 'pipeline in the sidebar',
  ...SIDEBAR,
  states: [...STATES, ...MOVES.slice(-2)],
  calls: [],
};
