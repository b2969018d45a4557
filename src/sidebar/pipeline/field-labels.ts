/** What the fields of an application are called, and their values in words. */
import type { ApplicationFields, Day, Stage } from '../../api';
import { sayDay } from '../shared/dates';

export type FieldName = keyof ApplicationFields;

export const FIELD_LABELS: Readonly<Record<FieldName | 'stage', string>> = {
  stage: 'Stage',
  company: 'Company',
  position: 'Position',
  contact: 'Contact',
  contactLinkedIn: "Contact's LinkedIn page",
  jobLink: 'Job link',
  location: 'Location',
  appliedOn: 'Applied on',
  lastActivity: 'Last activity',
  nextStep: 'Next step',
  nextStepDue: 'Next step due',
  interviewOn: 'Interview on',
  interviewAt: 'Interview time',
  followUpsSent: 'Follow-ups sent',
  parkedUntil: 'Rests until',
  decideBy: 'Decide by',
  why: 'Why (outcome)',
  notes: 'Notes',
};

type Value = ApplicationFields[FieldName] | Stage | null;

/** A value in words; days as people say them. */
export function sayValue(value: Value, today: Day): string {
  if (value === null) return '';
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? sayDay(text as Day, today) : text;
}
