/** The person's settings, kept per user and spreadsheet, never in a cell that others can edit. */
import * as v from 'valibot';
import type { Weekday } from '../domain/day';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';
import { day, text, wholeNumber, yesOrNo } from './input';
import type { MemoryPort } from './ports';

const KEY = 'settings';

const weekday = v.pipe(
  wholeNumber(1, 7),
  v.transform((value) => value as Weekday),
);

const line = v.pipe(text, v.maxLength(200, 'Keep it under 200 characters.'));

/** What each setting may hold, with the reason it is refused. */
export const settingEntries = {
  remindersOn: yesOrNo,
  pausedUntil: v.nullable(day),
  hour: wholeNumber(0, 23),
  days: v.pipe(
    v.array(weekday, 'Choose at least one day of the week.'),
    v.minLength(1, 'Choose at least one day of the week, or switch reminders off.'),
    v.transform((days) => [...new Set(days)].sort((one, other) => one - other)),
  ),
  minutesPerDay: wholeNumber(5, 480),
  minutesPerFollowUp: wholeNumber(1, 120),
  cadenceDays: wholeNumber(7, 730),
  cadenceByTerm: v.record(text, wholeNumber(7, 730)),
  silentDays: wholeNumber(3, 365),
  parkDays: wholeNumber(7, 365),
  followUpsBeforeParking: wholeNumber(1, 10),
  uncalledDays: wholeNumber(1, 180),
  waitingDays: wholeNumber(1, 90),
  tryingCap: wholeNumber(1, 200),
  weeklyIntake: wholeNumber(0, 100),
  weeklyReviewDay: weekday,
  goalOffers: wholeNumber(1, 20),
  goalDate: v.nullable(day),
  highReadiness: yesOrNo,
  signature: v.object({
    name: line,
    mobile: line,
    landline: line,
    email: v.pipe(
      line,
      v.check((value) => value === '' || v.is(emailAddress, value), 'This is not an e-mail address.'),
    ),
    address: line,
    linkedIn: line,
  }),
  templates: v.record(
    v.pipe(v.string(), v.maxLength(50, 'Keep it under 50 characters.')),
    v.object({
      subject: line,
      body: v.pipe(text, v.maxLength(1500, 'Keep it under 1,500 characters, so that Gmail can open it.')),
    }),
  ),
} as const;

const emailAddress = v.pipe(v.string(), v.email());

/** The settings, with our default for whatever was never set or can no longer be read. */
export function loadSettings(memory: MemoryPort): Settings {
  const stored = parseObject(memory.get(KEY));
  const settings: { [name: string]: unknown } = { ...DEFAULT_SETTINGS };
  for (const [name, schema] of Object.entries(settingEntries)) {
    const parsed = v.safeParse(schema, stored[name]);
    if (parsed.success) settings[name] = parsed.output;
  }
  return settings as unknown as Settings;
}

export function storeSettings(memory: MemoryPort, settings: Settings): void {
  memory.set(KEY, JSON.stringify(settings));
}

/** Stored JSON as an object; an empty one where nothing readable is stored. */
export function parseObject(stored: string | null): { readonly [name: string]: unknown } {
  if (stored === null) return {};
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as { [name: string]: unknown })
      : {};
  } catch {
    // Only this add-on writes here; what it cannot read is worth nothing, and the defaults are safe.
    return {};
  }
}
