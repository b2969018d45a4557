/** The import dialog in a real browser: files of several kinds, failure in the middle, cancel, going on, undo, export. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ImportBatch, ImportRecord, KnownRow, KnownRowsReport, MappingProposal } from '../../src/api';
import { day } from '../../src/domain/day';
import { IMPORT_FIELDS } from '../../src/domain/import/import-fields';
import { headerOf } from '../../src/domain/tabs';
import { understandStage } from '../../src/domain/understand-stage';
import { proposeColumns } from '../../src/workbook/propose-columns';
import { accessibilityFaults } from './accessibility';
import { launchBrowser } from './browser';
import { openStubPage, type StubAnswers, type StubOptions, type StubPage } from './stub-page';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/imports');
const DIALOG: StubOptions = { width: 760, height: 560 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function upload(name: string, content = readFileSync(path.join(FOLDER, name))): Upload {
  return { name, mimeType: 'text/csv', buffer: content };
}

/** What the server would propose for a file of UTF-8 with commas. */
function proposal(text: string, kind?: MappingProposal['kind']): MappingProposal {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.split(/[,;]/).map((cell) => cell.replace(/^"|"$/g, '')));
  const proposed = proposeColumns({ rows, ...(kind === undefined ? {} : { kind }) });
  const fields = Object.keys(IMPORT_FIELDS[proposed.kind]).map((field) => ({
    field,
    label: headerOf(proposed.kind, field),
  }));
  return { ...proposed, fields, locale: 'en_US', today: day('2026-11-23'), timeZone: 'America/Los_Angeles' };
}

const textOf = (name: string): string => readFileSync(path.join(FOLDER, name), 'latin1');
const LINKEDIN = 'linkedin-connections.csv';
/** What the server says of rows that are there, and of the file's words for stages. */
function lookUp(rows: readonly KnownRow[], ...stages: readonly string[]): StubAnswers[string] {
  const readings = stages.map((text) => ({ understood: understandStage(text)?.stage ?? null, nearest: null }));
  return [{ value: { rows, stages: readings } satisfies KnownRowsReport }];
}
const KNOWN = lookUp([{ row: 5, name: 'Priya Raman', company: 'Lattice', email: '', linkedIn: '' }]);
const PEOPLE = `Name,Company,Email\n${Array.from({ length: 1200 }, (_, index) => `Person ${index},Company ${index},p${index}@x.example`).join('\n')}`;
const MANY = upload('people.csv', Buffer.from(PEOPLE));

function written(added: number, done: number, total: number): { readonly value: unknown } {
  return {
    value: {
      importId: 'm00000001',
      added,
      skipped: [],
      done,
      total,
      finished: done >= total,
      leftOut: [],
      message: '',
    },
  };
}

const ANSWERS: StubAnswers = {
  getImports: [{ value: [] }],
  proposeMapping: [{ value: proposal(readFileSync(path.join(FOLDER, LINKEDIN), 'utf8')) }],
  findKnownRows: KNOWN,
  importRows: [written(3, 5, 5)],
  undoImport: [{ value: { removed: 3, kept: [], more: false, message: '3 rows were emptied again.' } }],
  endImport: [{ value: null }],
  exportCsv: [
    {
      value: {
        fileName: 'contacts-2026-11-23.csv',
        rows: [
          ['Contact', 'Phone'],
          ['=Ana', '+49 170'],
        ],
      },
    },
  ],
  exportInterviews: [{ value: { fileName: 'interviews-2026-11-23.ics', text: 'BEGIN:VCALENDAR\r\n', count: 2 } }],
};

const open = (answers: StubAnswers = {}, options: StubOptions = {}): Promise<StubPage> =>
  openStubPage(browser, 'import', { ...ANSWERS, ...answers }, { ...DIALOG, ...options });

const many = { proposeMapping: [{ value: proposal(PEOPLE) }], findKnownRows: lookUp([]) };

async function choose(page: Page, file: Upload): Promise<void> {
  await page.getByLabel('CSV, TSV or text file').setInputFiles(file);
}

const heading = (page: Page, name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor();

async function toRows(page: Page, file: Upload): Promise<void> {
  await choose(page, file);
  await heading(page, 'What is in the file?');
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  await heading(page, 'Look before it is written');
}

/** What the rows in sight say of themselves: their place in the file, who it is, and what happens. */
async function fates(page: Page): Promise<readonly string[]> {
  const rows = await page.locator('.virtual-grid tbody tr[data-row]').all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('td').allTextContents()).slice(0, 3).join(' ').replace(/\s+/g, ' ').trim(),
    ),
  );
}

async function batches(stub: StubPage): Promise<readonly ImportBatch[]> {
  return (await stub.calls()).filter(({ name }) => name === 'importRows').map(({ input }) => input as ImportBatch);
}

describe("LinkedIn's connections", () => {
  test('from the file to the sheet and back', async () => {
    const stub = await open();
    const { page } = stub;
    await choose(page, upload(LINKEDIN));
    await heading(page, 'What is in the file?');
    await page.getByText('6 rows, separated by commas, read as UTF-8').waitFor();
    expect(await page.getByLabel('Where “First Name” goes').inputValue()).toBe('firstName');
    expect(await page.getByLabel('Where “URL” goes').inputValue()).toBe('linkedIn');
    expect(await page.getByLabel('Where “Connected On” goes').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Look at the rows' }).click();
    await heading(page, 'Look before it is written');
    await page.getByText('3 contacts will be added below your last row. Nothing that is there is changed.').waitFor();
    await page.getByText('1 row without a name is left out.').waitFor();
    expect(await fates(page)).toEqual([
      '5 Zoë Park New',
      '6 Priya Raman Left out: is Priya Raman, Lattice, row 5 of your sheet',
      "7 Samuel O'Brien, PhD New",
      '8 Ayşe Yılmaz New',
      '9 Left out: no name',
      '10 Zoë Park Left out: is Zoë Park, Orbit, Inc., row 5 of the file',
    ]);
    await page.getByLabel('Add Priya Raman all the same').check();
    await page.getByRole('button', { name: 'Import 4 contacts' }).click();
    await heading(page, 'Imported');
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('status').getByText('3 rows were emptied again.').waitFor();
    const [sent] = await batches(stub);
    expect(sent).toMatchObject({ kind: 'contacts', offset: 0, total: 5, importAnyway: [1], fileName: LINKEDIN });
    expect(sent?.rows[0]).toEqual({
      name: 'Zoë Park',
      linkedIn: 'https://www.linkedin.com/in/zoe-park-4411',
      company: 'Orbit, Inc.',
      role: 'Staff Engineer',
    });
    const undo = (await stub.calls()).find(({ name }) => name === 'undoImport');
    expect(undo?.input).toEqual({ importId: sent?.importId });
    await stub.close();
  });

  test('by keyboard alone', async () => {
    const { page, close } = await open();
    await choose(page, upload(LINKEDIN));
    await heading(page, 'What is in the file?');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('What is in the file?');
    const tabTo = async (name: string): Promise<void> => {
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate('document.activeElement.textContent')) === name) return;
      }
      throw new Error(`Tab never comes to ${name}`);
    };
    await tabTo('Look at the rows');
    await page.keyboard.press('Enter');
    await heading(page, 'Look before it is written');
    await tabTo('Import 3 contacts');
    await page.keyboard.press('Enter');
    await heading(page, 'Imported');
    await tabTo('Undo this import');
    await close();
  });

  test('many people are quiet at first, unless the person says otherwise', async () => {
    const stub = await open({ ...many, importRows: [written(500, 500, 1200)] });
    const { page } = stub;
    await toRows(page, MANY);
    await page.getByText('They stay quiet until Sat, May 22, 2027.').waitFor();
    await page.getByLabel('Do not remind me of these people yet').uncheck();
    await page.getByRole('button', { name: 'Import 1,200 contacts' }).click();
    await heading(page, 'Imported');
    expect((await batches(stub))[0]?.rows[0]).toEqual({
      name: 'Person 0',
      company: 'Company 0',
      email: 'p0@x.example',
    });
    await stub.close();
  });
});

test('ten thousand rows are gone through by keyboard, each saying what happens, duplicates and problems apart', async () => {
  const people = Array.from({ length: 10_000 }, (_, index) => (index % 1000 === 999 ? '' : `Person ${index}`));
  const text = `Name,Company,Last contacted\n${people.map((name, index) => `${name},Company ${index},${index === 4 ? 'last spring' : ''}`).join('\n')}`;
  const known = [1, 7777].map((index) => ({ row: index + 20, name: `Person ${index}`, company: `Company ${index}` }));
  const stub = await open({ proposeMapping: [{ value: proposal(text) }], findKnownRows: lookUp(known) });
  const { page } = stub;
  await toRows(page, upload('people.csv', Buffer.from(text)));
  const grid = page.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe('10001');
  expect(await grid.locator('tr').count()).toBeLessThan(40);
  const focused = (): Promise<unknown> =>
    page.evaluate('[document.activeElement.ariaRowIndex, document.activeElement.innerText.split("\\t")[1]]');
  await grid.locator('tr[data-row="0"]').focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toEqual(['3', 'Person 1']);
  await page.keyboard.press('Space');
  await page.getByText('9,989 contacts will be added').waitFor();
  await page.keyboard.press('PageDown');
  expect(await focused()).toEqual(['10', 'Person 8']);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toEqual(['10000', 'Person 9998']);
  await page.getByRole('row', { name: /Person 9998/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'There already 2' }).click();
  expect(await fates(page)).toEqual([
    '3 Person 1 Added all the same: is Person 1, Company 1, row 21 of your sheet',
    '7,779 Person 7777 Left out: is Person 7777, Company 7777, row 7797 of your sheet',
  ]);
  await page.getByLabel('Add all 2 of them anyway').check();
  await page.getByLabel('Add Person 1 all the same').uncheck();
  await page.getByRole('button', { name: 'Problems 11' }).click();
  expect((await fates(page)).slice(0, 2)).toEqual(['6 Person 4 New a date is kept as text', '1,001 Left out: no name']);
  await page.getByRole('button', { name: 'Import 9,989 contacts' }).click();
  await stub.called('importRows', 16);
  const sent = (await batches(stub)).flatMap(({ offset = 0, importAnyway = [] }) =>
    importAnyway.map((at) => offset + at),
  );
  expect(sent).toEqual([7770]);
  await stub.close();
});

describe('columns', () => {
  test('can be changed; a field is filled by one column, and a name is needed', async () => {
    const { page, close } = await open();
    await choose(page, upload(LINKEDIN));
    await heading(page, 'What is in the file?');
    await page.getByLabel('Where “Connected On” goes').selectOption('company');
    await page.getByRole('status').getByText('“Connected On” now, and “Company” is left out').waitFor();
    expect(await page.getByLabel('Where “Company” goes').inputValue()).toBe('');
    await page.getByLabel('Where “First Name” goes').selectOption('');
    await page.getByLabel('Where “Last Name” goes').selectOption('');
    await page.getByRole('button', { name: 'Look at the rows' }).click();
    await page.getByRole('alert').getByText('Choose which column holds the names').waitFor();
    await page.getByLabel('Where “Last Name” goes').selectOption('name');
    await page.getByRole('button', { name: 'Look at the rows' }).click();
    await heading(page, 'Look before it is written');
    await close();
  });

  test('the kind and the row of headings ask for a new proposal', async () => {
    const stub = await open();
    await choose(stub.page, upload(LINKEDIN));
    await heading(stub.page, 'What is in the file?');
    await stub.page.getByLabel('Applications: one job a row').check();
    await stub.page.getByLabel('The headings stand in').selectOption('-1');
    await stub.called('proposeMapping', 3);
    const asked = (await stub.calls()).flatMap(({ name, input }) =>
      name === 'proposeMapping' ? [input as { kind?: string; headerRow?: number }] : [],
    );
    expect(asked.map(({ kind, headerRow }) => [kind, headerRow])).toEqual([
      [undefined, undefined],
      ['applications', 3],
      ['applications', -1],
    ]);
    await stub.close();
  });
});

describe('applications', () => {
  test('in the letters of Windows: stages and dates are explained, and can be set otherwise', async () => {
    const stub = await open({
      proposeMapping: [{ value: proposal(textOf('bewerbungen-windows-1252.csv')) }],
      findKnownRows: lookUp([], 'Beworben', 'Absage'),
      importRows: [written(2, 2, 2)],
    });
    const { page } = stub;
    await toRows(page, upload('bewerbungen-windows-1252.csv'));
    await page.getByText('The file writes the day first: 13.10.2026 can be nothing else.').waitFor();
    expect(await page.getByLabel('Stage for “Absage”').inputValue()).toBe('Rejected');
    await page.getByLabel('Stage for “Absage”').selectOption('Closed');
    await page.getByRole('button', { name: 'Import 2 applications' }).click();
    await heading(page, 'Imported');
    expect((await batches(stub))[0]?.rows[1]).toEqual({
      company: 'Straßenbau Grün',
      position: 'Bauzeichner',
      stage: 'Closed',
      appliedOn: '2026-11-05',
      location: 'Düsseldorf',
      notes: '50 € Fahrtkosten – erstattet',
    });
    await stub.close();
  });

  test('marks that do not fit together are pointed at; days that would lie ahead tell how all are meant', async () => {
    const text =
      'Company,Applied on,Notes\nAcme,05/11/2026,"said "hi", then left"\nBolt,12/11/2026,\nCog,10/11/2026,fine\nDot,02/05/2026,\n';
    const { page, close } = await open({
      proposeMapping: [{ value: proposal(text) }],
      findKnownRows: lookUp([]),
    });
    await choose(page, upload('applications.csv', Buffer.from(text)));
    await page.getByText('Quotation marks do not fit together in row 2: texts there may').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Look at the rows' }).click();
    await page.getByText('The file writes the day first: else 12/11/2026 would lie ahead.').waitFor();
    await page.getByLabel('Put 1 application into Inactive: nothing has happened there for two months').check();
    await page.getByText('Inactive ones ask for nothing.').waitFor();
    await page.getByRole('row', { name: /Dot.*Inactive/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
  });
});

describe('a long import', () => {
  test('goes batch by batch with its numbers, fails in the middle, and goes on where it was', async () => {
    const stub = await open({
      ...many,
      importRows: [
        written(500, 500, 1200),
        { fail: 'Exceeded maximum execution time' },
        written(500, 1000, 1200),
        written(200, 1200, 1200),
      ],
    });
    const { page } = stub;
    await toRows(page, MANY);
    await page.getByRole('button', { name: 'Import 1,200 contacts' }).click();
    await heading(page, 'Not all rows are in yet');
    await page.getByRole('alert').getByText('longer than it allows').waitFor();
    await page.getByText('500 of 1,200 rows. 500 added.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1,200 contacts added').waitFor();
    const sent = await batches(stub);
    expect(sent.map(({ offset, rows }) => [offset, rows.length])).toEqual([
      [0, 500],
      [500, 500],
      [500, 500],
      [1000, 200],
    ]);
    expect(new Set(sent.map(({ importId }) => importId)).size).toBe(1);
    await stub.close();
  });

  test('can be cancelled after a batch, and gone on with or undone', async () => {
    const stub = await open(
      { ...many, importRows: [written(500, 500, 1200), written(500, 1000, 1200), written(200, 1200, 1200)] },
      { holds: ['importRows'] },
    );
    const { page } = stub;
    await toRows(page, MANY);
    await page.getByRole('button', { name: 'Import 1,200 contacts' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await stub.release();
    await page.getByText('500 of 1,200 rows, stopped. 500 added.').waitFor();
    expect((await batches(stub)).length).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('1,200 contacts added').waitFor();
    expect((await batches(stub)).map(({ offset }) => offset)).toEqual([0, 500, 1000]);
    await stub.close();
  });

  test('that was closed goes on with the same file, at its place', async () => {
    const first = await open({ ...many, importRows: [written(500, 500, 1200), { never: true }] });
    await toRows(first.page, MANY);
    await first.page.getByRole('button', { name: 'Import 1,200 contacts' }).click();
    await first.page.getByText('500 of 1,200 rows. 500 added.').waitFor();
    const [sent] = await batches(first);
    await first.close();
    const record: ImportRecord = {
      importId: sent?.importId ?? '',
      kind: 'contacts',
      fileName: 'people.csv',
      fileKey: sent?.fileKey ?? '',
      total: 1200,
      done: 500,
      added: 500,
      skipped: 0,
      choices: sent?.choices ?? '',
      finished: false,
      day: day('2026-11-22'),
    };
    const stub = await open({
      ...many,
      getImports: [{ value: [record] }],
      importRows: [written(500, 1000, 1200), written(200, 1200, 1200)],
    });
    const { page } = stub;
    await page.getByText('The import of people.csv stopped after 500 of 1,200 rows.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, MANY);
    await heading(page, 'Look before it is written');
    await page.getByRole('button', { name: 'Go on: 700 contacts' }).click();
    await page.getByText('1,200 contacts added').waitFor();
    expect((await batches(stub)).map(({ offset, importId }) => [offset, importId])).toEqual([
      [500, record.importId],
      [1000, record.importId],
    ]);
    await stub.close();
  });
});

describe('earlier imports', () => {
  const record: ImportRecord = {
    importId: 'm0000beef',
    kind: 'contacts',
    fileName: 'people.csv',
    fileKey: 'k',
    total: 9,
    done: 9,
    added: 8,
    skipped: 1,
    choices: '',
    finished: true,
    day: day('2026-11-20'),
  };

  test('are undone in as many calls as it takes, and what stays is said', async () => {
    const stub = await open({
      getImports: [{ value: [record] }, { value: [] }],
      undoImport: [
        { value: { removed: 5, kept: [], more: true, message: '5 rows were emptied again.' } },
        {
          value: {
            removed: 2,
            kept: [{ row: 44, tab: 'Contacts' }],
            more: false,
            message: '2 rows were emptied again. 1 row was changed since and stays: row 44.',
          },
        },
      ],
    });
    await stub.page.getByRole('button', { name: 'Undo the import of people.csv' }).click();
    await stub.page
      .getByRole('alert')
      .getByText('7 rows were emptied again. 1 row was changed since and stays: row 44.')
      .waitFor();
    expect((await stub.calls()).filter(({ name }) => name === 'undoImport')).toHaveLength(2);
    await stub.close();
  });

  test('an unfinished one can be left as it is', async () => {
    const stub = await open({ getImports: [{ value: [{ ...record, finished: false, done: 4 }] }, { value: [] }] });
    await stub.page.getByRole('button', { name: 'Leave it as it is: people.csv' }).click();
    await stub.page.getByText('stopped after').waitFor({ state: 'detached' });
    expect((await stub.calls()).map(({ name }) => name)).toEqual(['getImports', 'endImport', 'getImports']);
    await stub.close();
  });
});

describe('export', () => {
  test('CSV that no spreadsheet takes for formulas, and a calendar', async () => {
    const { page, close } = await open();
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Contacts as CSV' }).click(),
    ]);
    expect(table.suggestedFilename()).toBe('contacts-2026-11-23.csv');
    expect(readFileSync(await table.path(), 'utf8')).toBe('\ufeffContact,Phone\r\n"\'=Ana","\'+49 170"');
    await page.getByRole('status').getByText('contacts-2026-11-23.csv holds 1 contact.').waitFor();
    const [calendar] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Interviews for a calendar' }).click(),
    ]);
    expect(calendar.suggestedFilename()).toBe('interviews-2026-11-23.ics');
    await close();
  });

  test('nothing to export is said', async () => {
    const { page, close } = await open({
      exportCsv: [{ refuse: 'There are no applications in this spreadsheet yet.' }],
    });
    await page.getByRole('button', { name: 'Applications as CSV' }).click();
    await page.getByRole('alert').getByText('There are no applications').waitFor();
    await close();
  });
});

interface State {
  readonly state: string;
  readonly answers: StubAnswers;
  readonly shows: RegExp;
  readonly act?: (page: Page) => Promise<void>;
}

const DENIED = 'We are sorry, a server error occurred. Error code PERMISSION_DENIED.';
const linkedIn = (page: Page): Promise<void> => choose(page, upload(LINKEDIN));

const STATES: readonly State[] = [
  { state: 'loading', answers: { getImports: [{ never: true }] }, shows: /Looking for earlier imports/ },
  { state: 'failed', answers: { getImports: [{ fail: DENIED }] }, shows: /several Google accounts/ },
  { state: 'empty', answers: {}, shows: /Choose a file/, act: (page) => page.locator('summary').click() },
  {
    state: 'not a table',
    answers: {},
    shows: /is a workbook or an archive/,
    act: (page) => choose(page, upload('book.xlsx', Buffer.from([0x50, 0x4b, 3, 4]))),
  },
  {
    state: 'proposal refused',
    answers: { proposeMapping: [{ fail: 'x' }] },
    shows: /Something went wrong/,
    act: linkedIn,
  },
  { state: 'columns', answers: {}, shows: /What is in the file/, act: linkedIn },
  { state: 'rows', answers: {}, shows: /3 contacts will be added/, act: (page) => toRows(page, upload(LINKEDIN)) },
  {
    state: 'stages and remarks',
    answers: {
      proposeMapping: [
        {
          value: proposal(
            readFileSync(path.join(FOLDER, 'notion-applications.csv'), 'utf8').replace('back\n', 'back '),
          ),
        },
      ],
      findKnownRows: lookUp([], 'Applied', 'Hibernating', 'Interview scheduled'),
    },
    shows: /not understood: it goes into the notes/,
    act: (page) => toRows(page, upload('notion-applications.csv')),
  },
  {
    state: 'nothing new',
    answers: {
      ...many,
      findKnownRows: lookUp(
        Array.from({ length: 1200 }, (_, index) => ({ row: index + 3, name: `Person ${index}`, company: '' })),
      ),
    },
    shows: /Nothing is left to add/,
    act: (page) => toRows(page, MANY),
  },
  {
    state: 'running',
    answers: { ...many, importRows: [written(500, 500, 1200), { never: true }] },
    shows: /500 of 1,200 rows/,
    act: async (page) => {
      await toRows(page, MANY);
      await page.getByRole('button', { name: 'Import 1,200 contacts' }).click();
    },
  },
  {
    state: 'done, with rows left out',
    answers: {
      importRows: [
        {
          value: {
            importId: 'm1',
            added: 3,
            skipped: [
              { index: 1, reason: 'duplicate', message: 'Priya Raman is there already, in row 5 of your sheet.' },
            ],
            done: 5,
            total: 5,
            finished: true,
            leftOut: ['Times talked'],
            message: '',
          },
        },
      ],
    },
    shows: /3 contacts added/,
    act: async (page) => {
      await toRows(page, upload(LINKEDIN));
      await page.getByRole('button', { name: 'Import 3 contacts' }).click();
      await page.locator('summary').click();
    },
  },
];

// Going through the flow costs most of the time, so each state is seen in both schemes before its page is closed.
describe('every state, light and dark', () => {
  test.each(STATES)('$state', async ({ state, answers, shows, act }) => {
    const { page, close } = await open(answers);
    await page.getByRole('heading', { name: 'Choose a file' }).waitFor();
    await act?.(page);
    await page.getByText(shows).first().waitFor({ state: 'attached' });
    const folder = process.env.SCREENSHOTS;
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      if (folder !== undefined) await page.screenshot({ path: path.join(folder, `import ${state} ${scheme}.png`) });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(760);
    await close();
  });
});
