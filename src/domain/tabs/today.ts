/** Today (ours): the due list, for the phone. */
import type { Day } from '../day';
import type { RowRecord, Table } from './tab';

const HEADERS = {
  done: 'Done',
  snooze: 'Snooze',
  due: 'Due',
  whatToDo: 'What to do',
  who: 'Who',
  why: 'Why',
  howToReach: 'How to reach them',
  minutes: 'Minutes',
  id: 'ID',
} as const;

export type TodayField = keyof typeof HEADERS;

/** A line of the Today tab, as last written there. */
export interface TodayLine extends RowRecord<'today', TodayField> {
  readonly done: boolean;
  readonly snooze: boolean;
  readonly due: Day | null;
  /** The action's id. */
  readonly actionId: string;
}

export const todayTable: Table<TodayLine> = {
  name: 'Today',
  headers: HEADERS,
  needed: [],
  missing: { severity: 'info', what: 'It shows what is due on your phone too.' },
};
