/**
 * IDs of imported rows carry what they are: which import, which row of it, and a code of the content that was written.
 * So an import that is repeated after a fault finds the rows it has written already, and undoing it tells the rows that
 * nobody has touched since from those that hold somebody's work, without a list of them kept anywhere.
 */
import type { Cell } from '../book';
import { shortCode } from '../identity';
import type { ImportCells } from './import-fields';

/** `m` and eight hexadecimal digits. */
export const IMPORT_ID = /^m[0-9a-f]{8}$/;
const ROW_ID = /^(m[0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{8})$/;
/** Rows of one import that IDs can count. */
export const MOST_ROWS = 20_000;

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0').slice(-digits);
}

function says(cell: Cell): boolean {
  return cell !== '' && cell !== false;
}

function wordsOf(cell: Cell): string {
  if (typeof cell === 'object') return `day ${cell.day} ${cell.minutes}`;
  return `${typeof cell} ${String(cell)}`;
}

/** A code of what a row says, whatever the order of its columns. Empty cells and unticked boxes say nothing. */
function contentCode(cells: ImportCells): string {
  const told = Object.keys(cells)
    .sort()
    .flatMap((field) => {
      const cell = cells[field];
      return field === 'id' || cell === undefined || !says(cell) ? [] : [[field, wordsOf(cell)]];
    });
  return hex(Number.parseInt(shortCode(JSON.stringify(told)), 36) % 0x1_0000_0000, 8);
}

/** @param index The row's place in the import, from 0. */
export function importedRowId(importId: string, index: number, cells: ImportCells): string {
  return `${importId}${hex(index, 4)}${contentCode(cells)}`;
}

/** The import and place that an ID names; null for an ID of another kind. */
export function readImportedRowId(id: string): { readonly importId: string; readonly index: number } | null {
  const match = ROW_ID.exec(id);
  return match?.[1] === undefined ? null : { importId: match[1], index: Number.parseInt(match[2] ?? '0', 16) };
}

/** True while a row says exactly what was imported. */
export function isAsImported(id: string, cells: ImportCells): boolean {
  return id.slice(-8) === contentCode(cells);
}
