/** The states of the settings, and its calls. */
import { OFF_WITH_A_PROBLEM, SETTINGS } from '../fixtures/settings';
import { NEVER, SIDEBAR, type SidebarStates, unfoldAll } from './state';

export const SETTINGS_STATES: SidebarStates = {
  page: 'settings',
  ...SIDEBAR,
  states: [
    {
      name: 'loading',
      answers: { getSettings: NEVER },
      shows: /Reading your settings/,
    },
    { name: 'failed', answers: { getSettings: [{ fail: 'x' }] }, shows: /went wrong/ },
    {
      name: 'reminders on',
      answers: { getSettings: [{ value: SETTINGS }] },
      shows: /go to me@example.com/,
      act: unfoldAll,
    },
    {
      name: 'off, with a problem',
      answers: { getSettings: [{ value: OFF_WITH_A_PROBLEM }] },
      shows: /daily limit was used up/,
    },
  ],
  calls: [],
};
