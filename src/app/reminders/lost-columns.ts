/**
 * Columns that reminders rest on and that can no longer be found: renamed to something else, or taken out. Said once, in
 * the next mail; said to be over when they are found again. What was never there is the business of the checks.
 */
import type { FieldsByTab, TableKind } from '../../domain/book';
import { sayList } from '../../domain/say';
import { headerOf } from '../../domain/tabs';
import type { OpenWorkbook } from '../open-workbook';
import type { ReminderState } from './state';

type Watched = Extract<TableKind, 'contacts' | 'applications'>;

/** The fields without which people or companies would be forgotten. */
const WATCHED: { readonly [Kind in Watched]: readonly FieldsByTab[Kind][] } = {
  contacts: ['name', 'lastCommunication', 'lastContacted', 'nextSteps', 'nextFollowUp'],
  applications: ['company', 'stage', 'appliedOn', 'lastActivity', 'nextStep', 'nextStepDue', 'interviewOn', 'decideBy'],
};

const KINDS: readonly Watched[] = ['contacts', 'applications'];

export interface ColumnNews {
  /** What the next mail says of it; null when there is nothing new. */
  readonly note: string | null;
  /** Every tab and column ever found, as `kind` and `kind.field`, with what it is called: `"Stage" in Applications`. */
  readonly columns: ReminderState['columns'];
  /** Those that cannot be found now. */
  readonly lost: readonly string[];
}

export function watchColumns(state: ReminderState, open: OpenWorkbook): ColumnNews {
  const found = columnsOf(open);
  const columns = { ...state.columns, ...found };
  const lost = Object.keys(state.columns).filter((key) => found[key] === undefined);
  // A tab that is gone as a whole is said once, and not column by column.
  const called = (keys: readonly string[]): string =>
    sayList(
      keys
        .filter((key) => !keys.includes(key.replace(/\..*/, '')) || !key.includes('.'))
        .map((key) => columns[key] ?? key),
    );
  const newlyLost = lost.filter((key) => !state.toldLost.includes(key));
  const foundAgain = state.toldLost.filter((key) => found[key] !== undefined);
  const notes: string[] = [];
  if (newlyLost.length > 0)
    notes.push(
      `Your reminders can no longer find ${called(newlyLost)}. Nothing in your spreadsheet was changed, but something may be missing from this list. If you renamed it, give it its old name again; "Check my tabs" in the menu says what is looked for. If you took it out on purpose, there is nothing to do. You are told this once.`,
    );
  if (foundAgain.length > 0) notes.push(`Found again: ${called(foundAgain)}. Your reminders are complete again.`);
  return { note: notes.length === 0 ? null : notes.join(' '), columns, lost };
}

/** The watched tabs and columns that are there, with what they are called. */
function columnsOf({ layout, snapshot }: OpenWorkbook): ReminderState['columns'] {
  const found: { [key: string]: string } = {};
  for (const kind of KINDS) {
    const table = layout.tables[kind];
    if (table === undefined) continue;
    found[kind] = `the tab ${table.sheetName}`;
    const columns: { readonly [field: string]: number | undefined } = table.columns;
    const headers = snapshot.tabs.find(({ sheetId }) => sheetId === table.sheetId)?.rows[table.headerRow - 1] ?? [];
    for (const field of WATCHED[kind]) {
      const column = columns[field];
      if (column === undefined) continue;
      const header = headers[column - 1];
      const name = typeof header === 'string' && header.trim() !== '' ? header.trim() : headerOf(kind, field);
      found[`${kind}.${field}`] = `"${name.replace(/\s+/g, ' ')}" in ${table.sheetName}`;
    }
  }
  return found;
}
