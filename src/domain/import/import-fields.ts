/** What a file of people or applications can fill: the columns of the two tabs, and how a text becomes their value. */
import type { ApplicationField, Cell, ContactField } from '../book';

export type ImportKind = 'contacts' | 'applications';

/** `number` and `day` keep a text that is none as it stands; `tick` knows yes and nothing. */
export type ImportFieldType = 'text' | 'day' | 'stage' | 'tick' | 'number';

type Fields<Field extends string> = { readonly [F in Exclude<Field, 'id'>]: ImportFieldType };

const CONTACT_FIELDS: Fields<ContactField> = {
  name: 'text',
  currentStatus: 'text',
  lastCommunication: 'text',
  nextSteps: 'text',
  company: 'text',
  role: 'text',
  email: 'text',
  phone: 'text',
  linkedIn: 'text',
  howWeMet: 'text',
  referredBy: 'text',
  lastContacted: 'day',
  timesTalked: 'number',
  knowsWhatIWant: 'tick',
  wouldReferMe: 'tick',
  reference: 'tick',
  keepInTouchEvery: 'number',
  nextFollowUp: 'day',
  iceBreaker: 'text',
  iceBreakerNotedOn: 'day',
  pausedUntil: 'day',
};

const APPLICATION_FIELDS: Fields<ApplicationField> = {
  company: 'text',
  position: 'text',
  stage: 'stage',
  stageSince: 'day',
  contact: 'text',
  contactLinkedIn: 'text',
  jobLink: 'text',
  location: 'text',
  appliedOn: 'day',
  lastActivity: 'day',
  nextStep: 'text',
  nextStepDue: 'day',
  interviewOn: 'day',
  followUpsSent: 'number',
  parkedUntil: 'day',
  decideBy: 'day',
  why: 'text',
  notes: 'text',
};

export const IMPORT_FIELDS: {
  readonly [Kind in ImportKind]: { readonly [field: string]: ImportFieldType | undefined };
} = { contacts: CONTACT_FIELDS, applications: APPLICATION_FIELDS };

/** Parts of a name that files keep in columns of their own; together they are the contact's name. */
export const NAME_PARTS = ['firstName', 'lastName'] as const;

/** Texts that take what several columns say, one below the other. */
const JOINED: ReadonlySet<string> = new Set(['notes', 'currentStatus', 'howWeMet', 'lastCommunication', 'nextSteps']);

/** Fields of one value: of several columns the first that says something fills it, the others go to Current Status (S0). */
export const REACHED_BY: ReadonlySet<string> = new Set(['email', 'phone']);

export function takesSeveralColumns(field: string): boolean {
  return JOINED.has(field) || REACHED_BY.has(field);
}

/** The field without which a row is nobody and nothing. */
export function essentialField(kind: ImportKind): 'name' | 'company' {
  return kind === 'contacts' ? 'name' : 'company';
}

/** A row ready to be sent: texts, days as `'2026-11-24'` or `'2026-11-24 14:30'`, stages by our names. */
export type ImportRow = { readonly [field: string]: string | number | boolean };

/** A row as cells of its tab. */
export type ImportCells = { readonly [field: string]: Cell };
