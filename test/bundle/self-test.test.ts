/** The self-test through the built bundle: green in the local host, and red where the host is made to misbehave. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { ROOT } from '../../scripts/build/paths';
import type { LocalHost } from '../../scripts/local/host';
import { Spreadsheet } from '../../scripts/local/services/spreadsheet';
import type { SelfTestReport } from '../../src/api';
import { sampleWorkbook } from '../fixtures/sample';
import { answerOf, call, modelOf, openSample, tick } from './open-sample';

const inZone = (timeZone: string, locale: string) => ({ ...modelOf(sampleWorkbook), timeZone, locale });
const tabsOf = (host: LocalHost): readonly string[] => host.workbook?.model.sheets.map(({ name }) => name) ?? [];

async function run(host: LocalHost, how: Parameters<typeof call>[3] = {}): Promise<SelfTestReport> {
  return answerOf<SelfTestReport>(await call(host, 'runSelfTest', undefined, how));
}

const linesOf = ({ lines }: SelfTestReport, verdict: string): readonly string[] =>
  lines.filter((line) => line.verdict === verdict).map(({ assumed, seen }) => `${assumed}: ${seen}`);

describe('where the platform is as assumed', () => {
  test('everything holds, and the spreadsheet is left as it was', async () => {
    const host = openSample();
    const before = structuredClone({ sheets: host.workbook?.model.sheets, properties: host.state.properties });
    const active = host.workbook?.activeSheet.name;
    const report = await run(host);
    expect(linesOf(report, 'no')).toEqual([]);
    expect(linesOf(report, 'yes').length).toBeGreaterThan(70);
    expect(report.message).toBe(
      `${linesOf(report, 'yes').length} of ${linesOf(report, 'yes').length} things are as assumed. ` +
        `${linesOf(report, 'unknown').length} more cannot be seen from a script.`,
    );
    expect(report).toMatchObject({ timeZone: 'America/Los_Angeles', locale: 'en_US', remarks: [] });
    expect({ sheets: host.workbook?.model.sheets, properties: host.state.properties }).toEqual(before);
    expect(host.workbook?.activeSheet.name).toBe(active);
    expect([host.mail, host.state.triggers]).toEqual([[], []]);
  });

  test.each([
    ['Asia/Kathmandu', 'de_DE'],
    ['Pacific/Auckland', 'en_GB'],
    ['America/Santiago', 'fr_FR'],
  ])('so it does in %s with %s', async (timeZone, locale) => {
    expect(linesOf(await run(openSample({ model: inZone(timeZone, locale) })), 'no')).toEqual([]);
  });

  test('the timer of the reminders is not touched', async () => {
    const host = openSample();
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    const before = structuredClone(host.state.triggers);
    const report = await run(host);
    expect(host.state.triggers).toEqual(before);
    expect(linesOf(report, 'no')).toEqual([]);
    expect(linesOf(report, 'unknown').join()).toContain('You have a timer already (reminders are on)');
  });

  test('every page that the tests of the local host rest on is in it, unless a script cannot look there', async () => {
    const folder = path.join(ROOT, 'test', 'scripts', 'local');
    const source = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    const rested = source.join('\n').match(/https:\/\/developers\.google\.com\/[\w./-]+/g) ?? [];
    const { lines } = await run(openSample());
    const covered = new Set(lines.map(({ page }) => page.replace(/#.*/, '')));
    expect([...new Set(rested.filter((page) => !covered.has(page)))].sort()).toEqual([
      // Who runs it may edit the spreadsheet.
      'https://developers.google.com/apps-script/guides/bound',
      // Sizes of what is shown, and what a person answers: seen by eye.
      'https://developers.google.com/apps-script/guides/dialogs',
      // What a page may send and get is the page's to see: test/browser/self-test.test.ts.
      'https://developers.google.com/apps-script/guides/html/communication',
      // A person's edit starts these.
      'https://developers.google.com/apps-script/guides/triggers/events',
      // Who set a trigger and may no longer edit: again, who runs this may.
      'https://developers.google.com/apps-script/guides/triggers/installable',
      // The add-on keeps nothing in a cache.
      'https://developers.google.com/apps-script/reference/cache/cache',
      // A run has one authorisation mode, and this one has all of them granted.
      'https://developers.google.com/apps-script/reference/script/auth-mode',
      'https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle',
    ]);
  });
});

describe('where it is not', () => {
  test('a zone that is not what it says is found in every line it spoils', async () => {
    const twisted = jest.spyOn(Spreadsheet.prototype, 'getSpreadsheetTimeZone').mockReturnValue('Asia/Tokyo');
    const failed = linesOf(await run(openSample()), 'no');
    twisted.mockRestore();
    expect(failed).toEqual([
      '2026-01-02 written as text becomes that day: Expected: 2026-01-02 00:00. Seen: 2026-01-02 17:00.',
      'A number shown as a date is read as a date: Expected: 2026-11-23 12:00. Seen: 2026-11-24 05:00.',
      'A date shows the way its number format says: Expected: the text “2026-03-09”. Seen: the text “2026-03-08”.',
    ]);
  });

  test.each([
    ['Range.getNotes', 'before'],
    ['Range.getBackgrounds', 'after'],
    ['Range.getDisplayValue', 'before'],
    ['Sheet.getFrozenRows', 'after'],
    ['Protection.canEdit', 'before'],
    ['User.getEmail', 'before'],
    ['MailApp.getRemainingDailyQuota', 'after'],
    ['ClockTriggerBuilder.create', 'after'],
  ] as const)('%s failing %s its effect is a line in plain words, and nothing is left behind', async (name, when) => {
    const host = openSample();
    const before = tabsOf(host);
    const failed = linesOf(await run(host, { fault: { call: name, nth: 1, when } }), 'no');
    expect(failed).toEqual([
      expect.stringMatching(/: Expected: .+\. Seen: an error, Service error: the service is unavailable\. Wait a bit/),
    ]);
    expect(tabsOf(host)).toEqual(before);
    expect([host.state.triggers, host.state.properties.user]).toEqual([[], {}]);
  });

  test('a tab that cannot be added fails the lines that need one, and the others are tried', async () => {
    const report = await run(openSample(), { fault: { call: 'Spreadsheet.insertSheet', nth: 1, when: 'after' } });
    expect(linesOf(report, 'no').length).toBeGreaterThan(40);
    expect(linesOf(report, 'yes').length).toBeGreaterThan(15);
    expect(linesOf(report, 'no')[0]).toMatch(/the temporary tab could not be added \(Service error/);
  });

  test('a tab that cannot be removed is said, and removed by the next run', async () => {
    const host = openSample();
    const before = tabsOf(host);
    const { remarks } = await run(host, { fault: { call: 'Spreadsheet.deleteSheet', nth: 1, when: 'before' } });
    expect(remarks.join()).toContain('could not be removed');
    expect(tabsOf(host)).toHaveLength(before.length + 1);
    expect((await run(host)).remarks).toEqual([
      'A temporary tab was left by an earlier run that was cut off. It is removed now.',
    ]);
    expect(tabsOf(host)).toEqual(before);
  });
});

describe('a run that was cut off', () => {
  test('its tab is removed by the next one; tabs of the person stay, whatever they are called', async () => {
    const host = openSample();
    host.latency = { 'Range.setValue': 150_000 };
    const cut = await call(host, 'runSelfTest');
    expect(cut.error?.because).toBe('ended');
    host.latency = 0;
    const [left] = tabsOf(host).slice(-1);
    expect(left).toMatch(/^Self-test [0-9a-f]{8} \(temporary\)$/);
    const [sheet] = host.workbook?.model.sheets ?? [];
    if (sheet !== undefined) sheet.name = 'Self-test 12345678 (temporary)';
    const report = await run(host);
    expect(report.remarks).toHaveLength(1);
    expect(linesOf(report, 'no')).toEqual([]);
    expect(tabsOf(host)).not.toContain(left);
    expect(tabsOf(host)).toContain('Self-test 12345678 (temporary)');
  });

  test('its tab is the person’s once they have renamed it', async () => {
    const host = openSample();
    await run(host, { fault: { call: 'Spreadsheet.deleteSheet', nth: 1, when: 'before' } });
    const sheet = host.workbook?.model.sheets.find(({ name }) => name.startsWith('Self-test'));
    if (sheet !== undefined) sheet.name = 'My notes';
    expect((await run(host)).remarks).toEqual([]);
    expect(tabsOf(host)).toContain('My notes');
  });

  test('its timer takes itself away, and leaves the one of the reminders', async () => {
    const host = openSample();
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    const [reminders] = host.state.triggers;
    if (reminders === undefined) throw new Error('no reminders');
    host.state.triggers.push({
      ...reminders,
      id: '2',
      minute: (reminders.minute + 1) % 60,
      handler: 'endSelfTestTimers',
    });
    await host.advanceTo(host.clock.now() + 2 * 3_600_000);
    expect(host.state.triggers.map(({ handler }) => handler)).toEqual(['sendReminders']);
  });
});

test('in two windows at once it runs once', async () => {
  const host = openSample();
  await host.locks.take('user', {}, 0);
  const { result } = await call(host, 'runSelfTest');
  expect(result).toMatchObject({ ok: false, code: 'busy' });
  expect((await tick(host)).error).toBeNull();
});

test('it is in the menu when asked for in About, and gone when the spreadsheet is loaded anew', async () => {
  const host = openSample();
  const captions = (): readonly string[] =>
    host.menus.flatMap(({ entries }) => entries).flatMap((entry) => (entry.kind === 'item' ? [entry.caption] : []));
  await host.open('NONE');
  const standing = captions();
  expect(standing).not.toContain('Run the self-test');
  await host.callFromSidebar('offerSelfTest');
  expect(captions()).toEqual([...standing, 'Run the self-test']);
  expect(host.menus).toHaveLength(1);
  const { dialogs } = await host.execute('showSelfTestDialog', [], { kind: 'menu' });
  expect(dialogs.map(({ kind, title }) => `${kind}: ${title}`)).toEqual(['modeless-dialog: Self-test']);
  await host.open();
  expect(captions()).toEqual(standing);
});
