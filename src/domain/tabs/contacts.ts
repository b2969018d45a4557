/** Contacts (S0's four columns and ours): people. */
import type { Day } from '../day';
import type { RowRecord, Table } from './tab';

const HEADERS = {
  name: 'Contact',
  currentStatus: 'Current Status',
  lastCommunication: 'Last communication',
  nextSteps: 'Next Steps',
  company: 'Company',
  role: 'Role',
  email: 'Email',
  phone: 'Phone',
  linkedIn: 'LinkedIn',
  howWeMet: 'How we met',
  referredBy: 'Referred by',
  lastContacted: 'Last contacted',
  timesTalked: 'Times talked',
  knowsWhatIWant: 'Knows what I want',
  wouldReferMe: 'Would refer me',
  reference: 'Reference',
  keepInTouchEvery: 'Keep in touch every (days)',
  nextFollowUp: 'Next follow-up',
  iceBreaker: 'Ice-breaker',
  iceBreakerNotedOn: 'Ice-breaker noted on',
  pausedUntil: 'Paused until',
  id: 'ID',
} as const;

export type ContactField = keyof typeof HEADERS;

/** A dated remark found inside free text. */
export interface DatedText {
  readonly day: Day;
  /** The words around the date, without it. */
  readonly text: string;
  /**
   * True when day and month could be swapped (03/04) and the locale does not settle which is which: it uses both orders,
   * or other dates of the workbook contradict it.
   */
  readonly ambiguous: boolean;
}

export interface Contact extends RowRecord<'contacts', ContactField> {
  readonly name: string;
  /** The section the row stands under ("Junior Year"); null above the first section. */
  readonly term: string | null;
  readonly currentStatus: string;
  /** From the Company column, else from Current Status; '' when neither says. Likewise for the next ones. */
  readonly company: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly linkedIn: string;
  readonly howWeMet: string;
  readonly referredBy: string;
  /** The Last communication cell, whole. */
  readonly lastCommunication: string;
  /** The dated remarks in Last communication, latest first, none in the future. */
  readonly communications: readonly DatedText[];
  /** The latest day stated in Last communication that lies in the future, if any (check `communication-in-future`). */
  readonly communicationInFuture: Day | null;
  readonly nextSteps: string;
  /** The day stated inside Next Steps ("Follow up 11/24/2026"), today, past or future; not one told as past ("sent 11/2"). */
  readonly nextStepsDay: Day | null;
  readonly lastContacted: Day | null;
  readonly timesTalked: number | null;
  readonly knowsWhatIWant: boolean;
  readonly wouldReferMe: boolean;
  readonly reference: boolean;
  readonly keepInTouchEvery: number | null;
  readonly nextFollowUp: Day | null;
  readonly iceBreaker: string;
  readonly iceBreakerNotedOn: Day | null;
  readonly pausedUntil: Day | null;
}

export const contactsTable: Table<Contact> = {
  name: 'Contacts',
  headers: HEADERS,
  needed: ['name'],
  missing: { severity: 'warning', what: 'Without it there is nobody to follow up with.' },
};
