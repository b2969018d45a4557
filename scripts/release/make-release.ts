/** The zip of a release, made from the sources: the same sources give the same bytes, whenever and wherever it is made. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { buildFiles } from '../build';
import { buildPasteEdition } from '../build/paste-edition';
import { ROOT } from '../build/paths';
import type { SidebarPage } from '../build/sidebars';
import { readVersion } from '../build/version';
import { instructions } from './instructions';
import { makeTemplate } from './template';

export const TEMPLATE = 'Job Offer Steps to Success.xlsx';

export interface Release {
  /** `'job-offer-steps-to-success-0.1.0.zip'` */
  readonly fileName: string;
  /** Path in the zip's folder → size in bytes, in the order of the zip. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly bytes: Uint8Array;
}

/** Runs `work` with the files in a folder of their own. */
async function withFolder<Value>(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'release-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function pagesOf(files: Readonly<Record<string, string>>): SidebarPage[] {
  return Object.entries(files).flatMap(([name, html]) =>
    name.endsWith('.html') ? [{ name: path.basename(name, '.html'), html }] : [],
  );
}

/** Builds both editions and the template and packs them; throws when a source does not compile. */
export async function makeRelease(): Promise<Release> {
  const version = readVersion();
  const bound = await buildFiles('bound');
  const paste = await buildPasteEdition(pagesOf(bound));
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const contents = new Map<string, Uint8Array>([
    ['README.txt', text(instructions(version))],
    ['LICENSE.txt', await readFile(path.join(ROOT, 'LICENSE'))],
    ['CHANGELOG.md', await readFile(path.join(ROOT, 'CHANGELOG.md'))],
    [TEMPLATE, await withFolder(bound, makeTemplate)],
  ]);
  for (const [name, content] of Object.entries(bound)) contents.set(`dist/${name}`, text(content));
  // As text files a double click opens them to be copied; a browser would show Pages.html without what holds it together.
  for (const [name, content] of Object.entries(paste)) contents.set(`paste/${name}.txt`, text(content));

  const names = [...contents.keys()].sort();
  const base = `job-offer-steps-to-success-${version}`;
  const entries: Zippable = {};
  const sizes: Record<string, number> = {};
  for (const name of names) {
    const content = contents.get(name) ?? new Uint8Array();
    // A workbook is a zip already.
    entries[`${base}/${name}`] = [Uint8Array.from(content), { level: name === TEMPLATE ? 0 : 9 }];
    sizes[name] = content.length;
  }
  // A zip holds local time without a zone, from 1980 on; made here, because running the add-on sets the process's zone.
  const noTime = new Date(1980, 0, 1);
  return { fileName: `${base}.zip`, sizes, bytes: zipSync(entries, { mtime: noTime }) };
}
