/** The zip of a release: the same bytes whenever it is made, everything in it, and a template that works. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { ROOT } from '../../scripts/build/paths';
import { sidebarNames } from '../../scripts/build/sidebars';
import { readVersion } from '../../scripts/build/version';
import { HostClock } from '../../scripts/local/clock';
import { LocalHost } from '../../scripts/local/host';
import { readWorkbookFile } from '../../scripts/local/workbook-file';
import { makeRelease, type Release, TEMPLATE } from '../../scripts/release/make-release';
import type { CheckReport, TodayReport } from '../../src/api';
import { STAGES } from '../../src/domain/stage';

const version = readVersion();
const BASE = `job-offer-steps-to-success-${version}`;
let release: Release;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  release = await makeRelease();
  files = unzipSync(release.bytes);
});

const textOf = (name: string): string => new TextDecoder().decode(files[`${BASE}/${name}`]);

test('it holds both editions, the template, how to begin, the license and what is new', async () => {
  const pages = (await sidebarNames()).map((name) => `dist/${name}.html`);
  const expected = [
    'CHANGELOG.md',
    TEMPLATE,
    'LICENSE.txt',
    'README.txt',
    'dist/Code.js',
    ...pages,
    'dist/appsscript.json',
    'paste/Code.gs.txt',
    'paste/Pages.html.txt',
    'paste/appsscript.json.txt',
  ];
  expect(release.fileName).toBe(`${BASE}.zip`);
  expect(Object.keys(files)).toEqual(expected.map((name) => `${BASE}/${name}`).sort());
  expect(textOf('LICENSE.txt')).toBe(readFileSync(path.join(ROOT, 'LICENSE'), 'utf8'));
  expect(textOf('dist/Code.js')).toBe(readFileSync(path.join(ROOT, 'dist', 'Code.js'), 'utf8'));
});

test('how to begin is one page that names what is there', () => {
  const text = textOf('README.txt');
  expect(text).toContain(version);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(text.split('\n').length).toBeLessThanOrEqual(75);
  for (const name of ['paste/Code.gs.txt', 'paste/Pages.html.txt', 'paste/appsscript.json.txt', TEMPLATE])
    expect(text).toContain(name);
});

describe('the same sources', () => {
  const sources = ['LICENSE', 'CHANGELOG.md', 'samples/steps-to-success.xlsx'].map((name) => path.join(ROOT, name));
  const times = sources.map((file) => statSync(file).mtime);
  const folder = mkdtempSync(path.join(tmpdir(), 'release-test-'));
  afterAll(() => {
    for (const [index, file] of sources.entries())
      utimesSync(file, times[index] ?? new Date(), times[index] ?? new Date());
    rmSync(folder, { recursive: true, force: true });
  });

  test('give the same bytes in another process, another zone and with files of another age', () => {
    for (const file of sources) utimesSync(file, new Date('2001-01-01'), new Date('2001-01-01'));
    const said = execFileSync(process.execPath, ['--import', 'tsx', 'scripts/release.ts', '--out', folder], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
    });
    expect(said).toContain(release.fileName);
    const again = readFileSync(path.join(folder, release.fileName));
    expect(again.equals(Buffer.from(release.bytes))).toBe(true);
  });
});

describe('the template', () => {
  let host: LocalHost;

  async function value<Value>(name: string): Promise<Value> {
    const { result, error } = await host.execute(name, [], { kind: 'sidebar' });
    expect(error).toBeNull();
    const answer = result as { ok: boolean; value: Value };
    expect(answer).toMatchObject({ ok: true });
    return answer.value;
  }

  beforeAll(async () => {
    const bytes = files[`${BASE}/${TEMPLATE}`] ?? new Uint8Array();
    const options = { locale: 'en_US', timeZone: 'America/Los_Angeles', title: 'My search' };
    const { model } = await readWorkbookFile(bytes, options);
    host = new LocalHost({ model, clock: new HostClock(Date.UTC(2026, 10, 23, 16), true) });
  });

  test("has the course's tabs, then ours, and nobody in them but the guides", () => {
    const sheets = host.workbook?.model.sheets ?? [];
    expect(sheets.map(({ name }) => name)).toEqual([
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
    const firstCells = (tab: string): unknown[] =>
      [...(sheets.find(({ name }) => name === tab)?.cells.values() ?? [])].flatMap((row) => row.get(0)?.value ?? []);
    expect(firstCells('Networking Goals')).toEqual(['Networking Goals', 'Term', 'Example: Fall']);
    expect(firstCells('Contacts')).toEqual(['Contacts', 'Contact', 'Example: Jamie Doe']);
    expect(firstCells('Applications')).toEqual(['Applications', 'Company', 'Example: Maple Systems']);
    expect(firstCells('Your Network')).toEqual(['Person']);
  });

  test("keeps the look of the course's tables", () => {
    const contacts = host.workbook?.model.sheets.find(({ name }) => name === 'Contacts');
    expect(contacts?.frozenRows).toBe(2);
    const header = contacts?.cells.get(1);
    expect(header?.get(0)?.style).toMatchObject({ bold: true });
    // The columns that were added look like those that were there.
    expect(header?.get(8)?.style?.background).toBe(header?.get(0)?.style?.background);
  });

  test('offers the stages in the column for them, and takes other words too', () => {
    const applications = host.workbook?.model.sheets.find(({ name }) => name === 'Applications');
    const validation = applications?.cells.get(500)?.get(2)?.validation;
    expect(applications?.validations[validation ?? -1]).toMatchObject({
      criteria: 'VALUE_IN_LIST',
      values: [...STAGES],
      allowInvalid: true,
    });
  });

  test('needs no further set-up', async () => {
    expect(await value('previewSetUp')).toMatchObject({ steps: [] });
  });

  test('has nobody to follow up with', async () => {
    expect(await value<TodayReport>('getToday')).toMatchObject({ actions: [], later: [] });
  });

  test('has nothing to mend: only the guides are pointed out', async () => {
    const { findings } = await value<CheckReport>('checkWorkbook');
    expect(findings.map(({ rule, tab, severity }) => `${severity} ${rule} ${tab}`).sort()).toEqual([
      'info example-row Applications',
      'info example-row Contacts',
      'info example-row Networking Goals',
    ]);
  });
});
