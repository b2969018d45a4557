/**
 * `npm run pictures`: makes the pictures in `docs` anew: from the workbench, and from drawings in SVG.
 *
 *     npm run pictures [-- NAME…]
 *
 * A NAME is a part of a picture's path: only those pictures are made. Exit code 2 where no picture has that name.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './build/paths';
import { launchBrowser } from './pictures/chromium';
import { draw } from './pictures/drawing';
import { DRAWINGS, PICTURES } from './pictures/lists';
import { looksAlike } from './pictures/png';
import { takePicture } from './pictures/stage';

async function main(names: readonly string[]): Promise<number> {
  const isWanted = ({ file }: { readonly file: string }): boolean =>
    names.length === 0 || names.some((name) => file.includes(name));
  const [drawings, pictures] = [DRAWINGS.filter(isWanted), PICTURES.filter(isWanted)];
  if (drawings.length + pictures.length === 0) {
    const all = [...DRAWINGS, ...PICTURES].map(({ file }) => file);
    process.stderr.write(`No picture has that name. There are:\n${all.join('\n')}\n`);
    return 2;
  }
  const browser = await launchBrowser();
  try {
    for (const drawing of drawings) await save(drawing.file, await draw(browser, drawing));
    for (const picture of pictures) await save(picture.file, await takePicture(browser, picture));
  } finally {
    await browser.close();
  }
  return 0;
}

/** A picture that looks as it did keeps its file. */
async function save(file: string, bytes: Uint8Array): Promise<void> {
  const target = path.join(ROOT, 'docs', file);
  const before = await readFile(target).catch(() => null);
  const isSame = before !== null && looksAlike(before, bytes);
  if (!isSame) {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  const kilobytes = ((isSame ? before : bytes).length / 1024).toFixed(1);
  process.stdout.write(`docs/${file}  ${kilobytes} KB${isSame ? ', as it was' : ''}\n`);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
