/** An action that is due, and the shape of a follow-up rule (playbook §3). */
import type { Application, Book, Contact } from './book';
import type { Completion } from './completion';
import type { Day } from './day';
import type { Settings } from './settings';
import type { TouchIndex } from './touch-index';

export type RuleId =
  | 'thank-you'
  | 'interview-prep'
  | 'references-alert'
  | 'interview-result'
  | 'offer-decision'
  | 'next-step'
  | 'current-event'
  | 'report-back'
  | 'keep-in-touch'
  | 'first-touch'
  | 'uncalled-overdue'
  | 'silent-lead'
  | 'park-lead'
  | 'unpark'
  | 'waiting-chase'
  | 'rejection-wrap-up'
  | 'landing-thanks'
  | 'landing-withdraw'
  | 'goals-check-in'
  | 'goals-plan';

/** What a rule finds: who and what, due when, and why in plain words. */
export interface DueItem {
  readonly rule: RuleId;
  readonly contact: Contact | null;
  readonly application: Application | null;
  /** The name of a person who is not in Contacts (an interviewer named only in Applications). */
  readonly person?: string;
  /** The application an item about a contact is for, where the line is the contact's own (a reference to alert). */
  readonly about?: Application;
  /** Who a report back tells of. */
  readonly referred?: Contact;
  /** What to do, in a few words: "Send Leo Brandt a thank-you note". */
  readonly title: string;
  /** The day the action should happen. Days to come are welcome: they make the load of the weeks ahead. */
  readonly due: Day;
  /** The first day it is shown, where that is before `due` (a term that ends within 7 days). */
  readonly from?: Day;
  /** The rule in plain words, with the facts: "You had coffee with Priya on Mon 14 Sep; no thank-you since." */
  readonly why: string;
  /** Days between touches that this rule asks for; ranks late items (days late ÷ cadence). */
  readonly cadence: number;
  /** Order among items of one rule, lowest first; 0 when absent (references before others when an offer is accepted). */
  readonly turn?: number;
  /** Says which event is meant where a rule can fire twice for one person (the interview's day); part of the id. */
  readonly occasion: string;
  /** Set by rules about neither contact nor application (goals): where it stands and what to show. */
  readonly subject?: { readonly title: string; readonly tab: 'goals'; readonly row: number };
}

export interface RuleInput {
  readonly book: Book;
  readonly today: Day;
  readonly settings: Settings;
  /** Touches by person and company, built once for all rules. */
  readonly touches: TouchIndex;
}

/** One row of playbook §3: one file in `domain/rules`, one line in `domain/rules/index.ts`. */
export interface Rule {
  readonly id: RuleId;
  /** Urgent rules ignore the day's budget. */
  readonly urgent: boolean;
  /** True for the rules that run once an application is Accepted; the ordinary ones (except keep-in-touch) are off then. */
  readonly landing: boolean;
  /** True for the one rule that runs before and after an offer is accepted. */
  readonly always?: true;
  /** True where the occasion comes again by itself: letting it go rests it for the item's cadence and not for good. */
  readonly repeats?: true;
  /** What doing it means for the sheet. */
  readonly completion: Completion;
  /** What it calls for, as lines to have at hand. */
  readonly agenda?: (item: DueItem) => readonly string[];
  /** True where no talk is begun by it, so that nothing is proposed to open with. */
  readonly withoutOpener?: true;
  /** Days for which an action still is in time: its own day leads up to the one that counts (playbook §3). */
  readonly leadsUp?: number;
  find(input: RuleInput): readonly DueItem[];
}

export type DraftKind =
  | 'thank-you'
  | 'interview-result'
  | 'reference-alert'
  | 'follow-up'
  | 'silent-lead'
  | 'waiting-chase'
  | 'current-event'
  | 'report-back'
  | 'keep-in-touch'
  | 'first-touch'
  | 'rejection'
  | 'withdraw'
  | 'decline'
  | 'landing-thanks'
  | 'new-colleague';

export interface Draft {
  readonly kind: DraftKind;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export interface Reach {
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedIn: string | null;
}

/** One reason beside the leading one. */
export interface Reason {
  readonly id: string;
  readonly rule: RuleId;
  readonly title: string;
  readonly due: Day;
  readonly why: string;
  /** Where this reason stands; it may be another row than the action's (the application of the contact). */
  readonly tab: string;
  readonly row: number;
}

/** The most urgent rule of a person and company leads; the others stand in `also`. JSON-only. */
export interface Action {
  /** The leading reason's id. It stays the same for the same occasion, however the sheet is sorted or edited elsewhere. */
  readonly id: string;
  readonly rule: RuleId;
  /** The other reasons to turn to this person and company, most urgent first, each with its own id. */
  readonly also: readonly Reason[];
  readonly who: string | null;
  readonly company: string | null;
  /** What to do, in a few words: "Send Leo Brandt a thank-you note". */
  readonly title: string;
  readonly due: Day;
  readonly daysLate: number;
  /** True where it prepares for a day that has not passed (an interview, an answer to give): nothing is missed yet. */
  readonly isInTime: boolean;
  readonly minutes: number;
  readonly why: string;
  /** The tab's name as the person wrote it. */
  readonly tab: string;
  readonly row: number;
  readonly reach: Reach;
  readonly agenda: readonly string[];
  readonly draft: Draft | null;
  readonly urgent: boolean;
  /** For actions in `later`: the working day they are planned for; null for today's. */
  readonly plannedFor: Day | null;
}
