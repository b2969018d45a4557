/** `.clasp.json`: what is taken, what is refused and what is written. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findScriptId, readScriptId, writeScriptId } from '../../../scripts/deploy/project-file';
import { Refusal } from '../../../scripts/deploy/refusal';

const ID = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123456789-abcdef';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'project-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function settings(text: string): void {
  writeFileSync(path.join(folder, '.clasp.json'), text);
}

test('a script ID is taken as it stands', async () => {
  settings(`{ "scriptId": "${ID}", "rootDir": "dist" }`);
  expect(await readScriptId(folder)).toBe(ID);
});

test('what was written is found again', async () => {
  expect(await findScriptId(folder)).toBeNull();
  await writeScriptId(folder, ID);
  expect(await findScriptId(folder)).toBe(ID);
});

test.each([
  [
    'the placeholder',
    '{ "scriptId": "PASTE_YOUR_SCRIPT_ID_HERE", "rootDir": "dist" }',
    /does not name your Apps Script project yet[\s\S]*npx clasp login[\s\S]*--create[\s\S]*Script ID/,
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
  await expect(readScriptId(folder)).rejects.toThrow(
    /does not name your Apps Script project yet[\s\S]*npx clasp login/,
  );
});
