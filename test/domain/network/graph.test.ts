/** The graph on its own: known small graphs, and any small graph against the plainest way to say the same. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { across, buildGraph, componentsOf, cutsOf, type Graph, waysFrom } from '../../../src/domain/network/graph';

type Ends = readonly (readonly [number, number])[];

const graphs = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    ends: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 16 }),
  }),
);

function without(graph: Graph, isLeftOut: (edge: number) => boolean): Graph {
  return buildGraph(
    graph.size,
    graph.ends.filter((_, edge) => !isLeftOut(edge)),
  );
}

const parts = (graph: Graph): number => new Set(componentsOf(graph)).size;

describe('parts', () => {
  test.each<[string, number, Ends, readonly number[]]>([
    ['no edges', 3, [], [0, 1, 2]],
    [
      'a chain and one alone',
      4,
      [
        [0, 2],
        [2, 3],
      ],
      [0, 1, 0, 0],
    ],
    ['an edge from a node to itself connects nobody', 2, [[1, 1]], [0, 1]],
    ['nothing', 0, [], []],
  ])('%s', (_, size, ends, expected) => {
    expect(componentsOf(buildGraph(size, ends))).toEqual(expected);
  });

  test('an edge to a node that is not there is refused', () => {
    expect(() => buildGraph(2, [[0, 2]])).toThrow(RangeError);
  });
});

describe('cuts', () => {
  test.each<[string, number, Ends, readonly number[], readonly boolean[]]>([
    ['one alone', 1, [], [0], []],
    ['a pair', 2, [[0, 1]], [1, 1], [true]],
    [
      'a pair with two edges',
      2,
      [
        [0, 1],
        [1, 0],
      ],
      [1, 1],
      [false, false],
    ],
    [
      'a chain of three',
      3,
      [
        [0, 1],
        [1, 2],
      ],
      [1, 2, 1],
      [true, true],
    ],
    [
      'a ring',
      3,
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
      [1, 1, 1],
      [false, false, false],
    ],
    [
      'a star of three',
      4,
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      [3, 1, 1, 1],
      [true, true, true],
    ],
    [
      'two rings that share a node',
      5,
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
        [3, 4],
        [4, 2],
      ],
      [1, 1, 2, 1, 1],
      [false, false, false, false, false, false],
    ],
    [
      'two rings joined by an edge',
      6,
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
        [3, 4],
        [4, 5],
        [5, 3],
      ],
      [1, 1, 2, 2, 1, 1],
      [false, false, false, true, false, false, false],
    ],
  ])('%s', (_, size, ends, partsWithout, isCutEdge) => {
    expect(cutsOf(buildGraph(size, ends))).toEqual({ partsWithout, isCutEdge });
  });

  test('agree with taking each node and each edge out', () => {
    fc.assert(
      fc.property(graphs, ({ size, ends }) => {
        const graph = buildGraph(size, ends);
        const cuts = cutsOf(graph);
        const whole = parts(graph);
        for (let node = 0; node < size; node += 1) {
          const rest = without(graph, (edge) => (graph.edgesAt[node] ?? []).includes(edge));
          // The node itself is left over as a part of its own.
          expect(cuts.partsWithout[node]).toBe(parts(rest) - whole);
        }
        ends.forEach((_, edge) => {
          expect(cuts.isCutEdge[edge]).toBe(parts(without(graph, (one) => one === edge)) > whole);
        });
      }),
    );
  });

  test('a chain of 100,000 is no danger', () => {
    const size = 100_000;
    const chain = buildGraph(
      size,
      Array.from({ length: size - 1 }, (_, index): [number, number] => [index, index + 1]),
    );
    const { partsWithout, isCutEdge } = cutsOf(chain);
    expect(partsWithout.filter((number) => number === 2)).toHaveLength(size - 2);
    expect(isCutEdge.every(Boolean)).toBe(true);
  });
});

describe('ways', () => {
  test('of equally short ways the one that costs least, of those the first', () => {
    const graph = buildGraph(5, [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
    const cost = [0, 5, 1, 1, 0];
    const ways = waysFrom(
      graph,
      0,
      () => 2,
      (_, from) => cost[from] ?? 0,
    );
    expect(ways).toEqual({ distance: [0, 2, 2, 2, 4], before: [-1, 0, 0, 0, 2], cost: [0, 0, 0, 0, 1] });
  });

  test('a cheap detour is not taken', () => {
    const graph = buildGraph(4, [
      [0, 3],
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const ways = waysFrom(
      graph,
      0,
      () => 1,
      (edge) => (edge === 0 ? 100 : 0),
    );
    expect(ways.distance[3]).toBe(1);
    expect(ways.before[3]).toBe(0);
  });

  test('are as short, and of these as cheap, as trying every way finds; each step is an edge', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.integer({ min: 1, max: 12 })), ({ size, ends }, numbers) => {
        const graph = buildGraph(size, ends);
        const facts = ends.map(() => {
          const number = numbers.next().value ?? 1;
          return { length: number % 2 === 0 ? (2 as const) : (1 as const), cost: number % 5 };
        });
        const lengthOf = (edge: number): 1 | 2 => facts[edge]?.length ?? 1;
        const costOf = (edge: number, from: number): number => (facts[edge]?.cost ?? 0) + (from % 3);
        const ways = waysFrom(graph, 0, lengthOf, costOf);
        // Relaxing every edge as often as there are nodes tries every way.
        const best = Array.from({ length: size }, (_, node) => (node === 0 ? 0 : Number.POSITIVE_INFINITY));
        for (let round = 0; round < size; round += 1)
          for (let node = 0; node < size; node += 1)
            for (const edge of graph.edgesAt[node] ?? []) {
              const to = across(graph, edge, node);
              const price = (best[node] ?? 0) + lengthOf(edge) * 1000 + costOf(edge, node);
              best[to] = Math.min(best[to] ?? 0, price);
            }
        for (let node = 0; node < size; node += 1) {
          const { distance, cost, before } = ways;
          if (best[node] === Number.POSITIVE_INFINITY) {
            expect([distance[node], before[node]]).toEqual([-1, -1]);
            continue;
          }
          expect((distance[node] ?? 0) * 1000 + (cost[node] ?? 0)).toBe(best[node]);
          if (node === 0) continue;
          const steps = (graph.edgesAt[node] ?? []).filter((edge) => across(graph, edge, node) === before[node]);
          expect(steps.some((edge) => (distance[before[node] ?? 0] ?? 0) + lengthOf(edge) === distance[node])).toBe(
            true,
          );
        }
      }),
    );
  });
});
