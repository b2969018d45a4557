/** The Marketplace build: Google puts its menu under Extensions, and every text that names the menu says so. */
import { beforeAll, expect, test } from '@jest/globals';
import { readManifest } from '../../scripts/build/manifest';
import { buildServer } from '../../scripts/build/server';
import { buildSidebars } from '../../scripts/build/sidebars';
import { LocalHost } from '../../scripts/local/host';
import { bookOf, hostOf, sheetOf } from './local/project';

const pages = new Map<string, string>();
let host: LocalHost;

beforeAll(async () => {
  for (const { name, html } of await buildSidebars('addon')) pages.set(`${name}.html`, html);
  const files = { ...Object.fromEntries(pages), 'appsscript.json': await readManifest() };
  host = hostOf(await buildServer('addon'), { files, model: bookOf(sheetOf('Sheet1', [])) });
});

test('the menu stands under Extensions, with the items of the bound build', async () => {
  const opened = await host.open('NONE');
  expect(opened.error).toBeNull();
  const bound = new LocalHost({ model: bookOf() });
  await bound.open('NONE');
  // Google calls the menu by the add-on's own name.
  expect(host.menus).toEqual(bound.menus.map((menu) => ({ ...menu, caption: '', addOn: true })));
  expect(host.menus).toHaveLength(1);
});

test('the spreadsheet that it is installed from has the menu at once', async () => {
  const { menus, error } = await host.execute('onInstall', [{ authMode: 'FULL' }], {
    kind: 'simple-trigger',
    authMode: 'FULL',
  });
  expect(error).toBeNull();
  expect(menus).toEqual(host.menus);
});

test('the Instructions tab, the guide and the welcome name that menu, and nothing names the other', async () => {
  const { error } = await host.execute('setUpWorkbook', [], { kind: 'sidebar' });
  expect(error).toBeNull();
  const texts = host.workbook?.model.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap((row) => [...row.values()].map(({ value }) => String(value))),
  );
  const named = texts?.filter((text) => text.includes('Job Offer Steps to Success') && /menu/i.test(text));
  expect(named).toEqual([expect.stringContaining('The menu "Extensions > Job Offer Steps to Success" opens')]);
  expect(texts?.filter((text) => text.includes('Job search'))).toEqual([]);
  const naming = (words: string) => [...pages].filter(([, html]) => html.includes(words)).map(([name]) => name);
  expect(naming('Extensions > Job Offer Steps to Success')).toEqual(['help.html', 'welcome.html']);
  expect(naming('Job search')).toEqual([]);
});
