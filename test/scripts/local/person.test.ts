/**
 * Simple triggers, clock triggers and calls from a sidebar.
 * https://developers.google.com/apps-script/guides/triggers
 * https://developers.google.com/apps-script/guides/triggers/events
 */
import { describe, expect, test } from '@jest/globals';
import { bookOf, hostOf, MORNING, sheetOf } from './project';

/** Writes what `onEdit` was given where the test can read it: properties, not cells, for a script's edits fire nothing. */
const RECORDER = `function onEdit(e) { PropertiesService.getUserProperties().setProperty('event', JSON.stringify({
  mode: e.authMode.toString(), a1: e.range.getA1Notation(), sheet: e.range.getSheet().getName(), book: e.source.getName(),
  has: ['value', 'oldValue'].filter((name) => name in e), value: e.value, oldValue: e.oldValue, seen: e.range.getValues() })); }`;

async function edited(typed: string | string[][], rows: (string | number | null)[][] = []) {
  const host = hostOf(RECORDER, { model: bookOf(sheetOf('Contacts', rows)) });
  const report = await host.edit({ sheet: 'Contacts', a1: 'B2', typed });
  expect(report.onEdit?.error).toBeNull();
  return JSON.parse(host.state.properties.user.event ?? 'null') as unknown;
}

describe('an edit', () => {
  const where = { mode: 'LIMITED', a1: 'B2', sheet: 'Contacts', book: 'My search' };

  test('of an empty cell has a value and no old one', async () => {
    expect(await edited('Ann')).toEqual({ ...where, has: ['value'], value: 'Ann', seen: [['Ann']] });
  });

  test('of a filled cell has both, as text', async () => {
    const event = { ...where, has: ['value', 'oldValue'], value: '5', oldValue: 'old', seen: [[5]] };
    expect(await edited('5', [[], [null, 'old']])).toEqual(event);
  });

  test('that clears a cell has only the old one', async () => {
    expect(await edited('', [[], [null, 7]])).toEqual({ ...where, has: ['oldValue'], oldValue: '7', seen: [['']] });
  });

  test('of many cells has neither', async () => {
    const event = { ...where, a1: 'B2:C2', has: [], seen: [['x', 'y']] };
    expect(await edited([['x', 'y']], [[], [null, 'old']])).toEqual(event);
  });

  test('of a protected cell, or against a rule, is refused and fires nothing', async () => {
    const sheet = sheetOf('Contacts', [['a', 'b']]);
    sheet.protections.push({
      area: { top: 0, left: 0, bottom: 0, right: 0 },
      description: '',
      warningOnly: false,
      userCanEdit: false,
    });
    sheet.validations.push({
      criteria: 'NUMBER_GREATER_THAN',
      values: [3],
      allowInvalid: false,
      helpText: null,
      showDropdown: true,
    });
    Object.assign(sheet.cells.get(0)?.get(1) ?? {}, { validation: 0 });
    const host = hostOf(RECORDER, { model: bookOf(sheet) });
    const kept = await host.edit({ sheet: 'Contacts', a1: 'A1', typed: 'x' });
    const wrong = await host.edit({ sheet: 'Contacts', a1: 'B1', typed: '2' });
    const right = await host.edit({ sheet: 'Contacts', a1: 'B1', typed: '4' });
    expect([kept.accepted, wrong.accepted, right.accepted, kept.onEdit]).toEqual([false, false, true, null]);
    expect([0, 1].map((column) => sheet.cells.get(0)?.get(column)?.value)).toEqual(['a', 4]);
  });

  test('by a script fires nothing', async () => {
    const host = hostOf(`${RECORDER} function main() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`);
    await host.execute('main', [], { kind: 'menu' });
    expect(host.state.properties.user).toEqual({});
  });
});

/** https://developers.google.com/workspace/add-ons/concepts/editor-triggers */
describe('clock triggers', () => {
  const code = `function on() { return ScriptApp.newTrigger('tick').timeBased().everyHours(1).create().getUniqueId(); }
    function often() { ScriptApp.newTrigger('tick').timeBased().everyHours(3).create(); }
    function list() { return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).map((t) => [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.CLOCK]); }
    function off() { for (const t of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(t); }
    function tick(e) { const p = PropertiesService.getUserProperties(); p.setProperty('ticks', (p.getProperty('ticks') || '') + e.hour + ':' + e.minute + ' ');
      if (new Date().getUTCMinutes() !== e.minute || e.authMode !== ScriptApp.AuthMode.FULL) throw new Error('wrong time'); }
    function nested() { on(); }
    function sees() { return SpreadsheetApp.getActiveSpreadsheet() === null; }`;

  test('are listed, one for each user and document, and deleted', async () => {
    const host = hostOf(code);
    await host.execute('on', [], { kind: 'menu' });
    expect((await host.execute('list', [], { kind: 'menu' })).result).toEqual([['tick', true]]);
    expect((await host.execute('on', [], { kind: 'menu' })).error?.message).toContain('too many time-based triggers');
    await host.execute('off', [], { kind: 'menu' });
    expect((await host.execute('list', [], { kind: 'menu' })).result).toEqual([]);
    expect((await host.execute('often', [], { kind: 'menu' })).error?.message).toContain('1, 2, 4, 6, 8 or 12');
  });

  test('run every hour at a minute that stays, and never twice', async () => {
    const host = hostOf(code);
    await host.execute('on', [], { kind: 'menu' });
    const minute = host.state.triggers[0]?.minute ?? -1;
    const first = await host.advanceTo(MORNING + 90 * 60_000);
    const second = await host.advanceTo(MORNING + 180 * 60_000);
    const runs = [...first, ...second];
    expect(runs.map((run) => [run.handler, run.report.error])).toEqual([
      ['tick', null],
      ['tick', null],
      ['tick', null],
    ]);
    expect(runs.map((run) => run.at)).toEqual([0, 1, 2].map((hour) => MORNING + hour * 3_600_000 + minute * 60_000));
    expect(host.state.properties.user.ticks).toBe([16, 17, 18].map((hour) => `${hour}:${minute} `).join(''));
    expect(host.clock.now()).toBe(MORNING + 180 * 60_000);
  });

  test('cannot be made within a trigger', async () => {
    const { error } = await hostOf(code).execute('nested', [], { kind: 'clock-trigger' });
    expect(error?.message).toContain('from within a trigger');
  });

  test('may or may not see the spreadsheet: both can be tried', async () => {
    expect((await hostOf(code).execute('sees', [], { kind: 'clock-trigger' })).result).toBe(false);
    const blind = hostOf(code, { triggersSeeSpreadsheet: false });
    expect((await blind.execute('sees', [], { kind: 'clock-trigger' })).result).toBe(true);
    expect((await blind.execute('sees', [], { kind: 'menu' })).result).toBe(false);
  });
});

/** https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values */
describe('google.script.run', () => {
  const host = () =>
    hostOf(`function echo(...args) { return args; } function dated() { return { a: 1, when: [new Date()] }; } function holes() { return [undefined, { u: undefined, n: null }]; }
      function nothing() {} function fails() { throw new Error('Not today'); } function hidden_() { return 1; }`);

  test('carries JSON-like values both ways', async () => {
    const args = [1, 'x', true, null, { a: [1, { b: 2 }] }];
    expect((await host().callFromSidebar('echo', args)).result).toEqual(args);
  });

  test('a Date anywhere makes the whole result null; undefined in a list becomes null', async () => {
    expect((await host().callFromSidebar('dated')).result).toBeNull();
    expect((await host().callFromSidebar('holes')).result).toEqual([null, { n: null }]);
    expect((await host().callFromSidebar('nothing')).result).toBeNull();
  });

  test('refuses private functions and arguments that are not JSON-like', async () => {
    await expect(host().callFromSidebar('hidden_')).rejects.toThrow('google.script.run.hidden_ is not a function');
    for (const value of [new Date(), () => 1, { deep: [new Date()] }, new Map()]) {
      await expect(host().callFromSidebar('echo', ['fine', value])).rejects.toThrow(
        'Failed due to illegal value in property: 1',
      );
    }
  });

  test('what the function throws arrives', async () => {
    expect((await host().callFromSidebar('fails')).error).toMatchObject({ name: 'Error', message: 'Not today' });
  });
});
