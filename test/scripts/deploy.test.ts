/** What `npm run deploy` refuses before it touches anything. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Refusal, readScriptId } from '../../scripts/deploy';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deploy-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function settings(text: string): void {
  writeFileSync(path.join(folder, '.clasp.json'), text);
}

test('a script ID is taken as it stands', async () => {
  settings('{ "scriptId": "1aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdef", "rootDir": "dist" }');
  expect(await readScriptId(folder)).toBe('1aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdef');
});

test.each([
  [
    'the placeholder',
    '{ "scriptId": "PASTE_YOUR_SCRIPT_ID_HERE", "rootDir": "dist" }',
    /does not name your Apps Script project yet[\s\S]*Script ID/,
  ],
  ['an empty ID', '{ "scriptId": " ", "rootDir": "dist" }', /does not name your Apps Script project yet/],
  ['an address', '{ "scriptId": "https://script.google.com/d/abc/edit", "rootDir": "dist" }', /is no Script ID/],
  ['another folder', '{ "scriptId": "1aBcDeFgHiJkLmNoPqRsTuVwXyZ", "rootDir": "." }', /must be \{ "scriptId"/],
  ['no JSON', 'scriptId=1', /is not JSON/],
])('%s is refused with what to do', async (_name, text, message) => {
  settings(text);
  await expect(readScriptId(folder)).rejects.toThrow(message);
  await expect(readScriptId(folder)).rejects.toBeInstanceOf(Refusal);
});

test('a missing file is refused with the steps to take', async () => {
  await expect(readScriptId(folder)).rejects.toThrow(/There is no \.clasp\.json\.[\s\S]*npx clasp login/);
});
