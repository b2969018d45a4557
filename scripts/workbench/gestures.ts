/** What a person does in the spreadsheet window, with the simple triggers that Google fires for it. */
import { typeInto } from '../local/cells';
import type { ExecutionReport, LocalHost } from '../local/host';

/** Opens the spreadsheet: `onOpen` builds the menu. */
export function openSpreadsheet(host: LocalHost): Promise<ExecutionReport> {
  return host.execute('onOpen', [{}], { kind: 'simple-trigger' });
}

/** Runs a clock trigger by its id. */
export async function ring(host: LocalHost, id: string): Promise<ExecutionReport> {
  const trigger = host.state.triggers.find((one) => one.id === id);
  if (trigger === undefined) throw new RangeError('There is no such trigger.');
  trigger.lastRun = new Date(host.clock.now()).toISOString();
  return host.execute(trigger.handler, [{ triggerUid: id }], { kind: 'clock-trigger' });
}

/** Types text into a cell (0-based place) of a tab. */
export function typeIntoCell(host: LocalHost, sheetId: number, row: number, column: number, text: string): void {
  const { workbook } = host;
  const sheet = workbook?.model.sheets.find((one) => one.sheetId === sheetId);
  if (!workbook || !sheet) throw new RangeError('There is no such tab.');
  typeInto(sheet, row, column, text, workbook.context);
  workbook.changed();
}
