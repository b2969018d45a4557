import type { DraftTemplate } from './draft-template';

/** S3 "Always know where you stand. Be a pleasure to interact with." */
export const waitingChase: DraftTemplate = {
  kind: 'waiting-chase',
  label: 'Asking where you stand',
  rules: ['waiting-chase'],
  subject: 'Where things stand[[ with the {{position}} role]]',
  body: `Hi[[ {{firstName}}]],

Thank you again for considering me[[ for the {{position}} role]][[ at {{company}}]]. I remain very interested.

Could you tell me where things stand, and when you expect to decide?`,
};
