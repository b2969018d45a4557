import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { asText, sameCell, toCell, toServiceValue } from '../../src/google/cells';
import { Zone } from '../../src/google/zone';

const zone = new Zone('America/Los_Angeles');

describe('asText', () => {
  test.each([
    '=1+1',
    '+1 415 555 0133',
    '-3',
    '@here',
    "'quoted",
    '#REF!',
    'TRUE',
    'false',
    '3/4',
    '007',
    '11/24/2026',
    'Nov 18 2026',
    '10:30',
    '50%',
    '$5',
    '1e5',
    ' =1',
    '18 mai',
    '٣/٤',
  ])('marks %j', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  test.each([
    '',
    'Priya Raman',
    'Send portfolio link',
    'r12e45678ab1',
    'priya7@lattice.example',
    'https://example.com/jobs/12',
    'Truest',
    'Call Dana\nby 11/24',
    '11/24/2026 - coffee chat, she offered to look at my portfolio',
  ])('leaves %j', (text) => {
    expect(asText(text)).toBe(text);
  });
});

describe('toCell', () => {
  test('takes a date of another context for a date', () => {
    const foreign: unknown = runInNewContext('new Date(Date.UTC(2026, 10, 21, 8, 0, 0))');
    expect(foreign instanceof Date).toBe(false);
    expect(toCell(foreign, zone)).toEqual({ day: '2026-11-21', minutes: 0 });
  });

  test.each([[''], ['#N/A'], [0], [0.5], [true], [false]])('keeps %j', (value) => {
    expect(toCell(value, zone)).toBe(value);
  });
});

test('a date cell goes out as the instant of that wall clock', () => {
  expect(toServiceValue({ day: day('2026-11-21'), minutes: 90 }, zone)).toEqual(new Date('2026-11-21T09:30:00Z'));
});

test.each([
  [{ day: day('2026-11-21'), minutes: 0 }, { day: day('2026-11-21'), minutes: 0 }, true],
  [{ day: day('2026-11-21'), minutes: 0 }, { day: day('2026-11-21'), minutes: 1 }, false],
  ['1', 1, false],
  ['', false, false],
  ['a', 'a', true],
])('sameCell(%j, %j) is %s', (one, other, same) => {
  expect(sameCell(one, other)).toBe(same);
});
