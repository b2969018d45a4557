/** The built bundle: what would be pushed to Apps Script, and whether Google could load it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { exportedNames } from '../../scripts/build/server';
import { escapeInlineScript, sidebarNames } from '../../scripts/build/sidebars';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const DIST = path.join(ROOT, 'dist');
const code = readFileSync(path.join(DIST, 'Code.js'), 'utf8');

async function expectedFiles(): Promise<string[]> {
  const pages = await sidebarNames();
  return ['Code.js', 'appsscript.json', ...pages.map((name) => `${name}.html`)].sort();
}

test('dist holds the server, one page per sidebar and the manifest, and nothing else', async () => {
  expect(readdirSync(DIST).sort()).toEqual(await expectedFiles());
});

test('the manifest asks for the five scopes', () => {
  const manifest = JSON.parse(readFileSync(path.join(DIST, 'appsscript.json'), 'utf8')) as { oauthScopes: string[] };
  expect(manifest.oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/script.send_mail',
    'https://www.googleapis.com/auth/userinfo.email',
  ]);
});

test('every public function is a top-level function', async () => {
  const tree = parseSync(code, { syntax: 'ecmascript', target: 'es2022' });
  const functions = tree.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.identifier.value] : []));
  expect(functions.sort()).toEqual([...(await exportedNames('bound'))].sort());
  expect(functions).toEqual(expect.arrayContaining(['onInstall', 'onOpen', 'sendReminders']));
});

test('loading the bundle touches nothing but the language itself', () => {
  // The names a bare context has are ECMAScript's; whatever else the bundle asked for would be a ReferenceError.
  const context = createContext({});
  runInContext(
    'delete globalThis.console; delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer;',
    context,
  );
  const before: unknown = runInContext('Object.getOwnPropertyNames(globalThis).length', context);
  runInContext(code, context);
  const added = runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  expect(added.length).toBeGreaterThan(before as number);
  expect(added).toContain('onOpen');
});

test('no syntax that Google refuses', () => {
  const refused = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, isStatic } = node as { type?: string; isStatic?: boolean };
    if (type === 'PrivateName' || type === 'PrivateProperty' || type === 'PrivateMethod') refused.add('#private');
    if (type === 'ClassProperty' && isStatic === true) refused.add('static field');
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(code, { syntax: 'ecmascript', target: 'es2022' }));
  expect([...refused]).toEqual([]);
});

describe('pages', () => {
  test.each(readdirSync(DIST).filter((name) => name.endsWith('.html')))('%s needs nothing from outside', (name) => {
    const html = readFileSync(path.join(DIST, name), 'utf8');
    // One script, one end of it: nothing inside may close it early.
    expect(html.match(/<\/script/gi)).toHaveLength(1);
    const [page = ''] = html.split('<script>');
    expect(page).not.toMatch(/<script|<link\b|@import|url\((?!data:)/i);
  });

  test('what would end or break an inlined script is escaped, and still means the same', () => {
    const script = 'const text = "</script><!-- https://a.example";';
    const escaped = escapeInlineScript(script);
    expect(escaped).toBe('const text = "<\\/script><\\!-- https:\\/\\/a.example";');
    expect(runInContext(`${escaped} text`, createContext({}))).toBe('</script><!-- https://a.example');
  });
});

// The server is all rules, checks and readers in one file, since Apps Script loads every file of a project anyway; it is
// held so that it cannot grow unnoticed.
const SERVER_KILOBYTES = 480;

describe('sizes', () => {
  test.each(readdirSync(DIST).map((name) => [name] as const))('%s keeps its limit', (name) => {
    const kilobytes = readFileSync(path.join(DIST, name)).length / 1024;
    expect(kilobytes).toBeLessThanOrEqual(name === 'Code.js' ? SERVER_KILOBYTES : name === 'network.html' ? 200 : 120);
  });
});
