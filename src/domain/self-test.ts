/** What came of the self-test, in one sentence or three. */
import { count } from './say';

/** "70 of 71 things are as assumed. 1 is not. 5 more cannot be seen from a script." */
export function sayOutcome(lines: readonly { readonly verdict: 'yes' | 'no' | 'unknown' }[]): string {
  const number = (verdict: string): number => lines.filter((line) => line.verdict === verdict).length;
  const [held, failed, unknown] = [number('yes'), number('no'), number('unknown')];
  const failing = failed === 0 ? '' : ` ${failed} ${failed === 1 ? 'is' : 'are'} not.`;
  const unseen = unknown === 0 ? '' : ` ${unknown} more cannot be seen from a script.`;
  return `${held} of ${count(held + failed, 'thing')} are as assumed.${failing}${unseen}`;
}
