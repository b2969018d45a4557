import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { Zone } from '../../src/google/zone';

const ZONES = [
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
];

describe('wallClock', () => {
  test.each([
    ['America/Los_Angeles', '2026-11-21T08:00:00Z', '2026-11-21', 0],
    ['America/Los_Angeles', '2026-11-21T07:59:59Z', '2026-11-20', 23 * 60 + 59],
    ['Europe/Berlin', '2026-07-01T22:00:00Z', '2026-07-02', 0],
    ['Asia/Kolkata', '2026-01-01T18:30:00Z', '2026-01-02', 0],
    ['America/Los_Angeles', '2026-03-08T09:59:00Z', '2026-03-08', 119],
    ['America/Los_Angeles', '2026-03-08T10:00:00Z', '2026-03-08', 180],
    ['America/Los_Angeles', '2026-11-01T08:30:00Z', '2026-11-01', 90],
    ['America/Los_Angeles', '2026-11-01T09:30:00Z', '2026-11-01', 90],
    ['Etc/UTC', '2026-01-01T23:59:59.999Z', '2026-01-02', 0],
  ])('%s at %s shows %s and %i minutes', (zone, instant, expectedDay, minutes) => {
    expect(new Zone(zone).wallClock(Date.parse(instant))).toEqual({ day: expectedDay, minutes });
  });
});

describe('instantOf', () => {
  test.each([
    ['America/Los_Angeles', '2026-03-08', 150, '2026-03-08T10:30:00.000Z'],
    ['America/Los_Angeles', '2026-11-01', 90, '2026-11-01T08:30:00.000Z'],
    ['Europe/London', '2026-10-25', 90, '2026-10-25T00:30:00.000Z'],
    ['Asia/Kolkata', '2026-01-02', 0, '2026-01-01T18:30:00.000Z'],
  ])('%s on %s, %i minutes after midnight, is %s', (zone, wall, minutes, expected) => {
    expect(new Date(new Zone(zone).instantOf(day(wall), minutes)).toISOString()).toBe(expected);
  });

  test.each(ZONES)('gives back every midnight and noon of three years in %s', (name) => {
    const zone = new Zone(name);
    const lost: string[] = [];
    for (let instant = Date.UTC(2025, 0, 1); instant < Date.UTC(2028, 0, 1); instant += 86_400_000) {
      const wall = day(new Date(instant).toISOString().slice(0, 10));
      for (const minutes of [0, 720]) {
        const back = zone.wallClock(zone.instantOf(wall, minutes));
        if (back.day !== wall || back.minutes !== minutes) lost.push(`${wall} ${minutes}`);
      }
    }
    expect(lost).toEqual([]);
  });
});

test('agrees with what Intl says, every half hour around each change of 2026 and 2027', () => {
  const wrong: string[] = [];
  for (const name of ZONES) {
    const zone = new Zone(name);
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'short' });
    for (let instant = Date.UTC(2026, 0, 1); instant < Date.UTC(2028, 0, 1); instant += 1_800_000) {
      const { day: shownDay, minutes } = zone.wallClock(instant);
      const shown = `${shownDay} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      if (shown !== format.format(instant)) wrong.push(`${name} ${instant} ${shown}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('refuses a zone that does not exist', () => {
  expect(() => new Zone('Mars/Olympus')).toThrow(RangeError);
});
