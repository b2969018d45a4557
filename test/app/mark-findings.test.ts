/** Notes in the sheet, through the bundle that is pushed: ours come and go, a person's own stay. */
import { expect, test } from '@jest/globals';
import { HostClock } from '../../scripts/local/clock';
import { LocalHost } from '../../scripts/local/host';
import type { ModelCell } from '../../scripts/local/model';
import { sheet, spreadsheet } from './support/spreadsheets';

const SIGN = 'Check my tabs (this note goes away when it is mended):';

function open(): LocalHost {
  const contacts = sheet('Contacts', [
    ['Contact', 'Current Status', 'Last communication', 'Next Steps', 'Email'],
    ['priya raman', 'Engineer at Lattice', '9/14/2026 coffee', 'Write', 'priya@gmial.com'],
    ['LEO BRANDT', 'Engineer at Acme', '9/15/2026 call', 'Write', 'leo@acme.example'],
    ['Ana Lima', 'Engineer at Globex', '9/16/2026 call', 'Write', 'ana@globex.example'],
  ]);
  const leo = contacts.cells.get(2)?.get(0);
  if (leo !== undefined) leo.note = 'my own note';
  return new LocalHost({
    model: spreadsheet([contacts]),
    clock: new HostClock(Date.parse('2026-11-21T17:00:00Z'), true),
  });
}

function cell(host: LocalHost, row: number, column: number): ModelCell | undefined {
  return host.workbook?.model.sheets[0]?.cells.get(row - 1)?.get(column - 1);
}

function notes(host: LocalHost): readonly (readonly [number, number, string])[] {
  return Array.from(host.workbook?.model.sheets[0]?.cells ?? []).flatMap(([row, line]) =>
    Array.from(line).flatMap(([column, { note }]): (readonly [number, number, string])[] =>
      note === undefined || note === '' ? [] : [[row + 1, column + 1, note]],
    ),
  );
}

async function message(host: LocalHost, name: string): Promise<unknown> {
  const report = await host.execute(name, [], { kind: 'sidebar' });
  expect(report.error).toBeNull();
  return report.result;
}

test('marks come, change and go; a person’s own note stays', async () => {
  const host = open();
  expect(await message(host, 'markFindings')).toEqual({
    ok: true,
    value: { message: '2 cells are marked. 1 cell has a note of your own and kept it.' },
  });
  const own = [3, 1, 'my own note'] as const;
  const name = `${SIGN}\nRow 2: 'priya raman' is written in small letters only. It would stand like that in your messages.`;
  const email = `${SIGN}\nRow 2: the address 'priya@gmial.com' has a slip in it. Did you mean priya@gmail.com?`;
  expect(notes(host)).toEqual([[2, 1, name], [2, 5, email], own]);

  const mended = cell(host, 2, 1);
  if (mended === undefined) throw new Error('No such cell');
  mended.value = 'Priya Raman';
  expect(await message(host, 'markFindings')).toEqual({
    ok: true,
    value: { message: '1 cell is marked. 1 mark was removed. 1 cell has a note of your own and kept it.' },
  });
  expect(notes(host)).toEqual([[2, 5, email], own]);

  expect(await message(host, 'clearMarks')).toEqual({ ok: true, value: { message: '1 mark was removed.' } });
  expect(notes(host)).toEqual([own]);
  expect(await message(host, 'clearMarks')).toEqual({ ok: true, value: { message: 'There are no marks to remove.' } });
});

test('a protected tab is left as it is and named', async () => {
  const host = open();
  const contacts = host.workbook?.model.sheets[0];
  contacts?.protections.push({ area: null, description: '', warningOnly: false, userCanEdit: false });
  expect(await message(host, 'markFindings')).toEqual({
    ok: true,
    value: { message: 'Protected against your edits: Contacts.' },
  });
  expect(notes(host)).toEqual([[3, 1, 'my own note']]);
});
