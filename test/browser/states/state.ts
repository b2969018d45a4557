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
}

/** A call to the server, how it is made, and what must outlive its failure. */
export interface Call {
  readonly call: FunctionName;
  /** Told where one function is called in several ways. */
  readonly how?: string;
  /** What the page needs besides. */
  readonly answers: StubAnswers;
  /** What the call gets in the end. */
  readonly value: unknown;
  /** Left out for what the page calls when it opens. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What makes the call; "Try again" where the page shows an error panel. */
  readonly press?: (page: Page) => Locator;
  /** What makes it again after a failure, where that is another button. */
  readonly again?: (page: Page) => Locator;
  /** Fields that were filled by `prepare`, and with what. */
  readonly typed?: (page: Page) => readonly (readonly [Locator, string])[];
  /** What is seen when it has gone well. */
  readonly then: RegExp;
  /** True for what changes nothing where no answer comes: reading, and looking at a row. */
  readonly reads?: boolean;
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
  await page.locator('details:not([open])').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

export function said(message: string): { readonly value: { readonly message: string } } {
  return { value: { message } };
}

/** Google's sidebar; a dialog says its own size. */
export const SIDEBAR = { width: 300, height: 700 } as const;
