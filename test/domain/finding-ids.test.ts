import { expect, test } from '@jest/globals';
import type { DomainFinding } from '../../src/domain/finding';
import { findingIds } from '../../src/domain/finding-ids';

function finding(given: Partial<DomainFinding['place']> = {}, before = 'Tryng-To'): DomainFinding {
  return {
    rule: 'unknown-stage',
    severity: 'error',
    place: {
      tab: 'applications',
      sheetName: 'Applications',
      row: 14,
      field: 'stage',
      column: null,
      key: 'r1',
      ...given,
    },
    message: `Row ${given.row ?? 14}: '${before}' is not a stage.`,
    fix: { description: 'Change to Trying-To', before, after: 'Trying-To' },
  };
}

function id(one: DomainFinding): string {
  return findingIds([one])[0] ?? '';
}

test('an id outlives sorting and edits elsewhere', () => {
  expect(id(finding({ row: 3 }))).toBe(id(finding()));
});

test.each([
  ['another row', finding({ key: 'r2' })],
  ['another field', finding({ field: 'company' })],
  ['another tab', finding({ tab: 'contacts' })],
  ['another content', finding({}, 'Trying-Two')],
])('%s has another id', (_, other) => {
  expect(id(other)).not.toBe(id(finding()));
});

test('two findings alike have two ids, in their order', () => {
  const [first, second] = findingIds([finding(), finding()]);
  expect(second).toBe(`${first}-2`);
});
