/**
 * "Make a copy", as a class uses it: the tabs and the script go along, and nothing else. At Google the copy's script is a
 * project of its own, so it has no properties and no triggers yet (https://developers.google.com/apps-script/guides/bound).
 */
import { expect, test } from '@jest/globals';
import type { SettingsReport, SetUpPreview } from '../../src/api';
import { answerOf, call, openSample } from './open-sample';

test("a copy of the coach's sheet starts as the student's own", async () => {
  const coach = openSample({ user: 'coach@example.com' });
  answerOf(await call(coach, 'setUpWorkbook'));
  answerOf(await call(coach, 'saveSettings', { remindersOn: true, hour: 6, minutesPerDay: 45 }));
  const tabs = structuredClone(coach.workbook?.model ?? null);
  if (tabs === null) throw new Error('The coach has no spreadsheet.');

  const student = openSample({ model: { ...tabs, id: 'copy-of-the-student' }, user: 'student@example.com' });
  const { error, dialogs } = await student.execute('showTodaySidebar', [], { kind: 'menu' });
  expect({ error, shown: dialogs.map(({ title }) => title) }).toEqual({ error: null, shown: ['Welcome'] });
  expect(answerOf<SetUpPreview>(await call(student, 'previewSetUp')).steps).toEqual([]);

  const { settings, reminders } = answerOf<SettingsReport>(await call(student, 'getSettings'));
  expect({ on: settings.remindersOn, hour: settings.hour, minutes: settings.minutesPerDay, to: reminders.to }).toEqual({
    on: false,
    hour: 8,
    minutes: 30,
    to: 'student@example.com',
  });
  expect(student.state.triggers).toEqual([]);
  answerOf(await call(student, 'saveSettings', { remindersOn: true }));
  expect(student.state.triggers.map(({ owner }) => owner)).toEqual(['student@example.com']);
});
