/** Sends the user today's digest as a test, so that they see what comes and that it comes. Counts for nothing else. */
import type { Confirmation } from '../api';
import { succeed } from '../domain/result';
import { renderDigest } from '../mail';
import { nothing } from './input';
import { openWorkbook } from './open-workbook';
import { composeDigest } from './reminders/compose';
import { loadReminderState } from './reminders/state';
import type { UseCase } from './use-case';

export const sendTestEmail: UseCase<unknown, Confirmation> = {
  name: 'sendTestEmail',
  input: nothing,
  run(ports) {
    const state = loadReminderState(ports.memory);
    const { digest } = composeDigest(ports, openWorkbook(ports), state, { withReview: false, isTest: true });
    const sent = ports.mail.sendToUser(renderDigest(digest));
    if (!sent.ok) return sent;
    return succeed({
      message: `A test mail is on its way to ${sent.value.to}. Not there in a few minutes? Look under spam.`,
    });
  },
};
