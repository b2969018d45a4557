/**
 * What a service call needs: a scope that the manifest asks for and the user has granted, and an authorisation mode.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 * https://developers.google.com/apps-script/guides/triggers#restrictions
 */

const PREFIX = 'https://www.googleapis.com/auth/';

export type AuthModeName = 'NONE' | 'LIMITED' | 'FULL';

interface Need {
  /** Any one of these suffices; none means that no scope is needed. */
  readonly scopes: readonly string[];
  /** The least mode in which the call is allowed. */
  readonly mode: AuthModeName;
}

const FREE: Need = { scopes: [], mode: 'NONE' };
const UNSCOPED: Need = { scopes: [], mode: 'LIMITED' };
const SPREADSHEET: Need = { scopes: ['spreadsheets.currentonly', 'spreadsheets'], mode: 'LIMITED' };
/** Whether a simple trigger may show an alert is told both ways; here it may not, so that nothing depends on it. */
const SHOW: Need = { scopes: ['script.container.ui'], mode: 'FULL' };
const TRIGGERS: Need = { scopes: ['script.scriptapp'], mode: 'FULL' };
const MAIL: Need = { scopes: ['script.send_mail'], mode: 'FULL' };
const ADDRESS: Need = { scopes: ['userinfo.email'], mode: 'LIMITED' };
/** Outside what `spreadsheets.currentonly` allows. */
const ANY_SPREADSHEET: Need = { scopes: ['spreadsheets'], mode: 'FULL' };

const BY_CALL: { readonly [call: string]: Need } = {
  'SpreadsheetApp.getUi': FREE,
  'SpreadsheetApp.create': ANY_SPREADSHEET,
  'SpreadsheetApp.openById': ANY_SPREADSHEET,
  'SpreadsheetApp.openByUrl': ANY_SPREADSHEET,
  'Ui.createMenu': FREE,
  'Ui.createAddonMenu': FREE,
  'Session.getActiveUserLocale': FREE,
  'Session.getScriptTimeZone': FREE,
  'ScriptApp.getAuthorizationInfo': FREE,
  'ScriptApp.requireScopes': UNSCOPED,
  'ScriptApp.requireAllScopes': UNSCOPED,
  'ScriptApp.getScriptId': FREE,
};

const BY_SERVICE: { readonly [service: string]: Need } = {
  AuthorizationInfo: FREE,
  Blob: FREE,
  Logger: FREE,
  MailApp: MAIL,
  Menu: FREE,
  PromptResponse: FREE,
  ScriptApp: TRIGGERS,
  Session: ADDRESS,
  Trigger: TRIGGERS,
  TriggerBuilder: TRIGGERS,
  ClockTriggerBuilder: TRIGGERS,
  SpreadsheetTriggerBuilder: TRIGGERS,
  Ui: SHOW,
  User: ADDRESS,
  Utilities: FREE,
  CacheService: UNSCOPED,
  Cache: UNSCOPED,
  HtmlOutput: UNSCOPED,
  HtmlService: UNSCOPED,
  HtmlTemplate: UNSCOPED,
  Lock: UNSCOPED,
  LockService: UNSCOPED,
  PropertiesService: UNSCOPED,
  Properties: UNSCOPED,
};

const ORDER: readonly AuthModeName[] = ['NONE', 'LIMITED', 'FULL'];

/**
 * Why a call may not be made, in Google's words, or null where it may. `granted` holds whole scope addresses: those the
 * manifest names and the user has not declined.
 */
export function refusal(
  service: string,
  method: string,
  mode: AuthModeName,
  granted: ReadonlySet<string>,
): string | null {
  const need = BY_CALL[`${service}.${method}`] ?? BY_SERVICE[service] ?? SPREADSHEET;
  const allowedByMode = ORDER.indexOf(mode) >= ORDER.indexOf(need.mode);
  const allowedByScope = need.scopes.length === 0 || need.scopes.some((scope) => granted.has(PREFIX + scope));
  if (allowedByMode && allowedByScope) return null;
  const required = need.scopes.map((scope) => PREFIX + scope).join(' || ');
  const which =
    required === '' ? '' : `. Required permissions: ${required.includes('||') ? `(${required})` : required}`;
  if (allowedByMode) {
    return `Specified permissions are not sufficient to call ${service}.${method}${which}`;
  }
  return `You do not have permission to call ${service}.${method}${which}`;
}
