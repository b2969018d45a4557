/** The call of the self-test; its states are in its own test. */
import type { SelfTestReport } from '../../../src/api';
import type { SidebarStates } from './state';

const REPORT: SelfTestReport = {
  version: '0.1.0',
  timeZone: 'America/Los_Angeles',
  locale: 'en_US',
  lines: [],
  remarks: [],
  message: 'All 70 things are as assumed.',
};

export const SELF_TEST_STATES: SidebarStates = {
  page: 'self-test',
  width: 760,
  height: 560,
  states: [{ name: 'before it runs', byKeyboard: true, answers: {}, shows: /It adds a tab/ }],
  calls: [
    {
      call: 'runSelfTest',
      answers: { probeSelfTest: [{ value: { list: [null] } }] },
      value: REPORT,
      press: (page) => page.getByRole('button', { name: /^Run (the self-test|it again)/ }),
      ends: /The whole report as text/,
    },
  ],
};
