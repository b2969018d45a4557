/** The compiled form of the pushed files saves time and changes nothing. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { expect, test } from '@jest/globals';
import { CodeCache } from '../../../scripts/local/worker/code-cache';

const folder = mkdtempSync(path.join(tmpdir(), 'code-cache-'));
const codeOf = (answer: number): string =>
  `var count = 0; function next() { count += 1; return count + ${answer}; } // ${'x'.repeat(60_000)}`;

/** What the code says in a context of its own, read as an execution reads it. */
function run(code: string): { readonly said: unknown; readonly files: readonly string[] } {
  const cache = new CodeCache(folder);
  const context = vm.createContext({});
  cache.load(() => vm.runInContext(code, context, 'Code.js'));
  const said: unknown = vm.runInContext('next()', context);
  cache.keep();
  return { said, files: readdirSync(folder).map((file) => path.extname(file)) };
}

test('every execution begins anew, compiled or not; other code and a damaged form are compiled', () => {
  const first = run(codeOf(10));
  expect(first).toEqual({ said: 11, files: ['.1'] });
  expect(run(codeOf(10)).said).toBe(11);
  expect(run(codeOf(20)).said).toBe(21);
  for (const file of readdirSync(folder)) {
    const place = path.join(folder, file);
    writeFileSync(place, readFileSync(place).subarray(0, 100));
  }
  expect(run(codeOf(10)).said).toBe(11);
});

test('short code is not kept', () => {
  const before = readdirSync(folder);
  expect(run('var count = 0; function next() { return 5; }').said).toBe(5);
  expect(readdirSync(folder)).toEqual(before);
});
