/** Changes any part of the settings; switching reminders on or off makes or removes the one trigger. */
import * as v from 'valibot';
import type { SettingsReport } from '../api';
import { fail, type Result, succeed } from '../domain/result';
import type { Settings } from '../domain/settings';
import { reportSettings } from './get-settings';
import { openWorkbook } from './open-workbook';
import { loadSettings, settingEntries, storeSettings } from './settings-memory';
import { underLock } from './under-lock';
import type { UseCase } from './use-case';

const input = v.record(v.string(), v.unknown(), 'Give the settings to change.');

/** How the sidebar calls each setting, for the sentence that refuses a value. */
const LABELS: { readonly [K in keyof Settings]: string } = {
  remindersOn: 'Reminders',
  pausedUntil: 'No mail before',
  hour: 'Hour of the mail',
  days: 'Days of the mail',
  minutesPerDay: 'Minutes a day',
  minutesPerFollowUp: 'Minutes for a follow-up',
  cadenceDays: 'Keep in touch every (days)',
  cadenceByTerm: 'Keep in touch, by group',
  silentDays: 'Days without a reply',
  parkDays: 'Days a lead is parked',
  followUpsBeforeParking: 'Follow-ups before parking',
  uncalledDays: 'Days in Uncalled',
  waitingDays: 'Days of waiting',
  tryingCap: 'Most companies in Trying-To',
  weeklyIntake: 'New companies a week',
  weeklyReviewDay: 'Day of the weekly review',
  goalOffers: 'Offers wanted',
  goalDate: 'Offers wanted by',
  highReadiness: 'High readiness',
  signature: 'Signature',
  templates: 'Wording of drafts',
};

export const saveSettings: UseCase<v.InferOutput<typeof input>, SettingsReport> = {
  name: 'saveSettings',
  input,
  run(ports, argument) {
    const parsed = parseChanges(argument);
    if (!parsed.ok) return parsed;
    // Under the lock: two clicks must not make two triggers, nor one save lose the other's.
    return underLock(ports, (): Result<SettingsReport> => {
      const settings: Settings = { ...loadSettings(ports.memory), ...parsed.value };
      // The trigger first: "reminders on" is kept only when there is something that reminds.
      if (settings.remindersOn) {
        const created = ports.triggers.create();
        if (!created.ok) return created;
      } else ports.triggers.remove();
      storeSettings(ports.memory, settings);
      return succeed(reportSettings(ports, openWorkbook(ports)));
    });
  },
};

function parseChanges(argument: { readonly [name: string]: unknown }): Result<Partial<Settings>> {
  const changes: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(argument)) {
    if (!isSetting(name)) return fail('bad-input', `There is no setting "${name.slice(0, 50)}". Nothing was changed.`);
    const parsed = v.safeParse(settingEntries[name], value);
    if (!parsed.success) return fail('bad-input', `${LABELS[name]}: ${parsed.issues[0].message} Nothing was changed.`);
    changes[name] = parsed.output;
  }
  return succeed(changes as Partial<Settings>);
}

function isSetting(name: string): name is keyof Settings {
  return Object.keys(settingEntries).includes(name);
}
