/** How people look on the map: a colour and, because colour alone says nothing to many, a shape of their own. */
import type { NetworkPerson, NetworkReport } from '../../api';
import { plain, YOU } from './model';

export type ColourBy = 'meaningful' | 'company' | 'term';

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'pentagon' | 'drop' | 'cross' | 'star' | 'ring';

export interface Look {
  readonly label: string;
  readonly shape: Shape;
  /** One for the light scheme, one for the dark. */
  readonly colours: readonly [string, string];
  readonly people: number;
}

export interface Looks {
  readonly legend: readonly Look[];
  /** Place in `legend` for each of the report's people; -1 for you. */
  readonly of: readonly number[];
}

const COLOURS: readonly (readonly [string, string])[] = [
  ['#1a73e8', '#8ab4f8'],
  ['#b06000', '#fcad70'],
  ['#188038', '#81c995'],
  ['#8430ce', '#c58af9'],
  ['#c5221f', '#f28b82'],
  ['#007b83', '#78d9ec'],
  ['#b80672', '#ff8bcb'],
  ['#5d4037', '#d7b8a5'],
];
const SHAPES: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond', 'pentagon', 'drop', 'cross', 'star'];
const GREY: readonly [string, string] = ['#5f6368', '#9aa0a6'];

const STANDINGS = [
  { label: 'Meaningful contact', shape: 'star', colours: ['#188038', '#81c995'] },
  { label: 'Talked to', shape: 'circle', colours: ['#1a73e8', '#8ab4f8'] },
  { label: 'Not talked to yet', shape: 'ring', colours: ['#b06000', '#fcad70'] },
  { label: 'Not in Contacts', shape: 'diamond', colours: GREY },
] as const;

function standingOf(person: NetworkPerson): number {
  if (person.meaningful) return 0;
  if (person.timesTalked > 0) return 1;
  return person.place === null ? 3 : 2;
}

export function looksOf(report: NetworkReport, by: ColourBy): Looks {
  if (by === 'meaningful') return counted(report, STANDINGS, standingOf);
  const groupedBy = (person: NetworkPerson): string => (by === 'company' ? person.company : (person.term ?? ''));
  const sizes = new Map<string, { name: string; people: number }>();
  report.people.forEach((person, index) => {
    const name = groupedBy(person);
    if (index === YOU || name === '') return;
    const known = sizes.get(plain(name));
    if (known === undefined) sizes.set(plain(name), { name, people: 1 });
    else known.people += 1;
  });
  // The largest get a look of their own; more than eight nobody can tell apart.
  const largest = [...sizes].sort(([, one], [, other]) => other.people - one.people).slice(0, SHAPES.length);
  const places = new Map(largest.map(([key], index) => [key, index]));
  const kinds: readonly Omit<Look, 'people'>[] = [
    ...largest.map(([, { name }], index) => ({
      label: name,
      shape: SHAPES[index] ?? 'circle',
      colours: COLOURS[index] ?? GREY,
    })),
    { label: by === 'company' ? 'Other companies, or none' : 'Other terms, or none', shape: 'ring', colours: GREY },
  ];
  return counted(report, kinds, (person) => places.get(plain(groupedBy(person))) ?? largest.length);
}

function counted(
  report: NetworkReport,
  kinds: readonly Omit<Look, 'people'>[],
  kindOf: (person: NetworkPerson) => number,
): Looks {
  const of = report.people.map((person, index) => (index === YOU ? -1 : kindOf(person)));
  const people = kinds.map(() => 0);
  for (const kind of of) if (kind >= 0) people[kind] = (people[kind] ?? 0) + 1;
  const legend = kinds.map((kind, index) => ({ ...kind, people: people[index] ?? 0 }));
  return { legend, of };
}

/** The corners of a shape of radius 1 around 0, clockwise; null for a round one. */
export function cornersOf(shape: Shape): readonly (readonly [number, number])[] | null {
  switch (shape) {
    case 'circle':
    case 'ring':
      return null;
    case 'square':
      return corners(4, -45, 1.15);
    case 'triangle':
      return corners(3, -90, 1.3);
    case 'diamond':
      return corners(4, -90, 1.25);
    case 'pentagon':
      return corners(5, -90, 1.15);
    case 'drop':
      return corners(3, 90, 1.3);
    case 'cross':
      return [
        [-0.4, -1.1],
        [0.4, -1.1],
        [0.4, -0.4],
        [1.1, -0.4],
        [1.1, 0.4],
        [0.4, 0.4],
        [0.4, 1.1],
        [-0.4, 1.1],
        [-0.4, 0.4],
        [-1.1, 0.4],
        [-1.1, -0.4],
        [-0.4, -0.4],
      ];
    case 'star':
      return corners(10, -90, 1.4, 0.6);
  }
}

function corners(number: number, startDegrees: number, radius: number, inner = radius): readonly [number, number][] {
  return Array.from({ length: number }, (_, corner) => {
    const angle = ((startDegrees + (360 / number) * corner) * Math.PI) / 180;
    const far = corner % 2 === 0 ? radius : inner;
    return [far * Math.cos(angle), far * Math.sin(angle)];
  });
}
