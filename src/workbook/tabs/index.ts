/** How each table is known, read and made: a new one is one file here and one line. */
import type { TableKind } from '../../domain/book';
import type { TableTab } from '../table-tab';
import { activityLogTab } from './activity-log';
import { applicationsTab } from './applications';
import { contactsTab } from './contacts';
import { goalsTab } from './goals';
import { networkTab } from './network';
import { todayTab } from './today';

/** In the order in which they are read, and what could not be understood is told. */
export const TABLE_TABS: { readonly [Kind in TableKind]: TableTab<Kind> } = {
  contacts: contactsTab,
  applications: applicationsTab,
  network: networkTab,
  goals: goalsTab,
  log: activityLogTab,
  today: todayTab,
};

export const TABLE_KINDS = Object.keys(TABLE_TABS) as readonly TableKind[];
