/** Draws the map on a canvas: for the page, and for the picture that is saved. */
import { cornersOf, type Look, type Shape } from './looks';
import type { MapEdge, MapLayout, MapNode } from './map-layout';

/** How the map is seen. */
export interface View {
  /** Pixels of the page a unit of the map takes, and where its middle is drawn. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** What is shown of the network. */
export interface Shown {
  readonly lookOf: (person: number) => Look | null;
  /** Keys of nodes; everything else steps back. Null where nothing is chosen. */
  readonly focus: ReadonlySet<string> | null;
  /** The one node with a ring around it. */
  readonly selected: string | null;
  /** Keys of people from you to the one who is looked for. */
  readonly path: readonly string[];
  readonly isDark: boolean;
}

interface Ink {
  readonly surface: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly way: string;
}

const LIGHT: Ink = { surface: '#ffffff', text: '#202124', quiet: '#5f6368', line: '#80868b', way: '#1a73e8' };
const DARK: Ink = { surface: '#202124', text: '#e8eaed', quiet: '#bdc1c6', line: '#9aa0a6', way: '#8ab4f8' };

export function inkOf(isDark: boolean): Ink {
  return isDark ? DARK : LIGHT;
}

const FONT = '"Google Sans", Roboto, Arial, sans-serif';
const LABEL_HEIGHT = 14;
const LONGEST_LABEL = 26;

/** Draws all of it; `width` and `height` in pixels of the page. */
export function drawMap(
  pen: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  layout: MapLayout,
  view: View,
  shown: Shown,
): void {
  const ink = inkOf(shown.isDark);
  pen.fillStyle = ink.surface;
  pen.fillRect(0, 0, width, height);
  pen.save();
  pen.translate(view.x, view.y);
  pen.scale(view.scale, view.scale);
  drawEdges(pen, layout.edges, view, shown, ink);
  drawPath(pen, layout, view, shown, ink);
  for (const node of layout.nodes) if (isWithin(node, view, width, height)) drawNode(pen, node, view, shown, ink);
  pen.restore();
  drawLabels(pen, { width, height }, layout, view, shown, ink);
}

function isWithin({ x, y, radius }: MapNode, view: View, width: number, height: number): boolean {
  const [left, top] = [x * view.scale + view.x, y * view.scale + view.y];
  const reach = radius * view.scale + 4;
  return left > -reach && top > -reach && left < width + reach && top < height + reach;
}

function isFaint(shown: Shown, ...keys: readonly string[]): boolean {
  const { focus } = shown;
  return focus !== null && !keys.every((key) => focus.has(key));
}

const STROKES: readonly {
  readonly kind: MapEdge['kind'];
  readonly width: number;
  readonly dash: readonly number[];
  readonly strength: number;
}[] = [
  { kind: 'you', width: 1, dash: [], strength: 0.28 },
  { kind: 'company', width: 1, dash: [1, 3], strength: 0.75 },
  { kind: 'referral', width: 1.6, dash: [6, 3], strength: 0.9 },
  { kind: 'link', width: 1.6, dash: [], strength: 0.9 },
];

/** One stroke for many edges, since thousands of strokes are slow; not for all, since one of thousands is slower still. */
const EDGES_A_STROKE = 200;
/** With more people than this the lines to you hide everything else and say nothing: nearly everybody has one. */
const MOST_YOUR_LINES = 300;

/** The edges of a kind that are drawn, without or with everything that steps back. */
function edgesOf(edges: readonly MapEdge[], kind: MapEdge['kind'], faint: boolean, shown: Shown): readonly MapEdge[] {
  const all = edges.filter((edge) => edge.kind === kind);
  if (kind === 'you' && all.length > MOST_YOUR_LINES && (faint || shown.focus === null)) return [];
  return all.filter((edge) => isFaint(shown, edge.source.key, edge.target.key) === faint);
}

function drawEdges(pen: CanvasRenderingContext2D, edges: readonly MapEdge[], view: View, shown: Shown, ink: Ink): void {
  pen.strokeStyle = ink.line;
  for (const { kind, width, dash, strength } of STROKES)
    for (const faint of [true, false]) {
      const drawn = edgesOf(edges, kind, faint, shown);
      pen.globalAlpha = faint ? strength * 0.2 : strength;
      pen.lineWidth = width / view.scale;
      pen.setLineDash(dash.map((length) => length / view.scale));
      for (let start = 0; start < drawn.length; start += EDGES_A_STROKE) {
        pen.beginPath();
        for (const { source, target } of drawn.slice(start, start + EDGES_A_STROKE)) {
          pen.moveTo(source.x, source.y);
          pen.lineTo(target.x, target.y);
        }
        pen.stroke();
      }
    }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function drawPath(pen: CanvasRenderingContext2D, layout: MapLayout, view: View, shown: Shown, ink: Ink): void {
  if (shown.path.length < 2) return;
  const byKey = new Map(layout.nodes.map((node) => [node.key, node]));
  pen.strokeStyle = ink.way;
  pen.lineWidth = 4 / view.scale;
  pen.lineJoin = 'round';
  pen.beginPath();
  let isFirst = true;
  for (const key of shown.path) {
    const node = byKey.get(key);
    if (node === undefined) continue;
    if (isFirst) pen.moveTo(node.x, node.y);
    else pen.lineTo(node.x, node.y);
    isFirst = false;
  }
  pen.stroke();
}

/** Puts the outline of a shape into the pen's path. */
export function traceShape(pen: CanvasRenderingContext2D, shape: Shape, x: number, y: number, radius: number): void {
  const corners = cornersOf(shape);
  pen.beginPath();
  if (corners === null) {
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], corner) => {
    if (corner === 0) pen.moveTo(x + dx * radius, y + dy * radius);
    else pen.lineTo(x + dx * radius, y + dy * radius);
  });
  pen.closePath();
}

function drawNode(pen: CanvasRenderingContext2D, node: MapNode, view: View, shown: Shown, ink: Ink): void {
  pen.globalAlpha = isFaint(shown, node.key) ? 0.25 : 1;
  const { x, y, radius } = node;
  if (node.person === null) {
    pen.fillStyle = ink.surface;
    pen.strokeStyle = ink.quiet;
    pen.lineWidth = 1.5 / view.scale;
    pen.beginPath();
    pen.rect(x - radius, y - radius * 0.7, radius * 2, radius * 1.4);
    pen.fill();
    pen.stroke();
  } else {
    const look = shown.lookOf(node.person);
    const shape = look?.shape ?? 'circle';
    const colour = look === null ? ink.text : look.colours[shown.isDark ? 1 : 0];
    traceShape(pen, shape, x, y, radius);
    pen.fillStyle = shape === 'ring' ? ink.surface : colour;
    pen.fill();
    pen.strokeStyle = shape === 'ring' ? colour : ink.surface;
    pen.lineWidth = shape === 'ring' ? 2.5 : 1.2;
    pen.stroke();
  }
  if (shown.selected === node.key) {
    pen.globalAlpha = 1;
    pen.strokeStyle = ink.way;
    pen.lineWidth = 3 / view.scale;
    pen.beginPath();
    pen.arc(x, y, radius * 1.5 + 4 / view.scale, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** Names where there is room for them: first who is looked at, then you, companies, and the best connected. */
function drawLabels(
  pen: CanvasRenderingContext2D,
  { width, height }: { readonly width: number; readonly height: number },
  layout: MapLayout,
  view: View,
  shown: Shown,
  ink: Ink,
): void {
  const path = new Set(shown.path);
  const weight = (node: MapNode): number => {
    if (node.key === shown.selected || path.has(node.key)) return 1e6;
    if (node.person === 0) return 1e5;
    const inFocus = shown.focus?.has(node.key) === true ? 1e4 : 0;
    return inFocus + node.edges + (node.person === null ? 3 : 0);
  };
  const visible = layout.nodes.filter((node) => isWithin(node, view, width, height));
  visible.sort((one, other) => weight(other) - weight(one));
  const rows = new Map<number, Strip[]>();
  pen.textAlign = 'center';
  pen.textBaseline = 'top';
  pen.lineJoin = 'round';
  for (const node of visible) {
    const isFar = isFaint(shown, node.key);
    if (isFar) continue;
    const isBold = node.person === 0 || node.key === shown.selected || path.has(node.key);
    const text = shorten(node.label);
    const left = node.x * view.scale + view.x;
    const top = node.y * view.scale + view.y + node.radius * view.scale * 1.2 + 2;
    pen.font = `${isBold ? '600 12px' : node.person === null ? 'italic 11px' : '11px'} ${FONT}`;
    const half = pen.measureText(text).width / 2 + 2;
    if (!takeRoom(rows, left - half, left + half, top)) continue;
    pen.lineWidth = 3;
    pen.strokeStyle = ink.surface;
    pen.strokeText(text, left, top);
    pen.fillStyle = node.person === null ? ink.quiet : ink.text;
    pen.fillText(text, left, top);
  }
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join('')}…` : text;
}

/** Takes a strip of the picture for a label; false where another label has it. */
function takeRoom(rows: Map<number, Strip[]>, from: number, to: number, top: number): boolean {
  const row = Math.floor(top / LABEL_HEIGHT);
  const isTaken = [row - 1, row, row + 1].some((near) =>
    rows.get(near)?.some((other) => Math.abs(other.top - top) < LABEL_HEIGHT && other.from < to && from < other.to),
  );
  if (isTaken) return false;
  const taken = rows.get(row);
  if (taken === undefined) rows.set(row, [{ from, to, top }]);
  else taken.push({ from, to, top });
  return true;
}

/** Where a label stands, in pixels. */
interface Strip {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

/** The view that shows everything, with a margin. */
export function viewOfAll(
  layout: MapLayout,
  { width, height }: { readonly width: number; readonly height: number },
  margin = 36,
): View {
  let [left, right, top, bottom] = [-60, 60, -60, 60];
  for (const { x, y } of layout.nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = Math.min(
    2,
    Math.max(0.02, (width - 2 * margin) / (right - left)),
    Math.max(0.02, (height - 2 * margin) / (bottom - top)),
  );
  return { scale, x: width / 2 - (scale * (left + right)) / 2, y: height / 2 - (scale * (top + bottom)) / 2 };
}
