/**
 * People whose access to the spreadsheet was narrowed after they had used it: made a viewer or commenter, or no longer
 * shared with at all. Every function says so in one sentence with what to do; the morning's mail comes or says why not.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { LocalHost } from '../../scripts/local/host';
import type { CheckReport, GoalsReport, PipelineReport, Result, TodayReport } from '../../src/api';
import { answerOf, call, openSample, tick } from './open-sample';

const IMPORT = 'm0123abcd';

const contentOf = (host: LocalHost): string =>
  JSON.stringify(
    host.workbook?.model.sheets.map(({ name, cells }) => [name, [...cells].map(([row, all]) => [row, [...all]])]),
  );

const textOf = async (host: LocalHost, index: number): Promise<string> =>
  ((await new PostalMime().parse(host.mail[index]?.source ?? '')).text ?? '').replace(/\s+/g, ' ');

const subjectsOf = (host: LocalHost): readonly string[] => host.mail.map(({ subject }) => subject);

/** Reminders on, everything set up, and something in it for every function to change. */
const prepared = openSample({ at: '2026-11-22T20:00' });

beforeAll(async () => {
  answerOf(await call(prepared, 'setUpWorkbook'));
  answerOf(await call(prepared, 'saveSettings', { remindersOn: true, weeklyReviewDay: 5 }));
  await prepared.edit({ sheet: 'Contacts', a1: 'A30', typed: '  tom   becker ' });
  const rows = [{ name: 'Ida Lund' }];
  answerOf(await call(prepared, 'importRows', { kind: 'contacts', rows, importId: IMPORT, fileName: 'a' }));
});

function begin(): LocalHost {
  const model = structuredClone(prepared.workbook?.model ?? null);
  return openSample({ model, state: structuredClone(prepared.state), at: '2026-11-22T20:00' });
}

/** Hourly runs at these wall times. */
async function runsAt(host: LocalHost, times: readonly string[]): Promise<void> {
  for (const time of times) {
    host.clock.setWallTime(time, host.timeZone);
    expect((await tick(host)).error).toBeNull();
  }
}

describe('a viewer', () => {
  let host: LocalHost;
  let inputs: { readonly [name: string]: unknown };

  beforeAll(async () => {
    host = begin();
    const today = answerOf<TodayReport>(await call(host, 'getToday'));
    const pipeline = answerOf<PipelineReport>(await call(host, 'getPipeline'));
    const goals = answerOf<GoalsReport>(await call(host, 'getGoals'));
    const { findings } = answerOf<CheckReport>(await call(host, 'checkWorkbook'));
    const [action, ...others] = today.actions;
    const application = pipeline.stages.flatMap(({ applications }) => applications)[0]?.id;
    const goal = goals.terms.flatMap((term) => term.goals)[0]?.id;
    inputs = {
      saveContact: { name: 'Zoe Park' },
      logTouch: { contact: 'Leo Brandt', kind: 'conversation', summary: 'Talked' },
      completeAction: { id: action?.id },
      skipAction: { id: action?.id, reason: 'Moved away' },
      saveApplication: { company: 'Orbit' },
      moveStage: { id: application, to: 'Closed' },
      acceptOffer: { id: application },
      saveGoal: { goal: 'Go to a meetup', term: 'Fall 2026' },
      saveTermDates: { ids: [goal], starts: '2026-09-01', ends: '2026-12-20' },
      checkInGoal: { id: goal, met: 'Partly' },
      saveLink: { person: 'Leo Brandt', connectedTo: 'Noor Haddad' },
      importRows: { kind: 'contacts', rows: [{ name: 'Zoe Park' }] },
      undoImport: { importId: IMPORT },
      fixFindings: { ids: findings.filter(({ fix }) => fix !== null).map(({ id }) => id) },
      markFindings: undefined,
      updateTodayTab: undefined,
      runSelfTest: undefined,
    };
    // A tick of the owner's in the shared tab, and a tab that Set up would have to add.
    await host.edit({ sheet: 'Today', a1: 'A2', typed: 'TRUE' });
    expect(others.length).toBeGreaterThan(0);
    host.access = 'view';
  });

  test('is told by every function that changes something, and no cell is touched', async () => {
    const before = contentOf(host);
    const wrong: string[] = [];
    for (const [name, input] of Object.entries(inputs)) {
      const { error, result, logs } = await call(host, name, input);
      const answer = result as Result<unknown> | undefined;
      const said = answer?.ok === false ? `${answer.code}: ${answer.message}` : JSON.stringify(error ?? answer);
      if (!/^read-only: You may view this spreadsheet but not change it, so .+\. (Ask its owner|Run it in)/.test(said))
        wrong.push(`${name} says ${said}`);
      if (logs.length > 0) wrong.push(`${name} logs ${logs.map(({ text }) => text).join()}`);
    }
    expect(wrong).toEqual([]);
    expect(contentOf(host)).toBe(before);
  });

  test('keeps what is their own: putting off, settings, a test mail', async () => {
    const { actions } = answerOf<TodayReport>(await call(host, 'getToday'));
    const id = actions[0]?.id;
    answerOf(await call(host, 'snoozeAction', { id, until: '2026-12-01' }));
    expect(answerOf<TodayReport>(await call(host, 'getToday')).actions.map((one) => one.id)).not.toContain(id);
    answerOf(await call(host, 'saveSettings', { minutesPerDay: 60 }));
    answerOf(await call(host, 'sendTestEmail'));
    host.mail.length = 0;
  });

  test('gets one mail a morning, which says that the Today tab stays as it was', async () => {
    const before = contentOf(host);
    await runsAt(host, ['2026-11-23T07:17', '2026-11-23T08:17', '2026-11-23T09:17', '2026-11-24T08:17']);
    expect(host.mail.map(({ at }) => new Date(at).toISOString().slice(0, 13))).toEqual([
      '2026-11-23T16',
      '2026-11-24T16',
    ]);
    for (const index of [0, 1]) {
      const text = await textOf(host, index);
      expect(text).toContain('You may view this spreadsheet but not change it, so the Today tab was not brought up');
      expect(text).not.toContain('You ticked');
    }
    expect(contentOf(host)).toBe(before);
  });

  test('made an editor again, the tab is brought up to date and the mail says nothing of it', async () => {
    const before = contentOf(host);
    host.access = 'edit';
    await runsAt(host, ['2026-11-25T08:17']);
    expect(host.mail).toHaveLength(3);
    expect(await textOf(host, 2)).not.toContain('You may view');
    expect(contentOf(host)).not.toBe(before);
  });
});

test('a Today tab that only its owner may edit: the mail comes and says that it was not brought up to date', async () => {
  const host = begin();
  for (const sheet of host.workbook?.model.sheets ?? [])
    if (sheet.name === 'Today')
      sheet.protections = [{ area: null, description: '', warningOnly: false, userCanEdit: false }];
  await runsAt(host, ['2026-11-23T08:17']);
  expect(host.mail).toHaveLength(1);
  expect(await textOf(host, 0)).toContain('The Today tab is protected against your edits, so it was not brought up');
});

describe('somebody with whom it is no longer shared', () => {
  test('is told once by mail, after three runs in a row; when it is shared again, the mornings go on', async () => {
    const host = begin();
    host.access = 'none';
    await runsAt(host, ['2026-11-23T06:17', '2026-11-23T07:17']);
    expect(host.mail).toEqual([]);
    await runsAt(host, ['2026-11-23T08:17', '2026-11-23T09:17', '2026-11-24T08:17']);
    expect(subjectsOf(host)).toEqual(['Your follow-up reminders cannot open your spreadsheet']);
    expect(await textOf(host, 0)).toMatch(/no longer shared with you.* ask its owner to share it .*this message once/);

    host.access = 'edit';
    await runsAt(host, ['2026-11-24T09:17']);
    expect(subjectsOf(host).slice(1)).toEqual([expect.stringMatching(/for today/)]);
  });

  test('is told by an open sidebar', async () => {
    const host = begin();
    host.access = 'none';
    for (const [name, input] of [
      ['getToday'],
      ['saveContact', { name: 'Zoe' }],
      ['saveSettings', { hour: 9 }],
    ] as const)
      expect((await call(host, name, input)).result).toEqual({
        ok: false,
        code: 'no-access',
        message:
          'Google does not let the add-on open this spreadsheet. Reload it. If it does not open, it was deleted or is no longer shared with you: ask its owner to share it again. If it opens, try again in a few minutes.',
      });
  });
});
