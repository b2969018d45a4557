/** Small PNG files, and which of them look alike. */
import { expect, test } from '@jest/globals';
import UPNG from 'upng-js';
import { compressPng, looksAlike } from '../../../scripts/pictures/png';

/** A PNG of upright stripes in these shades of grey. */
function stripes(...shades: number[]): Uint8Array {
  const height = 8;
  const line = shades.flatMap((shade) => [shade, shade, shade, 255]);
  const pixels = Uint8Array.from(Array.from({ length: height }, () => line).flat());
  return new Uint8Array(UPNG.encode([pixels.buffer], shades.length, height, 0));
}

test.each([
  ['the same', stripes(0, 100, 255), stripes(0, 100, 255), true],
  ['the edge of a letter a little lighter', stripes(0, 100, 255), stripes(0, 116, 255), true],
  ['a dot that was not there', stripes(0, 100, 255), stripes(0, 117, 255), false],
  ['wider', stripes(0, 100, 255), stripes(0, 100, 255, 255), false],
])('%s', (_what, one, other, alike) => {
  expect(looksAlike(one, other)).toBe(alike);
  expect(looksAlike(other, one)).toBe(alike);
});

test('a picture of few colours is not changed by compressing it', () => {
  const picture = stripes(...Array.from({ length: 200 }, (_, index) => index));
  expect(looksAlike(compressPng(picture), picture)).toBe(true);
});
