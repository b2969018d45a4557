/** Where a finding points, as a person names cells: `B7`. */
import type { TableKind } from '../domain/book';
import type { FindingPlace } from '../domain/finding';
import type { WorkbookLayout } from './layout';

/** The letters of a 1-based column number: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row and column (1-based) of a cell named `B7`; null for any other text. */
export function positionOf(cell: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(cell);
  if (match?.[1] === undefined) return null;
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/**
 * The cell of a finding: its column, else its field's; where the tab lacks that field's column, the row's first known
 * cell. A finding about a header has the header's row. Null for one about a whole tab.
 */
export function cellOf(layout: WorkbookLayout, place: FindingPlace): string | null {
  const table = layout.tables[place.tab as TableKind];
  const columns: { readonly [field: string]: number | undefined } = table?.columns ?? {};
  const own = place.column ?? (place.field === null ? undefined : columns[place.field]);
  const row = place.row ?? (own !== undefined && table && table.headerRow > 0 ? table.headerRow : null);
  if (row === null) return null;
  const known = Object.values(columns).filter((column): column is number => column !== undefined);
  const column = own ?? (known.length > 0 ? Math.min(...known) : 1);
  return `${columnLetters(column)}${row}`;
}
