/** What the daily mail says, before anybody decides how it looks. */
import type { Action } from './action';
import type { Day } from './day';

/** An action with its place in the sheet as a link. */
export interface DigestAction {
  readonly action: Action;
  /** `https:` address that opens the spreadsheet at the action's row; null where the tab is gone. */
  readonly rowLink: string | null;
}

export interface DigestInterview {
  /** Stays the same from mail to mail, so that a calendar replaces what it has. */
  readonly uid: string;
  readonly company: string;
  readonly position: string;
  readonly day: Day;
  /** Milliseconds since 1970 where the cell states a time; null for the whole day. */
  readonly startsAt: number | null;
  /** The same as minutes since midnight in the spreadsheet's zone. */
  readonly minutes: number | null;
  readonly notes: string;
}

/** The weekly review: what was done, where things stand. */
export interface WeeklyReview {
  /** Communications of the seven days before today, by what they were: "4 conversations". */
  readonly done: readonly string[];
  /** The funnel in words, with counts. */
  readonly funnel: readonly string[];
  /** Minutes ahead, by week. */
  readonly load: readonly { readonly week: Day; readonly minutes: number }[];
  /** The estimate and how it moved, in words; null where there is no calculator. */
  readonly estimate: string | null;
  /** This term's goals: "Send 40 LinkedIn requests: 12 of 40". */
  readonly goals: readonly string[];
}

export interface Digest {
  readonly date: Day;
  /** The spreadsheet's locale, `'en_US'`. */
  readonly locale: string;
  readonly spreadsheetTitle: string;
  readonly spreadsheetUrl: string;
  readonly actions: readonly DigestAction[];
  /** Due too, but planned for later days. */
  readonly waiting: readonly DigestAction[];
  readonly budgetMinutes: number;
  readonly callHours: string;
  readonly health: readonly string[];
  /** Interviews of the coming days, soonest first. */
  readonly interviews: readonly DigestInterview[];
  readonly review: WeeklyReview | null;
  /** Said at the top: what went wrong since the last mail; null when nothing did. */
  readonly problem: string | null;
  /** When the mail was made, for the calendar file. */
  readonly madeAt: number;
  /** True for the mail of "send me a test mail". */
  readonly isTest: boolean;
}

/** A mail that says one thing: authorisation lost, tabs not found. */
export interface Notice {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly label: string; readonly url: string } | null;
}
