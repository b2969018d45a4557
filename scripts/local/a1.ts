/** A1 notation: `'B7'`, `'A1:C'`, `"'My tab'!$A$1:$B$2"` ⇄ areas of a sheet (0-based, inclusive). */
import type { ModelArea } from './model';

/** `0` → `'A'`, `26` → `'AA'`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `'A'` → `0`. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `'B7'`, or `'B7:C9'` for more than one cell. */
export function a1Of(area: ModelArea): string {
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const last = `${columnLetters(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Splits off the sheet's name: `"'My tab'!A1"` → `['My tab', 'A1']`; null where none is written. */
export function splitSheetName(notation: string): [string | null, string] {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(notation);
  if (quoted) return [(quoted[1] ?? '').replaceAll("''", "'"), quoted[2] ?? ''];
  const mark = notation.lastIndexOf('!');
  return mark < 0 ? [null, notation] : [notation.slice(0, mark), notation.slice(mark + 1)];
}

/** The area that `notation` (without a sheet's name) means in a grid of this size; null where it is no A1 notation. */
export function parseA1(notation: string, rowCount: number, columnCount: number): ModelArea | null {
  const corners = notation.trim().split(':');
  if (corners.length > 2) return null;
  const parsed = corners.map((corner) => CORNER.exec(corner));
  const [first, last = first] = parsed;
  if (!first || !last || first[0] === '' || last[0] === '') return null;
  if (corners.length === 1 && (!first[1] || !first[2])) return null;
  const top = first[2] ? Number(first[2]) - 1 : 0;
  const left = first[1] ? columnIndex(first[1]) : 0;
  const bottom = last[2] ? Number(last[2]) - 1 : rowCount - 1;
  const right = last[1] ? columnIndex(last[1]) : columnCount - 1;
  if (top < 0 || bottom < 0) return null;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** A sheet's name as it stands in a formula: quoted where it must be. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
