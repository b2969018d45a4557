/** The commands that the documents and the command's own words tell people to run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readOptions, USAGE } from '../../../scripts/deploy/options';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

/** The arguments as a shell would pass them. */
const argumentsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const COMMAND = /npm run deploy -- ((?:"[^"\n]*"|[^`\s"]+)(?: (?:"[^"\n]*"|[^`\s"]+))*)`?$/gm;

function isWrong(line: string): boolean {
  try {
    return readOptions(argumentsOf(line.replace('/d/…', '/d/an-id-of-twenty-letters'))) === null;
  } catch {
    return true;
  }
}

test.each(['README.md', 'docs/ways-to-use.md', 'docs/marketplace.md'])('%s', (file) => {
  const lines = [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(COMMAND)].map(([, line = '']) => line);
  expect(lines.filter(isWrong)).toEqual([]);
  if (file === 'docs/ways-to-use.md') expect(lines.length).toBeGreaterThan(3);
});

test('--help, whose own commands are taken', () => {
  expect(readOptions(['--help'])).toBeNull();
  const address = 'https://docs.google.com/spreadsheets/d/…';
  const lines = USAGE.split('\n').flatMap((line) => {
    const [, command] = /^npm run deploy(?: -- (.+?))? {2,}/.exec(line) ?? [];
    return command === undefined ? [] : [command.replace('ADDRESS', address).replace(/\[|\]/g, '')];
  });
  expect(lines).toHaveLength(4);
  expect(lines.filter(isWrong)).toEqual([]);
});
