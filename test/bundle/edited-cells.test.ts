/** What follows an edit where sheets are not as simple as the sample: tables under one another, an undo, a cell emptied. */
import { describe, expect, test } from '@jest/globals';
import { LocalHost } from '../../scripts/local/host';
import type { StoredValue } from '../../scripts/local/model';
import { dayToSerial } from '../../scripts/local/serial-day';
import { sheet, spreadsheet } from '../app/support/spreadsheets';

type Rows = readonly (readonly StoredValue[])[];

const TODAY = dayToSerial('2026-11-23');
const LOG = ['When', 'Kind', 'Channel', 'Contact', 'Company', 'From stage', 'To stage', 'Summary', 'ID'];

function open(tabs: Readonly<Record<string, Rows>>): LocalHost {
  const sheets = Object.entries({ ...tabs, 'Activity Log': [LOG] }).map(([name, rows]) => sheet(name, rows));
  const host = new LocalHost({ model: spreadsheet(sheets) });
  host.clock.setWallTime('2026-11-23T08:00', host.timeZone);
  return host;
}

function valuesOf(host: LocalHost, name: string): readonly (readonly StoredValue[])[] {
  const found = host.workbook?.model.sheets.find((one) => one.name === name);
  const rows: StoredValue[][] = [];
  for (const [row, line] of found?.cells ?? []) {
    const values: StoredValue[] = [];
    for (const [column, { value }] of line) values[column] = value;
    rows[row] = values;
  }
  return rows;
}

/** Each line of the log without its day and its ID. */
const logOf = (host: LocalHost): readonly string[] =>
  valuesOf(host, 'Activity Log')
    .slice(1)
    .map((line) =>
      line
        .slice(1, 8)
        .map((value) => value ?? '')
        .join('|'),
    );

async function type(host: LocalHost, tab: string, a1: string, typed: string): Promise<number> {
  const { onEdit } = await host.edit({ sheet: tab, a1, typed });
  expect([onEdit?.error ?? null, onEdit?.logs]).toEqual([null, []]);
  return onEdit?.serviceCalls['Range.getValues'] ?? 0;
}

describe('tables under one another, with columns of their own: a cell is what the header above it says', () => {
  /** The second header stands in row 5, or far below what is read of every tab. */
  const applications = (gap: number): Rows => [
    ['Company', 'Stage', 'Interview on', 'Last activity', 'Notes'],
    ['Acme', 'Applied', dayToSerial('2026-12-03'), null, 'Kind people'],
    ...Array.from({ length: gap }, (_, index) => [`Firm ${index}`, 'Applied']),
    [],
    ['Company', 'Location', 'Stage', 'Stage since', 'Interview on', 'Notes'],
    ['Bolt', 'Berlin', 'Applied', null, dayToSerial('2026-12-02'), null],
  ];
  const contacts = (gap: number): Rows => [
    ['Contact', 'Last communication', 'Company', 'Last contacted'],
    ['Ana', '10/1/2026 - call', 'Acme', null],
    ...Array.from({ length: gap }, (_, index) => [`Person ${index}`, null, 'Firm', null]),
    [],
    ['Contact', 'Company', 'Email', 'Last communication'],
    ['Bo', 'Bolt', 'bo@bolt.example', '10/2/2026 - coffee'],
  ];
  const CASES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
    ['a stage in its column', 'Applications', 'C', 'Waiting', ['stage|||Bolt|Trying-To|Waiting|']],
    ['the place of a stage further up', 'Applications', 'B', 'Waiting', []],
    ['a day where interviews stand further up', 'Applications', 'C', '12/1/2026', []],
    ['the day of an interview', 'Applications', 'E', '12/1/2026', ['stage|||Bolt|||Interview on Tue, Dec 1']],
    ['words where talks stand further up', 'Contacts', 'B', '11/20/2026 - a talk', []],
    [
      'a talk in its column',
      'Contacts',
      'D',
      '11/20/2026 - phone call, warm\n10/2/2026 - coffee',
      ['conversation||Bo|Bolt|||phone call, warm'],
    ],
  ];
  for (const gap of [0, 40])
    test.each(CASES)(`%s, ${gap} rows between`, async (_what, tab, column, typed, logged) => {
      const host = open({ Applications: applications(gap), Contacts: contacts(gap) });
      await type(host, tab, `${column}${gap + 5}`, typed);
      expect(logOf(host)).toEqual(logged);
    });

  test('stamps go into the columns of the own table, and none is asked for that it lacks', async () => {
    const host = open({ Applications: applications(40) });
    await type(host, 'Applications', 'C45', 'Waiting');
    await type(host, 'Applications', 'E45', '12/1/2026');
    expect(valuesOf(host, 'Applications')[44]).toEqual(['Bolt', 'Berlin', 'Waiting', TODAY, dayToSerial('2026-12-01')]);
    // The first table has no Stage since, and gets none.
    await type(host, 'Applications', 'B2', 'Waiting');
    expect(valuesOf(host, 'Applications')[0]?.length).toBe(5);
    expect(logOf(host)).toHaveLength(3);
  });

  test('a header is looked for in one column, however long the table is', async () => {
    const host = open({ Applications: applications(150) });
    expect(await type(host, 'Applications', 'E100', 'Called back')).toBe(3);
    expect(await type(host, 'Applications', 'F155', 'Called back')).toBe(4);
  });
});

describe('a stage that was a slip', () => {
  const since = dayToSerial('2026-11-02');
  const tab = (stage: string | null): Rows => [
    ['Company', 'Stage', 'Stage since'],
    ['Acme', stage, stage === null ? null : since],
    ['Bolt', 'Waiting', since],
  ];

  /** An undo: Google does not always say what stood there before. */
  async function undo(host: LocalHost, typed: string): Promise<void> {
    const cell = host.workbook?.model.sheets[0]?.cells.get(1)?.get(1);
    if (cell === undefined) throw new Error('There is no stage.');
    cell.value = null;
    host.workbook?.changed();
    await type(host, 'Applications', 'B2', typed);
  }

  test('undone, it is taken back though nobody says what stood there', async () => {
    const host = open({ Applications: tab('Applied') });
    await type(host, 'Applications', 'B2', 'Offer');
    await undo(host, 'Applied');
    expect(logOf(host)).toEqual(['skipped|||Acme|||Taken back: Offer to Trying-To']);
  });

  test.each([
    ['with what stood there', (host: LocalHost) => type(host, 'Applications', 'B2', '')],
    ['without', (host: LocalHost) => undo(host, '')],
  ])('typed into an empty cell and taken out again, %s: it counts as no move', async (_how, empty) => {
    const host = open({ Applications: tab(null) });
    await type(host, 'Applications', 'B2', 'Offer');
    expect(valuesOf(host, 'Applications')[1]?.[2]).toBe(TODAY);
    await empty(host);
    expect(logOf(host)).toEqual(['skipped|||Acme|||Taken back: Offer']);
    expect(valuesOf(host, 'Applications')[1]?.[2] ?? null).toBeNull();
  });

  test('an old stage that is deleted takes nothing back', async () => {
    const host = open({ Applications: tab('Applied') });
    await type(host, 'Applications', 'B2', 'Offer');
    await type(host, 'Applications', 'B2', '');
    await type(host, 'Applications', 'B3', '');
    expect(logOf(host)).toEqual(['stage|||Acme|Trying-To|Offer|']);
    expect(valuesOf(host, 'Applications')[1]?.[2]).toBe(TODAY);
  });
});
