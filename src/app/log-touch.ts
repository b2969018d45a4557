/** Logs a communication: in the Activity Log, and in the rows of the person and the company. */
import * as v from 'valibot';
import type { UndoableConfirmation } from '../api';
import type { Channel, TouchKind } from '../domain/book';
import { CHANNELS, COMMUNICATION_KINDS } from '../domain/choices';
import type { Day } from '../domain/day';
import { fail, succeed } from '../domain/result';
import { day, id, text, yesOrNo } from './input';
import { changeWorkbook, type OpenWorkbook } from './open-workbook';
import { cellsOfNewContact } from './records/contact-columns';
import { contactOf, findApplicationAt, findContact } from './records/find-records';
import { isLogged, type NewTouch, newContactFields, touchChanges } from './records/touch-changes';
import { withoutEmpty } from './save-contact';
import type { UseCase } from './use-case';

/** What the person says of a communication; all of it may be left out where an action says it already. */
export const touchInput = v.object({
  contactId: v.optional(id),
  addContact: v.optional(yesOrNo),
  contact: v.optional(text),
  company: v.optional(text),
  when: v.optional(day),
  channel: v.optional(
    v.picklist(CHANNELS, 'Choose how you were in touch: email, call, meeting, interview, LinkedIn, event or note.'),
  ),
  kind: v.optional(v.picklist(COMMUNICATION_KINDS, 'Choose what it was: a conversation, a thank-you, a follow-up …')),
  summary: v.optional(text),
  nextStep: v.optional(text),
  nextStepDue: v.optional(day),
  knowsWhatIWant: v.optional(yesOrNo),
  wouldReferMe: v.optional(yesOrNo),
});

export type ParsedTouch = v.InferOutput<typeof touchInput>;

/** What a kind is called where the person wrote no summary. No word here may read like a meeting or an interview. */
const KIND_WORDS: { readonly [K in TouchKind]: string } = {
  conversation: 'Talked',
  'thank-you': 'Sent a thank-you note',
  'follow-up': 'Followed up',
  'report-back': 'Reported back',
  'reference-alert': 'Told them an employer may call',
  news: 'Sent news',
  landing: 'Thanked for their help',
  stage: 'Moved',
  estimate: 'Estimate',
  skipped: 'Let go',
};

function summaryOf(kind: TouchKind, summary: string | undefined): string {
  return summary === undefined || summary === '' ? KIND_WORDS[kind] : summary;
}

/** A touch with every gap filled. */
export function completeTouch(
  input: ParsedTouch,
  base: Pick<NewTouch, 'contact' | 'application' | 'contactName' | 'companyName'> & {
    kind: TouchKind;
    channel: Channel | null;
    when: Day;
  },
): NewTouch {
  const kind = input.kind ?? base.kind;
  return {
    contact: base.contact,
    application: base.application,
    contactName: base.contactName,
    companyName: base.companyName,
    when: input.when ?? base.when,
    kind,
    channel: input.channel ?? base.channel,
    summary: summaryOf(kind, input.summary),
    nextStep: input.nextStep ?? '',
    nextStepDue: input.nextStepDue ?? null,
    knowsWhatIWant: input.knowsWhatIWant ?? null,
    wouldReferMe: input.wouldReferMe ?? null,
  };
}

export const logTouch: UseCase<ParsedTouch, UndoableConfirmation> = {
  name: 'logTouch',
  input: touchInput,
  run: (ports, input) => changeWorkbook(ports, (open) => decide(open, input)),
};

function decide({ book, layout, today }: OpenWorkbook, input: ParsedTouch) {
  const name = input.contact ?? '';
  const company = input.company ?? '';
  if (name === '' && company === '')
    return fail('bad-input', 'Say who you were in touch with: a person, a company or both.');
  if (input.when !== undefined && input.when > today)
    return fail(
      'bad-input',
      'This day is still to come. Log a conversation once it took place; put what is planned into the next step.',
    );
  // A row that was chosen settles which of two people of one name is meant; where it is gone, the name still counts.
  const chosen = input.contactId === undefined ? null : contactOf(book, input.contactId);
  const found = chosen?.ok === true ? chosen : findContact(book, name, company);
  if (!found.ok) return found;
  const contact = found.value;
  const application = findApplicationAt(book, company === '' ? (contact?.company ?? '') : company);
  const touch = completeTouch(input, {
    contact,
    application,
    contactName: contact?.name ?? name,
    companyName: company === '' ? (contact?.company ?? '') : company,
    kind: 'conversation',
    channel: null,
    when: today,
  });
  const who = touch.contactName === '' ? touch.companyName : touch.contactName;
  if (isLogged(book, touch))
    return succeed({ changes: [], value: { message: `This was logged already: ${touch.summary}, ${who}.` } });
  const changes = touchChanges(book, layout, touch);
  const isNew = name !== '' && contact === null;
  const isAdded = isNew && input.addContact === true;
  if (isAdded)
    changes.push({
      type: 'append-row',
      tab: 'contacts',
      fields: withoutEmpty(cellsOfNewContact(layout, newContactFields(book, layout, touch))),
    });
  const place = !isNew
    ? ''
    : isAdded
      ? ` ${name} is in your contacts now.`
      : ` ${name} is not in your contacts, so it stands in the Activity Log only.`;
  const what = `${touch.summary}, ${who}`;
  return succeed({ changes, undoable: { line: null, what }, value: { message: `Logged: ${what}.${place}` } });
}
