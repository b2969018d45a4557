/** Why an action is due, in sentences: for the mail and for the Today tab, where nothing unfolds. */
import type { Action } from './action';

/** The leading reason, then the others, without those that say once more what another one says. */
export function sayWhy({ rule, why, also }: Pick<Action, 'rule' | 'why' | 'also'>): readonly string[] {
  const rules = [rule, ...also.map((other) => other.rule)];
  const telling = also.filter(
    (other) => other.rule !== 'first-touch' && !(other.rule === 'waiting-chase' && rules.includes('interview-result')),
  );
  return [why, ...telling.map((other) => `Also: ${other.why}`)];
}
