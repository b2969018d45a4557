/** Where everybody stands on the map: forces push people apart and pull those who know each other together. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { NetworkReport } from '../../api';
import { FEW, type Place, startingPlaces, WIDER } from './map-circles';
import { YOU } from './model';

export interface MapNode extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly radius: number;
  /** Place in the report's people; null for a company. */
  readonly person: number | null;
  /** Names the node between two reports. */
  readonly key: string;
  readonly label: string;
  /** How many edges end here: what is labelled first. */
  readonly edges: number;
}

export interface MapEdge extends SimulationLinkDatum<MapNode> {
  readonly source: MapNode;
  readonly target: MapNode;
  readonly kind: 'you' | 'link' | 'referral' | 'company';
}

export interface MapLayout {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Steps in all and steps done. */
  readonly steps: number;
  done(): number;
  /** Works for about so many milliseconds, at least one step; false once everybody stands. */
  work(milliseconds: number): boolean;
}

const LENGTH = { link: 42, referral: 42, company: 32 } as const;
const PULL = { link: 0.5, referral: 0.5, company: 0.4 } as const;
/** How strongly everybody is held near the place that their circle was given; who stands alone has nowhere else to go. */
const HOLD = 0.09;
const HOLD_ALONE = 0.4;

/** From here on speed counts for more than a fine finish. */
const MANY = 800;

/** Fewer steps for more people: the picture of thousands needs no finish, and nobody waits for it. */
function stepsFor(nodes: number): number {
  return nodes <= 200 ? 140 : nodes <= 700 ? 90 : nodes <= 2500 ? 45 : 25;
}

/** @param before Where people stood on an earlier map; they start there, so that a new link does not shake everything. */
export function layOut(report: NetworkReport, before: ReadonlyMap<string, Place>): MapLayout {
  const degrees = new Array<number>(report.people.length).fill(0);
  for (const { from, to } of report.links) {
    degrees[from] = (degrees[from] ?? 0) + 1;
    degrees[to] = (degrees[to] ?? 0) + 1;
  }
  const pairs = pairsOf(report);
  const start = startsOf(report, pairs, before);
  const placeOf = (node: number): Place => start[node] ?? { x: 0, y: 0 };
  const nodes: MapNode[] = report.people.map((person, index) => ({
    ...placeOf(index),
    ...(index === YOU ? { fx: 0, fy: 0 } : {}),
    radius: index === YOU ? 11 : 5 + Math.min(4, Math.sqrt(degrees[index] ?? 0)),
    person: index,
    key: person.key,
    label: person.name,
    edges: degrees[index] ?? 0,
  }));
  const edges: MapEdge[] = [];
  for (const { from, to, kind } of report.links) {
    const [source, target] = [nodes[from], nodes[to]];
    if (source === undefined || target === undefined) continue;
    const isYours = from === YOU || to === YOU;
    edges.push({ source, target, kind: isYours ? 'you' : kind === 'referral' ? 'referral' : 'link' });
  }
  for (const company of report.companies) {
    const hub: MapNode = {
      ...placeOf(nodes.length),
      radius: 6,
      person: null,
      key: keyOfCompany(company.name),
      label: company.name,
      edges: company.people.length,
    };
    nodes.push(hub);
    for (const person of company.people) {
      const target = nodes[person];
      if (target !== undefined) edges.push({ source: hub, target, kind: 'company' });
    }
  }
  const steps = before.size > 0 ? Math.ceil(stepsFor(nodes.length) / 3) : stepsFor(nodes.length);
  const linked = new Set(pairs.flat());
  const held = nodes.map((_, index) => ({ ...placeOf(index), by: linked.has(index) ? HOLD : HOLD_ALONE }));
  const simulation = simulate(nodes, edges, held, steps, before.size > 0 ? 0.3 : 0.6);
  let done = 0;
  return {
    nodes,
    edges,
    steps,
    done: () => done,
    work(milliseconds) {
      const end = performance.now() + milliseconds;
      while (done < steps) {
        simulation.tick();
        done += 1;
        if (performance.now() >= end) break;
      }
      return done < steps;
    },
  };
}

function keyOfCompany(name: string): string {
  return `company:${name}`;
}

/** Nodes that are linked: people by their places in the report, companies behind them. Nearly everybody is linked to you, so that says nothing. */
function pairsOf(report: NetworkReport): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (const { from, to } of report.links) if (from !== YOU && to !== YOU) pairs.push([from, to]);
  report.companies.forEach(({ people }, company) => {
    for (const person of people) if (person !== YOU) pairs.push([report.people.length + company, person]);
  });
  return pairs;
}

/** Where each node starts. Who stood on the earlier map stands there again, and newcomers beside whom they know. */
function startsOf(
  report: NetworkReport,
  pairs: readonly (readonly [number, number])[],
  before: ReadonlyMap<string, Place>,
): readonly Place[] {
  const nodes = report.people.length + report.companies.length;
  if (before.size === 0) return startingPlaces(nodes, pairs);
  const keys = [...report.people.map(({ key }) => key), ...report.companies.map(({ name }) => keyOfCompany(name))];
  const known = keys.map((key) => before.get(key));
  const friends = new Map<number, Place[]>();
  for (const [one, other] of [...pairs, ...pairs.map(([one, other]) => [other, one] as const)]) {
    const place = known[other];
    if (known[one] === undefined && place !== undefined) friends.set(one, [...(friends.get(one) ?? []), place]);
  }
  const fresh = known.every((place) => place !== undefined) ? [] : startingPlaces(nodes, pairs);
  return known.map((place, node) => place ?? middleOf(friends.get(node) ?? []) ?? fresh[node] ?? { x: 0, y: 0 });
}

function middleOf(places: readonly Place[]): Place | null {
  if (places.length === 0) return null;
  const sum = (of: (place: Place) => number): number => places.reduce((total, place) => total + of(place), 0);
  return { x: sum(({ x }) => x) / places.length, y: sum(({ y }) => y) / places.length };
}

function simulate(
  nodes: MapNode[],
  edges: readonly MapEdge[],
  held: readonly (Place & { readonly by: number })[],
  steps: number,
  heat: number,
): Simulation<MapNode, MapEdge> {
  const isMany = nodes.length > MANY;
  const wide = nodes.length <= FEW ? WIDER : 1;
  const drawn = edges.filter(({ kind }) => kind !== 'you');
  const simulation = forceSimulation<MapNode, MapEdge>(nodes)
    .stop()
    .alpha(heat)
    .alphaDecay(1 - (0.004 / heat) ** (1 / steps))
    .force(
      'links',
      forceLink<MapNode, MapEdge>(drawn)
        .distance(({ kind }) => (kind === 'you' ? 0 : LENGTH[kind] * wide))
        .strength(({ kind }) => (kind === 'you' ? 0 : PULL[kind])),
    )
    .force(
      'apart',
      forceManyBody<MapNode>()
        .strength(-90 * wide)
        .theta(isMany ? 1.4 : 1)
        .distanceMax(isMany ? 120 : 220),
    )
    .force(
      'across',
      forceX<MapNode>((_, index) => held[index]?.x ?? 0).strength((_, index) => held[index]?.by ?? 0),
    )
    .force(
      'down',
      forceY<MapNode>((_, index) => held[index]?.y ?? 0).strength((_, index) => held[index]?.by ?? 0),
    );
  // Room for each costs as much as all the rest, and where thousands stand nobody sees it.
  if (!isMany)
    simulation.force(
      'room',
      forceCollide<MapNode>().radius(({ radius }) => radius + 6),
    );
  return simulation;
}
