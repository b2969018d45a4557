import type { DraftTemplate } from './draft-template';

/** S1 "ask for referrals to other companies or at least to keep you in mind for future hiring". */
export const rejection: DraftTemplate = {
  kind: 'rejection',
  label: 'After a rejection',
  rules: ['rejection-wrap-up'],
  subject: 'Thank you[[ for considering me for the {{position}} role]]',
  body: `Hi[[ {{firstName}}]],

Thank you for letting me know, and for the time you gave me. I enjoyed getting to know {{company}}, and I would be glad to be kept in mind for other roles.

Is there another team, or another company, that you would suggest I talk to?`,
};
