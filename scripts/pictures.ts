/**
 * `npm run pictures`: makes the pictures in `docs` anew, from the workbench.
 *
 *     npm run pictures [-- NAME…]
 *
 * A NAME is a part of a picture's path: only those pictures are made. Exit code 2 where no picture has that name.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './build/paths';
import { launchBrowser } from './pictures/chromium';
import { PICTURES } from './pictures/lists';
import { takePicture } from './pictures/stage';

async function main(names: readonly string[]): Promise<number> {
  const wanted = PICTURES.filter(({ file }) => names.length === 0 || names.some((name) => file.includes(name)));
  if (wanted.length === 0) {
    process.stderr.write(`No picture has that name. There are:\n${PICTURES.map(({ file }) => file).join('\n')}\n`);
    return 2;
  }
  const browser = await launchBrowser();
  try {
    for (const picture of wanted) {
      const bytes = await takePicture(browser, picture);
      const target = path.join(ROOT, 'docs', picture.file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, bytes);
      process.stdout.write(`docs/${picture.file}  ${(bytes.length / 1024).toFixed(0)} KB\n`);
    }
  } finally {
    await browser.close();
  }
  return 0;
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
