/** Whether two cells hold the same. */
import type { Cell } from '../domain/book';

/** Dates are compared by day and time; text exactly; an empty cell and an unticked box differ. */
export function cellsEqual(one: Cell, other: Cell): boolean {
  if (typeof one === 'object' && typeof other === 'object')
    return one.day === other.day && one.minutes === other.minutes;
  return one === other;
}
