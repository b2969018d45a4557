import type { DraftTemplate } from './draft-template';

/** S4: timely, and grateful for what they invested. */
export const decline: DraftTemplate = {
  kind: 'decline',
  label: 'Declining an offer',
  rules: ['landing-withdraw'],
  subject: 'Your offer[[ for the {{position}} role]]',
  body: `Hi[[ {{firstName}}]],

Thank you very much for the offer[[ of the {{position}} role]][[ at {{company}}]]. It was a hard choice: yours is an excellent group. After much thought I have {{decision}}; I had to go with the best overall fit for me.

Thank you for your trust and the time you invested in me. I hope our paths cross again.`,
};
