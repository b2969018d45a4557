import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { buildDueList } from '../../src/domain/due-list';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { NO_SNOOZES } from '../../src/domain/snooze';
import { courseSample } from '../fixtures/course-sample';

/** Each action as "rule who+other rules, due". */
function summary(today: string): { readonly actions: readonly string[]; readonly later: readonly string[] } {
  const list = buildDueList({
    book: courseSample(),
    today: day(today),
    settings: DEFAULT_SETTINGS,
    snoozes: NO_SNOOZES,
  });
  const say = (action: (typeof list.actions)[number]): string =>
    `${action.due} ${[action.rule, ...action.also.map((reason) => reason.rule)].join('+')}: ${action.who ?? ''}`;
  return { actions: list.actions.map(say), later: list.later.map(say) };
}

describe("the course's sample", () => {
  test.each(['2026-11-21', '2026-11-22', '2026-11-23'])('asks for a thank-you to Leo first on %s', (today) => {
    expect(summary(today)).toEqual({
      actions: [
        '2026-11-21 thank-you: Leo Brandt',
        '2026-10-01 keep-in-touch: Tomás Herrera',
        '2026-11-04 silent-lead+keep-in-touch: Priya Raman',
      ],
      later: [`${today} first-touch: Aiko Tanaka`],
    });
  });
});
