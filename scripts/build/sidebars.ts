/**
 * Bundles each folder of `src/sidebar` that has an `index.tsx` into one HTML file with its script and style inlined:
 * HtmlService serves no other files, and the add-on makes no external request.
 */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { MENU_TITLE } from '../../src/domain/menu-place';
import { readGuide } from '../guide/read-guide';
import { ROOT, SOURCE } from './paths';
import type { MenuKind } from './server';
import { readVersion } from './version';

export interface SidebarPage {
  /** Folder name and, with `.html`, file name in `dist/`. */
  readonly name: string;
  readonly html: string;
}

const SIDEBARS = path.join(SOURCE, 'sidebar');

/** Folders of `src/sidebar` that are a page of their own. */
export async function sidebarNames(): Promise<readonly string[]> {
  const entries = await readdir(SIDEBARS, { withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const page = await stat(path.join(SIDEBARS, entry.name, 'index.tsx')).catch(() => null);
    if (page !== null) names.push(entry.name);
  }
  return names.sort();
}

/**
 * Makes a script safe to stand inside `<script>` at Google: `</script>` would end it, and HtmlService has taken `//`
 * inside a string for a comment. Minified code has no comments, so every `//` left stands in a string or a pattern.
 */
export function escapeInlineScript(script: string): string {
  return script
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--')
    .replace(/:\/\//g, ':\\/\\/');
}

async function buildPage(name: string, menu: MenuKind): Promise<SidebarPage> {
  const result = await build({
    entryPoints: [path.join(SIDEBARS, name, 'index.tsx')],
    bundle: true,
    write: false,
    outdir: path.join(ROOT, '.cache', 'sidebar', name),
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: {
      __MENU__: JSON.stringify(menu),
      __VERSION__: JSON.stringify(readVersion()),
      // The page fills in where the menu of its build stands.
      __GUIDE__: JSON.stringify(readGuide()).split(MENU_TITLE).join('{menu}'),
    },
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
    tsconfig: path.join(SIDEBARS, 'tsconfig.json'),
  });
  const text = (extension: string): string =>
    result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  const style = text('.css').replace(/<\/(style)/gi, '<\\/$1');
  const script = escapeInlineScript(text('.js'));
  const html = [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<base target="_blank">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<div id="root"></div>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { name, html };
}

/** All pages, in alphabetical order. */
export async function buildSidebars(menu: MenuKind): Promise<readonly SidebarPage[]> {
  const names = await sidebarNames();
  return Promise.all(names.map((name) => buildPage(name, menu)));
}
