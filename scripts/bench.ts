/**
 * `npm run bench`: what each entry point costs on searches of 30, 500 and 5,000 contacts.
 *
 *     npm run bench [-- --contacts 30,500,5000] [-- --functions getToday,checkWorkbook] [-- --map]
 *
 * Service calls are what Google makes people wait for, so the table stands on them: they must not grow with rows. Time
 * is this machine's, from the start of a fresh worker to the answer; "computing" is reading plain grids and deciding,
 * without any service. The network map is measured in a real browser, of 500 and 2,000 people; `--map` measures nothing
 * else. Each measurement runs in a process of its own, so that its peak memory is its own.
 */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { day } from '../src/domain/day';
import { measureComputing } from './bench/computing';
import { largeSearch } from './bench/large-search';
import { measureMap } from './bench/map';
import { buildIfNeeded } from './build';
import { DIST } from './build/paths';
import { LocalHost } from './local/host';

const TODAY = day('2026-11-23');
const CONTACTS = [30, 500, 5000];
const PEOPLE_ON_THE_MAP = [500, 2000];

/** The entry points measured, with the argument they get. */
const FUNCTIONS: Readonly<Record<string, readonly unknown[]>> = {
  onOpen: [{ authMode: 'NONE' }],
  checkWorkbook: [],
  getToday: [{}],
  getPipeline: [],
  getApplication: [{ id: 'a-3' }],
  moveStage: [{ id: 'a-3', to: 'Waiting' }],
  getNetwork: [],
  getEstimate: [{ calculator: 'standard' }],
  planOffers: [{ calculator: 'standard', goal: 2, probability: 0.8, by: '2027-06-30' }],
  getGoals: [],
  getLanding: [],
  getSelection: [{ names: true }],
  getPeople: [],
  saveContact: [{ name: 'Zoe Park', role: 'Staff engineer', company: 'Orbit', email: 'zoe@orbit.example' }],
  getSettings: [],
  showHelp: [{ page: 'today' }],
  importRows: [
    {
      kind: 'contacts',
      rows: Array.from({ length: 150 }, (_, index) => ({
        name: `New Person ${index}`,
        email: `new.${index}@x.example`,
      })),
    },
  ],
  exportCsv: [{ kind: 'contacts' }],
  logTouch: [{ contact: 'Ana Abe 0', kind: 'conversation', channel: 'call', summary: 'Talked about the team' }],
  sendReminders: [],
  runSelfTest: [],
  previewSetUp: [],
  setUpWorkbook: [],
};

interface Measurement {
  readonly name: string;
  readonly contacts: number;
  readonly serviceCalls: number;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly problem: string | null;
}

/** Runs one function on one size; called in a process of its own. */
async function measure(name: string, contacts: number): Promise<Measurement> {
  const host = new LocalHost({ model: largeSearch(contacts, TODAY) });
  host.clock.setWallTime(`${TODAY}T08:00`, host.timeZone);
  // The first worker of a process pays for loading Node's own parts; that is no cost of the add-on.
  await host.execute('onOpen', [{}], { kind: 'simple-trigger', authMode: 'NONE' });
  const kind = name === 'onOpen' ? 'simple-trigger' : 'sidebar';
  const report = await host.execute(name, [...(FUNCTIONS[name] ?? [])], { kind });
  const answer = report.result as { ok?: boolean; message?: string } | null;
  return {
    name,
    contacts,
    serviceCalls: Object.values(report.serviceCalls).reduce((sum, calls) => sum + calls, 0),
    milliseconds: report.milliseconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    problem: report.error?.message ?? (answer?.ok === false ? (answer.message ?? 'refused') : null),
  };
}

async function measureApart(name: string, contacts: number): Promise<Measurement> {
  const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--one', name, '--contacts', String(contacts)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Measurement;
}

function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ');
  process.stdout.write(
    `${line(header)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n${rows.map(line).join('\n')}\n\n`,
  );
}

async function printBundleSizes(): Promise<void> {
  const names = (await readdir(DIST)).sort();
  const rows = await Promise.all(
    names.map(async (name) => [`dist/${name}`, `${((await stat(path.join(DIST, name))).size / 1024).toFixed(1)} KB`]),
  );
  printTable(['bundle', 'size'], rows);
}

async function printMap(): Promise<void> {
  const measured = await measureMap(PEOPLE_ON_THE_MAP, TODAY);
  printTable(
    ['network map', 'ms to placed', 'of processor', 'longest stall', 'frames/s placing', 'frames/s after'],
    measured.map(({ people, placed, placedOfProcessor, stall, framesWhilePlacing, framesAfter }) => [
      `${people} people`,
      ...[placed, placedOfProcessor, stall, framesWhilePlacing, framesAfter].map((value) => value.toFixed(0)),
    ]),
  );
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      contacts: { type: 'string' },
      functions: { type: 'string' },
      one: { type: 'string' },
      map: { type: 'boolean' },
    },
  });
  const sizes = values.contacts === undefined ? CONTACTS : values.contacts.split(',').map(Number);
  if (values.one !== undefined) {
    process.stdout.write(JSON.stringify(await measure(values.one, sizes[0] ?? 30)));
    return 0;
  }
  const names = values.functions === undefined ? Object.keys(FUNCTIONS) : values.functions.split(',');
  const unknown = names.filter((name) => !(name in FUNCTIONS));
  if (unknown.length > 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    process.stderr.write(
      `bench: --functions takes ${Object.keys(FUNCTIONS).join(', ')}; --contacts takes whole numbers.\n`,
    );
    return 2;
  }
  await buildIfNeeded();
  if (values.map === true) {
    await printMap();
    return 0;
  }
  const measured: Measurement[] = [];
  for (const name of names) for (const size of sizes) measured.push(await measureApart(name, size));

  printTable(
    ['entry point', ...sizes.flatMap((size) => [`calls at ${size}`, 'ms', 'peak MB'])],
    names.map((name) => [
      name,
      ...sizes.flatMap((size) => {
        const found = measured.find((measurement) => measurement.name === name && measurement.contacts === size);
        if (found === undefined) return ['', '', ''];
        return [String(found.serviceCalls), found.milliseconds.toFixed(0), found.peakMegabytes.toFixed(0)];
      }),
    ]),
  );
  printTable(
    ['computing', ...sizes.map((size) => `ms at ${size}`)],
    measureComputing(sizes, TODAY).map(({ name, milliseconds }) => [
      name,
      ...milliseconds.map((value) => value.toFixed(1)),
    ]),
  );
  if (values.functions === undefined) await printMap();
  await printBundleSizes();

  const growing = names.filter(
    (name) => new Set(measured.filter((m) => m.name === name).map((m) => m.serviceCalls)).size > 1,
  );
  const failed = measured.filter((measurement) => measurement.problem !== null);
  for (const { name, contacts, problem } of failed)
    process.stderr.write(`${name} at ${contacts} contacts: ${problem}\n`);
  for (const name of growing) process.stderr.write(`${name}: service calls differ with the number of rows\n`);
  return failed.length + growing.length > 0 ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
