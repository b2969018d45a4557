/** Zones, clocks, dates as text, and what the host remembers. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HostClock } from '../../../scripts/local/clock';
import { formatDate } from '../../../scripts/local/format-date';
import { newState, readState, writeState } from '../../../scripts/local/state';
import { instantOfWallTime, isTimeZone, parseWallTime, serialOfInstant, wallTimeOf } from '../../../scripts/local/zone';

const PACIFIC = 'America/Los_Angeles';
const utc = (text: string) => Date.parse(`${text}Z`);

describe('wall times', () => {
  test.each([
    ['winter', '2026-01-15T08:00:00', '2026-01-15T16:00:00', PACIFIC],
    ['summer', '2026-07-15T08:00:00', '2026-07-15T15:00:00', PACIFIC],
    ['the hour before clocks go forward', '2026-03-08T01:59:00', '2026-03-08T09:59:00', PACIFIC],
    ['the hour that is skipped', '2026-03-08T02:30:00', '2026-03-08T10:30:00', PACIFIC],
    ['the hour that comes twice: the first', '2026-11-01T01:30:00', '2026-11-01T08:30:00', PACIFIC],
    ['a quarter-hour zone', '2026-05-01T00:00:00', '2026-04-30T18:15:00', 'Asia/Kathmandu'],
    ['the day that has no midnight', '2026-09-06T00:00:00', '2026-09-06T04:00:00', 'America/Santiago'],
  ])('%s', (_, wall, instant, zone) => {
    expect(new Date(instantOfWallTime(utc(wall), zone)).toISOString()).toBe(`${instant}.000Z`);
  });

  test('come back from the instant that they name, but for the hours that clocks skip', () => {
    const zones = fc.constantFrom(PACIFIC, 'Europe/London', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Etc/UTC');
    const walls = fc.integer({ min: utc('1975-01-01T00:00:00'), max: utc('2037-12-31T00:00:00') });
    fc.assert(
      fc.property(walls, zones, (wall, zone) => {
        const instant = instantOfWallTime(wall, zone);
        const shown = wallTimeOf(instant, zone);
        return shown === wall || (shown > wall && shown - wall <= 3_600_000);
      }),
    );
  });

  test('are stored as days since 1899-12-30', () => {
    expect(serialOfInstant(utc('2026-11-23T20:00:00'), PACIFIC)).toBe(46349.5);
  });

  test.each(['2026-02-30', '2026-13-01', '2026-1-1', '2026-11-23T25:00', 'tomorrow', ''])('%s is none', (text) => {
    expect(parseWallTime(text)).toBeNull();
  });

  test('zones are known by their names', () => {
    expect(['America/Los_Angeles', 'Etc/UTC', 'Mars/Olympus', '+01:00', ''].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the clock', () => {
  test('stands when frozen, moves when moved, and is set by wall time', () => {
    const clock = new HostClock(0, true);
    clock.advance(5);
    expect(clock.now()).toBe(5);
    clock.setWallTime('2026-07-15T08:00', PACIFIC);
    expect(clock.now()).toBe(utc('2026-07-15T15:00:00'));
    expect(() => clock.setWallTime('2026-02-30', PACIFIC)).toThrow(
      'Not a time: 2026-02-30. Write it as 2026-11-23T08:00.',
    );
  });

  test('runs unless it is frozen', async () => {
    const clock = new HostClock(0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const later = clock.now();
    clock.freeze();
    expect([later >= 10, clock.now() >= later, clock.frozen]).toEqual([true, true, true]);
  });
});

/** https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html */
describe('formatDate', () => {
  const instant = utc('2026-11-03T04:05:06') + 7;
  test.each([
    ['yyyy-MM-dd', '2026-11-02'],
    ['yy M d', '26 11 2'],
    ["EEEE, d MMMM yyyy 'at' h:mm a", 'Monday, 2 November 2026 at 8:05 PM'],
    ['EEE MMM dd HH:mm:ss.SSS Z', 'Mon Nov 02 20:05:06.007 -0800'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-11-02T20:05:06-08:00'],
    ["h 'o''clock' z", "8 o'clock PST"],
    ['D u k K', '306 1 20 8'],
  ])('%s', (pattern, text) => {
    expect(formatDate(instant, PACIFIC, pattern)).toBe(text);
  });

  test('refuses letters that are none of its own', () => {
    expect(() => formatDate(0, 'Etc/UTC', 'yyyy b')).toThrow("Illegal pattern character 'b'");
  });
});

describe('the state file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'local-host-state-'));

  test('reads back as it was written; none is null', () => {
    const state = newState({ email: 'me@example.com', locale: 'en' });
    state.properties.user.k = 'v';
    const file = path.join(folder, 'state.json');
    expect(readState(file)).toBeNull();
    writeState(file, state);
    expect(readState(file)).toEqual(state);
  });

  test.each([
    ['not json', 'it does not hold JSON'],
    ['{"version":1}', 'user'],
    ['[]', 'is not a state file'],
  ])('%s is refused', (content, message) => {
    const file = path.join(folder, 'bad.json');
    writeFileSync(file, content);
    expect(() => readState(file)).toThrow(message);
  });
});
