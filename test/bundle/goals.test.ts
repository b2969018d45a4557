/** Goals in the built bundle: what is saved stands in the sheet, and the course's example row is never touched. */
import { describe, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import type { GoalReport, GoalsReport, TodayReport } from '../../src/api';
import { answerOf, call, openSample } from './open-sample';

const EXAMPLE = 3;

function rowsOf(host: LocalHost): readonly (readonly unknown[])[] {
  const sheet = host.workbook?.model.sheets.find((one) => one.name === 'Networking Goals');
  const last = Math.max(...Array.from(sheet?.cells.keys() ?? []));
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: 9 }, (_column, column) => sheet?.cells.get(row)?.get(column)?.value ?? ''),
  );
}

async function goalsOf(host: LocalHost): Promise<GoalsReport> {
  return answerOf<GoalsReport>(await call(host, 'getGoals'));
}

async function firstGoal(host: LocalHost): Promise<GoalReport> {
  const [goal] = (await goalsOf(host)).terms[0]?.goals ?? [];
  if (goal === undefined) throw new Error('The sample has goals');
  return goal;
}

test('this term and the next are shown, the example as a guide', async () => {
  const report = await goalsOf(openSample());
  expect(report.terms.map(({ term, starts, ends, phase }) => ({ term, starts, ends, phase }))).toEqual([
    { term: 'Fall 2026', starts: '2026-09-01', ends: '2026-12-31', phase: 'current' },
    { term: 'Spring 2027', starts: '2027-01-01', ends: '2027-05-31', phase: 'future' },
  ]);
  expect(report.proposed).toEqual({ current: null, next: null });
  expect(report.examples).toEqual(['Meet 5 engineers at meetups and ask two of them for coffee']);
});

test('a goal, the days of its term and its check-in go into the sheet; the example row stays as it is', async () => {
  const host = openSample({ at: '2026-12-28T08:00' });
  const example = rowsOf(host)[EXAMPLE - 1];
  answerOf(
    await call(host, 'saveGoal', { term: 'Fall 2026', goal: '=Talk to people', counts: 'conversations', target: 6 }),
  );
  const ids = (await goalsOf(host)).terms[0]?.goals.map((goal) => goal.id);
  expect(ids).toHaveLength(2);
  answerOf(await call(host, 'saveTermDates', { ids, starts: '2026-08-24', ends: '2026-12-18' }));
  const [term] = (await goalsOf(host)).terms;
  expect([term?.starts, term?.ends, term?.phase]).toEqual(['2026-08-24', '2026-12-18', 'past']);
  const added = term?.goals.find((goal) => goal.goal === '=Talk to people');
  expect(added).toMatchObject({ counts: 'conversations', target: 6, isToCheckIn: true });
  answerOf(await call(host, 'checkInGoal', { id: added?.id, met: 'Partly', reflection: 'Ask earlier' }));
  const checked = (await goalsOf(host)).terms[0]?.goals.find((goal) => goal.goal === '=Talk to people');
  expect(checked).toMatchObject({ met: 'Partly', reflection: 'Ask earlier', isToCheckIn: false });
  expect(rowsOf(host)[EXAMPLE - 1]).toEqual(example);
});

test('once every goal of a term is checked in, Today no longer asks for it', async () => {
  const host = openSample({ at: '2026-12-28T08:00' });
  const asks = async (): Promise<boolean> => {
    const { actions, later } = answerOf<TodayReport>(await call(host, 'getToday'));
    return [...actions, ...later].some((action) => action.rule === 'goals-check-in');
  };
  expect(await asks()).toBe(true);
  answerOf(await call(host, 'checkInGoal', { id: (await firstGoal(host)).id, met: 'No' }));
  expect(await asks()).toBe(false);
});

describe('what is refused, and writes nothing', () => {
  test.each([
    ['saveTermDates', { starts: '2026-12-18', ends: '2026-08-24' }, 'bad-input'],
    ['saveTermDates', { starts: 'soon', ends: '2026-08-24' }, 'bad-input'],
    ['saveGoal', { goal: '' }, 'bad-input'],
    ['saveGoal', { target: 0 }, 'bad-input'],
    ['saveGoal', { target: 7, seen: { target: 5 } }, 'stale'],
    ['checkInGoal', { met: 'Yes', seen: { met: 'No' } }, 'stale'],
    ['checkInGoal', { met: '' }, 'bad-input'],
  ])('%s with %j: %s', async (name, given, code) => {
    const host = openSample();
    const { id } = await firstGoal(host);
    const before = rowsOf(host);
    const { result } = await call(host, name, name === 'saveTermDates' ? { ids: [id], ...given } : { id, ...given });
    expect(result).toMatchObject({ ok: false, code });
    expect(rowsOf(host)).toEqual(before);
  });

  test('a row that is gone', async () => {
    const { result } = await call(openSample(), 'checkInGoal', { id: 'gone', met: 'Yes' });
    expect(result).toMatchObject({ ok: false, code: 'row-changed' });
  });
});
