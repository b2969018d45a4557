/** Activity Log (ours): touches and stage moves, appended only. */
import type { Channel, TouchKind } from '../choices';
import type { Day } from '../day';
import type { Stage } from '../stage';
import type { RowRecord, Table } from './tab';

const HEADERS = {
  when: 'When',
  kind: 'Kind',
  channel: 'Channel',
  contact: 'Contact',
  company: 'Company',
  fromStage: 'From stage',
  toStage: 'To stage',
  summary: 'Summary',
  id: 'ID',
} as const;

export type LogField = keyof typeof HEADERS;

/** One line of the Activity Log. */
export interface Touch extends RowRecord<'log', LogField> {
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

export const logTable: Table<Touch> = {
  name: 'Activity Log',
  headers: HEADERS,
  needed: ['when', 'contact', 'company'],
  missing: { severity: 'info', what: 'Without it talks and stage moves are not remembered.' },
};
