import type { DraftTemplate } from './draft-template';

/** S4: thank them "for their part in making it possible", and keep the network alive. */
export const landingThanks: DraftTemplate = {
  kind: 'landing-thanks',
  label: 'Thanks after landing a job',
  rules: ['landing-thanks'],
  subject: 'Good news, and thank you',
  body: `Hi[[ {{firstName}}]],

I have good news: I have accepted a job[[ as {{newPosition}}]][[ at {{newCompany}}]]. Thank you for {{thanksFor}}; you had a part in making this possible.

I would like to stay in touch. How are things with you?`,
};
