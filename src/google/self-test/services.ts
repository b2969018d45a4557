/** Mail, timers and permissions. Sends nothing. */
import { assume, type Group, outcomeOf, Undecided, words } from './assumption';

/** Name of the public function in `src/main.ts` that does nothing but take its own timers away. */
const HANDLER = 'endSelfTestTimers';

function ownTimers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}

/** Takes away the self-test's timers, and no other: one may be left of a run that was cut off. */
export function removeTimers(): void {
  for (const timer of ownTimers()) ScriptApp.deleteTrigger(timer);
}

export const SERVICES: Group = {
  title: 'Mail, timers, permissions',
  assumptions: [
    assume(
      'Google says how many mails are left today',
      'mail-app#getremainingdailyquota',
      'a number, not below 0',
      () => {
        const left: unknown = MailApp.getRemainingDailyQuota();
        return typeof left === 'number' && left >= 0 ? 'a number, not below 0' : words(left);
      },
    ),
    assume('Google tells the add-on your address', 'session#geteffectiveuser', 'an address', () =>
      Session.getEffectiveUser().getEmail().includes('@') ? 'an address' : 'empty text',
    ),
    assume(
      'A timer can be set, is listed, and can be removed',
      'editor-triggers',
      'set, listed, removed',
      ({ spreadsheet }) => {
        removeTimers();
        const others = ScriptApp.getUserTriggers(spreadsheet).length;
        if (others > 0)
          return new Undecided(
            'You have a timer already (reminders are on), and an add-on may have one. Switch reminders off to try this.',
          );
        try {
          const timer = ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
          const listed = ScriptApp.getUserTriggers(spreadsheet);
          const isListed = listed.some((one) => one.getUniqueId() === timer.getUniqueId());
          const isClock = String(timer.getEventType()) === 'CLOCK';
          ScriptApp.deleteTrigger(timer);
          const left = ScriptApp.getUserTriggers(spreadsheet).length;
          return `set${isListed && isClock ? ', listed' : ', not listed'}${left === 0 ? ', removed' : ', not removed'}`;
        } finally {
          removeTimers();
        }
      },
    ),
    assume('A timer every three hours is refused', 'editor-triggers', 'refused', () =>
      outcomeOf(() => ScriptApp.newTrigger(HANDLER).timeBased().everyHours(3)),
    ),
    assume(
      'All permissions are given',
      'authorization-info#getauthorizationstatus',
      'NOT_REQUIRED, nothing to open',
      () => {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        const url: unknown = info.getAuthorizationUrl();
        return `${info.getAuthorizationStatus()}, ${url === null ? 'nothing to open' : 'an address to open'}`;
      },
    ),
    assume(
      'The add-on can ask for permissions that are missing',
      'script-app#requireallscopesauthmode',
      'function',
      () => typeof ScriptApp.requireAllScopes,
    ),
    assume(
      'The timer of a published add-on sees the spreadsheet',
      'editor-triggers',
      '',
      () =>
        new Undecided(
          'Only a timer’s own run shows it: a day after switching reminders on, see Change reminders and settings.',
        ),
    ),
    assume(
      'What a script writes does not count as a person’s edit',
      'triggers#restrictions',
      '',
      () => new Undecided('The run that Google would start is another one, and this one cannot see it.'),
    ),
  ],
};
