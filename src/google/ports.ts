/** Google's services as the ports of the use cases. Making them calls no service, so that the menu works unauthorised. */
import type { Ports } from '../app/ports';
import { SpreadsheetClock } from './clock';
import { DocumentLock } from './lock';
import { OwnAddress, OwnMail } from './mail';
import { GoogleMarks } from './marks';
import { UserMemory } from './memory';
import { GoogleSelfTest } from './self-test';
import { GoogleSetUp } from './set-up';
import { ActiveSpreadsheet } from './spreadsheet';
import { ReminderTrigger, ScriptAuthorisation } from './triggers';
import { SpreadsheetUi } from './ui';
import { GoogleWorkbook } from './workbook';

/** Unexpected errors, whole, into the execution log. */
function log(message: string, cause?: unknown): void {
  const error = cause as { readonly stack?: unknown; readonly cause?: unknown } | null | undefined;
  const stack = typeof error?.stack === 'string' ? `${String(cause)}\n${error.stack}` : String(cause);
  Logger.log(cause === undefined ? message : `${message}: ${stack}`);
  if (error?.cause !== undefined) log('  caused by', error.cause);
}

export function googlePorts(): Ports {
  const spreadsheet = new ActiveSpreadsheet();
  const lock = new DocumentLock();
  const user = new OwnAddress();
  const authorisation = new ScriptAuthorisation();
  const memory = new UserMemory(spreadsheet);
  return {
    clock: new SpreadsheetClock(spreadsheet),
    workbook: new GoogleWorkbook(spreadsheet, lock),
    setUp: new GoogleSetUp(spreadsheet),
    marks: new GoogleMarks(spreadsheet),
    memory,
    ownMemory: new UserMemory(null),
    mail: new OwnMail(user, log),
    triggers: new ReminderTrigger(spreadsheet, authorisation),
    lock,
    user,
    authorisation,
    ui: new SpreadsheetUi(),
    selfTest: new GoogleSelfTest(spreadsheet, memory, log),
    // A leading letter keeps Sheets from reading "12e45678" as a number.
    newId: () => `r${Utilities.getUuid().replace(/-/g, '').slice(0, 11)}`,
    log,
  };
}
