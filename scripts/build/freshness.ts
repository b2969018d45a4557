/** Whether `dist/` is newer than everything it is made from. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BUILD_SOURCES, CACHE, DIST, ROOT } from './paths';
import type { MenuKind } from './server';

const STAMP = path.join(CACHE, 'build.json');

/** Latest modification time below a folder or of a file, in milliseconds; 0 when it does not exist. */
export async function latestChange(place: string): Promise<number> {
  const found = await stat(place).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(place);
  const times = await Promise.all(entries.map((entry) => latestChange(path.join(place, entry))));
  return Math.max(found.mtimeMs, ...times);
}

/** True when `dist/` is missing, was built for the other menu, or a source changed since. */
export async function isStale(menu: MenuKind): Promise<boolean> {
  const stamp = await readFile(STAMP, 'utf8').catch(() => null);
  if (stamp === null) return true;
  const { builtAt, menu: builtMenu } = JSON.parse(stamp) as { builtAt: number; menu: MenuKind };
  if (builtMenu !== menu || (await latestChange(path.join(DIST, 'Code.js'))) === 0) return true;
  const times = await Promise.all(BUILD_SOURCES.map((place) => latestChange(path.resolve(ROOT, place))));
  return Math.max(...times) > builtAt;
}

/** Writes down that `dist/` was built now, for {@link isStale}. */
export async function stampBuild(menu: MenuKind): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  await writeFile(STAMP, JSON.stringify({ builtAt: Date.now(), menu }));
}
