/** Which columns count for a row: those of the nearest header above it. */
import type { TableLayout } from './layout';

/** The column (1-based) of each field for one row. */
export function columnsAt(table: TableLayout, row: number): { readonly [field: string]: number | undefined } {
  const later = (table.laterHeaders ?? []).filter((header) => header.row < row);
  return later[later.length - 1]?.columns ?? table.columns;
}
