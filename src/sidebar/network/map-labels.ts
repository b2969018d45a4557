/** Names on the map: as many as can be read, the weightiest first. */

import type { MapNode } from './map-layout';
import type { Ink, Shown } from './shown';
import { isWithin, type Size, type View } from './view';

const FONT = '"Google Sans", Roboto, Arial, sans-serif';
const HEIGHT = 14;
const LONGEST = 26;
/** Pixels of the page for each name, seen from afar: a page full of names says nothing. Who comes nearer reads more. */
const ROOM = 9_000;
/** Air beside a name. */
const AIR = 6;

/** Where a name stands, in pixels. */
interface Strip {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

const widths = new Map<string, number>();

/** The width of a text; texts are measured once, since measuring takes longer than drawing. */
function widthOf(pen: CanvasRenderingContext2D, text: string): number {
  const key = `${pen.font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = pen.measureText(text).width;
  widths.set(key, width);
  return width;
}

/** Names where there is room for them. `labels` are what may be named, the weightiest first; `smallest` is the least radius in pixels. */
export function drawLabels(
  pen: CanvasRenderingContext2D,
  size: Size,
  { labels: nodes, smallest }: { readonly labels: readonly MapNode[]; readonly smallest: number },
  view: View,
  shown: Shown,
  ink: Ink,
): void {
  const path = new Set(shown.path);
  const rows = new Map<number, Strip[]>();
  let left = ((size.width * size.height) / ROOM) * Math.max(1, view.scale * 2) ** 2;
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  pen.lineJoin = 'round';
  for (const node of nodes) {
    const isChosen = node.person === 0 || node.key === shown.selected || path.has(node.key);
    if (left <= 0 && !isChosen) break;
    if (!isWithin(node, view, size)) continue;
    const text = shorten(node.label);
    pen.font = `${isChosen ? '600 12px' : node.person === null ? 'italic 11px' : '11px'} ${FONT}`;
    const half = widthOf(pen, text) / 2;
    // A name at the edge is moved in, so that it can be read.
    const middle = Math.min(
      Math.max(node.x * view.scale + view.x, half + 2),
      Math.max(half + 2, size.width - half - 2),
    );
    const top = node.y * view.scale + view.y + Math.max(node.radius * view.scale, smallest) * 1.2 + 3;
    if (!takeRoom(rows, middle - half - AIR, middle + half + AIR, top)) continue;
    left -= 1;
    pen.lineWidth = 3;
    pen.strokeStyle = ink.surface;
    pen.strokeText(text, middle, top);
    pen.fillStyle = node.person === null ? ink.quiet : ink.text;
    pen.fillText(text, middle, top);
  }
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
}

/** Takes a strip of the picture for a name; false where another has it. */
function takeRoom(rows: Map<number, Strip[]>, from: number, to: number, top: number): boolean {
  const row = Math.floor(top / HEIGHT);
  const isTaken = [row - 1, row, row + 1].some((near) =>
    rows.get(near)?.some((other) => Math.abs(other.top - top) < HEIGHT && other.from < to && from < other.to),
  );
  if (isTaken) return false;
  const taken = rows.get(row);
  if (taken === undefined) rows.set(row, [{ from, to, top }]);
  else taken.push({ from, to, top });
  return true;
}
