import type { DraftTemplate } from './draft-template';

/** S4: "difficult because their group is excellent in so many ways, but you needed to choose the best overall fit". */
export const withdraw: DraftTemplate = {
  kind: 'withdraw',
  label: 'Withdrawing an application',
  rules: ['landing-withdraw'],
  subject: 'My application[[ for the {{position}} role]]',
  body: `Hi[[ {{firstName}}]],

I want to let you know right away that I have accepted another position, so I am withdrawing my application[[ for the {{position}} role]][[ at {{company}}]]. It was a hard choice: yours is an excellent group, and I had to go with the best overall fit for me.

Thank you for your time and interest. I hope our paths cross again.`,
};
