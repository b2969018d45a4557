/**
 * The contract between sidebars (and the command line) and the server: JSON-only types.
 *
 * `ServerFunctions` lists every function a sidebar may call with its arguments and value; `src/main.ts` must offer
 * exactly these, and the compiler holds it to that.
 */
import type { Action } from './domain/action';
import type { CalculatorKind, Channel, GoalCounts, TouchKind } from './domain/book';
import type { ContactDetails, ContactValues } from './domain/contact-details';
import type { Day } from './domain/day';
import type { DueList } from './domain/due-list';
import type { OfferPlan } from './domain/estimate/plan-offers';
import type { EstimateReport, NeededUnits, OfferUnits } from './domain/estimate/report';
import type { Severity } from './domain/finding';
import type { GoalReport, GoalsReport } from './domain/goals-report';
import type { HealthNote } from './domain/health';
import type { ImportKind, ImportRow } from './domain/import/import-fields';
import type { LandingCandidate, LandingOffer, LandingReport, LandingTask } from './domain/landing-report';
import type { WeekLoad } from './domain/load';
import type { Introduction, IntroductionStep, IntroductionsReport } from './domain/network/introductions';
import type { NetworkPerson, NetworkReport, PipelineCompany } from './domain/network/report';
import type { FunnelStep, PipelineApplication, PipelineCaps, PipelineReport } from './domain/pipeline';
import type { Result } from './domain/result';
import type { SameBecause } from './domain/same-contact';
import type { Settings } from './domain/settings';
import type { Stage } from './domain/stage';
import type { TermDates } from './domain/terms';

export type {
  Action,
  CalculatorKind,
  Channel,
  ContactDetails,
  ContactValues,
  Day,
  DueList,
  EstimateReport,
  FunnelStep,
  GoalCounts,
  GoalReport,
  GoalsReport,
  HealthNote,
  ImportKind,
  ImportRow,
  Introduction,
  IntroductionStep,
  IntroductionsReport,
  LandingCandidate,
  LandingOffer,
  LandingReport,
  LandingTask,
  NeededUnits,
  NetworkPerson,
  NetworkReport,
  OfferPlan,
  OfferUnits,
  PipelineApplication,
  PipelineCaps,
  PipelineCompany,
  PipelineReport,
  Result,
  SameBecause,
  Settings,
  Severity,
  Stage,
  TermDates,
  TouchKind,
  WeekLoad,
};

export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** The tab's name as the person wrote it, or its usual name where the tab is missing. */
  readonly tab: string;
  /** `'B7'`, or null where the finding is about the whole tab. */
  readonly cell: string | null;
  readonly message: string;
  /** What the fix would do, or null where there is no safe one. */
  readonly fix: string | null;
  /** What the cell shows before and after the fix. */
  readonly preview: { readonly before: string; readonly after: string } | null;
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  /** What was looked at, for the "all good" state: "31 contacts, 45 applications …". */
  readonly checked: readonly string[];
}

/** The due list as the sidebar shows it. */
export interface TodayReport extends DueList {
  readonly spreadsheetUrl: string;
  /** The spreadsheet's, as IANA names it: by it the page knows when the list is of a day that is over. */
  readonly timeZone: string;
}

export interface TouchInput {
  /** The contact's id, where one was chosen: settles which of two people of one name is meant. */
  readonly contactId?: string;
  /** True to add a person who is in no row yet to the contacts. */
  readonly addContact?: boolean;
  readonly contact?: string;
  readonly company?: string;
  readonly when?: Day;
  readonly channel?: Channel;
  readonly kind?: TouchKind;
  readonly summary?: string;
  readonly nextStep?: string;
  readonly nextStepDue?: Day;
  readonly knowsWhatIWant?: boolean;
  readonly wouldReferMe?: boolean;
}

/** Fields left out stay as they are; null empties a day or a number. */
export interface ContactInput {
  /** Left out for a new contact. */
  readonly id?: string;
  /** True after the person has seen the one it may be, and wants another. */
  readonly allowDuplicate?: boolean;
  /** What the form showed of the fields that are changed; a change of the sheet since then is refused as `stale` and not written over. */
  readonly seen?: Partial<ContactValues>;
  readonly name?: string;
  readonly currentStatus?: string;
  readonly company?: string;
  readonly role?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly linkedIn?: string;
  readonly howWeMet?: string;
  readonly referredBy?: string;
  readonly nextSteps?: string;
  readonly nextFollowUp?: Day | null;
  readonly knowsWhatIWant?: boolean;
  readonly wouldReferMe?: boolean;
  readonly reference?: boolean;
  readonly timesTalked?: number | null;
  readonly keepInTouchEvery?: number | null;
  readonly iceBreaker?: string;
  readonly iceBreakerNotedOn?: Day | null;
  readonly pausedUntil?: Day | null;
}

/** What a person enters about an application, as the row says it; '' and null where it says nothing. */
export interface ApplicationFields {
  readonly company: string;
  readonly position: string;
  readonly contact: string;
  readonly contactLinkedIn: string;
  readonly jobLink: string;
  readonly location: string;
  readonly appliedOn: Day | null;
  readonly lastActivity: Day | null;
  readonly nextStep: string;
  readonly nextStepDue: Day | null;
  readonly interviewOn: Day | null;
  /** `'14:30'`, or '' where only the day is known. */
  readonly interviewAt: string;
  readonly followUpsSent: number | null;
  readonly parkedUntil: Day | null;
  readonly decideBy: Day | null;
  readonly why: string;
  readonly notes: string;
}

/** One application as it stands in the sheet now. */
export interface ApplicationDetails {
  readonly id: string;
  readonly tab: string;
  readonly row: number;
  readonly stage: Stage | null;
  readonly fields: ApplicationFields;
}

/** What the person saw when they began; a change of the sheet since then is refused as `stale` and not written over. */
export type SeenApplication = Partial<ApplicationFields> & { readonly stage?: Stage | null };

export interface ApplicationInput {
  /** Left out for a new application. */
  readonly id?: string;
  readonly allowDuplicate?: boolean;
  /** Of a new application only; Uncalled when left out. */
  readonly stage?: Stage;
  readonly seen?: SeenApplication;
  readonly company?: string;
  readonly position?: string;
  readonly contact?: string;
  readonly contactLinkedIn?: string;
  readonly jobLink?: string;
  readonly location?: string;
  readonly appliedOn?: Day | null;
  readonly lastActivity?: Day | null;
  readonly nextStep?: string;
  readonly nextStepDue?: Day | null;
  readonly interviewOn?: Day | null;
  /** `'14:30'`; goes with `interviewOn`. */
  readonly interviewAt?: string;
  readonly followUpsSent?: number | null;
  readonly parkedUntil?: Day | null;
  readonly decideBy?: Day | null;
  readonly why?: string;
  readonly notes?: string;
}

/** What the person saw when they began; a change of the sheet since then is refused as `stale` and not written over. */
export type SeenGoal = Partial<Pick<GoalReport, 'goal' | 'counts' | 'target' | 'done' | 'met' | 'reflection'>>;

export interface GoalInput {
  /** Left out for a new goal. */
  readonly id?: string;
  readonly seen?: SeenGoal;
  readonly term?: string;
  readonly starts?: Day | null;
  readonly ends?: Day | null;
  readonly goal?: string;
  readonly counts?: GoalCounts | null;
  readonly target?: number | null;
  readonly done?: number | null;
}

export interface StageMoveInput {
  readonly id: string;
  readonly to: Stage;
  readonly seen?: SeenApplication;
  readonly interviewOn?: Day;
  /** `'14:30'` */
  readonly interviewAt?: string;
  readonly parkedUntil?: Day;
  readonly decideBy?: Day;
  readonly why?: string;
  readonly nextStep?: string;
  readonly nextStepDue?: Day;
  readonly notes?: string;
  /** Written where the row names nobody yet. */
  readonly contact?: string;
  readonly contactLinkedIn?: string;
  /** Of a rejection: they were asked for referrals, or to keep the person in mind; it goes into the log (S1). */
  readonly askedForReferrals?: boolean;
  /** Of a rejection: the day to try again. The row rests in Inactive until then, and the rejection stays in the log (S3). */
  readonly tryAgainOn?: Day;
}

export interface SendReport {
  readonly sent: boolean;
  readonly reason: string;
  readonly due: number;
  readonly to: string | null;
}

/** What fixing did, finding by finding. */
export interface FixReport {
  readonly fixed: readonly string[];
  /** Findings that were left alone, and why: the cell has changed since, it is protected … */
  readonly left: readonly { readonly id: string; readonly message: string }[];
  /** "3 cells were mended." */
  readonly message: string;
}

/** What Set up would do, before it does anything. */
export interface SetUpPreview {
  readonly steps: readonly { readonly id: string; readonly tab: string; readonly description: string }[];
  /** What stays as it is, and why. */
  readonly remarks: readonly string[];
  /** The whole in one sentence: "Set up would do 7 things." */
  readonly message: string;
}

export interface SetUpReport {
  readonly done: readonly { readonly id: string; readonly tab: string; readonly description: string }[];
  /** Steps that could not be done, and why. */
  readonly left: readonly { readonly id: string; readonly tab: string; readonly message: string }[];
  readonly remarks: readonly string[];
  readonly message: string;
}

/** What the selected row of the spreadsheet says, to begin a form with. */
export interface SelectionReport {
  readonly today: Day;
  /** The spreadsheet's, as IANA names it. */
  readonly timeZone: string;
  /** The contact of the row, or the one that a row of another tab is about; null where it is about none. */
  readonly contact: ContactDetails | null;
  /** Whom the row names who is in no row of Contacts; any of them may be ''. */
  readonly mentions: { readonly name: string; readonly company: string; readonly linkedIn: string } | null;
  /** False where the spreadsheet has no Contacts tab to write to. */
  readonly hasContacts: boolean;
  /** What keeping in touch costs now. */
  readonly rhythm: {
    /** Days, where a contact has no rhythm of their own. */
    readonly cadenceDays: number;
    readonly minutesPerFollowUp: number;
    readonly minutesPerDay: number;
    readonly people: number;
    /** Of all contacts together; 0.5 is one every second day. */
    readonly followUpsPerDay: number;
  };
  /** Null where they were not asked for. */
  readonly names: PeopleReport | null;
}

/** Everybody, for fields that propose while one types. */
export interface PeopleReport {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly company: string;
    /** Left out where it is not so: 10,000 people travel in one answer. */
    readonly knowsWhatIWant?: true;
    readonly wouldReferMe?: true;
  }[];
  /** Of contacts and applications, each once, as first written. */
  readonly companies: readonly string[];
}

export interface SamePerson {
  readonly because: SameBecause;
  readonly contact: ContactDetails;
}

/** Pages that other pages lead to. */
export type LinkedPage = 'contact' | 'pipelineList' | 'import';

/** What a change did, for the message that confirms it. */
export interface Confirmation {
  /** Plain words: "Logged: thank-you to Leo Brandt." */
  readonly message: string;
}

/** A change that can be taken back. */
export interface UndoableConfirmation extends Confirmation {
  /** Names it for `undoAction`; absent where nothing was changed, or more than can be kept. */
  readonly undo?: string;
}

/** What the first run led on to; a dialog takes the place of the welcome by itself, beside a sidebar it is closed. */
export interface WelcomeEnd extends Confirmation {
  readonly opened: 'sidebar' | 'dialog';
}

/** What was forgotten, in words, and what is still there. */
export interface ForgetReport extends Confirmation {
  readonly stays: string;
}

export interface SettingsReport {
  readonly settings: Settings;
  readonly reminders: {
    /** The address the mail goes to; null when Google does not tell. */
    readonly to: string | null;
    /** In plain words, in the spreadsheet's zone ("Mon 23 Nov, 08:12"); null when there was none. */
    readonly lastRun: string | null;
    readonly lastMail: string | null;
    readonly nextMail: string | null;
    readonly lastProblem: string | null;
    readonly timeZone: string;
  };
  /** Sections of the Contacts tab, for a cadence of their own, with the people in it whose row states none. */
  readonly terms: readonly { readonly term: string; readonly contacts: number }[];
  /** Everybody in Contacts. */
  readonly contacts: number;
  /** How many of them have a cadence in their own row, by its days. */
  readonly ownRhythms: readonly { readonly days: number; readonly contacts: number }[];
  /** Draft kinds that can be worded anew, with the words used now. */
  readonly drafts: readonly {
    readonly kind: string;
    readonly label: string;
    readonly subject: string;
    readonly body: string;
  }[];
}

/** What a file seems to be, and what its columns fill. */
export interface MappingProposal {
  readonly kind: ImportKind;
  /** Index of the header row among the rows given; null where no row reads like one. */
  readonly headerRow: number | null;
  /** For each column the field it fills (`firstName` and `lastName` make a name), or null. */
  readonly mapping: readonly (string | null)[];
  /** The fields that can be filled, with the headers of their columns. */
  readonly fields: readonly { readonly field: string; readonly label: string }[];
  readonly locale: string;
  readonly today: Day;
  /** The spreadsheet's, as IANA names it. */
  readonly timeZone: string;
}

/** A row of the sheet by what tells it from others. */
export interface KnownRow {
  readonly row: number;
  readonly name?: string;
  readonly company: string;
  readonly email?: string;
  readonly linkedIn?: string;
  readonly position?: string;
}

/** What an import needs of the sheet before it can say what becomes of each row. */
export interface KnownRowsReport {
  readonly rows: readonly KnownRow[];
  /** For each word for a stage that was asked about, in the same order, what is meant by it. */
  readonly stages: readonly StageReading[];
}

export interface StageReading {
  /** Null for a word that is not understood. */
  readonly understood: Stage | null;
  /** The stage that a word not understood is a typing error for, perhaps. */
  readonly nearest: Stage | null;
}

/** One batch of a file's rows. */
export interface ImportBatch {
  readonly kind: ImportKind;
  /** Cells by field, or by the file's own headers; at most 1,000 rows. */
  readonly rows: readonly ImportRow[];
  /** `m` and eight hexadecimal digits, the same for all batches; made by the server when left out. */
  readonly importId?: string;
  /** The place of the first row in the import, from 0. */
  readonly offset?: number;
  /** Rows of the whole import. */
  readonly total?: number;
  /** Rows (by their place in `rows`) to write though they seem to be there already. */
  readonly importAnyway?: readonly number[];
  readonly fileName?: string;
  /** Names the file's content, so that it is known again when the import is gone on with. */
  readonly fileKey?: string;
  /** What the person chose, as the page needs it to go on. */
  readonly choices?: string;
}

export interface SkippedRow {
  /** Its place in the import. */
  readonly index: number;
  readonly reason: 'duplicate' | 'no-name';
  readonly message: string;
}

export interface ImportReport {
  readonly importId: string;
  readonly added: number;
  readonly skipped: readonly SkippedRow[];
  /** Rows of the import dealt with so far. */
  readonly done: number;
  readonly total: number;
  readonly finished: boolean;
  /** Headers of columns that formulas of the sheet fill, so that nothing was written there. */
  readonly leftOut: readonly string[];
  /** "Added 3 contacts. 1 was there already and left out." */
  readonly message: string;
}

/** An import on record: to be gone on with while unfinished, and to be undone. */
export interface ImportRecord {
  readonly importId: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly fileKey: string;
  readonly total: number;
  readonly done: number;
  readonly added: number;
  readonly skipped: number;
  readonly choices: string;
  readonly finished: boolean;
  readonly day: Day;
}

export interface UndoImportReport {
  /** Rows emptied by this call. */
  readonly removed: number;
  /** Rows that were changed since, and stay. */
  readonly kept: readonly { readonly row: number; readonly tab: string }[];
  /** True when there is more to empty: call again. */
  readonly more: boolean;
  readonly message: string;
}

export interface ExportedTable {
  readonly fileName: string;
  /** The header first. */
  readonly rows: readonly (readonly string[])[];
}

export interface ExportedFile {
  readonly fileName: string;
  readonly text: string;
  /** What is in it, counted. */
  readonly count: number;
}

/** One thing that the code takes for granted of the platform, and what was seen. */
export interface SelfTestLine {
  readonly group: string;
  /** One sentence. */
  readonly assumed: string;
  /** Address of the page that it rests on. */
  readonly page: string;
  /** `'unknown'`: cannot be seen from a script; `seen` says why. */
  readonly verdict: 'yes' | 'no' | 'unknown';
  readonly seen: string;
}

/** A list of which the middle does not travel as it is. */
export interface SelfTestProbe {
  readonly list: readonly (string | null)[];
}

export interface SelfTestReport {
  readonly version: string;
  /** "America/Los_Angeles", "en_US" */
  readonly timeZone: string;
  readonly locale: string;
  readonly lines: readonly SelfTestLine[];
  /** What became of the temporary tab, where that is worth a word. */
  readonly remarks: readonly string[];
  /** "70 of 71 things are as assumed. 1 is not. 5 cannot be seen from a script." */
  readonly message: string;
}

/**
 * Every function a sidebar may call: one JSON argument or none, and the value of the `Result` it returns.
 * `src/main.ts` offers a function of each name.
 */
export interface ServerFunctions {
  previewSetUp(): SetUpPreview;
  setUpWorkbook(): SetUpReport;
  checkWorkbook(): CheckReport;
  fixFindings(input: { readonly ids: readonly string[] }): FixReport;
  /** Puts back what the last {@link fixFindings} changed, where the cells still hold it. */
  undoFixes(): Confirmation;
  /** Marks every finding with a note on its cell and removes the marks of those that are solved. Own notes stay. */
  markFindings(): Confirmation;
  clearMarks(): Confirmation;
  getToday(input?: { readonly batch?: boolean }): TodayReport;
  completeAction(input: { readonly id: string; readonly touch?: TouchInput }): UndoableConfirmation;
  snoozeAction(input: { readonly id: string; readonly until: Day }): UndoableConfirmation;
  /** Lets an action go for good, with the reason in the log. */
  skipAction(input: { readonly id: string; readonly reason: string }): UndoableConfirmation;
  /** Takes back what was done last: what still stands as it was written; what was changed since stays, and is named. */
  undoAction(input: { readonly undo: string }): Confirmation;
  /** Carries out what was ticked in the Today tab and writes today's list into it. */
  updateTodayTab(): Confirmation;
  logTouch(input: TouchInput): UndoableConfirmation;
  /** One application as it stands in the sheet now; refused as `row-changed` when its row is gone. */
  getApplication(input: { readonly id: string }): ApplicationDetails;
  /** Moves an application to another stage; what the stage needs goes with it (S3). */
  moveStage(input: StageMoveInput): Confirmation;
  /** With `names`, everybody's names come from the same reading. */
  getSelection(input?: { readonly names?: boolean }): SelectionReport;
  getPeople(): PeopleReport;
  /** A contact as its row says now. */
  getContact(input: { readonly id: string }): ContactDetails;
  /** The rows that may be this person, the row of `id` left out. */
  findDuplicates(input: {
    readonly id?: string;
    readonly name?: string;
    readonly company?: string;
    readonly email?: string;
    readonly linkedIn?: string;
  }): readonly SamePerson[];
  /** Refused as `duplicate`, naming the row, where the contact may be there already. */
  saveContact(input: ContactInput): Confirmation;
  saveApplication(input: ApplicationInput): Confirmation;
  /** The offers to decide on, or what is left to withdraw and whom to thank once one was accepted. */
  getLanding(): LandingReport;
  acceptOffer(input: { readonly id: string; readonly seen?: SeenApplication }): Confirmation;
  getGoals(): GoalsReport;
  saveGoal(input: GoalInput): Confirmation;
  /** Says when a term is, in the rows of all goals named by `ids`. */
  saveTermDates(input: { readonly ids: readonly string[]; readonly starts: Day; readonly ends: Day }): Confirmation;
  checkInGoal(input: {
    readonly id: string;
    readonly seen?: SeenGoal;
    readonly met: string;
    readonly reflection?: string;
    readonly done?: number;
  }): Confirmation;
  getPipeline(): PipelineReport;
  getNetwork(): NetworkReport;
  /** The best ways from you to the people who work at a company, shortest first. */
  findIntroductions(input: { readonly company: string }): IntroductionsReport;
  /** Writes down that two people know each other; refused as `duplicate` where Your Network says so already. */
  saveLink(input: {
    readonly person: string;
    readonly connectedTo: string;
    readonly howTheyKnow?: string;
  }): Confirmation;
  getEstimate(input?: { readonly calculator?: CalculatorKind }): EstimateReport;
  /** Left out: the goal and the day of Settings; no probability asks for an expectation of `goal` offers. */
  planOffers(input?: {
    readonly calculator?: CalculatorKind;
    readonly goal?: number;
    readonly probability?: number | null;
    readonly by?: Day;
  }): OfferPlan;
  /**
   * Writes what the tabs count into yellow boxes, after the person has seen the change: only boxes that still say what
   * was shown, and only while the tabs still count the same. Formulas are kept.
   */
  fillCalculator(input: {
    readonly calculator: CalculatorKind;
    readonly boxes: readonly { readonly input: keyof OfferUnits; readonly says: string; readonly count: number }[];
  }): Confirmation;
  /** The first run is over: opens what the person asked the menu for. */
  finishWelcome(): WelcomeEnd;
  getSettings(): SettingsReport;
  saveSettings(input: Partial<Settings>): SettingsReport;
  /**
   * Forgets all that is kept for this user and spreadsheet, timer included; the spreadsheet stays as it is. Refused as
   * `half-forgotten` where Google stops in the middle: the next call forgets the rest.
   */
  forgetStored(): ForgetReport;
  sendTestEmail(): Confirmation;
  /** Sends today's mail now; a second one on a day only when it is asked for again. */
  sendReminders(input?: { readonly again?: boolean }): SendReport;
  /** Selects a cell (or the first cell of a tab, with `cell` null) in the spreadsheet window. */
  showCell(input: { readonly tab: string; readonly cell: string | null }): null;
  /** Opens another page: a sidebar takes the place of the one that asks. */
  showPage(input: { readonly page: LinkedPage }): null;
  /** Opens the Help dialog at a page of the guide, by the page's name (`today`); at its contents where there is none. */
  showHelp(input: { readonly page: string }): null;
  /** Looks at a file's first rows (at most 60). `headerRow` -1 says that it has no headers. */
  proposeMapping(input: {
    readonly rows: readonly (readonly string[])[];
    readonly kind?: ImportKind;
    readonly headerRow?: number;
    readonly fileName?: string;
  }): MappingProposal;
  /** The rows a file is compared with. */
  findKnownRows(input: {
    readonly kind: ImportKind;
    /** Words for a stage that the file uses, each once. */
    readonly stages?: readonly string[];
  }): KnownRowsReport;
  /** Writes one batch at the end of its tab. The same batch sent again writes nothing twice; duplicates are skipped. */
  importRows(input: ImportBatch): ImportReport;
  /** Empties the rows of an import that nobody has changed since. */
  undoImport(input: { readonly importId: string }): UndoImportReport;
  /** The last imports, the latest first. */
  getImports(): readonly ImportRecord[];
  /** Stops offering to go on with an import; what is in the sheet stays. */
  endImport(input: { readonly importId: string }): null;
  /** A tab as a table, days as 2026-11-24; the page makes the CSV of it. */
  exportCsv(input: { readonly kind: ImportKind }): ExportedTable;
  /** Interviews as an `.ics` file. */
  exportInterviews(): ExportedFile;
  /** Adds the self-test to the menu until the spreadsheet is loaded anew. */
  offerSelfTest(): Confirmation;
  /** Refused as `busy` while it runs in another window of the same person. */
  runSelfTest(): SelfTestReport;
  /** What the page's own part of the self-test asks for. */
  probeSelfTest(input: { readonly holds: 'date' | 'undefined' }): SelfTestProbe;
}
