/** The three files that people paste: the same menu, and behind every item the same page as in the usual build. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildPasteEdition, type PasteEdition } from '../../../scripts/build/paste-edition';
import { DIST } from '../../../scripts/build/paths';
import { HostClock } from '../../../scripts/local/clock';
import { LocalHost } from '../../../scripts/local/host';
import type { SelfTestReport } from '../../../src/api';
import { MENU } from '../../../src/app/menu';
import { bookOf, MORNING } from '../local/project';

let files: PasteEdition;
let folder: string;

beforeAll(async () => {
  files = await buildPasteEdition();
  folder = folderOf(files);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function folderOf(content: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(path.join(tmpdir(), 'paste-'));
  for (const [name, text] of Object.entries(content)) writeFileSync(path.join(made, name), text);
  return made;
}

function hostOn(codeFolder: string): LocalHost {
  return new LocalHost({ model: bookOf(), codeFolder, clock: new HostClock(MORNING, true) });
}

/** What each menu item that shows a page shows, on a sheet whose menu is used for the first time. */
async function pagesShown(codeFolder: string): Promise<unknown[]> {
  const host = hostOn(codeFolder);
  const shown: unknown[] = [];
  for (const handler of MENU.flatMap((item) => (item?.handler.startsWith('show') ? [item.handler] : []))) {
    const { dialogs, error } = await host.execute(handler, [], { kind: 'menu' });
    shown.push({ handler, dialogs, error });
  }
  return shown;
}

test('it is three files, with the names to give them', () => {
  expect(Object.keys(files)).toEqual(['Code.gs', 'Pages.html', 'appsscript.json']);
  expect(files['Code.gs'].split('\n').length).toBeGreaterThan(1000);
});

test('nothing in the packed pages means anything to HTML', () => {
  const [head = '', ...pages] = files['Pages.html'].split('<pre id="');
  expect(head).toMatch(/^<!DOCTYPE html>\n<!-- [\w .:,]+ -->\n$/);
  for (const page of pages) expect(page).toMatch(/^[a-z-]+">\n(?:[\w=-]{1,120}\n)+<\/pre>\n$/);
});

test('the menu is that of the usual build', async () => {
  const [usual, pasted] = [hostOn(DIST), hostOn(folder)];
  const opened = await pasted.open();
  expect(opened.error).toBeNull();
  await usual.open();
  expect(pasted.menus).toEqual(usual.menus);
  expect(pasted.menus).toHaveLength(1);
});

test('every menu item opens the page that it opens in the usual build', async () => {
  const [usual, pasted] = await Promise.all([pagesShown(DIST), pagesShown(folder)]);
  expect(pasted).toEqual(usual);
  // The welcome comes first; after it each page once, and the pipeline twice.
  expect(pasted.length).toBeGreaterThan(10);
  for (const item of pasted)
    expect(item).toMatchObject({ error: null, dialogs: [{ html: expect.stringMatching(/<\/html>\n$/) }] });
});

test('the self-test finds all as it should be', async () => {
  const { result } = await hostOn(folder).execute('runSelfTest', [], { kind: 'sidebar' });
  const { lines } = (result as { readonly value: SelfTestReport }).value;
  expect(lines.filter(({ verdict }) => verdict === 'no')).toEqual([]);
  expect(lines.length).toBeGreaterThan(70);
});

describe('a paste that is not whole', () => {
  const cutOff = (): Record<string, string> => ({
    ...files,
    'Pages.html': files['Pages.html'].slice(0, files['Pages.html'].indexOf('<pre id="welcome">') + 500),
  });
  test.each([
    ['is cut off', cutOff],
    ['is missing', () => ({ 'Code.gs': files['Code.gs'], 'appsscript.json': files['appsscript.json'] })],
    [
      'was changed',
      () => ({ ...files, 'Pages.html': files['Pages.html'].replace(/(<pre id="welcome">\n).*/, '$1AAAA') }),
    ],
  ])('where Pages.html %s, the page says what to do', async (_what, content) => {
    const broken = folderOf(content());
    const { dialogs, error } = await hostOn(broken).execute('showTodaySidebar', [], { kind: 'menu' });
    rmSync(broken, { recursive: true });
    expect(error).toBeNull();
    expect(dialogs).toMatchObject([{ html: expect.stringContaining('paste the whole of Pages.html\nagain') }]);
  });
});
