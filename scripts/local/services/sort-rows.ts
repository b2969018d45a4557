/** `Range.sort`: https://developers.google.com/apps-script/reference/spreadsheet/range#sortsortspecobj */
import type { ScriptValue } from '../cells';
import type { ModelArea, ModelCell, SheetModel } from '../model';
import { ServiceError, wrongSignature } from './service';

interface Key {
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly ascending: boolean;
}

function keysOf(spec: unknown): Key[] {
  if (Array.isArray(spec)) return spec.flatMap(keysOf);
  if (typeof spec === 'number') return [{ column: spec - 1, ascending: true }];
  if (typeof spec === 'object' && spec !== null && 'column' in spec && typeof spec.column === 'number') {
    return [{ column: spec.column - 1, ascending: !('ascending' in spec) || spec.ascending !== false }];
  }
  throw wrongSignature('SpreadsheetApp.Range.sort', [spec]);
}

/** Numbers and dates come before text, text before TRUE and FALSE; empty cells are last in either direction. */
function rank(value: ScriptValue): number {
  if (typeof value === 'number' || value instanceof Date) return 0;
  return typeof value === 'string' ? 1 : 2;
}

function compare(one: ScriptValue, other: ScriptValue, ascending: boolean): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const direction = ascending ? 1 : -1;
  if (rank(one) !== rank(other)) return direction * (rank(one) - rank(other));
  if (typeof one === 'string') return direction * one.localeCompare(String(other));
  return direction * (Number(one) - Number(other));
}

/** Sorts whole rows of the area in place; rows that are equal keep their order. */
export function sortRows(
  sheet: SheetModel,
  area: ModelArea,
  spec: unknown,
  read: (cell: ModelCell | undefined) => ScriptValue,
): void {
  const keys = keysOf(spec);
  for (const key of keys) {
    if (key.column < area.left || key.column > area.right) throw new ServiceError('The sort column is out of range.');
  }
  const rows: (ModelCell | undefined)[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: (ModelCell | undefined)[] = [];
    for (let column = area.left; column <= area.right; column += 1) cells.push(sheet.cells.get(row)?.get(column));
    rows.push(cells);
  }
  rows.sort((one, other) => {
    for (const { column, ascending } of keys) {
      const order = compare(read(one[column - area.left]), read(other[column - area.left]), ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  for (const [index, cells] of rows.entries()) {
    const row = area.top + index;
    const target = sheet.cells.get(row) ?? new Map<number, ModelCell>();
    for (const [offset, cell] of cells.entries()) {
      if (cell) target.set(area.left + offset, cell);
      else target.delete(area.left + offset);
    }
    if (target.size > 0) sheet.cells.set(row, target);
    else sheet.cells.delete(row);
  }
}
