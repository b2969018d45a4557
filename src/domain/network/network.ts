/**
 * The network of a book as one graph: people, the links between them, and companies as hubs.
 *
 * Links come from Your Network, Contacts' Referred by, and whom you have talked to (playbook §6). People of one company
 * hang on one node for the company, so that a thousand colleagues make a thousand edges and not half a million.
 */
import type { Book } from '../book';
import type { Day } from '../day';
import { plainPerson } from '../names';
import type { Settings } from '../settings';
import { buildTouchIndex } from '../touch-index';
import { buildGraph, type Cuts, cutsOf, type Graph, type Ways, waysFrom } from './graph';
import { companyKey, People, type Person, YOU } from './people';

/** `link`: written in Your Network. `referral`: `from` referred you to `to`. `drawn`: drawn there. `talked`: by you. */
export type LinkKind = 'link' | 'referral' | 'talked' | 'drawn';

export interface PersonLink {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
  /** How they know each other, as written. */
  readonly how: string;
  readonly place: { readonly tab: string; readonly row: number } | null;
}

export interface CompanyHub {
  readonly key: string;
  readonly name: string;
  /** Everybody who works there, each once. */
  readonly people: readonly number[];
}

export interface Network {
  readonly people: readonly Person[];
  /** Whom a name means; see {@link People.find}. */
  readonly find: (name: string) => number | null;
  /** At most one between two people. */
  readonly links: readonly PersonLink[];
  readonly companies: readonly CompanyHub[];
  /** People first, then the companies; edges are the links, then each company's people. */
  readonly graph: Graph;
  /** The best ways from you to everybody; a step between two people is 2 long, one to or from a company 1. */
  readonly ways: Ways;
  /** What falls apart without whom, leaving you out: everybody hangs on you. Nodes and edges as in `graph`. */
  readonly cuts: Cuts;
  /** The same graph without your own links, and without companies of one person. */
  readonly withoutYou: Graph;
}

/** Rows that name more pairs than this are taken to be a list of people around the first one. */
const MOST_PAIRS = 400;

const STRENGTH: { readonly [Kind in LinkKind]: number } = { link: 3, referral: 2, talked: 2, drawn: 1 };

class Links {
  private readonly byPair = new Map<string, PersonLink>();

  add(link: PersonLink): void {
    if (link.from === link.to) return;
    const pair = `${Math.min(link.from, link.to)}-${Math.max(link.from, link.to)}`;
    const known = this.byPair.get(pair);
    if (known === undefined) this.byPair.set(pair, link);
    else if (
      STRENGTH[link.kind] > STRENGTH[known.kind] ||
      (known.how === '' && link.how !== '' && link.kind === known.kind)
    )
      this.byPair.set(pair, { ...link, how: link.how === '' ? known.how : link.how });
  }

  all(): readonly PersonLink[] {
    return [...this.byPair.values()];
  }
}

/** The person's own name, from the signature in Settings, means "you" wherever it stands. */
export function buildNetwork({
  book,
  today,
  settings,
}: {
  readonly book: Book;
  readonly today: Day;
  readonly settings: Settings;
}): Network {
  const touches = buildTouchIndex(book, today);
  const people = new People(book, touches, settings.signature.name);
  const links = new Links();

  for (const application of book.applications) {
    if (application.isExample) continue;
    for (const named of touches.peopleOf(application)) {
      if (named.contact !== null) continue;
      const name = plainPerson(named.name);
      const talks = touches
        .ofApplication(application)
        .filter((touch) => touch.talk && plainPerson(touch.contact) === name);
      people.findOrAdd(named.name, { company: application.company, talks: talks.map(({ day }) => day) });
    }
  }
  for (const link of book.network) {
    if (link.isExample) continue;
    const place = { tab: link.at.sheetName, row: link.at.row };
    const [ones, others] = [people.inCell(link.person), people.inCell(link.connectedTo)];
    const isList = ones.length * others.length > MOST_PAIRS;
    for (const [from, to] of isList ? around(ones, others) : pairs(ones, others))
      links.add({ from, to, kind: 'link', how: link.howTheyKnow, place });
  }
  for (const contact of book.contacts) {
    const to = people.ofContact(contact);
    if (to === undefined || contact.referredBy === '') continue;
    const place = { tab: contact.at.sheetName, row: contact.at.row };
    for (const from of people.inFreeCell(contact.referredBy))
      if (from !== YOU) links.add({ from, to, kind: 'referral', how: '', place });
  }
  for (const name of book.networkNames) {
    const to = people.findOrAdd(name);
    if (to !== null) links.add({ from: YOU, to, kind: 'drawn', how: '', place: null });
  }
  people.list.forEach((person, to) => {
    if (person.timesTalked > 0) links.add({ from: YOU, to, kind: 'talked', how: '', place: person.place });
  });
  return assemble(people, links.all());
}

function* pairs(ones: readonly number[], others: readonly number[]): Generator<readonly [number, number]> {
  for (const one of ones) for (const other of others) yield [one, other];
}

function* around(ones: readonly number[], others: readonly number[]): Generator<readonly [number, number]> {
  const [first = YOU] = ones;
  const [second = YOU] = others;
  for (const other of others) yield [first, other];
  for (const one of ones) yield [one, second];
}

function assemble(people: People, links: readonly PersonLink[]): Network {
  const persons = people.list;
  const companies = companiesOf(persons);
  const members = companies.flatMap(({ people: there }, index) =>
    there.map((person): [number, number] => [person, persons.length + index]),
  );
  const size = persons.length + companies.length;
  const graph = buildGraph(size, [...links.map(({ from, to }): [number, number] => [from, to]), ...members]);
  // The edges keep their numbers; yours lead nowhere.
  const isAlone = (node: number): boolean => (companies[node - persons.length]?.people.length ?? 0) < 2;
  const withoutYou = buildGraph(size, [
    ...links.map(({ from, to }): [number, number] => (from === YOU || to === YOU ? [YOU, YOU] : [from, to])),
    // A company with one person connects nobody.
    ...members.map(([person, hub]): [number, number] => (isAlone(hub) ? [hub, hub] : [person, hub])),
  ]);
  const ways = waysFrom(
    graph,
    YOU,
    (edge) => (edge < links.length ? 2 : 1),
    (edge, from) => stepCost(persons, links, edge, from),
  );
  return {
    people: persons,
    find: (name) => people.find(name),
    links,
    companies,
    graph,
    ways,
    cuts: cutsOf(withoutYou),
    withoutYou,
  };
}

/**
 * What a step costs among equally short ways: a meaningful contact carries an introduction better than somebody you
 * talked to once, a stated link better than the same employer.
 */
function stepCost(people: readonly Person[], links: readonly PersonLink[], edge: number, from: number): number {
  const link = links[edge];
  const person = people[from];
  // From a company on: paid when the company was reached.
  if (person === undefined) return 0;
  const carrier = from === YOU || person.meaningful ? 0 : person.timesTalked > 0 ? 2 : 3;
  return carrier + (link === undefined ? 3 : 3 - STRENGTH[link.kind]);
}

function companiesOf(people: readonly Person[]): readonly CompanyHub[] {
  const hubs = new Map<string, { name: string; people: number[] }>();
  people.forEach(({ company }, index) => {
    const key = companyKey(company);
    if (key === '') return;
    const hub = hubs.get(key);
    if (hub === undefined) hubs.set(key, { name: company.trim(), people: [index] });
    else hub.people.push(index);
  });
  return [...hubs].map(([key, hub]) => ({ key, ...hub }));
}
