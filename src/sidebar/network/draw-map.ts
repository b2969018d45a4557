/** Draws the map on a canvas: for the page, and for the picture that is saved. */
import { cornersOf, type Look, type Shape } from './looks';
import { drawLabels } from './map-labels';
import type { MapEdge, MapLayout, MapNode } from './map-layout';
import { type Ink, inkOf, type Shown } from './shown';
import { isBeside, isWithin, type Size, type View } from './view';

/** Draws all of it; `width` and `height` in pixels of the page. */
export function drawMap(pen: CanvasRenderingContext2D, size: Size, layout: MapLayout, view: View, shown: Shown): void {
  const ink = inkOf(shown.isDark);
  const scene = sceneOf(layout, shown);
  pen.fillStyle = ink.surface;
  pen.fillRect(0, 0, size.width, size.height);
  pen.save();
  pen.translate(view.x, view.y);
  pen.scale(view.scale, view.scale);
  drawEdges(pen, scene, view, size, ink);
  drawPath(pen, layout, view, shown, ink);
  drawNodes(pen, scene, view, size, shown, ink);
  drawRing(pen, scene, view, ink);
  pen.restore();
  drawLabels(pen, size, scene, view, shown, ink);
}

/** What is drawn in one go: the same colour and shape, or the same kind of line. */
interface Scene {
  readonly edges: readonly { readonly stroke: Stroke; readonly isFaint: boolean; readonly edges: readonly MapEdge[] }[];
  readonly nodes: readonly { readonly look: NodeLook; readonly isFaint: boolean; readonly nodes: readonly MapNode[] }[];
  /** What may be named, the weightiest first. */
  readonly labels: readonly MapNode[];
  readonly selected: MapNode | null;
  /** Pixels that the radius of a person has at least. */
  readonly smallest: number;
}

/** `company`, `you`, or how somebody looks. */
type NodeLook = Look | 'company' | 'you';

interface Stroke {
  readonly kind: MapEdge['kind'];
  readonly width: number;
  readonly dash: readonly number[];
  readonly strength: number;
}

const STROKES: readonly Stroke[] = [
  { kind: 'you', width: 1, dash: [], strength: 0.28 },
  { kind: 'company', width: 1, dash: [1, 3], strength: 0.75 },
  { kind: 'referral', width: 1.6, dash: [6, 3], strength: 0.9 },
  { kind: 'link', width: 1.6, dash: [], strength: 0.9 },
];

/** One stroke for many edges, since thousands of strokes are slow; not for all, since one of thousands is slower still. */
const EDGES_A_STROKE = 200;
/** With more people than this the lines to you hide everything else and say nothing: nearly everybody has one. */
const MOST_YOUR_LINES = 300;
/** From so far away dots run together: lines are drawn thin and whole, which is faster too. */
const FAR = 0.45;

/** Everybody is seen from everywhere; among fewer there is more room. In pixels. */
function smallestRadius(nodes: number): number {
  return nodes <= 120 ? 5 : nodes <= 1000 ? 2.3 : 1.5;
}

const scenes = new WeakMap<Shown, { readonly layout: MapLayout; readonly scene: Scene }>();

/** Sorted out once for each network and what is shown of it, since it is drawn again with every move of the hand. */
function sceneOf(layout: MapLayout, shown: Shown): Scene {
  const known = scenes.get(shown);
  if (known?.layout === layout) return known.scene;
  const scene = makeScene(layout, shown);
  scenes.set(shown, { layout, scene });
  return scene;
}

function makeScene({ nodes, edges }: MapLayout, shown: Shown): Scene {
  const { focus, path, selected } = shown;
  const isFaint = (...keys: readonly string[]): boolean => focus !== null && !keys.every((key) => focus.has(key));
  const yours = edges.filter(({ kind }) => kind === 'you').length;
  const strokes = STROKES.flatMap((stroke) =>
    [true, false].map((faint) => ({
      stroke,
      isFaint: faint,
      edges:
        stroke.kind === 'you' && yours > MOST_YOUR_LINES && (faint || focus === null)
          ? []
          : edges.filter(
              ({ kind, source, target }) => kind === stroke.kind && isFaint(source.key, target.key) === faint,
            ),
    })),
  );
  const groups = new Map<NodeLook, { readonly faint: MapNode[]; readonly clear: MapNode[] }>();
  for (const node of nodes) {
    const look = node.person === null ? 'company' : (shown.lookOf(node.person) ?? 'you');
    const group = groups.get(look) ?? { faint: [], clear: [] };
    groups.set(look, group);
    (isFaint(node.key) ? group.faint : group.clear).push(node);
  }
  const onPath = new Set(path);
  const weightOf = (node: MapNode): number => {
    if (node.key === selected || onPath.has(node.key)) return 1e6;
    if (node.person === 0) return 1e5;
    const inFocus = focus?.has(node.key) === true ? 1e4 : 0;
    // A company of two is less of a landmark than somebody who knows many.
    return inFocus + (node.person === null ? (node.edges - 2) * 1.5 : node.edges);
  };
  const weighed = nodes
    .filter(({ key }) => !isFaint(key))
    .map((node) => ({ node, weight: weightOf(node) }))
    .sort((one, other) => other.weight - one.weight);
  return {
    edges: strokes.filter((group) => group.edges.length > 0),
    nodes: [...groups].flatMap(([look, { faint, clear }]) => [
      { look, isFaint: true, nodes: faint },
      { look, isFaint: false, nodes: clear },
    ]),
    labels: weighed.map(({ node }) => node),
    selected: nodes.find(({ key }) => key === selected) ?? null,
    smallest: smallestRadius(nodes.length),
  };
}

function drawEdges(pen: CanvasRenderingContext2D, { edges: groups }: Scene, view: View, size: Size, ink: Ink): void {
  const isFar = view.scale < FAR;
  pen.strokeStyle = ink.line;
  for (const { stroke, isFaint, edges } of groups) {
    const strength = isFar && stroke.kind === 'company' ? 0.35 : stroke.strength;
    pen.globalAlpha = isFaint ? strength * 0.2 : strength;
    pen.lineWidth = (isFar ? 1 : stroke.width) / view.scale;
    pen.setLineDash(isFar ? [] : stroke.dash.map((length) => length / view.scale));
    let inStroke = 0;
    pen.beginPath();
    for (const { source, target } of edges) {
      if (isBeside(source, target, view, size)) continue;
      pen.moveTo(source.x, source.y);
      pen.lineTo(target.x, target.y);
      inStroke += 1;
      if (inStroke === EDGES_A_STROKE) {
        pen.stroke();
        pen.beginPath();
        inStroke = 0;
      }
    }
    pen.stroke();
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

/** Adds the outline of a shape to the pen's path. */
export function traceShape(pen: CanvasRenderingContext2D, shape: Shape, x: number, y: number, radius: number): void {
  const corners = cornersOf(shape);
  if (corners === null) {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], corner) => {
    if (corner === 0) pen.moveTo(x + dx * radius, y + dy * radius);
    else pen.lineTo(x + dx * radius, y + dy * radius);
  });
  pen.closePath();
}

function drawNodes(
  pen: CanvasRenderingContext2D,
  { nodes: groups, smallest: pixels }: Scene,
  view: View,
  size: Size,
  { isDark }: Shown,
  ink: Ink,
): void {
  const smallest = pixels / view.scale;
  for (const { look, isFaint, nodes } of groups) {
    pen.beginPath();
    for (const node of nodes) {
      if (!isWithin(node, view, size)) continue;
      // A company is a landmark among people, and no more than that from afar.
      const radius = Math.max(node.radius, look === 'company' ? smallest * 0.7 : smallest);
      if (look === 'company') pen.rect(node.x - radius, node.y - radius * 0.7, radius * 2, radius * 1.4);
      else traceShape(pen, look === 'you' ? 'circle' : look.shape, node.x, node.y, radius);
    }
    const colour = look === 'company' ? ink.quiet : look === 'you' ? ink.text : look.colours[isDark ? 1 : 0];
    const isHollow = look === 'company' || (look !== 'you' && look.shape === 'ring');
    pen.globalAlpha = isFaint ? 0.25 : look === 'company' && view.scale < FAR ? 0.5 : 1;
    pen.fillStyle = isHollow ? ink.surface : colour;
    pen.fill();
    pen.strokeStyle = isHollow ? colour : ink.surface;
    pen.lineWidth =
      look === 'company' ? (view.scale < FAR ? 1 : 1.5) / view.scale : Math.min(isHollow ? 2.5 : 1.2, 2 / view.scale);
    // Around a dot of some pixels the ground's colour would eat the dot.
    if (isHollow || view.scale >= FAR) pen.stroke();
  }
  pen.globalAlpha = 1;
}

function drawRing(pen: CanvasRenderingContext2D, { selected: node, smallest }: Scene, view: View, ink: Ink): void {
  if (node === null) return;
  pen.strokeStyle = ink.way;
  pen.lineWidth = 3 / view.scale;
  pen.beginPath();
  pen.arc(node.x, node.y, Math.max(node.radius, smallest / view.scale) * 1.5 + 4 / view.scale, 0, 2 * Math.PI);
  pen.stroke();
}
