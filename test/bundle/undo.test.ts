/** Done, Snooze, Skip and a logged conversation taken back, through the bundle that is pushed: cell for cell as before. */
import { beforeAll, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import type { Action, Confirmation, TodayReport, UndoableConfirmation } from '../../src/api';
import { ruleOf } from '../../src/domain/rules';
import { openThirdMonth, sheetsOf } from './month/sheet';
import { answerOf, call } from './open-sample';

let host: LocalHost;
let list: readonly Action[];

const listed = async (): Promise<readonly Action[]> => {
  const { actions, later } = answerOf<TodayReport>(await call(host, 'getToday'));
  return [...actions, ...later];
};

/** Every cell that says something. */
function contents(): readonly string[] {
  return [...sheetsOf(host)].flatMap(([name, rows]) =>
    rows.flatMap((row, down) =>
      row.flatMap((cell, right) => (cell === '' ? [] : [`${name} ${down + 1}:${right + 1} ${cell}`])),
    ),
  );
}

async function doneAndUndone(name: string, input: unknown): Promise<string> {
  const { undo } = answerOf<UndoableConfirmation>(await call(host, name, input));
  return answerOf<Confirmation>(await call(host, 'undoAction', { undo })).message;
}

beforeAll(async () => {
  host = await openThirdMonth('undo');
  list = await listed();
});

/** Logged, logged and counted, moved to another stage, or only remembered. */
const meaning = (action: Action | undefined): string => {
  const completion = action === undefined ? null : ruleOf(action.rule).completion;
  return completion?.does === 'touch' ? `touch ${completion.countsAsFollowUp}` : (completion?.does ?? '');
};

test('one line of each that means something else for the sheet, done and taken back', async () => {
  const before = contents();
  const ofEach = list.filter((one, index) => list.findIndex((other) => meaning(other) === meaning(one)) === index);
  expect(ofEach.map(meaning).sort()).toEqual(['remember', 'start', 'touch false', 'touch true', 'unpark']);
  for (const { id, title } of ofEach) {
    expect(await doneAndUndone('completeAction', { id })).toBe(`Taken back: “${title}” is not done yet.`);
    expect(contents()).toEqual(before);
  }
  expect(await listed()).toEqual(list);
});

test('put off, skipped and logged, and taken back', async () => {
  const before = contents();
  const [first] = list;
  const line = { id: first?.id };
  expect(await doneAndUndone('snoozeAction', { ...line, until: '2026-12-04' })).toMatch(/is no longer put off\.$/);
  expect(await doneAndUndone('skipAction', { ...line, reason: '=Moved away' })).toMatch(/is no longer skipped\.$/);
  expect(
    await doneAndUndone('logTouch', {
      contact: 'Zoe New',
      company: 'Orbit',
      addContact: true,
      summary: '3/4',
      nextStep: '+1',
      nextStepDue: '2026-12-01',
      wouldReferMe: true,
    }),
  ).toBe('Taken back: “3/4, Zoe New” is no longer logged.');
  expect(contents()).toEqual(before);
  expect(await listed()).toEqual(list);
});
