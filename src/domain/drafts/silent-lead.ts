import type { DraftTemplate } from './draft-template';

/** S3 "a month with no reply: sometimes it is good to follow up again", without being a nuisance. */
export const silentLead: DraftTemplate = {
  kind: 'silent-lead',
  label: 'Following up on a silent application',
  rules: ['silent-lead'],
  subject: 'My application[[ for the {{position}} role]][[ at {{company}}]]',
  body: `Hi[[ {{firstName}}]],

I applied for the[[ {{position}}]] role[[ at {{company}}]][[ on {{appliedDay}}]] and am still very interested. I know how busy hiring gets, so this is only a short note.

Could you tell me whether the role is still open, or who would be the best person to ask?`,
};
