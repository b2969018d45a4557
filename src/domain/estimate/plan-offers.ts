/** What it would take to reach a goal by a day: a plan week by week, or the honest answer that none fits (playbook §5). */
import type { CalculatorKind } from '../book';
import { addDays, type Day, daysBetween, parseDay } from '../day';
import { fail, type Result, succeed } from '../result';
import { count, sayDate } from '../say';
import { type EstimateInput, estimateBasis, LIKELY } from './estimate-offers';
import { capacityOf, cheapestMix, MINUTES_EACH, type MixRequest, minutesOf, reachesGoal, WEEKLY_CAPS } from './mix';
import { fewest, neededForChance, neededForExpected } from './needed';
import { chanceOfGoal, offerMoments, withMore } from './offers';
import type { EstimateNote, NeededUnits, OfferUnits } from './report';
import { describeChance, describeHours, describeWeekly } from './words';

export interface PlanInput extends EstimateInput {
  /** Offers wanted, 1-20; Settings' goal when left out. */
  readonly goal?: number | undefined;
  /** P(N ≥ goal) wanted, 0.5-0.99; null or left out asks for an expectation of `goal` offers instead. */
  readonly probability?: number | null | undefined;
  /** The day to reach it by, after today and within 10 years; Settings' goal date when left out. */
  readonly by?: string | null | undefined;
}

interface PlanWeek extends OfferUnits {
  readonly starts: Day;
  /** Its last day; the last week may be shorter than seven days. */
  readonly ends: Day;
  readonly minutes: number;
}

/** Some amount of work, and where it leads. */
interface PlannedWork {
  readonly total: OfferUnits;
  readonly minutes: number;
  readonly expectedOffers: number;
  /** P(N ≥ goal) afterwards. */
  readonly probability: number;
}

export interface OfferPlan {
  readonly calculator: CalculatorKind;
  readonly goal: number;
  /** Null when the plan is for an expectation of `goal` offers. */
  readonly probability: number | null;
  readonly from: Day;
  readonly by: Day;
  /** Days from `from` until the day before `by`. */
  readonly days: number;
  /** Where things stand before any more work. */
  readonly now: { readonly expectedOffers: number; readonly probability: number };
  /** For each lever alone the fewest more; `likely` for the probability asked for, or 80 %. */
  readonly needed: { readonly expected: NeededUnits; readonly likely: NeededUnits };
  readonly reachable: boolean;
  /** The fewest hours that reach the goal; null when nothing within the caps does. */
  readonly plan: (PlannedWork & { readonly weeks: readonly PlanWeek[] }) | null;
  /** As much as the caps allow until the day, and how far it gets. */
  readonly atCaps: PlannedWork;
  /** Where no plan fits: the first day for which one would; null within 10 years none does, or `reachable`. */
  readonly earliest: Day | null;
  readonly minutesEach: OfferUnits;
  readonly weeklyCaps: OfferUnits;
  /** The answer in plain words. */
  readonly message: string;
  readonly notes: readonly EstimateNote[];
}

const LONGEST_DAYS = 3_653;

/** `total` spread evenly over `days`, earlier rather than later since answers take weeks; no week is over its cap. */
function spreadOverWeeks(total: OfferUnits, from: Day, days: number): readonly PlanWeek[] {
  const until = (amount: number, day: number): number => Math.ceil((amount * day) / days);
  const weeks: PlanWeek[] = [];
  for (let start = 0; start < days; start += 7) {
    const end = Math.min(start + 7, days);
    const part = (amount: number): number => until(amount, end) - until(amount, start);
    const units: OfferUnits = {
      linkedInRequests: part(total.linkedInRequests),
      applications: part(total.applications),
      meaningfulContacts: part(total.meaningfulContacts),
    };
    weeks.push({ starts: addDays(from, start), ends: addDays(from, end - 1), ...units, minutes: minutesOf(units) });
  }
  return weeks;
}

type Asked = { readonly goal: number; readonly probability: number | null; readonly by: Day };

function readArguments(input: PlanInput): Result<Asked, 'bad-goal' | 'bad-probability' | 'bad-day'> {
  const goal = input.goal ?? input.settings.goalOffers;
  if (!Number.isInteger(goal) || goal < 1 || goal > 20) {
    return fail('bad-goal', 'A goal is a whole number of offers from 1 to 20.');
  }
  const probability = input.probability ?? null;
  if (probability !== null && !(probability >= 0.5 && probability <= 0.99)) {
    return fail('bad-probability', 'A chance to plan for lies between 50 % and 99 %, written 0.5 to 0.99.');
  }
  const written = input.by ?? input.settings.goalDate;
  if (written === null)
    return fail('bad-day', 'There is no day to plan for. Choose one, or set a goal date in Settings.');
  const by = parseDay(written);
  if (by === null) return fail('bad-day', `"${written}" is not a day. Write it as 2027-03-31.`);
  if (by <= input.today) return fail('bad-day', 'The day to plan for must come after today.');
  if (daysBetween(input.today, by) > LONGEST_DAYS) return fail('bad-day', 'Plan for a day within the next 10 years.');
  return succeed({ goal, probability, by });
}

/**
 * The levers alone, and the mix that reaches the goal by the day in the fewest hours within the weekly caps. Where none
 * does: how far the caps get, and the first day for which a plan would fit.
 *
 * Fails with `bad-goal`, `bad-probability` or `bad-day` and a plain sentence.
 */
export function planOffers(input: PlanInput): Result<OfferPlan, 'bad-goal' | 'bad-probability' | 'bad-day'> {
  const asked = readArguments(input);
  if (!asked.ok) return asked;
  const { goal, probability, by } = asked.value;
  const { calculator, today } = input;
  const { inputs: done, model, notes } = estimateBasis(input);
  const days = daysBetween(today, by);
  const request: MixRequest = { done, model, goal, probability };
  const work = (total: OfferUnits): PlannedWork => {
    const units = withMore(done, total, model);
    return {
      total,
      minutes: minutesOf(total),
      expectedOffers: offerMoments(units, model).expected,
      probability: chanceOfGoal(units, model, goal),
    };
  };
  const total = cheapestMix(request, capacityOf(days));
  const plan = total === null ? null : { ...work(total), weeks: spreadOverWeeks(total, today, days) };
  const atCaps = work(capacityOf(days));
  const enough = plan === null ? fewest((some) => reachesGoal(request, capacityOf(some)), LONGEST_DAYS) : null;
  const earliest = enough === null ? null : addDays(today, enough);
  return succeed({
    calculator,
    goal,
    probability,
    from: today,
    by,
    days,
    now: { expectedOffers: offerMoments(done, model).expected, probability: chanceOfGoal(done, model, goal) },
    needed: {
      expected: neededForExpected(done, model, goal),
      likely: neededForChance(done, model, goal, probability ?? LIKELY),
    },
    reachable: plan !== null,
    plan,
    atCaps,
    earliest,
    minutesEach: MINUTES_EACH,
    weeklyCaps: WEEKLY_CAPS,
    message: describePlan({ goal, probability, by, days, plan, atCaps, earliest }, (day) =>
      sayDate(day, today, input.book.locale),
    ),
    notes,
  });
}

function describePlan(
  told: Pick<OfferPlan, 'goal' | 'probability' | 'by' | 'days' | 'plan' | 'atCaps' | 'earliest'>,
  said: (day: Day) => string,
): string {
  const { goal, probability, by, days, plan, atCaps, earliest } = told;
  const aim =
    probability === null
      ? `an expectation of ${count(goal, 'offer')}`
      : `at least ${count(goal, 'offer')} with a chance of ${describeChance(probability)}`;
  if (plan === null) {
    const far =
      probability === null
        ? `brings an expectation of ${atCaps.expectedOffers.toFixed(1)} offers`
        : `brings a chance of ${describeChance(atCaps.probability)}`;
    const then =
      earliest === null ? 'No day within 10 years would do at this pace.' : `At that pace ${said(earliest)} would do.`;
    return `By ${said(by)} no plan that fits in a week gets to ${aim}. As much as a week can hold ${far}. ${then} All this is an estimate.`;
  }
  if (plan.minutes === 0) return `An estimate: what you have done already gives ${aim}.`;
  const time =
    days <= 7 ? `${describeHours(plan.minutes)} in all` : `${describeHours((plan.minutes / days) * 7)} a week`;
  return `An estimate: ${describeWeekly(plan.total, days)} until ${said(by)} gets you to ${aim}. That is ${time}. Answers take weeks, so earlier is better.`;
}
