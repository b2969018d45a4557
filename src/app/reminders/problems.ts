/** What can keep a reminder from coming, in plain words: said in Settings, and on top of the next mail. */
export const PERMISSION_NEEDED =
  'Reminders need your permission again: Google asks for it after some changes. Open the menu of the spreadsheet, choose any item and allow what it asks.';

export const TABS_NOT_FOUND =
  'Neither your contacts nor your applications could be found in the spreadsheet, so there is nothing to remind you of. If you renamed tabs or columns, choose "Check my tabs" to see what is looked for.';

/** What the next mail says of a problem that is over, in place of asking for what was done already. */
const OVER: { readonly [problem: string]: string } = {
  [PERMISSION_NEEDED]:
    'For a while reminders did not have your permission. They have it again, and everything still due is in this list.',
  [TABS_NOT_FOUND]:
    'For a while neither your contacts nor your applications could be found. They are found again, and everything still due is in this list.',
};

/** A problem as the mail that ends it tells it. */
export function sayOver(problem: string): string {
  return OVER[problem] ?? problem;
}

export const QUOTA_USED =
  "Gmail's limit for today was used up, so the mail could not be sent. Nothing is lost: everything still due is in this list.";

export const UNCONFIRMED =
  'A mail was begun but it is not known whether it arrived. It was not sent twice; everything still due is in this list.';

export const TODAY_READ_ONLY =
  'You may view this spreadsheet but not change it, so the Today tab was not brought up to date, and ticks in it were not carried out. This mail has the whole list. To use the Today tab, ask the owner of the spreadsheet to let you edit it (Share).';

export const TODAY_PROTECTED =
  'The Today tab is protected against your edits, so it was not brought up to date. This mail has the whole list. To use the Today tab, ask the owner of the spreadsheet to let you edit it (Data > Protect sheets and ranges).';

export const CANNOT_OPEN =
  'Google no longer lets your follow-up reminders open your spreadsheet, so no reminders come. Either it was deleted, or it is no longer shared with you, or Google is having trouble. Open the spreadsheet: if you can, there is nothing to do, and the mails go on by themselves; if you cannot, ask its owner to share it with you again. If you no longer need it, remove the timer "sendReminders" at https://script.google.com/home/triggers.';

export const CANNOT_FINISH =
  'Your follow-up reminders were begun three times in a row and could not be finished, so no mail came. Nothing in your spreadsheet was lost. Open it and choose "Open today\'s list": what is due stands there. The add-on goes on trying every hour.';

export const NO_SPREADSHEET =
  'Your follow-up reminders ran, but Google did not let them see your spreadsheet. Either it was deleted, or Google keeps it from runs in the background. If you still have it, open it and choose "Send today\'s reminders now" in its menu; the list is in Today.';
