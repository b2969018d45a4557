/** Hourly runs that fail: one says nothing, several in a row say so once. */
import { describe, expect, test } from '@jest/globals';
import type { Ports } from '../../src/app/ports';
import { saveSettings } from '../../src/app/save-settings';
import { sendReminders } from '../../src/app/send-reminders';
import { runUseCase } from '../../src/app/use-case';
import { sampleWorkbook } from '../fixtures/sample';
import { World } from './support/memory-ports';

/** Reads nothing: the whole spreadsheet (`'spreadsheet'`), or what stands in it (`'tabs'`). */
type Broken = 'spreadsheet' | 'tabs' | null;

function portsOf(world: World, broken: Broken): Ports {
  const ports = world.ports();
  const refuse = (): never => {
    throw new Error('You do not have permission to access the requested document.');
  };
  if (broken === null) return ports;
  const workbook = { ...ports.workbook, read: refuse, ...(broken === 'spreadsheet' ? { locale: refuse } : {}) };
  return { ...ports, workbook };
}

/** Runs at minutes since 9 o'clock on Monday; `trigger` is `'77'` unless said. */
function runAt(world: World, minutes: number, broken: Broken, trigger = '77') {
  const day = 23 + Math.floor((minutes + 540) / 1440);
  world.setTime(`2026-11-${day}`, (minutes + 540) % 1440);
  return runUseCase(portsOf(world, broken), sendReminders, { triggerUid: trigger });
}

function start(): World {
  const world = new World(sampleWorkbook);
  const saved = runUseCase(world.ports(), saveSettings, { remindersOn: true, weeklyReviewDay: 5 });
  if (!saved.ok) throw new Error(saved.message);
  return world;
}

const OPEN = 'Your follow-up reminders cannot open your spreadsheet';
const FINISH = 'Your follow-up reminders could not be finished';

describe('failing runs', () => {
  test.each<[string, Broken, readonly number[], readonly string[]]>([
    ['twice: nothing', 'spreadsheet', [0, 60], []],
    ['three times in a row: once', 'spreadsheet', [0, 60, 120, 180, 240], [OPEN]],
    ['three times with a run between that went well: nothing', 'spreadsheet', [0, 120, 240, 360], []],
    ['for another reason', 'tabs', [0, 60, 120, 180], [FINISH]],
    ['for days: once', 'tabs', [0, 60, 120, 1560, 1620, 1680], [FINISH]],
    ['again after two good days: again', 'tabs', [0, 60, 120, 3600, 3660, 3720], [FINISH, FINISH]],
  ])('%s', (_what, broken, minutes, subjects) => {
    const world = start();
    for (const at of minutes) {
      const result = runAt(world, at, broken);
      expect(result).toMatchObject({ ok: false, code: broken === 'tabs' ? 'unexpected' : 'no-access' });
    }
    expect(world.outbox.map(({ subject }) => subject)).toEqual(subjects);
    expect(world.logged.filter((line) => line !== 'sendReminders failed')).toEqual([]);
  });

  test('of two spreadsheets are told for each', () => {
    const world = start();
    for (const at of [0, 60, 120]) for (const trigger of ['77', '78']) runAt(world, at, 'spreadsheet', trigger);
    expect(world.outbox.map(({ subject }) => subject)).toEqual([OPEN, OPEN]);
  });

  test("after today's mail has come are not told: nothing is missing", () => {
    const world = start();
    expect(runAt(world, 0, null)).toMatchObject({ ok: true, value: { sent: true } });
    // The Today tab is still to be brought up to date.
    world.memory.set(
      'reminders',
      (world.memory.get('reminders') ?? '').replace(/"tidiedOn":"[^"]*"/, '"tidiedOn":null'),
    );
    for (const at of [60, 120, 180]) expect(runAt(world, at, 'tabs')).toMatchObject({ ok: false });
    expect(world.outbox).toHaveLength(1);
  });

  test('with no mail left that day are told the next day', () => {
    const world = start();
    world.quota = 0;
    for (const at of [0, 60, 120]) runAt(world, at, 'spreadsheet');
    expect(world.outbox).toEqual([]);
    world.quota = 100;
    runAt(world, 180, 'spreadsheet');
    runAt(world, 240, 'spreadsheet');
    expect(world.outbox.map(({ subject }) => subject)).toEqual([OPEN]);
  });
});
