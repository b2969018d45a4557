import { describe, expect, test } from '@jest/globals';
import { application, contact, remark, touch } from '../../fixtures/records';
import { find, later, shown } from './run-rule';

const ON = '2026-11-20';
const accepted = application({ company: 'Acme', position: 'Analyst', stage: 'Accepted', stageSince: ON });

describe('landing-withdraw', () => {
  const open = (['Trying-To', 'Interview Set', 'Waiting', 'Offer'] as const).map((stage) =>
    application({ company: `${stage} Ltd`, stage }),
  );
  const shut = (['Inactive', 'Uncalled', 'Declined', 'Rejected', 'Closed'] as const).map((stage) =>
    application({ company: `${stage} Ltd`, stage }),
  );

  test.each([
    [-1, []],
    [0, open.map(({ company }) => company)],
    [1, open.map(({ company }) => `${company}, 1 late`)],
  ])('%i days after the acceptance', (days, expected) => {
    const applications = [accepted, ...open, ...shut];
    const today = later(ON, days);
    const given = days < 0 ? { applications: [...open, ...shut] } : { applications };
    expect(shown('landing-withdraw', given, today)).toEqual(expected);
  });

  test('an offer is declined, an application withdrawn', () => {
    const titles = find('landing-withdraw', { applications: [accepted, ...open] }, ON).map((item) => item.title);
    expect(titles).toEqual([
      'Withdraw your application at Trying-To Ltd',
      'Withdraw your application at Interview Set Ltd',
      'Withdraw your application at Waiting Ltd',
      'Decline the offer from Offer Ltd',
    ]);
  });

  test('an acceptance without a day is of today', () => {
    const undated = { ...accepted, stageSince: null };
    expect(shown('landing-withdraw', { applications: [undated, ...open] }, '2026-12-24')).toHaveLength(4);
  });
});

describe('landing-thanks', () => {
  const rita = contact({ name: 'Rita Gold', reference: true });
  const dana = contact({ name: 'Dana Whitfield' });
  const tomas = contact({
    name: 'Tomás Herrera',
    referredBy: 'Dana Whitfield',
    communications: [remark('2026-10-01', 'call')],
  });
  const aiko = contact({ name: 'Aiko Tanaka' });
  const contacts = [tomas, aiko, dana, rita];

  test('references, referrers and all you talked to; nobody else', () => {
    const items = find('landing-thanks', { applications: [accepted], contacts }, ON);
    expect(items.map(({ contact: one, turn, due, why }) => [one?.name, turn, due, why.split('; ')[1]])).toEqual([
      ['Tomás Herrera', 1, ON, 'Tomás Herrera gave you time on Thu, Oct 1.'],
      ['Dana Whitfield', 0, ON, 'Dana Whitfield referred you to others.'],
      ['Rita Gold', 0, ON, 'Rita Gold is one of your references.'],
    ]);
  });

  test.each([
    ['a landing note', { when: ON, kind: 'landing' as const }, 0],
    ['a thank-you since', { when: '2026-11-22', kind: 'thank-you' as const }, 0],
    ['a thank-you before', { when: '2026-11-19', kind: 'thank-you' as const }, 1],
    ['a talk since', { when: '2026-11-22' }, 1],
  ])('%s', (_, line, items) => {
    const log = [touch({ contact: 'Rita Gold', ...line })];
    expect(find('landing-thanks', { applications: [accepted], contacts: [rita], log }, '2026-11-25')).toHaveLength(
      items,
    );
  });

  test('someone met only afterwards had no part in it', () => {
    const colleague = contact({ name: 'New Colleague', communications: [remark('2026-12-10', 'lunch')] });
    expect(shown('landing-thanks', { applications: [accepted], contacts: [colleague] }, '2026-12-20')).toEqual([]);
  });

  test('nothing before an offer is accepted', () => {
    const offer = { ...accepted, stage: 'Offer' as const };
    expect(shown('landing-thanks', { applications: [offer], contacts }, ON)).toEqual([]);
  });
});
