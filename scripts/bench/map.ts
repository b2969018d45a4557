/**
 * The network map in a real browser: how long placing takes, and how fluid moving and zooming are meanwhile and after.
 * Chromium draws without a graphics card here, so a person's browser is faster at drawing.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { NetworkReport } from '../../src/api';
import type { Day } from '../../src/domain/day';
import { DIST } from '../build/paths';
import { launchBrowser } from '../pictures/chromium';
import { largeNetwork } from './large-network';

export interface MapMeasurement {
  readonly people: number;
  /** Milliseconds from the answer of the server until everybody stands. */
  readonly placed: number;
  /** Milliseconds of the processor that the page took until then. */
  readonly placedOfProcessor: number;
  /** The longest time without a frame until then, in milliseconds, with the hand on the map. */
  readonly stall: number;
  /** Frames a second while panning and zooming: as people are placed, and afterwards. */
  readonly framesWhilePlacing: number;
  readonly framesAfter: number;
}

const WIDTH = 900;
const HEIGHT = 640;

/** A `google.script.run` that answers everything with the network. In words, since what compiles this file adds to functions. */
const STUB = `
  let succeed = () => undefined;
  const run = new Proxy({}, { get: (_target, name) =>
    name === 'withSuccessHandler' ? (handler) => { succeed = handler; return run; }
    : name === 'withFailureHandler' ? () => run
    : () => setTimeout(() => succeed({ ok: true, value: window.network_ }), 0) });
  window.google = { script: { run, host: { close: () => undefined } } };
`;

/** Counts frames from the moment the map's page has its answer. */
const RECORDER = `
  window.frames_ = [];
  window.record_ = () => { window.frames_ = []; };
  const tick = (time) => { window.frames_.push(time); requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
`;

async function openMap(browser: Browser, report: NetworkReport): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  await page.addInitScript(`window.network_ = ${JSON.stringify(report)}; ${STUB} ${RECORDER}`);
  const html = await readFile(path.join(DIST, 'network.html'), 'utf8');
  await page.route('http://map.test/**', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  return page;
}

/** Frames a second and the longest gap of the frames recorded. */
async function framesOf(page: Page): Promise<{ readonly rate: number; readonly longest: number }> {
  const times = (await page.evaluate('window.frames_')) as readonly number[];
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const whole = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return { rate: whole === 0 ? 0 : (1000 * gaps.length) / whole, longest: Math.max(0, ...gaps) };
}

async function panAndZoom(page: Page, isOver: () => boolean): Promise<void> {
  await page.mouse.move(300, 320);
  for (let round = 0; !isOver(); round++) {
    await page.mouse.down();
    await page.mouse.move(300 + (round % 2 === 0 ? 120 : -120), 380, { steps: 12 });
    await page.mouse.up();
    await page.mouse.move(300, 320);
    for (let notch = 0; notch < 4; notch++) await page.mouse.wheel(0, round % 2 === 0 ? -60 : 60);
  }
}

/** Milliseconds of processor time that the page has taken so far. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

async function measureOne(browser: Browser, people: number, today: Day): Promise<MapMeasurement> {
  const page = await openMap(browser, largeNetwork(people, today));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto('http://map.test/', { waitUntil: 'commit' });
  await page.locator('canvas').waitFor();
  const before = await processorTime(session);
  const start = performance.now();
  await page.evaluate('window.record_()');
  let placed = 0;
  const waiting = page
    .locator('.map-progress')
    .waitFor({ state: 'detached', timeout: 120_000 })
    .then(() => {
      placed = performance.now() - start;
    });
  await panAndZoom(page, () => placed > 0);
  await waiting;
  const whilePlacing = await framesOf(page);
  const placedOfProcessor = (await processorTime(session)) - before;
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.evaluate('window.record_()');
  const end = performance.now() + 3000;
  await panAndZoom(page, () => performance.now() > end);
  const after = await framesOf(page);
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) {
    await page.getByRole('button', { name: 'Show all' }).click();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      for (let frame = 0; frame < 4; frame++) await page.evaluate('new Promise(requestAnimationFrame)');
      await page.screenshot({ path: path.join(folder, `map ${people} ${scheme}.png`) });
    }
  }
  await page.close();
  return {
    people,
    placed,
    placedOfProcessor,
    stall: whilePlacing.longest,
    framesWhilePlacing: whilePlacing.rate,
    framesAfter: after.rate,
  };
}

export async function measureMap(sizes: readonly number[], today: Day): Promise<readonly MapMeasurement[]> {
  const browser = await launchBrowser();
  const measured: MapMeasurement[] = [];
  try {
    for (const people of sizes) measured.push(await measureOne(browser, people, today));
  } finally {
    await browser.close();
  }
  return measured;
}
