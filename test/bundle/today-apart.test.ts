/** A column of one's own between those of Today: wherever a write of the list is cut off, no line has another one's ID. */
import { expect, test } from '@jest/globals';
import { LocalHost } from '../../scripts/local/host';
import type { SheetModel } from '../../scripts/local/model';
import type { TodayReport } from '../../src/api';
import { answerOf, call, openSample } from './open-sample';

function today(host: LocalHost): SheetModel {
  const found = host.workbook?.model.sheets.find(({ name }) => name === 'Today');
  if (found === undefined) throw new Error('There is no Today.');
  return found;
}

/** What each line asks for, with its ID; 0-based columns. */
function linesOf(host: LocalHost): readonly (readonly [unknown, unknown])[] {
  const rows = [...today(host).cells.values()].map(
    (cells) => new Map([...cells].map(([at, { value }]) => [at, value])),
  );
  const header = rows.find((cells) => [...cells.values()].includes('What to do'));
  const columnOf = (title: string): number => [...(header ?? [])].find(([, value]) => value === title)?.[0] ?? -1;
  const [what, id] = [columnOf('What to do'), columnOf('ID')];
  return rows.flatMap((cells) => (cells === header ? [] : [[cells.get(what) ?? '', cells.get(id) ?? ''] as const]));
}

test('a run that dies in the middle leaves lines that are right, or about nothing, and the next one makes them whole', async () => {
  const evening = openSample();
  answerOf(await call(evening, 'setUpWorkbook'));
  answerOf(await call(evening, 'updateTodayTab'));
  for (const cells of today(evening).cells.values()) {
    const last = Math.max(...cells.keys());
    const moved = cells.get(last);
    if (last < 8 || moved === undefined) continue;
    cells.delete(last);
    cells.set(last + 2, moved);
  }
  evening.workbook?.changed();
  // The first is done, so that every line moves up.
  const { actions } = answerOf<TodayReport>(await call(evening, 'getToday'));
  answerOf(await call(evening, 'completeAction', { id: actions[0]?.id }));
  const titles = new Map<unknown, unknown>(linesOf(evening).map(([what, id]) => [id, what]));
  titles.set('', '');
  const begin = (): LocalHost => {
    const host = new LocalHost({
      model: structuredClone(evening.workbook?.model ?? null),
      state: structuredClone(evening.state),
    });
    host.clock.setWallTime('2026-11-23T09:00', host.timeZone);
    return host;
  };

  const clean = begin();
  const { serviceCalls } = await call(clean, 'updateTodayTab');
  const whole = linesOf(clean);
  for (const [what, id] of whole) titles.set(id, what);
  expect(whole).not.toEqual(linesOf(evening));
  const writes = serviceCalls['Range.setValues'] ?? 0;
  // The IDs go, the list is written, the IDs come.
  expect(writes).toBe(3);
  for (let nth = 1; nth <= writes; nth += 1) {
    const host = begin();
    await call(host, 'updateTodayTab', undefined, {
      fault: { call: 'Range.setValues', nth, when: 'after', ends: true },
    });
    const wrong = linesOf(host).filter(([what, id]) => id !== 'being-written' && titles.get(id) !== what);
    expect(wrong).toEqual([]);
    const unsure = await call(host, 'completeAction', { id: 'being-written' });
    expect(unsure.result).toMatchObject({ ok: false, code: 'not-due' });
    answerOf(await call(host, 'updateTodayTab'));
    // An ID that is left in an otherwise empty row is no line.
    expect(linesOf(host).filter(([what]) => what !== '')).toEqual(whole.filter(([what]) => what !== ''));
  }
});
