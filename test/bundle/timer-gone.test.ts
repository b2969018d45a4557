/** Somebody deletes the reminders' timer at Google: Settings says so, and switching off and on mends it. */
import { expect, test } from '@jest/globals';
import type { SettingsReport } from '../../src/api';
import { answerOf, call, openSample } from './open-sample';

test('a timer that is gone is said in Settings, and a new one is set exactly once', async () => {
  const host = openSample();
  answerOf(await call(host, 'saveSettings', { remindersOn: true }));
  answerOf(await call(host, 'saveSettings', { remindersOn: true }));
  expect(host.state.triggers).toHaveLength(1);
  expect(answerOf<SettingsReport>(await call(host, 'getSettings')).reminders.lastProblem).toBeNull();

  host.state.triggers.length = 0;
  const { lastProblem, nextMail } = answerOf<SettingsReport>(await call(host, 'getSettings')).reminders;
  expect({ lastProblem, nextMail }).toEqual({
    lastProblem:
      'Reminders are on, but their timer no longer exists, so no mail comes. Switch reminders off and on again to set a new one.',
    nextMail: null,
  });

  answerOf(await call(host, 'saveSettings', { remindersOn: false }));
  expect(host.state.triggers).toEqual([]);
  answerOf(await call(host, 'saveSettings', { remindersOn: true }));
  expect(host.state.triggers).toHaveLength(1);
  expect(answerOf<SettingsReport>(await call(host, 'getSettings')).reminders.lastProblem).toBeNull();
});
