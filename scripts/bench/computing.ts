/** Time of reading and deciding alone: plain grids in, answers out, no service and no worker. */

import type { Cell } from '../../src/domain/book';
import { runChecks } from '../../src/domain/checks';
import { type Day, parseDay } from '../../src/domain/day';
import { buildDueList } from '../../src/domain/due-list';
import { estimateOffers } from '../../src/domain/estimate/estimate-offers';
import { describePipeline } from '../../src/domain/pipeline';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import type { TabGrid, WorkbookSnapshot } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/read-workbook';
import type { ModelCell, SheetModel, SpreadsheetModel } from '../local/model';
import { serialToDay } from '../local/serial-day';
import { largeSearch } from './large-search';

function cellOf(cell: ModelCell | undefined): Cell {
  const value = cell?.value ?? '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number' || cell?.style?.numberFormat === undefined) return value;
  const day = parseDay(serialToDay(value));
  return day === null ? value : { day, minutes: 0 };
}

function gridOf(sheet: SheetModel): TabGrid {
  const lastRow = Math.max(-1, ...sheet.cells.keys());
  let width = 0;
  for (const line of sheet.cells.values()) for (const column of line.keys()) width = Math.max(width, column + 1);
  const each = <Value>(make: (cell: ModelCell | undefined) => Value): Value[][] =>
    Array.from({ length: lastRow + 1 }, (_row, row) =>
      Array.from({ length: width }, (_column, column) => make(sheet.cells.get(row)?.get(column))),
    );
  const isCalculator = sheet.name.includes('Calculator');
  return {
    sheetId: sheet.sheetId,
    name: sheet.name,
    isHidden: sheet.hidden,
    rows: each(cellOf),
    formulas: isCalculator ? each((cell) => cell?.formula ?? '') : null,
    backgrounds: isCalculator ? each((cell) => cell?.style?.background ?? '#ffffff') : null,
  };
}

export function snapshotOf(model: SpreadsheetModel): WorkbookSnapshot {
  return { locale: model.locale, tabs: model.sheets.map(gridOf) };
}

function time(work: () => unknown): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  // The median of three: the first pays for compiling.
  return runs.sort((first, second) => first - second)[1] ?? 0;
}

/** Milliseconds of each computation, in the order of `sizes`. */
export function measureComputing(
  sizes: readonly number[],
  today: Day,
): readonly { readonly name: string; readonly milliseconds: readonly number[] }[] {
  const snapshots = sizes.map((size) => snapshotOf(largeSearch(size, today)));
  const settings = DEFAULT_SETTINGS;
  const read = (snapshot: WorkbookSnapshot) => readWorkbook(snapshot, today).book;
  const computations: Readonly<Record<string, (snapshot: WorkbookSnapshot) => unknown>> = {
    'read the workbook': read,
    'getToday: read and decide': (snapshot) =>
      buildDueList({ book: read(snapshot), today, settings, snoozes: new Map() }),
    'checkWorkbook: read and check': (snapshot) => runChecks({ book: read(snapshot), today, settings }),
    'getPipeline: read and describe': (snapshot) => describePipeline({ book: read(snapshot), today, settings }),
    'getEstimate: read and estimate': (snapshot) =>
      estimateOffers({ calculator: 'standard', book: read(snapshot), settings, today }),
  };
  return Object.entries(computations).map(([name, compute]) => ({
    name,
    milliseconds: snapshots.map((snapshot) => time(() => compute(snapshot))),
  }));
}
