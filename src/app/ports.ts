/** What the use cases need from outside. `src/google` fulfils it with Google's services; tests with the local host. */
import type { SelfTestLine } from '../api';
import type { Cell } from '../domain/book';
import type { Day } from '../domain/day';
import type { Result } from '../domain/result';
import type { WritePlan } from '../workbook/change';
import type { TabGrid, WorkbookSnapshot } from '../workbook/grid';
import type { HeaderLook, SetUpStep } from '../workbook/set-up/step';

export type { SelfTestLine } from '../api';

/** A moment, in the spreadsheet's zone. */
export interface Moment {
  readonly day: Day;
  /** 0-23 */
  readonly hour: number;
  /** 0-59 */
  readonly minute: number;
  /** Milliseconds since 1970, for order and ages only. */
  readonly instant: number;
}

export interface ClockPort {
  now(): Moment;
  /** Milliseconds since 1970; known where no spreadsheet is. */
  instant(): number;
  /** The moment an earlier instant (milliseconds since 1970) was, in the spreadsheet's zone. */
  momentOf(instant: number): Moment;
  /** The instant of a wall-clock time in the spreadsheet's zone; `minutes` since midnight. */
  instantOf(day: Day, minutes: number): number;
}

/** There is no spreadsheet to work on: it was deleted, or the run may not see one. Any port may throw it. */
export class NoSpreadsheetError extends Error {
  override readonly name = 'NoSpreadsheetError';
}

export interface WorkbookPort {
  /** Id, title, web address; `timeZone` as IANA names it. */
  describe(): { readonly id: string; readonly title: string; readonly url: string; readonly timeZone: string };
  /** Reads every tab's values in one call a tab; formulas and backgrounds only of tabs that `needsDetail`. */
  read(needsDetail: (tab: TabGrid) => boolean): WorkbookSnapshot;
  /** As Google names it: `'en_US'`. */
  locale(): string;
  /**
   * The formulas of one tab from its first cell, or of an area from the area's; `''` where a cell holds none, empty where
   * there is no such tab.
   */
  formulas(sheetName: string, area?: CellArea): readonly (readonly string[])[];
  /** The values of an area of one tab, beside and below each other as they stand; empty where there is no such tab. */
  cells(sheetName: string, area: CellArea): readonly (readonly Cell[])[];
  /** Writes all or, where an expectation no longer holds, nothing (`row-changed`, `merged`, `rejected`, in plain words). Holds the lock meanwhile. */
  write(plan: WritePlan): Result<null, 'row-changed' | 'protected' | 'read-only' | 'merged' | 'rejected' | 'busy'>;
  /** Why the person may not edit the cells: they are protected, or the whole spreadsheet may only be viewed. Null where they may. */
  refusal(area: CellPlace & CellArea): 'protected' | 'read-only' | null;
  /** The one cell that an `onEdit` event is about; null for several cells, a paste, or what is no such event. */
  editedCell(event: unknown): EditedCell | null;
  /** Shows a cell (A1 notation) to the person in the spreadsheet window; false when there is no such tab. */
  select(sheetName: string, cell: string): boolean;
  /** The first cell of what the person has selected in the spreadsheet window; null where nothing is. */
  selection(): CellPlace | null;
}

/** Cells beside and below each other; row and column of the first are 1-based. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** One cell, 1-based. */
export interface CellPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

export interface SetUpPort {
  /** How the header rows of tables look, by the tab's name; `column` is the last header's. A tab that is gone is absent. */
  headers(cells: readonly CellPlace[]): { readonly [sheetName: string]: HeaderLook };
  /**
   * Carries out one step, in the order of its operations. Refuses before its first change where the tab is protected or
   * the spreadsheet may only be viewed, and in the middle where a cell to be written is no longer empty; a later run then does the rest.
   */
  apply(step: SetUpStep): Result<null, 'row-changed' | 'protected' | 'read-only'>;
}

/** One cell that a person has just edited, with what is needed to know which cell it is. */
export interface EditedCell {
  readonly sheetName: string;
  /** 1-based, as is `column`. */
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  /** What stood there before; null where Google does not say. */
  readonly before: string | null;
  /** The tab's first rows and the edited one; those between are left empty. */
  readonly tab: TabGrid;
  /** How many of its first rows `tab` holds. */
  readonly rowsRead: number;
  readonly locale: string;
}

/** A note of ours in a cell, 1-based. */
export interface Mark extends CellPlace {
  readonly note: string;
}

export interface MarksPort {
  /**
   * Makes the notes of ours (`isOurs`) exactly these: puts and changes them, takes the others away. A cell with a note of
   * the person's keeps it. Tabs that are protected against the user are left whole and named in `refused`.
   */
  replace(
    marks: readonly Mark[],
    isOurs: (note: string) => boolean,
  ): Result<
    { readonly put: number; readonly taken: number; readonly kept: number; readonly refused: readonly string[] },
    'read-only'
  >;
}

/** Small strings kept per user and per spreadsheet. A value of null deletes. */
export interface MemoryPort {
  get(key: string): string | null;
  set(key: string, value: string | null): void;
  /**
   * Deletes all that is kept for this user and spreadsheet, and nothing of other users and spreadsheets. What was cut off
   * is finished by calling it again.
   *
   * @returns The keys there were.
   */
  forgetAll(): readonly string[];
}

export interface OutgoingMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: string }[];
}

export interface MailPort {
  /** Mails left today. */
  remaining(): number;
  /** Sends to the user and to no one else; there is no recipient to pass. */
  sendToUser(mail: OutgoingMail): Result<{ readonly to: string }, 'quota' | 'no-address' | 'mail-failed'>;
}

export interface TriggerPort {
  /** True when the hourly reminder trigger of this user and spreadsheet exists. */
  exists(): boolean;
  /** Creates exactly one. */
  create(): Result<null, 'not-authorised' | 'too-many-triggers'>;
  remove(): void;
}

export interface LockPort {
  /** Runs `work` while holding the document's lock (or the user's, where there is none); fails when it cannot be had in time. */
  hold<Value>(work: () => Value): Result<Value, 'busy'>;
}

export interface UserPort {
  /** The user's own e-mail address; null when Google does not tell. */
  email(): string | null;
}

export interface AuthorisationPort {
  /** Null when everything the reminders need is granted, else the address where the user grants it. */
  missing(): { readonly url: string } | null;
}

export interface MenuEntry {
  readonly label: string;
  /** Name of a public function of `src/main.ts`. */
  readonly handler: string;
}

/** In pixels. */
export interface DialogSize {
  readonly width: number;
  readonly height: number;
}

/** What is shown in the spreadsheet window. Every method but `addMenu` needs a person in front of it. */
export interface UiPort {
  /** Adds the add-on's menu; null is a separator. Makes no service call but those of the menu itself. */
  addMenu(title: string, entries: readonly (MenuEntry | null)[]): void;
  /** Opens `dist/<file>.html` at the right. */
  showSidebar(file: string, title: string): void;
  /** Opens `dist/<file>.html` over the sheet, so many pixels wide and high; the sheet stays usable beside it. The page is told `opensAt`. */
  showDialog(file: string, title: string, size: DialogSize, opensAt?: string): void;
  /** Says one sentence and waits until it is read. */
  say(title: string, message: string): void;
  /** Asks before something is done; true when the person agrees. No lock survives the question. */
  agrees(title: string, question: string): boolean;
}

export interface SelfTestPort {
  /**
   * Tries what the code takes for granted of the platform, on a temporary tab that is gone afterwards. Never throws for a
   * line that fails; `remarks` say what became of the tab where that is worth a word.
   */
  run(): Result<{ readonly lines: readonly SelfTestLine[]; readonly remarks: readonly string[] }, 'busy' | 'read-only'>;
  /** Removes the self-test's own timers, which are there only while it runs or where it was cut off. */
  endTimers(): void;
  /** Removes all that a run that was cut off has left: tab, timers, property. */
  clearLeftovers(): Result<null, 'busy'>;
}

export interface Ports {
  readonly clock: ClockPort;
  readonly workbook: WorkbookPort;
  readonly setUp: SetUpPort;
  readonly marks: MarksPort;
  readonly memory: MemoryPort;
  /** The same person's, whatever spreadsheet is open and whether one is. */
  readonly ownMemory: Omit<MemoryPort, 'forgetAll'>;
  readonly mail: MailPort;
  readonly triggers: TriggerPort;
  readonly lock: LockPort;
  readonly user: UserPort;
  readonly authorisation: AuthorisationPort;
  readonly ui: UiPort;
  readonly selfTest: SelfTestPort;
  /** A new ID for a row: short, never taken for a number or a date. */
  readonly newId: () => string;
  /** Unexpected errors, whole, for whoever reads the execution log. */
  readonly log: (message: string, cause?: unknown) => void;
}
