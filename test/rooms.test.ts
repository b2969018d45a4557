/** Holds the code to the rooms it is laid out in: who imports whom, and who may name Google or a clock. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.js';

const ROOT = path.resolve(import.meta.dirname, '..');

function sourcesBelow(folder: string, root = ROOT): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|css)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Which imports count: types bind two rooms together as much as values do, but only values make a circle. */
type Counted = 'types and values' | 'values';

function importLines(file: string, code: string, counted: Counted): string {
  const { body } = parseSync(code, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' });
  const lines = body.flatMap((node) => {
    if (!('source' in node) || !node.source) return [];
    const isType = 'typeOnly' in node && node.typeOnly;
    const { specifiers } = node as { specifiers?: readonly { isTypeOnly?: boolean }[] };
    const onlyTypes =
      isType || (specifiers?.length ? specifiers.every((specifier) => specifier.isTypeOnly === true) : false);
    return onlyTypes && counted === 'values' ? [] : [`import '${node.source.value}';\n`];
  });
  return lines.join('');
}

/**
 * The sources as dependency-cruiser reads them best: its swc parser knows no TSX and does not tell imports of types from
 * those of values, so each module stands there as its import lines.
 */
function readableCopy(root: string, counted: Counted): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  for (const name of ['tsconfig.json', 'package.json']) copyFileSync(path.join(ROOT, name), path.join(copy, name));
  for (const file of ['src', 'scripts', 'test'].flatMap((folder) => sourcesBelow(folder, root))) {
    const code = readFileSync(path.join(root, file), 'utf8');
    const target = path.join(copy, file.replace(/\.tsx$/, '.ts'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.endsWith('.css') ? code : importLines(file, code, counted));
  }
  return copy;
}

async function cruiseBelow(root: string, counted: Counted): Promise<ICruiseResult> {
  const baseDir = readableCopy(root, counted);
  const forbidden = (rules.forbidden ?? []).filter(({ name }) => (name === 'no-circles') === (counted === 'values'));
  const { output } = await cruise(['src', 'scripts'], {
    ...rules.options,
    baseDir,
    ruleSet: { forbidden },
    validate: true,
  });
  rmSync(baseDir, { recursive: true, force: true });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text, not a result');
  return output;
}

function violations(result: ICruiseResult): string[] {
  return result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

test('every room imports only what it may, and every module was seen', async () => {
  const result = await cruiseBelow(ROOT, 'types and values');
  expect(violations(result)).toEqual([]);
  const seen = new Set(result.modules.map((module) => module.source));
  const unseen = [...sourcesBelow('src'), ...sourcesBelow('scripts')]
    .map((file) => file.replace(/\.tsx$/, '.ts'))
    .filter((file) => /(?<!\.d)\.ts$/.test(file) && !seen.has(file));
  expect(unseen).toEqual([]);
});

test('no two modules need each other', async () => {
  expect(violations(await cruiseBelow(ROOT, 'values'))).toEqual([]);
});

describe('planted violations are found', () => {
  let planted = '';
  beforeAll(() => {
    planted = mkdtempSync(path.join(tmpdir(), 'rooms-'));
    const files: Record<string, string> = {
      'src/google/sheet.ts': "import { remind } from '../app/remind';\nexport const sheet = remind;\n",
      'src/app/remind.ts': 'export const remind = 1;\n',
      'src/app/reads-google.ts': "import { sheet } from '../google/sheet';\nexport const wrong = sheet;\n",
      'src/domain/reads-app.ts': "import type { remind } from '../app/remind';\nexport type Wrong = typeof remind;\n",
      'src/workbook/reads-app.ts': "import { remind } from '../app/remind';\nexport const wrong = remind;\n",
      'src/mail/reads-app.ts': "import { remind } from '../app/remind';\nexport const wrong = remind;\n",
      'src/sidebar/today/index.tsx': "import { remind } from '../../app/remind';\nexport const wrong = remind;\n",
      'src/api.ts': "import type { remind } from './app/remind';\nexport type Wrong = typeof remind;\n",
      'src/main.ts': "import { tool } from '../scripts/tool';\nexport const wrong = tool;\n",
      'src/domain/needs-node.ts': "import { readFileSync } from 'node:fs';\nexport const wrong = readFileSync;\n",
      'src/domain/leads-nowhere.ts': "import { gone } from './gone';\nexport const wrong = gone;\n",
      'src/domain/circle-a.ts': "import { b } from './circle-b';\nexport const a = (): unknown => b;\n",
      'src/domain/circle-b.ts': "import { a } from './circle-a';\nexport const b = (): unknown => a;\n",
      'scripts/tool.ts': "import { helper } from '../test/helper';\nexport const tool = helper;\n",
      'test/helper.ts': 'export const helper = 1;\n',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(planted, name)), { recursive: true });
      writeFileSync(path.join(planted, name), text);
    }
  });
  afterAll(() => rmSync(planted, { recursive: true, force: true }));

  test('one for each rule', async () => {
    const result = await cruiseBelow(planted, 'types and values');
    expect(violations(result)).toEqual([
      'add-on-knows-no-scripts: src/main.ts → scripts/tool.ts',
      'add-on-runs-without-node: src/domain/needs-node.ts → fs',
      'app-decides-over-ports: src/app/reads-google.ts → src/google/sheet.ts',
      'contract-names-the-domain: src/api.ts → src/app/remind.ts',
      'domain-stands-alone: src/domain/reads-app.ts → src/app/remind.ts',
      'everything-resolves: src/domain/leads-nowhere.ts → ./gone',
      'google-fulfils-ports: src/google/sheet.ts → src/app/remind.ts',
      'mail-knows-the-domain: src/mail/reads-app.ts → src/app/remind.ts',
      'scripts-know-no-tests: scripts/tool.ts → test/helper.ts',
      'sidebar-knows-the-contract: src/sidebar/today/index.ts → src/app/remind.ts',
      'workbook-knows-the-domain: src/workbook/reads-app.ts → src/app/remind.ts',
    ]);
  });

  test('and the circle', async () => {
    expect(violations(await cruiseBelow(planted, 'values'))).toEqual([
      'no-circles: src/domain/circle-a.ts → src/domain/circle-b.ts',
    ]);
  });
});

/** Google's services and what only a host with a clock, chance or a network offers. */
const GOOGLE_GLOBALS = new Set([
  'SpreadsheetApp',
  'MailApp',
  'GmailApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'HtmlService',
  'Session',
  'Utilities',
  'UrlFetchApp',
  'DriveApp',
  'Logger',
  'CalendarApp',
]);

interface Mention {
  readonly what: string;
}

/** Walks a syntax tree and tells of Google globals, clocks and chance that are used as values. */
function mentionsIn(code: string, isTsx: boolean): Mention[] {
  const found: Mention[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type } = node as { type?: string };
    if (typeof type === 'string' && type.startsWith('Ts') && !type.endsWith('Expression')) return;
    const tree = node as Record<string, unknown> & { type?: string; value?: unknown };
    if (type === 'Identifier' && typeof tree.value === 'string' && GOOGLE_GLOBALS.has(tree.value))
      found.push({ what: tree.value });
    if (type === 'NewExpression' && identifierOf(tree.callee) === 'Date' && isEmpty(tree.arguments))
      found.push({ what: 'new Date()' });
    if (type === 'CallExpression' && identifierOf(tree.callee) === 'Date') found.push({ what: 'Date()' });
    if (type === 'MemberExpression') {
      const name = `${identifierOf(tree.object)}.${identifierOf(tree.property)}`;
      if (name === 'Date.now' || name === 'Math.random') found.push({ what: name });
    }
    for (const value of Object.values(tree)) visit(value);
  };
  visit(parseSync(code, { syntax: 'typescript', tsx: isTsx, target: 'es2022' }));
  return found;
}

function identifierOf(node: unknown): string | null {
  const tree = node as { type?: string; value?: unknown } | null;
  return tree?.type === 'Identifier' && typeof tree.value === 'string' ? tree.value : null;
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0;
}

function mentionsBelow(folder: string): string[] {
  return sourcesBelow(folder)
    .filter((file) => !file.endsWith('.css'))
    .flatMap((file) =>
      mentionsIn(readFileSync(path.join(ROOT, file), 'utf8'), file.endsWith('x')).map(({ what }) => `${file}: ${what}`),
    );
}

describe('no Google and no clock outside their room', () => {
  test.each([
    ['const a = SpreadsheetApp.getActive();', ['SpreadsheetApp']],
    ['const a = new Date();', ['new Date()']],
    ['const a = Date.now() + Math.random();', ['Date.now', 'Math.random']],
    ['const a = new Date(0); const b = Date.UTC(2026, 0, 1);', []],
    ['type A = GoogleAppsScript.Spreadsheet.Range; const words = "SpreadsheetApp";', []],
  ])('%s', (code, expected) => {
    expect(mentionsIn(code, false).map(({ what }) => what)).toEqual(expected);
  });

  test.each(['src/domain', 'src/workbook', 'src/app', 'src/mail'])('%s', (folder) => {
    expect(mentionsBelow(folder)).toEqual([]);
  });
});
