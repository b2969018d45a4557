/** Sends today's digest: when the hourly trigger finds it is time, or at once when a person asks. */
import * as v from 'valibot';
import type { SendReport } from '../api';
import { succeed } from '../domain/result';
import { NoSpreadsheetError, type Ports } from './ports';
import { tellFailure } from './reminders/failures';
import { NO_SPREADSHEET } from './reminders/problems';
import { type Occasion, sendDigest } from './reminders/send-digest';
import type { UseCase } from './use-case';

/**
 * A clock trigger passes an event with its `triggerUid`; a person, through the menu, a sidebar or the command line, passes
 * nothing or `{again: true}`. A person is asking for mail to themselves, so it goes whether or not reminders are on.
 */
const input = v.pipe(
  v.nullish(
    v.object({
      triggerUid: v.optional(v.union([v.string(), v.number()])),
      again: v.optional(v.boolean('Choose yes or no.')),
    }),
  ),
  v.transform(
    (event): Occasion =>
      event?.triggerUid === undefined
        ? { kind: 'asked', again: event?.again ?? false }
        : { kind: 'scheduled', trigger: String(event.triggerUid) },
  ),
);

export const sendReminders: UseCase<Occasion, SendReport> = {
  name: 'sendReminders',
  input,
  run(ports, occasion) {
    try {
      return sendDigest(ports, occasion);
    } catch (cause) {
      if (occasion.kind === 'asked') throw cause;
      try {
        tellFailure(ports, occasion.trigger, cause);
      } catch (another) {
        ports.log('The failure could not be told', another);
      }
      if (!(cause instanceof NoSpreadsheetError)) throw cause;
      return succeed({ sent: false, reason: NO_SPREADSHEET, due: 0, to: null });
    }
  },
};

/** The menu item: sends now, and says what was done. */
export function sendTodaysRemindersNow(ports: Ports): void {
  const result = sendDigest(ports, { kind: 'asked', again: false });
  if (!result.ok) ports.ui.say('Not sent', result.message);
  else if (result.value.sent) ports.ui.say('Sent', `${result.value.reason} It went to ${result.value.to ?? 'you'}.`);
  else ports.ui.say('Not sent', result.value.reason);
}
