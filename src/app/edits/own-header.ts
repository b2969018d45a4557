/**
 * The header that an edited cell stands under, where tables stand under one another in a tab. The first rows of the tab are
 * known; a header further down is looked for in the one column that names the records, so that an edit never reads a whole
 * tab to find out that it means nothing.
 */
import type { Cell } from '../../domain/book';
import { plainWords } from '../../domain/plain-text';
import { textOf } from '../../workbook/cells';
import type { TableLayout, WorkbookLayout } from '../../workbook/layout';
import { readWorkbook } from '../../workbook/read-workbook';
import { startsLikeHeader } from '../../workbook/rows';
import { TABLE_TABS } from '../../workbook/tabs';
import type { EditedCell, Ports } from '../ports';

/** The tabs whose edits are followed, and which people keep as several tables. */
const KINDS = ['applications', 'contacts'] as const;

/** The layout of the edited tab with the nearest header above the edited row in it; as it is where there is none. */
export function withOwnHeader(ports: Ports, edit: EditedCell, layout: WorkbookLayout): WorkbookLayout {
  const table: TableLayout | undefined = KINDS.map((kind) => layout.tables[kind]).find((one) => one !== undefined);
  const unread = edit.row - 1 - edit.rowsRead;
  if (table === undefined || table.headerRow === 0 || unread < 1) return layout;
  const columns: { readonly [field: string]: number | undefined } = table.columns;
  const column = columns[TABLE_TABS[table.kind].identity[0] ?? ''];
  if (column === undefined) return layout;
  const words = plainWords(textOf(edit.tab.rows[table.headerRow - 1]?.[column - 1] ?? ''));
  const names = ports.workbook.cells(edit.sheetName, {
    row: edit.rowsRead + 1,
    column,
    rowCount: unread,
    columnCount: 1,
  });
  const nearest = words === '' ? -1 : names.map(([cell]) => startsLikeHeader(cell, words)).lastIndexOf(true);
  if (nearest < 0) return layout;
  const row = edit.rowsRead + 1 + nearest;
  const width = edit.tab.rows[0]?.length ?? 0;
  const [header = []] = ports.workbook.cells(edit.sheetName, { row, column: 1, rowCount: 1, columnCount: width });
  const rows = edit.tab.rows.map((cells, index): readonly Cell[] => (index === row - 1 ? header : cells));
  const tab = { ...edit.tab, rows };
  return readWorkbook({ locale: edit.locale, tabs: [tab] }, ports.clock.now().day).layout;
}
