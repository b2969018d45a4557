/** One conversation as the form holds it, and what is sent of it. */
import type { Channel, Day, PeopleReport, SelectionReport, TouchInput, TouchKind } from '../../api';
import { plainCompany, plainPerson } from '../../domain/names';

export type Person = PeopleReport['people'][number];

/** Whom the text of the first field means. */
export type Who =
  | { readonly kind: 'contact'; readonly person: Person }
  | { readonly kind: 'company'; readonly company: string }
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'nobody' };

export interface Entry {
  readonly who: string;
  /** The contact that was taken from the list; settles which of two people of one name is meant. */
  readonly chosen: Person | null;
  /** Of somebody who is in no row yet. */
  readonly company: string;
  readonly addContact: boolean;
  readonly when: Day;
  readonly channel: Channel | '';
  readonly kind: TouchKind;
  readonly summary: string;
  readonly nextStep: string;
  readonly nextStepDue: string;
  /** Null until it is answered here; then it is told. */
  readonly knowsWhatIWant: boolean | null;
  readonly wouldReferMe: boolean | null;
}

export function emptyEntry(today: Day): Entry {
  return {
    who: '',
    chosen: null,
    company: '',
    addContact: true,
    when: today,
    channel: '',
    kind: 'conversation',
    summary: '',
    nextStep: '',
    nextStepDue: '',
    knowsWhatIWant: null,
    wouldReferMe: null,
  };
}

/** An entry about whom the selected row names. */
export function entryOf({ today, contact, mentions }: SelectionReport): Entry {
  const entry = emptyEntry(today);
  if (contact !== null) {
    const { name, company, knowsWhatIWant, wouldReferMe } = contact.values;
    const person: Person = {
      id: contact.id,
      name,
      company,
      ...(knowsWhatIWant ? { knowsWhatIWant } : {}),
      ...(wouldReferMe ? { wouldReferMe } : {}),
    };
    return { ...entry, who: name, chosen: person };
  }
  if (mentions === null) return entry;
  return mentions.name === ''
    ? { ...entry, who: mentions.company }
    : { ...entry, who: mentions.name, company: mentions.company };
}

/** The one after: the same day and channel, as after an event; nobody and nothing else. */
export function nextEntry(entry: Entry): Entry {
  return { ...emptyEntry(entry.when), channel: entry.channel };
}

/** The fields that one entry says differently from an earlier one. */
export function changedSince(before: Entry, now: Entry): Partial<Entry> {
  const fields = Object.keys(now) as (keyof Entry)[];
  return Object.fromEntries(fields.filter((field) => now[field] !== before[field]).map((field) => [field, now[field]]));
}

export function whoOf({ who, chosen }: Entry, people: readonly Person[], companies: readonly string[]): Who {
  const name = plainPerson(who);
  if (name === '') return { kind: 'nobody' };
  if (chosen !== null && plainPerson(chosen.name) === name) return { kind: 'contact', person: chosen };
  const named = people.filter((person) => plainPerson(person.name) === name);
  const [only] = named;
  if (only !== undefined)
    return named.length === 1 ? { kind: 'contact', person: only } : { kind: 'several', people: named };
  const company = companies.find((one) => plainCompany(one) === plainCompany(who));
  return company === undefined ? { kind: 'new', name: who.trim() } : { kind: 'company', company };
}

/** What `logTouch` gets. */
export function inputOf(entry: Entry, who: Who): TouchInput {
  const { when, channel, kind, nextStepDue } = entry;
  const summary = entry.summary.trim();
  const nextStep = entry.nextStep.trim();
  return {
    when,
    kind,
    ...(who.kind === 'contact' ? { contact: who.person.name, contactId: who.person.id } : {}),
    ...(who.kind === 'contact' && who.person.company !== '' ? { company: who.person.company } : {}),
    ...(who.kind === 'company' ? { company: who.company } : {}),
    ...(who.kind === 'new' ? { contact: who.name, addContact: entry.addContact } : {}),
    ...(who.kind === 'new' && entry.company.trim() !== '' ? { company: entry.company.trim() } : {}),
    ...(channel === '' ? {} : { channel }),
    ...(summary === '' ? {} : { summary }),
    ...(nextStep === '' ? {} : { nextStep }),
    ...(nextStepDue === '' ? {} : { nextStepDue: nextStepDue as Day }),
    ...(entry.knowsWhatIWant === null ? {} : { knowsWhatIWant: entry.knowsWhatIWant }),
    ...(entry.wouldReferMe === null ? {} : { wouldReferMe: entry.wouldReferMe }),
  };
}

export const CHANNELS: readonly { readonly value: Channel; readonly label: string }[] = [
  { value: 'meeting', label: 'Meeting' },
  { value: 'call', label: 'Call' },
  { value: 'email', label: 'E-mail' },
  { value: 'LinkedIn', label: 'LinkedIn' },
  { value: 'event', label: 'Event' },
  { value: 'interview', label: 'Interview' },
  { value: 'note', label: 'Note by post' },
];

export const KINDS: readonly { readonly value: TouchKind; readonly label: string }[] = [
  { value: 'conversation', label: 'Conversation' },
  { value: 'thank-you', label: 'Thank-you' },
  { value: 'follow-up', label: 'Follow-up' },
  { value: 'report-back', label: 'Report back' },
  { value: 'reference-alert', label: 'Told a reference' },
  { value: 'news', label: 'Sent news' },
];
