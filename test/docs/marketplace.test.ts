/** The texts of the listing keep Google's limits, and what the pages say of permissions and data is what the code does. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SCOPES } from '../../scripts/build/manifest';
import { ROOT } from '../../scripts/build/paths';
import { HostClock } from '../../scripts/local/clock';
import { LocalHost } from '../../scripts/local/host';
import { bookOf, MORNING, sheetOf } from '../scripts/local/project';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const page = read('docs/marketplace.md');

/** The box below a heading. */
function box(heading: string): string {
  const [, below = ''] = page.split(`\n### ${heading}\n`);
  return /^\n```\n([\s\S]*?)\n```/.exec(below)?.[1] ?? '';
}

describe('the texts of the listing', () => {
  test.each([
    ['Application name', 50],
    ['Short description', 80],
    ['Detailed description', 16_000],
  ])('%s has at most %d characters, and no name of Google in its name', (heading, most) => {
    const text = box(heading);
    expect(text.length).toBeGreaterThan(10);
    expect(text.length).toBeLessThanOrEqual(most);
    if (heading !== 'Detailed description') expect(text).not.toMatch(/google|gmail|sheets\b/i);
  });

  test('the notes for the reviewer name items that are in the menu', () => {
    const menu = read('src/app/menu.ts');
    const named = [
      "Open today's list",
      'Show my pipeline',
      'Check my tabs',
      'Estimate my job offers',
      'Show my network',
    ];
    for (const item of [...named, 'Change reminders and settings']) {
      expect(box('Notes for the reviewer')).toContain(item);
      expect(menu).toContain(item);
    }
  });

  test('what the reviewer is told to do does what it says', async () => {
    const host = new LocalHost({ model: bookOf(sheetOf('Sheet1', [])), clock: new HostClock(MORNING, true) });
    const run = async (name: string): Promise<unknown> => (await host.execute(name, [], { kind: 'sidebar' })).result;
    expect(await run('setUpWorkbook')).toMatchObject({ ok: true, value: { left: [] } });
    await host.edit({ sheet: 'Contacts', a1: 'A2', typed: 'Ann Lee' });
    await host.edit({ sheet: 'Contacts', a1: 'C2', typed: '11/22/2026 - coffee chat' });
    expect(await run('getToday')).toMatchObject({
      value: { actions: [{ rule: 'thank-you', who: 'Ann Lee', due: '2026-11-23' }] },
    });
  });
});

describe('permissions', () => {
  const short = SCOPES.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));

  test('each has its justification, and no other is named as ours', () => {
    const rows = [...page.matchAll(/^\| `(https:\/\/www\.googleapis\.com\/auth\/[\w.]+)` +\| (.+?) +\|$/gm)];
    expect(rows.map(([, scope]) => scope).sort()).toEqual([...SCOPES].sort());
    for (const [, , why = ''] of rows) expect(why.length).toBeGreaterThan(80);
  });

  test('the privacy policy names the same', () => {
    const rows = [...read('docs/privacy-policy.md').matchAll(/^\| `([\w.]+)` +\|/gm)].map(([, scope]) => scope);
    expect(rows.sort()).toEqual([...short].sort());
  });
});

describe('what the privacy policy promises', () => {
  const sources = (folder: string): string =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => read(path.join(folder, name)))
      .join('\n');
  const server = sources('src/google');
  const pages = sources('src/sidebar');

  test('the store is the own one of the user', () => {
    // The self-test asks whether there are document properties, and writes nothing into them.
    const uses = server.replace(/\(PropertiesService\.getDocumentProperties\(\) as unknown\) === null/g, '');
    const stores = [...uses.matchAll(/\b(?:PropertiesService|CacheService)\.\w+/g)].map(([store]) => store);
    expect([...new Set(stores)]).toEqual(['PropertiesService.getUserProperties']);
  });

  test('mail is sent in one place, to the own address', () => {
    expect(server.match(/\b(?:MailApp|GmailApp)\.send\w+\(/g)).toEqual(['MailApp.sendEmail(']);
    expect(server).toMatch(/const to = this\.user\.email\(\);/);
    expect(server).toMatch(/Session\.getEffectiveUser\(\)\.getEmail\(\)/);
    expect(server).not.toMatch(/\b(?:cc|bcc)\b/);
  });

  test('nothing is asked of another computer', () => {
    expect(server).not.toMatch(/\bUrlFetchApp\b/);
    expect(pages).not.toMatch(
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|localStorage|document\.cookie/,
    );
  });
});
