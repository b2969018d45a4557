/**
 * What makes a picture look as the add-on does at Google, on every machine: Roboto, which Google Sheets has and this
 * machine may not, and none of what only the workbench has (its clock, its outbox, its download).
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../build/paths';

const FONTS = path.join(ROOT, 'node_modules', '@fontsource', 'roboto', 'files');
const LATIN_EXTENDED = 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+20A0-20C0';

async function face(subset: string, weight: number, range: string | null): Promise<string> {
  const font = await readFile(path.join(FONTS, `roboto-${subset}-${weight}-normal.woff2`), 'base64');
  const unicode = range === null ? '' : `unicode-range:${range};`;
  return `@font-face{font-family:Roboto;font-weight:${weight};${unicode}src:url(data:font/woff2;base64,${font}) format("woff2")}`;
}

const WORKBENCH_ONLY = `
.top > .clock, .top > button, .top > .button { display: none !important }
.intro, .outbox-tools { display: none !important }
`;

/** The grid draws its selection some time after the rest, around the first cell below the frozen rows. */
const NO_SELECTION = `
.tabulator-range-overlay { display: none !important }
.tabulator .tabulator-header .tabulator-col.tabulator-range-highlight,
.tabulator .tabulator-header .tabulator-col.tabulator-range-selected {
  background: #f8f9fa !important; color: #5f6368 !important }
`;

/** The style sheet that is put into the window and every frame of it. */
export async function pictureStyle(showsWorkbench: boolean): Promise<string> {
  // The later face wins where both hold a character, so the basic one comes last.
  const faces = [400, 500, 700].flatMap((weight) => [
    face('latin-ext', weight, LATIN_EXTENDED),
    face('latin', weight, null),
  ]);
  return `${(await Promise.all(faces)).join('\n')}\n${NO_SELECTION}${showsWorkbench ? '' : WORKBENCH_ONLY}`;
}
