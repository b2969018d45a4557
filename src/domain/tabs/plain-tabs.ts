/** The tabs without a table: Instructions and the two calculators (S0). */
import type { Tab } from './tab';

export const instructions: Tab = {
  name: 'Instructions',
  missing: { severity: 'info', what: 'It explains the course and the add-on.' },
};

export const calculator: Tab = {
  name: 'Job Offer Calculator',
  missing: {
    severity: 'info',
    what: 'Without it the estimate counts your other tabs and keeps no numbers of its own.',
  },
};

export const highReadinessCalculator: Tab = {
  name: 'Job Offer Calculator - if High Job Ready Score',
  missing: { severity: 'info', what: 'You only need it with a high job readiness score.' },
};
