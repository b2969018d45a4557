/** The Apps Script manifest, checked before it is copied into `dist/`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { ROOT } from './paths';

/** The only scopes the add-on asks for; another one would ask every user to consent again. */
export const SCOPES = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/script.scriptapp',
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/userinfo.email',
] as const;

const Manifest = v.looseObject({
  timeZone: v.string(),
  runtimeVersion: v.literal('V8'),
  oauthScopes: v.array(v.string()),
});

/** The manifest's text; throws when it does not ask for exactly the five scopes. */
export async function readManifest(): Promise<string> {
  const text = await readFile(path.join(ROOT, 'appsscript.json'), 'utf8');
  const manifest = v.parse(Manifest, JSON.parse(text));
  const asked = [...manifest.oauthScopes].sort().join(' ');
  if (asked !== [...SCOPES].sort().join(' ')) {
    throw new Error(`appsscript.json must ask for exactly these scopes: ${SCOPES.join(', ')}`);
  }
  return text;
}
