/** Screenshots as small PNG files, and whether two of them look alike. */
import UPNG from 'upng-js';

/** More colours than a page of text, lines and a few chart colours has. */
const COLOURS = 256;

/** A channel that differs by this much is not seen: the same page is painted so twice, at the edges of letters. */
const UNSEEN = 16;

function decode(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly pixels: ArrayBuffer } {
  const image = UPNG.decode(Uint8Array.from(bytes).buffer);
  const [pixels = new ArrayBuffer(0)] = UPNG.toRGBA8(image);
  return { width: image.width, height: image.height, pixels };
}

/** The same picture in at most 256 colours: a third of the bytes, and no difference to the eye. */
export function compressPng(bytes: Uint8Array): Uint8Array {
  const { width, height, pixels } = decode(bytes);
  return new Uint8Array(UPNG.encode([pixels], width, height, COLOURS));
}

/** True when nobody could tell one PNG from the other: then the old file stays, and nothing is committed for nothing. */
export function looksAlike(one: Uint8Array, other: Uint8Array): boolean {
  const [left, right] = [decode(one), decode(other)];
  if (left.width !== right.width || left.height !== right.height) return false;
  const [before, after] = [new Uint8Array(left.pixels), new Uint8Array(right.pixels)];
  return before.every((channel, index) => Math.abs(channel - (after[index] ?? 0)) <= UNSEEN);
}
