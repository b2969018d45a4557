/** Values, formulas, display values and notes of a `Range`. */
import { dropIfEmpty, ensureCell, putScriptValue, type ScriptValue, scriptValue, setFormula, store } from '../cells';
import type { ModelCell } from '../model';
import { displayText } from '../number-format';
import { assertEntry } from './entry';
import { each, firstOf, type GoogleRange, gridOf, RangeBase, spread, whole } from './range-base';
import { enforceValidation } from './validation-check';

export class RangeValues
  extends RangeBase
  implements
    Pick<
      GoogleRange,
      | 'getValue'
      | 'getValues'
      | 'setValue'
      | 'setValues'
      | 'getDisplayValue'
      | 'getDisplayValues'
      | 'getFormula'
      | 'getFormulas'
      | 'setFormula'
      | 'setFormulas'
      | 'getNote'
      | 'getNotes'
      | 'setNote'
      | 'setNotes'
      | 'clearNote'
      | 'isBlank'
    >
{
  getValue(): ScriptValue {
    const { context } = this.workbook.recalculated();
    return firstOf(this, (cell) => scriptValue(cell, context));
  }

  getValues(): ScriptValue[][] {
    const { context } = this.workbook.recalculated();
    return gridOf(this, (cell) => scriptValue(cell, context));
  }

  setValue(value: unknown): GoogleRange {
    const { context } = this.workbook;
    assertEntry(value);
    each(this, (row, column) => {
      enforceValidation(this, row, column, value);
      putScriptValue(this.sheet, row, column, value, context);
    });
    return whole(this);
  }

  setValues(values: unknown[][]): GoogleRange {
    const { context } = this.workbook;
    if (Array.isArray(values)) for (const value of values.flat()) assertEntry(value);
    spread(this, values, 'setValues', (row, column, value) => {
      enforceValidation(this, row, column, value);
      putScriptValue(this.sheet, row, column, value, context);
    });
    return whole(this);
  }

  getDisplayValue(): string {
    const { model } = this.workbook.recalculated();
    return firstOf(this, (cell) => displayed(cell, model.locale));
  }

  getDisplayValues(): string[][] {
    const { model } = this.workbook.recalculated();
    return gridOf(this, (cell) => displayed(cell, model.locale));
  }

  /** `''` where the cell holds no formula. */
  getFormula(): string {
    return firstOf(this, (cell) => cell?.formula ?? '');
  }

  getFormulas(): string[][] {
    return gridOf(this, (cell) => cell?.formula ?? '');
  }

  setFormula(formula: string): GoogleRange {
    each(this, (row, column) => putFormula(this, row, column, formula));
    return whole(this);
  }

  setFormulas(formulas: string[][]): GoogleRange {
    spread(this, formulas, 'setFormulas', (row, column, formula) => putFormula(this, row, column, formula));
    return whole(this);
  }

  getNote(): string {
    return firstOf(this, (cell) => cell?.note ?? '');
  }

  getNotes(): string[][] {
    return gridOf(this, (cell) => cell?.note ?? '');
  }

  setNote(note: string | null): GoogleRange {
    each(this, (row, column) => putNote(this, row, column, note));
    return whole(this);
  }

  setNotes(notes: (string | null)[][]): GoogleRange {
    spread(this, notes, 'setNotes', (row, column, note) => putNote(this, row, column, note));
    return whole(this);
  }

  clearNote(): GoogleRange {
    return this.setNote(null);
  }

  isBlank(): boolean {
    return gridOf(this, (cell) => cell?.value ?? cell?.formula ?? null).every((row) =>
      row.every((one) => one === null),
    );
  }
}

function displayed(cell: ModelCell | undefined, locale: string): string {
  return cell ? displayText(cell.value, cell.style?.numberFormat, locale) : '';
}

function putFormula(range: RangeBase, row: number, column: number, formula: unknown): void {
  assertEntry(formula ?? '');
  const cell = ensureCell(range.sheet, row, column);
  if (formula === '' || formula === null || formula === undefined) {
    store(cell, null);
    dropIfEmpty(range.sheet, row, column);
  } else {
    setFormula(cell, String(formula));
  }
}

function putNote(range: RangeBase, row: number, column: number, note: unknown): void {
  const cell = ensureCell(range.sheet, row, column);
  if (note === null || note === undefined || note === '') delete cell.note;
  else cell.note = String(note);
  dropIfEmpty(range.sheet, row, column);
}
