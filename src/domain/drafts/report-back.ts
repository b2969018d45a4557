import type { DraftTemplate } from './draft-template';

/** S4 "he learns from you that you have been to see a couple of his referrals". */
export const reportBack: DraftTemplate = {
  kind: 'report-back',
  label: 'Telling how a referral went',
  rules: ['report-back'],
  subject: 'My talk with {{referredName}}',
  body: `Hi[[ {{firstName}}]],

Thank you for pointing me to {{referredName}}[[ at {{referredCompany}}]]. We talked[[ on {{talkDay}}]], and it helped me a lot. I wanted you to know that your introduction made the difference.

May I keep you posted on how it goes on, and is there anything I can do for you?`,
};
