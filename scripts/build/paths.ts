/** Where things lie in the project, as absolute paths. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const DIST = path.join(ROOT, 'dist');
/** The three files of the edition that is pasted by hand. */
export const DIST_PASTE = path.join(ROOT, 'dist-paste');
/** Source maps, beside what is pushed and never in it. */
export const SOURCE_MAPS = path.join(ROOT, 'source-maps');
export const SOURCE = path.join(ROOT, 'src');
/** Everything that `dist/` is made from, as paths from {@link ROOT} with `/`. */
export const BUILD_SOURCES = [
  'src',
  'scripts/build',
  'scripts/build.ts',
  'scripts/guide',
  'docs/guide',
  'appsscript.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** What may be thrown away and is made again: build stamps, the bundled worker of the local host. */
export const CACHE = path.join(ROOT, '.cache');
