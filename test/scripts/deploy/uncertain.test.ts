/** Changes whose answer was lost or refused: what is different at Google, as far as it can be found out. */
import { expect, test } from '@jest/globals';
import { type Clasp, ClaspFailure } from '../../../scripts/deploy/clasp';
import { createProject } from '../../../scripts/deploy/create';
import { chooseDeployment, makeVersion, moveDeployment } from '../../../scripts/deploy/deployments';
import { readOptions } from '../../../scripts/deploy/options';
import { problemIn } from '../../../scripts/deploy/problems';

const LOST = 'socket hang up';
const REFUSED = 'The caller does not have permission';

/** A clasp that answers each command from a script; a string that is no JSON is an error it prints. */
function claspOf(answers: Record<string, unknown>, printedBefore = ''): Clasp {
  return async (_folder, [command = '']) => {
    const answer = answers[command];
    if (typeof answer === 'string') throw new ClaspFailure(problemIn(answer), printedBefore);
    return JSON.stringify(answer);
  };
}

/** What became of it: its value, or the end of its message, after the sentence on the problem. */
async function outcome(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    const { message } = error as Error;
    return [LOST, REFUSED].reduce((rest, said) => rest.replace(`${problemIn(said).sentence} `, ''), message);
  }
}

const HEAD = { deploymentId: 'head' };
const ONE = { deploymentId: 'one', versionNumber: 1, description: 'First' };
const TWO = { deploymentId: 'two', versionNumber: 3 };

test.each([
  ['the only one', [HEAD, ONE], [], { id: 'one', version: 1 }],
  ['the one that is named', [HEAD, ONE, TWO], ['--deployment', 'two'], { id: 'two', version: 3 }],
  ['the first one, when it is asked for', [HEAD], ['--first-deployment'], null],
  [
    'none of several',
    [HEAD, ONE, TWO],
    [],
    'There are several deployments:\n  one (version 1)\n  two (version 3)\nSay which one with --deployment ID. Nothing was changed at Google.',
  ],
  [
    'none beside one that is there',
    [HEAD, ONE],
    ['--first-deployment'],
    "There is a deployment already:\n  one (version 1)\nA second one would switch off everyone's reminders. Leave out --first-deployment. Nothing was changed at Google.",
  ],
  [
    'none that is not there',
    [HEAD, ONE],
    ['--deployment', 'three'],
    'There is no deployment three. There is:\n  one (version 1)\n Nothing was changed at Google.',
  ],
])('the deployment to move: %s', async (_name, listed, args, expected) => {
  const clasp = claspOf({ 'list-deployments': listed });
  const options = readOptions(['--version', 'Next', ...args]);
  if (options === null) throw new Error('No options.');
  expect(await outcome(chooseDeployment(clasp, '.', options))).toEqual(expected);
});

const NO_VERSION = 'The files at Google are the new ones; no version was made, and the deployment was not moved.';

test.each([
  ['refused', { 'create-version': REFUSED }, NO_VERSION],
  ['lost on the way there', { 'create-version': LOST, 'list-versions': [{ versionNumber: 1 }] }, NO_VERSION],
  [
    'lost on the way back',
    { 'create-version': LOST, 'list-versions': [{ versionNumber: 1 }, { versionNumber: 2, description: 'Next' }] },
    2,
  ],
  [
    'lost, and so is the look',
    { 'create-version': LOST, 'list-versions': LOST },
    'The files at Google are the new ones, and the deployment was not moved. Whether the version was made could not be found out: npx clasp list-versions shows it, and npm run deploy -- --use-version NUMBER goes on with it.',
  ],
])('a version: %s', async (_name, answers, expected) => {
  expect(await outcome(makeVersion(claspOf(answers), '.', 'Next'))).toEqual(expected);
});

const GO_ON = 'Version 2 is there: npm run deploy -- --use-version 2 goes on from here.';

test.each([
  [
    'refused',
    { 'update-deployment': REFUSED, 'list-deployments': [HEAD, ONE] },
    `The deployment still runs version 1. ${GO_ON}`,
  ],
  [
    'lost on the way back',
    { 'update-deployment': LOST, 'list-deployments': [HEAD, { ...ONE, versionNumber: 2 }] },
    'one',
  ],
  [
    'lost, and so is the look',
    { 'update-deployment': LOST, 'list-deployments': LOST },
    `Whether the deployment was moved could not be found out. ${GO_ON}`,
  ],
])('a deployment to move: %s', async (_name, answers, expected) => {
  const moved = moveDeployment(claspOf(answers), '.', { id: 'one', version: 1 }, 2, 'Next');
  expect(await outcome(moved)).toEqual(expected);
});

test('a first deployment that was refused', async () => {
  const clasp = claspOf({ 'create-deployment': REFUSED, 'list-deployments': [HEAD] });
  expect(await outcome(moveDeployment(clasp, '.', null, 2, 'Next'))).toBe(
    'No deployment was made. Version 2 is there: npm run deploy -- --use-version 2 --first-deployment goes on from here.',
  );
});

const MAYBE =
  'Before you do, look in your Drive: an empty spreadsheet "Mine" without a script may have been made. Delete it, or give it the add-on with npm run deploy -- --create --in "its address".';

test.each([
  ['a new spreadsheet, lost', LOST, null, MAYBE],
  ['a new spreadsheet, refused at one of two places', REFUSED, null, MAYBE],
  ['a script in a spreadsheet, refused', REFUSED, 'sheet', 'Nothing was made.'],
  [
    'a script in a spreadsheet, lost',
    LOST,
    'sheet',
    'Before you do, look under Extensions > Apps Script in that spreadsheet whether the script was made all the same.',
  ],
])('making %s', async (_name, said, container, expected) => {
  expect(await outcome(createProject(claspOf({ 'create-script': said }), 'Mine', container))).toBe(expected);
});

test('a project that was made, though its empty first files could not be read, is made', async () => {
  const printed =
    'Created new document: https://drive.google.com/open?id=sheet-1\nCreated new script: https://script.google.com/d/script-1/edit\n';
  expect(await createProject(claspOf({ 'create-script': LOST }, printed), 'Mine', null)).toEqual({
    scriptId: 'script-1',
    spreadsheet: 'https://docs.google.com/spreadsheets/d/sheet-1/edit',
  });
});
