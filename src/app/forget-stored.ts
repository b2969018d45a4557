/**
 * Forgets what the add-on keeps for this user and spreadsheet: the notes in the user's own properties and the timer. The
 * spreadsheet stays as it is, and so do the notes and timers of everybody it is shared with: nothing of ours stands where
 * others could read it, so there is nothing to divide.
 *
 * The timer goes first, so that a run that is cut off has stopped the mail; whatever is left then is forgotten by the next
 * call. All of it happens under the lock, so that no run at the same time writes its notes anew.
 */
import type { ForgetReport } from '../api';
import { fail, type Result, succeed } from '../domain/result';
import { sayList } from '../domain/say';
import { finishBegunWrite } from './begun-write';
import { nothing } from './input';
import { NoSpreadsheetError, type Ports } from './ports';
import { underLock } from './under-lock';
import type { UseCase } from './use-case';

/** What people know of what is kept, by its key; the rest is the add-on's own. */
const KNOWN: readonly (readonly [string, string])[] = [
  ['settings', 'your settings, with your signature and your wording of drafts'],
  ['set-aside', 'what you put off, skipped or marked as done'],
  ['reminders', 'when the last mail went'],
  ['imports', 'the list of your imports'],
  ['last-fixes', 'the way back from the last fixes'],
  ['undo', 'the way back from your last steps'],
];

const OTHERS = 'small notes of the add-on’s own';

const STAYS =
  'Your spreadsheet is as it was: its tabs and columns, every row, the Activity Log. What others who share it have stored stays theirs, and mails you got stay in your mailbox. The add-on itself stays in the menu and begins anew, with its welcome; Uninstall, in the help, says how to remove it.';

export const forgetStored: UseCase<unknown, ForgetReport> = {
  name: 'forgetStored',
  input: nothing,
  run(ports) {
    return underLock(ports, () => forget(ports));
  },
};

function forget(ports: Ports): Result<ForgetReport> {
  // A row is left half written by no one who then forgets what the other half was.
  finishBegunWrite(ports);
  const cleared = attempt(ports, 'what the self-test left', () => ports.selfTest.clearLeftovers());
  if (cleared?.ok === false) return cleared;
  const removed = attempt(ports, 'the timer', () => succeed(ports.triggers.remove()));
  const keys = attempt(ports, 'the notes', () => ports.memory.forgetAll());
  if (keys === null)
    return fail(
      'half-forgotten',
      `Not everything is forgotten: Google stopped in the middle. ${removed === null ? '' : 'Your timer is removed, so no mail comes. '}Your spreadsheet is as it was. Do the same again to forget the rest.`,
    );
  if (removed === null || cleared === null)
    return fail(
      'half-forgotten',
      'What was kept for you here is forgotten, but Google did not let your timer be looked for. If you have one, no mail comes of it. Do the same again, or remove it at https://script.google.com/home/triggers.',
    );
  return succeed({ message: sayForgotten(keys), stays: STAYS });
}

/** Null, with the cause in the log, where a part failed: the other parts are forgotten all the same. */
function attempt<Value>(ports: Ports, what: string, work: () => Value): Value | null {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof NoSpreadsheetError) throw cause;
    ports.log(`Forgetting ${what} failed`, cause);
    return null;
  }
}

function sayForgotten(keys: readonly string[]): string {
  if (keys.length === 0) return 'Nothing was stored for you and this spreadsheet, and no mail comes.';
  const known = KNOWN.filter(([key]) => keys.includes(key)).map(([, words]) => words);
  const words = known.length < keys.length ? [...known, OTHERS] : known;
  return `Forgotten: ${sayList(words)}. Reminders are off: you have no timer here, and no mail comes.`;
}
