/** Every tab the add-on knows: a new one is one file and one line here. */
import type { TabKind, TableKind } from '../../domain/book';
import type { ColumnDefinition, TableTab } from '../table-tab';
import { activityLogTab } from './activity-log';
import { applicationsTab } from './applications';
import { contactsTab } from './contacts';
import { goalsTab } from './goals';
import { networkTab } from './network';
import { calculatorTab, highReadinessCalculatorTab, instructionsTab } from './plain-tabs';
import { todayTab } from './today';

export const TABLE_TABS: { readonly [Kind in TableKind]: TableTab<Kind> } = {
  contacts: contactsTab,
  applications: applicationsTab,
  network: networkTab,
  goals: goalsTab,
  log: activityLogTab,
  today: todayTab,
};

export const TABLE_KINDS = Object.keys(TABLE_TABS) as readonly TableKind[];

/** The nine tabs in the order in which Set up makes them. */
export const TAB_NAMES: { readonly [Kind in TabKind]: string } = {
  instructions: instructionsTab.name,
  goals: goalsTab.name,
  contacts: contactsTab.name,
  network: networkTab.name,
  applications: applicationsTab.name,
  calculator: calculatorTab.name,
  highReadinessCalculator: highReadinessCalculatorTab.name,
  today: todayTab.name,
  log: activityLogTab.name,
};

/** The canonical headers of a table, in order. */
export function canonicalHeaders(kind: TableKind): readonly string[] {
  return Object.values(TABLE_TABS[kind].columns).map((column) => column.header);
}

/** The fields of a table in the order of its columns. */
export function fieldNames(kind: TableKind): readonly string[] {
  return Object.keys(TABLE_TABS[kind].columns);
}

/** The canonical header of a field; the field's own name should a tab not have it. */
export function headerOf(kind: TableKind, field: string): string {
  const columns: { readonly [name: string]: ColumnDefinition | undefined } = TABLE_TABS[kind].columns;
  return columns[field]?.header ?? field;
}
