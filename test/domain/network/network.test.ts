/** Who is in the network, and where its links come from. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Book } from '../../../src/domain/book';
import { day } from '../../../src/domain/day';
import { buildNetwork } from '../../../src/domain/network/network';
import {
  application,
  book,
  contact,
  networkLink,
  remark,
  settings,
  startNumbering,
  touch,
} from '../../fixtures/records';

const TODAY = day('2026-11-23');
const TALK = [remark('2026-11-02', 'coffee chat')];

beforeEach(startNumbering);

function network(given: Partial<Book>, ownName = '') {
  const own = settings({ signature: { ...settings().signature, name: ownName } });
  return buildNetwork({ book: book(given), today: TODAY, settings: own });
}

/** `'You talked Ana'`, without where it stands. */
function links(given: Partial<Book>, ownName?: string): readonly string[] {
  const { people, links: found } = network(given, ownName);
  const name = (index: number): string => people[index]?.name ?? '?';
  return found.map(({ from, to, kind, how }) => `${name(from)} ${kind} ${name(to)}${how === '' ? '' : `: ${how}`}`);
}

const names = (given: Partial<Book>): readonly string[] => network(given).people.map(({ name }) => name);

describe('people', () => {
  test.each<[string, Partial<Book>, readonly string[]]>([
    ['an empty book has you', {}, ['You']],
    [
      'examples and rows without a name are nobody',
      { contacts: [contact({ isExample: true }), contact({ name: '' })] },
      ['You'],
    ],
    [
      'listed again in another year is one person',
      {
        contacts: [
          contact({ name: 'Priya Raman', company: 'Lattice' }),
          contact({ name: 'RAMAN, Priya' }),
          contact({ name: 'Priya Raman', company: 'Lattice Inc.' }),
        ],
      },
      ['You', 'Priya Raman'],
    ],
    [
      'two of a name at two companies are two, and a row without a company is neither',
      {
        contacts: [
          contact({ name: 'Ana Abe', company: 'Acme' }),
          contact({ name: 'Ana Abe', company: 'Lattice' }),
          contact({ name: 'Ana Abe' }),
        ],
      },
      ['You', 'Ana Abe', 'Ana Abe', 'Ana Abe'],
    ],
    [
      'whom an application names belongs to it; whom a link names too',
      {
        applications: [application({ company: 'Acme', contact: 'Lee Wong, Ida Berg' })],
        network: [networkLink({ person: 'Ida Berg', connectedTo: 'Jo Park' })],
      },
      ['You', 'Lee Wong', 'Ida Berg', 'Jo Park'],
    ],
    [
      'a drawn network: first names are those of contacts',
      { contacts: [contact({ name: 'Dana Whitfield' })], networkNames: ['Dana', 'Leo'] },
      ['You', 'Dana Whitfield', 'Leo'],
    ],
    [
      'a career fair has referred nobody, a full name has',
      {
        contacts: [
          contact({ name: 'Ana Abe', referredBy: 'Career fair' }),
          contact({ name: 'Bo Chen', referredBy: 'Kim Ito' }),
        ],
      },
      ['You', 'Ana Abe', 'Bo Chen', 'Kim Ito'],
    ],
    [
      'an example link adds nobody',
      { network: [networkLink({ person: 'A B', connectedTo: 'C D', isExample: true })] },
      ['You'],
    ],
  ])('%s', (_, given, expected) => {
    expect(names(given)).toEqual(expected);
  });

  test('what is known of a person listed twice comes together', () => {
    const { people } = network({
      contacts: [
        contact({ name: 'Ana Abe', company: 'Acme', term: 'Junior Year', communications: TALK }),
        contact({ name: 'Ana Abe', role: 'CTO', knowsWhatIWant: true, wouldReferMe: true, timesTalked: 4 }),
      ],
    });
    expect(people[1]).toEqual({
      key: 'contacts-1',
      name: 'Ana Abe',
      company: 'Acme',
      role: 'CTO',
      term: 'Junior Year',
      place: { tab: 'Contacts', row: 2 },
      meaningful: true,
      timesTalked: 4,
      lastTalk: '2026-11-02',
    });
  });
});

describe('links', () => {
  const ana = contact({ name: 'Ana Abe' });
  const bo = contact({ name: 'Bo Chen' });
  test.each<[string, Partial<Book>, readonly string[]]>([
    ['a contact never talked to hangs on nobody', { contacts: [ana] }, []],
    ['a talk links you', { contacts: [contact({ name: 'Ana Abe', communications: TALK })] }, ['You talked Ana Abe']],
    [
      'a mail that went one way does not',
      {
        contacts: [ana],
        log: [touch({ when: '2026-11-01', kind: 'follow-up', channel: 'email', contact: 'Ana Abe' })],
      },
      [],
    ],
    [
      'a talk with somebody an application names links you',
      {
        applications: [application({ company: 'Acme', contact: 'Lee Wong' })],
        log: [touch({ when: '2026-11-01', contact: 'Lee Wong', company: 'Acme', channel: 'call' })],
      },
      ['You talked Lee Wong'],
    ],
    [
      'a link stands once, whichever end is written first, with how they know each other',
      {
        contacts: [ana, bo],
        network: [
          networkLink({ person: 'Ana Abe', connectedTo: 'Bo Chen' }),
          networkLink({ person: 'bo chen', connectedTo: 'ANA ABE', howTheyKnow: 'same class' }),
        ],
      },
      ['Bo Chen link Ana Abe: same class'],
    ],
    [
      'nobody is linked to themselves',
      { contacts: [ana], network: [networkLink({ person: 'Ana Abe', connectedTo: 'Abe, Ana' })] },
      [],
    ],
    [
      'several names in a cell are several links',
      { network: [networkLink({ person: 'Ana Abe', connectedTo: 'Bo Chen, Cy Dahl and me' })] },
      ['Ana Abe link You', 'Ana Abe link Bo Chen', 'Ana Abe link Cy Dahl'],
    ],
    [
      'a referral goes from who referred, and a stated link says more',
      {
        contacts: [
          ana,
          contact({ name: 'Bo Chen', referredBy: 'Ana' }),
          contact({ name: 'Cy Dahl', referredBy: 'Ana Abe' }),
        ],
        network: [networkLink({ person: 'Cy Dahl', connectedTo: 'Ana Abe', howTheyKnow: 'cousins' })],
      },
      ['Cy Dahl link Ana Abe: cousins', 'Ana Abe referral Bo Chen'],
    ],
    [
      '"Me" in a link is you',
      { contacts: [ana], network: [networkLink({ person: 'Me', connectedTo: 'Ana Abe' })] },
      ['You link Ana Abe'],
    ],
    ['who is drawn hangs on you', { networkNames: ['Ana Abe'] }, ['You drawn Ana Abe']],
    [
      'a company behind the name tells two apart; a name alone is neither of them',
      {
        contacts: [contact({ name: 'Ana Abe', company: 'Acme' }), contact({ name: 'Ana Abe', company: 'Lattice' }), bo],
        network: [
          networkLink({ person: 'Ana Abe (Lattice)', connectedTo: 'Bo Chen' }),
          networkLink({ person: 'Ana Abe', connectedTo: 'Bo Chen', howTheyKnow: 'which one?' }),
        ],
      },
      ['Ana Abe link Bo Chen', 'Ana Abe link Bo Chen: which one?'],
    ],
  ])('%s', (_, given, expected) => {
    expect(links(given)).toEqual(expected);
  });

  test('your own name is you', () => {
    expect(
      links({ network: [networkLink({ person: 'Jordan Reyes', connectedTo: 'Ana Abe' })] }, 'Jordan Reyes'),
    ).toEqual(['You link Ana Abe']);
  });

  test('a cell that lists a crowd on both sides makes as many links as names, not as pairs', () => {
    const crowd = (letter: string): string => Array.from({ length: 200 }, (_, n) => `${letter}${n} Last`).join('; ');
    const found = network({ network: [networkLink({ person: crowd('A'), connectedTo: crowd('B') })] });
    expect(found.people).toHaveLength(401);
    expect(found.links.length).toBeLessThan(500);
  });
});

describe('companies', () => {
  test('5,000 people at one company make 5,000 edges', () => {
    const contacts = Array.from({ length: 5000 }, (_, n) =>
      contact({ name: `First${n} Last${n}`, company: n % 2 === 0 ? 'Acme' : 'ACME, Inc.' }),
    );
    const { companies, graph } = network({ contacts });
    expect(companies.map(({ key, people }) => [key, people.length])).toEqual([['acme', 5000]]);
    expect(graph.ends).toHaveLength(5000);
  });

  test('who works for themselves shares no employer', () => {
    const contacts = [
      contact({ name: 'Ana Abe', company: 'Self-employed' }),
      contact({ name: 'Bo Chen', company: 'self employed' }),
      contact({ name: 'Cy Dahl', company: '' }),
    ];
    expect(network({ contacts }).companies).toEqual([]);
  });
});
