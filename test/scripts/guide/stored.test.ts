/** The page about what is stored says all of what the code stores, and asks for nothing that it does not explain. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Marked, type Tokens } from 'marked';
import { ROOT } from '../../../scripts/build/paths';
import { collectStored } from '../../../scripts/guide/collect-stored';
import { GUIDE } from '../../../scripts/guide/read-guide';
import type { LocalHost } from '../../../scripts/local/host';
import type { CheckReport, TodayReport } from '../../../src/api';
import { answerOf, call, openSample, tick } from '../../bundle/open-sample';

const tables = new Marked()
  .lexer(readFileSync(path.join(GUIDE, 'what-it-stores.md'), 'utf8'))
  .filter((token): token is Tokens.Table => token.type === 'table');

/** The code words of a column of the table that has this header. */
function column(header: string): readonly string[] {
  const found = tables.flatMap((table) => {
    const place = table.header.findIndex(({ text }) => text === header);
    return place < 0 ? [] : table.rows.map((row) => row[place]?.text.replace(/`/g, '') ?? '');
  });
  return found.sort();
}

const listed = column('Note');
const stored = collectStored();

test('every key that the code reads or writes is listed, and no other', () => {
  expect(stored.keys).toEqual(listed);
});

test('the code opens no store but the user’s own properties; the self-test looks whether there are others', () => {
  expect(stored.stores).toEqual([
    'src/google/memory.ts: getUserProperties',
    'src/google/self-test/stores.ts: getDocumentProperties',
    'src/google/self-test/stores.ts: getUserProperties',
  ]);
});

test('every permission of the manifest is explained, and no other', () => {
  const { oauthScopes } = JSON.parse(readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8')) as {
    oauthScopes: readonly string[];
  };
  const asked = oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
  expect(column('Its name')).toEqual([...asked].sort());
});

describe('the bundle, used for a day and a morning', () => {
  let host: LocalHost;

  beforeAll(async () => {
    host = openSample();
    await host.execute('showTodaySidebar', [], { kind: 'menu' });
    answerOf(await call(host, 'setUpWorkbook'));
    answerOf(await call(host, 'saveSettings', { remindersOn: true }));
    const { actions } = answerOf<TodayReport>(await call(host, 'getToday'));
    answerOf(await call(host, 'snoozeAction', { id: actions[0]?.id, until: '2026-11-30' }));
    answerOf(await call(host, 'importRows', { kind: 'contacts', rows: [{ name: 'tom becker' }], fileName: 'a.csv' }));
    const { findings } = answerOf<CheckReport>(await call(host, 'checkWorkbook'));
    const ids = findings.filter(({ fix }) => fix !== null).map(({ id }) => id);
    answerOf(await call(host, 'fixFindings', { ids }));
    answerOf(await call(host, 'updateTodayTab'));
    answerOf(await tick(host));
  });

  test('keeps what is listed, apart for the spreadsheet, and nothing in any other store', () => {
    const { properties, cache } = host.state;
    const kept = Object.keys(properties.user).map((name) => /^sample:([\w-]+)(:\d+)?$/.exec(name)?.[1] ?? name);
    // Told once where there is no spreadsheet; the others only while something runs.
    const rare = ['told', 'self-test-tab', 'begun-write'];
    expect([...new Set(kept)].sort()).toEqual(listed.filter((key) => !rare.includes(key)));
    expect({ script: properties.script, document: properties.document, cache }).toEqual({
      script: {},
      document: {},
      cache: {},
    });
  });
});
