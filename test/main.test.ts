/** `src/main.ts` offers what it should and nothing else; menu and triggers call only what exists. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { Result, ServerFunctions } from '../src/api';
import { MENU, SELF_TEST, SIDEBARS } from '../src/app/menu';
import * as main from '../src/main';

type Offered = {
  readonly [Name in keyof ServerFunctions]: (input?: unknown) => Result<ReturnType<ServerFunctions[Name]>>;
};

/** Functions that Google calls: triggers and menu items. */
type Handler =
  | 'onOpen'
  | 'onInstall'
  | 'onEdit'
  | 'endSelfTestTimers'
  | NonNullable<(typeof MENU)[number]>['handler']
  | (typeof SELF_TEST)['handler'];

test('every function of the contract is there with its value, and no other function is', () => {
  // The compiler does the first half, and finds a function that is too many by the second line.
  const offered: Offered = main;
  const known: { readonly [Name in keyof typeof main]: true } = {} as {
    readonly [Name in keyof ServerFunctions | Handler]: true;
  };
  expect(known).toEqual({});
  expect(Object.keys(offered).filter((name) => name.endsWith('_'))).toEqual([]);
});

test('every menu item calls a function that exists', () => {
  const handlers = [...MENU, SELF_TEST].flatMap((entry) => (entry === null ? [] : [entry.handler]));
  expect(handlers.filter((handler) => !(handler in main))).toEqual([]);
  expect(new Set(handlers).size).toBe(handlers.length);
});

test('every sidebar that can be opened has its page', () => {
  const pages = readdirSync(path.resolve(import.meta.dirname, '..', 'dist')).filter((file) => file.endsWith('.html'));
  expect(Object.values(SIDEBARS).filter(({ file }) => !pages.includes(`${file}.html`))).toEqual([]);
});
