/** What is refused before anything is asked of Google. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../../scripts/deploy/ask';
import { runChecks } from '../../../scripts/deploy/checks';
import { Desk, FILES } from './desk';

/** Nothing may go out: a clasp that did would find no proxy there, and say something else. */
const NOWHERE = { PATH: process.env.PATH, HTTPS_PROXY: 'http://127.0.0.1:9' };

let desk: Desk;
beforeEach(() => {
  desk = new Desk(NOWHERE);
});
afterEach(() => desk.close());

const refused = (errors: string) => ({ code: 2, output: '', errors: `${errors}\n` });

test('a placeholder for the script ID, with the steps to take', async () => {
  desk.name('PASTE_YOUR_SCRIPT_ID_HERE');
  const { code, errors } = await desk.deploy(['--yes']);
  expect(code).toBe(2);
  expect(errors).toMatch(/does not name your Apps Script project yet[\s\S]*npx clasp login[\s\S]*--create/);
});

test('a permission that README does not tell people about', async () => {
  const readme = path.join(desk.root, 'README.md');
  writeFileSync(readme, readFileSync(readme, 'utf8').replaceAll('script.send_mail', 'some mail'));
  expect(await desk.deploy(['--yes'])).toEqual(
    refused(
      'appsscript.json asks for a permission that README.md does not tell people about: https://www.googleapis.com/auth/script.send_mail. Say in README.md what it is for, or take it out. Nothing was changed at Google.',
    ),
  );
});

test.each([
  [['--menu', 'side'], '--menu takes bound or addon, not side.'],
  [['--version', ' '], '--version takes a few words on what is new.'],
  [['--use-version', 'two'], '--use-version takes the number of a version, not two.'],
  [['--create', '--version', 'One'], '--create, --version and --use-version are three different things: choose one.'],
  [['--title', 'Mine'], '--title and --in go with --create.'],
  [['--deployment', 'AKfy'], '--deployment and --first-deployment go with --version or --use-version.'],
  [
    ['--create', '--in', 'My search'],
    '--in takes the address of a Google spreadsheet, https://docs.google.com/spreadsheets/d/…',
  ],
])('%j', async (args, errors) => {
  expect(await desk.deploy([...args, '--yes'])).toEqual(refused(errors));
});

test('a word it does not know, with those that it knows', async () => {
  const { code, errors } = await desk.deploy(['--force']);
  expect(code).toBe(2);
  expect(errors).toMatch(/Unknown option '--force'[\s\S]*--use-version 7/);
});

test('--create in place of a script that is named already, where --yes would answer for the person', async () => {
  const { code, errors } = await desk.deploy(['--create', '--yes']);
  expect(code).toBe(2);
  expect(errors).toContain(
    'names a script already (script-of-the-person-0000000001), and --yes does not reach that far',
  );
});

const withGit = spawnSync('git', ['--version']).status === 0 ? describe : describe.skip;

withGit('a folder that git keeps', () => {
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: desk.root });

  beforeEach(() => {
    mkdirSync(path.join(desk.root, 'src'));
    writeFileSync(path.join(desk.root, 'src', 'main.ts'), 'export {};\n');
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'All of it');
  });

  test.each([
    ['a source that was changed', 'src/main.ts', 'export const a = 1;\n'],
    ['a source that is new', 'src/more.ts', 'export {};\n'],
    ['the manifest', 'appsscript.json', null],
  ])('%s and not committed', async (_name, file, content) => {
    const place = path.join(desk.root, file);
    writeFileSync(place, content ?? `${readFileSync(place, 'utf8')}\n`);
    expect(await desk.deploy(['--yes'])).toEqual(
      refused(
        `These sources have changes that are not committed: ${file}. Commit them or take them back; --dirty pushes them as they are. Nothing was changed at Google.`,
      ),
    );
  });

  test('but not for the script ID, nor for what is no source', async () => {
    desk.name('script-of-the-person-0000000002');
    writeFileSync(path.join(desk.root, 'my-search.xlsx'), '');
    const { errors } = await desk.deploy(['--yes']);
    // It went on to clasp, which has no sign-in here.
    expect(errors).toMatch(/^You are not signed in/);
  });
});

describe('before anything is made', () => {
  const create = () => {
    desk.name('PASTE_YOUR_SCRIPT_ID_HERE');
    return desk.deploy(['--create'], 'n');
  };

  test('a build that fails', async () => {
    desk.build = async () => {
      throw new Error('src/main.ts:1: expected ";"');
    };
    expect((await create()).errors).toBe(
      'The build failed: src/main.ts:1: expected ";"\nNothing was changed at Google.\n',
    );
  });

  test('a source that changes while the checks run', async () => {
    desk.check = async () => {
      desk.build = async () => new Map([...FILES, ['Code.js', 'function later() {}\n']]);
    };
    expect((await create()).errors).toBe(
      'A source was changed while the checks ran. Run the same command again. Nothing was changed at Google.\n',
    );
  });

  test('a no, and the end of the input', async () => {
    expect(await create()).toMatchObject({ code: 2, errors: 'Nothing was changed at Google.\n' });
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answer = ask('Push?', input, output);
    input.end();
    expect(await answer).toBe(false);
  });

  test('types and tests of the bundle that do not hold, with what they said', async () => {
    const fails = `node -e "console.log('1 failed'); process.exit(1)" --`;
    const scripts = { types: 'node -e ""', jest: fails };
    writeFileSync(path.join(desk.root, 'package.json'), JSON.stringify({ scripts }));
    desk.check = () => runChecks(desk.root, process.env, () => {});
    const { code, errors } = await create();
    expect(code).toBe(2);
    expect(errors).toMatch(
      /^1 failed[\s\S]*The tests of the bundle did not pass: see above\. Nothing was changed at Google\.\n$/,
    );
  });
});
