/** A network as searches have it: circles of people who know each other, some of them joined, and many who stand alone. */
import type { NetworkReport } from '../../src/api';
import type { Day } from '../../src/domain/day';
import { describeNetwork } from '../../src/domain/network/report';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { readWorkbook } from '../../src/workbook/read-workbook';
import { snapshotOf } from './computing';
import { largeSearch } from './large-search';

const LARGEST_CIRCLE = 14;

/** Numbers that look random and are the same every time, from 0 up to `below`. */
function dice(): (below: number) => number {
  let state = 11;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The report of a network of so many contacts. */
export function largeNetwork(contacts: number, today: Day): NetworkReport {
  const { book } = readWorkbook(snapshotOf(largeSearch(contacts, today)), today);
  const roll = dice();
  const names = book.contacts.map(({ name }) => name);
  const [pattern] = book.network;
  const links: (typeof book.network)[number][] = [];
  const join = (one: number, other: number): void => {
    const [person, connectedTo] = [names[one], names[other]];
    if (pattern === undefined || person === undefined || connectedTo === undefined || one === other) return;
    links.push({ ...pattern, person, connectedTo, howTheyKnow: 'colleagues' });
  };
  const workplaces = new Map<number, string>();
  for (let start = 0; start < contacts * 0.75; ) {
    const size = 2 + Math.floor((roll(100) / 100) ** 2 * LARGEST_CIRCLE);
    for (let member = start + 1; member < start + size; member++) {
      join(member, start + roll(member - start));
      if (roll(3) === 0) join(member, start + roll(size));
      if (roll(3) === 0) workplaces.set(member, `Employer ${start}`);
    }
    if (roll(3) === 0) join(start, roll(Math.max(1, start)));
    start += size;
  }
  const people = book.contacts.map((contact, index) => ({
    ...contact,
    company: workplaces.get(index) ?? contact.company,
  }));
  return describeNetwork({
    book: { ...book, contacts: people, network: links },
    today,
    settings: DEFAULT_SETTINGS,
  });
}
