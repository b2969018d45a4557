/** The states of the way from an offer to the last thank-you, and its calls. */
import type { Page } from 'playwright-core';
import { ACCEPTED, ALL_THANKED, MANY_TO_THANK, NO_OFFERS, OFFERS } from '../fixtures/landing';
import { DENIED, isLong, NEVER, SIDEBAR, type SidebarStates, said, unfoldAll } from './state';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const DONE = said('Done and noted.').value;
const NOTED = /Done and noted/;

export const LANDING_STATES: SidebarStates = {
  page: 'landing',
  ...SIDEBAR,
  states: [
    { name: 'loading', answers: { getLanding: NEVER }, shows: /Looking up your offers/ },
    {
      name: 'failed',
      answers: { getLanding: [{ fail: DENIED }] },
      shows: /several Google accounts/,
    },
    { name: 'no offer', answers: { getLanding: [{ value: NO_OFFERS }] }, shows: /no rush/ },
    { name: 'offers', byKeyboard: true, answers: { getLanding: [{ value: OFFERS }] }, shows: /Your offers/ },
    {
      name: 'accepting',
      answers: { getLanding: [{ value: OFFERS }] },
      shows: /Your offers/,
      act: (page) => page.getByRole('button', { name: 'Accept: Fernwood Health' }).click(),
    },
    {
      name: 'declining',
      answers: { getLanding: [{ value: OFFERS }] },
      shows: /Your offers/,
      act: (page) => page.getByRole('button', { name: 'Decline: Fernwood Health' }).click(),
    },
    {
      name: 'accepted',
      byKeyboard: true,
      answers: { getLanding: [{ value: ACCEPTED }] },
      shows: /Congratulations/,
      act: unfoldAll,
    },
    { name: 'done', answers: { getLanding: [{ value: ALL_THANKED }] }, shows: /is thanked/ },
    {
      name: '10,000 to thank',
      answers: { getLanding: [{ value: MANY_TO_THANK }] },
      shows: /Congratulations/,
      act: isLong('.row'),
    },
  ],
  calls: [
    { call: 'getLanding', answers: {}, value: OFFERS, ends: /Your offers/ },
    {
      call: 'acceptOffer',
      answers: { getLanding: [{ value: OFFERS }] },
      value: DONE,
      prepare: (page) => button(page, 'Accept: Fernwood Health').click(),
      press: (page) => button(page, 'I accepted'),
      ends: NOTED,
    },
    {
      call: 'moveStage',
      how: 'declining',
      answers: { getLanding: [{ value: OFFERS }] },
      value: DONE,
      prepare: async (page) => {
        await button(page, 'Decline: Fernwood Health').click();
        await page.getByLabel('Why, for yourself').fill('Too far');
      },
      press: (page) => button(page, 'I declined'),
      typed: (page) => [[page.getByLabel('Why, for yourself'), 'Too far']],
      ends: NOTED,
    },
    {
      call: 'moveStage',
      how: 'an offer of a known application',
      answers: { getLanding: [{ value: NO_OFFERS }] },
      value: DONE,
      prepare: async (page) => {
        await page.getByLabel('Company').fill('Latt');
        await page.getByRole('option', { name: /^Lattice/ }).click();
        await page.getByLabel('Decide by').fill('2026-12-04');
      },
      press: (page) => button(page, 'Save the offer'),
      typed: (page) => [
        [page.getByLabel('Company'), 'Lattice'],
        [page.getByLabel('Decide by'), '2026-12-04'],
      ],
      ends: NOTED,
    },
    {
      call: 'saveApplication',
      how: 'an offer from nowhere',
      answers: { getLanding: [{ value: NO_OFFERS }] },
      value: DONE,
      prepare: (page) => page.getByLabel('Company').fill('Orbit'),
      press: (page) => button(page, 'Save the offer'),
      typed: (page) => [[page.getByLabel('Company'), 'Orbit']],
      ends: NOTED,
    },
    {
      call: 'saveApplication',
      how: 'the day to decide by',
      answers: { getLanding: [{ value: OFFERS }] },
      value: DONE,
      prepare: (page) => page.getByLabel('Decide by').first().fill('2026-12-04'),
      press: (page) => button(page, 'Save the day for Fernwood Health'),
      typed: (page) => [[page.getByLabel('Decide by').first(), '2026-12-04']],
      ends: NOTED,
    },
    {
      call: 'completeAction',
      answers: { getLanding: [{ value: ACCEPTED }] },
      value: DONE,
      prepare: (page) => page.getByLabel('Note (optional)').fill('By mail'),
      press: (page) => button(page, 'I told Priya Raman'),
      typed: (page) => [[page.getByLabel('Note (optional)'), 'By mail']],
      ends: NOTED,
    },
    {
      call: 'undoAction',
      answers: { getLanding: [{ value: ACCEPTED }], completeAction: [{ value: { ...DONE, undo: 'r1' } }] },
      value: said('Taken back: it is not done yet.').value,
      prepare: (page) => button(page, 'I told Priya Raman').click(),
      press: (page) => page.getByRole('button', { name: 'Undo' }),
      ends: /Taken back/,
    },
    {
      call: 'moveStage',
      how: 'not accepted after all',
      answers: { getLanding: [{ value: ACCEPTED }] },
      value: DONE,
      prepare: unfoldAll,
      press: (page) => button(page, 'Back to Offer'),
      ends: NOTED,
    },
  ],
};
