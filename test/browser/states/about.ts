/** The call of the About dialog; its states are in its own test. */
import type { Page } from 'playwright-core';
import { type SidebarStates, said } from './state';

const unfold = (page: Page) => page.getByText('If something seems wrong').click();

export const ABOUT_STATES: SidebarStates = {
  page: 'about',
  width: 460,
  height: 600,
  states: [{ name: 'unfolded', byKeyboard: true, answers: {}, shows: /Version/, act: unfold }],
  calls: [
    {
      call: 'offerSelfTest',
      answers: {},
      value: said('The menu now ends with the self-test.').value,
      prepare: unfold,
      press: (page) => page.getByRole('button', { name: /^(Show the self-test in the menu|Try again)/ }).first(),
      ends: /The menu now ends with/,
    },
  ],
};
