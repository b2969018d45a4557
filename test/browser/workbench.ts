/** `npm start` as a person starts it, for tests: the process, its address, and how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../../scripts/build/paths';

export const SAMPLE = path.join(ROOT, 'samples', 'steps-to-success.xlsx');
/** A Monday on which the sample owes somebody a thank-you note. */
export const SAMPLE_DAY = ['--now', '2026-11-23T08:00', '--time-zone', 'America/Los_Angeles'];

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--no-open', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs until it ends by itself. */
export async function runToEnd(args: readonly string[]): Promise<Ended> {
  const child = start(args);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, errors };
}

export interface RunningWorkbench {
  /** With the token. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts on a free port; resolves as soon as it says where it is. */
export async function startWorkbenchProcess(args: readonly string[]): Promise<RunningWorkbench> {
  const child = start(['--port', '0', ...args]);
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += String(chunk);
      const found = /http:\/\/\S+/.exec(output);
      if (found !== null) resolve(found[0]);
    });
    child.once('close', () => reject(new Error(`The workbench ended: ${errors}`)));
  });
  return {
    url,
    async stop() {
      child.removeAllListeners('close');
      const ended = once(child, 'close');
      child.kill();
      await ended;
    },
  };
}

/** The sample in the workbench, as somebody sees it who clicked a tab. */
export async function openSample(
  browser: Browser,
  tab: string,
  more: readonly string[] = [],
): Promise<{ readonly workbench: RunningWorkbench; readonly page: Page }> {
  const workbench = await startWorkbenchProcess([SAMPLE, ...SAMPLE_DAY, ...more]);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-US' });
  await page.goto(workbench.url);
  await page.getByRole('tab', { name: tab }).click();
  return { workbench, page };
}

/** Chooses an item of the add-on's menu. */
export async function chooseMenuItem(page: Page, caption: string): Promise<void> {
  await page.getByRole('button', { name: 'Job search' }).click();
  await page.getByRole('menuitem', { name: caption, exact: true }).click();
}
