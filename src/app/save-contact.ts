/** Adds a contact, or changes the row of one; warns of a duplicate before there is one. */
import * as v from 'valibot';
import type { Confirmation } from '../api';
import type { Cell, Contact, ContactField } from '../domain/book';
import { plainCompany, plainPerson } from '../domain/names';
import { fail, type Result, succeed } from '../domain/result';
import type { Change } from '../workbook/change';
import { day, id, text, wholeNumber, yesOrNo } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import { contactOf } from './records/find-records';
import { dateCell, setContact } from './records/touch-changes';
import type { UseCase } from './use-case';

const dayOrNone = v.optional(v.nullable(day));

const input = v.object({
  /** Left out for a new contact. */
  id: v.optional(id),
  /** True after the person has seen the one it may be, and wants another. */
  allowDuplicate: v.optional(yesOrNo),
  name: v.optional(text),
  currentStatus: v.optional(text),
  company: v.optional(text),
  role: v.optional(text),
  email: v.optional(text),
  phone: v.optional(text),
  linkedIn: v.optional(text),
  howWeMet: v.optional(text),
  referredBy: v.optional(text),
  nextSteps: v.optional(text),
  nextFollowUp: dayOrNone,
  knowsWhatIWant: v.optional(yesOrNo),
  wouldReferMe: v.optional(yesOrNo),
  reference: v.optional(yesOrNo),
  keepInTouchEvery: v.optional(v.nullable(wholeNumber(7, 730))),
  iceBreaker: v.optional(text),
  iceBreakerNotedOn: dayOrNone,
  pausedUntil: dayOrNone,
});

type Input = v.InferOutput<typeof input>;
type Fields = { [F in ContactField]?: Cell };

export const saveContact: UseCase<Input, Confirmation> = {
  name: 'saveContact',
  input,
  run: (ports, argument) => changeWorkbook(ports, (open) => decide(open, argument)),
};

function decide(open: OpenWorkbook, argument: Input): Result<Decision<Confirmation>> {
  const { book, today } = open;
  const fields = fieldsOf(argument, today);
  if (argument.id !== undefined) {
    const found = contactOf(book, argument.id);
    if (!found.ok) return found;
    if (fields.name === '') return fail('bad-input', 'A contact needs a name.');
    const changed = changedFields(found.value.written, fields);
    if (Object.keys(changed).length === 0)
      return succeed({ changes: [], value: { message: 'Nothing was different.' } });
    return succeed({
      changes: [setContact(found.value, changed)],
      value: { message: `Saved: ${argument.name ?? found.value.name}.` },
    });
  }
  const name = argument.name ?? '';
  if (name === '') return fail('bad-input', 'A contact needs a name.');
  const twin = argument.allowDuplicate === true ? undefined : book.contacts.find((known) => isSame(known, argument));
  if (twin !== undefined)
    return fail(
      'duplicate',
      `${twin.name} is in ${twin.at.sheetName} already, in row ${twin.at.row}. Nothing was added; change that row, or say that this is somebody else.`,
    );
  const change: Change = { type: 'append-row', tab: 'contacts', fields: withoutEmpty(intoColumns(open, fields)) };
  return succeed({ changes: [change], value: { message: `Added: ${name}.` } });
}

function fieldsOf(argument: Input, today: OpenWorkbook['today']): Fields {
  const fields: Fields = {};
  for (const [field, value] of Object.entries(argument)) {
    if (field === 'id' || field === 'allowDuplicate' || value === undefined) continue;
    const isDay = field === 'nextFollowUp' || field === 'iceBreakerNotedOn' || field === 'pausedUntil';
    fields[field as ContactField] =
      value === null ? '' : isDay ? dateCell(value as OpenWorkbook['today']) : (value as Cell);
  }
  // An ice-breaker is fresh from the day it is noted (S2).
  if ((argument.iceBreaker ?? '') !== '' && argument.iceBreakerNotedOn === undefined)
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

/** What the course keeps in Current Status goes there while the tab has no columns of its own for it. */
function intoColumns({ layout }: OpenWorkbook, fields: Fields): Fields {
  const columns: { readonly [field: string]: number | undefined } = layout.tables.contacts?.columns ?? {};
  if (columns.currentStatus === undefined) return fields;
  const kept: Fields = { ...fields };
  const take = (field: ContactField): string => {
    const value = columns[field] === undefined ? kept[field] : undefined;
    if (typeof value !== 'string' || value === '') return '';
    delete kept[field];
    return value;
  };
  const role = take('role');
  const company = take('company');
  const job = role !== '' && company !== '' ? `${role} at ${company}` : role !== '' ? role : company;
  const parts = [job, take('howWeMet'), take('email'), take('phone'), take('linkedIn')];
  const status = [typeof kept.currentStatus === 'string' ? kept.currentStatus : '', ...parts].filter(
    (part) => part !== '',
  );
  if (status.length > 0) kept.currentStatus = status.join(', ');
  return kept;
}

/** The same address, the same profile, or the same name at the same company. */
function isSame(known: Contact, { name, company, email, linkedIn }: Input): boolean {
  if (known.isExample) return false;
  if ((email ?? '') !== '' && known.email.toLowerCase() === email?.toLowerCase()) return true;
  if ((linkedIn ?? '') !== '' && plainProfile(known.linkedIn) === plainProfile(linkedIn ?? '')) return true;
  if (plainPerson(known.name) !== plainPerson(name ?? '')) return false;
  return (company ?? '') === '' || known.company === '' || plainCompany(known.company) === plainCompany(company ?? '');
}

function plainProfile(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}
