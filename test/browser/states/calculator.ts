/** The states of the estimate, and its calls. */
import { ESTIMATE } from '../fixtures/estimate';
import { NEVER, SIDEBAR, type SidebarStates, unfoldAll } from './state';

export const CALCULATOR_STATES: SidebarStates = {
  page: 'calculator',
  ...SIDEBAR,
  states: [
    { name: 'loading', answers: { getEstimate: NEVER }, shows: /Working out/ },
    { name: 'failed', answers: { getEstimate: [{ fail: 'x' }] }, shows: /went wrong/ },
    {
      name: 'estimate',
      answers: { getEstimate: [{ value: ESTIMATE }] },
      shows: /About 0.5/,
      act: unfoldAll,
    },
  ],
  calls: [],
};
