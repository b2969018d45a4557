/** The weekly plan until a day, from a Book. */
import { describe, expect, test } from '@jest/globals';
import type { Calculator } from '../../../src/domain/book';
import { addDays, day, daysBetween } from '../../../src/domain/day';
import { type OfferPlan, type PlanInput, planOffers } from '../../../src/domain/estimate/plan-offers';
import { book, settings } from '../../fixtures/records';
import { calculator } from './calculators';

const today = day('2026-11-21');
const sample = calculator({ linkedInRequests: 85, applications: 22, meaningfulContacts: 3 });

function ask(given: Partial<PlanInput> = {}, standard: Calculator = sample): PlanInput {
  return {
    calculator: 'standard',
    book: book({ calculators: { standard, 'high-readiness': null } }),
    settings: settings(),
    today,
    goal: 2,
    probability: 0.8,
    by: '2027-05-31',
    ...given,
  };
}

function planned(given: Partial<PlanInput> = {}, standard?: Calculator): OfferPlan {
  const result = planOffers(ask(given, standard));
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

describe('arguments', () => {
  test.each([
    [{ goal: 0 }, 'bad-goal'],
    [{ goal: 21 }, 'bad-goal'],
    [{ goal: 1.5 }, 'bad-goal'],
    [{ goal: Number.NaN }, 'bad-goal'],
    [{ probability: 0.49 }, 'bad-probability'],
    [{ probability: 0.995 }, 'bad-probability'],
    [{ probability: Number.NaN }, 'bad-probability'],
    [{ by: '2026-11-21' }, 'bad-day'],
    [{ by: '2026-11-20' }, 'bad-day'],
    [{ by: '2027-02-30' }, 'bad-day'],
    [{ by: 'soon' }, 'bad-day'],
    [{ by: '2040-01-01' }, 'bad-day'],
    [{ by: null }, 'bad-day'],
  ] as const)('%p is refused in words', (given, code) => {
    const result = planOffers(ask(given));
    expect(result).toEqual({ ok: false, code, message: expect.stringMatching(/^[A-Z"].*\.$/) });
  });

  test.each([
    { goal: 1 },
    { goal: 20 },
    { probability: 0.5 },
    { probability: 0.99 },
    { by: '2026-11-22' },
    { by: '2036-11-21' },
  ])('%p is at the edge and accepted', (given) => {
    expect(planOffers(ask(given)).ok).toBe(true);
  });

  test('goal and day left out come from Settings', () => {
    const plan = planned({
      goal: undefined,
      by: undefined,
      settings: settings({ goalOffers: 3, goalDate: day('2027-06-30') }),
    });
    expect([plan.goal, plan.by]).toEqual([3, '2027-06-30']);
  });
});

describe('a plan that fits', () => {
  test.each([
    ['standard', '2027-05-31', 2, 0.8],
    ['standard', '2027-05-30', 1, 0.5],
    ['standard', '2027-04-01', 2, null],
    ['high-readiness', '2027-01-15', 2, 0.8],
    ['high-readiness', '2026-11-25', 1, 0.5],
  ] as const)('%s, by %s, %p offers at %p', (kind, by, goal, probability) => {
    const high = calculator({ linkedInRequests: 85, applications: 22, meaningfulContacts: 3 }, {}, { kind });
    const calculators = { standard: sample, 'high-readiness': high };
    const { plan, reachable, atCaps, earliest, days } = planned({
      calculator: kind,
      book: book({ calculators }),
      by,
      goal,
      probability,
    });
    expect([reachable, earliest, days]).toEqual([true, null, daysBetween(today, day(by))]);
    if (plan === null) throw new Error('no plan');
    if (probability === null) expect(plan.expectedOffers).toBeGreaterThanOrEqual(goal);
    else expect(plan.probability).toBeGreaterThanOrEqual(probability);

    // The weeks follow one another from today to the day before, add up to the whole, and keep the caps.
    expect(plan.weeks[0]?.starts).toBe(today);
    expect(plan.weeks[plan.weeks.length - 1]?.ends).toBe(addDays(day(by), -1));
    plan.weeks.forEach((week, index) => {
      const next = plan.weeks[index + 1];
      if (next !== undefined)
        expect([next.starts, daysBetween(week.starts, week.ends)]).toEqual([addDays(week.ends, 1), 6]);
      expect(week.linkedInRequests).toBeLessThanOrEqual(100);
      expect(week.applications).toBeLessThanOrEqual(15);
      expect(week.meaningfulContacts).toBeLessThanOrEqual(3);
    });
    const sum = (kind: 'linkedInRequests' | 'applications' | 'meaningfulContacts' | 'minutes') =>
      plan.weeks.reduce((total, week) => total + week[kind], 0);
    expect({
      linkedInRequests: sum('linkedInRequests'),
      applications: sum('applications'),
      meaningfulContacts: sum('meaningfulContacts'),
    }).toEqual(plan.total);
    expect(sum('minutes')).toBe(plan.minutes);
    expect(plan.minutes).toBeLessThanOrEqual(atCaps.minutes);
  });

  test('in words', () => {
    expect(planned().message).toBe(
      'An estimate: 5 or 6 applications a week and 2 or 3 new meaningful contacts a week until Mon, May 31, 2027 gets you to at least 2 offers with a chance of about 80 in 100. That is about 11.5 hours a week. Answers take weeks, so earlier is better.',
    );
  });

  test('a goal that is reached takes nothing more', () => {
    const plenty = calculator({ linkedInRequests: 0, applications: 2_000, meaningfulContacts: 0 });
    const answer = planned({}, plenty);
    expect(answer.plan?.minutes).toBe(0);
    expect(answer.plan?.weeks.every((week) => week.minutes === 0)).toBe(true);
    expect(answer.message).toBe(
      'An estimate: what you have done already gives at least 2 offers with a chance of about 80 in 100.',
    );
  });
});

describe('no plan within the caps', () => {
  test('says how far it gets and which day would do', () => {
    const answer = planned({ by: '2027-01-15' });
    expect(answer.reachable).toBe(false);
    expect(answer.plan).toBeNull();
    // 55 days: 7 weeks and 6 days.
    expect(answer.atCaps.total).toEqual({ linkedInRequests: 785, applications: 117, meaningfulContacts: 23 });
    expect(answer.atCaps.probability).toBeLessThan(0.8);
    expect(answer.earliest).toBe('2027-02-23');
    expect(answer.message).toBe(
      'By Fri, Jan 15, 2027 no plan that fits in a week gets to at least 2 offers with a chance of about 80 in 100. As much as a week can hold brings a chance of about 59 in 100. At that pace Tue, Feb 23, 2027 would do. All this is an estimate.',
    );
  });

  test('that day does, and the day before does not', () => {
    expect(planned({ by: '2027-02-23' }).reachable).toBe(true);
    expect(planned({ by: '2027-02-22' }).reachable).toBe(false);
  });

  test('no day at all where every rate is 0', () => {
    const hopeless = calculator(
      { linkedInRequests: 1, applications: 1, meaningfulContacts: 1 },
      { a: 0, c: 0, f: 0, r: 0, p: 0 },
    );
    const answer = planned({}, hopeless);
    expect([answer.reachable, answer.earliest, answer.atCaps.expectedOffers]).toEqual([false, null, 0]);
    expect(answer.needed.expected).toEqual({ linkedInRequests: null, applications: null, meaningfulContacts: null });
    expect(answer.message).toContain('No day within 10 years would do at this pace.');
  });
});

test('no calculator tab: the plan starts from what the tabs count', () => {
  const answer = planned({ book: book() });
  expect(answer.now).toEqual({ expectedOffers: 0, probability: 0 });
  expect(answer.notes).toEqual([{ cell: null, message: expect.stringContaining('There is no calculator tab') }]);
});
