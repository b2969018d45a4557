/** Adds a contact, or changes the row of one; warns of a duplicate before there is one. */
import * as v from 'valibot';
import type { Confirmation } from '../api';
import type { Cell, Contact, ContactField } from '../domain/book';
import { contactValues } from '../domain/contact-details';
import type { Day } from '../domain/day';
import { fail, type Result, succeed } from '../domain/result';
import { sameBecause } from '../domain/same-contact';
import type { Change } from '../workbook/change';
import { day, id, text, wholeNumber, yesOrNo } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import { type ContactCells, cellsOfChangedContact, cellsOfNewContact } from './records/contact-columns';
import { contactOf } from './records/find-records';
import { checkSeen } from './records/seen';
import { dateCell, setContact } from './records/touch-changes';
import type { UseCase } from './use-case';

const dayOrNone = v.optional(v.nullable(day));

/** What is known of one who may be in the tab already. */
export const somebody = {
  name: v.optional(text),
  company: v.optional(text),
  email: v.optional(text),
  linkedIn: v.optional(text),
};

const input = v.object({
  /** Left out for a new contact. */
  id: v.optional(id),
  /** True after the person has seen the one it may be, and wants another. */
  allowDuplicate: v.optional(yesOrNo),
  /** What the form showed of the fields that are changed; saving is refused where the row says something else by now. */
  seen: v.optional(v.record(v.string(), v.nullable(v.union([v.string(), v.number(), v.boolean()])))),
  ...somebody,
  currentStatus: v.optional(text),
  role: v.optional(text),
  phone: v.optional(text),
  howWeMet: v.optional(text),
  referredBy: v.optional(text),
  nextSteps: v.optional(text),
  nextFollowUp: dayOrNone,
  knowsWhatIWant: v.optional(yesOrNo),
  wouldReferMe: v.optional(yesOrNo),
  reference: v.optional(yesOrNo),
  timesTalked: v.optional(v.nullable(wholeNumber(0, 10_000))),
  keepInTouchEvery: v.optional(v.nullable(wholeNumber(7, 730))),
  iceBreaker: v.optional(text),
  iceBreakerNotedOn: dayOrNone,
  pausedUntil: dayOrNone,
});

type Input = v.InferOutput<typeof input>;

export const saveContact: UseCase<Input, Confirmation> = {
  name: 'saveContact',
  input,
  run: (ports, argument) => changeWorkbook(ports, (open) => decide(open, argument)),
};

function decide(open: OpenWorkbook, argument: Input): Result<Decision<Confirmation>> {
  if (argument.id !== undefined) return decideChange(open, argument, argument.id);
  const name = argument.name ?? '';
  if (name === '') return fail('bad-input', 'A contact needs a name.');
  const twin = twinOf(open, argument);
  if (twin !== undefined)
    return fail(
      'duplicate',
      `${twin.name} is in ${twin.at.sheetName} already, in row ${twin.at.row}. Nothing was added; change that row, or say that this is somebody else.`,
    );
  const cells = withoutEmpty(cellsOfNewContact(open.layout, fieldsOf(argument, open.today, '')));
  const change: Change = { type: 'append-row', tab: 'contacts', fields: cells };
  return succeed({ changes: [change], value: { message: `Added: ${name}.` } });
}

function decideChange(open: OpenWorkbook, argument: Input, contactId: string): Result<Decision<Confirmation>> {
  const found = contactOf(open.book, contactId);
  if (!found.ok) return found;
  const contact = found.value;
  if (argument.name === '') return fail('bad-input', 'A contact needs a name.');
  const { seen, allowDuplicate: _, ...wanted } = argument;
  const unchanged = checkSeen({ tab: 'contacts', who: contact.name, now: { ...contactValues(contact) }, seen, wanted });
  if (!unchanged.ok) return unchanged;
  const fields = fieldsOf(argument, open.today, contact.iceBreaker);
  const cells = cellsOfChangedContact(open.layout, contact, fields);
  if (!cells.ok) return cells;
  const changed = changedFields(contact.written, cells.value);
  if (Object.keys(changed).length === 0) return succeed({ changes: [], value: { message: 'Nothing was different.' } });
  const twin = NAMING.some((field) => argument[field] !== undefined) ? twinOf(open, argument, contact) : undefined;
  if (twin !== undefined)
    return fail(
      'duplicate',
      `${twin.name} in ${twin.at.sheetName}, row ${twin.at.row}, would be the same person. Nothing was saved; change that row, or say that this is somebody else.`,
    );
  return succeed({
    changes: [setContact(contact, changed)],
    value: { message: `Saved: ${argument.name ?? contact.name}.` },
  });
}

const NAMING = ['name', 'company', 'email', 'linkedIn'] as const;

/** The row that this may be the same person as; undefined once the person has said that it is not. */
function twinOf({ book }: OpenWorkbook, argument: Input, self?: Contact): Contact | undefined {
  if (argument.allowDuplicate === true) return undefined;
  const wanted = {
    name: argument.name ?? self?.name ?? '',
    company: argument.company ?? self?.company ?? '',
    email: argument.email ?? self?.email ?? '',
    linkedIn: argument.linkedIn ?? self?.linkedIn ?? '',
  };
  return book.contacts.find(
    (known) =>
      known !== self &&
      sameBecause(known, wanted) !== null &&
      // Two that were alike before are alike still; that is no news.
      (self === undefined || sameBecause(known, self) === null),
  );
}

function fieldsOf(argument: Input, today: Day, knownIceBreaker: string): ContactCells {
  const fields: ContactCells = {};
  for (const [field, value] of Object.entries(argument)) {
    if (field === 'id' || field === 'allowDuplicate' || field === 'seen' || value === undefined) continue;
    const isDay = field === 'nextFollowUp' || field === 'iceBreakerNotedOn' || field === 'pausedUntil';
    fields[field as ContactField] = value === null ? '' : isDay ? dateCell(value as Day) : (value as Cell);
  }
  // An ice-breaker is fresh from the day it is noted (S2).
  const { iceBreaker = '' } = argument;
  if (iceBreaker !== '' && iceBreaker !== knownIceBreaker && argument.iceBreakerNotedOn === undefined)
    fields.iceBreakerNotedOn = dateCell(today);
  return fields;
}

/** Only what differs from the row: a cell the person did not touch is not written. */
export function changedFields<Field extends string>(
  written: { readonly [F in Field]?: Cell },
  fields: { readonly [F in Field]?: Cell },
): { [F in Field]?: Cell } {
  const changed: { [F in Field]?: Cell } = {};
  for (const field of Object.keys(fields) as Field[]) {
    const wanted = fields[field];
    if (wanted === undefined) continue;
    const same = JSON.stringify(written[field] ?? '') === JSON.stringify(wanted);
    if (!same && !(wanted === false && written[field] !== true)) changed[field] = wanted;
  }
  return changed;
}

export function withoutEmpty<Field extends string>(fields: { readonly [F in Field]?: Cell }): { [F in Field]?: Cell } {
  const kept: { [F in Field]?: Cell } = {};
  for (const field of Object.keys(fields) as Field[]) {
    const value = fields[field];
    if (value !== undefined && value !== '' && value !== false) kept[field] = value;
  }
  return kept;
}
