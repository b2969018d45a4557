/** What the states of a sidebar are told in: what the server answers, what is done, and what must be seen then. */
import type { Locator, Page } from 'playwright-core';
import type { FunctionName } from '../../../src/sidebar/shared/server';
import type { StubAnswers } from '../stub-page';

export interface State {
  readonly name: string;
  readonly answers: StubAnswers;
  /** What must be on the page before anything is done. */
  readonly shows: RegExp;
  /** Brings the page into the state; waits until it is there. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Gone through with the Tab key: the state in which there is most to use. */
  readonly byKeyboard?: true;
}

/** A call to the server, how it is made, and what must outlive its failure. */
export interface Call {
  readonly call: FunctionName;
  /** Told where one function is called in several ways. */
  readonly how?: string;
  /** What the page needs besides. */
  readonly answers: StubAnswers;
  /** What the call gets before it is made to fail, where it is made when the page opens too. */
  readonly first?: StubAnswers[string];
  /** What the call gets in the end. */
  readonly value: unknown;
  /** What brings the page to where it calls by itself, where that is not when it opens. */
  readonly open?: (page: Page) => Promise<unknown>;
  /** Left out for what the page calls when it opens: there "Try again" is pressed. */
  readonly press?: (page: Page) => Locator;
  /** What makes the call, where that is no button. */
  readonly does?: (page: Page) => Promise<unknown>;
  /** How often it is made at once, where that is not once. */
  readonly times?: number;
  /** From the opened page to where {@link press} is. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Fields that `prepare` fills, and with what. */
  readonly typed?: (page: Page) => readonly (readonly [Locator, string])[];
  /** What is said instead of what failed, where the page knows better. */
  readonly says?: RegExp;
  /** What is seen when it has gone well. */
  readonly ends: RegExp;
}

export interface SidebarStates {
  /** The page `dist/<page>.html`. */
  readonly page: string;
  /** Told where one page opens in two sizes. */
  readonly as?: string;
  readonly width: number;
  readonly height: number;
  readonly states: readonly State[];
  readonly calls: readonly Call[];
}

export const DENIED = 'We are sorry, a server error occurred. Error code PERMISSION_DENIED.';
export const NEVER = [{ never: true }] as const;

/** Those within others too. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.locator('details').first().waitFor({ state: 'attached' });
  await page.locator('details:not([open])').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

/** A list of 10,000: few of its lines are drawn, more of them at its end. */
export function isLong(line: string): (page: Page) => Promise<void> {
  return async (page) => {
    const lines = page.locator(line);
    const drawn = await lines.count();
    if (drawn > 200) throw new Error(`${drawn} lines are drawn at once`);
    await lines.last().scrollIntoViewIfNeeded();
    await lines.nth(drawn + 1).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /of 10,000 are listed/ }).waitFor({ state: 'attached' });
  };
}

export function said(message: string): { readonly value: { readonly message: string } } {
  return { value: { message } };
}

/** Google's sidebar; a dialog says its own size. */
export const SIDEBAR = { width: 300, height: 700 } as const;
