/** The course's sample spreadsheet, open in the local host with the bundle that would be pushed. */
import { emptySheet } from '../../scripts/local/empty-sheet';
import { type ExecuteOptions, type ExecutionReport, LocalHost, type LocalHostOptions } from '../../scripts/local/host';
import type { ModelCell, SheetModel, SpreadsheetModel } from '../../scripts/local/model';
import { dayToSerial } from '../../scripts/local/serial-day';
import type { Cell } from '../../src/domain/book';
import type { TabGrid, WorkbookSnapshot } from '../../src/workbook/grid';
import { sampleWorkbook } from '../fixtures/sample';

function modelCell(cell: Cell, formula: string, background: string): ModelCell | null {
  const style = background === '#ffffff' ? {} : { style: { background } };
  if (cell === '' && background === '#ffffff') return null;
  if (typeof cell === 'object')
    return { value: dayToSerial(cell.day) + cell.minutes / 1440, style: { numberFormat: 'm/d/yyyy' } };
  return { value: cell === '' ? null : cell, ...(formula === '' ? {} : { formula }), ...style };
}

function sheetModel(tab: TabGrid): SheetModel {
  const cells = new Map<number, Map<number, ModelCell>>();
  tab.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const made = modelCell(cell, tab.formulas?.[r]?.[c] ?? '', tab.backgrounds?.[r]?.[c] ?? '#ffffff');
      if (made === null) return;
      const line = cells.get(r) ?? new Map<number, ModelCell>();
      cells.set(r, line.set(c, made));
    });
  });
  return emptySheet(tab.name, tab.sheetId, { hidden: tab.isHidden, cells });
}

export function modelOf(snapshot: WorkbookSnapshot): SpreadsheetModel {
  return {
    id: 'sample',
    title: 'My search',
    locale: snapshot.locale,
    timeZone: 'America/Los_Angeles',
    sheets: snapshot.tabs.map(sheetModel),
    namedRanges: new Map(),
  };
}

/** The clock stands at a wall time of the spreadsheet's zone: Monday morning unless another is given. */
export function openSample(options: Partial<LocalHostOptions> & { readonly at?: string } = {}): LocalHost {
  const { at = '2026-11-23T08:00', ...others } = options;
  const host = new LocalHost({ model: modelOf(sampleWorkbook), ...others });
  host.clock.setWallTime(at, host.timeZone);
  return host;
}

export function call(
  host: LocalHost,
  name: string,
  input?: unknown,
  how: Partial<ExecuteOptions> = {},
): Promise<ExecutionReport> {
  return host.execute(name, input === undefined ? [] : [input], { kind: 'sidebar', ...how });
}

/** The hourly trigger, with the event Google passes. */
export function tick(host: LocalHost, how: Partial<ExecuteOptions> = {}): Promise<ExecutionReport> {
  return host.execute('sendReminders', [{ authMode: 'FULL', triggerUid: '4711', hour: 8, minute: 17 }], {
    kind: 'clock-trigger',
    ...how,
  });
}

/** The value of a `Result` that is ok; throws with what went wrong otherwise. */
export function answerOf<Value>(report: ExecutionReport): Value {
  const result = report.result as { ok: boolean; value: Value; message?: string } | undefined;
  if (report.error !== null || result === undefined || !result.ok)
    throw new Error(JSON.stringify(report.error ?? result));
  return result.value;
}
