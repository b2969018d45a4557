/** A day as it is written into free text, so that it is read again as the same day. */
import { type Day, partsOf } from './day';
import { dateOrderOf } from './locale';

/** "11/21/2026" (en_US), "21/11/2026" (en_GB); "2026-11-21" where people of the locale write both orders. */
export function writtenDay(day: Day, locale: string): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const { order, settled } = dateOrderOf(locale);
  if (!settled) return day;
  return order === 'month-first' ? `${month}/${dayOfMonth}/${year}` : `${dayOfMonth}/${month}/${year}`;
}
