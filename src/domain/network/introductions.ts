/** Who can introduce you to a company: the shortest ways from you to the people who work there, with a reason a step. */
import type { Day } from '../day';
import { count, quote, sayDay } from '../say';
import { across } from './graph';
import type { CompanyHub, LinkKind, Network } from './network';
import { companyKey, type Person, YOU } from './people';

export interface IntroductionStep {
  /** Keys of people. */
  readonly from: string;
  readonly to: string;
  readonly fromName: string;
  readonly toName: string;
  /** `company`: both work at the same one. */
  readonly kind: LinkKind | 'company';
  /** Why this step is there, in plain words. */
  readonly reason: string;
}

export interface Introduction {
  /** Who works there. */
  readonly person: string;
  readonly name: string;
  readonly role: string;
  /** From you to them, one step after the other; one step where you know them yourself. */
  readonly steps: readonly IntroductionStep[];
  /** "Ask Dana Whitfield to introduce you to Leo Brandt, who works at Fernwood Health." */
  readonly message: string;
  /** True where everybody on the way is a meaningful contact. */
  readonly allMeaningful: boolean;
}

export interface IntroductionsReport {
  /** As it stands in your tabs, else as it was asked for. */
  readonly company: string;
  /** The best ways first: the shortest, of equally short ones the one with the firmer steps. */
  readonly ways: readonly Introduction[];
  /** Ways that are not listed because there are so many. */
  readonly more: number;
  /** People who work there whom nothing connects to you. */
  readonly outOfReach: readonly { readonly person: string; readonly name: string; readonly role: string }[];
  readonly message: string;
}

/** A week's asking, and more; nobody reads further. */
const MOST_WAYS = 10;

interface Telling {
  readonly today: Day;
  readonly locale: string;
}

/** The hub of a company, whatever its case or legal form; undefined where nobody on record works there. */
function hubOf(network: Network, company: string): CompanyHub | undefined {
  const key = companyKey(company);
  return key === '' ? undefined : network.companies.find((hub) => hub.key === key);
}

/** How many steps (from person to person) it takes to reach each of some people; null for those out of reach. */
export function stepsTo(network: Network, person: number): number | null {
  const distance = network.ways.distance[person] ?? -1;
  return distance === -1 ? null : distance / 2;
}

/** People of a company by how well you reach them, those out of reach last. */
export function byReach(network: Network, people: readonly number[]): readonly number[] {
  const { distance, cost } = network.ways;
  const far = (person: number): number => {
    const steps = distance[person] ?? -1;
    return steps === -1 ? Number.MAX_SAFE_INTEGER : steps;
  };
  const isMeaningful = (person: number): number => (network.people[person]?.meaningful === true ? 0 : 1);
  return [...people].sort(
    (one, other) =>
      far(one) - far(other) ||
      (cost[one] ?? 0) - (cost[other] ?? 0) ||
      isMeaningful(one) - isMeaningful(other) ||
      (network.people[other]?.timesTalked ?? 0) - (network.people[one]?.timesTalked ?? 0) ||
      one - other,
  );
}

/** The nodes from you to a person, both included; empty where nothing leads there. */
function nodesTo(network: Network, person: number): readonly number[] {
  const { before, distance } = network.ways;
  if ((distance[person] ?? -1) === -1) return [];
  const nodes: number[] = [];
  for (let node = person; node !== -1; node = before[node] ?? -1) nodes.push(node);
  return nodes.reverse();
}

/** The best way from you to a person, step by step; null where nothing leads there. */
export function wayTo(network: Network, person: number, telling: Telling): readonly IntroductionStep[] | null {
  const nodes = nodesTo(network, person);
  if (nodes.length === 0) return null;
  const steps: IntroductionStep[] = [];
  let from = network.people[YOU];
  let at = YOU;
  let through: CompanyHub | null = null;
  for (const node of nodes.slice(1)) {
    const to = network.people[node];
    if (to === undefined) {
      through = network.companies[node - network.people.length] ?? null;
      continue;
    }
    if (from !== undefined) steps.push(describeStep(network, { from, to, at, node, through }, telling));
    from = to;
    at = node;
    through = null;
  }
  return steps;
}

interface Step {
  readonly from: Person;
  readonly to: Person;
  readonly at: number;
  readonly node: number;
  readonly through: CompanyHub | null;
}

function describeStep(network: Network, step: Step, telling: Telling): IntroductionStep {
  const { from, to, at, node, through } = step;
  const told = { from: from.key, to: to.key, fromName: from.name, toName: to.name };
  if (through !== null) {
    return { ...told, kind: 'company', reason: `${from.name} and ${to.name} both work at ${through.name}.` };
  }
  const edge = (network.graph.edgesAt[at] ?? []).find(
    (one) => one < network.links.length && across(network.graph, one, at) === node,
  );
  const link = edge === undefined ? undefined : network.links[edge];
  const kind = link?.kind ?? 'link';
  if (at === YOU) return { ...told, kind, reason: youKnow(to, kind, link?.how ?? '', telling) };
  if (link?.kind === 'referral') {
    const [referrer, referred] = link.from === at ? [from, to] : [to, from];
    return { ...told, kind, reason: `${referrer.name} referred you to ${referred.name}.` };
  }
  const how = link?.how ?? '';
  const reason = `${from.name} and ${to.name} know each other${how === '' ? '' : `: ${quote(how)}`}.`;
  return { ...told, kind, reason };
}

function youKnow(person: Person, kind: LinkKind, how: string, { today, locale }: Telling): string {
  const { timesTalked, lastTalk, name } = person;
  if (timesTalked > 0) {
    const often = timesTalked === 1 ? 'once' : timesTalked === 2 ? 'twice' : `${count(timesTalked, 'time')}`;
    const last = lastTalk === null ? '' : `, last on ${sayDay(lastTalk, today, locale)}`;
    return `You have talked with ${name} ${often}${last}.`;
  }
  if (kind === 'drawn') return `${name} stands in your drawn network.`;
  return `You know ${name}${how === '' ? '' : `: ${quote(how)}`}.`;
}

/**
 * The ways to the people of a company, from you. Nobody on record there, or nobody within reach, is said in plain words
 * with what to do.
 *
 * @param company In any case, with or without its legal form.
 */
export function findWays(network: Network, company: string, telling: Telling): IntroductionsReport {
  const hub = hubOf(network, company);
  const name = hub?.name ?? company.trim();
  if (hub === undefined) {
    const message = `Nobody in your tabs works at ${name} yet. When somebody you know names a person there, add that person to Contacts and link the two.`;
    return { company: name, ways: [], more: 0, outOfReach: [], message };
  }
  const ordered = byReach(
    network,
    hub.people.filter((person) => person !== YOU),
  );
  const reached = ordered.filter((person) => stepsTo(network, person) !== null);
  const ways = reached.slice(0, MOST_WAYS).flatMap((person) => {
    const told = describeWay(network, person, name, telling);
    return told === null ? [] : [told];
  });
  const outOfReach = ordered.slice(reached.length).flatMap((index) => {
    const person = network.people[index];
    return person === undefined ? [] : [{ person: person.key, name: person.name, role: person.role }];
  });
  const [best] = ways;
  return {
    company: name,
    ways,
    more: reached.length - ways.length,
    outOfReach,
    message:
      best?.message ??
      `You have ${count(outOfReach.length, 'person', 'people')} at ${name} on record, and nobody you have talked to knows them. Write to them yourself, or ask your contacts who knows somebody there.`,
  };
}

function describeWay(network: Network, index: number, company: string, telling: Telling): Introduction | null {
  const steps = wayTo(network, index, telling);
  const person = network.people[index];
  if (steps === null || person === undefined) return null;
  const between = nodesTo(network, index)
    .slice(1, -1)
    .flatMap((node) => network.people[node] ?? []);
  return {
    person: person.key,
    name: person.name,
    role: person.role,
    steps,
    message: sayWay(between, person, company),
    allMeaningful: [...between, person].every(({ meaningful }) => meaningful),
  };
}

/** What to do: the way in one sentence. */
export function sayWay(
  between: readonly Pick<Person, 'name'>[],
  person: Pick<Person, 'name'>,
  company: string,
): string {
  const [first, ...others] = between.map(({ name }) => name);
  if (first === undefined) return `You know ${person.name}, who works at ${company}. Write to them yourself.`;
  const last = others.length === 0 ? '' : ` through ${others.join(', then ')}`;
  return `Ask ${first} to introduce you${last} to ${person.name}, who works at ${company}.`;
}
