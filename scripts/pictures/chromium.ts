/**
 * A real Chromium for the tests and the pictures: `CHROME_PATH`, else one that is installed, else the one that came with npm.
 *
 * The last is `@sparticuz/chromium`, made for AWS Lambda: a compressed binary that needs no package of the system when
 * the libraries that come with it (NSS, NSPR, expat) are unpacked beside it. It unpacks those only where it believes it
 * runs on Lambda, and everything into the temporary folder; so both are said to it while it is loaded. By its list of
 * libraries the binary asks for the C library alone apart from these.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

interface Installation {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

function installed(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...PLACES];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/** Sets variables of the environment while `work` runs. */
async function withEnvironment<Value>(values: Record<string, string>, work: () => Promise<Value>): Promise<Value> {
  const before = Object.fromEntries(
    [...Object.keys(values), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'].map((name) => [name, process.env[name]]),
  );
  Object.assign(process.env, values);
  try {
    return await work();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Unpacks the Chromium of npm once for this machine; test files that run side by side do not disturb each other. */
async function unpacked(): Promise<Installation> {
  const folder = path.join(tmpdir(), `chromium-147-${process.getuid?.() ?? 'user'}`);
  if (!existsSync(folder)) {
    const own = `${folder}.${process.pid}`;
    await mkdir(own, { recursive: true });
    await withEnvironment({ TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }, async () => {
      const { default: packed } = await import('@sparticuz/chromium');
      await packed.executablePath();
    });
    // Whoever is first wins; the others use what is there.
    await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }));
  }
  return {
    executable: path.join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  };
}

async function find(): Promise<Installation> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return { executable: named, environment: {} };
  }
  const found = installed();
  return found === null ? unpacked() : { executable: found, environment: {} };
}

/** Starts the browser; whoever needs one is told so, in words, where there is none. */
export async function launchBrowser(): Promise<Browser> {
  try {
    const { executable, environment } = await find();
    const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return await chromium.launch({
      executablePath: executable,
      args: FLAGS,
      env: { ...Object.fromEntries(inherited), ...environment },
    });
  } catch (cause) {
    throw new Error(
      'The browser tests and the pictures need Chromium. Install one (apt-get install chromium), or name one with CHROME_PATH.',
      { cause },
    );
  }
}
