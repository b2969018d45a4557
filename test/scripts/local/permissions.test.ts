/**
 * Authorisation modes, scopes, faults and latency.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 * https://developers.google.com/apps-script/guides/triggers#restrictions
 * https://developers.google.com/apps-script/reference/script/auth-mode
 */
import { describe, expect, test } from '@jest/globals';
import type { AuthModeName } from '../../../scripts/local/permissions';
import { hostOf, projectOf, SCOPES } from './project';

const AUTH = 'https://www.googleapis.com/auth/';

async function tryIn(authMode: AuthModeName, statement: string): Promise<string> {
  const host = hostOf(`function main() { ${statement}; }`);
  const { error } = await host.execute('main', [], { kind: 'menu', authMode });
  return error?.message ?? 'allowed';
}

describe('authorisation modes', () => {
  const cells = "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)";
  const properties = 'PropertiesService.getUserProperties()';
  const mail = 'MailApp.getRemainingDailyQuota()';
  const sidebar = "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))";
  const triggers = 'ScriptApp.getProjectTriggers()';

  test('NONE allows menus, the locale, Logger and Utilities', async () => {
    const allowed = `SpreadsheetApp.getUi().createMenu('a').addItem('b', 'c').addToUi(); Session.getActiveUserLocale(); Logger.log('x'); Utilities.getUuid()`;
    expect(await tryIn('NONE', allowed)).toBe('allowed');
  });

  test.each([cells, properties, mail, sidebar, triggers])('NONE refuses %s', async (statement) => {
    expect(await tryIn('NONE', statement)).toMatch(/^You do not have permission to call /);
  });

  test('LIMITED refuses dialogs', async () => {
    expect(await tryIn('LIMITED', "SpreadsheetApp.getUi().alert('x')")).toMatch(
      /^You do not have permission to call Ui.alert/,
    );
  });

  test.each([cells, properties])('LIMITED allows %s', async (statement) => {
    expect(await tryIn('LIMITED', statement)).toBe('allowed');
  });

  test.each([
    [
      mail,
      `You do not have permission to call MailApp.getRemainingDailyQuota. Required permissions: ${AUTH}script.send_mail`,
    ],
    [sidebar, `You do not have permission to call Ui.showSidebar. Required permissions: ${AUTH}script.container.ui`],
    [
      triggers,
      `You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: ${AUTH}script.scriptapp`,
    ],
  ])('LIMITED refuses %s', async (statement, message) => {
    expect(await tryIn('LIMITED', statement)).toBe(message);
  });

  test.each([cells, properties, mail, sidebar, triggers])('FULL allows %s', async (statement) => {
    expect(await tryIn('FULL', statement)).toBe('allowed');
  });
});

describe('scopes', () => {
  const code = 'function main() { MailApp.getRemainingDailyQuota(); }';
  const refused = `Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: ${AUTH}script.send_mail`;

  test('that the manifest does not name are not there', async () => {
    const codeFolder = projectOf(
      code,
      {},
      SCOPES.filter((scope) => !scope.endsWith('send_mail')),
    );
    const { error } = await hostOf('', { codeFolder }).execute('main', [], { kind: 'menu' });
    expect(error?.message).toBe(refused);
  });

  test('that the user declined are not there, until they are granted', async () => {
    const host = hostOf(code, { declinedScopes: [`${AUTH}script.send_mail`] });
    expect((await host.execute('main', [], { kind: 'menu' })).error?.message).toBe(refused);
    host.declinedScopes = [];
    expect((await host.execute('main', [], { kind: 'menu' })).error).toBeNull();
  });

  /** https://developers.google.com/apps-script/reference/script/script-app#requirescopesauthmode,-oauthscopes */
  test('requireScopes ends the execution where one is missing, and no catch holds it', async () => {
    const ask = `function main() { try { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${AUTH}script.send_mail']); } catch (e) { return 'caught'; } return 'went on'; }`;
    expect((await hostOf(ask).execute('main', [], { kind: 'menu' })).result).toBe('went on');
    const { error, result } = await hostOf(ask, { declinedScopes: [`${AUTH}script.send_mail`] }).execute('main', [], {
      kind: 'menu',
    });
    expect([error?.because, result]).toEqual(['ended', undefined]);
  });

  /** https://developers.google.com/apps-script/reference/script/authorization-info */
  test('getAuthorizationInfo says whether something is missing, and where to grant it', async () => {
    const info = `function main() { const i = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [i.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, i.getAuthorizationUrl()]; }`;
    expect((await hostOf(info).execute('main', [], { kind: 'menu' })).result).toEqual([false, null]);
    const host = hostOf(info, { declinedScopes: [`${AUTH}script.send_mail`] });
    expect((await host.execute('main', [], { kind: 'menu' })).result).toEqual([true, expect.stringMatching(/^https:/)]);
  });
});

describe('faults and latency', () => {
  const code = `function main() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); return 'done'; }`;
  const values = (host: ReturnType<typeof hostOf>) =>
    [0, 1].map((row) => host.workbook?.model.sheets[0]?.cells.get(row)?.get(0)?.value);

  test('the nth call fails before its effect', async () => {
    const host = hostOf(code);
    const { error } = await host.execute('main', [], { kind: 'menu', fault: { nth: 5, when: 'before' } });
    expect([error?.name, values(host)]).toEqual(['Exception', [1, undefined]]);
  });

  test('or after it, counted among calls of one name', async () => {
    const host = hostOf(code);
    const fault = { nth: 2, call: 'Range.setValue', when: 'after', message: 'Service Spreadsheets timed out' } as const;
    const { error } = await host.execute('main', [], { kind: 'menu', fault });
    expect([error?.message, values(host)]).toEqual(['Service Spreadsheets timed out', [1, 2]]);
  });

  test('latency is counted and uses up the time', async () => {
    const host = hostOf(code, { latency: { 'Range.setValue': 2000 } });
    expect((await host.execute('main', [], { kind: 'menu' })).simulatedMilliseconds).toBe(4000);
    host.latency = 20_000;
    expect((await host.execute('main', [], { kind: 'simple-trigger' })).error?.message).toBe(
      'Exceeded maximum execution time',
    );
  });
});
