/** Networking Goals (S0); the columns are ours. */
import type { GoalCounts } from '../choices';
import type { Day } from '../day';
import type { RowRecord, Table } from './tab';

const HEADERS = {
  term: 'Term',
  starts: 'Starts',
  ends: 'Ends',
  goal: 'Goal',
  counts: 'Counts',
  target: 'Target',
  done: 'Done',
  met: 'Met?',
  reflection: 'Reflection',
} as const;

export type GoalField = keyof typeof HEADERS;

export interface Goal extends RowRecord<'goals', GoalField> {
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

export const goalsTable: Table<Goal> = {
  name: 'Networking Goals',
  headers: HEADERS,
  needed: ['term', 'goal'],
  missing: { severity: 'info', what: 'Without it no goals are kept.' },
};
