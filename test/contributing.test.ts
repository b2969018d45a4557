/**
 * The examples of CONTRIBUTING.md, put into a copy of the sources where they say they belong: they compile, they build,
 * and each does what it is there for.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CACHE, ROOT } from '../scripts/build/paths';
import { HostClock } from '../scripts/local/clock';
import { LocalHost } from '../scripts/local/host';
import type { CheckReport, Result, SetUpPreview, TodayReport } from '../src/api';
import { modelOf } from './bundle/open-sample';
import { sampleWorkbook } from './fixtures/sample';

const GUIDE = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
/** Made, fetched or large, and nothing that a build reads. */
const LEFT_OUT = [
  'node_modules',
  '.git',
  '.cache',
  'dist',
  'dist-paste',
  'release',
  'source-maps',
  'samples',
  'outbox',
];

const EXAMPLES = 'tsconfig.examples.json';

interface Edit {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** The fenced blocks of a language. */
function blocks(language: string): readonly string[] {
  return [...GUIDE.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
}

/** New files: their first line names them. */
const FILES = [...blocks('ts'), ...blocks('tsx')].map((block) => {
  const [, file = '', content = ''] = /^\/\/ (src\/\S+)\n([\s\S]*)$/.exec(block) ?? [];
  return { file, content };
});

/** What is changed in files that are there: whole lines, found by those around them. */
const EDITS: readonly Edit[] = blocks('diff').flatMap((block) =>
  block
    .split(/^--- /m)
    .slice(1)
    .flatMap((section) => {
      const [file = '', ...lines] = section.trimEnd().split('\n');
      const hunks = lines.join('\n').split(/^@@$\n?/m);
      return hunks.map((hunk) => {
        const told = hunk.trimEnd().split('\n');
        const side = (sign: string): string =>
          told
            .filter((line) => line === '' || line.startsWith(' ') || line.startsWith(sign))
            .map((line) => line.slice(1))
            .join('\n');
        return { file, before: side('-'), after: side('+') };
      });
    }),
);

let copy: string;
let host: LocalHost;

function run(...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${stdout}${stderr}`, { cause: error });
  }
}

beforeAll(() => {
  mkdirSync(CACHE, { recursive: true });
  copy = mkdtempSync(path.join(CACHE, 'contributing-'));
  for (const name of readdirSync(ROOT).filter((one) => !LEFT_OUT.includes(one)))
    cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  for (const { file, content } of FILES) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), content);
  }
  for (const { file, before, after } of EDITS) {
    const text = readFileSync(path.join(copy, file), 'utf8');
    const parts = `\n${text}`.split(`\n${before}\n`);
    if (parts.length !== 2) throw new Error(`${file} holds this ${parts.length - 1} times, not once:\n${before}`);
    writeFileSync(path.join(copy, file), parts.join(`\n${after}\n`).slice(1));
  }
  // Of the tests, those that know every function that Google calls and every tab, and what they stand on.
  const include = ['test/main.test.ts', 'test/fixtures/records.ts'];
  writeFileSync(path.join(copy, EXAMPLES), JSON.stringify({ extends: './test/tsconfig.json', include }));
  run('--import', 'tsx', 'scripts/build.ts');
  host = new LocalHost({ model: modelOf(sampleWorkbook), codeFolder: path.join(copy, 'dist'), clock: new HostClock() });
  host.clock.freeze();
  host.clock.setWallTime('2026-11-23T08:00', host.timeZone);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function ask<Value>(name: string, input?: unknown): Promise<Value> {
  const { result, error } = await host.execute(name, input === undefined ? [] : [input], { kind: 'sidebar' });
  const answer = result as Result<Value> | undefined;
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer ?? error));
  return answer.value;
}

test('the guide has its examples', () => {
  expect(FILES.map(({ file }) => file)).toEqual([
    'src/domain/rules/warm-reference.ts',
    'src/domain/checks/role-is-company.ts',
    'src/domain/tabs/events.ts',
    'src/workbook/tabs/events.ts',
    'src/sidebar/people/index.tsx',
    'src/sidebar/people/people.tsx',
  ]);
  expect(EDITS.length).toBeGreaterThan(10);
});

test('they are written the way the other files are', () => {
  const biome = path.join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const files = [...new Set([...FILES, ...EDITS].map(({ file }) => file))];
  const said = run(biome, 'check', '--vcs-enabled=false', `--config-path=${ROOT}`, ...files);
  expect(said).toMatch(new RegExp(`^Checked ${files.length} files in .*No fixes applied\\.\\s*$`));
});

test.each(['tsconfig.json', 'src/sidebar', EXAMPLES])('they compile: %s', (project) => {
  expect(run(path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project)).toBe('');
});

describe('what they do', () => {
  test('the tab is missed, set up where it is missing, and read: what is no day is found', async () => {
    const missing = async (): Promise<readonly string[]> =>
      (await ask<CheckReport>('checkWorkbook')).findings.map(({ message }) => message);
    expect(await missing()).toContain(
      'There is no tab called Events. Without it no fairs and meet-ups are remembered. Set up adds it.',
    );
    const { steps } = await ask<SetUpPreview>('previewSetUp');
    expect(steps.map(({ tab }) => tab)).toContain('Events');
    await ask('setUpWorkbook');
    expect((await missing()).join()).not.toContain('no tab called Events');
    await host.edit({ sheet: 'Events', a1: 'A2', typed: 'Fall fair' });
    await host.edit({ sheet: 'Events', a1: 'B2', typed: 'maybe soon' });
    expect(await missing()).toContain(
      "Row 2 of Events: 'maybe soon' under Takes place on is not a day. Write the day, the month and the year.",
    );
  });

  test('the check finds a role that is the company', async () => {
    await ask('saveContact', { name: 'Zoe Park', role: 'Orbit', company: 'Orbit', reference: true });
    const { findings } = await ask<CheckReport>('checkWorkbook');
    expect(findings.filter(({ rule }) => rule === 'role-is-company')).toMatchObject([
      { severity: 'info', message: expect.stringContaining("'Orbit' stands under Role and under Company.") },
    ]);
  });

  test('the rule asks for a word to a reference', async () => {
    const { actions, later } = await ask<TodayReport>('getToday');
    const reasons = [...actions, ...later].flatMap((action) => [action, ...action.also]);
    expect(
      reasons.filter(({ title }) => title.includes('how your search goes')).map(({ rule, why }) => [String(rule), why]),
    ).toEqual([['warm-reference', 'Zoe Park is one of your references, and no talk is noted.']]);
  });

  test('the page stands in the menu and opens', async () => {
    await host.open('NONE');
    const items = host.menus.flatMap(({ entries }) => entries);
    expect(items).toContainEqual({ kind: 'item', caption: 'Count my people', functionName: 'showPeopleSidebar' });
    // The first page of all is the welcome.
    await host.execute('showPeopleSidebar', [], { kind: 'menu' });
    const { dialogs } = await host.execute('showPeopleSidebar', [], { kind: 'menu' });
    expect(dialogs).toMatchObject([
      { kind: 'sidebar', title: 'My people', html: expect.stringContaining('Nobody yet') },
    ]);
  });
});
