/** The built bundle in the local host: what each entry point answers on the course's sample, and at what cost. */
import { describe, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { CheckReport, EstimateReport, SendReport, SettingsReport, TodayReport } from '../../src/api';
import { MENU } from '../../src/app/menu';
import * as main from '../../src/main';
import { answerOf, call, openSample, tick } from './open-sample';

describe('the menu', () => {
  test('is built in AuthMode.NONE with no other call, and every item opens something', async () => {
    const host = openSample();
    const report = await host.open('NONE');
    expect(report.error).toBeNull();
    expect(report.callsWhileLoading).toBe(0);
    expect(Object.keys(report.serviceCalls).sort()).toEqual([
      'Menu.addItem',
      'Menu.addSeparator',
      'Menu.addToUi',
      'SpreadsheetApp.getUi',
      'Ui.createMenu',
    ]);
    const items = host.menus.flatMap((menu) => menu.entries).flatMap((entry) => (entry.kind === 'item' ? [entry] : []));
    expect(items.map((item) => item.functionName)).toEqual(MENU.flatMap((entry) => (entry ? [entry.handler] : [])));
    const wrong: string[] = [];
    for (const item of items) {
      const { error, dialogs } = await host.execute(item.functionName, [], { kind: 'menu' });
      if (error !== null || dialogs.length === 0) wrong.push(`${item.caption}: ${error?.message ?? 'showed nothing'}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('an ordinary question to every function is answered, never thrown', async () => {
  const thrown: string[] = [];
  const ask = async (name: string) => {
    for (const input of [undefined, { id: 42, ids: 'x', to: [], tab: null }]) {
      const { error, result } = await call(openSample(), name, input);
      const answered = typeof result === 'object' && result !== null && 'ok' in result;
      if (error !== null || !answered) thrown.push(`${name}(${JSON.stringify(input)}): ${error?.message}`);
    }
  };
  const names = Object.keys(main).filter(
    (name) => !/^on|^show|FromMenu$|^sendTodays/.test(name) || name === 'showCell',
  );
  for (let start = 0; start < names.length; start += 4) await Promise.all(names.slice(start, start + 4).map(ask));
  expect(thrown).toEqual([]);
});

test('the main answers on the sample', async () => {
  const host = openSample();
  const today = answerOf<TodayReport>(await call(host, 'getToday'));
  expect(today.actions.map(({ rule, who, row }) => ({ rule, who, row }))).toEqual([
    { rule: 'thank-you', who: 'Leo Brandt', row: 11 },
    { rule: 'keep-in-touch', who: 'Tomás Herrera', row: 9 },
    { rule: 'silent-lead', who: 'Priya Raman', row: 4 },
    { rule: 'first-touch', who: 'Aiko Tanaka', row: 10 },
  ]);
  const estimate = answerOf<EstimateReport>(await call(host, 'getEstimate', { calculator: 'standard' }));
  expect(estimate.inputs).toEqual({ linkedInRequests: 85, applications: 22, meaningfulContacts: 3 });
  expect(estimate.sheetEstimate).toBe(0.48);
  const checks = answerOf<CheckReport>(await call(host, 'checkWorkbook'));
  expect(checks.findings.length).toBeGreaterThan(0);
});

test('reading costs one getValues a tab, and completing writes text that stays text', async () => {
  const host = openSample();
  const report = await call(host, 'getToday');
  expect(report.serviceCalls['Range.getValues']).toBe(7);
  const id = answerOf<TodayReport>(report).actions[0]?.id;
  answerOf(await call(host, 'completeAction', { id, touch: { summary: '=SUM(A1:A2)' } }));
  const log = await host.execute('getToday', [], { kind: 'sidebar' });
  expect(log.error).toBeNull();
  const sheet = host.workbook?.model.sheets.find((one) => one.name === 'Activity Log');
  const line = [...(sheet?.cells.get(1)?.values() ?? [])];
  expect(line.map((cell) => cell.formula ?? null).filter((formula) => formula !== null)).toEqual([]);
  expect(line.map((cell) => cell.value)).toContain('=SUM(A1:A2)');
});

describe('settings', () => {
  test('reminders on makes exactly one trigger, off removes it, and a bad value changes nothing', async () => {
    const host = openSample();
    answerOf(await call(host, 'saveSettings', { remindersOn: true, hour: 7 }));
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    expect(host.state.triggers.map((trigger) => trigger.handler)).toEqual(['sendReminders']);
    const bad = await call(host, 'saveSettings', { hour: 24 });
    expect(bad.result).toEqual({
      ok: false,
      code: 'bad-input',
      message: 'Hour of the mail: Choose a whole number from 0 to 23. Nothing was changed.',
    });
    expect(answerOf<SettingsReport>(await call(host, 'getSettings')).settings.hour).toBe(7);
    answerOf(await call(host, 'saveSettings', { remindersOn: false }));
    expect(host.state.triggers).toEqual([]);
  });

  test('long wordings are kept whole, over more than one property', async () => {
    const host = openSample();
    const templates = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `kind-${index}`,
        { subject: `Subject ${index}`, body: 'ü'.repeat(1500) },
      ]),
    );
    answerOf(await call(host, 'saveSettings', { templates }));
    expect(answerOf<SettingsReport>(await call(host, 'getSettings')).settings.templates).toEqual(templates);
    answerOf(await call(host, 'saveSettings', { templates: {} }));
    expect(answerOf<SettingsReport>(await call(host, 'getSettings')).settings.templates).toEqual({});
    expect(Object.keys(host.state.properties.user).filter((key) => key.includes('settings'))).toHaveLength(1);
  });
});

describe('the mail', () => {
  test('goes to the user alone, as text and HTML that a mail program reads', async () => {
    const host = openSample();
    const report = await call(host, 'sendReminders');
    expect(answerOf<SendReport>(report)).toEqual({
      sent: true,
      reason: 'Sent: 4 actions for today.',
      due: 4,
      to: 'me@example.com',
    });
    const mail = await new PostalMime().parse(host.mail[0]?.source ?? '');
    expect(mail.to?.map((one) => one.address)).toEqual(['me@example.com']);
    expect(mail.subject).toBe('4 things for today: Send Leo Brandt a thank-you note');
    expect(mail.text).toContain('no thank-you since');
    expect(mail.html).toContain('no thank-you since');
    expect(mail.html).toMatch(/https:\/\/docs\.google\.com\/spreadsheets\/d\/[^"]*#gid=\d+&amp;range=A11/);
  });

  test('the hourly trigger sends on working mornings only, once a day', async () => {
    const host = openSample({ at: '2026-11-22T20:00' });
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    const runs = await host.advanceTo(host.clock.now() + 38 * 3_600_000);
    expect(runs.length).toBeGreaterThanOrEqual(37);
    expect(runs.filter((one) => one.report.error !== null)).toEqual([]);
    expect(host.mail.map((mail) => new Date(mail.at).toISOString().slice(0, 13))).toEqual([
      '2026-11-23T16',
      '2026-11-24T16',
    ]);
  });

  test('a run in the background that sees no spreadsheet says so once', async () => {
    const host = openSample({ model: null });
    await tick(host);
    await tick(host);
    expect(host.mail.map((mail) => mail.subject)).toEqual(['Your follow-up reminders cannot see your spreadsheet']);
  });

  test('permissions taken back: one mail a day, and reminders cannot be switched on', async () => {
    const host = openSample();
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    host.declinedScopes = ['https://www.googleapis.com/auth/script.container.ui'];
    for (const hour of ['09', '10', '11']) {
      host.clock.setWallTime(`2026-11-23T${hour}:00`, host.timeZone);
      await tick(host);
    }
    expect(host.mail.map((mail) => mail.subject)).toEqual(['Your follow-up reminders need your permission again']);
  });

  test('no address, no quota: said, and nothing lost', async () => {
    const host = openSample({ mailQuota: 0 });
    expect(answerOf<SendReport>(await call(host, 'sendReminders'))).toMatchObject({ sent: false, due: 4 });
    expect(answerOf<SettingsReport>(await call(host, 'getSettings')).reminders.lastProblem).toMatch(
      /^Mon, Nov 23, 08:00: Gmail's limit/,
    );
    const silent = openSample({ user: '' });
    expect(answerOf<SendReport>(await call(silent, 'sendReminders')).reason).toMatch(
      /does not tell this add-on your address/,
    );
  });
});
