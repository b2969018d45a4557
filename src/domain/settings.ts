/** Every number of the playbook that the person can change, with its default. */
import type { Day, Weekday } from './day';

/** The full contact block that closes every draft (S1: mobile, landline, email, address). Empty lines are left out. */
export interface Signature {
  readonly name: string;
  readonly mobile: string;
  readonly landline: string;
  readonly email: string;
  readonly address: string;
  readonly linkedIn: string;
}

export interface Settings {
  readonly remindersOn: boolean;
  /** No mail comes before this day; null where none is awaited. */
  readonly pausedUntil: Day | null;
  /** Hour of the day the mail comes, 0-23, in the spreadsheet's zone. */
  readonly hour: number;
  /** Days of the week a mail may come. */
  readonly days: readonly Weekday[];
  readonly minutesPerDay: number;
  readonly minutesPerFollowUp: number;
  readonly cadenceDays: number;
  /** Cadence in days by section of the Contacts tab ("Junior Year" → 90); a contact's own cadence wins. */
  readonly cadenceByTerm: { readonly [term: string]: number };
  readonly silentDays: number;
  readonly parkDays: number;
  readonly followUpsBeforeParking: number;
  readonly uncalledDays: number;
  readonly waitingDays: number;
  readonly tryingCap: number;
  readonly weeklyIntake: number;
  readonly weeklyReviewDay: Weekday;
  readonly goalOffers: number;
  readonly goalDate: Day | null;
  readonly highReadiness: boolean;
  readonly signature: Signature;
  /** The person's own wording of a draft, by kind; absent kinds use ours. */
  readonly templates: { readonly [kind: string]: { readonly subject: string; readonly body: string } };
}

export const DEFAULT_SETTINGS: Settings = {
  remindersOn: false,
  pausedUntil: null,
  hour: 8,
  days: [1, 2, 3, 4, 5],
  minutesPerDay: 30,
  minutesPerFollowUp: 10,
  cadenceDays: 60,
  cadenceByTerm: {},
  silentDays: 30,
  parkDays: 45,
  followUpsBeforeParking: 3,
  uncalledDays: 14,
  waitingDays: 7,
  tryingCap: 20,
  weeklyIntake: 5,
  weeklyReviewDay: 1,
  goalOffers: 2,
  goalDate: null,
  highReadiness: false,
  signature: { name: '', mobile: '', landline: '', email: '', address: '', linkedIn: '' },
  templates: {},
};
