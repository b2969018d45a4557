/** Importing through the built bundle: cells compared, batches sent again after every fault, undone, and at what cost. */
import { describe, expect, test } from '@jest/globals';
import type { Fault, LocalHost } from '../../scripts/local/host';
import type { ModelCell } from '../../scripts/local/model';
import type { ExportedFile, ExportedTable, ImportRecord, ImportReport, UndoImportReport } from '../../src/api';
import { answerOf, call, openSample } from './open-sample';

const IMPORT = 'm0123abcd';

const PEOPLE = [
  {
    name: 'Zoe Park',
    company: 'Orbit',
    email: 'zoe@orbit.example',
    lastContacted: '2026-10-12',
    knowsWhatIWant: 'yes',
  },
  { name: 'Priya Raman', company: 'Lattice' },
  { name: '=HYPERLINK("https://x.example")', email: '+cmd@x.example', howWeMet: '@home', phone: '-12' },
  { name: 'Zoe Park', company: 'Orbit, Inc.' },
  { name: '', company: 'Nobody' },
  { name: 'Ida Lund', linkedIn: 'https://www.linkedin.com/in/ida', timesTalked: '3' },
];

const batch = (more: object = {}) => ({ kind: 'contacts', rows: PEOPLE, importId: IMPORT, ...more });

/** The cells of a tab as text, by row, empty ones left out; formulas with their sign. */
function cellsOf(host: LocalHost, name: string): { [place: string]: string } {
  const sheet = host.workbook?.model.sheets.find((one) => one.name === name);
  const shown = (cell: ModelCell): string =>
    cell.formula === undefined ? `${typeof cell.value} ${String(cell.value)}` : `formula ${cell.formula}`;
  return Object.fromEntries(
    [...(sheet?.cells ?? [])].flatMap(([row, line]) =>
      [...line].flatMap(([column, cell]) =>
        (cell.value === null || cell.value === '') && cell.formula === undefined
          ? []
          : [[`${row + 1},${column + 1}`, shown(cell)] as const],
      ),
    ),
  );
}

const total = (calls: { readonly [name: string]: number }): number =>
  Object.values(calls).reduce((sum, number) => sum + number, 0);

describe('importing contacts', () => {
  test('new rows stand below the last, texts stay texts, what is there already is left out and said', async () => {
    const host = openSample();
    const before = cellsOf(host, 'Contacts');
    const report = answerOf<ImportReport>(await call(host, 'importRows', batch()));
    expect({ ...report, skipped: report.skipped.map(({ index, message }) => [index, message]) }).toEqual({
      importId: IMPORT,
      added: 3,
      skipped: [
        [1, 'Priya Raman is there already, in row 5 of your sheet.'],
        [3, 'Zoe Park is there already, further up in the file.'],
        [4, 'This row names nobody.'],
      ],
      done: 6,
      total: 6,
      finished: true,
      leftOut: [],
      message: 'Added 3 contacts. 2 were there already and left out. 1 row without a name left out.',
    });
    const after = cellsOf(host, 'Contacts');
    for (const [place, cell] of Object.entries(before)) expect([place, after[place]]).toEqual([place, cell]);
    const added = Object.entries(after).filter(([place]) => before[place] === undefined);
    expect(added.filter(([, cell]) => cell.startsWith('formula'))).toEqual([]);
    const values = added.map(([, cell]) => cell);
    for (const text of ['=HYPERLINK("https://x.example")', '+cmd@x.example', '@home', '-12', 'Zoe Park', 'Ida Lund'])
      expect(values).toContain(`string ${text}`);
    expect(values).toContain('number 3');
    expect(values).toContain('boolean true');
    expect(values.filter((cell) => /^string m0123abcd[0-9a-f]{12}$/.test(cell))).toHaveLength(3);
  });

  test('rows named by the headers of their file are understood too, and a duplicate is written when it is asked for', async () => {
    const host = openSample();
    const report = answerOf<ImportReport>(
      await call(host, 'importRows', {
        kind: 'contacts',
        rows: [{ 'First Name': 'Priya', 'Last Name': 'Raman', 'Email Address': 'p@x.example', Employer: 'Lattice' }],
        importAnyway: [0],
      }),
    );
    expect(report.added).toBe(1);
    expect(Object.values(cellsOf(host, 'Contacts'))).toContain('string p@x.example');
    expect(answerOf<readonly ImportRecord[]>(await call(host, 'getImports'))[0]).toMatchObject({
      importId: report.importId,
      added: 1,
      finished: true,
    });
  });

  test('a batch killed before or after any service call and sent again writes every row once', async () => {
    const clean = openSample();
    const { serviceCalls } = await call(clean, 'importRows', batch());
    const expected = cellsOf(clean, 'Contacts');
    const wrong: string[] = [];
    // Whatever changes something is killed at its first and last call, before and after; what only reads, once.
    const faults = Object.entries(serviceCalls).flatMap(([name, number]): readonly Fault[] =>
      /set|insert|flush|delete/i.test(name)
        ? [...new Set([1, number])].flatMap((nth) =>
            (['before', 'after'] as const).map((when) => ({ nth, when, call: name })),
          )
        : [{ nth: number, when: 'before', call: name }],
    );
    expect(faults.filter(({ call: name }) => name === 'Range.setValues').length).toBeGreaterThanOrEqual(2);
    expect(faults.length).toBeGreaterThan(20);
    const kill = async (fault: Fault) => {
      const host = openSample();
      await call(host, 'importRows', batch(), { fault });
      answerOf(await call(host, 'importRows', batch()));
      const name = `${fault.when} ${fault.call} ${fault.nth}`;
      if (JSON.stringify(cellsOf(host, 'Contacts')) !== JSON.stringify(expected)) wrong.push(`${name}: cells differ`);
      // What was written by the two of them together is undone as one.
      if (fault.call !== 'Range.setValues') return;
      const records = answerOf<readonly ImportRecord[]>(await call(host, 'getImports'));
      if (records.length !== 1 || records[0]?.done !== 6 || records[0]?.added !== 3)
        wrong.push(`${name}: ${JSON.stringify(records)}`);
      answerOf(await call(host, 'undoImport', { importId: IMPORT }));
      const left = Object.values(cellsOf(host, 'Contacts')).filter((cell) => /m0123abcd|Zoe|Ida/.test(cell));
      if (left.length > 0) wrong.push(`${name}: undo left ${left.join()}`);
    };
    for (let start = 0; start < faults.length; start += 4) await Promise.all(faults.slice(start, start + 4).map(kill));
    expect(wrong).toEqual([]);
  }, 300_000);
});

describe('undoing', () => {
  test('takes out what is as it was imported, keeps what was touched, and moves nothing', async () => {
    const host = openSample();
    const before = cellsOf(host, 'Contacts');
    const rows = Array.from({ length: 8 }, (_, index) => ({ name: `Person ${index}`, email: `p${index}@x.example` }));
    answerOf(await call(host, 'importRows', { kind: 'contacts', rows, importId: IMPORT }));
    const after = cellsOf(host, 'Contacts');
    const rowOf = (name: string): number =>
      Number(
        Object.entries(after)
          .find(([, cell]) => cell === `string ${name}`)?.[0]
          .split(',')[0],
      );
    const first = rowOf('Person 0');
    // One is renamed, one gets a remark in Next Steps, one is copied below.
    await host.edit({ sheet: 'Contacts', a1: `A${rowOf('Person 2')}`, typed: 'Person Two' });
    await host.edit({ sheet: 'Contacts', a1: `D${rowOf('Person 5')}`, typed: 'Call her' });
    const report = answerOf<UndoImportReport>(await call(host, 'undoImport', { importId: IMPORT }));
    expect(report).toEqual({
      removed: 6,
      kept: [
        { row: first + 2, tab: 'Contacts' },
        { row: first + 5, tab: 'Contacts' },
      ],
      more: false,
      message: `6 rows were emptied again. 2 rows were changed since and stay: rows ${first + 2}, ${first + 5}.`,
    });
    const left = cellsOf(host, 'Contacts');
    for (const [place, cell] of Object.entries(before)) expect([place, left[place]]).toEqual([place, cell]);
    const texts = Object.values(left);
    expect(texts).toContain('string Person Two');
    expect(texts).toContain('string p5@x.example');
    expect(texts.filter((cell) => /Person [0134679]/.test(cell))).toEqual([]);
    expect(answerOf(await call(host, 'getImports'))).toEqual([]);
    expect(answerOf<UndoImportReport>(await call(host, 'undoImport', { importId: IMPORT })).removed).toBe(0);
  });
});

describe('importing applications', () => {
  test('stages are understood, written in the words of the tab, and found again by company and position', async () => {
    const host = openSample();
    const rows = [
      {
        company: 'Orbit',
        position: 'Engineer',
        stage: 'Phone screen',
        interviewOn: '2026-11-30 14:30',
        jobLink: 'https://orbit.example',
      },
      { company: 'Vela', position: 'Analyst', appliedOn: '2026-11-02' },
      { company: 'Nimbus', stage: 'Hibernating', notes: 'Ask Ana' },
      { company: 'ORBIT', position: 'engineer' },
    ];
    const report = answerOf<ImportReport>(await call(host, 'importRows', { kind: 'applications', rows }));
    expect(report.message).toBe('Added 3 applications. 1 was there already and left out.');
    const pipeline = answerOf<{ stages: { stage: string; applications: { company: string }[] }[] }>(
      await call(host, 'getPipeline'),
    );
    const stageOf = (company: string) =>
      pipeline.stages.find(({ applications }) => applications.some((one) => one.company === company))?.stage;
    expect([stageOf('Orbit'), stageOf('Vela'), stageOf('Nimbus')]).toEqual(['Interview Set', 'Trying-To', 'Uncalled']);
    expect(Object.values(cellsOf(host, 'Applications'))).toContain('string stage: Hibernating\nAsk Ana');
    const calendar = answerOf<ExportedFile>(await call(host, 'exportInterviews'));
    expect(calendar.text).toContain('SUMMARY:Interview: Orbit\\, Engineer');
    expect(calendar.text).toContain('DTSTART:20261130T223000Z');
  });
});

test('a tab that is not there, or takes no rows, is said and nothing is written', async () => {
  const host = openSample();
  const model = host.workbook?.model;
  const gone = openSample({
    model: {
      ...(model as NonNullable<typeof model>),
      sheets: model?.sheets.filter((sheet) => sheet.name !== 'Contacts') ?? [],
    },
  });
  expect((await call(gone, 'importRows', batch())).result).toMatchObject({ ok: false, code: 'missing-tab' });
});

test('the export of contacts is what an import reads', async () => {
  const host = openSample();
  const { rows, fileName } = answerOf<ExportedTable>(await call(host, 'exportCsv', { kind: 'contacts' }));
  expect(fileName).toBe('contacts-2026-11-23.csv');
  const [header = [], ...lines] = rows;
  const priya = lines.find((line) => line[0] === 'Priya Raman');
  expect(header.slice(0, 4)).toEqual(['Contact', 'Current Status', 'Last communication', 'Next Steps']);
  expect(priya?.[header.indexOf('Company')]).toBe('Lattice');
  const records = lines.map((line) => Object.fromEntries(header.map((title, column) => [title, line[column] ?? ''])));
  const again = answerOf<ImportReport>(await call(host, 'importRows', { kind: 'contacts', rows: records }));
  expect([again.added, again.skipped.length]).toEqual([0, lines.length]);
});

test('ten thousand rows: service calls of a batch do not grow with rows, and all are undone', async () => {
  const host = openSample();
  const people = Array.from({ length: 10_000 }, (_, index) => ({
    name: `Person ${index}`,
    company: `Company ${index % 700}`,
    email: `person.${index}@company.example`,
  }));
  const costs: number[] = [];
  for (let offset = 0; offset < people.length; offset += 1000) {
    const rows = people.slice(offset, offset + 1000);
    const report = await call(host, 'importRows', {
      kind: 'contacts',
      rows,
      importId: IMPORT,
      offset,
      total: people.length,
    });
    expect(answerOf<ImportReport>(report).added).toBe(1000);
    costs.push(total(report.serviceCalls));
  }
  // The first batch adds the missing columns and meets the merged title above them, one makes the sheet longer; rows that the
  // sheet had before are asked for their rules, in two places of the first batch.
  expect(Math.max(...costs) - Math.min(...costs)).toBeLessThanOrEqual(14);
  expect(Math.max(...costs)).toBeLessThan(90);
  const undone = await call(host, 'undoImport', { importId: IMPORT });
  expect(answerOf<UndoImportReport>(undone)).toMatchObject({ removed: 10_000, kept: [], more: false });
  expect(total(undone.serviceCalls)).toBeLessThan(90);
}, 300_000);
