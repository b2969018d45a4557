/** What keeping in touch costs: minutes of the weeks ahead, and of a cadence before it is chosen (playbook §3, Load). */
import { addDays, type Day, startOfWeek } from './day';
import { count, sayNumber } from './say';

export interface WeekLoad {
  /** The Monday of the week. */
  readonly week: Day;
  readonly minutes: number;
}

const WEEKS_AHEAD = 8;

/** A line or a day to come: when it is planned, and after how many days it comes again (null: once). */
export interface PlannedWork {
  readonly day: Day;
  readonly repeatsEvery: number | null;
}

/** Minutes by week for the eight weeks from the week of `today` on. */
export function weeklyLoad(work: readonly PlannedWork[], today: Day, minutesEach: number): readonly WeekLoad[] {
  const first = startOfWeek(today);
  const weeks = Array.from({ length: WEEKS_AHEAD }, (_, index) => addDays(first, 7 * index));
  const end = addDays(first, 7 * WEEKS_AHEAD);
  const minutes = new Map<Day, number>();
  for (const { day, repeatsEvery } of work) {
    for (let on = day; on < end; on = addDays(on, repeatsEvery ?? 0)) {
      const week = startOfWeek(on);
      minutes.set(week, (minutes.get(week) ?? 0) + minutesEach);
      if (repeatsEvery === null || repeatsEvery < 1) break;
    }
  }
  return weeks.map((week) => ({ week, minutes: minutes.get(week) ?? 0 }));
}

const DAYS_IN_SIX_MONTHS = 180;

export interface LoadPlan {
  /** Minutes a weekday (Monday to Friday), not rounded. */
  readonly minutesPerWeekday: number;
  /** Minutes in six months (S2: 100 people every two months are 3,000). */
  readonly minutesInSixMonths: number;
  /** True when a weekday's minutes fit into the budget. */
  readonly fits: boolean;
  /** The shortest cadence that fits, in whole days, rounded up to a multiple of 5; the given one where that fits. */
  readonly proposedCadenceDays: number;
  /** "100 people every 60 days: 23 minutes a weekday, 3,000 minutes (50 hours) in six months." */
  readonly summary: string;
}

/** The cost of a cadence, and one that fits the budget (S2: "you'll have to expend about 3,000 minutes (50 hours)"). */
export function planLoad(plan: {
  readonly people: number;
  readonly cadenceDays: number;
  readonly minutesPerFollowUp: number;
  readonly minutesPerDay: number;
}): LoadPlan {
  const cadence = Math.max(1, plan.cadenceDays);
  const each = plan.people * plan.minutesPerFollowUp;
  const minutesPerWeekday = (each / cadence) * (7 / 5);
  const fits = minutesPerWeekday <= plan.minutesPerDay;
  const needed = (each * 7) / (5 * Math.max(1, plan.minutesPerDay));
  const proposedCadenceDays = fits ? cadence : Math.max(5, Math.ceil(needed / 5 - 1e-9) * 5);
  const minutesInSixMonths = Math.round((each * DAYS_IN_SIX_MONTHS) / cadence);
  return {
    minutesPerWeekday,
    minutesInSixMonths,
    fits,
    proposedCadenceDays,
    summary: summarise(plan.people, `every ${count(cadence, 'day')}`, minutesPerWeekday, minutesInSixMonths),
  };
}

function summarise(people: number, pace: string, perWeekday: number, inSixMonths: number): string {
  if (people === 0) return 'Nobody is on your list yet, so keeping in touch takes no time.';
  const weekday = perWeekday < 1 ? 'less than 1 minute' : count(Math.round(perWeekday), 'minute');
  const hours = Math.round(inSixMonths / 60);
  const whole = hours === 0 ? '' : ` (${count(hours, 'hour')})`;
  return `${count(people, 'person', 'people')} ${pace}: ${weekday} a weekday, ${sayNumber(inSixMonths)} minutes${whole} in six months.`;
}

/** The whole cost of keeping in touch at each person's own cadence, in words. */
export function sayLoad(cadences: readonly number[], minutesPerFollowUp: number): string {
  const [first] = cadences;
  const perDay = cadences.reduce((sum, cadence) => sum + minutesPerFollowUp / Math.max(1, cadence), 0);
  const isOne = cadences.every((cadence) => cadence === first);
  const pace = isOne ? `every ${count(first ?? 0, 'day')}` : 'each at their own pace';
  return summarise(cadences.length, pace, (perDay * 7) / 5, Math.round(perDay * DAYS_IN_SIX_MONTHS));
}
