import type { DraftTemplate } from './draft-template';

/** S1 References alert: "so they would not be caught off-guard". */
export const referenceAlert: DraftTemplate = {
  kind: 'reference-alert',
  label: 'Telling a reference',
  rules: ['references-alert'],
  subject: 'You may get a call about me',
  body: `Hi[[ {{firstName}}]],

Thank you for being one of my references. You may get a call or an e-mail about me from {{company}}[[, about the {{position}} role]]. My interview there is on {{interviewDay}}.

Is that still all right for you, and is there anything you would like to know from me before they call?`,
};
