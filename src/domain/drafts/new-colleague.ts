import type { DraftTemplate } from './draft-template';

/** S4: thanks to those who will be colleagues; that the job was accepted is no news to them. */
export const newColleague: DraftTemplate = {
  kind: 'new-colleague',
  label: 'Thanks to people where you start',
  rules: [],
  subject: 'Thank you, and looking forward',
  body: `Hi[[ {{firstName}}]],

I have accepted the offer[[ of the {{newPosition}} role]], and I am glad to join you[[ at {{newCompany}}]]. Thank you for {{thanksFor}}; you had a part in making this possible.

Is there anything I can read or prepare before I start?`,
};
