/** The phone: no menus and no sidebars, only cells. Ticks in the Today tab and stages typed into Applications. */
import { describe, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import type { PipelineReport, TodayReport } from '../../src/api';
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

/** What stands in a sheet, without the rows and cells that say nothing. */
function written(host: LocalHost, name: string): unknown[][] {
  return cells(host, name)
    .map((line) => (line ?? []).map((value) => value ?? ''))
    .filter((line) => line.join('') !== '');
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
    for (const action of today.actions) {
      const { values } = find(host, 'Today', action.id);
      expect(values).toContain(action.title);
      // Nothing unfolds on a phone: each reason stands there.
      for (const { why, rule } of [action, ...action.also])
        if (rule !== 'first-touch') expect(values.join('\n')).toContain(why);
    }
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

  test.each(['Done', 'Snooze'])(
    '%s ticked on the wrong line and unticked again is as if it had not been',
    async (box) => {
      const host = await openWithTabs();
      const list = answerOf<TodayReport>(await call(host, 'getToday'));
      const before = ['Contacts', 'Applications', 'Activity Log'].map((name) => written(host, name));
      const line = find(host, 'Today', 'Leo Brandt');
      const a1 = `${columnOf(host, 'Today', box)}${line.row}`;
      await host.edit({ sheet: 'Today', a1, typed: 'TRUE' });
      const { onEdit } = await host.edit({ sheet: 'Today', a1, typed: 'FALSE' });
      expect([onEdit?.error ?? null, onEdit?.logs]).toEqual([null, []]);
      expect(['Contacts', 'Applications', 'Activity Log'].map((name) => written(host, name))).toEqual(before);
      const why = columnOf(host, 'Today', 'Why').charCodeAt(0) - 65;
      const state = box === 'Done' ? 'not done yet' : 'no longer put off';
      const expected = [...line.values];
      expected[why] = `Taken back: “Send Leo Brandt a thank-you note” is ${state}. ${line.values[why]}`;
      expect(find(host, 'Today', 'Leo Brandt')).toEqual({ row: line.row, values: expected });
      expect(answerOf<TodayReport>(await call(host, 'getToday'))).toEqual(list);
    },
  );

  test('a box unticked that did nothing, or too much ago, changes nothing else and says so', async () => {
    const host = await openWithTabs();
    const { row, values } = find(host, 'Today', 'Leo Brandt');
    const a1 = `${columnOf(host, 'Today', 'Done')}${row}`;
    await host.edit({ sheet: 'Today', a1, typed: 'FALSE' });
    expect(find(host, 'Today', 'Leo Brandt').values).toEqual(values);
    await host.edit({ sheet: 'Today', a1, typed: 'TRUE' });
    // As after many others.
    delete host.state.properties.user['sample:undo'];
    const log = cells(host, 'Activity Log');
    await host.edit({ sheet: 'Today', a1, typed: 'FALSE' });
    expect(cells(host, 'Activity Log')).toEqual(log);
    expect(find(host, 'Today', 'Leo Brandt').values).toContain(
      'This can no longer be taken back here: what it did is no longer on record. Nothing was changed. Correct it in the sheet, or give it a next step with a day, so that it comes back.',
    );
    expect(find(host, 'Today', 'Leo Brandt').values[0]).toBe(true);
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

  test('a Snooze that was seen is not carried out again the next morning', async () => {
    const host = await openWithTabs();
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    const { row } = find(host, 'Today', 'Leo Brandt');
    await host.edit({ sheet: 'Today', a1: `${columnOf(host, 'Today', 'Snooze')}${row}`, typed: 'TRUE' });
    host.clock.setWallTime('2026-11-24T08:00', host.timeZone);
    answerOf(await tick(host));
    expect(host.mail[0]?.body).toContain('1. Send Leo Brandt a thank-you note');
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

  test('typed back the same day, it counts as no move', async () => {
    const host = await openWithTabs();
    const { row } = find(host, 'Applications', 'Lattice');
    const a1 = `${columnOf(host, 'Applications', 'Status')}${row}`;
    const before = answerOf<PipelineReport>(await call(host, 'getPipeline')).funnel;
    const written = find(host, 'Applications', 'Lattice').values[a1.charCodeAt(0) - 65];
    await host.edit({ sheet: 'Applications', a1, typed: 'Offer' });
    await host.edit({ sheet: 'Applications', a1, typed: String(written) });
    expect(cells(host, 'Activity Log').flat()).toContain('Taken back: Offer to Trying-To');
    expect(answerOf<PipelineReport>(await call(host, 'getPipeline')).funnel).toEqual(before);
  });

  test('pasted over several rows, they are read as they stand and nothing is stamped', async () => {
    const host = await openWithTabs();
    const { row } = find(host, 'Applications', 'Lattice');
    const logged = cells(host, 'Activity Log').length;
    const a1 = `${columnOf(host, 'Applications', 'Status')}${row}`;
    const edit = await host.edit({ sheet: 'Applications', a1, typed: [['Waiting'], ['Waiting']] });
    expect(edit.onEdit?.error ?? null).toBeNull();
    expect(edit.onEdit?.serviceCalls['Range.setValues']).toBeUndefined();
    expect(cells(host, 'Activity Log')).toHaveLength(logged);
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

/** What a cell of a row holds, by its header. */
function cellOf(host: LocalHost, name: string, row: number, header: string): unknown {
  return cells(host, name)[row - 1]?.[columnOf(host, name, header).charCodeAt(0) - 65];
}

describe('a conversation typed into Last communication', () => {
  const OLD = '10/1/2026 - intro email';
  const NEW = '11/23/2026 - phone call, she knows the hiring manager';

  async function type(host: LocalHost, row: number, typed: string): Promise<void> {
    const a1 = `${columnOf(host, 'Contacts', 'Last communication')}${row}`;
    const { onEdit } = await host.edit({ sheet: 'Contacts', a1, typed });
    expect(onEdit?.error ?? null).toBeNull();
    expect(onEdit?.logs).toEqual([]);
  }

  const lines = (host: LocalHost, kind: string): unknown[][] =>
    cells(host, 'Activity Log').filter((line) => line.includes(kind) && line.includes('Priya Raman'));

  test('is logged once and stamped, the words stay, and a corrected word is no second one', async () => {
    const host = await openWithTabs();
    const { row } = find(host, 'Contacts', 'Priya Raman');
    await type(host, row, OLD);
    await type(host, row, `${NEW}\n${OLD}`);
    await type(host, row, `${NEW} well\n${OLD}`);
    expect(lines(host, 'conversation')).toHaveLength(1);
    expect(cellOf(host, 'Contacts', row, 'Last communication')).toBe(`${NEW} well\n${OLD}`);
    expect(cellOf(host, 'Contacts', row, 'Last contacted')).toBe(46349);
  });

  test('taken away again, it no longer counts', async () => {
    const host = await openWithTabs();
    const { row } = find(host, 'Contacts', 'Priya Raman');
    await type(host, row, OLD);
    const stamped = cellOf(host, 'Contacts', row, 'Last contacted');
    const talked = cellOf(host, 'Contacts', row, 'Times talked') ?? null;
    await type(host, row, `${NEW}\n${OLD}`);
    await type(host, row, OLD);
    expect(lines(host, 'conversation')).toEqual([]);
    expect(cells(host, 'Activity Log').flat()).toContain(`Taken back: ${NEW.slice(13)}`);
    expect([
      cellOf(host, 'Contacts', row, 'Last contacted'),
      cellOf(host, 'Contacts', row, 'Times talked') ?? null,
    ]).toEqual([stamped, talked]);
  });

  test('words without a date are left alone', async () => {
    const host = await openWithTabs();
    const { row } = find(host, 'Contacts', 'Priya Raman');
    const before = cells(host, 'Activity Log').length;
    await type(host, row, 'Had a good talk');
    expect(cells(host, 'Activity Log')).toHaveLength(before);
  });
});

test('a day typed into Interview on is logged once, and the stage stays as it is', async () => {
  const host = await openWithTabs();
  const { row } = find(host, 'Applications', 'Lattice');
  const stage = cellOf(host, 'Applications', row, 'Status');
  const a1 = `${columnOf(host, 'Applications', 'Interview on')}${row}`;
  for (const typed of ['12/1/2026', '', '12/1/2026']) await host.edit({ sheet: 'Applications', a1, typed });
  const said = cells(host, 'Activity Log').filter((line) => line.includes('Interview on Tue, Dec 1'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('Lattice');
  expect(cellOf(host, 'Applications', row, 'Status')).toBe(stage);
  expect(cellOf(host, 'Applications', row, 'Last activity')).toBe(46349);
});
