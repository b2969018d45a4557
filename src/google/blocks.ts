/** Puts single cells together, so that the number of service calls follows the number of places and not of cells. */
import type { CellPatch, Expectation } from '../workbook/change';

export interface ExpectationRun {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly members: readonly Expectation[];
}

/** Expectations of one sheet by runs of neighbouring rows, each with the rectangle that holds them. */
export function rowRuns(expectations: readonly Expectation[]): readonly ExpectationRun[] {
  const sorted = [...expectations].sort((one, other) => one.row - other.row);
  const groups: Expectation[][] = [];
  for (const expectation of sorted) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group !== undefined && last !== undefined && expectation.row - last.row <= 1) group.push(expectation);
    else groups.push([expectation]);
  }
  return groups.map((members) => {
    const rows = members.map((member) => member.row);
    const columns = members.map((member) => member.column);
    const row = Math.min(...rows);
    const column = Math.min(...columns);
    return {
      row,
      column,
      rowCount: Math.max(...rows) - row + 1,
      columnCount: Math.max(...columns) - column + 1,
      members,
    };
  });
}

/** Patches that stand side by side or one below the other become one block; the order of blocks stays. */
export function mergeBlocks(patches: readonly CellPatch[]): readonly CellPatch[] {
  return joinDown(joinAcross(patches));
}

function joinAcross(patches: readonly CellPatch[]): CellPatch[] {
  const merged: CellPatch[] = [];
  for (const patch of patches) {
    const last = merged[merged.length - 1];
    const width = last?.values[0]?.length ?? 0;
    if (
      last !== undefined &&
      last.sheetName === patch.sheetName &&
      last.row === patch.row &&
      last.values.length === patch.values.length &&
      last.column + width === patch.column
    )
      merged[merged.length - 1] = {
        ...last,
        values: last.values.map((cells, index) => [...cells, ...(patch.values[index] ?? [])]),
      };
    else merged.push(patch);
  }
  return merged;
}

function joinDown(patches: readonly CellPatch[]): CellPatch[] {
  const merged: CellPatch[] = [];
  for (const patch of patches) {
    const last = merged[merged.length - 1];
    if (
      last !== undefined &&
      last.sheetName === patch.sheetName &&
      last.column === patch.column &&
      last.values[0]?.length === patch.values[0]?.length &&
      last.row + last.values.length === patch.row
    )
      merged[merged.length - 1] = { ...last, values: [...last.values, ...patch.values] };
    else merged.push(patch);
  }
  return merged;
}
