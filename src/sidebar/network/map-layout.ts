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

const LENGTH = { you: 120, link: 46, referral: 46, company: 34 } as const;
const PULL = { you: 0.03, link: 0.6, referral: 0.6, company: 0.5 } as const;

/** From here on speed counts for more than a fine finish. */
const MANY = 800;

/** Fewer steps for more people: the picture of thousands needs no finish, and nobody waits for it. */
function stepsFor(nodes: number): number {
  return nodes <= 600 ? 240 : nodes <= 2500 ? 90 : 40;
}

/** @param before Where people stood on an earlier map; they start there, so that a new link does not shake everything. */
export function layOut(report: NetworkReport, before: ReadonlyMap<string, { x: number; y: number }>): MapLayout {
  const degrees = new Array<number>(report.people.length).fill(0);
  for (const { from, to } of report.links) {
    degrees[from] = (degrees[from] ?? 0) + 1;
    degrees[to] = (degrees[to] ?? 0) + 1;
  }
  const nodes: MapNode[] = report.people.map((person, index) => ({
    ...placed(before.get(person.key), index),
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
    const key = `company:${company.name}`;
    const hub: MapNode = {
      ...placed(before.get(key), nodes.length),
      radius: 6,
      person: null,
      key,
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
  const simulation = simulate(nodes, edges, steps, before.size > 0 ? 0.3 : 1);
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

/** Newcomers start on a spiral around the middle, so that the same network is drawn the same each time. */
function placed(known: { x: number; y: number } | undefined, index: number): { x: number; y: number } {
  if (known !== undefined) return { x: known.x, y: known.y };
  const radius = 12 * Math.sqrt(0.5 + index);
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function simulate(nodes: MapNode[], edges: MapEdge[], steps: number, heat: number): Simulation<MapNode, MapEdge> {
  const isMany = nodes.length > MANY;
  const simulation = forceSimulation<MapNode, MapEdge>(nodes)
    .stop()
    .alpha(heat)
    .alphaDecay(1 - (0.001 / heat) ** (1 / steps))
    .force(
      'links',
      forceLink<MapNode, MapEdge>(edges)
        .distance(({ kind }) => LENGTH[kind])
        .strength(({ kind }) => PULL[kind]),
    )
    .force('apart', forceManyBody<MapNode>().strength(-110).theta(1).distanceMax(500))
    .force(
      'room',
      forceCollide<MapNode>().radius(({ radius }) => radius + 5),
    )
    .force('across', forceX<MapNode>().strength(0.045))
    .force('down', forceY<MapNode>().strength(0.065));
  // Room for each costs as much as all the rest, and where thousands stand nobody sees it.
  if (!isMany)
    simulation.force(
      'room',
      forceCollide<MapNode>().radius(({ radius }) => radius + 5),
    );
  return simulation;
}
