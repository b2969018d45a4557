/** Set up, through the bundle that is pushed, on spreadsheets of many kinds: nothing of the person's may change. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { HostClock } from '../../scripts/local/clock';
import { type Fault, LocalHost } from '../../scripts/local/host';
import type { SpreadsheetModel, StoredValue } from '../../scripts/local/model';
import type { Finding, SetUpPreview, SetUpReport } from '../../src/api';
import { AWKWARD, CONTACTS, courseSpreadsheet, sheet, spreadsheet } from './support/spreadsheets';

function open(model: SpreadsheetModel): LocalHost {
  const clock = new HostClock(Date.parse('2026-11-21T17:00:00Z'), true);
  return new LocalHost({ model, clock });
}

async function value<Value>(host: LocalHost, name: string, argument?: unknown, fault?: Fault): Promise<Value> {
  const report = await host.execute(name, argument === undefined ? [] : [argument], {
    kind: 'api',
    ...(fault === undefined ? {} : { fault }),
  });
  if (report.error !== null) throw new Error(`${name}: ${report.error.message}`);
  const result = report.result as { ok: boolean; value: Value; message: string };
  if (!result.ok) throw new Error(`${name}: ${result.message}`);
  return result.value;
}

function setUp(host: LocalHost): Promise<SetUpReport> {
  return value<SetUpReport>(host, 'setUpWorkbook');
}

/** Every cell that held anything or had a look, and everything else of the tab that a person can see, as it was. */
function assertKept(before: SpreadsheetModel, after: SpreadsheetModel): void {
  for (const old of before.sheets) {
    const now = after.sheets.find(({ sheetId }) => sheetId === old.sheetId);
    if (now === undefined) throw new Error(`The tab ${old.name} is gone`);
    for (const [row, line] of old.cells)
      for (const [column, cell] of line) {
        const place = `${old.name} ${row + 1}/${column + 1}`;
        const found = now.cells.get(row)?.get(column);
        const validation = cell.validation === undefined ? null : old.validations[cell.validation];
        const validationNow = found?.validation === undefined ? null : now.validations[found.validation];
        expect([place, { ...found, validation: validationNow }]).toEqual([place, { ...cell, validation }]);
      }
    expect(now.name).toBe(old.name);
    expect(now.merges).toEqual(old.merges);
    if (old.cells.size > 0) expect(now.frozenRows).toBe(old.frozenRows);
    expect(now.filter).toEqual(old.filter);
    expect(now.protections).toEqual(old.protections);
    expect(now.hiddenRows).toEqual(old.hiddenRows);
    expect(now.hiddenColumns).toEqual(old.hiddenColumns);
    expect(now.conditionalFormats.slice(0, old.conditionalFormats.length)).toEqual(old.conditionalFormats);
    for (const [column, width] of old.columnWidths) expect(now.columnWidths.get(column)).toBe(width);
  }
  const order = after.sheets.map(({ sheetId }) => sheetId);
  expect(order.slice(0, before.sheets.length)).toEqual(before.sheets.map(({ sheetId }) => sheetId));
}

function texts(model: SpreadsheetModel, name: string, row: number): readonly StoredValue[] {
  const line = model.sheets.find((one) => one.name === name)?.cells.get(row - 1);
  return Array.from(line ?? [])
    .sort(([left], [right]) => left - right)
    .map(([, cell]) => cell.value)
    .filter((found) => found !== null);
}

describe('an empty spreadsheet', () => {
  let host: LocalHost;
  let report: SetUpReport;
  beforeAll(async () => {
    host = open(spreadsheet([sheet('Sheet1', [])]));
    report = await setUp(host);
  });

  test('gets the nine tabs and keeps its own', () => {
    expect(host.workbook?.model.sheets.map(({ name }) => name)).toEqual([
      'Sheet1',
      'Instructions',
      'Networking Goals',
      'Contacts',
      'Your Network',
      'Applications',
      'Job Offer Calculator',
      'Job Offer Calculator - if High Job Ready Score',
      'Today',
      'Activity Log',
    ]);
    expect(report.left).toEqual([]);
    expect(report.message).toBe('Your spreadsheet is set up: 9 things were added, and nothing you wrote was changed.');
  });

  test('is read by the add-on without a single finding', async () => {
    const { findings } = await value<{ findings: Finding[] }>(host, 'checkWorkbook');
    expect(findings).toEqual([]);
  });

  test('has dropdowns, checkboxes, date formats, frozen headers and colours for what is due', () => {
    const applications = host.workbook?.model.sheets.find(({ name }) => name === 'Applications');
    expect(applications?.frozenRows).toBe(1);
    const stage = applications?.cells.get(1)?.get(2)?.validation;
    expect(stage === undefined ? null : applications?.validations[stage]?.values.slice(0, 5)).toEqual([
      'Inactive',
      'Uncalled',
      'Trying-To',
      'Interview Set',
      'Waiting',
    ]);
    expect(applications?.cells.get(1)?.get(3)?.style?.numberFormat).toBe('m/d/yyyy');
    expect(applications?.conditionalFormats.length).toBe(5);
    const contacts = host.workbook?.model.sheets.find(({ name }) => name === 'Contacts');
    const box = contacts?.cells.get(1)?.get(13)?.validation;
    expect(box === undefined ? null : contacts?.validations[box]?.criteria).toBe('CHECKBOX');
  });

  test('gives the same estimate in its own formula as in the add-on', async () => {
    const calculator = host.workbook?.model.sheets.find(({ name }) => name === 'Job Offer Calculator');
    const numbers: readonly (readonly [number, number])[] = [
      [3, 85],
      [4, 22],
      [5, 3],
    ];
    for (const [row, number] of numbers) {
      const cell = calculator?.cells.get(row)?.get(1);
      if (cell === undefined) throw new Error('A yellow box is missing');
      cell.value = number;
    }
    host.workbook?.changed();
    const estimate = await value<{ expectedOffers: number; sheetEstimate: number; inputs: unknown }>(
      host,
      'getEstimate',
    );
    expect(estimate.inputs).toEqual({ linkedInRequests: 85, applications: 22, meaningfulContacts: 3 });
    expect(estimate.sheetEstimate).toBeCloseTo(estimate.expectedOffers, 9);
    expect(estimate.expectedOffers).toBeCloseTo(0.01 * 22 + 0.3 * 0.064 * (3 + 85 * 0.3 * 0.05), 12);
  });
});

describe.each<[string, () => SpreadsheetModel]>([
  ['the course’s sheet', courseSpreadsheet],
  ...Object.entries(AWKWARD),
])('%s', (_, make) => {
  test('keeps every cell, is complete after one run, and does not change in the second', async () => {
    const host = open(make());
    // As it is when it has been opened: with its formulas worked out.
    const before = structuredClone(host.workbook?.recalculated().model);
    if (before === undefined) throw new Error('There is no workbook');
    const preview = await value<SetUpPreview>(host, 'previewSetUp');
    expect(host.workbook?.model).toEqual(before);
    const report = await setUp(host);
    expect(report.left).toEqual([]);
    expect(report.done.map(({ id }) => id)).toEqual(preview.steps.map(({ id }) => id));
    const after = structuredClone(host.workbook?.model);
    if (after === undefined) throw new Error('There is no workbook');
    assertKeptButCopiedIds(before, after);
    const second = await setUp(host);
    expect(second.done).toEqual([]);
    expect(second.left).toEqual([]);
    expect(host.workbook?.model).toEqual(after);
  });
});

/** {@link assertKept}, but an ID that a copied row had from its original is a new one now. */
function assertKeptButCopiedIds(before: SpreadsheetModel, after: SpreadsheetModel): void {
  const kept = structuredClone(before);
  for (const one of kept.sheets) {
    const seen = new Set<StoredValue>();
    for (const [row, line] of one.cells)
      for (const [column, cell] of line) {
        if (typeof cell.value !== 'string' || !/^r[0-9a-f]{11}$/.test(cell.value)) continue;
        const now =
          after.sheets
            .find(({ name }) => name === one.name)
            ?.cells.get(row)
            ?.get(column)?.value ?? null;
        if (seen.has(cell.value)) {
          expect(now).toMatch(/^r[0-9a-f]{11}$/);
          expect(now).not.toBe(cell.value);
          cell.value = now;
        }
        seen.add(cell.value);
      }
  }
  assertKept(kept, after);
}

describe('what is said and where things go', () => {
  test('a drawn network stays, and links get a tab of their own', async () => {
    const host = open(courseSpreadsheet());
    const report = await setUp(host);
    expect(report.remarks).toEqual([
      'Your Network is drawn rather than written as a table. It stays as it is, and who knows whom goes into a tab of its own, Network Links.',
    ]);
    expect(texts(host.workbook?.model as SpreadsheetModel, 'Network Links', 1)).toEqual([
      'Person',
      'Connected to',
      'How they know each other',
    ]);
  });

  test('section and example rows get no ID, every other row one of its own', async () => {
    const host = open(courseSpreadsheet());
    await setUp(host);
    const contacts = host.workbook?.model.sheets.find(({ name }) => name === 'Contacts');
    const column = texts(host.workbook?.model as SpreadsheetModel, 'Contacts', 2).indexOf('ID');
    const ids = [3, 4, 5, 6, 7, 8, 9, 10, 11].map((row) => contacts?.cells.get(row - 1)?.get(column)?.value ?? null);
    expect(ids.map((id) => id !== null)).toEqual([false, false, true, true, true, false, true, true, true]);
    expect(new Set(ids.filter((id) => id !== null)).size).toBe(6);
  });

  test('a person’s own tab called Today stays theirs', async () => {
    const make =
      AWKWARD['group headings instead of a status column, a tab of the person’s own called Today, notes and colours'];
    const host = open(make === undefined ? spreadsheet([]) : make());
    await setUp(host);
    expect(host.workbook?.model.sheets.map(({ name }) => name)).toContain('Today (Job search)');
  });

  test('contacts without a header row are left alone, with what to do', async () => {
    const make = AWKWARD['contacts without a header row, hidden rows and a filter'];
    const host = open(make === undefined ? spreadsheet([]) : make());
    const { remarks } = await setUp(host);
    expect(remarks).toEqual([
      'Contacts has no header row, so no columns were added. Insert a row at the top with the names of your columns, then run Set up again.',
    ]);
  });

  test('columns start right of a header that is merged over empty ones', async () => {
    const make = AWKWARD['a header merged over empty columns, a picture of a network, a percentage rate of their own'];
    const host = open(make === undefined ? spreadsheet([]) : make());
    await setUp(host);
    const contacts = host.workbook?.model.sheets.find(({ name }) => name === 'Contacts');
    expect([4, 5, 6, 7].map((column) => contacts?.cells.get(0)?.get(column)?.value ?? null)).toEqual([
      null,
      null,
      null,
      'Company',
    ]);
  });

  test('a protected tab is left out with a clear sentence, the others are done', async () => {
    const model = spreadsheet([
      sheet('Contacts', [CONTACTS, ['Ana', 'Acme']], {
        protections: [{ area: null, description: 'locked', warningOnly: false, userCanEdit: false }],
      }),
    ]);
    const before = structuredClone(model);
    const host = open(model);
    const report = await setUp(host);
    expect(report.left.map(({ id, message }) => [id, message])).toEqual(
      ['contacts-columns', 'contacts-ids'].map((id) => [
        id,
        '"Contacts" is protected against your edits, so nothing was added there. Ask the owner of the spreadsheet to let you edit it (Data > Protect sheets and ranges), then run Set up again.',
      ]),
    );
    expect(report.done).toHaveLength(8);
    assertKept(before, host.workbook?.model as SpreadsheetModel);
  });

  test.each([
    ['en_US', 'm/d/yyyy'],
    ['en_GB', 'dd/mm/yyyy'],
    ['de_DE', 'dd.mm.yyyy'],
    ['fr_FR', 'dd/mm/yyyy'],
    ['pt_BR', 'dd/mm/yyyy'],
    ['ja_JP', 'yyyy/mm/dd'],
  ])('dates of %s stand as %s', async (locale, format) => {
    const host = open(spreadsheet([sheet('Contacts', [CONTACTS, ['Ana', 'Acme']])], { locale }));
    await setUp(host);
    const column = texts(host.workbook?.model as SpreadsheetModel, 'Contacts', 1).indexOf('Next follow-up');
    const contacts = host.workbook?.model.sheets.find(({ name }) => name === 'Contacts');
    expect(contacts?.cells.get(1)?.get(column)?.style?.numberFormat).toBe(format);
  });
});

describe('a run that dies', () => {
  /**
   * Tab by tab, cells and looks as text, without IDs, which differ from run to run. Dropdowns that were set twice stand
   * twice in the tab's list; what counts is what each cell has.
   */
  function shape(model: SpreadsheetModel | undefined): readonly string[] {
    return (model?.sheets ?? []).map((one) => {
      const cells = Array.from(one.cells).flatMap(([row, line]) =>
        Array.from(line, ([column, { validation, value, ...cell }]): string =>
          JSON.stringify([
            row,
            column,
            typeof value === 'string' && /^r[0-9a-f]{11}$/.test(value) ? 'an ID' : value,
            cell,
            validation === undefined ? null : one.validations[validation],
          ]),
        ),
      );
      const look = [one.name, one.frozenRows, Array.from(one.columnWidths), one.conditionalFormats];
      return `${JSON.stringify(look)}\n${cells.sort().join('\n')}`;
    });
  }

  /** The lines that only one of the two has: short, where whole tabs would not be. */
  function differences(one: readonly string[], other: readonly string[]): readonly string[] {
    const lines = (shapes: readonly string[]): Set<string> =>
      new Set(shapes.flatMap((text, index) => text.split('\n').map((line) => `${index} ${line}`)));
    const [left, right] = [lines(one), lines(other)];
    return [...left].filter((line) => !right.has(line)).concat([...right].filter((line) => !left.has(line)));
  }

  test('is finished by the next one, wherever it died', async () => {
    const whole = open(courseSpreadsheet());
    const report = await whole.execute('setUpWorkbook', [], { kind: 'api' });
    const expected = shape(whole.workbook?.model);
    const calls = Object.values(report.serviceCalls).reduce((sum, number) => sum + number, 0);
    expect(calls).toBeGreaterThan(200);
    const faults: Fault[] = [];
    for (let nth = 40; nth < calls; nth += Math.ceil(calls / 8))
      faults.push({ nth, when: faults.length % 2 === 0 ? 'before' : 'after' });
    for (const when of ['before', 'after'] as const) {
      faults.push({ call: 'Range.setValues', nth: 3, when }, { call: 'Spreadsheet.insertSheet', nth: 1, when });
      faults.push({ call: 'Sheet.setConditionalFormatRules', nth: 2, when });
    }
    for (const fault of faults) {
      const host = open(courseSpreadsheet());
      const died = await host.execute('setUpWorkbook', [], { kind: 'api', fault });
      expect([fault, (died.result as { ok?: boolean } | undefined)?.ok]).not.toEqual([fault, true]);
      const resumed = await setUp(host);
      expect([fault, resumed.left]).toEqual([fault, []]);
      expect([fault, differences(shape(host.workbook?.model), expected)]).toEqual([fault, []]);
    }
  });

  test('says that it went on', async () => {
    const host = open(courseSpreadsheet());
    await host.execute('setUpWorkbook', [], {
      kind: 'api',
      fault: { call: 'Range.setValues', nth: 4, when: 'before' },
    });
    const { message } = await setUp(host);
    expect(message).toMatch(/^The set-up that stopped earlier was finished: /);
  });
});

test('the menu item asks first, and does nothing when the answer is no', async () => {
  const model = courseSpreadsheet();
  const before = structuredClone(model);
  const host = open(model);
  const refused = await host.execute('setUpFromMenu', [], { kind: 'menu', answers: ['CANCEL'] });
  expect(refused.error).toBeNull();
  expect(refused.dialogs).toHaveLength(1);
  expect(host.workbook?.model).toEqual(before);
  const agreed = await host.execute('setUpFromMenu', [], { kind: 'menu' });
  expect(agreed.dialogs.map(({ title }) => title)).toEqual(['Set up would do this', 'Set up']);
});
