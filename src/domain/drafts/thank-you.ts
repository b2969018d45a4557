import type { DraftTemplate } from './draft-template';

/** S1 and S4: appreciative, soon after, and a reminder of the talk. */
export const thankYou: DraftTemplate = {
  kind: 'thank-you',
  label: 'Thank-you note',
  rules: ['thank-you'],
  subject: 'Thank you[[ for the {{event}}]]',
  body: `Hi[[ {{firstName}}]],

Thank you for your time[[ on {{eventDay}}]]. I enjoyed our {{event}} and took a lot away from it. I am even more interested in working at {{interviewedAt}} than before.

Is there anything I can send you or do for you in the meantime?`,
};
