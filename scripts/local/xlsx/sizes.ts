/** Widths and heights: pixels in the model, characters and points in the file, by the factors of Google's own export. */

/** 100 pixels, the width of a new column, is 12.63 in the file. */
export function widthToPixels(width: number): number {
  return Math.max(0, Math.round(width * 8 - 1));
}

export function pixelsToWidth(pixels: number): number {
  return Math.round(((pixels + 1) / 8) * 100) / 100;
}

/** 21 pixels, the height of a row, is 15.75 points. */
export function heightToPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function pixelsToHeight(pixels: number): number {
  return (pixels * 3) / 4;
}
