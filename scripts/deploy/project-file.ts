/** `.clasp.json`: which script at Google this folder belongs to. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Refusal } from './refusal';

const STEPS = `\
.clasp.json does not name your Apps Script project yet. To put the add-on on a spreadsheet of yours:

  1. Turn on the Apps Script API: https://script.google.com/home/usersettings
  2. Sign in once: npx clasp login
  3. A new spreadsheet: npm run deploy -- --create
     One that you have, and that has no script yet: npm run deploy -- --create --in "its address"
     One that has a script: in it, Extensions > Apps Script > Project Settings (the cog), copy the Script ID, paste it
     into .clasp.json in place of PASTE_YOUR_SCRIPT_ID_HERE, and run npm run deploy again.
`;

const PLACEHOLDER = 'PASTE_YOUR_SCRIPT_ID_HERE';

const ClaspSettings = v.object({ scriptId: v.string(), rootDir: v.literal('dist') });

/** The script ID in a folder's `.clasp.json`; null for the placeholder and where there is none. */
export async function findScriptId(folder: string): Promise<string | null> {
  const text = await readFile(path.join(folder, '.clasp.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refusal('.clasp.json is not JSON. Put { "scriptId": "…", "rootDir": "dist" } into it.');
  }
  const settings = v.safeParse(ClaspSettings, json);
  if (!settings.success) throw new Refusal('.clasp.json must be { "scriptId": "…", "rootDir": "dist" }.');
  const { scriptId } = settings.output;
  if (scriptId === PLACEHOLDER || scriptId.trim() === '') return null;
  // Script IDs are URL-safe base64; a pasted address or a spreadsheet's name is not one.
  if (!/^[\w-]{20,}$/.test(scriptId)) throw new Refusal(`"${scriptId}" in .clasp.json is no Script ID.\n\n${STEPS}`);
  return scriptId;
}

/** As {@link findScriptId}; throws a {@link Refusal} with the steps to take where there is none. */
export async function readScriptId(folder: string): Promise<string> {
  const scriptId = await findScriptId(folder);
  if (scriptId === null) throw new Refusal(STEPS);
  return scriptId;
}

export async function writeScriptId(folder: string, scriptId: string): Promise<void> {
  await writeFile(path.join(folder, '.clasp.json'), `${JSON.stringify({ scriptId, rootDir: 'dist' }, null, 2)}\n`);
}
