/**
 * What to think through before getting in touch (S2 "Structuring the Follow-Up Call", S4): an opener that gives before
 * it asks, how you met, what was said last and when, what either side promised, and what the reason calls for.
 */
import type { DueItem } from './action';
import type { Application, Contact } from './book';
import type { Day } from './day';
import { ruleOf } from './rules';
import { quote, sayDate, sayDay } from './say';
import type { TouchIndex } from './touch-index';

const PROMISE =
  /\b(?:offer(?:ed|s)|promis\w+|will|'ll|agreed to|going to|said (?:she|he|they|i)(?:'d| would| will)|i(?:'d| would| will| owe)|owes?|can (?:introduce|refer)|to send|send me)\b/i;

/** The parts of a remark that hold a promise: "she offered to look at my portfolio". */
export function promisesIn(text: string): readonly string[] {
  return text
    .split(/[;\n]|,\s|\.(?=\s|$)|\s[-–—]\s/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && PROMISE.test(clause));
}

/** Lines to have at hand, most useful first; missing pieces are left out. */
export function planAgenda(
  item: DueItem,
  { contact, application }: { readonly contact: Contact | null; readonly application: Application | null },
  { touches, today, locale }: { readonly touches: TouchIndex; readonly today: Day; readonly locale: string },
): readonly string[] {
  const lines: string[] = [];
  const rule = ruleOf(item.rule);
  const isTalk = rule.withoutOpener !== true;
  if (contact !== null) {
    if (isTalk) lines.push(opener(contact, today, locale));
    if (contact.howWeMet.trim() !== '') lines.push(`How you met: ${contact.howWeMet.trim()}`);
    else if (contact.currentStatus.trim() !== '' && isTalk) lines.push(`Who they are: ${contact.currentStatus.trim()}`);
    const [last] = touches.ofContact(contact);
    if (last !== undefined) {
      const said = last.summary.trim() === '' ? 'no notes' : quote(last.summary, 160);
      lines.push(`Last in touch ${sayDay(last.day, today, locale)}: ${said}`);
      for (const promise of promisesIn(last.summary)) lines.push(`Promised: ${quote(promise)}`);
    } else if (contact.lastCommunication.trim() !== '')
      lines.push(`Last communication, without a date: ${quote(contact.lastCommunication, 160)}`);
    if (contact.nextSteps.trim() !== '') lines.push(`Your next step: ${quote(contact.nextSteps, 160)}`);
    if (contact.referredBy.trim() !== '') lines.push(`Referred by ${contact.referredBy.trim()}`);
  }
  if (application !== null) lines.push(...aboutApplication(application, today, locale));
  lines.push(...(rule.agenda?.(item) ?? []));
  if (contact !== null && isTalk && !contact.knowsWhatIWant && item.rule !== 'references-alert')
    lines.push('Say in a sentence what you are looking for.');
  return lines;
}

/** S2: "take the edge off of the call if you start by giving help". */
function opener(contact: Contact, today: Day, locale: string): string {
  if (contact.iceBreaker.trim() === '')
    return 'Open by giving: an article, a name or news they can use, before you ask for anything.';
  const noted =
    contact.iceBreakerNotedOn === null ? '' : `, noted ${sayDate(contact.iceBreakerNotedOn, today, locale)}`;
  return `Open with: ${quote(contact.iceBreaker, 160)}${noted}`;
}

function aboutApplication(application: Application, today: Day, locale: string): readonly string[] {
  const lines: string[] = [];
  const { position, appliedOn, nextStep, notes } = application;
  const applied = appliedOn === null || appliedOn > today ? '' : `, applied ${sayDate(appliedOn, today, locale)}`;
  if (position.trim() !== '') lines.push(`The role: ${position.trim()}${applied}`);
  if (nextStep.trim() !== '') lines.push(`Next step there: ${quote(nextStep, 160)}`);
  if (notes.trim() !== '') lines.push(`Your notes: ${quote(notes, 160)}`);
  return lines;
}
