/** The page about the estimate says what the code computes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { estimateTables, fillPage } from '../../scripts/docs/estimate-tables';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/estimate.md'), 'utf8');

test('every figure in docs/estimate.md is as computed now (if not: npm run docs:estimate)', () => {
  expect(page).toBe(fillPage(page));
});

test('a changed figure is noticed, and so is a missing place', () => {
  const figures = estimateTables().funnels ?? '';
  expect(page).toContain(figures);
  expect(fillPage(page.replace(figures, 'old'))).toBe(page);
  expect(() => fillPage('no places here')).toThrow(RangeError);
});
