/** Rows sorted, cut, copied and deleted between the list and the tick: the right row is written, or none, and it is said. */
import { describe, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import type { ModelCell, SheetModel } from '../../scripts/local/model';
import type { TodayReport } from '../../src/api';
import { answerOf, call, openSample, tick } from './open-sample';

type Row = Map<number, ModelCell>;

const THANKS = 'Send Leo Brandt a thank-you note';
const GONE =
  'This is no longer on the list: it was done, or its row was changed in the sheet. Open the list again to see what is due now.';

async function openWithTabs(): Promise<LocalHost> {
  const host = openSample();
  answerOf(await call(host, 'setUpWorkbook'));
  answerOf(await call(host, 'updateTodayTab'));
  return host;
}

function sheetOf(host: LocalHost, name: string): SheetModel {
  const sheet = host.workbook?.model.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No tab ${name}`);
  return sheet;
}

/** 0-based. */
function rowWith(host: LocalHost, name: string, text: string): number {
  for (const [row, cells] of sheetOf(host, name).cells)
    if ([...cells.values()].some(({ value }) => typeof value === 'string' && value.includes(text))) return row;
  throw new Error(`No ${text} in ${name}`);
}

function texts(host: LocalHost, name: string, row: number): readonly string[] {
  const cells = sheetOf(host, name).cells.get(row) ?? new Map<number, ModelCell>();
  return [...cells].sort(([one], [other]) => one - other).map(([, { value }]) => String(value ?? ''));
}

/** Puts rows where others stood, as a sort does; the rows that are given change places in a circle. */
function rotate(host: LocalHost, name: string, rows: readonly number[]): void {
  const { cells } = sheetOf(host, name);
  const before = rows.map((row): Row => cells.get(row) ?? new Map<number, ModelCell>());
  rows.forEach((row, index) => {
    cells.set(row, before[(index + 1) % before.length] ?? new Map<number, ModelCell>());
  });
  host.workbook?.changed();
}

function columnOf(host: LocalHost, name: string, header: string): number {
  for (const cells of sheetOf(host, name).cells.values())
    for (const [column, { value }] of cells) if (value === header) return column;
  throw new Error(`No ${header} in ${name}`);
}

/** Ticks Done in a row of Today, as on a phone; what went wrong would be in the log. */
async function tickDone(host: LocalHost, row: number): Promise<void> {
  const a1 = `${String.fromCharCode(65 + columnOf(host, 'Today', 'Done'))}${row + 1}`;
  const { onEdit } = await host.edit({ sheet: 'Today', a1, typed: 'TRUE' });
  expect(onEdit?.error ?? null).toBeNull();
}

const doneIn = (host: LocalHost, row: number): unknown =>
  sheetOf(host, 'Today')
    .cells.get(row)
    ?.get(columnOf(host, 'Today', 'Done'))?.value;

/** Lines of the log that tell of a thank-you, each as its person. */
function thanked(host: LocalHost): readonly string[] {
  const who = columnOf(host, 'Activity Log', 'Contact');
  return [...sheetOf(host, 'Activity Log').cells.values()].flatMap((cells) =>
    [...cells.values()].some(({ value }) => value === 'thank-you') ? [String(cells.get(who)?.value)] : [],
  );
}

/** Every row of Contacts as one text, by the name it holds. */
function contacts(host: LocalHost): Map<string, string> {
  const rows = [...sheetOf(host, 'Contacts').cells.keys()].map((row) => texts(host, 'Contacts', row));
  return new Map(rows.map((row) => [row[0] ?? '', row.join('|')]));
}

/** Ticks Leo's line and tells whose rows have changed by it. */
async function tickLeo(host: LocalHost): Promise<readonly string[]> {
  const before = contacts(host);
  await tickDone(host, rowWith(host, 'Today', THANKS));
  return [...contacts(host)].filter(([name, row]) => before.get(name) !== row).map(([name]) => name);
}

describe('a tick after the rows were moved', () => {
  test('Today sorted by hand: the line that is ticked is carried out, and says so itself', async () => {
    const host = await openWithTabs();
    const first = rowWith(host, 'Today', THANKS);
    rotate(host, 'Today', [first, first + 1, first + 2]);
    expect(await tickLeo(host)).toEqual(['Leo Brandt']);
    expect(thanked(host)).toEqual(['Leo Brandt']);
    expect(texts(host, 'Today', first + 2)).toContain(`Done: ${THANKS}.`);
  });

  test('Contacts sorted: his row is written, wherever it stands', async () => {
    const host = await openWithTabs();
    const leo = rowWith(host, 'Contacts', 'Leo Brandt');
    rotate(host, 'Contacts', [leo, leo - 1, leo - 3, leo - 2]);
    expect(rowWith(host, 'Contacts', 'Leo Brandt')).not.toBe(leo);
    expect(await tickLeo(host)).toEqual(['Leo Brandt']);
    expect(thanked(host)).toEqual(['Leo Brandt']);
  });

  test('his row cut and pasted further down', async () => {
    const host = await openWithTabs();
    const leo = rowWith(host, 'Contacts', 'Leo Brandt');
    rotate(host, 'Contacts', [leo, leo + 20]);
    expect(await tickLeo(host)).toEqual(['Leo Brandt']);
    expect(texts(host, 'Contacts', leo).join('')).toBe('');
  });

  test('his row copied, ID and all, and made into somebody else: the line says it is no longer sure, the next one is right', async () => {
    const host = await openWithTabs();
    const { cells } = sheetOf(host, 'Contacts');
    const leo = rowWith(host, 'Contacts', 'Leo Brandt');
    const copy = structuredClone(cells.get(leo) ?? new Map<number, ModelCell>());
    copy.set(0, { ...copy.get(0), value: 'Nina Poe' });
    cells.set(leo + 1, copy);
    rotate(host, 'Contacts', [leo, leo + 1]);
    host.workbook?.changed();
    // Two rows of one ID: which one the line was about is no longer sure.
    expect(await tickLeo(host)).toEqual([]);
    expect(texts(host, 'Today', rowWith(host, 'Today', THANKS))).toContain(GONE);
    answerOf(await call(host, 'updateTodayTab'));
    expect(await tickLeo(host)).toEqual(['Leo Brandt']);
    expect(thanked(host)).toEqual(['Leo Brandt']);
  });

  test('his line copied within Today: the copy that is ticked says what came of it, and it is done once', async () => {
    const host = await openWithTabs();
    const { cells } = sheetOf(host, 'Today');
    const line = rowWith(host, 'Today', THANKS);
    cells.set(line + 8, structuredClone(cells.get(line) ?? new Map<number, ModelCell>()));
    host.workbook?.changed();
    await tickDone(host, line + 8);
    expect(texts(host, 'Today', line + 8)).toContain(`Done: ${THANKS}.`);
    expect(texts(host, 'Today', line)).not.toContain(`Done: ${THANKS}.`);
    await tickDone(host, line);
    expect(texts(host, 'Today', line)).toContain('This was marked as done before.');
    expect(thanked(host)).toEqual(['Leo Brandt']);
  });

  test('his line deleted from Today: the others do what they say, and the next list has his again', async () => {
    const host = await openWithTabs();
    const { cells } = sheetOf(host, 'Today');
    const line = rowWith(host, 'Today', THANKS);
    const rows = [...cells.keys()].filter((row) => row > line).sort((one, other) => one - other);
    for (const row of [line, ...rows])
      cells.set(row, structuredClone(cells.get(row + 1) ?? new Map<number, ModelCell>()));
    host.workbook?.changed();
    const next = texts(host, 'Today', line);
    await tickDone(host, line);
    expect(texts(host, 'Today', line).join('|')).toContain('Done: ');
    expect(next.join('|')).not.toContain('Leo Brandt');
    expect(thanked(host)).toEqual([]);
    answerOf(await call(host, 'updateTodayTab'));
    expect(rowWith(host, 'Today', THANKS)).toBeGreaterThan(0);
  });

  test('his contact gone: nothing is written, the box is empty again, and the line says why', async () => {
    const host = await openWithTabs();
    const { cells } = sheetOf(host, 'Contacts');
    cells.set(rowWith(host, 'Contacts', 'Leo Brandt'), new Map());
    const company = rowWith(host, 'Applications', 'Fernwood');
    sheetOf(host, 'Applications').cells.set(company, new Map());
    host.workbook?.changed();
    const line = rowWith(host, 'Today', THANKS);
    expect(await tickLeo(host)).toEqual([]);
    expect([texts(host, 'Today', line).includes(GONE), doneIn(host, line), thanked(host)]).toEqual([true, false, []]);
  });
});

test('ticks that no edit saw are carried out by their IDs after a sort, and what could not be is said in the mail', async () => {
  const host = await openWithTabs();
  answerOf(await call(host, 'saveSettings', { remindersOn: true }));
  const first = rowWith(host, 'Today', THANKS);
  rotate(host, 'Today', [first, first + 1]);
  const leo = rowWith(host, 'Contacts', 'Leo Brandt');
  rotate(host, 'Contacts', [leo, leo - 1]);
  const done = columnOf(host, 'Today', 'Done');
  const line = sheetOf(host, 'Today').cells.get(first + 1);
  line?.set(done, { ...line.get(done), value: true });
  host.workbook?.changed();
  sheetOf(host, 'Contacts').protections.push({
    area: null,
    description: 'coach',
    warningOnly: false,
    userCanEdit: false,
  });
  answerOf(await tick(host));
  expect(thanked(host)).toEqual([]);
  expect(host.mail[0]?.body).toContain(
    `You ticked "${THANKS}" in Today, and it could not be done: "Contacts" is protected`,
  );
  const { actions } = answerOf<TodayReport>(await call(host, 'getToday'));
  expect(actions[0]?.title).toBe(THANKS);

  sheetOf(host, 'Contacts').protections.pop();
  const again = sheetOf(host, 'Today').cells.get(rowWith(host, 'Today', THANKS));
  again?.set(done, { ...again.get(done), value: true });
  host.workbook?.changed();
  host.clock.setWallTime('2026-11-24T08:00', host.timeZone);
  answerOf(await tick(host));
  expect(thanked(host)).toEqual(['Leo Brandt']);
  expect(host.mail[1]?.body).not.toContain('You ticked');
});
