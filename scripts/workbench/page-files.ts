/** The workbench's own page, bundled when it is first asked for (a fraction of a second). */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { FrameSetup } from './frame/messages';

const HERE = path.dirname(fileURLToPath(import.meta.url));

export interface PageFiles {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

async function bundle(entry: string): Promise<{ script: string; style: string }> {
  const result = await build({
    entryPoints: [path.join(HERE, entry)],
    bundle: true,
    write: false,
    outdir: HERE,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
    tsconfig: path.join(HERE, '..', 'tsconfig.json'),
  });
  const text = (extension: string): string =>
    result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

export async function buildPage(): Promise<PageFiles> {
  const [html, files] = await Promise.all([
    readFile(path.join(HERE, 'page', 'page.html'), 'utf8'),
    bundle(path.join('page', 'index.tsx')),
  ]);
  return { html, ...files };
}

let frameScript: Promise<string> | null = null;

/** The script that stands in front of every page of the add-on. */
export async function buildFrameScript(setup: FrameSetup): Promise<string> {
  frameScript ??= bundle(path.join('frame', 'google-script-run.ts')).then(({ script }) => script);
  const values = JSON.stringify(setup).replace(/</g, '\\u003c');
  return `var __FRAME_SETUP__=${values};${await frameScript}`;
}
