/** The stages of an application, in order (S3, playbook §1). */
export const STAGES = [
  'Inactive',
  'Uncalled',
  'Trying-To',
  'Interview Set',
  'Waiting',
  'Offer',
  'Accepted',
  'Declined',
  'Rejected',
  'Closed',
] as const;

export type Stage = (typeof STAGES)[number];

/** True once the pursuit is over, however it ended. */
export function hasOutcome(stage: Stage | null): boolean {
  return stage === 'Accepted' || stage === 'Declined' || stage === 'Rejected' || stage === 'Closed';
}

/** Open means being pursued: Trying-To, Interview Set, Waiting or Offer (playbook §3). */
export function isOpen(stage: Stage | null): boolean {
  return stage === 'Trying-To' || stage === 'Interview Set' || stage === 'Waiting' || stage === 'Offer';
}
