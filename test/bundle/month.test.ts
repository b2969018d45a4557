/** A month of mornings on the sample in its third month, through the bundle that is pushed: mails, list, sheet, log. */
import { describe, expect, test } from '@jest/globals';
import type { LocalHost } from '../../scripts/local/host';
import { day } from '../../src/domain/day';
import { Diary, type Person } from './month/diary';
import { atTheComputer, onThePhone } from './month/people';
import { logOf, openThirdMonth, sheetsOf } from './month/sheet';
import { answerOf, call } from './open-sample';

// Some 150 executions each: half a minute on a machine with nothing else to do.
const PATIENCE = 600_000;

const FIRST = day('2026-11-23');
const DAYS = 28;
const MAIL_DAYS = [1, 2, 3, 4, 6];

async function live(name: string, person: Person): Promise<{ host: LocalHost; diary: Diary }> {
  const host = await openThirdMonth(name);
  answerOf(await call(host, 'saveSettings', { remindersOn: true, days: MAIL_DAYS, weeklyReviewDay: 7 }));
  const diary = new Diary(host, person, MAIL_DAYS);
  await diary.live(FIRST, DAYS);
  return { host, diary };
}

/** What every month must show, however the person spends it. */
function expectAGoodMonth(host: LocalHost, { mails, deeds, wrong }: Diary): void {
  expect(wrong).toEqual([]);
  expect(mails.length).toBeGreaterThan(15);
  expect(new Set(deeds.map(({ deed }) => deed.how)).size).toBeGreaterThanOrEqual(4);
  // Sunday is no day of mail, so the review comes with Monday's, each week; and each leaves its line for the trend.
  const reviews = mails.filter(({ mail }) => mail.text?.includes('The last seven days')).map(({ date }) => date);
  expect(reviews).toEqual(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']);
  expect(logOf(sheetsOf(host)).filter((line) => line.includes('|estimate|'))).toHaveLength(4);
  const calendars = mails.flatMap(({ mail }) => mail.attachments).map(({ filename }) => filename);
  expect(calendars.length).toBeGreaterThan(0);
  expect(new Set(calendars)).toEqual(new Set(['interviews.ics']));
}

describe('a month', () => {
  test(
    'with the sidebar: nobody is forgotten, nobody is nagged, no cell changes unasked',
    async () => {
      const { host, diary } = await live('computer', atTheComputer(11));
      expectAGoodMonth(host, diary);
    },
    PATIENCE,
  );

  test(
    'on a phone, by editing cells alone',
    async () => {
      const complaints: string[] = [];
      const { host, diary } = await live(
        'phone',
        onThePhone(5, (what) => complaints.push(what)),
      );
      expect(complaints).toEqual([]);
      expectAGoodMonth(host, diary);
    },
    PATIENCE,
  );
});
