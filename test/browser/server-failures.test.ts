/**
 * The server fails at each call of each sidebar and dialog, in each way that Google fails: without a connection, on the
 * way, because of several accounts, and because the sheet may only be read. Every time it is said what happened, what was
 * typed is still there, the same button tries again, and in the end it is done once, double click or not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { ROOT } from '../../scripts/build/paths';
import { launchBrowser } from './browser';
import { SIDEBARS } from './states';
import { type Call, DENIED } from './states/state';
import { openStubTab, type StubAnswers, type StubTab } from './stub-page';

let browser: Browser;
let tab: StubTab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await openStubTab(browser);
  tab.page.setDefaultTimeout(15_000);
});
afterAll(() => browser?.close());

const READ_ONLY =
  '"Contacts" is protected against your edits, so nothing was written. Ask the owner of the spreadsheet to let you edit it (Data > Protect sheets and ranges).';

const FAILURES = [
  { answer: { fail: 'NetworkError: Connection failure due to HTTP 0' }, says: /There is no connection to Google/ },
  { answer: { fail: DENIED }, says: /signed in to several Google accounts/ },
  { answer: { refuse: READ_ONLY, code: 'protected' }, says: /is protected against your edits/ },
] as const;

const alertOf = (page: Page, says: RegExp): Locator => page.getByRole('alert').filter({ hasText: says });

async function stillTyped(page: Page, { typed }: Call): Promise<void> {
  for (const [field, text] of typed?.(page) ?? []) expect(await field.inputValue()).toBe(text);
}

/** Before any answer can come, however slow this machine is. */
async function pressTwice(button: Locator): Promise<void> {
  await button.evaluate((one: HTMLElement) => {
    one.click();
    one.click();
  });
}

/** What opens with the page, or with a form of it: there is a panel with "Try again" in its place. */
async function failLoading(page: Page, call: Call): Promise<void> {
  await call.open?.(page);
  const again = page.getByRole('button', { name: 'Try again' });
  for (const { says } of FAILURES) {
    await alertOf(page, says).waitFor();
    await again.click();
  }
  await page.getByText(call.ends).first().waitFor({ state: 'attached' });
}

/** What a button does. */
async function failDoing(
  page: Page,
  call: Call,
  act: () => Promise<unknown>,
  last: () => Promise<unknown>,
): Promise<void> {
  await call.prepare?.(page);
  await (call.press?.(page) ?? page.getByRole('heading').first()).waitFor();
  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await act();
  await alertOf(page, /There is no connection to Google right now\./).waitFor();
  await stillTyped(page, call);
  await page.context().setOffline(false);
  await page.getByText('You are offline.').waitFor({ state: 'detached' });
  for (const { says } of FAILURES) {
    const before = (await tab.calls()).length;
    await act();
    // What was said before may read like what is said now; so it must have been asked again first.
    while ((await tab.calls()).length === before) await page.evaluate('new Promise(requestAnimationFrame)');
    await alertOf(page, call.says ?? says).waitFor();
    await stillTyped(page, call);
  }
  await last();
  await page.getByText(call.ends).first().waitFor({ state: 'attached' });
}

describe.each(
  SIDEBARS.map((sidebar) => ({ ...sidebar, called: sidebar.as ?? sidebar.page })).filter(
    ({ calls }) => calls.length > 0,
  ),
)('$called', ({ page: name, width, height, calls }) => {
  test.each(
    calls.map((call) => ({ ...call, what: [call.call, ...(call.how === undefined ? [] : [call.how])].join(', ') })),
  )('$what', async (call) => {
    const { page } = tab;
    await page.context().setOffline(false);
    const first = call.first ?? [];
    const answers = [...first, ...FAILURES.map(({ answer }) => answer), { value: call.value }].flatMap((answer) =>
      new Array<StubAnswers[string][number]>(call.times ?? 1).fill(answer),
    );
    await tab.show(name, { ...call.answers, [call.call]: answers }, { width, height, delay: 20 });
    const { press, does } = call;
    const act = async (): Promise<unknown> => does?.(page) ?? press?.(page).click();
    if (does === undefined && press === undefined) await failLoading(page, call);
    else
      await failDoing(
        page,
        call,
        act,
        async () => does?.(page) ?? (press === undefined ? null : pressTwice(press(page))),
      );
    const made = (await tab.calls()).filter((one) => one.name === call.call);
    // Looking at a row twice does no harm.
    expect(made.length - (call.call === 'showCell' ? 1 : 0)).toBe(answers.length);
  });
});

describe('no call is left out', () => {
  const api = readFileSync(path.join(ROOT, 'src/api.ts'), 'utf8');
  const functions = new Set(
    Array.from(api.slice(api.indexOf('interface ServerFunctions')).matchAll(/^ {2}(\w+)\(/gm), ([, name]) => name),
  );
  const called = (page: string): readonly string[] => {
    const folder = path.join(ROOT, 'src/sidebar', page);
    const own = readdirSync(folder)
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    // Undo is a part of several pages.
    const source = own.includes("from '../shared/undo'") ? `${own}\n'undoAction'` : own;
    return [...new Set(Array.from(source.matchAll(/'(\w+)'/g), ([, word]) => word ?? ''))]
      .filter((word) => functions.has(word))
      .sort();
  };
  const quiet: Readonly<Record<string, readonly string[]>> = {
    // Names to propose: where they cannot be read, the fields take what is typed, and nothing needs to be said.
    pipeline: ['getPeople'],
    // What comes of it, failure or not, is a line of the report.
    'self-test': ['probeSelfTest'],
  };
  test.each(readdirSync(path.join(ROOT, 'dist')).filter((file) => file.endsWith('.html')))('%s', (file) => {
    const page = file.replace('.html', '');
    const told = SIDEBARS.filter((sidebar) => sidebar.page === page).flatMap(({ calls }) =>
      calls.map(({ call }) => call),
    );
    expect([...new Set<string>([...told, ...(quiet[page] ?? [])])].sort()).toEqual(called(page));
  });
});
