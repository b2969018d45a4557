/** Applications: companies and positions in the pipeline. */
import type { Day } from '../day';
import type { Stage } from '../stage';
import type { RowRecord, Table } from './tab';

const HEADERS = {
  company: 'Company',
  position: 'Position',
  stage: 'Stage',
  stageSince: 'Stage since',
  contact: 'Contact',
  contactLinkedIn: 'Contact LinkedIn',
  jobLink: 'Job link',
  location: 'Location',
  appliedOn: 'Applied on',
  lastActivity: 'Last activity',
  nextStep: 'Next step',
  nextStepDue: 'Next step due',
  interviewOn: 'Interview on',
  followUpsSent: 'Follow-ups sent',
  parkedUntil: 'Parked until',
  decideBy: 'Decide by',
  why: 'Why (outcome)',
  notes: 'Notes',
  id: 'ID',
} as const;

export type ApplicationField = keyof typeof HEADERS;

export interface Application extends RowRecord<'applications', ApplicationField> {
  readonly company: string;
  readonly position: string;
  /** Null when what is written is no stage we know (check `unknown-stage`). */
  readonly stage: Stage | null;
  /** What the person wrote, or the group heading the row stands under. */
  readonly stageText: string;
  readonly stageSince: Day | null;
  /** Names of the people at this company, as written. */
  readonly contact: string;
  readonly contactLinkedIn: string;
  readonly jobLink: string;
  readonly location: string;
  readonly appliedOn: Day | null;
  readonly lastActivity: Day | null;
  readonly nextStep: string;
  /** The day stated inside Next step, today, past or future; not one told as past ("Onsite was 11/20"). */
  readonly nextStepDay: Day | null;
  readonly nextStepDue: Day | null;
  /** From its column, else told in Next step ("Onsite was 11/20", "Phone screen 11/24"). */
  readonly interviewOn: Day | null;
  readonly followUpsSent: number;
  readonly parkedUntil: Day | null;
  readonly decideBy: Day | null;
  readonly why: string;
  readonly notes: string;
}

export const applicationsTable: Table<Application> = {
  name: 'Applications',
  headers: HEADERS,
  needed: ['company'],
  missing: { severity: 'warning', what: 'Without it no application is looked after.' },
};
