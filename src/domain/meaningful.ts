/** The meaningful contact (S0): talked at least twice, understands what you look for, would be comfortable referring you. */
import type { Contact } from './book';
import type { TouchIndex } from './touch-index';

/** How often you talked: the Times talked cell, or the days with a talk that are on record, whichever is more. */
export function timesTalked(contact: Contact, touches: TouchIndex): number {
  const days = new Set<string>();
  for (const touch of touches.ofContact(contact)) if (touch.talk) days.add(touch.day);
  return Math.max(contact.timesTalked ?? 0, days.size);
}

export function isMeaningful(contact: Contact, touches: TouchIndex): boolean {
  return contact.knowsWhatIWant && contact.wouldReferMe && timesTalked(contact, touches) >= 2;
}
