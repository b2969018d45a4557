/** Where the map begins: who belongs together stands together, who is linked to nobody stands around them. */
import { describe, expect, test } from '@jest/globals';
import { circlesOf, startingPlaces } from '../../../src/sidebar/network/map-circles';

/** Everybody of a circle knows everybody. */
function clique(from: number, to: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let one = from; one <= to; one++) for (let other = one + 1; other <= to; other++) pairs.push([one, other]);
  return pairs;
}

const TWO_CIRCLES = [...clique(1, 5), ...clique(6, 10), [5, 6] as const];

describe('circles', () => {
  test('two groups with one link between them are two circles; who knows nobody is a circle alone', () => {
    const circle = circlesOf(12, TWO_CIRCLES);
    expect(new Set(circle.slice(1, 6)).size).toBe(1);
    expect(new Set(circle.slice(6, 11)).size).toBe(1);
    expect(circle[1]).not.toBe(circle[6]);
    expect([circle[0], circle[11]]).toEqual([0, 11]);
  });

  test('the same links give the same circles, and no links none', () => {
    expect(circlesOf(12, TWO_CIRCLES)).toEqual(circlesOf(12, TWO_CIRCLES));
    expect(circlesOf(3, [])).toEqual([0, 1, 2]);
  });
});

describe('places to start from', () => {
  const apart = (places: readonly { x: number; y: number }[], one: number, other: number): number =>
    Math.hypot((places[one]?.x ?? 0) - (places[other]?.x ?? 0), (places[one]?.y ?? 0) - (places[other]?.y ?? 0));

  test.each([12, 400])('of %i: you in the middle, circles together, those alone outside', (nodes) => {
    const places = startingPlaces(nodes, TWO_CIRCLES);
    expect(places[0]).toEqual({ x: 0, y: 0 });
    for (let one = 1; one <= 5; one++) expect(apart(places, 1, one)).toBeLessThan(apart(places, 1, 9));
    const farthest = Math.max(...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((node) => apart(places, 0, node)));
    if (nodes > 12) expect(apart(places, 0, 11)).toBeGreaterThan(farthest);
    for (let node = 1; node < nodes; node++) expect(apart(places, 0, node)).toBeGreaterThan(11);
  });

  test('nobody stands on another', () => {
    const places = startingPlaces(400, TWO_CIRCLES);
    let nearest = Number.POSITIVE_INFINITY;
    for (let one = 0; one < 400; one++)
      for (let other = one + 1; other < 400; other++) nearest = Math.min(nearest, apart(places, one, other));
    expect(nearest).toBeGreaterThan(5);
  });
});
