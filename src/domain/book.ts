/**
 * The `Book`: what a person's workbook says, read once into plain records.
 *
 * Records carry what was understood *and* what was written (`written`), so that a check can show the person their own
 * words and a write can be refused when the row has changed. Rows are named by tab, number and ID; nothing here knows
 * a column letter. Every list keeps the order of the sheet.
 */
import type { Channel, GoalCounts, TouchKind } from './choices';
import type { Day } from './day';
import type { Stage } from './stage';

export type { Channel, GoalCounts, TouchKind };

/** The nine tabs, by what they are for (playbook §2). `network` is "Your Network", `log` is "Activity Log". */
export type TabKind =
  | 'instructions'
  | 'goals'
  | 'contacts'
  | 'network'
  | 'applications'
  | 'calculator'
  | 'highReadinessCalculator'
  | 'today'
  | 'log';

/** A cell as the domain sees it. An empty cell is `''`; a date is a {@link DateCell}; an error is its text (`'#REF!'`). */
export type Cell = string | number | boolean | DateCell;

/** A date cell, already converted in the spreadsheet's zone. `minutes` since midnight, 0 when the cell has no time. */
export interface DateCell {
  readonly day: Day;
  readonly minutes: number;
}

export type ContactField =
  | 'name'
  | 'currentStatus'
  | 'lastCommunication'
  | 'nextSteps'
  | 'company'
  | 'role'
  | 'email'
  | 'phone'
  | 'linkedIn'
  | 'howWeMet'
  | 'referredBy'
  | 'lastContacted'
  | 'timesTalked'
  | 'knowsWhatIWant'
  | 'wouldReferMe'
  | 'reference'
  | 'keepInTouchEvery'
  | 'nextFollowUp'
  | 'iceBreaker'
  | 'iceBreakerNotedOn'
  | 'pausedUntil'
  | 'id';

export type ApplicationField =
  | 'company'
  | 'position'
  | 'stage'
  | 'stageSince'
  | 'contact'
  | 'contactLinkedIn'
  | 'jobLink'
  | 'location'
  | 'appliedOn'
  | 'lastActivity'
  | 'nextStep'
  | 'nextStepDue'
  | 'interviewOn'
  | 'followUpsSent'
  | 'parkedUntil'
  | 'decideBy'
  | 'why'
  | 'notes'
  | 'id';

export type NetworkField = 'person' | 'connectedTo' | 'howTheyKnow';

export type GoalField = 'term' | 'starts' | 'ends' | 'goal' | 'counts' | 'target' | 'done' | 'met' | 'reflection';

export type LogField = 'when' | 'kind' | 'channel' | 'contact' | 'company' | 'fromStage' | 'toStage' | 'summary' | 'id';

export type TodayField = 'done' | 'snooze' | 'due' | 'whatToDo' | 'who' | 'why' | 'howToReach' | 'minutes' | 'id';

/** The fields (columns) of each tab that holds a table. */
export interface FieldsByTab {
  contacts: ContactField;
  applications: ApplicationField;
  network: NetworkField;
  goals: GoalField;
  log: LogField;
  today: TodayField;
}

/** The tabs that hold a table with one header row. */
export type TableKind = keyof FieldsByTab;

/** Where a record stands. */
export interface RowReference {
  readonly tab: TabKind;
  /** The tab's name as the person wrote it. */
  readonly sheetName: string;
  /** Row number as the person sees it, 1-based. */
  readonly row: number;
  /** The row's ID column; null before Set up has given it one. */
  readonly id: string | null;
}

interface RowRecord<Field extends string> {
  /** Names the record for this run and between runs: its ID, or a fingerprint of its content before it has one. */
  readonly key: string;
  readonly at: RowReference;
  /** The cells of the row as written, by field; a field whose column is missing is absent. */
  readonly written: { readonly [F in Field]?: Cell };
  /** True for a row the course put there as a guide ("Example: Jamie Doe"). Rules leave it alone. */
  readonly isExample: boolean;
}

/** A dated remark found inside free text. */
export interface DatedText {
  readonly day: Day;
  /** The words around the date, without it. */
  readonly text: string;
  /**
   * True when day and month could be swapped (03/04) and the locale does not settle which is which: it uses both orders,
   * or other dates of the workbook contradict it.
   */
  readonly ambiguous: boolean;
}

export interface Contact extends RowRecord<ContactField> {
  readonly name: string;
  /** The section the row stands under ("Junior Year"); null above the first section. */
  readonly term: string | null;
  readonly currentStatus: string;
  /** From the Company column, else from Current Status; '' when neither says. Likewise for the next ones. */
  readonly company: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly linkedIn: string;
  readonly howWeMet: string;
  readonly referredBy: string;
  /** The Last communication cell, whole. */
  readonly lastCommunication: string;
  /** The dated remarks in Last communication, latest first, none in the future. */
  readonly communications: readonly DatedText[];
  /** The latest day stated in Last communication that lies in the future, if any (check `communication-in-future`). */
  readonly communicationInFuture: Day | null;
  readonly nextSteps: string;
  /** The day stated inside Next Steps ("Follow up 11/24/2026"), today, past or future; not one told as past ("sent 11/2"). */
  readonly nextStepsDay: Day | null;
  readonly lastContacted: Day | null;
  readonly timesTalked: number | null;
  readonly knowsWhatIWant: boolean;
  readonly wouldReferMe: boolean;
  readonly reference: boolean;
  readonly keepInTouchEvery: number | null;
  readonly nextFollowUp: Day | null;
  readonly iceBreaker: string;
  readonly iceBreakerNotedOn: Day | null;
  readonly pausedUntil: Day | null;
}

export interface Application extends RowRecord<ApplicationField> {
  readonly company: string;
  readonly position: string;
  /** Null when what is written is no stage we know (check `unknown-stage`). */
  readonly stage: Stage | null;
  /** What the person wrote, or the group heading the row stands under. */
  readonly stageText: string;
  readonly stageSince: Day | null;
  /** Names of the people at this company, as written. */
  readonly contact: string;
  readonly contactLinkedIn: string;
  readonly jobLink: string;
  readonly location: string;
  readonly appliedOn: Day | null;
  readonly lastActivity: Day | null;
  readonly nextStep: string;
  /** The day stated inside Next step, today, past or future; not one told as past ("Onsite was 11/20"). */
  readonly nextStepDay: Day | null;
  readonly nextStepDue: Day | null;
  /** From its column, else told in Next step ("Onsite was 11/20", "Phone screen 11/24"). */
  readonly interviewOn: Day | null;
  readonly followUpsSent: number;
  readonly parkedUntil: Day | null;
  readonly decideBy: Day | null;
  readonly why: string;
  readonly notes: string;
}

/** A link between two people; it has no direction. */
export interface NetworkLink extends RowRecord<NetworkField> {
  readonly person: string;
  readonly connectedTo: string;
  readonly howTheyKnow: string;
}

export interface Goal extends RowRecord<GoalField> {
  readonly term: string;
  /** From the Starts and Ends columns, else from the term's name ("Fall 2026" is Sep 1 – Dec 31); null when neither says. */
  readonly starts: Day | null;
  readonly ends: Day | null;
  readonly goal: string;
  readonly counts: GoalCounts | null;
  readonly target: number | null;
  readonly done: number | null;
  /** The answer to "Did I meet them?" as written; '' when unanswered. A ticked box reads 'Yes'. */
  readonly met: string;
  readonly reflection: string;
}

/** One line of the Activity Log. */
export interface Touch extends RowRecord<LogField> {
  readonly when: Day;
  readonly kind: TouchKind;
  readonly channel: Channel | null;
  /** Name of the contact, or ''. */
  readonly contact: string;
  readonly company: string;
  readonly fromStage: Stage | null;
  readonly toStage: Stage | null;
  readonly summary: string;
}

/** A line of the Today tab, as last written there. */
export interface TodayLine extends RowRecord<TodayField> {
  readonly done: boolean;
  readonly snooze: boolean;
  readonly due: Day | null;
  /** The action's id. */
  readonly actionId: string;
}

export type CalculatorKind = 'standard' | 'high-readiness';
export type CalculatorInput = 'linkedInRequests' | 'applications' | 'meaningfulContacts';
/** a: connection accepted per request, c: meaningful contact per connection, f: referral per meaningful contact, r: offer per referral, p: offer per application (playbook §5). */
export type RateName = 'a' | 'c' | 'f' | 'r' | 'p';

/** One cell of a calculator tab: a yellow box, a rate, or the sheet's own estimate. */
export interface CalculatorCell {
  /** 1-based, as the person sees it. */
  readonly row: number;
  /** 1-based column number. */
  readonly column: number;
  readonly label: string;
  /** The number, or null when the box is empty or holds something else. A percentage is its fraction (30 % is 0.3). */
  readonly value: number | null;
  readonly written: Cell;
  readonly isFormula: boolean;
}

export interface Calculator {
  readonly kind: CalculatorKind;
  readonly sheetName: string;
  readonly inputs: { readonly [I in CalculatorInput]: CalculatorCell | null };
  /** Whether the LinkedIn box asks for requests sent or connections made (S0 uses both). */
  readonly linkedInCounts: 'requests' | 'connections' | null;
  readonly rates: { readonly [R in RateName]: CalculatorCell | null };
  /** The sheet's own estimate of offers. */
  readonly estimate: CalculatorCell | null;
}

/** Something in a cell that could not be understood; the checks turn these into findings. */
export interface ReadingProblem {
  readonly kind:
    | 'not-a-day'
    | 'not-a-number'
    | 'not-a-checkbox'
    | 'unknown-stage'
    | 'ambiguous-day'
    | 'formula-error'
    | 'text-day';
  readonly tab: TabKind;
  readonly sheetName: string;
  readonly row: number;
  /** The field, or null for a cell outside the columns we know; then `column` says where. */
  readonly field: string | null;
  /** 1-based column number. */
  readonly column: number;
  readonly written: Cell;
  /** For `text-day`: the day the text means. */
  readonly understood?: Day;
}

/** How one tab was found, for the checks of structure. */
export interface TabReport {
  readonly kind: TabKind;
  readonly sheetName: string;
  /** 1-based row of the header; null where there is none. */
  readonly headerRow: number | null;
  /** Fields of the course's or our own columns that the tab lacks. */
  readonly missingFields: readonly string[];
  /** Header texts that stand over two columns, with the 1-based columns. */
  readonly duplicateHeaders: readonly { readonly header: string; readonly columns: readonly number[] }[];
  /** False when the tab holds no table we can use ("Your Network" drawn as a picture of names). */
  readonly usable: boolean;
}

export interface Book {
  /** The spreadsheet's locale as Google names it, `'en_US'`. */
  readonly locale: string;
  readonly contacts: readonly Contact[];
  readonly applications: readonly Application[];
  readonly network: readonly NetworkLink[];
  /** Names drawn in Your Network where it is a picture and not a table of links; also beside a tab of links. */
  readonly networkNames: readonly string[];
  readonly goals: readonly Goal[];
  readonly log: readonly Touch[];
  readonly today: readonly TodayLine[];
  readonly calculators: { readonly [K in CalculatorKind]: Calculator | null };
  readonly tabs: readonly TabReport[];
  readonly problems: readonly ReadingProblem[];
}
