/**
 * Runs one function of the add-on on a workbook file and prints what came of it as one JSON object.
 *
 *     npm run -s call -- FUNCTION [JSON] --workbook IN.xlsx [--save OUT.xlsx] [--state FILE.json] [--outbox DIR]
 *                        [--now 2026-11-23T08:00] [--time-zone America/Los_Angeles] [--locale en_US]
 *                        [--user me@example.com] [--fail N[:after]]
 *
 * What the function logged goes to standard error, the places of errors in it named in the sources.
 * Exit code 0; 1 when the function threw (its message on standard error; what it had written by then is kept, as at
 * Google); 2 for bad usage or input, and then nothing is written.
 */
import { accessSync, constants, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build';
import { explainHostError, explainHostText } from './build/source-positions';
import { HostClock } from './local/clock';
import { type ExecutionReport, type Fault, type HostState, LocalHost } from './local/host';
import { readState } from './local/state';
import { readWorkbookFile, type WorkbookFile, WorkbookFileError } from './local/workbook-file';
import { instantOfWallTime, isTimeZone, parseWallTime } from './local/zone';

const USAGE = `Usage: npm run -s call -- FUNCTION [JSON] --workbook IN.xlsx [--save OUT.xlsx] [--state FILE.json] [--outbox DIR]
       [--now 2026-11-23T08:00] [--time-zone America/Los_Angeles] [--locale en_US] [--user me@example.com] [--fail N[:after]]`;

/** Bad usage or input: one clear line, exit code 2. */
export class UsageError extends Error {}

/** A command line, checked. */
export interface CallRequest {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly workbook: string;
  readonly save: string | null;
  readonly state: string | null;
  readonly outbox: string | null;
  /** Milliseconds since 1970; null for the machine's own time. */
  readonly now: number | null;
  readonly timeZone: string;
  readonly locale: string;
  /** Null: the state file's, else me@example.com. */
  readonly user: string | null;
  readonly fault: Fault | null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`The argument is not JSON: ${(cause as SyntaxError).message}`, { cause });
  }
}

function parseFault(text: string): Fault {
  const match = /^([1-9]\d*)(:after)?$/.exec(text);
  if (!match) throw new UsageError(`--fail takes the number of a service call, as in 3 or 3:after, not ${text}`);
  return { nth: Number(match[1]), when: match[2] ? 'after' : 'before' };
}

function isLocale(locale: string): boolean {
  if (!/^[a-z]{2,3}(_[A-Z][a-z]{3})?_[A-Z]{2}$/.test(locale)) return false;
  return Intl.DateTimeFormat.supportedLocalesOf(locale.replaceAll('_', '-')).length > 0;
}

function readOptions(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        workbook: text,
        save: text,
        state: text,
        outbox: text,
        now: text,
        'time-zone': { type: 'string', default: 'America/Los_Angeles' },
        locale: { type: 'string', default: 'en_US' },
        user: text,
        fail: text,
      },
    });
  } catch (cause) {
    // Its message runs on about positional arguments after the first sentence.
    throw new UsageError((cause as Error).message.split('. ')[0] ?? '', { cause });
  }
}

/** Reads a command line. Throws a {@link UsageError} that says what is wrong with it. */
export function parseCommandLine(argv: readonly string[]): CallRequest {
  const { values, positionals } = readOptions(argv);
  const [functionName, json, ...rest] = positionals;
  if (functionName === undefined) throw new UsageError(`Say which function to call.\n${USAGE}`);
  if (rest.length > 0) throw new UsageError(`One JSON argument at most; what is ${rest.join(' ')}?`);
  if (values.workbook === undefined) throw new UsageError(`Say which workbook to open: --workbook IN.xlsx`);
  const timeZone = values['time-zone'];
  if (!isTimeZone(timeZone)) {
    throw new UsageError(`Not a time zone: ${timeZone}. Write it as America/Los_Angeles.`);
  }
  if (!isLocale(values.locale)) throw new UsageError(`Not a locale: ${values.locale}. Write it as en_US.`);
  const wall = values.now === undefined ? null : parseWallTime(values.now);
  if (values.now !== undefined && wall === null) {
    throw new UsageError(`Not a time: ${values.now}. Write it as 2026-11-23T08:00.`);
  }
  if (values.user !== undefined && values.user !== '' && !/^[^\s@]+@[^\s@]+$/.test(values.user)) {
    throw new UsageError(`Not an e-mail address: ${values.user}`);
  }
  return {
    functionName,
    args: json === undefined ? [] : [parseJson(json)],
    workbook: values.workbook,
    save: values.save ?? null,
    state: values.state ?? null,
    outbox: values.outbox ?? null,
    now: wall === null ? null : instantOfWallTime(wall, timeZone),
    timeZone,
    locale: values.locale,
    user: values.user ?? null,
    fault: values.fail === undefined ? null : parseFault(values.fail),
  };
}

/** Throws a {@link UsageError} where `file` could not be written. */
function assertWritable(file: string, what: string): void {
  const folder = path.dirname(path.resolve(file));
  try {
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) throw new Error('not a folder');
    if (existsSync(file)) {
      if (statSync(file).isDirectory()) throw new Error('a folder');
      accessSync(file, constants.W_OK);
    }
  } catch (cause) {
    throw new UsageError(`The ${what} cannot be written: ${file}`, { cause });
  }
}

function assertFolder(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`The outbox is not a folder: ${folder}`);
  let existing = path.resolve(folder);
  while (!existsSync(existing)) existing = path.dirname(existing);
  if (!statSync(existing).isDirectory()) throw new UsageError(`The outbox cannot be made: ${folder}`);
  try {
    accessSync(existing, constants.W_OK);
  } catch (cause) {
    throw new UsageError(`The outbox cannot be written: ${folder}`, { cause });
  }
}

async function openWorkbook(request: CallRequest): Promise<WorkbookFile> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(request.workbook);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UsageError(`${missing ? 'There is no file' : 'This file cannot be read:'} ${request.workbook}`, {
      cause,
    });
  }
  const title = path.basename(request.workbook).replace(/\.xlsx$/i, '');
  try {
    return await readWorkbookFile(bytes, { locale: request.locale, timeZone: request.timeZone, title });
  } catch (cause) {
    if (cause instanceof WorkbookFileError) throw new UsageError(`${request.workbook}: ${cause.message}`, { cause });
    throw cause;
  }
}

function openState(file: string | null): HostState | null {
  if (file === null) return null;
  try {
    return readState(file);
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

function saveWorkbook(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, file);
}

/** What is printed. Pages of sidebars and dialogs are left out: they are long. */
function printed(report: ExecutionReport): string {
  const { result, error, dialogs, menus, emails, serviceCalls, milliseconds } = report;
  return JSON.stringify(
    {
      result: result ?? null,
      ...(error ? { error: error.message } : {}),
      dialogs: dialogs.map(({ kind, title, message, answer }) => ({ kind, title, message, answer })),
      menus,
      emails: emails.map(({ to, subject, file }) => ({ to, subject, ...(file === null ? {} : { file }) })),
      serviceCalls,
      milliseconds,
    },
    null,
    2,
  );
}

/**
 * Carries out a request and saves what it is to save. Throws a {@link UsageError}, before anything is written, where the
 * input is bad or there is no such function.
 */
export async function call(request: CallRequest): Promise<ExecutionReport> {
  const file = await openWorkbook(request);
  const state = openState(request.state);
  if (request.save !== null) assertWritable(request.save, 'workbook');
  if (request.state !== null) assertWritable(request.state, 'state file');
  if (request.outbox !== null) assertFolder(request.outbox);
  await buildIfNeeded();
  const host = new LocalHost({
    model: file.model,
    ...(state ? { state } : {}),
    ...(request.user === null ? {} : { user: request.user }),
    outbox: request.outbox,
    clock: request.now === null ? new HostClock() : new HostClock(request.now, true),
  });
  const options = request.fault ? { fault: request.fault } : {};
  const report =
    request.functionName === 'onOpen'
      ? await host.open('LIMITED', request.fault)
      : await host.execute(request.functionName, request.args, { kind: 'api', ...options });
  if (report.error?.because === 'no-such-function') {
    throw new UsageError(`The add-on has no function named ${request.functionName}`);
  }
  if (request.save !== null) saveWorkbook(request.save, await file.save());
  if (request.state !== null) host.saveState(request.state);
  return report;
}

async function main(): Promise<void> {
  try {
    const report = await call(parseCommandLine(process.argv.slice(2)));
    process.stdout.write(`${printed(report)}\n`);
    for (const { text } of report.logs) process.stderr.write(`${await explainHostText(text)}\n`);
    if (report.error) {
      process.stderr.write(`${await explainHostError(report.error)}\n`);
      process.exitCode = 1;
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

if (import.meta.filename === process.argv[1]) await main();
