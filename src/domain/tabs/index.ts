/** Every tab: what a row of it says, and what it is called. How it is found and read stands in `workbook/tabs`. */
import { type Application, applicationsTable } from './applications';
import { type Contact, contactsTable } from './contacts';
import { type Goal, goalsTable } from './goals';
import { logTable, type Touch } from './log';
import { type NetworkLink, networkTable } from './network';
import { calculator, highReadinessCalculator, instructions } from './plain-tabs';
import type { FieldOf, Tab, Table } from './tab';
import { type TodayLine, todayTable } from './today';

/** What a row of each table is. */
export interface RecordsByTab {
  goals: Goal;
  contacts: Contact;
  network: NetworkLink;
  applications: Application;
  /** Today, as last written there. */
  today: TodayLine;
  log: Touch;
}

/** The tabs that hold a table with one header row. */
export type TableKind = keyof RecordsByTab;

/** The tabs that hold none. */
export type PlainKind = 'instructions' | 'calculator' | 'highReadinessCalculator';

/** The tabs, by what they are for (playbook §2). `network` is "Your Network", `log` is "Activity Log". */
export type TabKind = TableKind | PlainKind;

/** The fields (columns) of each table. */
export type FieldsByTab = { [Kind in TableKind]: FieldOf<RecordsByTab[Kind]> };

type Tables = { readonly [Kind in TableKind]: Table<RecordsByTab[Kind]> };

/** All tabs, in the order in which Set up makes them and checks name them. */
export const TABS: Tables & { readonly [Kind in PlainKind]: Tab } = {
  instructions,
  goals: goalsTable,
  contacts: contactsTable,
  network: networkTable,
  applications: applicationsTable,
  calculator,
  highReadinessCalculator,
  today: todayTable,
  log: logTable,
};

export const TAB_KINDS = Object.keys(TABS) as readonly TabKind[];

/** Whether a tab holds a table. */
export function isTable(kind: TabKind): kind is TableKind {
  return 'headers' in TABS[kind];
}

function headersOf(kind: TableKind): { readonly [field: string]: string } {
  return TABS[kind].headers;
}

/** The fields of a table in the order of its columns. */
export function fieldNames(kind: TableKind): readonly string[] {
  return Object.keys(headersOf(kind));
}

/** The canonical headers of a table, in order. */
export function canonicalHeaders(kind: TableKind): readonly string[] {
  return Object.values(headersOf(kind));
}

/** The usual header of a field; the field's own name where the tab has no such field. */
export function headerOf(kind: TabKind, field: string): string {
  return (isTable(kind) ? headersOf(kind)[field] : undefined) ?? field;
}
