/** Pictures drawn by hand, as SVG in `docs`, in the sizes that somebody wants as PNG. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import UPNG from 'upng-js';
import { ROOT } from '../build/paths';
import { pictureStyle } from './look';

export interface Drawing {
  /** Path below `docs`. */
  readonly file: string;
  /** The SVG, below `docs`. */
  readonly from: string;
  /** In pixels; as wide and high as the SVG is in shape. */
  readonly width: number;
  readonly height: number;
}

/** The PNG, without loss, clear where the SVG is. */
export async function draw(browser: Browser, { from, width, height }: Drawing): Promise<Uint8Array> {
  const svg = await readFile(path.join(ROOT, 'docs', from), 'utf8');
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    const style = `${await pictureStyle(true)} body{margin:0} svg{display:block;width:100vw;height:100vh}`;
    await page.setContent(`<!DOCTYPE html><style>${style}</style>${svg}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const image = UPNG.decode(Uint8Array.from(await page.screenshot({ omitBackground: true })).buffer);
    return new Uint8Array(UPNG.encode(UPNG.toRGBA8(image), width, height, 0));
  } finally {
    await page.close();
  }
}
