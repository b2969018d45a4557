import type { DraftTemplate } from './draft-template';

/** S1 "a follow-up on the results of the job interview a few days later". */
export const interviewResult: DraftTemplate = {
  kind: 'interview-result',
  label: 'Asking how an interview went',
  rules: ['interview-result'],
  subject: 'My interview[[ for the {{position}} role]][[ on {{eventDay}}]]',
  body: `Hi[[ {{firstName}}]],

Thank you again for the interview[[ on {{eventDay}}]]. I enjoyed getting to know the team[[ at {{company}}]], and my interest in the[[ {{position}}]] role has only grown.

Do you have any news about the next step, or is there anything more I can send you?`,
};
