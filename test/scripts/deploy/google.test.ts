/** What `deploy` does at Google, and what it says when Google or the way there fails: real clasp processes on loopback. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ApiAnswer, AppsScriptApi, errorAnswer, type ScriptProject } from './apps-script-api';
import { Desk, FILES, SCRIPT_ID } from './desk';
import { type Loopback, openLoopback } from './loopback';

let loopback: Loopback;
beforeAll(async () => {
  loopback = await openLoopback();
});
afterAll(() => loopback?.close());

let desk: Desk;
let api: AppsScriptApi;
let project: ScriptProject;
beforeEach(() => {
  desk = new Desk(loopback.environment);
  api = new AppsScriptApi();
  loopback.serve(api);
  project = api.addProject(SCRIPT_ID);
});
afterEach(() => {
  expect(api.unknown).toEqual([]);
  desk.close();
});

const CONTENT = `script.googleapis.com/v1/projects/${SCRIPT_ID}/content`;
const OLD = { name: 'Old', type: 'SERVER_JS', source: 'function old() {}' } as const;

/** As if {@link FILES} had been pushed. */
function pushedAlready(): void {
  project.files = [
    { name: 'appsscript', type: 'JSON', source: FILES.get('appsscript.json') ?? '' },
    { name: 'Code', type: 'SERVER_JS', source: FILES.get('Code.js') ?? '' },
    { name: 'welcome', type: 'HTML', source: FILES.get('welcome.html') ?? '' },
  ];
}

describe('pushing', () => {
  test('what is there already is not pushed again', async () => {
    pushedAlready();
    const { code, output } = await desk.deploy(['--yes']);
    expect(code).toBe(0);
    expect(output).toContain('  same     Code.js\n  same     appsscript.json\n  same     welcome.html\n');
    expect(output).toContain('Google has exactly these files already. Nothing was pushed.');
    expect(api.changes).toEqual([]);
  });

  test('a no is a no', async () => {
    const { code, output, errors } = await desk.deploy([], 'n');
    expect({ code, errors }).toEqual({ code: 2, errors: 'Nothing was changed at Google.\n' });
    expect(output).toContain('Push? [y/N] ');
    expect(api.changes).toEqual([]);
  });
});

/** What Google answers, as it words it, and the one sentence that comes of it. */
const ANSWERS: readonly [name: string, answer: ApiAnswer | 'drop', errors: string][] = [
  [
    '401',
    errorAnswer(
      401,
      'UNAUTHENTICATED',
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
      'authError',
    ),
    'Google no longer accepts the sign-in saved on this computer. Run npx clasp login and allow everything it asks for. Then run the same command again. Nothing was changed at Google.',
  ],
  [
    '403, the Apps Script API is off',
    errorAnswer(
      403,
      'PERMISSION_DENIED',
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
      'forbidden',
    ),
    'The Apps Script API is off for your account. Switch it on at https://script.google.com/home/usersettings and wait a minute. Then run the same command again. Nothing was changed at Google.',
  ],
  [
    '403, a script of somebody else',
    errorAnswer(403, 'PERMISSION_DENIED', 'The caller does not have permission', 'forbidden'),
    'The account you are signed in with may not change this script. Sign in with the account that owns the spreadsheet (npx clasp login), or ask its owner to let you edit it. Then run the same command again. Nothing was changed at Google.',
  ],
  [
    '429',
    errorAnswer(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).', 'rateLimitExceeded'),
    'Google has had too many requests from this account. Wait a few minutes. Then run the same command again. Nothing was changed at Google.',
  ],
  [
    '500',
    errorAnswer(500, 'INTERNAL', 'Internal error encountered.', 'backendError'),
    'Google has trouble of its own right now. Wait a few minutes. Then run the same command again. Nothing was changed at Google.',
  ],
  [
    'a connection that drops',
    'drop',
    'The connection to Google broke off. See that you are online. Then run the same command again. Nothing was changed at Google.',
  ],
];

describe('when Google does not let itself be read', () => {
  test.each(ANSWERS)('%s', async (_name, answer, errors) => {
    api.trouble = [{ request: /script\.googleapis\.com/, answer }];
    const end = await desk.deploy(['--yes']);
    expect({ code: end.code, errors: end.errors }).toEqual({ code: 1, errors: `${errors}\n` });
    expect(api.changes).toEqual([]);
  });

  test('404, an ID of no script', async () => {
    desk.name('script-of-nobody-00000000000001');
    const { code, errors } = await desk.deploy(['--yes']);
    expect({ code, errors }).toEqual({
      code: 1,
      errors:
        'Google finds nothing under this ID. Compare scriptId in .clasp.json with Extensions > Apps Script > Project Settings in your spreadsheet, and see that you are signed in with the account that owns it (npx clasp login). Nothing was changed at Google.\n',
    });
    expect(api.changes).toEqual([]);
  });

  test('nobody is signed in: then Google is not asked at all', async () => {
    const environment = { ...loopback.environment, clasp_config_auth: path.join(desk.root, 'no-such-file.json') };
    const { code, errors } = await desk.deploy(['--yes'], null, environment);
    expect({ code, errors }).toEqual({
      code: 1,
      errors:
        'You are not signed in to Google on this computer. Run npx clasp login and allow everything it asks for. Then run the same command again. Nothing was changed at Google.\n',
    });
    expect(api.requests).toEqual([]);
  });

  test('a sign-in that was taken back', async () => {
    api.refreshTokens = new Set();
    const { code, errors } = await desk.deploy(['--yes']);
    expect({ code, errors }).toEqual({
      code: 1,
      errors:
        'Google no longer accepts the sign-in saved on this computer. Run npx clasp login and allow everything it asks for. Then run the same command again. Nothing was changed at Google.\n',
    });
  });
});

describe('when a push fails', () => {
  test('at Google, what was there still is, and it says so', async () => {
    api.trouble = [{ request: /^PUT/, answer: errorAnswer(500, 'INTERNAL', 'Internal error encountered.') }];
    const { code, errors } = await desk.deploy(['--yes']);
    expect({ code, errors }).toEqual({
      code: 1,
      errors:
        'Google has trouble of its own right now. Wait a few minutes. Then run the same command again. Nothing was changed at Google.\n',
    });
    expect(api.changes).toEqual([]);
  });

  test('on the way back, it looks whether the files arrived; a file that is no longer here goes, though no other changed', async () => {
    pushedAlready();
    project.files = [...project.files, OLD];
    api.trouble = [{ request: /^PUT/, answer: 'drop', when: 'after' }];
    const { code, output, errors } = await desk.deploy([], 'y');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('  removed  Old.js\n');
    expect(output).toContain('Push, remove 1 file at Google? [y/N] ');
    expect(output).toContain('Pushed.');
    expect(new Set(api.changes)).toEqual(new Set([`PUT ${CONTENT}`]));
    expect(project.files.map(({ name }) => name).sort()).toEqual(['Code', 'appsscript', 'welcome']);
  });
});

describe('versions', () => {
  beforeEach(() => {
    pushedAlready();
    project.versions.push({ description: 'First', files: project.files });
  });
  const deployments = () =>
    project.deployments.map(({ deploymentId, deploymentConfig: { versionNumber, description } }) => ({
      deploymentId,
      versionNumber,
      description,
    }));
  const HEAD = { deploymentId: `AKfy-head-of-${SCRIPT_ID}`, versionNumber: undefined, description: undefined };
  const release = (deploymentId: string) =>
    project.deployments.push({ deploymentId, deploymentConfig: { versionNumber: 1, description: 'First' } });

  test('a version goes to the deployment that is there, and back again', async () => {
    release('AKfy-one');
    const there = await desk.deploy(['--version', 'Second'], 'y');
    expect({ code: there.code, errors: there.errors }).toEqual({ code: 0, errors: '' });
    expect(there.output).toContain(
      'Make a version "Second", move the deployment AKfy-one to it (now version 1)? [y/N] ',
    );
    expect(there.output).toContain(
      "The deployment AKfy-one runs version 2 now (before, version 1). Everyone's reminders go on.",
    );
    expect(deployments()).toEqual([HEAD, { deploymentId: 'AKfy-one', versionNumber: 2, description: 'Second' }]);
    expect(project.versions.map(({ description }) => description)).toEqual(['First', 'Second']);

    const back = await desk.deploy(['--use-version', '1'], 'y');
    expect(back.output).toContain('Move the deployment AKfy-one from version 2 to 1 "First"? [y/N] ');
    expect(deployments()).toEqual([HEAD, { deploymentId: 'AKfy-one', versionNumber: 1, description: 'First' }]);
    expect(api.changes.filter((change) => change.includes('content'))).toEqual([]);
  });

  test('where no deployment is, none is made unasked, and nothing is pushed', async () => {
    project.files = [OLD];
    const { code, errors } = await desk.deploy(['--version', 'Second', '--yes']);
    expect(code).toBe(2);
    expect(errors).toMatch(
      /^This script has no deployment yet\. .* add --first-deployment\. Nothing was changed at Google\.$/m,
    );
    expect(api.changes).toEqual([]);
  });
});

describe('--create', () => {
  test('makes a spreadsheet with the add-on in it, names it in .clasp.json and says where it is', async () => {
    desk.name('PASTE_YOUR_SCRIPT_ID_HERE');
    const { code, output, errors } = await desk.deploy(['--create', '--title', 'Spring class'], 'yes');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const [[spreadsheet, name] = []] = api.spreadsheets;
    const made = [...api.projects.values()].find(({ parentId }) => parentId === spreadsheet);
    expect({ name, title: made?.title }).toEqual({ name: 'Spring class', title: 'Spring class' });
    expect(made?.files.map((file) => file.name)).toEqual(['appsscript', 'Code', 'welcome']);
    expect(JSON.parse(desk.named)).toEqual({ scriptId: made?.scriptId, rootDir: 'dist' });
    expect(output).toContain('Make a new spreadsheet "Spring class" in your Drive, with the add-on in it? [y/N] ');
    expect(output).toContain(`  https://docs.google.com/spreadsheets/d/${spreadsheet}/edit\nNext:\n`);
    expect(output).toContain('Job search > Set up my tabs');
  });

  test('where the Apps Script API is off, says what is in the Drive now, and --in goes on from there', async () => {
    rmSync(path.join(desk.root, '.clasp.json'));
    const [, off, said] = ANSWERS[1] ?? [];
    if (off === undefined) throw new Error('The table of answers has no second line.');
    api.trouble = [{ request: /script\.googleapis\.com/, answer: off }];
    const { code, errors } = await desk.deploy(['--create', '--yes']);
    expect(code).toBe(1);
    expect(errors).toBe(
      `${said?.replace(' Nothing was changed at Google.', '')} An empty spreadsheet "Job Offer Steps to Success" is in your Drive now, without a script: delete it, or give it the add-on with npm run deploy -- --create --in "its address".\n`,
    );

    api.trouble = [];
    const [spreadsheet] = api.spreadsheets.keys();
    const address = `https://docs.google.com/spreadsheets/d/${spreadsheet}/edit#gid=0`;
    const second = await desk.deploy(['--create', '--in', address, '--yes']);
    expect({ code: second.code, errors: second.errors }).toEqual({ code: 0, errors: '' });
    const made = [...api.projects.values()].find(({ parentId }) => parentId === spreadsheet);
    expect(made?.files.map((file) => file.name)).toEqual(['appsscript', 'Code', 'welcome']);
    expect(api.spreadsheets.size).toBe(1);
  });
});
