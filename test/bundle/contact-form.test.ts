/** The contact form and the log against the built bundle: what stands in each cell afterwards. */
import { describe, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import type { SheetModel } from '../../scripts/local/model';
import type { Confirmation, PeopleReport, SelectionReport } from '../../src/api';
import { answerOf, call, openSample } from './open-sample';

function sheetOf(host: LocalHost, name: string): SheetModel {
  const sheet = host.workbook?.model.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No tab ${name}`);
  return sheet;
}

/** Values of a row by the headers above it, empty cells left out; a formula would stand there as such. */
function rowOf(host: LocalHost, name: string, headerRow: number, first: string): { [header: string]: unknown } {
  const { cells } = sheetOf(host, name);
  const headers = cells.get(headerRow - 1) ?? new Map();
  for (const row of cells.values()) {
    if (row.get(0)?.value !== first) continue;
    return Object.fromEntries(
      [...row]
        .filter(([, cell]) => cell.value !== null || cell.formula !== undefined)
        .map(([column, cell]) => [String(headers.get(column)?.value), cell.formula ?? cell.value]),
    );
  }
  throw new Error(`No ${first} in ${name}`);
}

/** Selects a cell as a person does, 1-based. */
function select(host: LocalHost, name: string, row: number): void {
  const { workbook } = host;
  if (workbook === null) throw new Error('No spreadsheet is open');
  workbook.activeSheetId = sheetOf(host, name).sheetId;
  workbook.selection = { top: row - 1, left: 0, bottom: row - 1, right: 0 };
}

describe('a new contact', () => {
  test('stands cell by cell as it was typed, and text that begins with = stays text', async () => {
    const host = openSample();
    const saved = answerOf<Confirmation>(
      await call(host, 'saveContact', {
        name: '=HYPERLINK("x")',
        role: 'Staff engineer',
        company: 'Orbit',
        email: 'zoe@orbit.example',
        howWeMet: '+1 at PyCon',
        nextSteps: '=Send CV',
        nextFollowUp: '2026-12-07',
        timesTalked: 2,
        knowsWhatIWant: true,
        keepInTouchEvery: 30,
        iceBreaker: '007',
      }),
    );
    expect(saved).toEqual({ message: 'Added: =HYPERLINK("x").' });
    expect(rowOf(host, 'Contacts', 2, '=HYPERLINK("x")')).toEqual({
      Contact: '=HYPERLINK("x")',
      'Current Status': 'Staff engineer at Orbit, +1 at PyCon, zoe@orbit.example',
      'Next Steps': '=Send CV',
      'Next follow-up': 46_363,
      'Times talked': 2,
      'Knows what I want': true,
      'Keep in touch every (days)': 30,
      'Ice-breaker': '007',
      'Ice-breaker noted on': 46_349,
    });
    const again = await call(host, 'saveContact', { name: '=HYPERLINK("x")', company: 'Orbit' });
    expect(again.result).toMatchObject({ ok: false, code: 'duplicate' });
    expect(answerOf<PeopleReport>(await call(host, 'getPeople')).people.map(({ name }) => name)).toContain(
      '=HYPERLINK("x")',
    );
  });

  test('sent twice is there once: the second is told about the first', async () => {
    const host = openSample();
    const input = { name: 'Zoe Park', email: 'zoe@orbit.example' };
    answerOf(await call(host, 'saveContact', input));
    expect((await call(host, 'saveContact', input)).result).toMatchObject({ ok: false, code: 'duplicate' });
  });

  test('of a sheet that may not be edited is refused in words, and nothing is written', async () => {
    const host = openSample();
    const contacts = sheetOf(host, 'Contacts');
    const before = JSON.stringify([...contacts.cells].map(([row, cells]) => [row, [...cells]]));
    contacts.protections = [{ area: null, description: '', warningOnly: false, userCanEdit: false }];
    const refused = await call(host, 'saveContact', { name: 'Zoe Park' });
    expect(refused.result).toMatchObject({ ok: false, code: 'protected' });
    expect(JSON.stringify([...contacts.cells].map(([row, cells]) => [row, [...cells]]))).toBe(before);
  });
});

describe('the selected row', () => {
  test('is the one the person stands in, also after the rows were sorted', async () => {
    const host = openSample();
    select(host, 'Contacts', 11);
    const { contact } = answerOf<SelectionReport>(await call(host, 'getSelection'));
    expect([contact?.values.name, contact?.row]).toEqual(['Leo Brandt', 11]);
    const { cells } = sheetOf(host, 'Contacts');
    const [eleventh, fifth] = [cells.get(10), cells.get(4)];
    if (eleventh === undefined || fifth === undefined) throw new Error('The sample has other rows');
    cells.set(4, eleventh).set(10, fifth);
    const saved = await call(host, 'saveContact', { id: contact?.id, nextSteps: '=Thank him', seen: {} });
    answerOf(saved);
    expect(rowOf(host, 'Contacts', 2, 'Leo Brandt')).toMatchObject({ 'Next Steps': '=Thank him' });
    expect(cells.get(4)?.get(0)?.value).toBe('Leo Brandt');
  });

  test('is the one that a line of Today or of the log is about', async () => {
    const host = openSample();
    answerOf(await call(host, 'setUpWorkbook'));
    answerOf(await call(host, 'updateTodayTab'));
    answerOf(await call(host, 'logTouch', { contact: 'Otto Weiss', company: 'Orbit', summary: 'Talked' }));
    const told: unknown[] = [];
    for (const tab of ['Today', 'Activity Log']) {
      select(host, tab, 2);
      const { contact, mentions } = answerOf<SelectionReport>(await call(host, 'getSelection'));
      told.push([contact?.values.name ?? null, mentions]);
    }
    expect(told).toEqual([
      ['Leo Brandt', null],
      [null, { name: 'Otto Weiss', company: 'Orbit', linkedIn: '' }],
    ]);
  });

  test('costs as much as reading, however many contacts there are', async () => {
    const host = openSample();
    const read = await call(host, 'getPeople');
    const selected = await call(host, 'getSelection');
    expect(selected.serviceCalls['Range.getValues']).toBe(read.serviceCalls['Range.getValues']);
  });
});

test('a conversation with somebody new is logged and adds them, in one write', async () => {
  const host = openSample();
  const input = { contact: 'Zoe Park', company: 'Orbit', channel: 'event', summary: '=Hello', addContact: true };
  answerOf(await call(host, 'logTouch', input));
  answerOf(await call(host, 'logTouch', input));
  expect(rowOf(host, 'Contacts', 2, 'Zoe Park')).toEqual({
    Contact: 'Zoe Park',
    'Current Status': 'Orbit',
    'Last communication': '11/23/2026 - =Hello',
  });
  const lines = [...sheetOf(host, 'Activity Log').cells.values()].map((row) => row.get(3)?.value);
  expect(lines.filter((name) => name === 'Zoe Park')).toHaveLength(1);
});
