/** What is typed into the form of an application, and what it means for its row. */
import type { ApplicationFields, ApplicationInput, Day, Stage } from '../../api';
import type { FieldName } from './field-labels';

/** What the fields hold: text, whatever it stands for. */
export type Draft = Readonly<Record<FieldName, string>> & { readonly stage: Stage };

type Kind = 'line' | 'text' | 'day' | 'time' | 'number' | 'link';

export const KINDS: Readonly<Record<FieldName, Kind>> = {
  company: 'line',
  position: 'line',
  contact: 'line',
  contactLinkedIn: 'link',
  jobLink: 'link',
  location: 'line',
  appliedOn: 'day',
  lastActivity: 'day',
  nextStep: 'text',
  nextStepDue: 'day',
  interviewOn: 'day',
  interviewAt: 'time',
  followUpsSent: 'number',
  parkedUntil: 'day',
  decideBy: 'day',
  why: 'text',
  notes: 'text',
};

export const FIRST: readonly FieldName[] = ['company', 'position'];
export const REST: readonly FieldName[] = [
  'contact',
  'contactLinkedIn',
  'jobLink',
  'location',
  'nextStep',
  'nextStepDue',
  'notes',
];
export const LATER: readonly FieldName[] = [
  'appliedOn',
  'interviewOn',
  'interviewAt',
  'lastActivity',
  'followUpsSent',
  'parkedUntil',
  'decideBy',
  'why',
];
const ALL: readonly FieldName[] = [...FIRST, ...REST, ...LATER];

export function draftOf(fields: ApplicationFields | null, stage: Stage | null): Draft {
  const texts = Object.fromEntries(ALL.map((name) => [name, fields === null ? '' : String(fields[name] ?? '')]));
  return { ...(texts as Record<FieldName, string>), stage: stage ?? 'Uncalled' };
}

/** A field's text as the server takes it. */
export function typedValue(name: FieldName, text: string): ApplicationFields[FieldName] {
  const said = text.trim();
  if (KINDS[name] === 'day') return said === '' ? null : (said as Day);
  if (KINDS[name] === 'number') return said === '' ? null : Number(said);
  return KINDS[name] === 'text' ? text : said;
}

export function changedNames(draft: Draft, before: Draft): readonly FieldName[] {
  const names = ALL.filter((name) => draft[name].trim() !== before[name].trim());
  // The day and the time stand in one cell.
  return names.includes('interviewAt') && !names.includes('interviewOn') ? [...names, 'interviewOn'] : names;
}

export function inputOf(names: readonly FieldName[], draft: Draft): ApplicationInput {
  const withTime = names.includes('interviewOn') ? [...new Set([...names, 'interviewAt' as const])] : names;
  return Object.fromEntries(withTime.map((name) => [name, typedValue(name, draft[name])]));
}

export function problemsIn(draft: Draft): Partial<Record<FieldName, string>> {
  return {
    ...(draft.company.trim() === '' ? { company: 'An application needs a company.' } : {}),
    ...(draft.interviewAt !== '' && draft.interviewOn === ''
      ? { interviewOn: 'Give the day as well as the time.' }
      : {}),
    ...(/^\d{0,2}$/.test(draft.followUpsSent.trim()) ? {} : { followUpsSent: 'Give a number from 0 to 99.' }),
  };
}

/**
 * What was typed, over the row as the sheet says it now: a field that the person left alone says what the sheet says, one
 * in which they chose the sheet's as well.
 */
export function draftOverSheet(
  draft: Draft,
  before: Draft,
  sheet: ApplicationFields,
  fromSheet: readonly string[],
): Draft {
  const isSheets = (name: FieldName): boolean => draft[name].trim() === before[name].trim() || fromSheet.includes(name);
  const texts = ALL.filter(isSheets).map((name) => [name, String(sheet[name] ?? '')]);
  return { ...draft, ...(Object.fromEntries(texts) as Partial<Record<FieldName, string>>) };
}

/** The fields that say something, for an application that is not in the sheet yet. */
export function filledNames(draft: Draft): readonly FieldName[] {
  return ALL.filter((name) => draft[name].trim() !== '');
}
