/**
 * `npm run build`: makes `dist/`, the very files that are pushed to Apps Script.
 *
 *     npm run build [-- --if-needed] [-- --menu addon|bound]
 *     npm run build -- --edition paste
 *     npm run build -- --source-maps
 *
 * `--if-needed` builds only when a source is newer than what stands in `dist/`. `--menu addon` is for the Marketplace:
 * the menu stands under Extensions; `bound` (default) gives a spreadsheet's own script a visible menu of its own.
 * `--edition paste` makes `dist-paste/` instead: the same add-on in three files, to be pasted by hand.
 * `--source-maps` also writes `source-maps/Code.js.map`, for `npm run explain -- --map`; it is not pushed.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isStale, stampBuild } from './build/freshness';
import { readManifest } from './build/manifest';
import { buildPasteEdition } from './build/paste-edition';
import { CACHE, DIST, DIST_PASTE, SOURCE_MAPS } from './build/paths';
import { buildServer, buildServerWithMap, type MenuKind, type PagesKind } from './build/server';
import { buildSidebars } from './build/sidebars';

/** What a build made: file name in `dist/` → bytes. */
export type BuildSizes = Readonly<Record<string, number>>;

/** What `dist/` holds: file name → content. Throws with esbuild's messages when a source does not compile. */
export async function buildFiles(menu: MenuKind): Promise<Readonly<Record<string, string>>> {
  const [server, sidebars, manifest] = await Promise.all([buildServer(menu), buildSidebars(menu), readManifest()]);
  const files: Record<string, string> = { 'Code.js': server, 'appsscript.json': manifest };
  for (const sidebar of sidebars) files[`${sidebar.name}.html`] = sidebar.html;
  return files;
}

/** Builds everything into `dist/`; throws as {@link buildFiles}. */
export async function build(menu: MenuKind = 'bound'): Promise<BuildSizes> {
  const files = await buildFiles(menu);
  await writeFolder(DIST, files);
  await stampBuild(menu);
  return sizesOf(files);
}

/** Leaves exactly these files in the folder: an old one left behind would be pushed too. */
async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await replaceFile(path.join(folder, name), content);
  for (const name of await readdir(folder))
    if (!(name in files)) await rm(path.join(folder, name), { recursive: true });
}

function sizesOf(files: Readonly<Record<string, string>>): BuildSizes {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, new TextEncoder().encode(content).length]),
  );
}

/** Whole or not at all, so that a run that reads `dist/` meanwhile never sees half a file. */
async function replaceFile(file: string, content: string): Promise<void> {
  const half = path.join(CACHE, `${path.basename(file)}.${process.pid}`);
  await mkdir(CACHE, { recursive: true });
  await writeFile(half, content);
  await rename(half, file);
}

/** Builds when a source is newer than `dist/`, or `dist/` was built for the other menu. */
export async function buildIfNeeded(menu: MenuKind = 'bound'): Promise<void> {
  if (await isStale(menu)) await build(menu);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'if-needed': { type: 'boolean', default: false },
      menu: { type: 'string', default: 'bound' },
      edition: { type: 'string' },
      'source-maps': { type: 'boolean', default: false },
    },
  });
  if (values.edition !== undefined && values.edition !== 'paste')
    throw new Error(`--edition takes paste, not ${values.edition}`);
  if (values.menu !== 'bound' && values.menu !== 'addon')
    throw new Error(`--menu takes bound or addon, not ${values.menu}`);
  if (values['source-maps']) await writeSourceMap(values.menu, values.edition === 'paste' ? 'packed' : 'files');
  if (values.edition === 'paste') {
    if (values.menu !== 'bound') throw new Error('--edition paste is for a sheet of one’s own; it has no --menu addon');
    const files = await buildPasteEdition();
    await writeFolder(DIST_PASTE, files);
    return say('dist-paste', sizesOf(files));
  }
  if (values['if-needed']) return buildIfNeeded(values.menu);
  say('dist', await build(values.menu));
}

/** The map of the server of one edition. A build of the same sources gives the same bytes, so it fits what was pushed. */
async function writeSourceMap(menu: MenuKind, pages: PagesKind): Promise<void> {
  const { map } = await buildServerWithMap(menu, pages);
  await writeFolder(SOURCE_MAPS, { 'Code.js.map': map });
}

function say(folder: string, sizes: BuildSizes): void {
  for (const [name, bytes] of Object.entries(sizes))
    process.stdout.write(`${folder}/${name}  ${(bytes / 1024).toFixed(1)} KB\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    process.stderr.write(`The build failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
