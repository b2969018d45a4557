/** Builds tabs of the sample workbooks: values, looks, dropdowns and checkboxes, as a person's sheet has them. */
import { emptySheet } from '../local/empty-sheet';
import type { CellStyle, ModelCell, ModelValidation, SheetModel } from '../local/model';
import { dayToSerial } from '../local/serial-day';

/** A plain value; `{ day }` is a date shown in the sheet's date format; `{ formula, value }` is a formula with its result. */
export type Entry =
  | string
  | number
  | boolean
  | null
  | { readonly day: string }
  | { readonly formula: string; readonly value: number };

export const HEADER: CellStyle = { bold: true, background: '#d9ead3' };
export const SECTION: CellStyle = { bold: true, background: '#cfe2f3' };
export const TITLE: CellStyle = { bold: true };
export const YELLOW: CellStyle = { background: '#ffff00' };

export class SheetBuilder {
  readonly model: SheetModel;

  constructor(
    name: string,
    sheetId: number,
    private readonly dateFormat: string,
  ) {
    this.model = emptySheet(name, sheetId);
  }

  /** Writes a row (1-based); empty entries leave their cells alone. */
  row(row: number, entries: readonly Entry[], style?: CellStyle): this {
    entries.forEach((entry, column) => {
      if (entry !== null && entry !== '') this.put(row, column + 1, entry, style);
    });
    return this;
  }

  put(row: number, column: number, entry: Entry, style?: CellStyle): this {
    const cell = this.cell(row, column);
    if (entry !== null && typeof entry === 'object') {
      if ('day' in entry) {
        cell.value = dayToSerial(entry.day);
        cell.style = { ...style, numberFormat: this.dateFormat };
        return this;
      }
      cell.value = entry.value;
      cell.formula = entry.formula;
    } else cell.value = entry === '' ? null : entry;
    if (style) cell.style = { ...cell.style, ...style };
    return this;
  }

  /** A row that is one wide cell: a title, or the heading of a section. */
  banner(row: number, text: string, width: number, style: CellStyle): this {
    this.put(row, 1, text, style);
    if (width > 1) this.model.merges.push({ top: row - 1, left: 0, bottom: row - 1, right: width - 1 });
    return this;
  }

  /** A dropdown or checkboxes in one column, from a row to a row. */
  validate(
    column: number,
    fromRow: number,
    toRow: number,
    validation: Pick<ModelValidation, 'criteria' | 'values'>,
  ): this {
    const index =
      this.model.validations.push({ ...validation, allowInvalid: true, helpText: null, showDropdown: true }) - 1;
    for (let row = fromRow; row <= toRow; row++) this.cell(row, column).validation = index;
    return this;
  }

  note(row: number, column: number, text: string): this {
    this.cell(row, column).note = text;
    return this;
  }

  freeze(rows: number, columns = 0): this {
    this.model.frozenRows = rows;
    this.model.frozenColumns = columns;
    return this;
  }

  widths(widths: readonly number[]): this {
    for (const [column, pixels] of widths.entries()) this.model.columnWidths.set(column, pixels);
    return this;
  }

  private cell(row: number, column: number): ModelCell {
    const cells = this.model.cells.get(row - 1) ?? new Map<number, ModelCell>();
    this.model.cells.set(row - 1, cells);
    const cell = cells.get(column - 1) ?? { value: null };
    cells.set(column - 1, cell);
    return cell;
  }
}
