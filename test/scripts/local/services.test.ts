/** Properties, cache, locks, HTML, the Ui, Session and Utilities. Each test names the page it rests on. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { evaluate, hostOf, projectOf } from './project';

/** https://developers.google.com/apps-script/reference/properties/properties */
describe('properties', () => {
  test('are strings, whatever is set', async () => {
    const body = `const p = PropertiesService.getUserProperties(); p.setProperty('a', 5).setProperties({ b: true, c: 'x' });
      return [p.getProperty('a'), p.getProperties(), p.getKeys().sort(), p.getProperty('none')];`;
    expect(await evaluate(body)).toEqual(['5', { a: '5', b: 'true', c: 'x' }, ['a', 'b', 'c'], null]);
  });

  test('are kept between executions, each store for itself', async () => {
    const host =
      hostOf(`function put() { PropertiesService.getUserProperties().setProperty('k', 'user'); PropertiesService.getDocumentProperties().setProperty('k', 'document'); }
      function get() { return [PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties()].map((p) => p.getProperty('k')); }
      function drop() { PropertiesService.getUserProperties().deleteProperty('k').deleteProperty('none'); PropertiesService.getDocumentProperties().deleteAllProperties(); }`);
    await host.execute('put', [], { kind: 'menu' });
    expect((await host.execute('get', [], { kind: 'menu' })).result).toEqual(['user', 'document', null]);
    await host.execute('drop', [], { kind: 'menu' });
    expect((await host.execute('get', [], { kind: 'menu' })).result).toEqual([null, null, null]);
  });

  test('of the document are null where there is none', async () => {
    const body =
      'return [PropertiesService.getDocumentProperties(), LockService.getDocumentLock(), CacheService.getDocumentCache()];';
    expect(await evaluate(body, { model: null })).toEqual([null, null, null]);
  });

  /** https://developers.google.com/apps-script/guides/services/quotas */
  test('hold 9 KB a value and 500 KB a store', async () => {
    const body = `const p = PropertiesService.getScriptProperties(); const big = 'x'.repeat(9 * 1024); const refused = [];
      p.setProperty('fits', big);
      try { p.setProperty('over', big + 'x'); } catch (e) { refused.push('value'); }
      let n = 0; try { for (; n < 100; n += 1) p.setProperty('k' + n, big); } catch (e) { refused.push('store'); }
      return [refused, n, p.getProperty('over')];`;
    expect(await evaluate(body)).toEqual([['value', 'store'], 54, null]);
  });
});

/** https://developers.google.com/apps-script/reference/cache/cache */
describe('the cache', () => {
  test('forgets after its time, ten minutes when none is said', async () => {
    const host =
      hostOf(`function put() { const c = CacheService.getUserCache(); c.put('short', '1', 60); c.putAll({ usual: '2' }); }
      function get() { return CacheService.getUserCache().getAll(['short', 'usual', 'none']); }`);
    await host.execute('put', [], { kind: 'menu' });
    expect((await host.execute('get', [], { kind: 'menu' })).result).toEqual({ short: '1', usual: '2' });
    host.clock.advance(61_000);
    expect((await host.execute('get', [], { kind: 'menu' })).result).toEqual({ usual: '2' });
    host.clock.advance(600_000);
    expect((await host.execute('get', [], { kind: 'menu' })).result).toEqual({});
  });

  test('takes keys of 250 characters and values of 100 KB', async () => {
    const body = `const c = CacheService.getScriptCache(); c.put('k', 'x'.repeat(102400)); const refused = [];
      for (const [k, v] of [['k'.repeat(251), 'x'], ['big', 'x'.repeat(102401)]]) try { c.put(k, v); } catch (e) { refused.push(e.message); }
      c.remove('k'); return [refused, c.get('k')];`;
    expect(await evaluate(body)).toEqual([['Argument too large: key', 'Argument too large: value'], null]);
  });
});

/** https://developers.google.com/apps-script/reference/lock/lock */
describe('locks', () => {
  const code = `function hold() { const l = LockService.getDocumentLock(); l.waitLock(30000); const had = l.hasLock();
      const range = SpreadsheetApp.getActiveSheet().getRange('A1'); const seen = range.getValue();
      const until = Date.now() + 150; while (Date.now() < until); range.setValue(Number(seen) + 1); SpreadsheetApp.flush(); l.releaseLock(); return [had, l.hasLock()]; }
    function once() { return LockService.getDocumentLock().tryLock(0); }
    function impatient() { try { LockService.getDocumentLock().waitLock(50); return 'had'; } catch (e) { return e.message; } }
    function own() { return [LockService.getUserLock().tryLock(0), LockService.getScriptLock().tryLock(0), LockService.getUserLock().tryLock(0)]; }
    function forget() { LockService.getDocumentLock().waitLock(0); }
    function ask() { const l = LockService.getDocumentLock(); l.tryLock(0); SpreadsheetApp.getUi().alert('Go on?'); return l.hasLock(); }`;

  test('are real between executions at once: no update is lost', async () => {
    const host = hostOf(code);
    host.clock.run();
    const reports = await Promise.all([1, 2, 3].map(() => host.execute('hold', [], { kind: 'menu' })));
    expect(reports.map((report) => report.result)).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
    expect(host.workbook?.model.sheets[0]?.cells.get(0)?.get(0)?.value).toBe(3);
  });

  test('that are taken refuse in time, in Google’s words', async () => {
    const host = hostOf(code);
    const other = {};
    await host.locks.take('document', other, 0);
    expect((await host.execute('once', [], { kind: 'menu' })).result).toBe(false);
    const message = 'Lock timeout: another process was holding the lock for too long.';
    expect((await host.execute('impatient', [], { kind: 'menu' })).result).toBe(message);
    expect((await host.execute('own', [], { kind: 'menu' })).result).toEqual([true, true, true]);
    host.locks.release('document', other);
    expect((await host.execute('once', [], { kind: 'menu' })).result).toBe(true);
  });

  test('end with the execution that took them', async () => {
    const host = hostOf(code);
    await host.execute('forget', [], { kind: 'menu' });
    expect((await host.execute('once', [], { kind: 'menu' })).result).toBe(true);
  });

  /** https://developers.google.com/apps-script/reference/base/ui#alertprompt */
  test('do not survive a dialog', async () => {
    expect((await hostOf(code).execute('ask', [], { kind: 'menu' })).result).toBe(false);
  });
});

/** https://developers.google.com/apps-script/reference/base/ui */
describe('the Ui', () => {
  test('adds menus with items, lines and menus within', async () => {
    const host = hostOf(`function onOpen() { const ui = SpreadsheetApp.getUi();
      ui.createMenu('Job search').addItem('Open today', 'today').addSeparator().addSubMenu(ui.createMenu('More').addItem('Check', 'check')).addToUi();
      ui.createAddonMenu().addItem('Open', 'open').addToUi(); }`);
    await host.open('NONE');
    expect(host.menus).toEqual([
      {
        caption: 'Job search',
        addOn: false,
        entries: [
          { kind: 'item', caption: 'Open today', functionName: 'today' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'More', entries: [{ kind: 'item', caption: 'Check', functionName: 'check' }] },
        ],
      },
      { caption: '', addOn: true, entries: [{ kind: 'item', caption: 'Open', functionName: 'open' }] },
    ]);
  });

  test('asks, and gets the answers that the person gives', async () => {
    const host = hostOf(`function main() { const ui = SpreadsheetApp.getUi();
      const sure = ui.alert('Sure?', 'All of it', ui.ButtonSet.YES_NO); const reply = ui.prompt('Your name', ui.ButtonSet.OK_CANCEL);
      return [sure === ui.Button.NO, reply.getSelectedButton() === ui.Button.OK, reply.getResponseText(), ui.alert('Done') === ui.Button.OK]; }`);
    const report = await host.execute('main', [], { kind: 'menu', answers: ['NO', { button: 'OK', text: 'Ann' }] });
    expect(report.result).toEqual([true, true, 'Ann', true]);
    expect(report.dialogs.map(({ kind, title, message, answer }) => [kind, title, message, answer])).toEqual([
      ['alert', 'Sure?', 'All of it', 'NO'],
      ['prompt', '', 'Your name', 'OK: Ann'],
      ['alert', '', 'Done', 'OK'],
    ]);
  });

  test('waits for a person who is there, once the answers given beforehand are used up', async () => {
    const host =
      hostOf(`function main() { const ui = SpreadsheetApp.getUi(); const { OK_CANCEL, YES_NO } = ui.ButtonSet;
      return [ui.alert('A', 'first', OK_CANCEL), ui.alert('B', 'second', YES_NO)].map(String); }`);
    const questions: unknown[] = [];
    const report = await host.execute('main', [], {
      kind: 'menu',
      answers: ['OK'],
      ask: async (question) => {
        questions.push(question);
        return 'NO';
      },
    });
    expect(report.result).toEqual(['OK', 'NO']);
    expect(questions).toEqual([{ kind: 'alert', title: 'B', message: 'second', buttons: ['YES', 'NO'] }]);
  });

  /** https://developers.google.com/apps-script/guides/dialogs: a sidebar is 300 pixels wide, whatever is set */
  test('shows pages of the project in a sidebar or a dialog', async () => {
    const host = hostOf(
      `function main() { const page = () => HtmlService.createHtmlOutputFromFile('Today').setTitle('Today').setWidth(500).setHeight(400);
        SpreadsheetApp.getUi().showSidebar(page()); SpreadsheetApp.getUi().showModalDialog(page(), 'Big'); SpreadsheetApp.getActive().toast('Saved', 'Job search'); }`,
      { files: { 'Today.html': '<p>Hello</p>' } },
    );
    const { dialogs } = await host.execute('main', [], { kind: 'menu' });
    expect(
      dialogs.map(({ kind, title, message, html, width, height }) => ({ kind, title, message, html, width, height })),
    ).toEqual([
      { kind: 'sidebar', title: 'Today', message: '', html: '<p>Hello</p>', width: 300, height: null },
      { kind: 'dialog', title: 'Big', message: '', html: '<p>Hello</p>', width: 500, height: 400 },
      { kind: 'toast', title: 'Job search', message: 'Saved', html: null, width: null, height: null },
    ]);
    await expect(evaluate("HtmlService.createHtmlOutputFromFile('Nothing');")).rejects.toThrow(
      'No HTML file named Nothing was found.',
    );
  });

  test('is not there for a clock trigger', async () => {
    const host = hostOf('function main() { SpreadsheetApp.getUi(); }');
    const { error } = await host.execute('main', [], { kind: 'clock-trigger' });
    expect(error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });
});

/** https://developers.google.com/apps-script/reference/base/session */
test('Session tells who and where', async () => {
  const body =
    'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone()];';
  const codeFolder = projectOf(`function main() { ${body} }`);
  const host = hostOf('', { codeFolder, user: 'ann@example.com', userLocale: 'de' });
  expect((await host.execute('main', [], { kind: 'menu' })).result).toEqual([
    'ann@example.com',
    'ann@example.com',
    'de',
    'Etc/UTC',
  ]);
  expect((await host.execute('main', [], { kind: 'simple-trigger' })).result).toEqual(['', '', 'de', 'Etc/UTC']);
});

/** https://developers.google.com/apps-script/reference/utilities/utilities */
describe('Utilities', () => {
  test('encodes, digests, and makes blobs of signed bytes', async () => {
    const body = `const blob = Utilities.newBlob('Grüße', 'text/calendar', 'a.ics');
      return [Utilities.base64Encode('Grüße'), Utilities.base64EncodeWebSafe([-1, -2]), Utilities.base64Decode('/w=='),
        Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a').slice(0, 2), blob.getBytes().slice(0, 4), blob.getContentType(), blob.getName(), blob.getDataAsString()];`;
    expect(await evaluate(body)).toEqual([
      'R3LDvMOfZQ==',
      '__4=',
      [-1],
      [12, -63],
      [71, 114, -61, -68],
      'text/calendar',
      'a.ics',
      'Grüße',
    ]);
  });

  test('unpacks gzip, when the blob says what it is', async () => {
    const packed = gzipSync('Grüße').toString('base64url');
    const unpack = (type: string): string =>
      `return Utilities.ungzip(Utilities.newBlob(Utilities.base64DecodeWebSafe('${packed}'), ${type})).getDataAsString();`;
    expect(await evaluate(unpack("'application/x-gzip'"))).toBe('Grüße');
    await expect(evaluate(unpack('null'))).rejects.toThrow('Blob object must have non-null content type.');
    await expect(
      evaluate("return Utilities.ungzip(Utilities.newBlob('no gzip', 'application/x-gzip'));"),
    ).rejects.toThrow('Could not decompress gzip.');
  });

  test('makes identifiers that differ, and formats dates', async () => {
    const body = `const ids = [Utilities.getUuid(), Utilities.getUuid()];
      return [/^[0-9a-f-]{36}$/.test(ids[0]), ids[0] !== ids[1], Utilities.formatDate(new Date(0), 'America/Los_Angeles', "yyyy-MM-dd'T'HH:mm")];`;
    expect(await evaluate(body)).toEqual([true, true, '1969-12-31T16:00']);
    await expect(evaluate("Utilities.formatDate('2026-01-01', 'UTC', 'yyyy');")).rejects.toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});
