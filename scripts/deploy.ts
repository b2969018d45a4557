/**
 * `npm run deploy`: builds and pushes the add-on to the Apps Script project named in `.clasp.json`.
 *
 *     npm run deploy [-- --yes] [-- --menu addon|bound]
 *
 * `push` replaces the whole project at Google, so this refuses to push anything but a fresh build, and asks first
 * (`--yes` skips the question).
 */
import { execFile, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import * as v from 'valibot';
import { build } from './build';
import { DIST, ROOT } from './build/paths';

const CLASP = path.join(ROOT, 'node_modules', '@google', 'clasp', 'build', 'src', 'index.js');

const STEPS = `\
.clasp.json does not name your Apps Script project yet. To put the add-on on your own spreadsheet:

  1. Open your copy of the "Job Offer Steps to Success" spreadsheet in Google Sheets.
  2. Extensions > Apps Script. In the editor, Project Settings (the cog) > copy the Script ID.
  3. Paste it into .clasp.json in place of PASTE_YOUR_SCRIPT_ID_HERE.
  4. Turn on the Apps Script API: https://script.google.com/home/usersettings
  5. Sign in once: npx clasp login
  6. Run npm run deploy again, then reload the spreadsheet: the menu "Job search" appears.
`;

/** A reason not to go on that the person can mend. */
export class Refusal extends Error {}

const ClaspSettings = v.object({ scriptId: v.string(), rootDir: v.literal('dist') });

/** The script ID in a folder's `.clasp.json`; throws a {@link Refusal} for the placeholder and for what cannot be one. */
export async function readScriptId(folder: string): Promise<string> {
  const text = await readFile(path.join(folder, '.clasp.json'), 'utf8').catch(() => {
    throw new Refusal(`There is no .clasp.json.\n\n${STEPS}`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal('.clasp.json is not JSON. Put { "scriptId": "…", "rootDir": "dist" } into it.');
  }
  const settings = v.safeParse(ClaspSettings, json);
  if (!settings.success) throw new Refusal('.clasp.json must be { "scriptId": "…", "rootDir": "dist" }.');
  const { scriptId } = settings.output;
  if (scriptId === 'PASTE_YOUR_SCRIPT_ID_HERE' || scriptId.trim() === '') throw new Refusal(STEPS);
  // Script IDs are URL-safe base64; a pasted address or a spreadsheet's name is not one.
  if (!/^[\w-]{20,}$/.test(scriptId)) throw new Refusal(`"${scriptId}" in .clasp.json is no Script ID.\n\n${STEPS}`);
  return scriptId;
}

/** Refuses when clasp would push anything but the files that were just built. */
async function checkFilesToPush(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [CLASP, 'show-file-status', '--json'], { cwd: ROOT });
  const { filesToPush } = v.parse(v.object({ filesToPush: v.array(v.string()) }), JSON.parse(stdout));
  const built = (await readdir(DIST)).map((name) => `dist/${name}`).sort();
  const pushed = filesToPush.map((file) => file.split(path.sep).join('/')).sort();
  if (built.join('\n') !== pushed.join('\n')) {
    throw new Refusal(
      `clasp would push ${pushed.join(', ')} but the build made ${built.join(', ')}. Nothing was pushed.`,
    );
  }
  return pushed;
}

async function confirmed(question: string): Promise<boolean> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`${question} [y/N] `);
  prompt.close();
  return /^y(es)?$/i.test(answer.trim());
}

function run(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLASP, ...args], { cwd: ROOT, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { yes: { type: 'boolean', default: false }, menu: { type: 'string', default: 'bound' } },
  });
  if (values.menu !== 'bound' && values.menu !== 'addon')
    throw new Refusal(`--menu takes bound or addon, not ${values.menu}.`);
  const scriptId = await readScriptId(ROOT);
  await build(values.menu);
  const files = await checkFilesToPush();
  process.stdout.write(
    `This replaces everything in the Apps Script project ${scriptId} with:\n${files.map((file) => `  ${file}\n`).join('')}`,
  );
  if (!values.yes && !(await confirmed('Push now?'))) throw new Refusal('Nothing was pushed.');
  const code = await run(['push', '--force']);
  if (code !== 0)
    throw new Refusal('The push did not go through; what clasp said stands above. Nothing changed at Google.');
  process.stdout.write('Pushed. Reload the spreadsheet: the menu "Job search" appears.\n');
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = error instanceof Refusal ? 2 : 1;
    },
  );
}
