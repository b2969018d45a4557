/**
 * `npm run deploy` as people run it: its own process, its own build, the real clasp, and Google's hosts on this machine. In
 * a copy of the project, so that nobody's `.clasp.json` and `dist/` are touched.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BUILD_SOURCES } from '../../../scripts/build/paths';
import { AppsScriptApi } from './apps-script-api';
import { type Loopback, openLoopback } from './loopback';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const SCRIPT_ID = 'script-of-the-person-0000000001';

let copy = '';
let loopback: Loopback;
beforeAll(async () => {
  loopback = await openLoopback();
  copy = mkdtempSync(path.join(tmpdir(), 'project-'));
  // All that the build is said to be made from: it fails here when it reads anything else.
  for (const name of [...BUILD_SOURCES, 'scripts', 'README.md'])
    cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  writeFileSync(path.join(copy, '.clasp.json'), JSON.stringify({ scriptId: SCRIPT_ID, rootDir: 'dist' }));
});
afterAll(async () => {
  await loopback?.close();
  rmSync(copy, { recursive: true, force: true });
});

function run(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/deploy.ts', ...args],
      { cwd: copy, env: loopback.environment },
      (_error, output, errors) => resolve({ code: child.exitCode ?? -1, output, errors }),
    );
    child.stdin?.end();
  });
}

/** `dist/` as the Apps Script API takes it. */
function distAsFiles() {
  const types: Record<string, string> = { '.js': 'SERVER_JS', '.html': 'HTML', '.json': 'JSON' };
  const dist = path.join(copy, 'dist');
  return readdirSync(dist).map((file) => {
    const { name, ext } = path.parse(file);
    return { name, type: types[ext], source: readFileSync(path.join(dist, file), 'utf8') };
  });
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

test('puts exactly the files of dist at Google, byte for byte, in place of what was there', async () => {
  const api = new AppsScriptApi();
  loopback.serve(api);
  const project = api.addProject(SCRIPT_ID);
  project.files = [...project.files, { name: 'Myself', type: 'SERVER_JS', source: 'function mine() {}' }];

  const { code, output, errors } = await run('--yes', '--no-checks');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(project.files.toSorted(byName)).toEqual(distAsFiles().sort(byName));
  expect(output.split('\n')).toEqual(
    expect.arrayContaining([
      `The script ${SCRIPT_ID} at Google, against this build:`,
      '  new      Code.js',
      '  removed  Myself.js',
      '  changed  appsscript.json',
      '  new      welcome.html',
      'Pushed. Reload the spreadsheet: the menu "Job search" appears beside Help.',
    ]),
  );
  expect({ unknown: api.unknown, changes: api.changes }).toEqual({
    unknown: [],
    changes: [`PUT script.googleapis.com/v1/projects/${SCRIPT_ID}/content`],
  });
});

test('asks nobody who cannot answer', async () => {
  const api = new AppsScriptApi();
  loopback.serve(api);
  expect(await run()).toEqual({
    code: 2,
    output: '',
    errors:
      'This asks before it replaces anything, and here nobody can answer. Add --yes. Nothing was changed at Google.\n',
  });
  expect(api.requests).toEqual([]);
});
