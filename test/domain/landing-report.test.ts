import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { describeLanding } from '../../src/domain/landing-report';
import { NO_SNOOZES, type SetAside } from '../../src/domain/snooze';
import { application, book, contact, remark, settings, startNumbering, touch } from '../fixtures/records';

type Given = Parameters<typeof book>[0];

const ON = '2026-11-23';

function report(given: Given, today = ON, snoozes: ReadonlyMap<string, SetAside> = NO_SNOOZES) {
  startNumbering();
  return describeLanding({ book: book(given), today: day(today), settings: settings(), snoozes });
}

const offer = application({
  company: 'Acme',
  position: 'Analyst',
  stage: 'Offer',
  contact: 'Leo Brandt',
  decideBy: '2026-11-27',
});
const accepted = { ...offer, stage: 'Accepted' as const, stageSince: day(ON) };
const waiting = application({ company: 'Lattice', stage: 'Waiting' });
const helpers = ['Ana Abe', 'Bo Lind', 'Cy Moss', 'Di Ray'].map((name) =>
  contact({ name, phone: '555 0100', communications: [remark('2026-10-01', 'coffee chat')] }),
);
const rita = contact({ name: 'Rita Gold', reference: true });

describe('before anything is accepted', () => {
  test('offers come with a kind draft that claims no other job', () => {
    const leo = contact({ name: 'Leo Brandt', company: 'Acme', email: 'leo@acme.example' });
    const { offers, accepted: none } = report({ applications: [offer, waiting], contacts: [leo] });
    expect(none).toBeNull();
    expect(offers.map(({ company, who, decideBy, reach }) => ({ company, who, decideBy, reach }))).toEqual([
      {
        company: 'Acme',
        who: 'Leo Brandt',
        decideBy: '2026-11-27',
        reach: { email: 'leo@acme.example', phone: null, linkedIn: null },
      },
    ]);
    const { to, body } = offers[0]?.declineDraft ?? { to: '', body: '' };
    expect(to).toBe('leo@acme.example');
    expect(body).toContain('I have decided not to accept it; I had to go with the best overall fit for me.');
    expect(body).not.toContain('accepted another position');
  });

  test('an offer may come from any application without an outcome', () => {
    const stages = ['Inactive', 'Uncalled', 'Trying-To', 'Waiting', 'Declined', 'Rejected', 'Closed'] as const;
    const applications = stages.map((stage) => application({ company: stage, stage }));
    const example = application({ company: 'Example', stage: 'Waiting', isExample: true });
    const { others, offers } = report({ applications: [...applications, example, offer] });
    expect(others.map(({ company }) => company)).toEqual(['Inactive', 'Uncalled', 'Trying-To', 'Waiting']);
    expect(offers.map(({ company }) => company)).toEqual(['Acme']);
  });

  test('says how many it will be', () => {
    const { ahead } = report({
      applications: [offer, waiting],
      contacts: [...helpers, rita, contact({ name: 'New' })],
    });
    expect(ahead).toEqual({ open: 2, people: 5 });
  });
});

describe('after the acceptance', () => {
  test('withdrawing first; thanks in order, three a day by the budget', () => {
    const { withdraw, thank, done } = report({ applications: [accepted, waiting], contacts: [...helpers, rita] });
    expect(withdraw.map(({ title, part, plannedFor }) => ({ title, part, plannedFor }))).toEqual([
      { title: 'Withdraw your application at Lattice', part: 'application', plannedFor: null },
    ]);
    expect(thank.map(({ who, part, plannedFor }) => [who, part, plannedFor])).toEqual([
      ['Rita Gold', 'reference', null],
      ['Ana Abe', 'time', null],
      ['Bo Lind', 'time', null],
      ['Cy Moss', 'time', '2026-11-24'],
      ['Di Ray', 'time', '2026-11-24'],
    ]);
    expect(thank[1]?.reach.phone).toBe('555 0100');
    expect(thank[0]?.draft?.body).toContain('accepted a job as Analyst at Acme');
    expect(done).toEqual({ withdrawn: 0, thanked: 0 });
  });

  test('another offer is declined with the news', () => {
    const other = application({ company: 'Globex', stage: 'Offer' });
    const { withdraw } = report({ applications: [accepted, other] });
    expect(withdraw.map(({ part }) => part)).toEqual(['offer']);
    expect(withdraw[0]?.draft?.body).toContain('I have accepted another position');
  });

  test.each([
    ['2026-11-22', 5, 0],
    ['2026-11-23', 4, 1],
    ['2026-11-24', 4, 1],
  ])('a thank-you of %s leaves %i, and counts %i', (when, left, thanked) => {
    const log = [touch({ when, kind: 'landing', contact: 'Ana Abe' })];
    const { thank, done } = report({ applications: [accepted], contacts: [...helpers, rita], log }, '2026-11-24');
    expect([thank.length, done.thanked]).toEqual([left, thanked]);
  });

  test.each([
    ['2026-11-22', 0],
    ['2026-11-23', 1],
  ])('an application closed on %s counts %i as withdrawn', (stageSince, withdrawn) => {
    const closed = application({ company: 'Lattice', stage: 'Closed', stageSince });
    expect(report({ applications: [accepted, closed] }, '2026-11-24').done.withdrawn).toBe(withdrawn);
  });

  test('what was thanked today takes from the day, and the rest waits', () => {
    const log = [touch({ when: ON, kind: 'landing', contact: 'Rita Gold' })];
    const { thank } = report({ applications: [accepted], contacts: [...helpers, rita], log });
    expect(thank.filter(({ plannedFor }) => plannedFor === null).map(({ who }) => who)).toEqual(['Ana Abe', 'Bo Lind']);
  });

  test('who is paused is only counted, and who was put off comes on that day', () => {
    const given = { applications: [accepted], contacts: [...helpers, { ...rita, pausedUntil: day('2026-12-10') }] };
    const [ana] = report(given).thank;
    expect(report(given).paused).toBe(1);
    expect(ana?.who).toBe('Ana Abe');
    const snoozes = new Map([
      [ana?.id ?? '', { until: day('2026-12-01'), on: day(ON), how: 'snoozed' } satisfies SetAside],
    ]);
    const { thank } = report(given, ON, snoozes);
    expect(thank[thank.length - 1]).toMatchObject({ who: 'Ana Abe', plannedFor: '2026-12-01' });
  });

  test('all done', () => {
    const { withdraw, thank } = report({ applications: [accepted], contacts: [contact({ name: 'New' })] });
    expect([withdraw, thank]).toEqual([[], []]);
  });
});
