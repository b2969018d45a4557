/** From where the map is seen: what of it is in sight, and how all of it is. */
import type { MapLayout, MapNode } from './map-layout';

/** How the map is seen. */
export interface View {
  /** Pixels of the page a unit of the map takes, and where its middle is drawn. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Pixels of the page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** True where any of a node is in sight. */
export function isWithin({ x, y, radius }: MapNode, view: View, { width, height }: Size): boolean {
  const [left, top] = [x * view.scale + view.x, y * view.scale + view.y];
  const reach = radius * view.scale + 4;
  return left > -reach && top > -reach && left < width + reach && top < height + reach;
}

/** True where a line stands wholly to one side of what is seen. */
export function isBeside(one: MapNode, other: MapNode, { scale, x, y }: View, { width, height }: Size): boolean {
  return (
    Math.max(one.x, other.x) * scale + x < 0 ||
    Math.min(one.x, other.x) * scale + x > width ||
    Math.max(one.y, other.y) * scale + y < 0 ||
    Math.min(one.y, other.y) * scale + y > height
  );
}

/** The view that shows everything, with a margin. */
export function viewOfAll(layout: MapLayout, { width, height }: Size, margin = 36): View {
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
