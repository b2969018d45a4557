/**
 * What a person saw of a row when they began, against what it says now: nobody's change is written over unseen. The one
 * contract of every form: `seen` goes with what is saved, and a row that says something else by now is refused as `stale`.
 */
import type { TableKind } from '../../domain/book';
import { fail, type Result, succeed } from '../../domain/result';
import { sayList } from '../../domain/say';
import { headerOf } from '../../domain/tabs';

type Values = { readonly [field: string]: string | number | boolean | null | undefined };

/** The fields that say neither what was seen nor what is wanted. */
function staleFields(now: Values, seen: Values, wanted: Values): readonly string[] {
  return Object.keys(seen).filter(
    (field) => seen[field] !== undefined && now[field] !== seen[field] && now[field] !== wanted[field],
  );
}

/**
 * Refuses as `stale` where something the person saw is different in the sheet now.
 *
 * @param who What the row is about, as a sentence begins.
 * @param wanted What is to be written: where the sheet says it already, nothing is in the way.
 */
export function checkSeen(row: {
  readonly tab: TableKind;
  readonly who: string;
  readonly now: Values;
  readonly seen: Values | undefined;
  readonly wanted?: Values;
}): Result<null> {
  const { tab, who, now, seen = {}, wanted = {} } = row;
  const stale = staleFields(now, seen, wanted);
  if (stale.length === 0) return succeed(null);
  // Day and time of an interview stand in one column.
  const headers = stale.map((field) => headerOf(tab, field === 'interviewAt' ? 'interviewOn' : field));
  return fail(
    'stale',
    `${who} was changed in the sheet since you opened it: ${sayList([...new Set(headers)])}. Nothing was written. Look at both and choose.`,
  );
}
