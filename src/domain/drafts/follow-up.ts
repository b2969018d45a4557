import type { DraftTemplate } from './draft-template';

/** S0 Next Steps, S3: ends "in a question that elicits a response". */
export const followUp: DraftTemplate = {
  kind: 'follow-up',
  label: 'Following up',
  rules: ['next-step'],
  subject: 'Following up[[ on the {{position}} role]]',
  body: `Hi[[ {{firstName}}]],

I wanted to follow up. We were last in touch on {{lastDay}}. I am very interested in the {{position}} role[[ at {{company}}]].

What would be a good next step from your side?`,
};
