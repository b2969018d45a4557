/** From a place in the pushed file to the line in the sources. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DIST, ROOT, SOURCE_MAPS } from '../../scripts/build/paths';
import { buildServerWithMap } from '../../scripts/build/server';
import { SourcePositions } from '../../scripts/build/source-positions';

let code: string;
let positions: SourcePositions;
let mapFile: string;

beforeAll(async () => {
  const built = await buildServerWithMap('bound');
  code = built.code;
  positions = new SourcePositions(built.map);
  mapFile = path.join(mkdtempSync(path.join(tmpdir(), 'explain-')), 'Code.js.map');
  writeFileSync(mapFile, built.map);
});

/** Where a text stands in `Code.js`, as a stack names it: 1-based. */
function placeOf(text: string): { readonly line: number; readonly column: number } {
  const at = code.indexOf(text);
  expect(at).toBeGreaterThan(0);
  expect(code.indexOf(text, at + 1)).toBe(-1);
  const before = code.slice(0, at).split('\n');
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 };
}

/** Two sentences that stand once in the bundle, and the files that hold them. */
const SENTENCES = [
  ['This did not work', 'src/app/menu.ts'],
  ['Google allows 20 timers for each person', 'src/google/triggers.ts'],
] as const;

test('the bundle with a map is the bundle that is pushed', () => {
  expect(code).toBe(readFileSync(path.join(DIST, 'Code.js'), 'utf8'));
});

describe('a place', () => {
  test.each(SENTENCES)('of %j is found in %s', (sentence, file) => {
    const { line, column } = placeOf(sentence);
    const place = positions.placeOf(line, column);
    expect(place?.file).toBe(file);
    const lines = readFileSync(path.join(ROOT, file), 'utf8').split('\n');
    // The map knows where the text begins; a longer sentence begins before.
    expect(lines.slice((place?.line ?? 0) - 1, (place?.line ?? 0) + 1).join('\n')).toContain(sentence);
  });

  test('of a function that only calls the bundle is nowhere', () => {
    const { line, column } = placeOf('function getToday(');
    expect(positions.placeOf(line, column)).toBeNull();
  });
});

test('a stack is told place by place, as Google, the editor or the local host writes it', () => {
  const { line, column } = placeOf(SENTENCES[0][0]);
  const told = positions.explain(
    `Error: no\n    at a (Code:${line}:${column})\n    at b (Code.gs:${line}:${column})\n    at /x/dist/Code.js:${line}:${column}\n    at c (Code:${line})\n    at d (MyCode:${line}:${column})`,
  );
  const place = told.split('\n')[1]?.slice('    at a ('.length, -1) ?? '';
  expect(place).toMatch(/^src\/app\/menu\.ts:\d+:\d+$/);
  expect(told).toBe(
    `Error: no\n    at a (${place})\n    at b (${place})\n    at ${place}\n    at c (Code:${line})\n    at d (MyCode:${line}:${column})`,
  );
});

async function explain(
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/explain.ts', ...args], { cwd: ROOT });
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    error += String(chunk);
  });
  child.stdin.end(input);
  const [ended] = (await once(child, 'close')) as [number | null];
  return { code: ended, out, error };
}

test('from the command line: a place with its line of source, by the sources or by a map that was kept', async () => {
  const { line, column } = placeOf(SENTENCES[0][0]);
  const place = `Code.gs:${line}:${column}`;
  const [plain, kept, nothing] = await Promise.all([
    explain([place]),
    explain(['--map', mapFile], `TypeError: x\n    at y (${place})\n`),
    explain(['Code:7']),
  ]);
  expect(plain).toMatchObject({ code: 0, error: '' });
  expect(plain.out).toMatch(/^src\/app\/menu\.ts:\d+:\d+\n +\S.*\n$/);
  expect(kept).toMatchObject({ code: 0, error: '' });
  expect(kept.out).toMatch(/^TypeError: x\n {4}at y \(src\/app\/menu\.ts:\d+:\d+\)\n +\S.*\n$/);
  expect(nothing).toMatchObject({ code: 2, out: '', error: expect.stringContaining('as in "Code:102:12345"') });
});

test('the build writes the map beside what is pushed', async () => {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--if-needed', '--source-maps'], {
    cwd: ROOT,
  });
  expect(readdirSync(SOURCE_MAPS)).toEqual(['Code.js.map']);
  expect(readFileSync(path.join(SOURCE_MAPS, 'Code.js.map'), 'utf8')).toBe(readFileSync(mapFile, 'utf8'));
});
