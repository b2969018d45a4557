/**
 * The `Book`: what a person's workbook says, read once into plain records.
 *
 * Records carry what was understood *and* what was written (`written`), so that a check can show the person their own
 * words and a write can be refused when the row has changed. Rows are named by tab, number and ID; nothing here knows
 * a column letter. Every list keeps the order of the sheet.
 */
import type { Cell } from './cell';
import type { Day } from './day';
import type { RecordsByTab, TabKind, TableKind } from './tabs';
import type { RowPlace } from './tabs/tab';

export type { Cell, DateCell } from './cell';
export type { Channel, GoalCounts, TouchKind } from './choices';
export type { FieldsByTab, TabKind, TableKind } from './tabs';
export type { Application, ApplicationField } from './tabs/applications';
export type { Contact, ContactField, DatedText } from './tabs/contacts';
export type { Goal, GoalField } from './tabs/goals';
export type { LogField, Touch } from './tabs/log';
export type { NetworkField, NetworkLink } from './tabs/network';
export type { TodayLine } from './tabs/today';

/** Where a record of any tab stands. */
export type RowReference = RowPlace<TabKind>;

/** The records of every table; a list keeps the order of the sheet. */
export type Tables = { readonly [Kind in TableKind]: readonly RecordsByTab[Kind][] };

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

export interface Book extends Tables {
  /** The spreadsheet's locale as Google names it, `'en_US'`. */
  readonly locale: string;
  /** Names drawn in Your Network where it is a picture and not a table of links; also beside a tab of links. */
  readonly networkNames: readonly string[];
  readonly calculators: { readonly [K in CalculatorKind]: Calculator | null };
  readonly tabs: readonly TabReport[];
  readonly problems: readonly ReadingProblem[];
}
