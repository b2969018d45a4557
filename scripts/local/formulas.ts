/**
 * Recalculates a spreadsheet as Google does after each change: every formula anew, in the order they need one another.
 * A formula that calls a function not computed here keeps the value that the file had, and is reported.
 */
import { Evaluator, NeedsFirst, UnsupportedFunction } from './formula/evaluator';
import { errorValue, type Matrix } from './formula/values';
import type { ModelCell, SheetModel, SpreadsheetModel, StoredValue } from './model';
import { cellName } from './xlsx/a1';

export interface UnsupportedCell {
  sheet: string;
  /** `'B7'` */
  cell: string;
  /** The function, in capitals. */
  name: string;
}

/** Formulas whose results fill more cells than their own, and so come first. */
const SPILLING = /\{|\b(ARRAYFORMULA|FILTER|UNIQUE|SORT|SEQUENCE|SPLIT|TRANSPOSE|FLATTEN|INDEX|XLOOKUP)\s*\(|^=[^(]*:/i;
/** Results that fill cells which other such results depend on: each round settles one more of a chain. */
const MOST_ROUNDS = 8;

/**
 * Computes every formula of the model and writes the values into its cells. `now` is the moment as a serial number in the
 * spreadsheet's zone. Cells without a formula are only read, except those that a result spills into (`spilled`).
 */
export function recalculate(model: SpreadsheetModel, { now }: { now: number }): { unsupported: UnsupportedCell[] } {
  let round: Round;
  let rounds = 0;
  do {
    round = new Round(model, now);
    round.run();
  } while (round.spillsChanged && ++rounds < MOST_ROUNDS);
  return { unsupported: round.unsupported };
}

/**
 * The value of one formula as if it stood in this cell (0-based), reading the values that the cells now have: what a
 * conditional format or a custom validation asks. Null when a function is not computed here.
 */
export function evaluateFormula(
  model: SpreadsheetModel,
  sheet: SheetModel,
  row: number,
  column: number,
  formula: string,
  { now }: { now: number },
): StoredValue {
  try {
    const value = new Evaluator(model, { now }).evaluate(formula, sheet, row, column);
    return Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  } catch (error) {
    if (error instanceof UnsupportedFunction) return null;
    throw error;
  }
}

interface FormulaCell {
  sheet: SheetModel;
  row: number;
  column: number;
  cell: ModelCell;
}

class Round {
  readonly unsupported: UnsupportedCell[] = [];
  spillsChanged = false;
  private readonly done = new Set<ModelCell>();
  private readonly underWay = new Set<ModelCell>();
  private readonly claimed = new Set<ModelCell>();
  private readonly evaluator: Evaluator;

  constructor(
    private readonly model: SpreadsheetModel,
    now: number,
  ) {
    this.evaluator = new Evaluator(model, {
      now,
      cells: {
        isDone: (cell) => this.done.has(cell),
        compute: (sheet, row, column, cell) => this.compute({ sheet, row, column, cell }),
      },
    });
  }

  run(): void {
    const formulas: FormulaCell[] = [];
    const spilled: { sheet: SheetModel; cell: ModelCell }[] = [];
    for (const sheet of this.model.sheets) {
      for (const [row, cells] of sheet.cells) {
        for (const [column, cell] of cells) {
          if (cell.formula !== undefined) formulas.push({ sheet, row, column, cell });
          else if (cell.spilled) spilled.push({ sheet, cell });
        }
      }
    }
    const first = formulas.filter(({ cell }) => SPILLING.test(cell.formula ?? ''));
    for (const each of [...first, ...formulas]) this.computeWithoutEnd(each);
    this.clearLeftovers(spilled);
  }

  /** Computes a cell whose chain of cells may be longer than the process's stack: the far end of it first. */
  private computeWithoutEnd(cell: FormulaCell): void {
    const waiting: FormulaCell[] = [cell];
    const inChain = new Set<ModelCell>([cell.cell]);
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      try {
        this.compute(next);
        waiting.pop();
        inChain.delete(next.cell);
      } catch (error) {
        if (!(error instanceof NeedsFirst)) throw error;
        const { sheet, row, column } = error;
        const needed = sheet.cells.get(row)?.get(column);
        if (!needed) throw error;
        if (inChain.has(needed)) this.finish(needed, errorValue('#REF!'));
        else {
          waiting.push({ sheet, row, column, cell: needed });
          inChain.add(needed);
        }
      }
    }
  }

  private compute({ sheet, row, column, cell }: FormulaCell): void {
    if (this.done.has(cell)) return;
    // A cell that is needed for its own value: Google shows #REF! ("circular dependency").
    if (this.underWay.has(cell)) {
      this.finish(cell, errorValue('#REF!'));
      return;
    }
    this.underWay.add(cell);
    try {
      const value = this.evaluator.evaluate(cell.formula ?? '', sheet, row, column);
      if (this.done.has(cell)) return;
      this.finish(cell, Array.isArray(value) ? this.spill(sheet, row, column, value) : value);
    } catch (error) {
      if (!(error instanceof UnsupportedFunction)) throw error;
      this.unsupported.push({ sheet: sheet.name, cell: cellName(row, column), name: error.functionName });
      this.done.add(cell);
    } finally {
      this.underWay.delete(cell);
    }
  }

  private finish(cell: ModelCell, value: StoredValue): void {
    cell.value = value === '' ? null : value;
    this.done.add(cell);
  }

  /** Writes an array's other cells below and to the right, and returns the formula's own. */
  private spill(sheet: SheetModel, row: number, column: number, matrix: Matrix): StoredValue {
    const width = matrix[0]?.length ?? 0;
    if (row + matrix.length > sheet.rowCount || column + width > sheet.columnCount) return errorValue('#REF!');
    const places = matrix.flatMap((line, down) =>
      line.map((value, across) => ({ row: row + down, column: column + across, value })),
    );
    const others = places.slice(1);
    const isBlocked = others.some((place) => {
      const cell = sheet.cells.get(place.row)?.get(place.column);
      return cell !== undefined && !cell.spilled && (cell.value !== null || cell.formula !== undefined);
    });
    if (isBlocked) return errorValue('#REF!');
    for (const place of others) {
      const cells = sheet.cells.get(place.row) ?? new Map<number, ModelCell>();
      sheet.cells.set(place.row, cells);
      const cell = cells.get(place.column) ?? { value: null };
      cells.set(place.column, cell);
      const value = place.value === '' ? null : place.value;
      if (!isSame(cell.value, value)) {
        cell.value = value;
        this.spillsChanged = true;
        this.evaluator.forgetRanges();
      }
      cell.spilled = true;
      this.claimed.add(cell);
    }
    return places[0]?.value ?? null;
  }

  /** Empties cells that a result used to fill, unless one that is not computed here may still fill them. */
  private clearLeftovers(spilled: readonly { sheet: SheetModel; cell: ModelCell }[]): void {
    const untouched = new Set(this.unsupported.map((each) => each.sheet));
    for (const { sheet, cell } of spilled) {
      if (this.claimed.has(cell) || untouched.has(sheet.name)) continue;
      delete cell.spilled;
      if (cell.value === null) continue;
      cell.value = null;
      this.spillsChanged = true;
    }
  }
}

function isSame(a: StoredValue, b: StoredValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
