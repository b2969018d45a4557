import { describe, expect, test } from '@jest/globals';
import { day } from '../../../src/domain/day';
import { addDays, daysBetween, sayDay, sayDistance, sayWeek } from '../../../src/sidebar/shared/dates';
import { count, sayMinutes } from '../../../src/sidebar/shared/words';

describe('days as people say them', () => {
  const today = day('2026-11-23');
  test.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-26', 'in 3 days'],
    ['2026-11-20', '3 days ago'],
    ['2027-11-23', 'in 365 days'],
  ])('%s is %s', (text, said) => expect(sayDistance(day(text), today)).toBe(said));

  test('the year is said only where it is another', () => {
    expect(sayDay(day('2026-11-26'), today, 'en-US')).toBe('Thu, Nov 26');
    expect(sayDay(day('2026-11-26'), today, 'en-GB')).toBe('Thu 26 Nov');
    expect(sayDay(day('2027-01-04'), today, 'en-US')).toBe('Mon, Jan 4, 2027');
    expect(sayWeek(day('2026-11-23'), 'en-US')).toBe('Nov 23');
  });

  test.each([
    ['2026-10-31', 1, '2026-11-01'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 7, '2027-01-07'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });
});

describe('counts and minutes in full', () => {
  test.each([
    [0, '0 people'],
    [1, '1 person'],
    [2, '2 people'],
  ])('%i', (number, said) => expect(count(number, 'person', 'people')).toBe(said));

  test.each([
    [0, '0 minutes'],
    [1, '1 minute'],
    [45, '45 minutes'],
    [60, '1 hour'],
    [61, '1 hour 1 minute'],
    [150, '2 hours 30 minutes'],
  ])('%i minutes', (minutes, said) => expect(sayMinutes(minutes)).toBe(said));
});
