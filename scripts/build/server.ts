/**
 * Bundles `src/main.ts` into one `Code.js` that Apps Script can call.
 *
 * Apps Script calls top-level functions by name, and a bundle in iife form exports nothing by name. So the names are
 * asked of esbuild in a dry run (the metafile of an ES-module build lists them), and a real function is written for each.
 */
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { ROOT } from './paths';
import { readVersion } from './version';

export type MenuKind = 'bound' | 'addon';
/** Each page in a file of its own, or all of them in `Pages.html`. */
export type PagesKind = 'files' | 'packed';

function options(menu: MenuKind, pages: PagesKind): BuildOptions {
  return {
    entryPoints: [path.join(ROOT, 'src', 'main.ts')],
    bundle: true,
    write: false,
    // Google's V8 refuses `#private` and static fields; es2020 is what it is sure to read.
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: {
      __MENU__: JSON.stringify(menu),
      __PAGES__: JSON.stringify(pages),
      __VERSION__: JSON.stringify(readVersion()),
    },
    legalComments: 'none',
    minify: true,
    // Editors in a browser are slow with lines of a hundred thousand characters.
    ...(pages === 'packed' ? { lineLimit: 160 } : {}),
    charset: 'utf8',
    logLevel: 'silent',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
  };
}

/** The names `src/main.ts` exports, in alphabetical order. */
export async function exportedNames(menu: MenuKind): Promise<readonly string[]> {
  const dry = await build({ ...options(menu, 'files'), format: 'esm', metafile: true });
  const outputs = Object.values(dry.metafile.outputs);
  return outputs.flatMap((output) => output.exports).sort();
}

/** The text of `Code.js`. */
export async function buildServer(menu: MenuKind, pages: PagesKind = 'files'): Promise<string> {
  return (await bundle(menu, pages, false)).code;
}

/** The same text with its source map, whose sources are named from the project's folder. The map is never pushed. */
export function buildServerWithMap(
  menu: MenuKind,
  pages: PagesKind = 'files',
): Promise<{ readonly code: string; readonly map: string }> {
  return bundle(menu, pages, true);
}

async function bundle(menu: MenuKind, pages: PagesKind, hasMap: boolean): Promise<{ code: string; map: string }> {
  const names = await exportedNames(menu);
  const made = await build({
    ...options(menu, pages),
    format: 'iife',
    globalName: 'app',
    // Nothing is written; the names of the sources are made from here.
    outfile: path.join(ROOT, 'Code.js'),
    ...(hasMap ? { sourcemap: 'external', sourcesContent: false } : {}),
  });
  const text = (extension: string): string =>
    made.outputFiles?.find((file) => file.path.endsWith(extension))?.text ?? '';
  const functions = names.map((name) => `function ${name}(...args) { return app.${name}(...args); }`);
  return { code: `${text('.js')}\n${functions.join('\n')}\n`, map: text('.map') };
}
