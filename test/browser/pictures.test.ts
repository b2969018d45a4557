/** The pictures of `docs` can be taken: in Google's letters, without what only the workbench has, clear where they should be. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import UPNG from 'upng-js';
import { draw } from '../../scripts/pictures/drawing';
import { takePicture } from '../../scripts/pictures/stage';
import { launchBrowser } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

function decode(bytes: Uint8Array): { width: number; height: number; at: (x: number, y: number) => number[] } {
  const image = UPNG.decode(Uint8Array.from(bytes).buffer);
  const [pixels = new ArrayBuffer(0)] = UPNG.toRGBA8(image);
  const { width, height } = image;
  return { width, height, at: (x, y) => [...new Uint8Array(pixels, (y * width + x) * 4, 4)] };
}

test('a sidebar, twice as fine', async () => {
  let clocks = -1;
  let letters: unknown[] = [];
  const bytes = await takePicture(browser, {
    file: 'none.png',
    part: 'sidebar',
    scale: 2,
    window: { width: 900, height: 500 },
    async prepare({ page, choose, sidebar }) {
      await choose("Open today's list");
      await sidebar.getByText('Send Leo Brandt a thank-you note').waitFor();
      clocks = await page.locator('.clock:visible').count();
      letters = await Promise.all(
        page.frames().map((frame) => frame.evaluate("document.fonts.load('13px Roboto').then(({ length }) => length)")),
      );
    },
  });
  expect(clocks).toBe(0);
  // How many faces of Roboto there are in the window and in the sidebar.
  expect(letters).toEqual([expect.any(Number), expect.any(Number)]);
  expect(letters).not.toContain(0);
  const { width, height, at } = decode(bytes);
  expect({ width, isHigh: height > 700 }).toEqual({ width: 600, isHigh: true });
  expect(at(2, 2)).toEqual([255, 255, 255, 255]);
});

test('the icon, clear at its corners', async () => {
  const drawing = { file: 'none.png', from: 'marketplace/icon.svg', width: 32, height: 32 };
  const { width, height, at } = decode(await draw(browser, drawing));
  expect({ width, height }).toEqual({ width: 32, height: 32 });
  expect({ corner: at(0, 0), ground: at(16, 4), step: at(22, 24), goal: at(23, 6) }).toEqual({
    corner: [0, 0, 0, 0],
    ground: [0x1a, 0x73, 0xe8, 255],
    step: [255, 255, 255, 255],
    goal: [0xfd, 0xd6, 0x63, 255],
  });
});
