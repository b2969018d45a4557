import type { LogField, Touch } from '../book';
import { CHANNELS, GOAL_COUNTS, TOUCH_KINDS } from '../choices';
import { STAGES } from '../stage';
import { headerOf } from '../tabs';
import { defineCheck, own, placeOf } from './support/define';
import { nearestOf } from './support/spelling';
import { plainWords, quote, saysNothing, textOf } from './support/words';

/** What each column of the Activity Log offers. Any other word is the person's own, and left alone unless it is a slip. */
const LOG_CHOICES: readonly { readonly field: LogField; readonly words: readonly string[] }[] = [
  { field: 'kind', words: TOUCH_KINDS },
  { field: 'channel', words: CHANNELS },
  { field: 'fromStage', words: STAGES },
  { field: 'toStage', words: STAGES },
];

function comparable(text: string): string {
  return plainWords(text.replace(/-/gu, ' '));
}

/** The choice a word is one slip away from; null where it is one of them, or none. */
function intended(written: string, choices: readonly string[]): string | null {
  const known = choices.map(comparable);
  const plain = comparable(written);
  if (known.includes(plain)) return null;
  const nearest = nearestOf(plain, known);
  return nearest === null ? null : (choices[known.indexOf(nearest)] ?? null);
}

/** Few different words stand in thousands of log lines. */
function remembered(choices: readonly string[]): (written: string) => string | null {
  const answers = new Map<string, string | null>();
  return (written) => {
    const known = answers.get(written);
    if (known !== undefined) return known;
    const answer = intended(written, choices);
    answers.set(written, answer);
    return answer;
  };
}

/** A slip in a column that has a dropdown: "thnak-you" would count as a conversation, and the thank-you stay due. */
export const badChoice = defineCheck('bad-choice', 'warning', function* ({ book }) {
  for (const goal of own(book.goals)) {
    const written = textOf(goal.written.counts);
    if (goal.counts !== null || saysNothing(written)) continue;
    const after = intended(written, GOAL_COUNTS);
    yield {
      place: placeOf(goal, 'counts'),
      message: `Row ${goal.at.row}: ${quote(written)} under Counts is nothing that can be counted. ${after === null ? 'Choose from the list, or "my own count" to keep it yourself.' : `Did you mean ${after}?`}`,
      fix: after === null ? null : { description: `Change to ${after}`, before: written, after },
    };
  }
  const log: readonly Touch[] = own(book.log);
  for (const { field, words } of LOG_CHOICES) {
    const meant = remembered(words);
    for (const touch of log) {
      const written = textOf(touch.written[field]);
      const after = written === '' ? null : meant(written);
      if (after === null) continue;
      yield {
        place: placeOf(touch, field),
        message: `Row ${touch.at.row} of ${touch.at.sheetName}: ${quote(written)} under ${headerOf('log', field)} is not one of the choices. Did you mean ${after}?`,
        fix: { description: `Change to ${after}`, before: written, after },
      };
    }
  }
});
