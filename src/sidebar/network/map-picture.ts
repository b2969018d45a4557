/** What a saved picture needs beside the map itself: a title and what the shapes mean. */
import { traceShape } from './draw-map';
import type { Looks } from './looks';
import { inkOf } from './shown';

/** Height of the strip below the map, in pixels of the picture. */
export const LEGEND_HEIGHT = 62;

const LINES = [
  { label: 'know each other', dash: [] },
  { label: 'referral', dash: [6, 3] },
  { label: 'same company', dash: [1, 3] },
];

const FONT = '"Google Sans", Roboto, Arial, sans-serif';

export function drawLegend(
  pen: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  looks: Looks,
  title: string,
  isDark: boolean,
): void {
  const ink = inkOf(isDark);
  pen.fillStyle = ink.surface;
  pen.fillRect(0, height - LEGEND_HEIGHT, width, LEGEND_HEIGHT);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillStyle = ink.text;
  pen.font = `600 14px ${FONT}`;
  pen.fillText(title, 24, height - LEGEND_HEIGHT + 18, width - 48);
  pen.font = `12px ${FONT}`;
  let left = 24;
  const middle = height - 20;
  for (const { label, shape, colours, people } of looks.legend) {
    if (people === 0) continue;
    const text = `${label} (${people})`;
    const room = pen.measureText(text).width + 38;
    if (left + room > width) break;
    pen.beginPath();
    traceShape(pen, shape, left + 6, middle, 5.5);
    const colour = colours[isDark ? 1 : 0];
    pen.fillStyle = shape === 'ring' ? ink.surface : colour;
    pen.strokeStyle = colour;
    pen.lineWidth = 2;
    pen.fill();
    pen.stroke();
    pen.fillStyle = ink.text;
    pen.fillText(text, left + 18, middle);
    left += room;
  }
  pen.strokeStyle = ink.text;
  pen.lineWidth = 1.4;
  for (const { label, dash } of LINES) {
    const room = pen.measureText(label).width + 52;
    if (left + room > width) break;
    pen.setLineDash(dash);
    pen.beginPath();
    pen.moveTo(left, middle);
    pen.lineTo(left + 24, middle);
    pen.stroke();
    pen.fillStyle = ink.text;
    pen.fillText(label, left + 30, middle);
    left += room;
  }
  pen.setLineDash([]);
}

/** Hands a picture to the person as a file. */
export function download(picture: Blob, name: string): void {
  const address = URL.createObjectURL(picture);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has started by then; the memory is given back.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
