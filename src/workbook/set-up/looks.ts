/** How the columns that Set up adds look and behave: width, dropdown, checkbox, date. */
import type { FieldsByTab, TableKind } from '../../domain/book';
import { CHANNELS, GOAL_COUNTS, TOUCH_KINDS } from '../../domain/choices';
import { STAGES } from '../../domain/stage';

export type FieldLook =
  | { readonly kind: 'text' | 'long' | 'date' | 'number' | 'checkbox' | 'id'; readonly width: number }
  | { readonly kind: 'choices'; readonly width: number; readonly values: readonly string[]; readonly help: string };

const text = (width = 160): FieldLook => ({ kind: 'text', width });
const long = (width = 280): FieldLook => ({ kind: 'long', width });
const date: FieldLook = { kind: 'date', width: 110 };
const number: FieldLook = { kind: 'number', width: 90 };
const checkbox: FieldLook = { kind: 'checkbox', width: 100 };
const id: FieldLook = { kind: 'id', width: 100 };
const choices = (values: readonly string[], help: string, width = 130): FieldLook => ({
  kind: 'choices',
  width,
  values,
  help,
});

const STAGE_HELP =
  'Where this application stands. Choose from the list, or write your own word: common ones are understood.';

export const LOOKS: { readonly [Kind in TableKind]: { readonly [Field in FieldsByTab[Kind]]: FieldLook } } = {
  contacts: {
    name: text(170),
    currentStatus: long(300),
    lastCommunication: long(300),
    nextSteps: long(240),
    company: text(),
    role: text(),
    email: text(220),
    phone: text(140),
    linkedIn: text(220),
    howWeMet: text(180),
    referredBy: text(),
    lastContacted: date,
    timesTalked: number,
    knowsWhatIWant: checkbox,
    wouldReferMe: checkbox,
    reference: checkbox,
    keepInTouchEvery: number,
    nextFollowUp: date,
    iceBreaker: long(220),
    iceBreakerNotedOn: date,
    pausedUntil: date,
    id,
  },
  applications: {
    company: text(170),
    position: text(200),
    stage: choices(STAGES, STAGE_HELP),
    stageSince: date,
    contact: text(),
    contactLinkedIn: text(200),
    jobLink: text(220),
    location: text(130),
    appliedOn: date,
    lastActivity: date,
    nextStep: long(240),
    nextStepDue: date,
    interviewOn: date,
    followUpsSent: number,
    parkedUntil: date,
    decideBy: date,
    why: long(220),
    notes: long(260),
    id,
  },
  network: { person: text(190), connectedTo: text(190), howTheyKnow: long(320) },
  goals: {
    term: text(120),
    starts: date,
    ends: date,
    goal: long(360),
    counts: choices(GOAL_COUNTS, 'What the add-on counts for this goal; "my own count" is yours to keep in Done.', 160),
    target: number,
    done: number,
    met: text(120),
    reflection: long(320),
  },
  log: {
    when: date,
    kind: choices(TOUCH_KINDS, 'What kind of communication this was.'),
    channel: choices(CHANNELS, 'How you were in touch.', 110),
    contact: text(),
    company: text(),
    fromStage: choices(STAGES, STAGE_HELP),
    toStage: choices(STAGES, STAGE_HELP),
    summary: long(420),
    id,
  },
  today: {
    done: { kind: 'checkbox', width: 60 },
    snooze: { kind: 'checkbox', width: 70 },
    due: date,
    whatToDo: long(260),
    who: text(150),
    why: long(300),
    howToReach: long(220),
    minutes: { kind: 'number', width: 70 },
    id,
  },
};

/** Dates that are coloured when they are late or soon, by tab. */
export const DUE_FIELDS: { readonly [Kind in TableKind]?: readonly FieldsByTab[Kind][] } = {
  contacts: ['nextFollowUp'],
  applications: ['nextStepDue', 'interviewOn', 'decideBy'],
  today: ['due'],
};

/** Days ahead that count as soon. */
export const SOON_DAYS = 3;

export const COLOURS = {
  header: '#e8f0fe',
  headerText: '#202124',
  input: '#fff475',
  late: '#fce8e6',
  lateText: '#b3261e',
  soon: '#fef7e0',
  soonText: '#8a4b00',
  quiet: '#5f6368',
  white: '#ffffff',
} as const;

const DATE_FORMATS: { readonly [locale: string]: string } = {
  en_US: 'm/d/yyyy',
  en_CA: 'yyyy-mm-dd',
  en_ZA: 'yyyy/mm/dd',
  sv_SE: 'yyyy-mm-dd',
  hu_HU: 'yyyy. mm. dd.',
  ko_KR: 'yyyy. m. d',
};

const DATE_FORMATS_BY_LANGUAGE: { readonly [language: string]: string } = {
  en: 'dd/mm/yyyy',
  fr: 'dd/mm/yyyy',
  es: 'dd/mm/yyyy',
  pt: 'dd/mm/yyyy',
  it: 'dd/mm/yyyy',
  ar: 'dd/mm/yyyy',
  vi: 'dd/mm/yyyy',
  nl: 'dd-mm-yyyy',
  de: 'dd.mm.yyyy',
  pl: 'dd.mm.yyyy',
  ru: 'dd.mm.yyyy',
  uk: 'dd.mm.yyyy',
  tr: 'dd.mm.yyyy',
  cs: 'dd.mm.yyyy',
  da: 'dd.mm.yyyy',
  fi: 'd.m.yyyy',
  nb: 'dd.mm.yyyy',
  no: 'dd.mm.yyyy',
  ja: 'yyyy/mm/dd',
  zh: 'yyyy/mm/dd',
};

/** How days are written in a locale, as a number format; ISO where we do not know. */
export function dateFormat(locale: string): string {
  return DATE_FORMATS[locale] ?? DATE_FORMATS_BY_LANGUAGE[locale.slice(0, 2)] ?? 'yyyy-mm-dd';
}

/** White text on a dark header, dark text on a light one. */
export function textOn(background: string): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(background.slice(start, start + 2), 16));
  const [red = 255, green = 255, blue = 255] = channels.map((channel) => (Number.isNaN(channel) ? 255 : channel));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? COLOURS.white : COLOURS.headerText;
}
