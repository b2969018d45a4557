/**
 * The edition for people who put the add-on on their sheet by copy and paste: the same server and the same pages in
 * three files, all pages packed into one (see `src/google/pages.ts`, which takes them out again).
 */
import { gzipSync } from 'fflate';
import { readManifest } from './manifest';
import { buildServer } from './server';
import { buildSidebars, type SidebarPage } from './sidebars';
import { readVersion } from './version';

/** File name → content: `Code.gs`, `Pages.html`, `appsscript.json`. */
export type PasteEdition = Readonly<Record<'Code.gs' | 'Pages.html' | 'appsscript.json', string>>;

const LINE_LENGTH = 120;

/** The same page gives the same text on every machine: the header holds no time, and fflate is no system library. */
function pack({ name, html }: SidebarPage): string {
  const zipped = gzipSync(new TextEncoder().encode(html), { level: 9, mtime: 0 });
  const text = Buffer.from(zipped).toString('base64url');
  // The padding that `base64url` leaves out: not every decoder does without it.
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  const lines = padded.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  return `<pre id="${name}">\n${lines.join('\n')}\n</pre>\n`;
}

/** `Pages.html`. */
export function packPages(pages: readonly SidebarPage[]): string {
  const about = `Job Offer Steps to Success ${readVersion()}: its pages, packed. Paste this file whole and change nothing in it.`;
  return `<!DOCTYPE html>\n<!-- ${about} -->\n${pages.map(pack).join('')}`;
}

/**
 * Builds the three files; throws with esbuild's messages when a source does not compile.
 *
 * @param built The pages, where they were built already.
 */
export async function buildPasteEdition(built?: readonly SidebarPage[]): Promise<PasteEdition> {
  const [server, pages, manifest] = await Promise.all([
    buildServer('bound', 'packed'),
    built ?? buildSidebars('bound'),
    readManifest(),
  ]);
  return { 'Code.gs': server, 'Pages.html': packPages(pages), 'appsscript.json': manifest };
}
