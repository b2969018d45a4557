/** What the lists and the map look up in a report: neighbours, colleagues, names as they are searched and told apart. */
import type { NetworkPerson, NetworkReport } from '../../api';
import { count } from '../shared/words';

export const YOU = 0;

export interface Neighbour {
  readonly person: number;
  /** How they know each other, in words; '' where nothing is written. */
  readonly how: string;
  readonly isBridge: boolean;
}

export interface NetworkModel {
  readonly report: NetworkReport;
  /** Place in `report.people` by key. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly neighbours: readonly (readonly Neighbour[])[];
  /** Place in `report.companies` for each person; absent where nobody else works there. */
  readonly companyOf: ReadonlyMap<number, number>;
  /** Everybody but you, by name. */
  readonly sorted: readonly number[];
  /** What a form writes to mean a person: the name, with the company where two share it. */
  readonly labels: readonly string[];
  /** Every company that people work at or that is applied to, by name. */
  readonly companies: readonly string[];
}

const KIND_WORDS = {
  link: '',
  referral: 'a referral',
  talked: '',
  drawn: 'drawn in your network',
} as const;

export function modelOf(report: NetworkReport): NetworkModel {
  const neighbours: Neighbour[][] = report.people.map(() => []);
  for (const { from, to, how, kind, isBridge } of report.links) {
    const words = how === '' ? KIND_WORDS[kind] : how;
    neighbours[from]?.push({ person: to, how: words, isBridge });
    neighbours[to]?.push({ person: from, how: words, isBridge });
  }
  const companyOf = new Map<number, number>();
  report.companies.forEach(({ people }, company) => {
    for (const person of people) companyOf.set(person, company);
  });
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const sorted = report.people.map((_, index) => index).slice(1);
  sorted.sort((one, other) => collator.compare(report.people[one]?.name ?? '', report.people[other]?.name ?? ''));
  const uses = new Map<string, number>();
  for (const { name } of report.people) uses.set(plain(name), (uses.get(plain(name)) ?? 0) + 1);
  const labels = report.people.map(({ name, company }, index) =>
    index === YOU ? 'Me' : (uses.get(plain(name)) ?? 0) > 1 && company !== '' ? `${name} (${company})` : name,
  );
  const named = [...report.pipeline.map(({ company }) => company), ...report.people.map(({ company }) => company)];
  const companies = [...new Map(named.filter((name) => name !== '').map((name) => [plain(name), name])).values()];
  return {
    report,
    byKey: new Map(report.people.map(({ key }, index) => [key, index])),
    neighbours,
    companyOf,
    sorted,
    labels,
    companies: companies.sort(collator.compare),
  };
}

/** As names are searched: without case and accents. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** True where every word of the search stands in the name, the company, the role or the term. */
export function matches(person: NetworkPerson, words: string): boolean {
  const said = plain(`${person.name} ${person.company} ${person.role} ${person.term ?? ''}`);
  return plain(words)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** "Recruiter at Fernwood Health" */
export function sayJob({ role, company }: Pick<NetworkPerson, 'role' | 'company'>): string {
  return role !== '' && company !== '' ? `${role} at ${company}` : role || company;
}

function sayTimes(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

/** How well you know somebody, in words. */
export function sayStanding(person: NetworkPerson): string {
  if (person.meaningful) return 'meaningful contact';
  if (person.timesTalked > 0) return `talked ${sayTimes(person.timesTalked)}`;
  if (person.place === null) return 'not in Contacts';
  return 'not talked to yet';
}

/** "4 links" without the one to you. */
export function sayLinks(model: NetworkModel, index: number): string {
  const others = (model.neighbours[index] ?? []).filter(({ person }) => person !== YOU).length;
  const company = model.companyOf.get(index);
  const colleagues = company === undefined ? 0 : (model.report.companies[company]?.people.length ?? 1) - 1;
  const parts = [
    others === 0 ? '' : count(others, 'link', 'links'),
    colleagues === 0 ? '' : count(colleagues, 'colleague', 'colleagues'),
  ];
  return parts.filter((part) => part !== '').join(', ') || 'no links';
}
