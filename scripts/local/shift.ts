/** Where a row or column stands after others were inserted or deleted before it. Positions are 0-based. */

export type Dimension = 'row' | 'column';

/** Moves positions from `from` on by `count`; a negative count deletes the `-count` positions from `from` on. */
export interface Shift {
  readonly dimension: Dimension;
  readonly from: number;
  readonly count: number;
}

/** The new position, or null for one that was deleted. */
export function shifted(position: number, { from, count }: Shift): number | null {
  if (position < from) return position;
  if (count < 0 && position < from - count) return null;
  return position + count;
}

/** First and last position of a span after the shift, or null where all of it was deleted. */
export function shiftedSpan(first: number, last: number, shift: Shift): [number, number] | null {
  const { from, count } = shift;
  const start = shifted(first, shift) ?? from;
  const end = shifted(last, shift) ?? from - 1;
  return count < 0 && end < start ? null : [start, end];
}
