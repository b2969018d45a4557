/** Mending and putting back, through the bundle that is pushed: only what was chosen, only what still stands. */
import { describe, expect, test } from '@jest/globals';
import { HostClock } from '../../scripts/local/clock';
import { LocalHost } from '../../scripts/local/host';
import type { ModelCell, SheetModel, SpreadsheetModel, StoredValue } from '../../scripts/local/model';
import type { CheckReport, Confirmation, Finding, FixReport } from '../../src/api';
import { sheet, spreadsheet } from './support/spreadsheets';

const HEADERS = ['Contact', 'Current Status', 'Last communication', 'Next Steps', 'Email', 'LinkedIn', 'ID'];

function book(): SpreadsheetModel {
  const model = spreadsheet([
    sheet('Contacts', [
      HEADERS,
      ['priya raman', 'Engineer at Lattice', '9/14/2026 coffee', 'Write', 'priya@gmial.com', null, 'r11111111111'],
      [
        'Leo Brandt',
        'Engineer at Acme',
        '9/15/2026 call',
        'Write',
        'leo@acme.example',
        'linkedin.com/in/leo',
        'r22222222222',
      ],
      ['Ana Lima', 'Engineer at Globex', '9/16/2026 call', 'Write', 'ana@globex.example', null, 'r22222222222'],
      ['Bo Chen', 'Engineer at Initech', '9/17/2026 call', 'Write', 'bo@initech.example', null, null],
    ]),
    sheet('Applications', [
      ['Company', 'Position', 'Status', 'Date applied', 'Notes', 'Next step'],
      ['Acme', 'Engineer', 'Tryng-To', '10/12/2026', 'x', 'y'],
      ['Globex', 'Engineer', 'Tryng-To', 46000, 'x', 'y'],
      ['Initech', 'Engineer', 'Trying-To', 46000, 'x', 'y'],
    ]),
  ]);
  for (const line of model.sheets[1]?.cells.values() ?? [])
    for (const held of line.values()) if (held.value === 46000) held.style = { numberFormat: 'm/d/yyyy' };
  return model;
}

function open(model: SpreadsheetModel): LocalHost {
  return new LocalHost({ model, clock: new HostClock(Date.parse('2026-11-21T17:00:00Z'), true) });
}

async function answer<Value>(host: LocalHost, name: string, argument?: unknown): Promise<Value> {
  const report = await host.execute(name, argument === undefined ? [] : [argument], { kind: 'sidebar' });
  if (report.error !== null) throw new Error(report.error.message);
  const result = report.result as { ok: boolean; value: Value; message: string };
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

async function found(host: LocalHost): Promise<readonly Finding[]> {
  return (await answer<CheckReport>(host, 'checkWorkbook')).findings;
}

async function mendable(host: LocalHost, rule?: string): Promise<readonly string[]> {
  const findings = await found(host);
  return findings.filter((one) => one.fix !== null && (rule === undefined || one.rule === rule)).map(({ id }) => id);
}

function tab(host: LocalHost, name: string): SheetModel {
  const known = host.workbook?.model.sheets.find((one) => one.name === name);
  if (known === undefined) throw new Error(`No tab ${name}`);
  return known;
}

function cell(host: LocalHost, name: string, row: number, column: number): ModelCell | undefined {
  return tab(host, name)
    .cells.get(row - 1)
    ?.get(column - 1);
}

function value(host: LocalHost, name: string, row: number, column: number): StoredValue {
  return cell(host, name, row, column)?.value ?? null;
}

/** All values of the workbook, row by row. */
function values(host: LocalHost): unknown {
  return (host.workbook?.model.sheets ?? []).map((one) =>
    Array.from(one.cells, ([row, line]) => [row, Array.from(line, ([column, { value: held }]) => [column, held])]),
  );
}

function swapRows(host: LocalHost, name: string, one: number, other: number): void {
  const { cells } = tab(host, name);
  const [left, right] = [cells.get(one - 1), cells.get(other - 1)];
  if (left === undefined || right === undefined) throw new Error('No such row');
  cells.set(one - 1, right);
  cells.set(other - 1, left);
}

describe('fixFindings', () => {
  test('mends everything that has a safe fix in one write, and the next check finds none of it', async () => {
    const host = open(book());
    const ids = await mendable(host);
    const findings = (await found(host)).filter(({ fix }) => fix !== null);
    expect(findings.map(({ rule, cell: place, preview }) => [rule, place, preview?.before, preview?.after])).toEqual([
      ['duplicate-id', 'G4', 'r22222222222', 'a new ID'],
      ['missing-id', 'G5', '(empty)', 'a new ID'],
      ['email-domain-typo', 'E2', 'priya@gmial.com', 'priya@gmail.com'],
      ['bad-linkedin', 'F3', 'linkedin.com/in/leo', 'https://linkedin.com/in/leo'],
      ['untidy-name', 'A2', 'priya raman', 'Priya Raman'],
      ['unknown-stage', 'C2', 'Tryng-To', 'Trying-To'],
      ['unknown-stage', 'C3', 'Tryng-To', 'Trying-To'],
      ['bad-date', 'D2', '10/12/2026', 'Mon, Oct 12'],
    ]);
    const report = await answer<FixReport>(host, 'fixFindings', { ids });
    expect(report).toEqual({ fixed: expect.arrayContaining([...ids]), left: [], message: '8 cells were mended.' });
    expect(value(host, 'Contacts', 2, 1)).toBe('Priya Raman');
    expect(value(host, 'Contacts', 3, 7)).toBe('r22222222222');
    expect(value(host, 'Contacts', 4, 7)).toMatch(/^r(?!2{11})[0-9a-f]{11}$/);
    expect(value(host, 'Contacts', 5, 7)).toMatch(/^r[0-9a-f]{11}$/);
    expect(value(host, 'Applications', 2, 3)).toBe('Trying-To');
    expect(value(host, 'Applications', 2, 4)).toBe(46307);
    expect(await mendable(host)).toEqual([]);
  });

  test('undo puts everything back, once', async () => {
    const host = open(book());
    const before = values(host);
    await answer(host, 'fixFindings', { ids: await mendable(host) });
    expect(values(host)).not.toEqual(before);
    expect(await answer<Confirmation>(host, 'undoFixes')).toEqual({ message: '8 cells were put back.' });
    const empty = (grid: unknown): string =>
      JSON.stringify(grid)
        .replace(/\[\d+,(?:null|"")\],?/g, '')
        .replace(/,\]/g, ']');
    expect(empty(values(host))).toBe(empty(before));
    const again = await host.execute('undoFixes', [], { kind: 'sidebar' });
    expect(again.result).toMatchObject({ ok: false, code: 'nothing-to-undo' });
  });

  test('a cell that was changed since it was seen is left alone, and said so', async () => {
    const host = open(book());
    const [first, second] = await mendable(host, 'unknown-stage');
    const changed = cell(host, 'Applications', 2, 3);
    if (changed === undefined) throw new Error('No such cell');
    changed.value = 'Waiting';
    const report = await answer<FixReport>(host, 'fixFindings', { ids: [first, second] });
    expect(report.fixed).toEqual([second]);
    expect(report.left).toEqual([
      { id: first, message: 'This was changed or mended meanwhile, so it was left alone.' },
    ]);
    expect(value(host, 'Applications', 2, 3)).toBe('Waiting');
  });

  test('rows that were sorted meanwhile are found again, by what they say or by their ID', async () => {
    const host = open(book());
    const ids = await mendable(host, 'untidy-name');
    const dates = await mendable(host, 'bad-date');
    swapRows(host, 'Contacts', 2, 5);
    swapRows(host, 'Applications', 2, 4);
    const report = await answer<FixReport>(host, 'fixFindings', { ids: [...ids, ...dates] });
    expect(report.left).toEqual([]);
    expect(value(host, 'Contacts', 5, 1)).toBe('Priya Raman');
    expect(value(host, 'Contacts', 2, 1)).toBe('Bo Chen');
    expect(value(host, 'Applications', 4, 4)).toBe(46307);
  });

  test('undo follows a sorted row and never touches another that happens to hold the same', async () => {
    const host = open(book());
    await answer(host, 'fixFindings', { ids: (await mendable(host, 'unknown-stage')).slice(0, 1) });
    // Row 2 now holds Initech, which had Trying-To all along.
    swapRows(host, 'Applications', 2, 4);
    expect(await answer<Confirmation>(host, 'undoFixes')).toEqual({ message: '1 cell was put back.' });
    expect([2, 4].map((row) => [value(host, 'Applications', row, 1), value(host, 'Applications', row, 3)])).toEqual([
      ['Initech', 'Trying-To'],
      ['Acme', 'Tryng-To'],
    ]);
  });

  test('undo leaves alone what was changed since', async () => {
    const host = open(book());
    await answer(host, 'fixFindings', { ids: await mendable(host, 'unknown-stage') });
    const changed = cell(host, 'Applications', 2, 3);
    if (changed === undefined) throw new Error('No such cell');
    changed.value = 'Offer';
    expect(await answer<Confirmation>(host, 'undoFixes')).toEqual({
      message: '1 cell was put back. 1 cell was left alone, because it was changed since.',
    });
    expect(value(host, 'Applications', 2, 3)).toBe('Offer');
  });

  test('a cell that a formula works out keeps its formula', async () => {
    const host = open(
      spreadsheet([
        sheet('Contacts', [
          [...HEADERS, 'Typed'],
          [
            '=LOWER(H2)',
            'Engineer at Lattice',
            '9/14/2026 coffee',
            'Write',
            'priya@gmial.com',
            null,
            'r11111111111',
            'Priya Raman',
          ],
        ]),
      ]),
    );
    const ids = await mendable(host);
    const report = await answer<FixReport>(host, 'fixFindings', { ids });
    expect(report.message).toBe('1 cell was mended.');
    expect(report.left.map(({ message }) => message)).toEqual([
      'This cell is worked out by a formula of yours, so it was left alone.',
    ]);
    expect(cell(host, 'Contacts', 2, 1)).toMatchObject({ formula: '=LOWER(H2)', value: 'priya raman' });
    expect(value(host, 'Contacts', 2, 5)).toBe('priya@gmail.com');
  });

  test('ids nobody knows, and findings without a fix, are left with a reason', async () => {
    const host = open(book());
    const report = await answer<FixReport>(host, 'fixFindings', { ids: ['no-such-id'] });
    expect(report).toEqual({
      fixed: [],
      left: [{ id: 'no-such-id', message: 'This was changed or mended meanwhile, so it was left alone.' }],
      message: 'Nothing was mended.',
    });
    const bad = await host.execute('fixFindings', [{ ids: [] }], { kind: 'sidebar' });
    expect(bad.result).toMatchObject({ ok: false, code: 'bad-input' });
  });
});
