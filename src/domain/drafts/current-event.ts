import type { DraftTemplate } from './draft-template';

/** S2: information as the opener, without asking for help in return. */
export const currentEvent: DraftTemplate = {
  kind: 'current-event',
  label: 'Sharing news',
  rules: ['current-event'],
  subject: 'This made me think of you',
  body: `Hi[[ {{firstName}}]],

I came across this and thought of you: {{iceBreaker}}.

I hope it is useful. How are things[[ at {{company}}]]?`,
};
