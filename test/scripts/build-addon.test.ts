/** The Marketplace build: Google puts its menu under Extensions, and every text that names the menu says so. */
import { beforeAll, expect, test } from '@jest/globals';
import { readManifest } from '../../scripts/build/manifest';
import { buildServer } from '../../scripts/build/server';
import { buildSidebars } from '../../scripts/build/sidebars';
import type { LocalHost } from '../../scripts/local/host';
import { bookOf, hostOf, sheetOf } from './local/project';

const pages = new Map<string, string>();
let host: LocalHost;

beforeAll(async () => {
  for (const { name, html } of await buildSidebars('addon')) pages.set(`${name}.html`, html);
  const files = { ...Object.fromEntries(pages), 'appsscript.json': await readManifest() };
  host = hostOf(await buildServer('addon'), { files, model: bookOf(sheetOf('Sheet1', [])) });
});

test('the menu stands under Extensions', async () => {
  await host.open('NONE');
  expect(host.menus.map(({ addOn, entries }) => ({ addOn, items: entries.length > 0 }))).toEqual([
    { addOn: true, items: true },
  ]);
});

test('the Instructions tab and the welcome name that menu, and nothing names the other', async () => {
  const { error } = await host.execute('setUpWorkbook', [], { kind: 'sidebar' });
  expect(error).toBeNull();
  const texts = host.workbook?.model.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap((row) => [...row.values()].map(({ value }) => String(value))),
  );
  const named = texts?.filter((text) => text.includes('Job Offer Steps to Success') && /menu/i.test(text));
  expect(named).toEqual([expect.stringContaining('The menu "Extensions > Job Offer Steps to Success" opens')]);
  expect(texts?.filter((text) => text.includes('Job search'))).toEqual([]);
  const naming = (words: string) => [...pages].filter(([, html]) => html.includes(words)).map(([name]) => name);
  expect(naming('Extensions > Job Offer Steps to Success')).toEqual(['welcome.html']);
  expect(naming('Job search')).toEqual([]);
});
