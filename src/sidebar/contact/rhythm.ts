/** What a rhythm of keeping in touch costs, before it is chosen (S2, "you'll have to expend about 3,000 minutes"). */
import type { SelectionReport } from '../../api';
import { count } from '../shared/words';

const DAYS_IN_A_YEAR = 365;
const WEEKDAYS_OF_A_WEEK = 7 / 5;

/**
 * @param days The rhythm in days.
 * @param before The rhythm that counts for this contact now; null for one who is not in the list yet.
 */
export function sayCost(days: number, before: number | null, rhythm: SelectionReport['rhythm']): string {
  const { minutesPerFollowUp, minutesPerDay, followUpsPerDay } = rhythm;
  const ayear = Math.max(1, Math.round(DAYS_IN_A_YEAR / days));
  const all = followUpsPerDay + 1 / days - (before === null ? 0 : 1 / before);
  const minutes = Math.round(all * minutesPerFollowUp * WEEKDAYS_OF_A_WEEK);
  const whole = minutes < 1 ? 'less than 1 minute' : count(minutes, 'minute', 'minutes');
  const cost = `${count(ayear, 'follow-up', 'follow-ups')} and about ${count(ayear * minutesPerFollowUp, 'minute', 'minutes')} a year. With everybody else: ${whole} a weekday.`;
  return minutes > minutesPerDay
    ? `${cost} That is more than the ${count(minutesPerDay, 'minute', 'minutes')} you set aside.`
    : cost;
}
