/** Columns that formulas of the person's fill: nothing is written there, and what stands there nobody typed. */

/** Formulas that fill the cells below or beside them too. */
const SPILLS =
  /(?:ARRAYFORMULA|QUERY|FILTER|UNIQUE|SORT|SORTN|SEQUENCE|IMPORTRANGE|MAP|BYROW|SCAN|MAKEARRAY|VSTACK|HSTACK)\s*\(/i;

/** Columns (1-based) that formulas fill: with one in any of these rows, or with one above that spills. */
export function computedColumns(
  formulas: readonly (readonly string[])[],
  rows: readonly number[],
): ReadonlySet<number> {
  const computed = new Set<number>();
  const looked = new Set(rows);
  formulas.forEach((line, index) => {
    line.forEach((formula, column) => {
      if (formula !== '' && (looked.has(index + 1) || SPILLS.test(formula))) computed.add(column + 1);
    });
  });
  return computed;
}
