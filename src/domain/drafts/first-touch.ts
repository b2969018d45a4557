import type { DraftTemplate } from './draft-template';

/** S3: "concise, well-written, thoughtful, not talking about yourself too much, ending in a question". */
export const firstTouch: DraftTemplate = {
  kind: 'first-touch',
  label: 'First message',
  rules: ['first-touch', 'uncalled-overdue'],
  subject: 'A question about your work[[ at {{company}}]]',
  body: `Hi[[ {{firstName}}]],

My name is {{myName}}. I have been reading about the work[[ at {{company}}]] and would like to learn from someone who knows it from the inside. I am interested in the {{position}} role there.

Would you have 15 minutes for a short call in the next two weeks?`,
};
