/**
 * Where the work of laying out begins: people who belong together are found first and given a place as one circle, so
 * that the many forces between single people have little left to do. Whoever is linked to nobody stands around them all.
 */
import { forceCollide, forceLink, forceSimulation, forceX, forceY } from 'd3-force';

export interface Place {
  readonly x: number;
  readonly y: number;
}

type Pair = readonly [number, number];

const SWEEPS = 8;
/** Each turn of a sunflower's seeds: no two stand in a line. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Room of one person in a circle and of one who stands alone, in units of the map. */
const ROOM = 26;
const ROOM_ALONE = 24;
/** So few people have room for their names too. */
export const FEW = 120;
export const WIDER = 1.7;
/** Nobody stands on you. */
const ROOM_OF_YOU = 60;
const STEPS = 60;

/**
 * The circle of each node, by number: everybody joins the circle that most of their neighbours are in, until nobody
 * changes any more. Neighbours with friends in common count for more, so that one link between two groups does not make
 * them one. The same links give the same circles.
 */
export function circlesOf(nodes: number, pairs: readonly Pair[]): readonly number[] {
  const neighbours: Set<number>[] = Array.from({ length: nodes }, () => new Set());
  for (const [one, other] of pairs) {
    neighbours[one]?.add(other);
    neighbours[other]?.add(one);
  }
  const ties = neighbours.map((own) => [...own].map((other) => [other, 1 + inCommon(own, neighbours[other])] as const));
  const circle = Array.from({ length: nodes }, (_, node) => node);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let changed = false;
    for (let node = 0; node < nodes; node++) {
      const votes = new Map<number, number>();
      for (const [neighbour, weight] of ties[node] ?? []) {
        const of = circle[neighbour] ?? neighbour;
        votes.set(of, (votes.get(of) ?? 0) + weight);
      }
      const own = circle[node] ?? node;
      let best = own;
      let most = votes.get(own) ?? 0;
      for (const [of, number] of votes)
        if (number > most || (number === most && best !== own && of < best)) {
          best = of;
          most = number;
        }
      if (best !== own) changed = true;
      circle[node] = best;
    }
    if (!changed) break;
  }
  return circle;
}

function inCommon(one: ReadonlySet<number>, other: ReadonlySet<number> | undefined): number {
  if (other === undefined) return 0;
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const node of fewer) if (more.has(node)) common += 1;
  return common;
}

interface Circle {
  x: number;
  y: number;
  fx?: number;
  fy?: number;
  readonly radius: number;
  readonly nodes: readonly number[];
}

/** The seed number `index` of a sunflower whose middle, of radius `hole`, is empty. */
function seed(index: number, room: number, hole: number): Place {
  const radius = Math.sqrt(hole * hole + room * room * (index + 0.5));
  return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) };
}

/** A place to start from for each node but the first, which is you in the middle. */
export function startingPlaces(nodes: number, pairs: readonly Pair[]): readonly Place[] {
  const circle = circlesOf(nodes, pairs);
  const room = ROOM * (nodes <= FEW ? WIDER : 1);
  const linked = new Set(pairs.flat());
  const members = new Map<number, number[]>();
  for (let node = 1; node < nodes; node++) {
    if (!linked.has(node)) continue;
    const of = circle[node] ?? node;
    const known = members.get(of);
    if (known === undefined) members.set(of, [node]);
    else known.push(node);
  }
  const bySize = [...members].sort(([, one], [, other]) => other.length - one.length);
  const you: Circle = { x: 0, y: 0, fx: 0, fy: 0, radius: ROOM_OF_YOU, nodes: [] };
  let taken = 0;
  const circles = bySize.map(([, inside], index): Circle => {
    const radius = room * Math.sqrt(inside.length) + 14;
    const start = seed(index, 0, ROOM_OF_YOU + Math.sqrt(taken));
    taken += 4 * radius * radius;
    return { ...start, radius, nodes: inside };
  });
  const circleOf = new Map(circles.flatMap((one) => one.nodes.map((node) => [node, one] as const)));
  arrange([you, ...circles], bridgesOf(circleOf, pairs));
  const places: Place[] = Array.from({ length: nodes }, () => ({ x: 0, y: 0 }));
  for (const { x, y, nodes: inside } of circles)
    inside.forEach((node, index) => {
      const within = seed(index, room, 0);
      places[node] = { x: x + within.x, y: y + within.y };
    });
  const isFew = nodes <= FEW;
  const reach = circles.reduce((most, { x, y, radius }) => Math.max(most, Math.hypot(x, y) + radius), ROOM_OF_YOU);
  let alone = 0;
  for (let node = 1; node < nodes; node++)
    if (!linked.has(node)) {
      const place = seed(alone, ROOM_ALONE, reach + ROOM_ALONE);
      // A ring around thousands; a few stand as near as the circles let them.
      const nearer = isFew ? reachTowards(place, circles) / Math.hypot(place.x, place.y) : 1;
      places[node] = { x: place.x * nearer, y: place.y * nearer };
      alone += 1;
    }
  return places;
}

/** How far from you the circles reach in the direction of a place, with air behind them. */
function reachTowards({ x, y }: Place, circles: readonly Circle[]): number {
  const length = Math.hypot(x, y);
  return circles.reduce((most, circle) => {
    const along = (circle.x * x + circle.y * y) / length;
    const beside = Math.abs(circle.x * y - circle.y * x) / length;
    const radius = circle.radius + ROOM_ALONE;
    return along > 0 && beside < radius ? Math.max(most, along + Math.sqrt(radius ** 2 - beside ** 2)) : most;
  }, 2 * ROOM_OF_YOU);
}

interface Bridge {
  readonly source: Circle;
  readonly target: Circle;
}

/** Each two circles between which somebody knows somebody, once. */
function bridgesOf(circleOf: ReadonlyMap<number, Circle>, pairs: readonly Pair[]): Bridge[] {
  const known = new Map<Circle, Set<Circle>>();
  const bridges: Bridge[] = [];
  for (const [one, other] of pairs) {
    const [source, target] = [circleOf.get(one), circleOf.get(other)];
    if (source === undefined || target === undefined || source === target) continue;
    if (known.get(source)?.has(target) || known.get(target)?.has(source)) continue;
    const seen = known.get(source) ?? new Set();
    known.set(source, seen.add(target));
    bridges.push({ source, target });
  }
  return bridges;
}

/** Moves the circles next to those that they are joined to, none upon another. */
function arrange(circles: Circle[], bridges: Bridge[]): void {
  const simulation = forceSimulation(circles)
    .stop()
    .alphaDecay(1 - 0.01 ** (1 / STEPS))
    .force(
      'bridges',
      forceLink<Circle, Bridge>(bridges)
        .distance(({ source, target }) => source.radius + target.radius + 10)
        .strength(0.3),
    )
    .force('room', forceCollide<Circle>(({ radius }) => radius).strength(0.9))
    .force('across', forceX<Circle>().strength(0.05))
    .force('down', forceY<Circle>().strength(0.07));
  simulation.tick(STEPS);
}
