/** Days as they stand in a message: "Fri 4 Dec 2026", which reads the same in every locale. */
import { type Day, partsOf, weekdayOf } from '../../day';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function sayDay(value: Day): string {
  const { year, month, day } = partsOf(value);
  return `${WEEKDAYS[weekdayOf(value) - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
}
