/**
 * `npm start`: the workbench in a browser.
 *
 *     npm start [-- BOOK.xlsx] [--port N] [--now 2026-11-23T08:00] [--time-zone ZONE] [--locale en_US]
 *               [--user me@example.com] [--first-run] [--no-open]
 *
 * Opens the sample workbook, at the day it was written for, or the workbook that is named, at the present. The samples
 * are searches under way, whose first run is over; --first-run shows it there too. The file is read and never written:
 * the page downloads what was made of it. Exit code 2 for bad usage, 1 where the file is no workbook or the port is
 * taken.
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './build/paths';
import { isTimeZone, parseWallTime } from './local/zone';
import { PortTakenError } from './workbench/http';
import { openSession } from './workbench/open-session';
import { startWorkbench } from './workbench/server';

const SAMPLES = path.join(ROOT, 'samples');
const SAMPLE = path.join(SAMPLES, 'third-month.xlsx');
/** The sample is a search in its third month; on another day everything in it would be late. */
const SAMPLE_NOW = '2026-11-23T08:00';
const SAMPLE_ZONE = 'America/Los_Angeles';
const DEFAULT_PORT = 8420;
/** Long enough for the page to have asked and shown why it stops. */
const SHOW_FAILURE_FOR_MS = 1200;

class UsageError extends Error {}

interface Usage {
  readonly file: string;
  readonly port: number;
  readonly now: string | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly user: string;
  readonly open: boolean;
  readonly isUsed: boolean;
}

function parseUsage(args: readonly string[]): Usage {
  const { values, positionals } = (() => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          port: { type: 'string', default: String(DEFAULT_PORT) },
          now: { type: 'string' },
          'time-zone': { type: 'string' },
          locale: { type: 'string', default: 'en_US' },
          user: { type: 'string', default: 'me@example.com' },
          'first-run': { type: 'boolean', default: false },
          'no-open': { type: 'boolean', default: false },
        },
      });
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  })();
  if (positionals.length > 1) throw new UsageError('Name one workbook, or none for the sample.');
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port takes a number, not ${values.port}.`);
  const own = positionals[0];
  const file = path.resolve(own ?? SAMPLE);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  if (!statSync(file).isFile()) throw new UsageError(`${file} is a folder, not a workbook.`);
  const timeZone =
    values['time-zone'] ?? (own === undefined ? SAMPLE_ZONE : Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (!isTimeZone(timeZone)) {
    throw new UsageError(`--time-zone takes a name such as America/Los_Angeles, not ${timeZone}.`);
  }
  const now = values.now ?? (own === undefined ? SAMPLE_NOW : null);
  if (now !== null && parseWallTime(now) === null) {
    throw new UsageError(`--now takes a time such as 2026-11-23T08:00, not ${now}.`);
  }
  if (!/^[a-z]{2,3}(_[A-Za-z]{2,4})?$/.test(values.locale)) {
    throw new UsageError(`--locale takes a name such as en_US, not ${values.locale}.`);
  }
  return {
    file,
    port,
    now,
    timeZone,
    locale: values.locale,
    user: values.user,
    open: !values['no-open'],
    isUsed: !values['first-run'] && path.dirname(file) === SAMPLES,
  };
}

/** Shows the address in the person's browser; where there is none, the printed address is enough. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const opener = spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

async function main(): Promise<void> {
  const usage = parseUsage(process.argv.slice(2));
  const workbench = await startWorkbench(usage.port);
  process.stdout.write(`The workbench is at ${workbench.url}\n`);
  if (usage.open) openBrowser(workbench.url);
  try {
    workbench.ready(await openSession(usage, workbench));
    process.stdout.write(`Open: ${path.basename(usage.file)}. Stop with Ctrl+C.\n`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    workbench.fail(message);
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
    setTimeout(() => void workbench.close(), SHOW_FAILURE_FOR_MS);
  }
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof PortTakenError) {
    process.stderr.write(
      `Port ${error.message} is taken. Choose another: npm start -- --port ${Number(error.message) + 1}\n`,
    );
    process.exitCode = 1;
  } else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
});
