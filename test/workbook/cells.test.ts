import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/domain/book';
import { day } from '../../src/domain/day';
import { cadenceOf, dayOfCell, isErrorCell, isFilled, numberOf, parseNumber, tickOf } from '../../src/workbook/cells';
import { on } from '../fixtures/snapshot';

describe('numbers as people write them', () => {
  test.each<readonly [string, string, number | null]>([
    ['3', 'en_US', 3],
    ['1.234,5', 'de_DE', 1234.5],
    ['1,234.5', 'en_US', 1234.5],
    ['1 234,5', 'fr_FR', 1234.5],
    ['1\u202f234,5', 'fr_FR', 1234.5],
    ["1'234.5", 'de_CH', 1234.5],
    ['0,3', 'de_DE', 0.3],
    ['0.3', 'de_DE', 0.3],
    ['0,3', 'en_US', 0.3],
    ['1,234', 'en_US', 1234],
    ['1,234', 'de_DE', 1.234],
    ['1.234', 'de_DE', 1234],
    ['30 %', 'en_US', 0.3],
    ['30%', 'de_DE', 0.3],
    ['2,5 %', 'de_DE', 0.025],
    ['3 times', 'en_US', 3],
    ['~5', 'en_US', 5],
    ['10+', 'en_US', 10],
    ['-4', 'en_US', -4],
    ['$50', 'en_US', 50],
    ['three', 'en_US', null],
    ['3-4', 'en_US', null],
    ['10 of 12', 'en_US', 10],
    ['10/12', 'en_US', null],
    ['1.2.3', 'en_US', null],
    ['', 'en_US', null],
  ])('%s in %s', (text, locale, value) => {
    expect(parseNumber(text, locale)).toEqual(value === null ? null : expect.closeTo(value, 10));
  });

  test('a cell that says nothing is no problem, a word is one', () => {
    expect(['', '-', 'n/a', 'TBD'].map((cell) => numberOf(cell, 'en_US'))).toEqual(
      new Array(4).fill({ value: null, understood: true }),
    );
    expect(numberOf('many', 'en_US')).toEqual({ value: null, understood: false });
    expect(numberOf(on('2026-01-03'), 'en_US')).toEqual({ value: null, understood: false });
    expect(numberOf(Number.NaN, 'en_US')).toEqual({ value: null, understood: false });
  });

  test.each<readonly [Cell, number | null]>([
    [60, 60],
    ['60', 60],
    ['60 days', 60],
    ['2 months', 60],
    ['every 2 weeks', 14],
    ['monthly', 30],
    ['Quarterly', 90],
    ['', null],
  ])('cadence %s', (cell, value) => {
    expect(cadenceOf(cell, 'en_US')).toEqual({ value, understood: true });
  });
});

describe('ticked boxes', () => {
  test.each<Cell>([
    true,
    1,
    'TRUE',
    'yes',
    'Y',
    'x',
    'X',
    '✓',
    '✔️',
    '☑',
    '✅',
    'ja',
    'Oui',
    'sim',
    'sí',
    'はい',
    'WAHR',
  ])('%s is a tick', (cell) => {
    expect(tickOf(cell)).toEqual({ value: true, understood: true });
  });
  test.each<Cell>([false, 0, '', 'no', 'N', 'nein', '-', 'FALSE', '☐', 'n/a'])('%s is none', (cell) => {
    expect(tickOf(cell)).toEqual({ value: false, understood: true });
  });
  test.each<Cell>(['maybe', 'soon', 7, on('2026-01-01'), '#REF!'])('%s is not understood', (cell) => {
    expect(tickOf(cell)).toEqual({ value: null, understood: false });
  });
});

describe('cells of date columns', () => {
  const options = { locale: 'en_US', today: day('2026-11-21'), withoutYear: 'past', orderSettled: true } as const;
  test.each<readonly [Cell, string | null, string]>([
    [on('2026-10-12'), '2026-10-12', 'date'],
    ['10/12/2026', '2026-10-12', 'text'],
    ['Oct 12', '2026-10-12', 'text'],
    ['2026-10-12', '2026-10-12', 'text'],
    ['10/12 (after the fair)', '2026-10-12', 'remark'],
    ['10/12/2026 2pm', '2026-10-12', 'remark'],
    ['Mon 10/12/2026', '2026-10-12', 'text'],
    ['10/12, again 10/20', '2026-10-20', 'remark'],
    [46307, '2026-10-12', 'text'],
    ['', null, 'empty'],
    [false, null, 'empty'],
    ['TBD', null, 'empty'],
    ['-', null, 'empty'],
    ['n/a', null, 'empty'],
    ['next week', null, 'nonsense'],
    ['13/32/2026', null, 'nonsense'],
    [3, null, 'nonsense'],
    [true, null, 'nonsense'],
  ])('%j', (cell, value, as) => {
    expect(dayOfCell(cell, options)).toEqual({ day: value, as, againstOrder: false });
  });
  test('an order that the workbook contradicts is reported', () => {
    expect(dayOfCell('03/04/2026', { ...options, orderSettled: false })).toEqual({
      day: '2026-03-04',
      as: 'ambiguous',
      againstOrder: false,
    });
    expect(dayOfCell('25/12/2025', options)).toEqual({ day: '2025-12-25', as: 'text', againstOrder: true });
  });
});

test('what says something and what is an error', () => {
  expect([0, false, '', '  ', undefined].map(isFilled)).toEqual([false, false, false, false, false]);
  expect(['a', 1, true, on('2026-01-01')].map(isFilled)).toEqual([true, true, true, true]);
  expect(['#REF!', '#N/A', '#DIV/0!', '#hashtag', 'REF!', 3].map(isErrorCell)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
