/** Which columns count for a row: those of the nearest header above it. */
import type { TableKind } from '../domain/book';
import type { Columns, TableLayout } from './layout';

/** The column (1-based) of each field for one row; none where there is no table. */
export function columnsAt<Kind extends TableKind>(table: TableLayout<Kind> | undefined, row: number): Columns<Kind> {
  const later = (table?.laterHeaders ?? []).filter((header) => header.row < row);
  // A later header names fields of the same tab.
  const own = later[later.length - 1]?.columns as Columns<Kind> | undefined;
  return own ?? table?.columns ?? {};
}
