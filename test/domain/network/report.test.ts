/** The network as lists: groups, who bridges them, who stands alone, ways to the companies of the pipeline. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Book } from '../../../src/domain/book';
import { day } from '../../../src/domain/day';
import { describeNetwork, type NetworkReport } from '../../../src/domain/network/report';
import { bigBook } from '../../fixtures/big-book';
import { application, book, contact, networkLink, remark, settings, startNumbering } from '../../fixtures/records';

const TODAY = day('2026-11-23');
const TALK = { communications: [remark('2026-11-20', 'coffee chat')] };

beforeEach(startNumbering);

const describeBook = (given: Partial<Book>): NetworkReport =>
  describeNetwork({ book: book(given), today: TODAY, settings: settings() });

/** Names instead of places. */
function told(report: NetworkReport) {
  const name = (index: number): string => report.people[index]?.name ?? '?';
  return {
    groups: report.groups.map((group) => [group.name, group.people.map(name)]),
    bridges: report.bridges.map((index) => [name(index), report.people[index]?.joins]),
    bridgeLinks: report.links.filter(({ isBridge }) => isBridge).map(({ from, to }) => [name(from), name(to)]),
    alone: report.alone.map(name),
    message: report.message,
  };
}

const person = (name: string, company = '') => contact({ name, company, ...TALK });
const link = (one: string, other: string) => networkLink({ person: one, connectedTo: other });

describe('groups, bridges and who stands alone', () => {
  test('nobody yet', () => {
    expect(told(describeBook({}))).toEqual({
      groups: [],
      bridges: [],
      bridgeLinks: [],
      alone: [],
      message: 'Nobody is in your network yet.',
    });
  });

  test('knowing you all does not make a group', () => {
    expect(told(describeBook({ contacts: [person('Ana Abe', 'Acme'), person('Bo Chen', 'Lattice')] }))).toEqual({
      groups: [],
      bridges: [],
      bridgeLinks: [],
      alone: ['Ana Abe', 'Bo Chen'],
      message: '2 people: 2 people not connected to anybody else.',
    });
  });

  test('a link to you holds no group together, an employer of one joins nobody', () => {
    const report = describeBook({
      contacts: [person('Ana Abe', 'Acme'), person('Bo Chen', 'Lattice')],
      network: [link('Me', 'Ana Abe'), link('Ana Abe', 'Bo Chen')],
    });
    expect(told(report)).toEqual({
      groups: [['Around Ana Abe', ['Ana Abe', 'Bo Chen']]],
      bridges: [],
      bridgeLinks: [],
      alone: [],
      message: '2 people: 1 group.',
    });
  });

  test('two companies joined by two people, and one who leads on', () => {
    const contacts = [
      person('Ana Abe', 'Acme'),
      person('Aki Ito', 'Acme'),
      person('Bo Chen', 'Lattice'),
      person('Bea Bell', 'Lattice'),
      person('Cy Dahl', 'Quill'),
      person('Zoe Far'),
    ];
    const report = describeBook({
      contacts,
      network: [link('Ana Abe', 'Bo Chen'), link('Bo Chen', 'Cy Dahl')],
    });
    expect(told(report)).toEqual({
      groups: [['Around Bo Chen', ['Ana Abe', 'Aki Ito', 'Bo Chen', 'Bea Bell', 'Cy Dahl']]],
      bridges: [
        ['Bo Chen', 3],
        ['Ana Abe', 2],
      ],
      bridgeLinks: [['Ana Abe', 'Bo Chen']],
      alone: ['Zoe Far'],
      message: '6 people: 1 group, 2 people who hold a group together and 1 person not connected to anybody else.',
    });
    expect(report.people.map(({ group }) => group)).toEqual([null, 0, 0, 0, 0, 0, null]);
    expect(report.companies.map(({ name, people }) => [name, people])).toEqual([
      ['Acme', [1, 2]],
      ['Lattice', [3, 4]],
    ]);
  });

  test('colleagues alone are a group called after their company', () => {
    expect(
      told(describeBook({ contacts: [person('Ana Abe', 'Acme'), person('Bo Chen', 'ACME Inc.')] })).groups,
    ).toEqual([['Acme', ['Ana Abe', 'Bo Chen']]]);
  });

  test('who was never talked to is not known; who is drawn is', () => {
    const report = describeBook({ contacts: [contact({ name: 'Ana Abe' })], networkNames: ['Bo Chen'] });
    expect(report.people.map(({ name, known }) => [name, known])).toEqual([
      ['You', true],
      ['Ana Abe', false],
      ['Bo Chen', true],
    ]);
  });
});

test('the pipeline: each company once, open ones only, those within reach first', () => {
  const report = describeBook({
    contacts: [
      person('Ana Abe', 'Quill'),
      contact({ name: 'Bo Chen', company: 'Acme' }),
      contact({ name: 'Cy Dahl', company: 'Lattice' }),
    ],
    network: [link('Ana Abe', 'Bo Chen')],
    applications: [
      application({ company: 'Nobody There', stage: 'Uncalled' }),
      application({ company: 'Lattice', stage: 'Trying-To' }),
      application({ company: 'Acme', stage: 'Waiting' }),
      application({ company: 'ACME, Inc.', stage: 'Uncalled' }),
      application({ company: 'Over', stage: 'Rejected' }),
      application({ company: '', stage: 'Uncalled' }),
      application({ company: 'Example Inc.', isExample: true }),
      application({ company: 'Quill', stage: 'Inactive' }),
    ],
  });
  expect(report.pipeline).toEqual([
    {
      company: 'Quill',
      stage: 'Inactive',
      peopleThere: 1,
      steps: 1,
      message: 'You know Ana Abe, who works at Quill. Write to them yourself.',
    },
    {
      company: 'Acme',
      stage: 'Waiting',
      peopleThere: 1,
      steps: 2,
      message: 'Ask Ana Abe to introduce you to Bo Chen, who works at Acme.',
    },
    {
      company: 'Lattice',
      stage: 'Trying-To',
      peopleThere: 1,
      steps: null,
      message: '1 person there, and nobody you talked to knows them.',
    },
    {
      company: 'Nobody There',
      stage: 'Uncalled',
      peopleThere: 0,
      steps: null,
      message: 'Nobody in your tabs works there yet.',
    },
  ]);
});

test('a search of 5,000 people is described whole: everybody is in one group or alone', () => {
  const whole = bigBook({ contacts: 5000, applications: 2000, log: 4000 }, TODAY);
  const report = describeNetwork({ book: whole, today: TODAY, settings: settings() });
  const inGroups = report.groups.reduce((sum, { people }) => sum + people.length, 0);
  expect(inGroups + report.alone.length).toBe(report.people.length - 1);
  // No link for each pair of colleagues.
  expect(report.links.length).toBeLessThan(3 * report.people.length);
});
