/** Two executions at once, tabs that may not be edited, and writes that are cut off. */
import { describe, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import type { Result, TodayReport } from '../../src/api';
import { answerOf, call, openSample, tick } from './open-sample';

async function firstAction(host: LocalHost): Promise<string> {
  const [first] = answerOf<TodayReport>(await call(host, 'getToday')).actions;
  if (first === undefined) throw new Error('Nothing is due');
  return first.id;
}

function textOf(host: LocalHost, name: string, row: number, column: number): unknown {
  const sheet = host.workbook?.model.sheets.find((one) => one.name === name);
  return sheet?.cells.get(row - 1)?.get(column - 1)?.value ?? null;
}

/** Lines of the log, on whichever tab it came to stand. */
function logLength(host: LocalHost): number {
  let lines = 0;
  for (const sheet of host.workbook?.model.sheets ?? [])
    for (const row of sheet.cells.values())
      if ([...row.values()].some((cell) => cell.value === 'thank-you')) lines += 1;
  return lines;
}

describe('at once', () => {
  test('two hourly runs send one mail', async () => {
    const host = openSample();
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    await Promise.all([tick(host), tick(host), tick(host)]);
    expect(host.mail).toHaveLength(1);
  });

  test('two clicks on Done are one thank-you', async () => {
    const host = openSample();
    const id = await firstAction(host);
    const answers = await Promise.all([call(host, 'completeAction', { id }), call(host, 'completeAction', { id })]);
    expect(answers.map((answer) => answerOf<{ message: string }>(answer).message).sort()).toEqual([
      'Done: Send Leo Brandt a thank-you note.',
      'This was marked as done before.',
    ]);
    expect(logLength(host)).toBe(1);
  });
});

test('a protected tab is said in plain words, and nothing is written anywhere', async () => {
  const host = openSample();
  const id = await firstAction(host);
  const contacts = host.workbook?.model.sheets.find((one) => one.name === 'Contacts');
  contacts?.protections.push({ area: null, description: 'coach', warningOnly: false, userCanEdit: false });
  const { result } = await call(host, 'completeAction', { id });
  expect(result).toEqual({
    ok: false,
    code: 'protected',
    message:
      '"Contacts" is protected against your edits, so nothing was written. Ask the owner of the spreadsheet to let you edit it (Data > Protect sheets and ranges).',
  });
  expect(logLength(host)).toBe(0);
});

test('a write that is cut off anywhere loses nothing the person wrote, and doing it again ends well', async () => {
  const clean = openSample();
  const id = await firstAction(clean);
  const before = textOf(clean, 'Contacts', 11, 3);
  const { serviceCalls } = await call(clean, 'completeAction', { id });
  const writes = serviceCalls['Range.setValues'] ?? 0;
  expect(writes).toBeGreaterThanOrEqual(2);
  for (let nth = 1; nth <= writes; nth += 1)
    for (const when of ['before', 'after'] as const) {
      const host = openSample();
      const cut = await call(host, 'completeAction', { id }, { fault: { call: 'Range.setValues', nth, when } });
      expect(cut.result).toMatchObject({ ok: false, code: 'unexpected' });
      expect(String(textOf(host, 'Contacts', 11, 3))).toContain(String(before));
      const again = (await call(host, 'completeAction', { id })).result as Result<unknown>;
      expect(again.ok || again.code === 'not-due').toBe(true);
      const left = answerOf<TodayReport>(await call(host, 'getToday'));
      expect([...left.actions, ...left.later].map((action) => action.id)).not.toContain(id);
      expect(logLength(host)).toBe(1);
    }
});
