/** The hourly clock trigger of this user and spreadsheet, and whether everything it needs is granted. */
import type { AuthorisationPort, TriggerPort } from '../app/ports';
import { fail, type Result, succeed } from '../domain/result';
import type { ActiveSpreadsheet } from './spreadsheet';

/** Name of the public function in `src/main.ts`. */
const HANDLER = 'sendReminders';

export class ReminderTrigger implements TriggerPort {
  constructor(
    private readonly spreadsheet: ActiveSpreadsheet,
    private readonly authorisation: AuthorisationPort,
  ) {}

  private own(): GoogleAppsScript.Script.Trigger[] {
    return ScriptApp.getUserTriggers(this.spreadsheet.get()).filter(
      (trigger) => trigger.getHandlerFunction() === HANDLER,
    );
  }

  exists(): boolean {
    return this.own().length > 0;
  }

  create(): Result<null, 'not-authorised' | 'too-many-triggers'> {
    const [first, ...more] = this.own();
    for (const trigger of more) ScriptApp.deleteTrigger(trigger);
    if (first !== undefined) return succeed(null);
    if (this.authorisation.missing() !== null) {
      askForConsent();
      return fail(
        'not-authorised',
        'Reminders need your permission first. Choose any item of the menu, allow what Google asks, then switch reminders on again.',
      );
    }
    try {
      ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
    } catch (cause) {
      if (/too many triggers/i.test(String(cause)))
        return fail(
          'too-many-triggers',
          'Google allows 20 timers for each person and script, and yours are used up. Remove one at https://script.google.com/home/triggers, then switch reminders on again.',
        );
      throw cause;
    }
    return succeed(null);
  }

  remove(): void {
    for (const trigger of this.own()) ScriptApp.deleteTrigger(trigger);
  }
}

export class ScriptAuthorisation implements AuthorisationPort {
  missing(): { readonly url: string } | null {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return null;
    return { url: info.getAuthorizationUrl() };
  }
}

/**
 * Shows Google's consent prompt where Google can: people may have granted some permissions only, and then no menu item asks
 * again by itself. It ends the run or throws; both leave things as they were.
 */
function askForConsent(): void {
  if (typeof ScriptApp.requireAllScopes !== 'function') return;
  try {
    ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  } catch {
    // Asked where no prompt can be shown (a sidebar's call): the answer says what to do instead.
  }
}
