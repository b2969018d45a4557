import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/domain/day';
import { findDays, type TextDayOptions } from '../../src/domain/text-day';

/** A Saturday. */
const today = day('2026-11-21');

function days(text: string, locale = 'en_US', withoutYear: TextDayOptions['withoutYear'] = 'past'): readonly string[] {
  return findDays(text, { locale, today, withoutYear }).map((found) => found.day);
}

describe('dates stated in free text', () => {
  test.each<readonly [string, string, readonly string[]]>([
    // The playbook's own.
    ['en_US', '10/12 - coffee, she offered an intro', ['2026-10-12']],
    ['en_US', '15 Sep', ['2026-09-15']],
    ['en_US', 'Nov 18 2026 mentoring call', ['2026-11-18']],
    ['en_US', '2026-11-02', ['2026-11-02']],
    ['en_US', '9/14/2026 - coffee chat', ['2026-09-14']],
    ['en_US', '10/30/2026: phone call', ['2026-10-30']],
    // Numeric order by locale.
    ['en_US', '03/04', ['2026-03-04']],
    ['en_GB', '03/04', ['2026-04-03']],
    ['fr_FR', 'vu le 03/04/2026', ['2026-04-03']],
    ['pt_BR', '03/04/26 café', ['2026-04-03']],
    ['de_DE', '03.04.2026 Kaffee', ['2026-04-03']],
    ['de_DE', '20.11. Telefonat', ['2026-11-20']],
    ['de_DE', '20.11 - Telefonat', ['2026-11-20']],
    ['de_DE', 'Telefonat am 20.11.', ['2026-11-20']],
    ['de_DE', 'Telefonat am 3. Nov', ['2026-11-03']],
    ['de_DE', '3. November 2026: Gespräch', ['2026-11-03']],
    ['en_GB', '1 Sept 2025: lecture', ['2025-09-01']],
    ['en_US', 'Nov 3 2025: call', ['2025-11-03']],
    ['en_US', 'Nov 3 20:30 call', ['2026-11-03']],
    ['en_GB', '١٨/١١ call', ['2026-11-18']],
    ['en_GB', '۱۸/۱۱/۲۰۲۶ call', ['2026-11-18']],
    ['de_DE', '5. März 2026', ['2026-03-05']],
    ['en_US', '25/12/2025', ['2025-12-25']],
    ['en_GB', '11/20/2026', ['2026-11-20']],
    ['en_US', '11-20-2026 call', ['2026-11-20']],
    ['en_GB', '20-11-2026 call', ['2026-11-20']],
    ['en_US', '11.20.2026 call', ['2026-11-20']],
    ['en_US', '11/20/26', ['2026-11-20']],
    ['ja_JP', '2026年11月20日 面談', ['2026-11-20']],
    ['ja_JP', '11月20日 コーヒー', ['2026-11-20']],
    ['ja_JP', '2026/11/20', ['2026-11-20']],
    ['ja_JP', '11/20 電話', ['2026-11-20']],
    ['ja_JP', '令和8年11月20日', ['2026-11-20']],
    ['ja_JP', '２０２６年１１月２０日', ['2026-11-20']],
    // Month names in six languages.
    ['en_US', 'Nov 3rd', ['2026-11-03']],
    ['en_US', 'on the 3rd of November', ['2026-11-03']],
    ['en_US', 'November 3, 2025 lunch', ['2025-11-03']],
    ['en_US', "Sept. 15, '25", ['2025-09-15']],
    ['en_US', '15-Sep-2026', ['2026-09-15']],
    ['en_US', '15 Sep 26', ['2026-09-15']],
    ['en_US', 'Sat, 21 Nov 2026 10:30', ['2026-11-21']],
    ['en_US', 'Met Oct 5, will email', ['2026-10-05']],
    ['fr_FR', '1er mars 2026', ['2026-03-01']],
    ['fr_FR', 'rencontré le 5 février', ['2026-02-05']],
    ['fr_FR', '14 août - café', ['2026-08-14']],
    ['pt_BR', '3 de novembro de 2026', ['2026-11-03']],
    ['pt_BR', '12 out - café', ['2026-10-12']],
    ['pt_BR', '7 de março', ['2026-03-07']],
    ['es_ES', '20 de septiembre del 2026', ['2026-09-20']],
    ['es_MX', '5 ago, llamada', ['2026-08-05']],
    ['es_ES', '2 ene 2026', ['2026-01-02']],
    // ISO with a time.
    ['en_US', '2026-11-02T09:30:00Z interview', ['2026-11-02']],
    ['en_US', '2026-11-02 09:30 interview', ['2026-11-02']],
    ['en_US', '2026.11.02', ['2026-11-02']],
    // Ranges and several dates.
    ['en_US', 'Nov 3-5, 2026 conference', ['2026-11-03', '2026-11-05']],
    ['en_US', '3-5 November 2026', ['2026-11-03', '2026-11-05']],
    ['en_US', '12/28 - 1/3/2026 holidays', ['2025-12-28', '2026-01-03']],
    ['en_US', '9/14 coffee; 10/2 call', ['2026-09-14', '2026-10-02']],
    ['en_US', 'Emailed 10/1, called 10/8 at 5pm', ['2026-10-01', '2026-10-08']],
    // Without a year: the most recent that is not in the future.
    ['en_US', '11/21 today', ['2026-11-21']],
    ['en_US', '11/22 a year ago', ['2025-11-22']],
    ['en_US', 'Dec 24', ['2025-12-24']],
    ['en_US', '2/29 leap', ['2024-02-29']],
    ['en_US', '9/11 intro', ['2026-09-11']],
    ['en_US', '10/10 - coffee', ['2026-10-10']],
    ['en_US', '5/5: call', ['2026-05-05']],
    ['en_US', 'Interview 11/20', ['2026-11-20']],
    ['en_GB', '24/7 - coffee with Sam', ['2026-07-24']],
    ['en_US', '(10/12) coffee', ['2026-10-12']],
    ['en_US', '10/12-coffee', ['2026-10-12']],
    ['en_US', 'coffee (10/12/2026)', ['2026-10-12']],
    ['en_US', 'May 5 lunch', ['2026-05-05']],
    ['en_US', 'Met on 5 May', ['2026-05-05']],
    ['en_US', '10/12/2026, 10:30 AM', ['2026-10-12']],
    ['en_US', 'call 10/12 5pm', ['2026-10-12']],
    ['en_US', 'Nov 18 5pm call', ['2026-11-18']],
  ])('%s: %s', (locale, text, expected) => {
    expect(days(text, locale)).toEqual(expected);
  });

  test.each<readonly [string, string]>([
    ['en_US', 'last week'],
    ['en_US', 'at 5pm'],
    ['en_US', '12 coffees'],
    ['en_US', 'in May'],
    ['en_US', 'talked in May 2026'],
    ['en_US', 'open 24/7'],
    ['en_US', '24/7 support'],
    ['en_GB', 'available 24/7'],
    ['en_US', '1/2 day workshop'],
    ['en_US', 'took a 1/2 hour'],
    ['en_US', '3/4 of the team'],
    ['en_US', 'v2.10 release'],
    ['de_DE', 'Version 2.10 getestet'],
    ['de_DE', '14.30 Uhr'],
    ['de_DE', 'um 14.30 Uhr'],
    ['de_DE', '2.5 Stunden'],
    ['en_US', '(415) 555-0133'],
    ['en_US', '415-555-0133'],
    ['en_US', '+1 415 555 0133'],
    ['de_DE', '030/1234567'],
    ['en_US', 'https://example.com/2026/11/02/post'],
    ['en_US', 'see lattice.com/jobs/10/12'],
    ['en_US', '10/10 would recommend'],
    ['en_US', 'great chat, 9/10 stars'],
    ['en_US', 'I rate it 8/10'],
    ['en_US', 'gave it a 7/10'],
    ['en_US', 'GPA 3.85/4.0'],
    ['en_US', 'round 2/3'],
    ['en_US', 'passed 2/3 rounds'],
    ['en_US', '3-5 people'],
    ['en_US', '9-5 job'],
    ['en_US', 'salary 100-120k'],
    ['en_US', '$10/12 an hour'],
    ['en_US', 'Q4/26'],
    ['en_US', '13/32'],
    ['en_US', '2026'],
    ['en_US', '2026-27'],
    ['en_US', 'COVID-19'],
    ['en_US', 'they may 2 or 3'],
    ['en_US', 'reached out 3 times'],
    ['en_US', '3 years ago'],
    ['en_US', 'set 3 goals'],
    ['en_US', 'Fall 2026'],
    ['en_US', 'ISO 8601-2:2019'],
    ['en_US', 'room 10/12B'],
    ['en_US', 'Feb 30'],
    ['en_US', 'Mars 2 mission'],
    ['en_US', '10:30'],
    ['en_US', '1/2/3'],
    ['en_US', '192.168.1.10'],
    ['en_US', 'priya.10.12@lattice.example'],
    ['en_US', 'job id 20261120-12'],
    ['en_US', ''],
    ['en_US', '50/50 chance'],
    ['en_US', 'solved 2/4 problems'],
    ['en_US', 'next Tuesday'],
    ['en_US', 'in 2 weeks'],
    ['en_US', 'mid-November'],
    ['en_US', 'Nov 18:30'],
    ['en_US', 'part 1/2'],
    ['en_US', '401(k), 10% match'],
  ])('%s: no date in %s', (locale, text) => {
    expect(days(text, locale)).toEqual([]);
  });

  test.each<readonly [string, readonly string[]]>([
    ['Follow up 11/24/2026', ['2026-11-24']],
    ['Call 11/24', ['2026-11-24']],
    ['Call 1/5', ['2027-01-05']],
    ['Onsite was 11/20', ['2026-11-20']],
    ['Email on 11/21', ['2026-11-21']],
    ['Check in Apr 2', ['2027-04-02']],
    ['Sent 8/2', ['2026-08-02']],
  ])('to be done: %s', (text, expected) => {
    expect(days(text, 'en_US', 'nearest')).toEqual(expected);
  });

  test('which part of the text the date is, and whether its year and order are settled', () => {
    const options = { locale: 'en_US', today, withoutYear: 'past' } as const;
    expect(findDays('Coffee on 3/4 with Sam', options)).toEqual([
      { day: '2026-03-04', start: 10, end: 13, ambiguous: false, yearStated: false, againstOrder: false },
    ]);
    expect(findDays('03/04/2026', { ...options, orderSettled: false })).toEqual([
      { day: '2026-03-04', start: 0, end: 10, ambiguous: true, yearStated: true, againstOrder: false },
    ]);
    expect(findDays('25/12/2025', options)).toEqual([
      { day: '2025-12-25', start: 0, end: 10, ambiguous: false, yearStated: true, againstOrder: true },
    ]);
    // The same day in either order, or parts that cannot be swapped, need no settling.
    expect(
      findDays('4/4/2026, 3/14/2026', { ...options, orderSettled: false }).map((found) => found.ambiguous),
    ).toEqual([false, false]);
    expect(findDays('03/04/2026', { ...options, locale: 'en_CA' })[0]?.ambiguous).toBe(true);
    expect(findDays('03.04.2026', { ...options, locale: 'de_DE', orderSettled: false })[0]?.ambiguous).toBe(false);
  });
});
