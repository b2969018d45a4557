/** The network as a map and as lists: people, links, groups, who bridges them, who stands alone, ways to companies. */
import type { Application, Book } from '../book';
import type { Day } from '../day';
import { count, sayList } from '../say';
import type { Settings } from '../settings';
import type { Stage } from '../stage';
import { componentsOf } from './graph';
import { byReach, sayWay, stepsTo, wayTo } from './introductions';
import { buildNetwork, type LinkKind, type Network } from './network';
import { companyKey, YOU } from './people';

export interface NetworkPerson {
  /** Names the person between two reports: `'you'` for you. */
  readonly key: string;
  readonly name: string;
  readonly company: string;
  readonly role: string;
  /** The section of Contacts they stand under. */
  readonly term: string | null;
  readonly meaningful: boolean;
  readonly timesTalked: number;
  readonly lastTalk: Day | null;
  /** True where you have talked, or your tabs say that you know each other. */
  readonly known: boolean;
  /** Place in `groups`; null for you and for who stands alone. */
  readonly group: number | null;
  /** Into how many parts the person's group would fall without them; 1 where it would not. */
  readonly joins: number;
  /** The row of Contacts; null for somebody who is named elsewhere only. */
  readonly place: { readonly tab: string; readonly row: number } | null;
}

export interface NetworkReportLink {
  /** Places in `people`. */
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
  readonly how: string;
  /** True where this link alone holds two parts of a group together, with more people at either end. */
  readonly isBridge: boolean;
  readonly place: { readonly tab: string; readonly row: number } | null;
}

export interface NetworkGroup {
  readonly name: string;
  /** Places in `people`. */
  readonly people: readonly number[];
}

export interface PipelineCompany {
  readonly company: string;
  readonly stage: Stage | null;
  /** How many of the people on record work there. */
  readonly peopleThere: number;
  /** Steps from you to the nearest of them: 1 where you know them yourself; null where nobody leads there. */
  readonly steps: number | null;
  /** What to do about it, in one sentence. */
  readonly message: string;
}

export interface NetworkReport {
  /** You first. */
  readonly people: readonly NetworkPerson[];
  /** At most one between two people; without those of a common employer. */
  readonly links: readonly NetworkReportLink[];
  /** Companies where at least two people work: each of them is connected to the others. */
  readonly companies: readonly { readonly name: string; readonly people: readonly number[] }[];
  /** People who are connected among themselves, without you; the largest group first. */
  readonly groups: readonly NetworkGroup[];
  /** Places in `people` of those who hold a group together, the most needed first. */
  readonly bridges: readonly number[];
  /** Places of people whom nothing connects to anybody but you. */
  readonly alone: readonly number[];
  /** Companies you are pursuing or may pursue, in the sheet's order, those with a way first. */
  readonly pipeline: readonly PipelineCompany[];
  /** The whole in words. */
  readonly message: string;
}

const OVER: ReadonlySet<Stage | null> = new Set<Stage | null>(['Accepted', 'Declined', 'Rejected', 'Closed']);

/** Describes the network of a book (playbook §6), in time that grows with its rows. */
export function describeNetwork(input: {
  readonly book: Book;
  readonly today: Day;
  readonly settings: Settings;
}): NetworkReport {
  const network = buildNetwork(input);
  const { groups, groupOf, alone } = groupsOf(network);
  const isKnown = new Set(network.links.flatMap(({ from, to }) => (from === YOU ? [to] : to === YOU ? [from] : [])));
  const people = network.people.map(
    (person, index): NetworkPerson => ({
      key: person.key,
      name: person.name,
      company: person.company,
      role: person.role,
      term: person.term,
      meaningful: person.meaningful,
      timesTalked: person.timesTalked,
      lastTalk: person.lastTalk,
      known: index === YOU || isKnown.has(index),
      group: groupOf[index] ?? null,
      joins: index === YOU ? 1 : Math.max(1, network.cuts.partsWithout[index] ?? 1),
      place: person.place,
    }),
  );
  const bridges = people
    .flatMap(({ joins }, index) => (joins > 1 ? [index] : []))
    .sort((one, other) => (people[other]?.joins ?? 0) - (people[one]?.joins ?? 0));
  const report = {
    people,
    links: network.links.map((link, edge) => ({
      ...link,
      isBridge: network.cuts.isCutEdge[edge] === true && hasMore(network, link.from) && hasMore(network, link.to),
    })),
    companies: network.companies
      .filter((hub) => hub.people.length > 1)
      .map(({ name, people: there }) => ({ name, people: there })),
    groups,
    bridges,
    alone,
    pipeline: pipelineOf(network, input.book, input.today),
  };
  return { ...report, message: describe(report) };
}

/** True for a node with more than one edge, leaving you out. */
function hasMore({ withoutYou }: Network, node: number): boolean {
  return (withoutYou.edgesAt[node]?.length ?? 0) > 1;
}

function groupsOf(network: Network): {
  readonly groups: readonly NetworkGroup[];
  readonly groupOf: readonly (number | null)[];
  readonly alone: readonly number[];
} {
  const parts = componentsOf(network.withoutYou);
  const byPart = new Map<number, number[]>();
  for (let person = YOU + 1; person < network.people.length; person += 1) {
    const part = parts[person] ?? -1;
    const members = byPart.get(part);
    if (members === undefined) byPart.set(part, [person]);
    else members.push(person);
  }
  const groupOf = new Array<number | null>(network.people.length).fill(null);
  const members = [...byPart.values()].filter((one) => one.length > 1).sort((one, other) => other.length - one.length);
  const groups = members.map((people, group) => {
    for (const person of people) groupOf[person] = group;
    return { name: nameOf(network, people), people };
  });
  const alone = [...byPart.values()].filter((one) => one.length === 1).flat();
  return { groups, groupOf, alone };
}

/** A group is called after the one employer of all, else after who knows most of it. */
function nameOf(network: Network, people: readonly number[]): string {
  const companies = new Set(people.map((person) => companyKey(network.people[person]?.company ?? '')));
  const [only = ''] = companies;
  if (companies.size === 1 && only !== '') return network.people[people[0] ?? YOU]?.company ?? '';
  const edges = (person: number): number => network.withoutYou.edgesAt[person]?.length ?? 0;
  const middle = people.reduce((best, person) => (edges(person) > edges(best) ? person : best), people[0] ?? YOU);
  return `Around ${network.people[middle]?.name ?? ''}`;
}

function pipelineOf(network: Network, book: Book, today: Day): readonly PipelineCompany[] {
  const byCompany = new Map<string, Application>();
  for (const application of book.applications) {
    const key = companyKey(application.company);
    if (application.isExample || key === '' || OVER.has(application.stage) || byCompany.has(key)) continue;
    byCompany.set(key, application);
  }
  const hubs = new Map(network.companies.map((hub) => [hub.key, hub]));
  const companies = [...byCompany].map(([key, { company, stage }]): PipelineCompany => {
    const there = (hubs.get(key)?.people ?? []).filter((person) => person !== YOU);
    const [best] = byReach(network, there);
    const steps = best === undefined ? null : stepsTo(network, best);
    const told = { company: company.trim(), stage, peopleThere: there.length, steps };
    if (best === undefined) return { ...told, message: 'Nobody in your tabs works there yet.' };
    if (steps === null)
      return {
        ...told,
        message: `${count(there.length, 'person', 'people')} there, and nobody you talked to knows them.`,
      };
    const way = wayTo(network, best, { today, locale: book.locale }) ?? [];
    const between = way.slice(0, -1).map(({ toName }) => ({ name: toName }));
    return { ...told, message: sayWay(between, { name: way[way.length - 1]?.toName ?? '' }, told.company) };
  });
  const far = ({ steps, peopleThere }: PipelineCompany): number =>
    steps ?? (peopleThere > 0 ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER);
  // Sorting keeps the sheet's order among equals.
  return companies.sort((one, other) => far(one) - far(other));
}

function describe({
  people,
  groups,
  bridges,
  alone,
}: Pick<NetworkReport, 'people' | 'groups' | 'bridges' | 'alone'>): string {
  const others = people.length - 1;
  if (others === 0) return 'Nobody is in your network yet.';
  const parts = [
    groups.length === 0 ? '' : count(groups.length, 'group'),
    bridges.length === 0
      ? ''
      : `${count(bridges.length, 'person', 'people')} who ${bridges.length === 1 ? 'holds' : 'hold'} a group together`,
    alone.length === 0 ? '' : `${count(alone.length, 'person', 'people')} not connected to anybody else`,
  ].filter((part) => part !== '');
  return `${count(others, 'person', 'people')}${parts.length === 0 ? '' : `: ${sayList(parts)}`}.`;
}
