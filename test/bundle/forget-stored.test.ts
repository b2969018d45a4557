/** What is kept for a person is forgotten when they ask for it: all of it, nobody else's, and again where it was cut off. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { LocalHost } from '../../scripts/local/host';
import type { ForgetReport, PipelineReport, Result, SettingsReport, TodayReport } from '../../src/api';
import { answerOf, call, openSample, tick } from './open-sample';

/** Kept by the same person for another spreadsheet, and by what runs beside the add-on in a copy of one's own. */
const OTHERS = { 'another-sheet:settings': '1|{"hour":6}', 'another-sheet:set-aside': '1|{}' };
const OTHER_TRIGGERS = [
  { owner: 'coach@example.com', handler: 'sendReminders' },
  { owner: 'me@example.com', handler: 'countClassrooms' },
].map((one, index) => ({
  ...one,
  id: `other-${index}`,
  everyHours: 1,
  minute: 5,
  createdAt: '2026-11-01T00:00:00.000Z',
  lastRun: null,
  disabled: false,
}));

/** A second host that goes on from where the first one stands. */
function copyOf(host: LocalHost): LocalHost {
  const copy = new LocalHost({
    model: structuredClone(host.workbook?.model ?? null),
    state: structuredClone(host.state),
  });
  copy.clock.setWallTime('2026-11-23T09:00', copy.timeZone);
  return copy;
}

/** The spreadsheet, each part of it. */
const tabsOf = (host: LocalHost): string =>
  JSON.stringify(host.workbook?.model, (_name, part) =>
    part instanceof Map || part instanceof Set ? [...part] : (part as unknown),
  );

/** Everything that is remembered beside the spreadsheet. */
const keptIn = ({ state: { properties, triggers, cache } }: LocalHost) => ({ properties, triggers, cache });

const NOTHING = { properties: { user: {}, script: {}, document: {} }, triggers: [], cache: {} };

/** Used for a morning: a welcome, settings, something put off, an import, fixes, the Today tab, a mail. */
let used: LocalHost;
let putOff: string;
beforeAll(async () => {
  used = openSample();
  await used.execute('showTodaySidebar', [], { kind: 'menu' });
  answerOf(await call(used, 'setUpWorkbook'));
  answerOf(await call(used, 'saveSettings', { remindersOn: true, minutesPerDay: 45 }));
  putOff = await firstDue(used);
  answerOf(await call(used, 'snoozeAction', { id: putOff, until: '2026-11-30' }));
  answerOf(await call(used, 'importRows', { kind: 'contacts', rows: [{ name: 'tom becker' }], fileName: 'a.csv' }));
  const { findings } = answerOf<{ findings: { id: string; rule: string; fix: string | null }[] }>(
    await call(used, 'checkWorkbook'),
  );
  const ids = findings.filter(({ fix, rule }) => fix !== null && rule === 'untidy-name').map(({ id }) => id);
  answerOf(await call(used, 'fixFindings', { ids }));
  answerOf(await call(used, 'updateTodayTab'));
  answerOf(await tick(used));
});

describe('everything is forgotten', () => {
  test('no property and no timer is left, the spreadsheet is as it was, and it is said in words', async () => {
    const host = copyOf(used);
    const before = tabsOf(host);
    const kept = Object.keys(host.state.properties.user).length;
    expect([kept > 6, host.state.triggers.length]).toEqual([true, 1]);
    expect(answerOf<ForgetReport>(await call(host, 'forgetStored'))).toEqual({
      message:
        'Forgotten: your settings, with your signature and your wording of drafts, what you put off, skipped or marked as done, when the last mail went, the list of your imports, the way back from the last fixes, the way back from your last steps and small notes of the add-on’s own. Reminders are off: you have no timer here, and no mail comes.',
      stays:
        'Your spreadsheet is as it was: its tabs and columns, every row, the Activity Log. What others who share it have stored stays theirs, and mails you got stay in your mailbox. The add-on itself stays in the menu and begins anew, with its welcome; Uninstall, in the help, says how to remove it.',
    });
    expect(keptIn(host)).toEqual(NOTHING);
    expect(tabsOf(host)).toBe(before);
  });

  test('it is as on the first day: the welcome, the usual settings, what was put off is back, no mail', async () => {
    const host = copyOf(used);
    answerOf(await call(host, 'forgetStored'));
    const { settings, reminders } = answerOf<SettingsReport>(await call(host, 'getSettings'));
    expect([settings.remindersOn, settings.minutesPerDay, reminders.lastMail, reminders.lastRun]).toEqual([
      false,
      30,
      null,
      null,
    ]);
    const today = answerOf<TodayReport>(await call(host, 'getToday'));
    expect(today.actions[0]?.id).toBe(putOff);
    expect(await host.advanceTo(host.clock.now() + 26 * 3_600_000)).toEqual([]);
    // An hourly run that waited for the lock meanwhile leaves no trace.
    answerOf(await tick(host));
    expect(keptIn(host)).toEqual(NOTHING);
    expect(answerOf<ForgetReport>(await call(host, 'forgetStored')).message).toBe(
      'Nothing was stored for you and this spreadsheet, and no mail comes.',
    );
    const { dialogs } = await host.execute('showTodaySidebar', [], { kind: 'menu' });
    expect(dialogs.map(({ title }) => title)).toEqual(['Welcome']);
  });

  test('what is of others stays: another spreadsheet, another person, another script', async () => {
    const host = copyOf(used);
    Object.assign(host.state.properties.user, OTHERS, { 'no-spreadsheet:told': '1|no-spreadsheet' });
    const elsewhere = { document: { settings: 'of all' }, script: { key: 'of the script' } };
    Object.assign(host.state.properties.document, elsewhere.document);
    Object.assign(host.state.properties.script, elsewhere.script);
    host.state.triggers.push(...OTHER_TRIGGERS);
    answerOf(await call(host, 'forgetStored'));
    expect(keptIn(host)).toEqual({
      properties: { user: { ...OTHERS, 'no-spreadsheet:told': '1|no-spreadsheet' }, ...elsewhere },
      triggers: OTHER_TRIGGERS,
      cache: {},
    });
  });

  test('what was remembered for no spreadsheet goes with the last one, long values and what a self-test left as well', async () => {
    const host = copyOf(used);
    answerOf(await call(host, 'saveSettings', { templates: longWordings() }));
    expect(Object.keys(host.state.properties.user)).toContain('sample:settings:1');
    Object.assign(host.state.properties.user, {
      'no-spreadsheet:told': '1|no-spreadsheet',
      'sample:self-test-tab': '1|Self-test 12345678 (temporary)',
      'self-test-value': 'set',
    });
    const [first] = host.workbook?.model.sheets ?? [];
    if (first === undefined) throw new Error('There are no tabs.');
    const before = tabsOf(host);
    host.workbook?.model.sheets.push({
      ...structuredClone(first),
      name: 'Self-test 12345678 (temporary)',
      sheetId: 77,
    });
    answerOf(await call(host, 'forgetStored'));
    expect(keptIn(host)).toEqual(NOTHING);
    expect(tabsOf(host)).toBe(before);
  });
});

/** More than one property holds. */
function longWordings(): Record<string, { subject: string; body: string }> {
  const kinds = ['thank-you', 'follow-up', 'report-back'];
  return Object.fromEntries(kinds.map((kind) => [kind, { subject: 'Hello', body: 'ü'.repeat(1_400) }]));
}

describe('cut off in the middle', () => {
  test('at each call that changes something: the spreadsheet is as it was, and once more forgets the rest', async () => {
    const evening = openSample();
    answerOf(await call(evening, 'saveSettings', { remindersOn: true }));
    answerOf(await call(evening, 'snoozeAction', { id: await firstDue(evening), until: '2026-11-30' }));
    const clean = copyOf(evening);
    const before = tabsOf(clean);
    const changing: { readonly nth: number; readonly name: string }[] = [];
    let last = JSON.stringify(keptIn(clean));
    await call(clean, 'forgetStored', undefined, {
      watch: (name, nth) => {
        const now = JSON.stringify(keptIn(clean));
        if (now !== last) changing.push({ nth, name });
        last = now;
      },
    });
    expect(changing.map(({ name }) => name)).toEqual([
      'ScriptApp.deleteTrigger',
      'Properties.deleteProperty',
      'Properties.deleteProperty',
      'Properties.deleteProperty',
    ]);
    for (const { nth, name } of changing)
      for (const ends of [false, true]) {
        const host = copyOf(evening);
        const cut = await call(host, 'forgetStored', undefined, {
          fault: { nth, when: ends ? 'after' : 'before', ends },
        });
        if (ends) expect(cut.error?.because).toBe('ended');
        else expect(cut.result).toMatchObject({ ok: false, code: 'half-forgotten', message: saidAfter(name) });
        expect(host.locks.held).toEqual([]);
        answerOf(await call(host, 'forgetStored'));
        expect([keptIn(host), tabsOf(host) === before]).toEqual([NOTHING, true]);
      }
  });

  test('a save that was cut off is finished before it is forgotten', async () => {
    const host = copyOf(used);
    const move = { id: await firstApplication(host), to: 'Closed' };
    await call(host, 'moveStage', move, { fault: { call: 'Range.setValues', nth: 1, when: 'after', ends: true } });
    const written = filledIn(host);
    answerOf(await call(host, 'forgetStored'));
    expect([keptIn(host), filledIn(host) > written]).toEqual([NOTHING, true]);
    // The row and the log say the same.
    const { stages } = answerOf<PipelineReport>(await call(host, 'getPipeline'));
    expect(stages.find(({ stage }) => stage === 'Closed')?.applications.map((one) => one.id)).toContain(move.id);
    expect(rowsWith(host, 'Activity Log', 'Closed')).toBe(1);
  });

  test('without the permission for timers the notes go all the same, and it is said', async () => {
    const host = copyOf(used);
    host.declinedScopes = ['https://www.googleapis.com/auth/script.scriptapp'];
    expect((await call(host, 'forgetStored')).result).toEqual({
      ok: false,
      code: 'half-forgotten',
      message: saidAfter('ScriptApp.deleteTrigger'),
    });
    expect(host.state.properties.user).toEqual({});
  });
});

function saidAfter(name: string): string {
  return name === 'ScriptApp.deleteTrigger'
    ? 'What was kept for you here is forgotten, but Google did not let your timer be looked for. If you have one, no mail comes of it. Do the same again, or remove it at https://script.google.com/home/triggers.'
    : 'Not everything is forgotten: Google stopped in the middle. Your timer is removed, so no mail comes. Your spreadsheet is as it was. Do the same again to forget the rest.';
}

async function firstDue(host: LocalHost): Promise<string> {
  const [first] = answerOf<TodayReport>(await call(host, 'getToday')).actions;
  if (first === undefined) throw new Error('Nothing is due.');
  return first.id;
}

async function firstApplication(host: LocalHost): Promise<string> {
  const { stages } = answerOf<PipelineReport>(await call(host, 'getPipeline'));
  const found = stages.find(({ stage }) => stage === 'Trying-To')?.applications[0];
  if (found === undefined) throw new Error('Nothing is tried.');
  return found.id;
}

function cellsIn(host: LocalHost, tab?: string): readonly unknown[][] {
  const sheets = (host.workbook?.model.sheets ?? []).filter(({ name }) => tab === undefined || name === tab);
  return sheets.flatMap(({ cells }) => [...cells.values()].map((row) => [...row.values()].map(({ value }) => value)));
}

const filledIn = (host: LocalHost): number =>
  cellsIn(host)
    .flat()
    .filter((value) => value !== null).length;

const rowsWith = (host: LocalHost, tab: string, word: string): number =>
  cellsIn(host, tab).filter((row) => row.includes(word)).length;

test('where no spreadsheet can be seen, nothing is forgotten', async () => {
  const host = new LocalHost({ model: null });
  Object.assign(host.state.properties.user, OTHERS);
  expect((await call(host, 'forgetStored')).result as Result<unknown>).toMatchObject({
    ok: false,
    code: 'no-spreadsheet',
  });
  expect(host.state.properties.user).toEqual(OTHERS);
});
