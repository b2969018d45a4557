/**
 * Holds the formulas that Set up writes to a spreadsheet program that is not ours: sets up the sample and an empty
 * workbook, lets LibreOffice open and recalculate the files, and compares its estimate with the add-on's.
 *
 *     npm run check:libreoffice
 *
 * Where there is no `soffice` it says so and passes; exit code 1 when a figure differs or a cell shows an error.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { EstimateReport, SetUpReport } from '../src/api';
import { HostClock } from './local/clock';
import { LocalHost } from './local/host';
import type { SpreadsheetModel, StoredValue } from './local/model';
import { emptyWorkbookFile, readWorkbookFile, type WorkbookFile } from './local/workbook-file';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WHERE = { locale: 'en_US', timeZone: 'America/Los_Angeles' } as const;
const NOW = Date.parse('2026-11-21T17:00:00Z');
const LARGEST_DIFFERENCE = 1e-9;

const CALCULATORS = [
  { calculator: 'standard', tab: 'Job Offer Calculator' },
  { calculator: 'high-readiness', tab: 'Job Offer Calculator - if High Job Ready Score' },
] as const;

/** The start of the label that Set up writes beside its formula. */
const LABEL = 'Expected job offers with these rates';

/** LibreOffice keeps the values it finds in a file from another program unless it is told to recalculate always (0). */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

async function ask<Value>(host: LocalHost, name: string, argument?: unknown): Promise<Value> {
  const report = await host.execute(name, argument === undefined ? [] : [argument], { kind: 'api' });
  const result = report.result as { ok: boolean; value: Value; message: string } | undefined;
  if (report.error !== null || !result?.ok)
    throw new Error(`${name}: ${report.error?.message ?? result?.message ?? 'no answer'}`);
  return result.value;
}

function cellBeside(model: SpreadsheetModel, tab: string, label: string): { value: StoredValue; formula?: string } {
  // Excel's format allows 31 characters in a tab's name, and LibreOffice keeps to that.
  const sheet =
    model.sheets.find(({ name }) => name === tab) ?? model.sheets.find(({ name }) => name === tab.slice(0, 31));
  for (const line of sheet?.cells.values() ?? [])
    for (const [column, { value }] of line)
      if (typeof value === 'string' && value.startsWith(label)) {
        const beside = line.get(column + 1);
        if (beside !== undefined) return beside;
      }
  throw new Error(`${tab} has no cell beside "${label}"`);
}

/** Opens a file in LibreOffice, without a window, and saves it again. */
function convert(file: string, profile: string, folder: string): string {
  execFileSync(
    'soffice',
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--convert-to',
      'xlsx',
      '--outdir',
      folder,
      file,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], timeout: 180_000 },
  );
  return path.join(folder, path.basename(file));
}

function errorsIn(model: SpreadsheetModel): readonly string[] {
  const errors: string[] = [];
  for (const sheet of model.sheets)
    for (const [row, line] of sheet.cells)
      for (const [column, { value }] of line)
        if (typeof value === 'object' && value !== null)
          errors.push(`${sheet.name}, row ${row + 1}, column ${column + 1}: ${value.error}`);
  return errors;
}

/** What differs, in words; nothing when all is well. */
async function checkBook(
  name: string,
  file: WorkbookFile,
  boxes: readonly [number, number, number] | null,
  scratch: string,
): Promise<readonly string[]> {
  const host = new LocalHost({ model: file.model, clock: new HostClock(NOW, true) });
  const { left } = await ask<SetUpReport>(host, 'setUpWorkbook');
  const problems = left.map(({ tab, message }) => `${name}, ${tab}: ${message}`);
  if (boxes !== null)
    for (const { tab } of CALCULATORS)
      ['How many LinkedIn', 'How many job app', 'How many meaningful'].forEach((label, index) => {
        cellBeside(file.model, tab, label).value = boxes[index] ?? 0;
      });
  host.workbook?.changed();
  const expected = new Map<string, number>();
  for (const { calculator, tab } of CALCULATORS)
    expected.set(tab, (await ask<EstimateReport>(host, 'getEstimate', { calculator })).expectedOffers);
  // A value that is wrong on purpose: if it comes back, nothing was recalculated.
  for (const { tab } of CALCULATORS) cellBeside(file.model, tab, LABEL).value = -1;
  const written = path.join(scratch, `${name}.xlsx`);
  writeFileSync(written, await file.save());
  const saved = convert(written, path.join(scratch, 'profile'), path.join(scratch, 'converted'));
  const { model } = await readWorkbookFile(readFileSync(saved), { ...WHERE, title: name });
  for (const [tab, offers] of expected) {
    const { value } = cellBeside(model, tab, LABEL);
    const agrees = typeof value === 'number' && Math.abs(value - offers) <= LARGEST_DIFFERENCE;
    if (agrees) process.stdout.write(`${name}, ${tab}: ${offers} offers in both.\n`);
    else problems.push(`${name}, ${tab}: LibreOffice says ${JSON.stringify(value)}, the add-on ${offers}.`);
  }
  return [...problems, ...errorsIn(model).map((error) => `${name}: ${error}`)];
}

async function main(): Promise<void> {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error !== undefined) {
    process.stdout.write('LibreOffice (soffice) is not installed here, so its figures were not compared.\n');
    return;
  }
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--if-needed'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const scratch = mkdtempSync(path.join(tmpdir(), 'check-libreoffice-'));
  try {
    mkdirSync(path.join(scratch, 'profile/user'), { recursive: true });
    writeFileSync(path.join(scratch, 'profile/user/registrymodifications.xcu'), RECALCULATE_ALWAYS);
    const sample = await readWorkbookFile(readFileSync(path.join(ROOT, 'samples/steps-to-success.xlsx')), {
      ...WHERE,
      title: 'sample',
    });
    const problems = [
      ...(await checkBook('sample', sample, null, scratch)),
      ...(await checkBook('empty', await emptyWorkbookFile({ ...WHERE, title: 'empty' }), [123, 45, 6], scratch)),
    ];
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

await main();
