/** Formulas, named ranges and rules that refer to a sheet whose rows or columns were inserted or deleted. */
import { columnIndex, columnLetters } from './a1';
import type { SheetModel, SpreadsheetModel } from './model';
import { type Dimension, shiftedSpan } from './shift';

interface Shift {
  readonly dimension: Dimension;
  readonly from: number;
  readonly count: number;
}

/** Strings in quotes (left alone), or a reference with an optional sheet before it. */
const PIECES =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![A-Za-z0-9_(.!])/g;

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function shiftReference(reference: string, shift: Shift): string {
  const [first = '', last = first] = reference.split(':');
  const start = CORNER.exec(first);
  const end = CORNER.exec(last);
  if (!start || !end) return reference;
  const rows = shift.dimension === 'row';
  const positions = [start, end].map((corner) => {
    const text = rows ? corner[4] : corner[2];
    if (text === undefined || text === '') return null;
    return rows ? Number(text) - 1 : columnIndex(text);
  });
  const [from, to] = positions;
  if (from === null || from === undefined) return reference;
  const span = shiftedSpan(from, to ?? Number.MAX_SAFE_INTEGER - Math.abs(shift.count), shift);
  if (!span) return '#REF!';
  const write = (corner: RegExpExecArray, position: number): string =>
    rows
      ? `${corner[1]}${corner[2]}${corner[3]}${position + 1}`
      : `${corner[1]}${columnLetters(position)}${corner[3]}${corner[4]}`;
  const written = write(start, span[0]);
  if (!reference.includes(':')) return written;
  return `${written}:${to === null || to === undefined ? last : write(end, span[1])}`;
}

function shiftText(text: string, ownSheet: string | null, changed: SheetModel, shift: Shift): string {
  return text.replace(
    PIECES,
    (piece: string, sheetPart: string | undefined, reference: string | undefined, offset: number) => {
      if (reference === undefined || /[A-Za-z0-9_.$]/.test(text[offset - 1] ?? '')) return piece;
      const written = sheetPart?.slice(0, -1) ?? null;
      const name = written?.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
      if ((name ?? ownSheet)?.toLowerCase() !== changed.name.toLowerCase()) return piece;
      const moved = shiftReference(reference, shift);
      return moved === '#REF!' ? moved : `${sheetPart ?? ''}${moved}`;
    },
  );
}

/** Rewrites every reference to `changed` in the spreadsheet, as Google does when its rows or columns move. */
export function shiftFormulas(model: SpreadsheetModel, changed: SheetModel, shift: Shift): void {
  for (const sheet of model.sheets) {
    for (const cells of sheet.cells.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== undefined) cell.formula = shiftText(cell.formula, sheet.name, changed, shift);
      }
    }
    for (const rule of sheet.validations) {
      if (rule.criteria !== 'VALUE_IN_RANGE' && rule.criteria !== 'CUSTOM_FORMULA') continue;
      rule.values = rule.values.map((value) =>
        typeof value === 'string' ? shiftText(value, sheet.name, changed, shift) : value,
      );
    }
    for (const format of sheet.conditionalFormats) {
      if (format.criteria !== 'CUSTOM_FORMULA') continue;
      format.values = format.values.map((value) =>
        typeof value === 'string' ? shiftText(value, sheet.name, changed, shift) : value,
      );
    }
  }
  for (const [name, place] of model.namedRanges) model.namedRanges.set(name, shiftText(place, null, changed, shift));
}
