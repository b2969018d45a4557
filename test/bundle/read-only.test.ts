/** A spreadsheet that the user may read and not change: every function that writes says so, and no cell is touched. */
import { describe, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import type { GoalsReport, PipelineReport, Result, TodayReport } from '../../src/api';
import { answerOf, call, openSample } from './open-sample';

function protectAll(host: LocalHost): void {
  for (const sheet of host.workbook?.model.sheets ?? [])
    sheet.protections = [{ area: null, description: '', warningOnly: false, userCanEdit: false }];
}

const contentOf = (host: LocalHost): string =>
  JSON.stringify(
    host.workbook?.model.sheets.map(({ name, cells }) => [name, [...cells].map(([row, all]) => [row, [...all]])]),
  );

/** Everything that is read first, so that what is sent is what a page would send. */
const host = openSample();
answerOf(await call(host, 'setUpWorkbook'));
const today = answerOf<TodayReport>(await call(host, 'getToday', {}));
const pipeline = answerOf<PipelineReport>(await call(host, 'getPipeline'));
const goals = answerOf<GoalsReport>(await call(host, 'getGoals'));
const action = today.actions[0]?.id ?? '';
const application = pipeline.stages.flatMap(({ applications }) => applications)[0]?.id ?? '';
const goal = goals.terms.flatMap((term) => term.goals)[0]?.id ?? '';
protectAll(host);
const before = contentOf(host);

describe('is refused, and says why and what to do', () => {
  test.each<readonly [string, unknown]>([
    ['saveContact', { name: 'Zoe Park' }],
    ['logTouch', { contact: 'Leo Brandt', kind: 'conversation', summary: 'Talked' }],
    ['completeAction', { id: action }],
    ['skipAction', { id: action, reason: 'Moved away' }],
    ['saveApplication', { company: 'Orbit' }],
    ['moveStage', { id: application, to: 'Closed' }],
    ['acceptOffer', { id: application }],
    ['saveGoal', { goal: 'Go to a meetup', term: 'Fall 2026' }],
    ['saveTermDates', { ids: [goal], starts: '2026-09-01', ends: '2026-12-20' }],
    ['checkInGoal', { id: goal, met: 'Partly' }],
    ['saveLink', { person: 'Leo Brandt', connectedTo: 'Noor Haddad' }],
    ['importRows', { kind: 'contacts', rows: [{ name: 'Zoe Park' }] }],
  ])('%s', async (name, input) => {
    const answer = (await call(host, name, input)).result as Result<unknown>;
    expect(answer).toMatchObject({
      ok: false,
      code: 'protected',
      message: expect.stringMatching(/^".+" is protected against your edits, so nothing was .+ Ask the owner/),
    });
    expect(contentOf(host)).toBe(before);
  });
});
