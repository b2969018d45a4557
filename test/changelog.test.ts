/** What is new is said for the version that would be released. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../scripts/build/paths';
import { readVersion } from '../scripts/build/version';

const sections = readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8').split(/^## /m).slice(1);

test('the newest section is that of package.json, with its day and something in it', () => {
  const [newest = ''] = sections.filter((section) => !section.startsWith('[Unreleased]'));
  const [, version, day] = /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})\n/.exec(newest) ?? [];
  expect(version).toBe(readVersion());
  expect(Number.isNaN(Date.parse(day ?? ''))).toBe(false);
  expect(newest).toMatch(/^- \S/m);
});

test('every version has one section, the newer above the older', () => {
  const versions = sections.flatMap(
    (section) => /^\[(\d+)\.(\d+)\.(\d+)\]/.exec(section)?.slice(1, 4).map(Number) ?? [],
  );
  const numbers = [];
  for (let index = 0; index < versions.length; index += 3) {
    const [major = 0, minor = 0, patch = 0] = versions.slice(index, index + 3);
    numbers.push(major * 1e6 + minor * 1e3 + patch);
  }
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => other - one));
});
