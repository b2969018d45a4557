/** A person's formulas outlive everything the add-on writes beside and over them. */
import { describe, expect, test } from '@jest/globals';
import { HostClock } from '../../scripts/local/clock';
import { LocalHost } from '../../scripts/local/host';
import { sheet, spreadsheet } from './support/spreadsheets';

test('a logged talk does not replace the formula in Last contacted', async () => {
  const contacts = sheet('Contacts', [
    ['Contact', 'Current Status', 'Last communication', 'Next Steps', 'Last contacted', 'Times talked'],
    ['Ana Lima', 'Engineer at Acme', '9/14/2026 coffee', 'Write', '=DATE(2026,9,14)', 2],
  ]);
  const host = new LocalHost({
    model: spreadsheet([contacts]),
    clock: new HostClock(Date.parse('2026-11-21T17:00:00Z'), true),
  });
  const report = await host.execute(
    'logTouch',
    [{ contact: 'Ana Lima', channel: 'call', kind: 'conversation', summary: 'Talked about the role' }],
    { kind: 'sidebar' },
  );
  expect(report.result).toMatchObject({ ok: true });
  const row = host.workbook?.model.sheets[0]?.cells.get(1);
  expect(row?.get(4)?.formula).toBe('=DATE(2026,9,14)');
  expect(row?.get(5)?.value).toBe(3);
});

const APPLICATIONS = [
  ['Company', 'Position', 'Stage', 'Notes', 'Next step', 'Why (outcome)', 'Interview on', 'ID'],
  ['Orbit', 'Engineer', 'Applied', '="Uses "&"Go"', 'Write', '', '=DATE(2026,12,1)', 'a-1'],
  ['Vela', 'Analyst', '="App"&"lied"', '', '', '', '', 'a-2'],
  ['Nimbus', 'Analyst', 'Applied', '', '', '', '', 'a-3'],
  ['Nimbus', 'Designer', '', '', '', '', '', 'a-4'],
];

function open(rows: Parameters<typeof sheet>[1] = APPLICATIONS, name = 'Applications'): LocalHost {
  return new LocalHost({
    model: spreadsheet([sheet(name, rows)]),
    clock: new HostClock(Date.parse('2026-11-21T17:00:00Z'), true),
  });
}

const run = async (host: LocalHost, name: string, input: object) =>
  (await host.execute(name, [input], { kind: 'sidebar' })).result;

/** The cells of a tab, row by row, formulas as they are typed. */
const cellsOf = (host: LocalHost, name: string): readonly unknown[][] =>
  [...(host.workbook?.model.sheets.find((one) => one.name === name)?.cells.values() ?? [])].map((line) =>
    [...line.values()].map((cell) => cell.formula ?? cell.value),
  );

describe('what was typed for a cell with a formula', () => {
  test('stands in the log when an application is moved, and the answer says so', async () => {
    const host = open();
    expect(
      await run(host, 'moveStage', {
        id: 'a-1',
        to: 'Interview Set',
        interviewOn: '2026-12-02',
        interviewAt: '14:30',
        notes: 'Pairing round',
        nextStep: 'Ask Ana',
      }),
    ).toEqual({
      ok: true,
      value: {
        message:
          'Orbit is now in Interview Set. Cells D2 (Notes) and G2 (Interview on) hold formulas of yours and stay as they are. What you typed for them stands only in the Activity Log.',
      },
    });
    const [, row] = cellsOf(host, 'Applications');
    expect(row?.slice(0, 5)).toEqual(['Orbit', 'Engineer', 'Interview Set', '="Uses "&"Go"', 'Ask Ana\nWrite']);
    const [, move, kept] = cellsOf(host, 'Activity Log');
    expect(move).toContain('stage');
    expect(kept?.join('|')).toContain('skipped|note|Orbit|Notes: Pairing round\nInterview on: 12/2/2026 14:30|');
  });

  test('of a contact and of an application too', async () => {
    const contacts = open(
      [
        ['Contact', 'Company', 'Next Steps', 'How we met', 'ID'],
        ['Ana Lima', 'Acme', 'Call', '="At "&"school"', 'c-1'],
      ],
      'Contacts',
    );
    expect(
      await run(contacts, 'saveContact', { id: 'c-1', howWeMet: 'At the fair', nextSteps: 'Write' }),
    ).toMatchObject({
      value: {
        message:
          'Saved: Ana Lima. Cell D2 (How we met) holds a formula of yours and stays as it is. What you typed for it stands only in the Activity Log.',
      },
    });
    expect(cellsOf(contacts, 'Activity Log')[1]?.join('|')).toContain('How we met: At the fair');
    const host = open();
    expect(await run(host, 'saveApplication', { id: 'a-1', notes: 'Rust', why: '' })).toMatchObject({ ok: true });
    expect(cellsOf(host, 'Activity Log')[1]?.join('|')).toContain('Orbit|Notes: Rust');
  });

  test('a stage that a formula works out is not moved, in words', async () => {
    const host = open();
    const before = cellsOf(host, 'Applications');
    expect(await run(host, 'moveStage', { id: 'a-2', to: 'Closed' })).toEqual({
      ok: false,
      code: 'computed',
      message:
        'Cell C3, the stage of Vela, is worked out by a formula of yours, so nothing was written. Change what the formula looks at, or type the stage in its place.',
    });
    expect(cellsOf(host, 'Applications')).toEqual(before);
  });
});

test.each(['a-3', 'a-4'])(
  'a stage in merged cells would be said of several rows: %s is refused in words',
  async (id) => {
    const host = open();
    host.workbook?.model.sheets[0]?.merges.push({ top: 3, left: 2, bottom: 4, right: 2 });
    const before = cellsOf(host, 'Applications');
    expect(await run(host, 'moveStage', { id, to: 'Waiting' })).toEqual({
      ok: false,
      code: 'merged',
      message:
        'The cells C4:C5 in "Applications" are merged, so what belongs to one row would stand for several or not be seen, and nothing was written. Take them apart (Format > Merge cells > Unmerge), then repeat what you did.',
    });
    expect(cellsOf(host, 'Applications')).toEqual(before);
    // Other cells of the row are its own.
    expect(await run(host, 'saveApplication', { id, notes: 'Kind people' })).toMatchObject({ ok: true });
  },
);
