/** The phone: no menus and no sidebars, only cells. Ticks in the Today tab and stages typed into Applications. */
import { describe, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import type { TodayReport } from '../../src/api';
import { answerOf, call, openSample, tick } from './open-sample';

async function openWithTabs(): Promise<LocalHost> {
  const host = openSample();
  answerOf(await call(host, 'setUpWorkbook'));
  answerOf(await call(host, 'updateTodayTab'));
  return host;
}

/** The cells of a sheet as plain values, header row and all. */
function cells(host: LocalHost, name: string): unknown[][] {
  const sheet = host.workbook?.model.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No tab ${name}`);
  const rows: unknown[][] = [];
  for (const [row, line] of sheet.cells) {
    const values: unknown[] = [];
    for (const [column, cell] of line) values[column] = cell.value;
    rows[row] = values;
  }
  return rows;
}

function find(host: LocalHost, name: string, text: string): { row: number; values: unknown[] } {
  const rows = cells(host, name);
  const row = rows.findIndex((values) => values?.some((value) => typeof value === 'string' && value.includes(text)));
  const values = rows[row];
  if (values === undefined) throw new Error(`No ${text} in ${name}`);
  return { row: row + 1, values };
}

function columnOf(host: LocalHost, name: string, header: string): string {
  const index = find(host, name, header).values.indexOf(header);
  return String.fromCharCode(65 + index);
}

describe('the Today tab', () => {
  test('shows the list, and is written anew without leaving old lines', async () => {
    const host = await openWithTabs();
    const today = answerOf<TodayReport>(await call(host, 'getToday'));
    const before = cells(host, 'Today').length;
    for (const action of today.actions) expect(find(host, 'Today', action.id).values).toContain(action.title);
    answerOf(await call(host, 'updateTodayTab'));
    expect(cells(host, 'Today')).toHaveLength(before);
  });

  test('ticking Done logs the thank-you and says so in the line', async () => {
    const host = await openWithTabs();
    const { row } = find(host, 'Today', 'Leo Brandt');
    const edit = await host.edit({ sheet: 'Today', a1: `${columnOf(host, 'Today', 'Done')}${row}`, typed: 'TRUE' });
    expect(edit.onEdit?.error ?? null).toBeNull();
    expect(edit.onEdit?.logs).toEqual([]);
    expect(find(host, 'Activity Log', 'Leo Brandt').values).toContain('thank-you');
    expect(find(host, 'Today', 'Leo Brandt').values).toContain('Done: Send Leo Brandt a thank-you note.');
    const left = answerOf<TodayReport>(await call(host, 'getToday'));
    expect([...left.actions, ...left.later].map((action) => action.rule)).not.toContain('thank-you');
  });

  test('ticking Snooze puts it off until tomorrow', async () => {
    const host = await openWithTabs();
    const { row } = find(host, 'Today', 'Leo Brandt');
    await host.edit({ sheet: 'Today', a1: `${columnOf(host, 'Today', 'Snooze')}${row}`, typed: 'TRUE' });
    expect(find(host, 'Today', 'Leo Brandt').values).toContain('Put off until Tue, Nov 24.');
    const left = answerOf<TodayReport>(await call(host, 'getToday'));
    expect(left.actions.map((action) => action.rule)).not.toContain('thank-you');
    expect(left.later.map((action) => [action.rule, action.plannedFor])).toContainEqual(['thank-you', '2026-11-24']);
  });

  test('several boxes ticked at once are carried out by the next morning, and the mail leaves them out', async () => {
    const host = await openWithTabs();
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    const { row } = find(host, 'Today', 'Leo Brandt');
    const done = columnOf(host, 'Today', 'Done');
    await host.edit({ sheet: 'Today', a1: `${done}${row}`, typed: [['TRUE'], ['TRUE']] });
    host.clock.setWallTime('2026-11-24T08:00', host.timeZone);
    answerOf(await tick(host));
    expect(find(host, 'Activity Log', 'Leo Brandt').values).toContain('thank-you');
    expect(host.mail[0]?.body).not.toContain('Leo Brandt a thank-you');
  });
});

describe('a stage typed into Applications', () => {
  test('is logged once with where it came from, and its day is stamped', async () => {
    const host = await openWithTabs();
    const { row } = find(host, 'Applications', 'Lattice');
    const stage = columnOf(host, 'Applications', 'Status');
    const edit = await host.edit({ sheet: 'Applications', a1: `${stage}${row}`, typed: 'Phone screen' });
    expect(edit.onEdit?.error ?? null).toBeNull();
    const line = find(host, 'Activity Log', 'Lattice').values.filter((value) => typeof value === 'string');
    expect(line.slice(0, 4)).toEqual(['stage', 'Lattice', 'Trying-To', 'Interview Set']);
    const lattice = find(host, 'Applications', 'Lattice').values;
    const since = columnOf(host, 'Applications', 'Stage since').charCodeAt(0) - 65;
    expect(typeof lattice[since]).toBe('number');
    expect(lattice).toContain('Phone screen');
  });

  test('an edit that means nothing to the add-on reads the edited row alone', async () => {
    const host = await openWithTabs();
    const { row } = find(host, 'Applications', 'Lattice');
    const notes = columnOf(host, 'Applications', 'Notes');
    const edit = await host.edit({ sheet: 'Applications', a1: `${notes}${row}`, typed: 'Called back' });
    expect(edit.onEdit?.serviceCalls['Range.getValues']).toBe(1);
    expect(edit.onEdit?.serviceCalls['Range.setValues']).toBeUndefined();
  });
});
