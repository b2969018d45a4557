/** The states of the estimate, and its calls. */
import type { Page } from 'playwright-core';
import { ESTIMATE, PLAN } from '../fixtures/estimate';
import type { StubAnswers } from '../stub-page';
import { NEVER, SIDEBAR, type SidebarStates, said, unfoldAll } from './state';

const SHOWN: StubAnswers = { getEstimate: [{ value: ESTIMATE }] };
const button = (page: Page, name: string) => page.getByRole('button', { name });

export const CALCULATOR_STATES: SidebarStates = {
  page: 'calculator',
  ...SIDEBAR,
  states: [
    { name: 'loading', answers: { getEstimate: NEVER }, shows: /Working out/ },
    { name: 'failed', answers: { getEstimate: [{ fail: 'x' }] }, shows: /went wrong/ },
    {
      name: 'estimate',
      byKeyboard: true,
      answers: { getEstimate: [{ value: ESTIMATE }] },
      shows: /About 0.5/,
      act: unfoldAll,
    },
  ],
  calls: [
    { call: 'getEstimate', answers: {}, value: ESTIMATE, times: 2, ends: /About 0.5/ },
    {
      call: 'planOffers',
      answers: SHOWN,
      value: PLAN,
      prepare: async (page) => {
        await unfoldAll(page);
        await page.getByLabel('By', { exact: true }).fill('2027-06-30');
      },
      press: (page) => button(page, 'Make a plan'),
      typed: (page) => [[page.getByLabel('By', { exact: true }), '2027-06-30']],
      ends: /This is the plan/,
    },
    {
      call: 'saveGoal',
      answers: { ...SHOWN, planOffers: [{ value: PLAN }] },
      value: said('Saved.').value,
      prepare: async (page) => {
        await unfoldAll(page);
        await button(page, 'Make a plan').click();
      },
      press: (page) => button(page, 'Save as Networking Goals'),
      ends: /Saved 1 goal/,
    },
    {
      call: 'fillCalculator',
      answers: SHOWN,
      value: said('1 box was filled in.').value,
      prepare: async (page) => {
        await unfoldAll(page);
        await page.getByLabel('Meaningful contacts (B6)').check();
      },
      press: (page) => button(page, 'Write these numbers'),
      ends: /1 box was filled in/,
    },
  ],
};
