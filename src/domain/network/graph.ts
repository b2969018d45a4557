/**
 * A graph without direction, its nodes numbered from 0: what holds together, and what it would fall apart without.
 * Everything takes time that grows with nodes and edges; nothing recurses, so a chain of thousands is no danger.
 */

export interface Graph {
  readonly size: number;
  /** The ends of each edge. */
  readonly ends: readonly (readonly [number, number])[];
  /** The edges at each node. */
  readonly edgesAt: readonly (readonly number[])[];
}

/** @throws RangeError where an edge names a node that is not there. */
export function buildGraph(size: number, ends: readonly (readonly [number, number])[]): Graph {
  const edgesAt: number[][] = Array.from({ length: size }, () => []);
  ends.forEach(([one, other], edge) => {
    const [from, to] = [edgesAt[one], edgesAt[other]];
    if (from === undefined || to === undefined) throw new RangeError(`No node for edge ${one}-${other}`);
    from.push(edge);
    if (one !== other) to.push(edge);
  });
  return { size, ends, edgesAt };
}

/** The node at the other end of an edge. */
export function across(graph: Graph, edge: number, node: number): number {
  const [one, other] = graph.ends[edge] ?? [node, node];
  return one === node ? other : one;
}

/** The number of the part each node belongs to; parts are numbered in the order of their first node. */
export function componentsOf(graph: Graph): readonly number[] {
  const part = new Array<number>(graph.size).fill(-1);
  let parts = 0;
  for (let start = 0; start < graph.size; start += 1) {
    if (part[start] !== -1) continue;
    const waiting = [start];
    part[start] = parts;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
      for (const edge of graph.edgesAt[node] ?? []) {
        const next = across(graph, edge, node);
        if (part[next] !== -1) continue;
        part[next] = parts;
        waiting.push(next);
      }
    parts += 1;
  }
  return part;
}

export interface Cuts {
  /**
   * For each node how many parts its component falls into without it: 1 where nothing falls apart, 0 for a node alone.
   */
  readonly partsWithout: readonly number[];
  /** True for an edge that is the only way between its ends. Of two edges between the same nodes neither is. */
  readonly isCutEdge: readonly boolean[];
}

/** Articulation points and cut edges (Tarjan 1972: low points of one depth-first walk). */
export function cutsOf(graph: Graph): Cuts {
  const order = new Array<number>(graph.size).fill(-1);
  const low = new Array<number>(graph.size).fill(0);
  const partsWithout = new Array<number>(graph.size).fill(0);
  const isCutEdge = new Array<boolean>(graph.ends.length).fill(false);
  const next = new Array<number>(graph.size).fill(0);
  let count = 0;
  for (let root = 0; root < graph.size; root += 1) {
    if (order[root] !== -1) continue;
    const path: { readonly node: number; readonly by: number }[] = [{ node: root, by: -1 }];
    order[root] = count;
    low[root] = count;
    count += 1;
    while (path.length > 0) {
      const { node, by } = path[path.length - 1] ?? { node: root, by: -1 };
      const edge = graph.edgesAt[node]?.[next[node] ?? 0];
      if (edge !== undefined) {
        next[node] = (next[node] ?? 0) + 1;
        const to = across(graph, edge, node);
        if (edge === by || to === node) continue;
        if (order[to] === -1) {
          order[to] = count;
          low[to] = count;
          count += 1;
          path.push({ node: to, by: edge });
        } else {
          low[node] = Math.min(low[node] ?? 0, order[to] ?? 0);
        }
        continue;
      }
      path.pop();
      // Everything but the root also hangs on what it was reached from.
      if (by !== -1) partsWithout[node] = (partsWithout[node] ?? 0) + 1;
      const parent = path[path.length - 1];
      if (parent === undefined) continue;
      const reach = low[node] ?? 0;
      low[parent.node] = Math.min(low[parent.node] ?? 0, reach);
      if (reach >= (order[parent.node] ?? 0)) partsWithout[parent.node] = (partsWithout[parent.node] ?? 0) + 1;
      if (reach > (order[parent.node] ?? 0) && by !== -1) isCutEdge[by] = true;
    }
  }
  return { partsWithout, isCutEdge };
}

export interface Ways {
  /** The length of the shortest way from the start, in edge lengths; -1 where there is none. */
  readonly distance: readonly number[];
  /** The node before each on the best of the shortest ways; -1 for the start and where there is none. */
  readonly before: readonly number[];
  /** What the best of the shortest ways costs. */
  readonly cost: readonly number[];
}

/**
 * Shortest ways from one node to all others; of equally short ones the one that costs least, of those the one whose
 * edges were given first.
 *
 * @param lengthOf 1 or 2 for every edge.
 * @param costOf What it costs to go over an edge, from a node; at least 0.
 */
export function waysFrom(
  graph: Graph,
  start: number,
  lengthOf: (edge: number) => 1 | 2,
  costOf: (edge: number, from: number) => number,
): Ways {
  const distance = new Array<number>(graph.size).fill(-1);
  const before = new Array<number>(graph.size).fill(-1);
  const cost = new Array<number>(graph.size).fill(0);
  // Nodes by distance: with lengths of 1 and 2 a node waits in at most two places.
  const waiting: number[][] = [[start]];
  const isDone = new Array<boolean>(graph.size).fill(false);
  distance[start] = 0;
  for (let length = 0; length < waiting.length; length += 1) {
    for (const node of waiting[length] ?? []) {
      if (isDone[node] || distance[node] !== length) continue;
      isDone[node] = true;
      for (const edge of graph.edgesAt[node] ?? []) {
        const to = across(graph, edge, node);
        const far = length + lengthOf(edge);
        const known = distance[to] ?? -1;
        const price = (cost[node] ?? 0) + costOf(edge, node);
        if (known !== -1 && (known < far || (known === far && (cost[to] ?? 0) <= price))) continue;
        distance[to] = far;
        before[to] = node;
        cost[to] = price;
        if (known !== far) {
          while (waiting.length <= far) waiting.push([]);
          waiting[far]?.push(to);
        }
      }
    }
  }
  return { distance, before, cost };
}
