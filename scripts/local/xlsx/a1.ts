/** Cells and areas as .xlsx files write them (`B7`, `A2:C10`), to and from 0-based numbers. */
import { fromCol, toCol } from '@borgar/fx';
import type { ModelArea } from '../model';

/** `'B7'`, from 0-based numbers. */
export function cellName(row: number, column: number): string {
  return `${toCol(column)}${row + 1}`;
}

/** `'A2:C10'`, or `'A2'` for a single cell. */
export function areaName(area: ModelArea): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** The area that `'$A$2:C10'`, `'A2'`, `'A:C'` or `'2:3'` names; open ends reach to the grid's end. Null when it is none. */
export function parseArea(text: string, rowCount: number, columnCount: number): ModelArea | null {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(text.trim());
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const isRange = match[3] !== undefined;
  const left = match[1] ? fromCol(match[1]) : 0;
  const top = match[2] ? Number(match[2]) - 1 : 0;
  const right = isRange ? (match[3] ? fromCol(match[3]) : columnCount - 1) : left;
  const bottom = isRange ? (match[4] ? Number(match[4]) - 1 : rowCount - 1) : top;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** The areas of a `sqref` attribute, clipped to the grid. */
export function parseAreas(sqref: string, rowCount: number, columnCount: number): ModelArea[] {
  const areas: ModelArea[] = [];
  for (const part of sqref.split(/\s+/)) {
    const area = part === '' ? null : parseArea(part, rowCount, columnCount);
    if (!area || area.top >= rowCount || area.left >= columnCount) continue;
    areas.push({ ...area, bottom: Math.min(area.bottom, rowCount - 1), right: Math.min(area.right, columnCount - 1) });
  }
  return areas;
}
