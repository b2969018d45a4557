import { describe, expect, test } from '@jest/globals';
import type { SendReport } from '../../src/api';
import { getSettings } from '../../src/app/get-settings';
import { saveSettings } from '../../src/app/save-settings';
import { sendReminders } from '../../src/app/send-reminders';
import { runUseCase } from '../../src/app/use-case';
import { day } from '../../src/domain/day';
import type { Result } from '../../src/domain/result';
import type { Settings } from '../../src/domain/settings';
import { sampleWorkbook } from '../fixtures/sample';
import { tab, workbook } from '../fixtures/snapshot';
import { World } from './support/memory-ports';

const EVENT = { triggerUid: '77', hour: 8 };

function start(settings: Partial<Settings> = {}): World {
  const world = new World(sampleWorkbook);
  const saved = runUseCase(world.ports(), saveSettings, { remindersOn: true, weeklyReviewDay: 5, ...settings });
  if (!saved.ok) throw new Error(saved.message);
  return world;
}

function run(world: World, event: unknown = EVENT): Result<SendReport> {
  return runUseCase(world.ports(), sendReminders, event);
}

function reasonOf(result: Result<SendReport>): string {
  return result.ok ? `${result.value.sent ? 'sent' : 'not sent'}: ${result.value.reason}` : result.message;
}

describe('the hour', () => {
  test.each([
    ['2026-11-23', 7 * 60 + 59, 'not sent: It is not yet 08:00.'],
    ['2026-11-23', 8 * 60, 'sent: Sent: 4 actions for today.'],
    ['2026-11-23', 23 * 60 + 59, 'sent: Sent: 4 actions for today.'],
    ['2026-11-22', 12 * 60, 'not sent: No mail is wanted on this day of the week.'],
  ])('%s at minute %i: %s', (day, minutes, expected) => {
    const world = start();
    world.setTime(day, minutes);
    expect(reasonOf(run(world))).toBe(expected);
  });

  test('switched off, nothing comes', () => {
    const world = start({ remindersOn: false });
    expect(reasonOf(run(world))).toBe('not sent: Reminders are switched off.');
    expect(world.triggers).toBe(0);
  });

  test('paused, none comes before the day; then it comes by itself', () => {
    const world = start({ pausedUntil: day('2026-11-26') });
    const settings = () => {
      const result = runUseCase(world.ports(), getSettings, undefined);
      if (!result.ok) throw new Error(result.message);
      return [result.value.reminders.nextMail, result.value.settings.pausedUntil];
    };
    expect(settings()).toEqual(['Thu, Nov 26, between 08:00 and 09:00', '2026-11-26']);
    const came: string[] = [];
    for (const date of ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27']) {
      world.setTime(date, 8 * 60);
      came.push(`${date} ${reasonOf(run(world)).slice(0, 31)}`);
    }
    expect(came).toEqual([
      '2026-11-23 not sent: Reminders are paused.',
      '2026-11-25 not sent: Reminders are paused.',
      expect.stringMatching(/^2026-11-26 sent/),
      expect.stringMatching(/^2026-11-27 sent/),
    ]);
    expect(settings()).toEqual(['Mon, Nov 30, between 08:00 and 09:00', null]);
  });

  test('two runs in the hour, and every later one, send once', () => {
    const world = start();
    expect(reasonOf(run(world))).toBe('sent: Sent: 4 actions for today.');
    for (let hour = 8; hour < 24; hour += 1) {
      world.setTime('2026-11-23', hour * 60 + 5);
      expect(reasonOf(run(world))).toBe("not sent: Today's mail was already sent.");
    }
    world.setTime('2026-11-24', 8 * 60);
    expect(reasonOf(run(world))).toMatch(/^sent/);
    expect(world.outbox).toHaveLength(2);
  });
});

describe('clock changes of 2026 and 2027', () => {
  const zones = [
    'America/Los_Angeles',
    'Europe/Berlin',
    'Australia/Sydney',
    'America/Santiago',
    'Asia/Beirut',
    'Australia/Lord_Howe',
  ];
  const HOUR = 3_600_000;

  test.each(zones)('%s: one digest a day, never before the hour, every day, whichever hour is wanted', (zone) => {
    const wrong: string[] = [];
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
    const offset = (instant: number) => format.format(instant).split(' ')[1];
    const changes: number[] = [];
    for (let instant = Date.UTC(2026, 0, 1); instant < Date.UTC(2028, 0, 1); instant += HOUR)
      if (offset(instant) !== offset(instant + HOUR)) changes.push(instant);
    expect(changes.length).toBeGreaterThanOrEqual(4);
    for (const change of changes)
      for (const hour of [0, 2, 23]) {
        const world = start({ hour, days: [1, 2, 3, 4, 5, 6, 7] });
        world.timeZone = zone;
        world.snapshot = workbook(
          'en_US',
          tab('Contacts', [
            ['Contact', 'Last communication'],
            ['Ann Lee', '1/2/2020 - coffee chat about her team'],
          ]),
        );
        const sentOn: string[] = [];
        for (let instant = change - 36 * HOUR; instant <= change + 60 * HOUR; instant += HOUR) {
          world.instant = instant + 17 * 60_000;
          const now = world.ports().clock.now();
          const result = run(world);
          if (!result.ok || !result.value.sent) continue;
          sentOn.push(now.day);
          if (now.hour < hour) wrong.push(`${zone} ${now.day} ${now.hour}: before ${hour}`);
        }
        if (new Set(sentOn).size !== sentOn.length)
          wrong.push(`${zone} hour ${hour}: twice on a day: ${sentOn.join(' ')}`);
        if (sentOn.length < 4) wrong.push(`${zone} hour ${hour}: a day was left out: ${sentOn.join(' ')}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('asked by a person', () => {
  test("sends at once, reminders on or off, and counts as the day's mail", () => {
    const world = start({ remindersOn: false });
    world.setTime('2026-11-22', 6 * 60);
    expect(run(world, null)).toEqual({
      ok: true,
      value: { sent: true, reason: 'Sent: 4 actions for today.', due: 4, to: 'me@example.com' },
    });
    expect(run(world, null)).toEqual({
      ok: true,
      value: {
        sent: false,
        reason: "Today's mail was already sent at 06:00. One mail a day is enough; the list is in Today.",
        due: 4,
        to: null,
      },
    });
    expect(reasonOf(run(world, { again: true }))).toBe('sent: Sent: 4 actions for today.');
  });

  test('what is no argument is refused', () => {
    expect(run(start(), { again: 'yes' })).toEqual({
      ok: false,
      code: 'bad-input',
      message: 'again: Choose yes or no.',
    });
    expect(run(start(), 7)).toMatchObject({ ok: false, code: 'bad-input' });
  });
});

test('nothing due, no mail, and no second look that day', () => {
  const world = start();
  world.snapshot = workbook(
    'en_US',
    tab('Contacts', [
      ['Contact', 'Last communication'],
      ['Ann Lee', '11/20/2026 - email, no news'],
    ]),
  );
  expect(reasonOf(run(world))).toBe('not sent: Nothing is due today, so there is no mail.');
  world.setTime('2026-11-23', 9 * 60);
  expect(reasonOf(run(world))).toBe('not sent: Nothing was due today.');
  expect(world.outbox).toEqual([]);
});

describe('the weekly review', () => {
  test('comes on its day, once a week, also when nothing is due', () => {
    const world = start({ weeklyReviewDay: 3 });
    world.snapshot = workbook(
      'en_US',
      tab('Contacts', [
        ['Contact', 'Last communication'],
        ['Ann Lee', '11/20/2026 - email, no news'],
      ]),
    );
    const sent: string[] = [];
    for (const day of [
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
      '2026-12-02',
    ]) {
      world.setTime(day, 8 * 60);
      const result = run(world);
      if (result.ok && result.value.sent) sent.push(`${day} ${result.value.reason}`);
    }
    expect(sent).toEqual(['2026-11-25 Sent: the weekly review.', '2026-12-02 Sent: the weekly review.']);
    expect(world.outbox[0]?.subject).toBe('Your week in review');
  });

  test.each([
    [7, '2026-11-23'],
    [6, '2026-11-23'],
    [5, '2026-11-27'],
  ])('chosen for weekday %i with mail from Monday to Friday, it comes on %s', (weeklyReviewDay, expected) => {
    const world = start({ weeklyReviewDay: weeklyReviewDay as 5 | 6 | 7 });
    for (let date = 23; date <= 29; date += 1) {
      world.setTime(`2026-11-${date}`, 8 * 60);
      run(world);
      if (world.outbox[world.outbox.length - 1]?.text.includes('The last seven days')) {
        expect(`2026-11-${date}`).toBe(expected);
        return;
      }
    }
    throw new Error('No review in the whole week');
  });

  test('tells of the few companies, and the mails between do not', () => {
    const world = start({ weeklyReviewDay: 3 });
    const texts = ['2026-11-25', '2026-11-26', '2026-11-27'].map((date) => {
      world.setTime(date, 8 * 60);
      run(world);
      return world.outbox[world.outbox.length - 1]?.text ?? '';
    });
    expect(world.outbox).toHaveLength(3);
    expect(texts.map((text) => text.includes('companies listed'))).toEqual([true, false, false]);
  });

  test('is caught up when its day was missed', () => {
    const world = start({ weeklyReviewDay: 1 });
    world.setTime('2026-11-25', 8 * 60);
    run(world);
    expect(world.outbox[0]?.text).toContain('The last seven days');
  });
});

describe('problems', () => {
  test('a used-up quota does not use up the day, and the next mail says so', () => {
    const world = start();
    world.quota = 0;
    expect(reasonOf(run(world))).toMatch(/^not sent: Gmail's limit for today was used up/);
    world.quota = 5;
    world.setTime('2026-11-23', 9 * 60);
    expect(reasonOf(run(world))).toBe('sent: Sent: 4 actions for today.');
    expect(world.outbox[0]?.text).toContain("Gmail's limit for today was used up");
    world.setTime('2026-11-24', 8 * 60);
    run(world);
    expect(world.outbox[1]?.text).not.toContain("Gmail's limit");
  });

  test('lost permission is said in one mail a day', () => {
    const world = start();
    world.authorisationUrl = 'https://accounts.google.com/o/oauth2/x';
    for (const hour of [8, 9, 10]) {
      world.setTime('2026-11-23', hour * 60);
      expect(reasonOf(run(world))).toMatch(/^not sent: Reminders need your permission again/);
    }
    world.setTime('2026-11-24', 8 * 60);
    run(world);
    expect(world.outbox.map((mail) => mail.subject)).toEqual([
      'Your follow-up reminders need your permission again',
      'Your follow-up reminders need your permission again',
    ]);
    world.authorisationUrl = null;
    world.setTime('2026-11-24', 9 * 60);
    expect(reasonOf(run(world))).toMatch(/^sent/);
    expect(world.outbox[2]?.text).toContain(
      'For a while reminders did not have your permission. They have it again, and everything still due is in this list.',
    );
  });

  test('tabs that are not found are said once, until they are found', () => {
    const world = start();
    world.snapshot = workbook('en_US', tab('Shopping', [['Milk'], ['Bread']]));
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25']) {
      world.setTime(day, 8 * 60);
      run(world);
    }
    expect(world.outbox.map((mail) => mail.subject)).toEqual(['Your follow-up reminders cannot find your tabs']);
    world.snapshot = sampleWorkbook;
    world.setTime('2026-11-26', 8 * 60);
    expect(reasonOf(run(world))).toMatch(/^sent/);
    expect(world.outbox[1]?.text).toContain('They are found again, and everything still due is in this list.');
  });

  test('no spreadsheet is said in one mail, and to a person who asks', () => {
    const world = start();
    world.hasSpreadsheet = false;
    for (let hour = 0; hour < 3; hour += 1)
      expect(reasonOf(run(world))).toMatch(/^not sent: Your follow-up reminders ran, but Google did not let them see/);
    expect(world.outbox.map((mail) => mail.subject)).toEqual(['Your follow-up reminders cannot see your spreadsheet']);
    expect(run(world, null)).toEqual({
      ok: false,
      code: 'no-spreadsheet',
      message: 'No spreadsheet is open here. Open your spreadsheet and try again from its menu.',
    });
  });
});

test('whatever call fails, before or after: at most one digest a day, and nothing due is dropped', () => {
  const clean = start();
  clean.calls = 0;
  run(clean);
  const calls = clean.calls;
  expect(calls).toBeGreaterThan(8);
  const wrong: string[] = [];
  for (let nth = 1; nth <= calls; nth += 1)
    for (const when of ['before', 'after'] as const) {
      const world = start();
      world.calls = 0;
      world.fault = { nth, when };
      run(world);
      world.fault = null;
      for (const hour of [9, 10]) {
        world.setTime('2026-11-23', hour * 60);
        run(world);
      }
      const today = world.outbox.length;
      if (today > 1) wrong.push(`${when} call ${nth}: ${today} digests on one day`);
      world.setTime('2026-11-24', 8 * 60);
      run(world);
      const next = world.outbox[world.outbox.length - 1];
      if (world.outbox.length !== today + 1) wrong.push(`${when} call ${nth}: no digest the next day`);
      if (!next?.text.includes('Leo Brandt a thank-you note'))
        wrong.push(`${when} call ${nth}: the thank-you was dropped`);
    }
  expect(wrong).toEqual([]);
});
