/** The states of the network, and its calls. */
import type { Page } from 'playwright-core';
import { EMPTY_NETWORK, NETWORK, waysTo } from '../fixtures/network';
import type { StubAnswers } from '../stub-page';
import { DENIED, NEVER, type SidebarStates, said, unfoldAll } from './state';

const NET: StubAnswers = { getNetwork: [{ value: NETWORK }], findIntroductions: [{ value: waysTo('Glasswing') }] };
const SHOWN = /Leo Brandt/;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

export const NETWORK_STATES: SidebarStates = {
  page: 'network',
  width: 900,
  height: 600,
  states: [
    { name: 'loading', answers: { getNetwork: NEVER }, shows: /Reading your network/ },
    { name: 'failed', answers: { getNetwork: [{ fail: DENIED }] }, shows: /several Google accounts/ },
    { name: 'empty', answers: { getNetwork: [{ value: EMPTY_NETWORK }] }, shows: /starts with two names/ },
    {
      name: 'people',
      byKeyboard: true,
      answers: NET,
      shows: SHOWN,
      act: (page) => page.locator('.map-progress').waitFor({ state: 'detached' }),
    },
    { name: 'a person', answers: NET, shows: SHOWN, act: (page) => button(page, /^Leo Brandt/).click() },
    {
      name: 'nobody matches',
      answers: NET,
      shows: SHOWN,
      act: (page) => page.getByLabel('Search').fill('no such words'),
    },
    {
      name: 'groups, unfolded',
      answers: NET,
      shows: SHOWN,
      act: async (page) => {
        await button(page, 'Groups').click();
        await unfoldAll(page);
      },
    },
    {
      name: 'a way',
      answers: NET,
      shows: SHOWN,
      act: async (page) => {
        await button(page, 'Introductions').click();
        await button(page, /^Glasswing/).click();
        await page.getByRole('heading', { name: 'Ways to Glasswing' }).waitFor();
      },
    },
    {
      name: 'a link refused',
      answers: { ...NET, saveLink: [{ refuse: 'They are linked already.' }] },
      shows: SHOWN,
      act: async (page) => {
        await button(page, 'Add a link').click();
        await button(page, 'Save the link').click();
        await page.getByLabel('Person').fill('A');
        await page.getByLabel('Knows').fill('B');
        await button(page, 'Save the link').click();
        await page.getByText('They are linked already.').waitFor();
      },
    },
  ],
  calls: [
    {
      call: 'getNetwork',
      answers: { findIntroductions: [{ value: waysTo('Glasswing') }] },
      value: NETWORK,
      ends: SHOWN,
    },
    {
      call: 'findIntroductions',
      answers: { getNetwork: [{ value: NETWORK }] },
      value: waysTo('Glasswing'),
      prepare: (page) => button(page, 'Introductions').click(),
      press: (page) => button(page, /^Glasswing/),
      ends: /Ways to Glasswing/,
    },
    {
      call: 'saveLink',
      answers: NET,
      value: said('Saved the link.').value,
      prepare: async (page) => {
        await button(page, 'Add a link').click();
        await page.getByLabel('Person').fill('Ana');
        await page.getByLabel('Knows').fill('Bea');
      },
      press: (page) => button(page, 'Save the link'),
      typed: (page) => [
        [page.getByLabel('Person'), 'Ana'],
        [page.getByLabel('Knows'), 'Bea'],
      ],
      ends: /Saved the link/,
    },
    {
      call: 'showCell',
      answers: NET,
      value: null,
      prepare: (page) => button(page, /^Leo Brandt/).click(),
      press: (page) => button(page, /^Go to row/),
      ends: SHOWN,
    },
  ],
};
