/** The files of a script project, here and at Google. */
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import type { Clasp } from './clasp';
import { Refusal } from './refusal';

/** File name as in `dist/` → content. */
export type ProjectFiles = ReadonlyMap<string, string>;

/** Runs `use` in an empty folder that is gone afterwards. */
export async function inTemporaryFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  // clasp refuses folders behind a symbolic link, as the temporary folder of macOS is.
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'job-offer-deploy-')));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function readFiles(folder: string): Promise<ProjectFiles> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)),
  );
}

async function writeSettings(folder: string, settings: object): Promise<void> {
  await writeFile(path.join(folder, '.clasp.json'), JSON.stringify(settings));
}

/** Runs `use` in a folder that belongs to the script and holds nothing else. */
export function inProjectFolder<Value>(scriptId: string, use: (folder: string) => Promise<Value>): Promise<Value> {
  return inTemporaryFolder(async (folder) => {
    await writeSettings(folder, { scriptId, rootDir: 'dist' });
    return use(folder);
  });
}

/** What stands at Google now. Changes nothing there or here. */
export function readFromGoogle(clasp: Clasp, scriptId: string): Promise<ProjectFiles> {
  return inProjectFolder(scriptId, async (folder) => {
    const pulled = v.parse(
      v.object({ pulledFiles: v.array(v.string()) }),
      JSON.parse(await clasp(folder, ['pull', '--json'])),
    );
    return new Map(
      await Promise.all(
        pulled.pulledFiles.map(async (file) => {
          // clasp does not write a file that is empty.
          const content = await readFile(path.join(folder, file), 'utf8').catch(() => '');
          return [path.relative('dist', file).split(path.sep).join('/'), content] as const;
        }),
      ),
    );
  });
}

/**
 * Pushes exactly `files`, from a folder of their own, so that nothing that happens in `dist/` meanwhile goes along.
 * Throws a {@link Refusal} when clasp would push anything else.
 */
export function pushToGoogle(clasp: Clasp, scriptId: string, files: ProjectFiles): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    // With .gs first, clasp takes Code.js for new, and so pushes even where its own comparison would see no change: it
    // leaves a file that is at Google and no longer here.
    await writeSettings(folder, { scriptId, rootDir: 'dist', scriptExtensions: ['.gs', '.js'] });
    await mkdir(path.join(folder, 'dist'));
    for (const [name, content] of files) await writeFile(path.join(folder, 'dist', name), content);

    const status = JSON.parse(await clasp(folder, ['show-file-status', '--json']));
    const { filesToPush } = v.parse(v.object({ filesToPush: v.array(v.string()) }), status);
    const listed = filesToPush.map((file) => path.relative('dist', file)).sort();
    if (listed.join('\n') !== [...files.keys()].sort().join('\n'))
      throw new Refusal(
        `clasp would push ${listed.join(', ')}, but the build made ${[...files.keys()].join(', ')}. Nothing was changed at Google.`,
      );
    await clasp(folder, ['push', '--force', '--json']);
  });
}

export interface FileChange {
  readonly name: string;
  readonly change: 'new' | 'changed' | 'same' | 'removed';
}

/** What a push would do to each file, in the order of their names. */
export function compareFiles(atGoogle: ProjectFiles, here: ProjectFiles): readonly FileChange[] {
  const names = [...new Set([...atGoogle.keys(), ...here.keys()])].sort();
  return names.map((name) => {
    const [old, now] = [atGoogle.get(name), here.get(name)];
    if (now === undefined) return { name, change: 'removed' };
    if (old === undefined) return { name, change: 'new' };
    return { name, change: old === now ? 'same' : 'changed' };
  });
}

export const isSame = (changes: readonly FileChange[]): boolean => changes.every(({ change }) => change === 'same');
