import type { DraftTemplate } from './draft-template';

/** S2: start "by giving help rather than asking for additional assistance". */
export const keepInTouch: DraftTemplate = {
  kind: 'keep-in-touch',
  label: 'Keeping in touch',
  rules: ['keep-in-touch'],
  subject: 'A quick hello',
  body: `Hi[[ {{firstName}}]],

It has been a while since we were last in touch[[, on {{lastDay}}]], and I wanted to say hello. This made me think of you: {{iceBreaker}}.

How are things[[ at {{company}}]], and is there anything I can help you with?`,
};
