/** The morning whose reminders are killed: a search in its third month, ticks waiting, the first run, a day of review. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalHost } from '../local/host';
import type { SheetModel } from '../local/model';
import { readWorkbookFile } from '../local/workbook-file';

const SAMPLE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../samples/third-month.xlsx');
const WHERE = { locale: 'en_US', timeZone: 'America/Los_Angeles', title: 'My search' };

/** Monday's runs of the hourly trigger, and Tuesday's that sends. */
export const MONDAY = ['2026-11-23T08:17', '2026-11-23T09:17', '2026-11-23T10:17'] as const;
export const TUESDAY = '2026-11-24T08:17';

/** A spreadsheet and what is remembered beside it, to begin from again and again. */
export class Moment {
  constructor(private readonly host: LocalHost) {}

  /** A host of its own that stands here, its clock still. */
  begin(at: string): LocalHost {
    const { workbook, state } = this.host;
    const host = new LocalHost({ model: structuredClone(workbook?.model ?? null), state: structuredClone(state) });
    host.clock.freeze();
    host.clock.setWallTime(at, host.timeZone);
    return host;
  }
}

/** Runs the hourly trigger. */
export function runHour(host: LocalHost, how: Partial<Parameters<LocalHost['execute']>[2]> = {}) {
  return host.execute('sendReminders', [{ authMode: 'FULL', triggerUid: '4711' }], { kind: 'clock-trigger', ...how });
}

export async function ask<Value>(host: LocalHost, name: string, argument?: unknown): Promise<Value> {
  const report = await host.execute(name, argument === undefined ? [] : [argument], { kind: 'api' });
  const result = report.result as { ok: boolean; value: Value; message: string } | undefined;
  if (report.error !== null || !result?.ok)
    throw new Error(`${name}: ${report.error?.message ?? result?.message ?? 'no answer'}`);
  return result.value;
}

/** Sunday evening: reminders on, the list in Today, and three boxes ticked on a phone that had no connection. */
export async function sundayEvening(): Promise<Moment> {
  const { model } = await readWorkbookFile(readFileSync(SAMPLE), WHERE);
  const host = new LocalHost({ model });
  host.clock.freeze();
  host.clock.setWallTime('2026-11-22T19:00', host.timeZone);
  await ask(host, 'saveSettings', { remindersOn: true, weeklyReviewDay: 1, minutesPerDay: 100 });
  await ask(host, 'updateTodayTab');
  tick(host, 'Leo Brandt a thank-you', 'Done');
  tick(host, 'Redshore Media', 'Done');
  tick(host, 'Ben Castellano', 'Snooze');
  return new Moment(host);
}

function tick(host: LocalHost, words: string, box: 'Done' | 'Snooze'): void {
  const sheet = host.workbook?.model.sheets.find(({ name }) => name === 'Today');
  const column = sheet === undefined ? undefined : columnOf(sheet, box);
  for (const row of sheet?.cells.values() ?? []) {
    const isMeant = [...row.values()].some(({ value }) => typeof value === 'string' && value.includes(words));
    if (!isMeant || column === undefined) continue;
    row.set(column, { ...row.get(column), value: true });
    host.workbook?.changed();
    return;
  }
  throw new Error(`Today has no line about ${words}`);
}

function columnOf(sheet: SheetModel, header: string): number | undefined {
  for (const row of sheet.cells.values()) for (const [column, { value }] of row) if (value === header) return column;
  return undefined;
}
