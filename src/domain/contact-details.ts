/** A contact as the form shows it: what can be changed, and what is on record beside it. JSON-only. */
import type { Contact } from './book';
import type { Day } from './day';
import { timesTalked } from './meaningful';
import type { TouchIndex } from './touch-index';

/** The fields of the form; '' and null where nothing stands. */
export interface ContactValues {
  readonly name: string;
  readonly company: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  readonly linkedIn: string;
  readonly howWeMet: string;
  readonly referredBy: string;
  readonly nextSteps: string;
  readonly nextFollowUp: Day | null;
  /** The Times talked cell; what is on record may be more. */
  readonly timesTalked: number | null;
  readonly knowsWhatIWant: boolean;
  readonly wouldReferMe: boolean;
  readonly reference: boolean;
  /** Days; null where the general rhythm applies. */
  readonly keepInTouchEvery: number | null;
  readonly iceBreaker: string;
  readonly pausedUntil: Day | null;
}

export interface ContactDetails {
  /** Names the row to `saveContact`. */
  readonly id: string;
  /** The tab's name as the person wrote it. */
  readonly tab: string;
  readonly row: number;
  readonly values: ContactValues;
  /** The Current Status cell, whole: what the course's tab keeps company, role and addresses in. */
  readonly currentStatus: string;
  /** How often you talked, from the cell and from what is on record. */
  readonly talks: number;
  /** The latest touch of any kind. */
  readonly lastTouch: Day | null;
}

export function describeContact(contact: Contact, touches: TouchIndex): ContactDetails {
  return {
    id: contact.key,
    tab: contact.at.sheetName,
    row: contact.at.row,
    values: contactValues(contact),
    currentStatus: contact.currentStatus,
    talks: timesTalked(contact, touches),
    lastTouch: touches.lastTouch(contact),
  };
}

export function contactValues(contact: Contact): ContactValues {
  const { name, company, role, email, phone, linkedIn, howWeMet, referredBy, nextSteps, nextFollowUp } = contact;
  const { knowsWhatIWant, wouldReferMe, reference, keepInTouchEvery, iceBreaker, pausedUntil } = contact;
  return {
    name,
    company,
    role,
    email,
    phone,
    linkedIn,
    howWeMet,
    referredBy,
    nextSteps,
    nextFollowUp,
    timesTalked: contact.timesTalked,
    knowsWhatIWant,
    wouldReferMe,
    reference,
    keepInTouchEvery,
    iceBreaker,
    pausedUntil,
  };
}
