/**
 * What the user may do with the open file, as it is shared with them, and what that forbids.
 *
 * Simple triggers "do not run if a file is opened in read-only (view or comment) mode", and a bound script runs for those
 * who may edit its container, so a viewer has no menu:
 * https://developers.google.com/apps-script/guides/triggers#restrictions
 * https://developers.google.com/apps-script/guides/bound#access_to_bound_scripts
 * What was begun before goes on: an installed trigger "always runs under the account of the person who created it", and a
 * sidebar stays where it is when its reader is made a viewer:
 * https://developers.google.com/apps-script/guides/triggers/installable#restrictions
 *
 * The words of the refusal are those that people report; they are in the language of the account, and the same may come
 * once and be over a moment later, so nothing can rest on them. A file in the trash is opened as before by its owner.
 */
/** `'none'`: no longer shared with the user, or deleted. */
export type Access = 'edit' | 'comment' | 'view' | 'none';

/** The classes that belong to a file. Builders and rules that belong to none yet are not among them. */
const OF_THE_FILE = new Set(['Spreadsheet', 'Sheet', 'Range', 'NamedRange', 'Protection', 'Filter']);

/** What asks for the file itself; whoever may not open it gets none of these. */
const OPENS_THE_FILE = new Set([
  'SpreadsheetApp.getActive',
  'SpreadsheetApp.getActiveRange',
  'SpreadsheetApp.getActiveSheet',
  'SpreadsheetApp.getActiveSpreadsheet',
  'SpreadsheetApp.getUi',
  'SpreadsheetApp.setActiveRange',
  'SpreadsheetApp.setActiveSheet',
  'CacheService.getDocumentCache',
  'LockService.getDocumentLock',
  'PropertiesService.getDocumentProperties',
]);

/** Where the person looks is theirs alone, and changes nothing in the file. */
const LOOKS = /^set(Active|Current)/;
const CHANGES =
  /^(append|breakApart|check|clear|delete|hide|insert|merge|move|protect|remove|rename|set|show|sort|uncheck)/;

/** Why a call may not be made, or null where it may. */
export function accessRefusal(service: string, method: string, access: Access): string | null {
  if (access === 'edit') return null;
  const isOfTheFile = OF_THE_FILE.has(service);
  const isRefused =
    access === 'none'
      ? isOfTheFile || OPENS_THE_FILE.has(`${service}.${method}`)
      : isOfTheFile && CHANGES.test(method) && !LOOKS.test(method);
  return isRefused ? 'You do not have permission to access the requested document.' : null;
}
