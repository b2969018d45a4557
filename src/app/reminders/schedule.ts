/** Is it the hour, on a day that is wanted, and was today's mail not sent yet? Decided in the spreadsheet's zone. */
import { addDays, type Day, startOfWeek, type Weekday, weekdayOf } from '../../domain/day';
import { sayDate, sayTime } from '../../domain/say';
import type { Settings } from '../../domain/settings';
import type { Moment } from '../ports';
import { isMarkedFor, type ReminderState } from './state';

/**
 * Why a run of the hourly trigger has nothing to do now; null when it has. "Has the hour come" and not "is it the hour":
 * so a missed hour, and one that the clock skips in spring, is caught up the same day, and the mark of the day keeps
 * an hour that comes twice in autumn from sending twice.
 */
export function reasonToWait(settings: Settings, state: ReminderState, now: Moment): ReasonToWait | null {
  const wait = (message: string): ReasonToWait => ({ message, isOver: false });
  if (!settings.remindersOn) return wait('Reminders are switched off.');
  const { pausedUntil } = settings;
  if (pausedUntil !== null && now.day < pausedUntil) return wait('Reminders are paused.');
  if (!settings.days.includes(weekdayOf(now.day))) return wait('No mail is wanted on this day of the week.');
  if (now.hour < settings.hour) return wait(`It is not yet ${sayTime(settings.hour * 60)}.`);
  if (isMarkedFor(state, now.day, addDays(now.day, 1)))
    return { message: "Today's mail was already sent.", isOver: true };
  if (state.quietOn === now.day) return { message: 'Nothing was due today.', isOver: true };
  return null;
}

export interface ReasonToWait {
  readonly message: string;
  /** True where today's question of a mail is settled, whatever the answer was. */
  readonly isOver: boolean;
}

/**
 * True when the weekly review belongs in today's mail: its day has come this week, and it was not sent this week. Chosen
 * for a day without mail, it comes with the next mail: no mail goes out on a day that is not wanted.
 */
export function isReviewDue(settings: Settings, state: ReminderState, today: Day): boolean {
  if (weekdayOf(today) < reviewDay(settings)) return false;
  const week = startOfWeek(today);
  return state.reviewedWeek === null || state.reviewedWeek < week;
}

/** The chosen day where it is a day of mail, else the next one that is; after Sunday comes Monday. */
function reviewDay({ weeklyReviewDay, days }: Settings): Weekday {
  const inOrder = [...days].sort((one, other) => one - other);
  return inOrder.find((day) => day >= weeklyReviewDay) ?? inOrder[0] ?? weeklyReviewDay;
}

/** When the next mail can come, in words: "Tue 24 Nov, between 08:00 and 09:00"; null when reminders are off. */
export function sayNextMail(settings: Settings, state: ReminderState, now: Moment, locale: string): string | null {
  if (!settings.remindersOn || settings.days.length === 0) return null;
  const marked = isMarkedFor(state, now.day, addDays(now.day, 1));
  const first = marked || state.quietOn === now.day ? addDays(now.day, 1) : now.day;
  const { pausedUntil } = settings;
  let next = pausedUntil !== null && pausedUntil > first ? pausedUntil : first;
  while (!settings.days.includes(weekdayOf(next))) next = addDays(next, 1);
  if (next === now.day && now.hour >= settings.hour) return 'within the hour';
  const from = sayTime(settings.hour * 60);
  return `${sayDate(next, now.day, locale)}, between ${from} and ${sayTime(((settings.hour + 1) % 24) * 60)}`;
}
