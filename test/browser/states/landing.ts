/** The states of the way from an offer to the last thank-you, and its calls. */
import { ACCEPTED, ALL_THANKED, NO_OFFERS, OFFERS } from '../fixtures/landing';
import { DENIED, NEVER, SIDEBAR, type SidebarStates, unfoldAll } from './state';

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
    { name: 'offers', answers: { getLanding: [{ value: OFFERS }] }, shows: /Your offers/ },
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
      answers: { getLanding: [{ value: ACCEPTED }] },
      shows: /Congratulations/,
      act: unfoldAll,
    },
    { name: 'done', answers: { getLanding: [{ value: ALL_THANKED }] }, shows: /is thanked/ },
  ],
  calls: [],
};
