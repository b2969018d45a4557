/** Collects single cells to be written and joins them into as few blocks as possible. */
import type { Cell } from '../domain/book';
import type { CellPatch, Expectation } from './change';

interface Run {
  readonly row: number;
  readonly column: number;
  readonly values: Cell[];
}

export class CellWrites {
  /** Sheet → row → column → value; a later value for a cell replaces the earlier. */
  private readonly sheets = new Map<string, Map<number, Map<number, Cell>>>();
  private readonly expected = new Map<string, Expectation>();

  isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  /** @param before What the cell holds now, and must still hold when it is written. */
  set(sheetName: string, row: number, column: number, value: Cell, before: Cell): void {
    const rows = this.sheets.get(sheetName) ?? new Map<number, Map<number, Cell>>();
    this.sheets.set(sheetName, rows);
    const cells = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, cells);
    cells.set(column, value);
    this.expect({ sheetName, row, column, value: before });
  }

  expect(expectation: Expectation): void {
    const key = `${expectation.sheetName}\n${expectation.row}:${expectation.column}`;
    if (!this.expected.has(key)) this.expected.set(key, expectation);
  }

  expectations(): readonly Expectation[] {
    return [...this.expected.values()];
  }

  /** Neighbouring cells of a row in one block, and equal spans of neighbouring rows in one block. */
  patches(): readonly CellPatch[] {
    const patches: CellPatch[] = [];
    for (const [sheetName, rows] of this.sheets) {
      const open = new Map<
        string,
        { patch: { readonly row: number; readonly column: number; readonly values: Cell[][] }; next: number }
      >();
      for (const row of [...rows.keys()].sort((one, other) => one - other)) {
        for (const run of runsOf(row, rows.get(row) ?? new Map())) {
          const span = `${run.column}:${run.values.length}`;
          const above = open.get(span);
          if (above && above.next === row) {
            above.patch.values.push(run.values);
            above.next = row + 1;
          } else {
            const patch = { sheetName, row, column: run.column, values: [run.values] };
            open.set(span, { patch, next: row + 1 });
            patches.push(patch);
          }
        }
      }
    }
    return patches;
  }
}

function runsOf(row: number, cells: ReadonlyMap<number, Cell>): readonly Run[] {
  const runs: Run[] = [];
  for (const [column, value] of [...cells].sort((one, other) => one[0] - other[0])) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.values.length === column) last.values.push(value);
    else runs.push({ row, column, values: [value] });
  }
  return runs;
}
