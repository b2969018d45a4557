/** The contact form as values: what was typed, what of it is new, and how it meets what the sheet says by now. */
import type { ContactDetails, ContactInput, ContactValues, Day } from '../../api';
import { plainCompany, plainPerson } from '../../domain/names';
import type { PastedContact } from '../../domain/paste/pasted-contact';

/** Every field as its control holds it; a day is `'2026-11-23'` or ''. */
export interface Form {
  readonly name: string;
  readonly role: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly linkedIn: string;
  readonly howWeMet: string;
  readonly referredBy: string;
  readonly nextSteps: string;
  readonly nextFollowUp: string;
  readonly iceBreaker: string;
  readonly keepInTouchEvery: string;
  readonly pausedUntil: string;
  readonly talkedTwice: boolean;
  readonly knowsWhatIWant: boolean;
  readonly wouldReferMe: boolean;
  readonly reference: boolean;
}

export type FormField = keyof Form;

/** Somebody a field may propose. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly company: string;
}

export const FIELD_WORDS: { readonly [F in FormField]: string } = {
  name: 'Name',
  role: 'Role',
  company: 'Company',
  email: 'E-mail',
  phone: 'Phone',
  linkedIn: 'LinkedIn',
  howWeMet: 'How you met, and notes',
  referredBy: 'Referred by',
  nextSteps: 'Next step',
  nextFollowUp: 'Next follow-up',
  iceBreaker: 'Ice-breaker',
  keepInTouchEvery: 'Keep in touch every',
  pausedUntil: 'Paused until',
  talkedTwice: 'Talked at least twice',
  knowsWhatIWant: 'They understand what you look for',
  wouldReferMe: 'They would be comfortable referring you',
  reference: 'A reference',
};

export const FIELDS = Object.keys(FIELD_WORDS) as readonly FormField[];

export const EMPTY_FORM: Form = {
  name: '',
  role: '',
  company: '',
  email: '',
  phone: '',
  linkedIn: '',
  howWeMet: '',
  referredBy: '',
  nextSteps: '',
  nextFollowUp: '',
  iceBreaker: '',
  keepInTouchEvery: '',
  pausedUntil: '',
  talkedTwice: false,
  knowsWhatIWant: false,
  wouldReferMe: false,
  reference: false,
};

export function formOf({ values, talks }: ContactDetails): Form {
  const { timesTalked: _, nextFollowUp, pausedUntil, keepInTouchEvery, ...others } = values;
  return {
    ...others,
    nextFollowUp: nextFollowUp ?? '',
    pausedUntil: pausedUntil ?? '',
    keepInTouchEvery: keepInTouchEvery === null ? '' : String(keepInTouchEvery),
    talkedTwice: talks >= 2,
  };
}

/** A field as people read it. */
export function sayField(value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return value;
}

export function isSame(one: Form, other: Form): boolean {
  return Object.keys(changedSince(one, other)).length === 0;
}

/** The fields that one form says differently from an earlier one. */
export function changedSince(before: Form, now: Form): Partial<Form> {
  return Object.fromEntries(FIELDS.filter((field) => now[field] !== before[field]).map((field) => [field, now[field]]));
}

const SHORTEST_RHYTHM = 7;
const LONGEST_RHYTHM = 730;

/** What keeps the form from being saved, by field. */
export function problemsOf(form: Form): { readonly [F in FormField]?: string } {
  const problems: { [F in FormField]?: string } = {};
  if (form.name.trim() === '') problems.name = 'Write a name first.';
  const days = Number(form.keepInTouchEvery);
  const isRhythm = Number.isInteger(days) && days >= SHORTEST_RHYTHM && days <= LONGEST_RHYTHM;
  if (form.keepInTouchEvery.trim() !== '' && !isRhythm)
    problems.keepInTouchEvery = `Write whole days, from ${SHORTEST_RHYTHM} to ${LONGEST_RHYTHM}, or leave it empty.`;
  return problems;
}

/**
 * What saving sends: the fields that differ from what was shown, and what was shown of them.
 *
 * @param known The contact that is changed; null for a new one.
 */
export function inputOf(form: Form, shown: Form, known: ContactDetails | null): ContactInput {
  const values: { -readonly [F in keyof ContactValues]?: ContactValues[F] } = {};
  const seen: { -readonly [F in keyof ContactValues]?: ContactValues[F] } = {};
  const before = known?.values;
  const take = <F extends keyof ContactValues>(field: F, value: ContactValues[F]): void => {
    values[field] = value;
    if (before !== undefined) seen[field] = before[field];
  };
  for (const field of FIELDS) {
    const value = form[field];
    if (known !== null && value === shown[field]) continue;
    if (field === 'talkedTwice') {
      // Two is what the question asks for; how often it was is counted as conversations are logged.
      if (value !== shown.talkedTwice) take('timesTalked', value === true ? 2 : 1);
    } else if (field === 'nextFollowUp' || field === 'pausedUntil') {
      if (known !== null || value !== '') take(field, value === '' ? null : (value as Day));
    } else if (field === 'keepInTouchEvery') {
      if (known !== null || value !== '') take(field, value === '' ? null : Number(value));
    } else if (typeof value === 'boolean') {
      if (known !== null || value) take(field as 'reference', value);
    } else if (known !== null || value.trim() !== '') take(field as 'name', value.trim());
  }
  return known === null ? values : { ...values, id: known.id, seen };
}

export interface Merged {
  readonly form: Form;
  /** Fields that were changed on both sides, differently; the form holds what the sheet says. */
  readonly conflicts: readonly FormField[];
}

/** What was typed, over what the sheet says by now; both count, and where they differ the person chooses. */
export function mergeForms(shown: Form, typed: Form, sheet: Form): Merged {
  const merged: { [F in FormField]: string | boolean } = { ...sheet };
  const conflicts: FormField[] = [];
  for (const field of FIELDS) {
    if (typed[field] === shown[field] || typed[field] === sheet[field]) continue;
    if (sheet[field] === shown[field]) merged[field] = typed[field];
    else if (sheet[field] === '') merged[field] = typed[field];
    // A name is told in several ways; the row's own stays unless the person says otherwise.
    else conflicts.push(field);
  }
  return { form: merged as unknown as Form, conflicts };
}

/** The form with a pasted text taken apart into its empty fields; what finds no place is kept with the notes. */
export function withPasted(
  form: Form,
  pasted: PastedContact,
  people: readonly { readonly name: string }[],
): { readonly form: Form; readonly filled: readonly FormField[] } {
  const next: { [F in FormField]: string | boolean } = { ...form };
  const filled: FormField[] = [];
  const left: string[] = [];
  for (const field of ['name', 'role', 'company', 'email', 'phone', 'linkedIn'] as const) {
    const value = pasted[field];
    if (value === '' || value === form[field]) continue;
    if (form[field].trim() === '') {
      next[field] = value;
      filled.push(field);
    } else left.push(value);
  }
  const introducer = referrerOf(pasted.introducedBy, people);
  if (introducer !== '' && form.referredBy === '') {
    next.referredBy = introducer;
    filled.push('referredBy');
  }
  const notes = [form.howWeMet.trim(), ...left, pasted.notes].filter((part) => part !== '').join('\n');
  if (notes !== form.howWeMet.trim()) {
    next.howWeMet = notes;
    filled.push('howWeMet');
  }
  return { form: next as unknown as Form, filled };
}

/** The contact of that name, or the only one with that first name; '' where it is not told who is meant. */
function referrerOf(written: string, people: readonly { readonly name: string }[]): string {
  const wanted = plainPerson(written);
  if (wanted === '') return '';
  const same = people.find(({ name }) => plainPerson(name) === wanted);
  if (same !== undefined) return same.name;
  if (wanted.includes(' ')) return '';
  const first = people.filter(({ name }) => plainPerson(name).split(' ')[0] === wanted);
  return first.length === 1 ? (first[0]?.name ?? '') : '';
}

/** Somebody of that name who is in the contacts already, at that company or where one of the two is not said. */
export function alikeOf({ name, company }: Form, people: readonly Person[]): Person | null {
  const wanted = plainPerson(name);
  if (wanted === '') return null;
  const place = plainCompany(company);
  return (
    people.find(
      (person) =>
        plainPerson(person.name) === wanted &&
        (place === '' || person.company === '' || plainCompany(person.company) === place),
    ) ?? null
  );
}
