/** IDs for the rows that have none, and new ones for rows that were copied with theirs. */
import type { Cell, RowReference } from '../../domain/book';
import { isErrorCell, textOf } from '../cells';
import type { SetUpStep } from './step';

interface IdentifiedRow {
  readonly at: RowReference;
  readonly isExample: boolean;
}

/** IDs that share the first part of one new ID. */
const IDS_EACH = 4096;

/** Makes many IDs of few new ones, so that what it costs does not grow with the rows; none that stands in the tab. */
function idMaker(newId: () => string, standing: ReadonlySet<string>): () => string {
  let stem = '';
  let number = IDS_EACH;
  return () => {
    let id: string;
    do {
      if (number >= IDS_EACH) {
        stem = newId().slice(0, -3);
        number = 0;
      }
      id = `${stem}${number.toString(16).padStart(3, '0')}`;
      number += 1;
    } while (standing.has(id));
    return id;
  };
}

/**
 * One block of IDs from the first row that needs one to the last, or null when none does. IDs that stand are kept; of
 * two alike the later row gets a new one, because a copy stands below its original more often than above.
 *
 * @param rows The tab's cells as read; row 1 of the sheet is `rows[0]`.
 * @param idColumn Where the IDs stand or will stand.
 * @param nameColumn A column that names each row: a row that was moved meanwhile is noticed by it.
 */
export function planIds(
  kind: string,
  sheetName: string,
  records: readonly IdentifiedRow[],
  rows: readonly (readonly Cell[])[],
  idColumn: number,
  nameColumn: number,
  newId: () => string,
): SetUpStep | null {
  const idAt = (row: number): Cell => rows[row - 1]?.[idColumn - 1] ?? '';
  const make = idMaker(newId, new Set(rows.map((row) => textOf(row[idColumn - 1]))));
  const used = new Set<string>();
  const given = new Map<number, string>();
  let copies = 0;
  for (const { at, isExample } of [...records].sort((one, other) => one.at.row - other.at.row)) {
    // An error stands where a formula of the person's is.
    if (isExample || isErrorCell(idAt(at.row))) continue;
    const id = textOf(idAt(at.row));
    if (id !== '' && !used.has(id)) {
      used.add(id);
      continue;
    }
    if (id !== '') copies += 1;
    given.set(at.row, make());
  }
  if (given.size === 0) return null;
  const numbers = Array.from(given.keys());
  const first = numbers[0] ?? 1;
  const last = numbers[numbers.length - 1] ?? first;
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const copied = copies === 0 ? '' : `, ${copies} of them copied from another row`;
  return {
    id: `${kind}-ids`,
    sheetName,
    description: `Give ${given.size === 1 ? '1 row' : `${given.size} rows`} of ${sheetName} an ID${copied}.`,
    operations: [
      {
        type: 'ids',
        row: first,
        column: idColumn,
        before: span.map(idAt),
        after: span.map((row) => given.get(row) ?? idAt(row)),
        guard: { column: nameColumn, values: span.map((row) => rows[row - 1]?.[nameColumn - 1] ?? '') },
      },
    ],
  };
}
