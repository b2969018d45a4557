/**
 * A built sidebar in a page of its own, with a `google.script.run` whose answers the test gives: for the states that a
 * real workbook is slow to reach (the server failing, several accounts, an empty sheet).
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DIST } from '../../scripts/build/paths';

/** What one call gets: a value in an ok `Result`, a refusal, an Error as Google throws it, null, or nothing, ever. */
type StubAnswer =
  | { readonly value: unknown }
  | { readonly refuse: string; readonly code?: string }
  | { readonly fail: string }
  | { readonly empty: true }
  | { readonly never: true };

/** Answers by function; of a list the first is given first, and the last again and again. */
export type StubAnswers = Readonly<Record<string, readonly StubAnswer[]>>;

export interface StubPage {
  readonly page: Page;
  /** The calls so far: name and argument. */
  calls(): Promise<readonly { readonly name: string; readonly input: unknown }[]>;
  /** Waits until a function was called so often: a page may draw first and call afterwards. */
  called(name: string, times: number): Promise<void>;
  /** Gives the answers that are held back (see `holds`), and holds none back from then on. */
  release(): Promise<void>;
  close(): Promise<void>;
}

/** A page that shows one sidebar after the other, each as freshly opened. */
export interface StubTab extends StubPage {
  show(sidebar: string, answers: StubAnswers, options?: StubOptions): Promise<void>;
}

export interface StubOptions {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Milliseconds an answer takes. */
  readonly delay?: number;
  /**
   * Functions whose answers wait for `release()`: what is clicked or seen while the server works does not hang on how
   * fast this machine is.
   */
  readonly holds?: readonly string[];
}

/** Runs in the page, before the sidebar's own script. */
function installStub(given: StubAnswers, wait: number, holds: readonly string[]): void {
  const calls: { name: string; input: unknown }[] = [];
  let held: (() => void)[] | null = [];
  const left = new Map(Object.entries(given).map(([name, list]) => [name, [...list]]));
  interface Handlers {
    readonly success: (value: unknown) => void;
    readonly failure: (error: Error) => void;
  }
  const runner = (handlers: Handlers): unknown =>
    new Proxy(
      {},
      {
        get: (_target, name: string) => {
          if (name === 'withSuccessHandler') return (success: Handlers['success']) => runner({ ...handlers, success });
          if (name === 'withFailureHandler') return (failure: Handlers['failure']) => runner({ ...handlers, failure });
          const list = left.get(name);
          if (list === undefined) return undefined;
          return (input: unknown) => {
            calls.push({ name, input: input ?? null });
            const answer = list.length > 1 ? list.shift() : list[0];
            const give = (): void => {
              if (answer === undefined || 'never' in answer) return;
              if ('empty' in answer) handlers.success(null);
              else if ('fail' in answer) handlers.failure(new Error(answer.fail));
              else if ('refuse' in answer)
                handlers.success({ ok: false, code: answer.code ?? 'refused', message: answer.refuse });
              else handlers.success({ ok: true, value: answer.value });
            };
            if (held !== null && holds.includes(name)) held.push(give);
            else setTimeout(give, wait);
          };
        },
      },
    );
  const idle = runner({ success: () => undefined, failure: () => undefined });
  Object.assign(window, {
    stubCalls: calls,
    stubRelease: () => {
      const waiting = held ?? [];
      held = null;
      for (const give of waiting) give();
    },
    google: { script: { run: idle, host: { close: () => calls.push({ name: 'close', input: null }) } } },
  });
}

/** One browser tab for many sidebars: opening a page is most of what a state costs. */
export async function openStubTab(browser: Browser): Promise<StubTab> {
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
  const page = await context.newPage();
  let body = '';
  await page.route('http://sidebar.test/**', (route) => route.fulfill({ contentType: 'text/html', body }));
  return {
    page,
    async show(sidebar, answers, { dark = false, width = 300, height = 700, delay = 0, holds = [] } = {}) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      const html = await readFile(path.join(DIST, `${sidebar}.html`), 'utf8');
      const given = JSON.stringify(answers).replaceAll('<', '\\u003c');
      body = html.replace(
        '<head>',
        () => `<head><script>(${installStub})(${given}, ${delay}, ${JSON.stringify(holds)});</script>`,
      );
      if (body === html) throw new Error(`${sidebar}.html has no head`);
      await page.goto('http://sidebar.test/');
    },
    calls: () =>
      page.evaluate(() => (window as unknown as { stubCalls: { name: string; input: unknown }[] }).stubCalls),
    called: async (name, times) => {
      await page.waitForFunction(
        (wanted) =>
          (window as unknown as { stubCalls: { name: string }[] }).stubCalls.filter((call) => call.name === wanted.name)
            .length >= wanted.times,
        { name, times },
      );
    },
    release: () => page.evaluate(() => (window as unknown as { stubRelease: () => void }).stubRelease()),
    close: () => context.close(),
  };
}

export async function openStubPage(
  browser: Browser,
  sidebar: string,
  answers: StubAnswers,
  options: StubOptions = {},
): Promise<StubPage> {
  const tab = await openStubTab(browser);
  await tab.show(sidebar, answers, options);
  return tab;
}
