/** The context in which the add-on runs: https://developers.google.com/apps-script/guides/v8-runtime */
import { describe, expect, test } from '@jest/globals';
import { evaluate, hostOf, MORNING } from './project';

describe('the context', () => {
  test('has ECMAScript and the services, and nothing of Node or a browser', async () => {
    const absent =
      'setTimeout URL fetch Buffer process require WebAssembly SharedArrayBuffer TextEncoder crypto atob structuredClone';
    expect(await evaluate(`return '${absent}'.split(' ').filter((name) => name in globalThis);`)).toEqual([]);
    expect(await evaluate('return [typeof Map, typeof console.log, typeof SpreadsheetApp];')).toEqual([
      'function',
      'function',
      'object',
    ]);
  });

  test('values that services give are of its own realm', async () => {
    const body = `const range = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
      range.setValues([[new Date(2026, 0, 2)], ['x']]);
      const [[date]] = range.getValues();
      let error;
      try { SpreadsheetApp.getActiveSheet().getRange(0, 1); } catch (e) { error = e; }
      return [date instanceof Date, range.getValues() instanceof Array, error instanceof Error, String(error)];`;
    expect(await evaluate(body)).toEqual([true, true, true, 'Exception: The starting row of the range is too small.']);
  });

  test('the clock is the host’s, in the zone of the manifest', async () => {
    const body =
      'return [Date.now(), new Date().getTime(), new Date(2026, 10, 23, 16).getTime(), new Date().getHours()];';
    expect(await evaluate(body)).toEqual([MORNING, MORNING, MORNING, 16]);
    expect(
      await evaluate('return [typeof Date(), Date.length, new Date(0) instanceof Date, Date.UTC(1970, 0, 2)];'),
    ).toEqual(['string', 7, true, 86_400_000]);
  });

  test('nothing survives from one execution to the next', async () => {
    const host = hostOf('let count = 0; function next() { count += 1; globalThis.seen = count; return count; }');
    expect((await host.execute('next', [], { kind: 'menu' })).result).toBe(1);
    expect((await host.execute('next', [], { kind: 'menu' })).result).toBe(1);
  });

  test('console and Logger write the log', async () => {
    const host = hostOf("function main() { console.warn('a', 1); Logger.log('b %s', 2); }");
    const { logs } = await host.execute('main', [], { kind: 'menu' });
    expect(logs).toEqual([
      { level: 'warn', text: 'a 1' },
      { level: 'info', text: 'b 2' },
    ]);
  });
});

describe('what an execution answers', () => {
  test('an unknown function, an error thrown, code that does not load', async () => {
    const host = hostOf("function bad() { throw new TypeError('no'); }");
    const { error: unknown } = await host.execute('absent', [], { kind: 'menu' });
    expect(unknown).toMatchObject({ because: 'no-such-function', message: 'Script function not found: absent' });
    const { error: thrown } = await host.execute('bad', [], { kind: 'menu' });
    expect(thrown).toMatchObject({ because: 'threw', name: 'TypeError', message: 'no' });
    const { error: load } = await hostOf('function (').execute('bad', [], { kind: 'menu' });
    expect(load).toMatchObject({ because: 'load', name: 'SyntaxError' });
  });

  test('calls are counted by name, and those at load apart', async () => {
    const host = hostOf(
      "Session.getActiveUserLocale(); function main() { SpreadsheetApp.getActiveSheet().getRange('A1').getValues(); }",
    );
    const report = await host.execute('main', [], { kind: 'menu' });
    expect(report.serviceCalls).toEqual({
      'Session.getActiveUserLocale': 1,
      'SpreadsheetApp.getActiveSheet': 1,
      'Sheet.getRange': 1,
      'Range.getValues': 1,
    });
    expect(report.callsWhileLoading).toBe(1);
  });

  test('a method that is not there says so', async () => {
    await expect(evaluate("SpreadsheetApp.getActiveSheet().getRange('A1').createPivotTable();")).rejects.toThrow(
      'not in the local host: Range.createPivotTable',
    );
  });
});

describe('limits', () => {
  test('an endless loop is ended', async () => {
    const host = hostOf('function main() { for (;;); }', { limits: { execution: 300, simpleTrigger: 300 } });
    const { error } = await host.execute('main', [], { kind: 'menu' });
    expect(error).toMatchObject({ because: 'ended', message: 'Exceeded maximum execution time' });
  });

  test('six minutes of simulated waiting end an execution, and no catch holds it', async () => {
    const code =
      'function main() { try { for (let i = 0; i < 7; i += 1) Utilities.sleep(60000); } catch (e) { return 1; } return 2; }';
    const { error } = await hostOf(code).execute('main', [], { kind: 'menu' });
    expect(error).toMatchObject({ because: 'ended' });
    const short = await hostOf(code.replace('i < 7', 'i < 5')).execute('main', [], { kind: 'menu' });
    expect(short).toMatchObject({ result: 2, simulatedMilliseconds: 300_000 });
  });

  test('thirty seconds end a simple trigger', async () => {
    const code = 'function main() { Utilities.sleep(31000); }';
    expect((await hostOf(code).execute('main', [], { kind: 'simple-trigger' })).error?.because).toBe('ended');
    expect((await hostOf(code).execute('main', [], { kind: 'menu' })).error).toBeNull();
  });
});
