/** Ways to a company: the shortest, with a reason a step, over links that are really there. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Book } from '../../../src/domain/book';
import { day } from '../../../src/domain/day';
import { findWays, type IntroductionsReport } from '../../../src/domain/network/introductions';
import { buildNetwork, type Network } from '../../../src/domain/network/network';
import { application, book, contact, networkLink, remark, settings } from '../../fixtures/records';

const TODAY = day('2026-11-23');
const TELLING = { today: TODAY, locale: 'en_US' };
const TALK = { communications: [remark('2026-11-20', 'coffee chat')] };
const MEANINGFUL = { ...TALK, timesTalked: 3, knowsWhatIWant: true, wouldReferMe: true };

const networkOf = (given: Partial<Book>): Network =>
  buildNetwork({ book: book(given), today: TODAY, settings: settings() });
const ask = (given: Partial<Book>, company: string): IntroductionsReport =>
  findWays(networkOf(given), company, TELLING);

describe('the way', () => {
  test('to somebody you know is one step', () => {
    const leo = contact({ name: 'Leo Brandt', company: 'Fernwood Health', role: 'Recruiter', ...TALK, id: 'leo' });
    expect(ask({ contacts: [leo] }, 'FERNWOOD health, Inc.')).toEqual({
      company: 'Fernwood Health',
      ways: [
        {
          person: 'leo',
          name: 'Leo Brandt',
          role: 'Recruiter',
          steps: [
            {
              from: 'you',
              to: 'leo',
              fromName: 'You',
              toName: 'Leo Brandt',
              kind: 'talked',
              reason: 'You have talked with Leo Brandt once, last on Fri, Nov 20, 3 days ago.',
            },
          ],
          message: 'You know Leo Brandt, who works at Fernwood Health. Write to them yourself.',
          allMeaningful: false,
        },
      ],
      more: 0,
      outOfReach: [],
      message: 'You know Leo Brandt, who works at Fernwood Health. Write to them yourself.',
    });
  });

  test.each<[string, Partial<Book>, string, readonly string[]]>([
    [
      'through a link',
      {
        contacts: [contact({ name: 'Ana Abe', ...MEANINGFUL }), contact({ name: 'Bo Chen', company: 'Acme' })],
        network: [networkLink({ person: 'Bo Chen', connectedTo: 'Ana Abe', howTheyKnow: 'same class' })],
      },
      'Ask Ana Abe to introduce you to Bo Chen, who works at Acme.',
      [
        'You have talked with Ana Abe 3 times, last on Fri, Nov 20, 3 days ago.',
        'Ana Abe and Bo Chen know each other: "same class".',
      ],
    ],
    [
      'through who was referred to you, against the way of the referral',
      {
        contacts: [
          contact({ name: 'Ana Abe', referredBy: 'Bo Chen', ...TALK }),
          contact({ name: 'Bo Chen', company: 'Acme' }),
        ],
      },
      'Ask Ana Abe to introduce you to Bo Chen, who works at Acme.',
      ['You have talked with Ana Abe once, last on Fri, Nov 20, 3 days ago.', 'Bo Chen referred you to Ana Abe.'],
    ],
    [
      'through a colleague, then a link',
      {
        contacts: [
          contact({ name: 'Ana Abe', company: 'Lattice', ...TALK }),
          contact({ name: 'Bo Chen', company: 'Lattice' }),
          contact({ name: 'Cy Dahl', company: 'Acme' }),
        ],
        network: [networkLink({ person: 'Bo Chen', connectedTo: 'Cy Dahl' })],
      },
      'Ask Ana Abe to introduce you through Bo Chen to Cy Dahl, who works at Acme.',
      [
        'You have talked with Ana Abe once, last on Fri, Nov 20, 3 days ago.',
        'Ana Abe and Bo Chen both work at Lattice.',
        'Bo Chen and Cy Dahl know each other.',
      ],
    ],
    [
      'through somebody you wrote down that you know',
      {
        applications: [application({ company: 'Acme', contact: 'Lee Wong' })],
        network: [
          networkLink({ person: 'me', connectedTo: 'Ana Abe', howTheyKnow: 'neighbours' }),
          networkLink({ person: 'Ana Abe', connectedTo: 'Lee Wong' }),
        ],
      },
      'Ask Ana Abe to introduce you to Lee Wong, who works at Acme.',
      ['You know Ana Abe: "neighbours".', 'Ana Abe and Lee Wong know each other.'],
    ],
    [
      'through somebody in the drawn network',
      {
        contacts: [contact({ name: 'Ana Abe', referredBy: 'Bo Chen', company: 'Acme' })],
        networkNames: ['Bo Chen'],
      },
      'Ask Bo Chen to introduce you to Ana Abe, who works at Acme.',
      ['Bo Chen stands in your drawn network.', 'Bo Chen referred you to Ana Abe.'],
    ],
  ])('%s', (_, given, message, reasons) => {
    const { ways } = ask(given, 'Acme');
    expect(ways.map((way) => way.message)).toEqual([message]);
    expect(ways[0]?.steps.map(({ reason }) => reason)).toEqual(reasons);
  });

  test('of two equally short ways the meaningful contact carries it, of three the shortest', () => {
    const contacts = [
      contact({ name: 'Ana Abe', ...TALK }),
      contact({ name: 'Bea Bell', ...MEANINGFUL }),
      contact({ name: 'Cy Dahl', company: 'Acme' }),
    ];
    const network = [
      networkLink({ person: 'Ana Abe', connectedTo: 'Cy Dahl' }),
      networkLink({ person: 'Bea Bell', connectedTo: 'Cy Dahl' }),
    ];
    const through = (given: Partial<Book>): readonly string[] | undefined =>
      ask(given, 'Acme').ways[0]?.steps.map(({ toName }) => toName);
    expect(through({ contacts, network })).toEqual(['Bea Bell', 'Cy Dahl']);
    const detour = [networkLink({ person: 'Bea Bell', connectedTo: 'Dee Eck' }), network[0] ?? networkLink()];
    expect(through({ contacts, network: detour })).toEqual(['Ana Abe', 'Cy Dahl']);
  });

  test('the best ten are told, the rest counted', () => {
    const contacts = [
      ...Array.from({ length: 12 }, (_, n) => contact({ name: `First${n} Known`, company: 'Acme', ...TALK })),
      contact({ name: 'Zoe Far', company: 'Acme Ltd', role: 'CTO', id: 'zoe' }),
    ];
    const report = ask({ contacts }, 'acme');
    // Zoe is a colleague of those you know.
    expect([report.ways.length, report.more, report.outOfReach]).toEqual([10, 3, []]);
  });
});

describe('no way', () => {
  test('nobody there', () => {
    expect(ask({ contacts: [contact()] }, '  Acme ')).toEqual({
      company: 'Acme',
      ways: [],
      more: 0,
      outOfReach: [],
      message:
        'Nobody in your tabs works at Acme yet. When somebody you know names a person there, add that person to Contacts and link the two.',
    });
  });

  test('nobody within reach', () => {
    const report = ask({ contacts: [contact({ name: 'Zoe Far', company: 'Acme', role: 'CTO', id: 'zoe' })] }, 'Acme');
    expect(report.outOfReach).toEqual([{ person: 'zoe', name: 'Zoe Far', role: 'CTO' }]);
    expect(report.message).toBe(
      'You have 1 person at Acme on record, and nobody you have talked to knows them. Write to them yourself, or ask your contacts who knows somebody there.',
    );
  });

  test('what is no employer leads nowhere', () => {
    expect(ask({ contacts: [contact({ name: 'Ana Abe', company: 'Freelance', ...TALK })] }, 'Freelance').ways).toEqual(
      [],
    );
  });
});

describe('any network', () => {
  const person = fc.integer({ min: 0, max: 11 });
  const books = fc.record({
    contacts: fc.array(
      fc.record({
        company: fc.constantFrom('', 'Acme', 'Lattice', 'Quill'),
        talked: fc.boolean(),
        by: fc.option(person),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    links: fc.array(fc.tuple(person, person), { maxLength: 14 }),
  });
  // Real letters: a referrer who is not in Contacts must read like somebody's full name.
  const nameOf = (index: number): string => `${'ABCDEFGHIJKL'.charAt(index)}ana Last`;

  test('every step is a link, a referral, an employer or a talk of the book; no way is shorter', () => {
    fc.assert(
      fc.property(books, ({ contacts, links }) => {
        const network = networkOf({
          contacts: contacts.map(({ company, talked, by }, index) =>
            contact({
              name: nameOf(index),
              company,
              ...(talked ? TALK : {}),
              ...(by === null ? {} : { referredBy: nameOf(by) }),
            }),
          ),
          network: links.map(([one, other]) => networkLink({ person: nameOf(one), connectedTo: nameOf(other) })),
        });
        // Who knows whom, told by the book alone.
        const knows = new Set<string>();
        const join = (one: string, other: string): void => {
          knows.add(`${one}|${other}`).add(`${other}|${one}`);
        };
        contacts.forEach(({ company, talked, by }, index) => {
          if (talked) join('You', nameOf(index));
          if (by !== null && by !== index) join(nameOf(by), nameOf(index));
          contacts.forEach((other, at) => {
            if (at !== index && company !== '' && other.company === company) join(nameOf(at), nameOf(index));
          });
        });
        for (const [one, other] of links) if (one !== other) join(nameOf(one), nameOf(other));
        const everybody = ['You', ...Array.from({ length: 12 }, (_, index) => nameOf(index))];
        const steps = new Map([['You', 0]]);
        for (let round = 0; round < everybody.length; round += 1)
          for (const from of everybody)
            for (const to of everybody)
              if (steps.get(from) === round && !steps.has(to) && knows.has(`${from}|${to}`)) steps.set(to, round + 1);

        for (const company of ['Acme', 'Lattice', 'Quill']) {
          const there = contacts.flatMap((one, index) => (one.company === company ? [nameOf(index)] : []));
          const report = findWays(network, company, TELLING);
          const reachable = there.filter((name) => steps.has(name));
          expect(report.ways.length + report.more).toBe(reachable.length);
          expect(report.outOfReach.map(({ name }) => name).sort()).toEqual(
            there.filter((name) => !steps.has(name)).sort(),
          );
          for (const way of report.ways) {
            expect(way.steps).toHaveLength(steps.get(way.name) ?? -1);
            expect(way.steps.map(({ fromName, toName }) => knows.has(`${fromName}|${toName}`))).not.toContain(false);
            expect(way.steps.map(({ fromName }) => fromName)).toEqual([
              'You',
              ...way.steps.slice(0, -1).map(({ toName }) => toName),
            ]);
            expect(way.steps[way.steps.length - 1]?.toName).toBe(way.name);
          }
          const lengths = report.ways.map((way) => way.steps.length);
          expect(lengths).toEqual([...lengths].sort((one, other) => one - other));
        }
      }),
    );
  });
});
