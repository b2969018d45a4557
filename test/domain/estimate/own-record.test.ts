/** The person's own record: what has run its course, and what came of it. */
import { describe, expect, test } from '@jest/globals';
import { jStat } from 'jstat';
import type { Application, Book, Contact, Touch } from '../../../src/domain/book';
import { day } from '../../../src/domain/day';
import { estimateOffers } from '../../../src/domain/estimate/estimate-offers';
import { describeOwnRecord } from '../../../src/domain/estimate/own-record';
import { buildTouchIndex } from '../../../src/domain/touch-index';
import { application, book, contact, settings, touch } from '../../fixtures/records';
import { calculator } from './calculators';

const today = day('2026-11-21');

function recordOf(given: Partial<Book>) {
  const read = book(given);
  return describeOwnRecord(read, today, settings(), buildTouchIndex(read, today));
}

/** As many applications as `count`, each at a company of its own. */
function many(count: number, given: Parameters<typeof application>[0], from = 0): Application[] {
  return Array.from({ length: count }, (_, index) => application({ company: `Company ${from + index}`, ...given }));
}

const rejected = { stage: 'Rejected', appliedOn: '2026-09-01' } as const;

describe('what has run its course', () => {
  test.each([
    ['silent for 29 days', { stage: 'Trying-To', appliedOn: '2026-10-23' }, 0],
    ['silent for 30 days', { stage: 'Trying-To', appliedOn: '2026-10-22' }, 1],
    [
      'silent since it was sent, but heard of since',
      { stage: 'Trying-To', appliedOn: '2026-08-01', lastActivity: '2026-11-10' },
      0,
    ],
    ['waiting, silent for 30 days', { stage: 'Waiting', lastActivity: '2026-10-22' }, 1],
    ['an interview still to come', { stage: 'Interview Set', appliedOn: '2026-08-01', interviewOn: '2026-11-25' }, 0],
    ['no day known at all', { stage: 'Trying-To' }, 0],
    ['an outcome, however fresh', { stage: 'Rejected', stageSince: '2026-11-20' }, 1],
    ['closed without ever being sent', { stage: 'Closed' }, 0],
    ['closed after it was sent', { stage: 'Closed', appliedOn: '2026-11-01' }, 1],
    ['on the wish list for a year', { stage: 'Uncalled', stageSince: '2025-11-01' }, 0],
    ['parked after silence', { stage: 'Inactive', appliedOn: '2026-08-01' }, 1],
    ['an example', { ...rejected, isExample: true }, 0],
  ] as const)('%s', (_, given, tried) => {
    expect(recordOf({ applications: [application(given)] }).applications.tried).toBe(tried);
  });
});

describe('what came of it', () => {
  const move = (fromStage: Touch['fromStage'], toStage: Touch['toStage']) =>
    touch({ when: '2026-11-01', kind: 'stage', company: 'Northwind', fromStage, toStage });
  test.each([
    ['at Offer', { stage: 'Offer' }, [], 1],
    ['accepted', { stage: 'Accepted' }, [], 1],
    ['an offer declined', { stage: 'Declined' }, [], 1],
    ['declined before there was an offer, as the log tells', { stage: 'Declined' }, [move('Waiting', 'Declined')], 0],
    ['declined from Offer, as the log tells', { stage: 'Declined' }, [move('Offer', 'Declined')], 1],
    ['an offer that was closed later', { stage: 'Closed' }, [move('Waiting', 'Offer'), move('Offer', 'Closed')], 1],
    ['rejected', { stage: 'Rejected' }, [], 0],
  ] as const)('%s', (_, given, log, offers) => {
    expect(recordOf({ applications: [application(given)], log }).applications).toEqual({
      tried: 1,
      offers,
      rate: null,
      message: '1 of 20 so far. Once 20 applications have run their course, your own record counts too.',
    });
  });
});

describe('a referral', () => {
  const friend = contact({ name: 'Leo Brandt', company: 'Northwind', wouldReferMe: true });
  const stranger = contact({ name: 'Leo Brandt', company: 'Northwind' });
  test.each<[string, Contact[], Parameters<typeof application>[0], Touch[], number]>([
    ['a contact who would refer you', [friend], { contact: 'Leo Brandt' }, [], 1],
    ['a contact who would not', [stranger], { contact: 'Leo Brandt' }, [], 0],
    ['one of several people', [friend], { contact: 'Ann Lee, Leo Brandt' }, [], 1],
    ['nobody named', [friend], {}, [], 0],
    ['the notes say so', [], { notes: 'Fully remote. Referred by Ann' }, [], 1],
    ['the notes only hope for it', [], { notes: 'Referral possible' }, [], 0],
    ['the notes deny it', [], { notes: 'No referral here' }, [], 0],
    ['the log says so', [], {}, [touch({ when: '2026-09-01', company: 'Northwind', summary: 'Ann referred me' })], 1],
    [
      'the log plans it',
      [],
      {},
      [touch({ when: '2026-09-01', company: 'Northwind', summary: 'Ask Ann for a referral' })],
      0,
    ],
  ])('%s', (_, contacts, given, log, referrals) => {
    const record = recordOf({ contacts, applications: [application({ ...rejected, ...given })], log });
    expect([record.referrals.tried, record.applications.tried]).toEqual([referrals, 1 - referrals]);
  });
});

describe('twenty are enough, nineteen are not', () => {
  const offers = application({ company: 'Dream', stage: 'Accepted' });
  const standard = calculator({ linkedInRequests: 0, applications: 100, meaningfulContacts: 10 });
  const estimateOf = (applications: Application[], contacts: Contact[] = []) =>
    estimateOffers({
      calculator: 'standard',
      book: book({ applications, contacts, calculators: { standard, 'high-readiness': null } }),
      settings: settings(),
      today,
    });

  test('19 leave the rate alone', () => {
    const report = estimateOf([offers, ...many(18, rejected)]);
    expect(report.rates.p).toBe(0.01);
    expect(report.strength).toEqual({ applications: 400, contacts: 200 });
    expect(report.ownRecord.applications).toEqual({
      tried: 19,
      offers: 1,
      rate: null,
      message: '19 of 20 so far. Once 20 applications have run their course, your own record counts too.',
    });
  });

  test('20 make p (0.01·400 + 1) / (400 + 20), believed over 420', () => {
    const report = estimateOf([offers, ...many(19, rejected)]);
    expect(report.rates.p).toBeCloseTo(5 / 420, 15);
    expect(report.strength).toEqual({ applications: 420, contacts: 200 });
    expect(report.expectedOffers).toBeCloseTo((100 * 5) / 420 + 10 * 0.0192, 12);
    expect(report.rateDetails.map(({ name, from }) => [name, from])).toEqual([
      ['a', 'default'],
      ['c', 'default'],
      ['f', 'default'],
      ['r', 'default'],
      ['p', 'own record'],
    ]);
    expect(report.ownRecord.applications).toEqual({
      tried: 20,
      offers: 1,
      rate: 0.05,
      message: '1 offer from 20 applications that have run their course. The estimate takes this into account.',
    });
  });

  test('20 referrals make r (0.064·200 + 0) / 220', () => {
    const friend = contact({ name: 'Leo Brandt', wouldReferMe: true });
    const report = estimateOf(many(20, { ...rejected, contact: 'Leo Brandt' }), [friend]);
    expect(report.rates.r).toBeCloseTo(12.8 / 220, 15);
    expect(report.strength).toEqual({ applications: 400, contacts: 220 });
    expect(report.ownRecord.referrals.message).toBe(
      '0 offers from 20 referrals that have run their course. The estimate takes this into account.',
    );
  });
});

describe('from step to step', () => {
  test('a rejection never erases an interview; too few to tell under 20', () => {
    const interviewed = application({ company: 'Northwind', stage: 'Rejected', interviewOn: '2026-10-01' });
    const { conversions } = recordOf({ applications: [interviewed, ...many(3, rejected)] });
    expect(
      conversions.map(({ from, to, entered, advanced, rate, message }) => [from, to, entered, advanced, rate, message]),
    ).toEqual([
      ['Trying-To', 'Interview Set', 4, 1, null, '1 of 4: too few to tell.'],
      ['Interview Set', 'Waiting', 1, 0, null, '0 of 1: too few to tell.'],
      ['Waiting', 'Offer', 0, 0, null, 'None has got as far as Waiting and run its course yet.'],
      ['Trying-To', 'Offer', 4, 0, null, '0 of 4: too few to tell.'],
    ]);
    expect(conversions[2]?.interval80).toBeNull();
  });

  test('from 20 on a share with its 80 % interval, by the definition of Wilson', () => {
    const { conversions } = recordOf({
      applications: [...many(5, { stage: 'Rejected', interviewOn: '2026-10-01' }), ...many(15, rejected, 5)],
    });
    const [first] = conversions;
    expect([first?.entered, first?.advanced, first?.rate]).toEqual([20, 5, 0.25]);
    expect(first?.message).toBe('5 of 20: 25 %, likely between 15 % and 39 %.');
    // Each end is a rate from which 5 of 20 lies just z standard errors away.
    const z = jStat.normal.inv(0.9, 0, 1);
    for (const end of first?.interval80 ?? []) {
      expect(Math.abs(0.25 - end) / Math.sqrt((end * (1 - end)) / 20)).toBeCloseTo(z, 6);
    }
  });

  test('none of 20 still leaves room above, all of 20 room below', () => {
    const none = recordOf({ applications: many(20, rejected) }).conversions[0]?.interval80;
    expect(none?.[0]).toBe(0);
    expect(none?.[1]).toBeCloseTo(0.0759, 3);
    const all = recordOf({ applications: many(20, { stage: 'Rejected', interviewOn: '2026-10-01' }) }).conversions[0];
    expect(all?.interval80?.[0]).toBeCloseTo(1 - 0.0759, 3);
    expect(all?.interval80?.[1]).toBe(1);
  });
});
