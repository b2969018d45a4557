/** Touches by person and company, built once for all rules. */
import type { Application, Contact, Touch } from './book';
import type { Day } from './day';

/** One communication, wherever it was recorded: the log, a contact's own cells, an application's own cells. */
export interface IndexedTouch {
  readonly day: Day;
  readonly kind: Touch['kind'];
  readonly channel: Touch['channel'];
  readonly summary: string;
  readonly source: 'log' | 'contact' | 'application';
}

export interface TouchIndex {
  /** Latest first. Matches by name, also where two contacts of one name differ by company. */
  ofContact(contact: Contact): readonly IndexedTouch[];
  ofApplication(application: Application): readonly IndexedTouch[];
  /** Playbook §3: the latest of Last contacted, the date in Last communication and the Activity Log. */
  lastTouch(contact: Contact): Day | null;
  /** The latest of Last activity, Applied on, Stage since, Interview on (once past) and the log. */
  lastActivity(application: Application): Day | null;
}
