import { expect, test } from '@jest/globals';
import type { Reason, RuleId } from '../../src/domain/action';
import { day } from '../../src/domain/day';
import { sayWhy } from '../../src/domain/say-why';

const reason = (rule: RuleId): Reason => ({
  ...{ id: rule, rule, title: '', due: day('2026-11-24'), why: `Why ${rule}.`, tab: 'Contacts', row: 5 },
});

test.each<readonly [RuleId, readonly RuleId[], readonly string[]]>([
  ['thank-you', [], []],
  ['thank-you', ['interview-prep'], ['Also: Why interview-prep.']],
  ['thank-you', ['first-touch'], []],
  ['interview-result', ['waiting-chase', 'keep-in-touch'], ['Also: Why keep-in-touch.']],
  ['thank-you', ['interview-result', 'waiting-chase'], ['Also: Why interview-result.']],
  ['next-step', ['waiting-chase'], ['Also: Why waiting-chase.']],
])('beside %s, %j say %j', (rule, others, also) => {
  expect(sayWhy({ rule, why: 'Because.', also: others.map(reason) })).toEqual(['Because.', ...also]);
});
