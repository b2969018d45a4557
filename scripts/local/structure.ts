/** Inserting and deleting rows and columns of a sheet: everything that stands behind moves along. */
import type { ModelArea, SheetModel, SpreadsheetModel } from './model';
import { type Dimension, type Shift, shifted, shiftedSpan } from './shift';
import { shiftFormulas } from './shift-formulas';

function shiftArea(area: ModelArea, shift: Shift): ModelArea | null {
  const rows = shift.dimension === 'row';
  const span = rows ? shiftedSpan(area.top, area.bottom, shift) : shiftedSpan(area.left, area.right, shift);
  if (!span) return null;
  return rows ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}

function shiftKeys<Value>(map: Map<number, Value>, shift: Shift): Map<number, Value> {
  const moved = new Map<number, Value>();
  for (const [key, value] of map) {
    const to = shifted(key, shift);
    if (to !== null) moved.set(to, value);
  }
  return moved;
}

const isArea = (area: ModelArea | null): area is ModelArea => area !== null;

function apply(model: SpreadsheetModel, sheet: SheetModel, shift: Shift): void {
  if (shift.dimension === 'row') {
    sheet.cells = shiftKeys(sheet.cells, shift);
    sheet.rowHeights = shiftKeys(sheet.rowHeights, shift);
    sheet.hiddenRows = new Set(shiftKeys(new Map([...sheet.hiddenRows].map((row) => [row, true])), shift).keys());
    sheet.rowCount += shift.count;
  } else {
    sheet.cells = new Map([...sheet.cells].map(([row, cells]) => [row, shiftKeys(cells, shift)]));
    sheet.columnWidths = shiftKeys(sheet.columnWidths, shift);
    sheet.hiddenColumns = new Set(
      shiftKeys(new Map([...sheet.hiddenColumns].map((column) => [column, true])), shift).keys(),
    );
    sheet.columnCount += shift.count;
  }
  sheet.merges = sheet.merges.map((area) => shiftArea(area, shift)).filter(isArea);
  sheet.filter = sheet.filter && shiftArea(sheet.filter, shift);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.map((area) => shiftArea(area, shift)).filter(isArea) }))
    .filter((format) => format.areas.length > 0);
  sheet.protections = sheet.protections.filter((protection) => {
    if (protection.area === null) return true;
    protection.area = shiftArea(protection.area, shift);
    return protection.area !== null;
  });
  shiftFormulas(model, sheet, shift);
}

/** Inserts empty rows or columns before position `at` (0-based), in the format of the row or column `like`. */
export function insert(
  model: SpreadsheetModel,
  sheet: SheetModel,
  dimension: Dimension,
  at: number,
  count: number,
  like: number | null,
): void {
  apply(model, sheet, { dimension, from: at, count });
  if (like === null) return;
  const source = like >= at ? like + count : like;
  for (let position = at; position < at + count; position += 1) copyFormat(sheet, dimension, source, position);
}

function copyFormat(sheet: SheetModel, dimension: Dimension, from: number, to: number): void {
  const rows = dimension === 'row' ? [[from, to] as const] : [...sheet.cells.keys()].map((row) => [row, row] as const);
  for (const [source, target] of rows) {
    for (const [column, cell] of sheet.cells.get(source) ?? []) {
      if (dimension === 'column' && column !== from) continue;
      const place = dimension === 'row' ? column : to;
      const cells = sheet.cells.get(target) ?? new Map();
      if (cell.style || cell.validation !== undefined) {
        cells.set(place, {
          value: null,
          ...(cell.style ? { style: { ...cell.style } } : {}),
          ...(cell.validation === undefined ? {} : { validation: cell.validation }),
        });
        sheet.cells.set(target, cells);
      }
    }
  }
  const sizes = dimension === 'row' ? sheet.rowHeights : sheet.columnWidths;
  const size = sizes.get(from);
  if (size !== undefined) sizes.set(to, size);
}

/** Deletes `count` rows or columns from position `at` (0-based) on. */
export function remove(
  model: SpreadsheetModel,
  sheet: SheetModel,
  dimension: Dimension,
  at: number,
  count: number,
): void {
  apply(model, sheet, { dimension, from: at, count: -count });
}
