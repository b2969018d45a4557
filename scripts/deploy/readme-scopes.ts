/** The permissions that README tells people about, against those the manifest asks Google for. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';

const PREFIX = 'https://www.googleapis.com/auth/';

const Manifest = v.object({ oauthScopes: v.array(v.string()) });

/** Scopes of the manifest that README does not name as `code`, in full or without the address before them. */
export async function scopesNotInReadme(root: string): Promise<readonly string[]> {
  const manifest = v.parse(Manifest, JSON.parse(await readFile(path.join(root, 'appsscript.json'), 'utf8')));
  const readme = await readFile(path.join(root, 'README.md'), 'utf8').catch(() => '');
  const listed = new Set([...readme.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words.replace(PREFIX, '')));
  return manifest.oauthScopes.filter((scope) => !listed.has(scope.replace(PREFIX, '')));
}
