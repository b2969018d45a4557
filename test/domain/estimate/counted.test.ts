/** What the tabs count of requests, applications and meaningful contacts. */
import { describe, expect, test } from '@jest/globals';
import type { Book } from '../../../src/domain/book';
import { day } from '../../../src/domain/day';
import { countUnits } from '../../../src/domain/estimate/counted';
import { application, book, contact, goal, remark, touch } from '../../fixtures/records';

const today = day('2026-11-21');

function counted(given: Partial<Book>) {
  return countUnits(book(given), today);
}

describe('applications submitted', () => {
  test.each([
    ['Inactive', 0],
    ['Uncalled', 0],
    ['Trying-To', 1],
    ['Interview Set', 1],
    ['Waiting', 1],
    ['Offer', 1],
    ['Accepted', 1],
    ['Declined', 1],
    ['Rejected', 1],
    ['Closed', 0],
    [null, 0],
  ] as const)('stage %p counts %p', (stage, expected) => {
    expect(counted({ applications: [application({ stage })] }).applications).toBe(expected);
  });

  test.each([
    ['2026-11-20', 1],
    ['2026-11-21', 1],
    ['2026-11-22', 0],
  ])('put back into Inactive, applied on %p counts %p', (appliedOn, expected) => {
    expect(counted({ applications: [application({ stage: 'Inactive', appliedOn })] }).applications).toBe(expected);
  });

  test('closed after it was sent, as the log or Applied on tells', () => {
    const closed = application({ company: 'Northwind', stage: 'Closed' });
    const log = [
      touch({ when: '2026-10-01', kind: 'stage', company: 'northwind', fromStage: 'Trying-To', toStage: 'Closed' }),
    ];
    expect(counted({ applications: [closed], log }).applications).toBe(1);
    expect(counted({ applications: [application({ stage: 'Closed', appliedOn: '2026-07-01' })] }).applications).toBe(1);
  });

  test('examples are none', () => {
    expect(counted({ applications: [application({ stage: 'Offer', isExample: true })] }).applications).toBe(0);
  });
});

describe('meaningful contacts: talked to twice, they understand, they would refer you', () => {
  const yes = { knowsWhatIWant: true, wouldReferMe: true, timesTalked: 2 };
  test.each([
    ['all three', yes, 1],
    ['once only', { ...yes, timesTalked: 1 }, 0],
    ['they do not know what you want', { ...yes, knowsWhatIWant: false }, 0],
    ['they would not refer you', { ...yes, wouldReferMe: false }, 0],
    ['an example', { ...yes, isExample: true }, 0],
  ])('%s', (_, given, expected) => {
    expect(counted({ contacts: [contact(given)] }).meaningfulContacts).toBe(expected);
  });

  test('talks are counted from Last communication and the log where Times talked is empty', () => {
    const known = contact({
      name: 'Dana Whitfield',
      knowsWhatIWant: true,
      wouldReferMe: true,
      communications: [remark('2026-11-18', 'mentoring call')],
    });
    expect(counted({ contacts: [known] }).meaningfulContacts).toBe(0);
    const talk = touch({ when: '2026-10-02', contact: 'dana whitfield', channel: 'call' });
    expect(counted({ contacts: [known], log: [talk] }).meaningfulContacts).toBe(1);
    const thanks = touch({ when: '2026-10-02', contact: 'Dana Whitfield', kind: 'thank-you', channel: 'email' });
    expect(counted({ contacts: [known], log: [thanks] }).meaningfulContacts).toBe(0);
  });
});

describe('LinkedIn requests: goals or log, whichever tells of more', () => {
  const line = (name: string) => touch({ when: '2026-11-01', channel: 'LinkedIn', contact: name });
  test.each([
    ['nothing known', {}, 0],
    ['one line for each of two people', { log: [line('Aiko Tanaka'), line('Leo Brandt')] }, 2],
    ['several messages to one person are one request', { log: [line('Aiko Tanaka'), line('AIKO  TANAKA')] }, 1],
    ['lines that name nobody are one each', { log: [line(''), line('')] }, 2],
    ['other channels are none', { log: [touch({ when: '2026-11-01', channel: 'email', contact: 'Leo Brandt' })] }, 0],
    ['an example line', { log: [touch({ when: '2026-11-01', channel: 'LinkedIn', isExample: true })] }, 0],
    [
      'goals of two terms together',
      {
        goals: [goal({ counts: 'LinkedIn requests', done: 25 }), goal({ counts: 'LinkedIn requests', done: 15 })],
        log: [line('Aiko Tanaka')],
      },
      40,
    ],
    [
      'goals that count something else, are examples, or say nonsense',
      {
        goals: [
          goal({ counts: 'applications', done: 25 }),
          goal({ counts: 'LinkedIn requests', done: 15, isExample: true }),
          goal({ counts: 'LinkedIn requests', done: -4 }),
          goal({ counts: 'LinkedIn requests', done: Number.POSITIVE_INFINITY }),
          goal({ counts: 'LinkedIn requests', done: null }),
        ],
      },
      0,
    ],
    [
      'the log where it tells of more',
      { goals: [goal({ counts: 'LinkedIn requests', done: 1 })], log: [line('A B'), line('C D')] },
      2,
    ],
  ])('%s', (_, given, expected) => {
    expect(counted(given).linkedInRequests).toBe(expected);
  });
});
