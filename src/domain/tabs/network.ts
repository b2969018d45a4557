/** Your Network (S0) as a table of links (ours). */
import type { RowRecord, Table } from './tab';

const HEADERS = { person: 'Person', connectedTo: 'Connected to', howTheyKnow: 'How they know each other' } as const;

export type NetworkField = keyof typeof HEADERS;

/** A link between two people; it has no direction. */
export interface NetworkLink extends RowRecord<'network', NetworkField> {
  readonly person: string;
  readonly connectedTo: string;
  readonly howTheyKnow: string;
}

export const networkTable: Table<NetworkLink> = {
  name: 'Your Network',
  headers: HEADERS,
  needed: ['person', 'connectedTo'],
  missing: { severity: 'info', what: 'Without it nobody sees who knows whom.' },
};
