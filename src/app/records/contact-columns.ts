/**
 * Which cells a contact's fields go to. The course keeps company, role, how you met and addresses in one free text,
 * Current Status; while a tab has no columns of their own for them, they are kept there, as long as they read back as
 * what was meant. What would be misread gets a column of its own.
 */
import type { Cell, Contact, ContactField } from '../../domain/book';
import { readCurrentStatus } from '../../domain/current-status';
import { readNameCell } from '../../domain/name-cell';
import { fail, type Result, succeed } from '../../domain/result';
import type { WorkbookLayout } from '../../workbook/layout';

export type ContactCells = { [F in ContactField]?: Cell };

/** In the order in which they stand in a new text. */
const IN_STATUS = ['role', 'company', 'howWeMet', 'email', 'phone', 'linkedIn'] as const;
type StatusField = (typeof IN_STATUS)[number];
type StatusParts = { [F in StatusField]?: string };

/** What must read back as it was meant; a remark on how you met may stand in any words. */
const EXACT = ['role', 'company', 'email', 'phone', 'linkedIn'] as const;

const FIELD_WORDS: { readonly [F in StatusField]: string } = {
  role: 'role',
  company: 'company',
  howWeMet: 'how you met',
  email: 'e-mail address',
  phone: 'phone number',
  linkedIn: 'LinkedIn address',
};

function columnsOf(layout: WorkbookLayout): { readonly [field: string]: number | undefined } {
  return layout.tables.contacts?.columns ?? {};
}

/** The cells of a new row. */
export function cellsOfNewContact(layout: WorkbookLayout, fields: ContactCells): ContactCells {
  const columns = columnsOf(layout);
  if (columns.currentStatus === undefined) return fields;
  const given = typeof fields.currentStatus === 'string' ? fields.currentStatus : '';
  let parts: StatusParts = {};
  for (const field of IN_STATUS) {
    const value = columns[field] === undefined ? fields[field] : undefined;
    if (typeof value === 'string' && value !== '') parts[field] = value;
  }
  for (let wrong = misread(given, parts); wrong.length > 0; wrong = misread(given, parts))
    parts = without(parts, wrong);
  const status = composed(given, parts);
  const kept: ContactCells = { ...fields };
  for (const field of Object.keys(parts) as StatusField[]) delete kept[field];
  if (status !== '') kept.currentStatus = status;
  return kept;
}

function composed(given: string, parts: StatusParts): string {
  const { role = '', company = '' } = parts;
  const job = role !== '' && company !== '' ? `${role} at ${company}` : role !== '' ? role : company;
  const others = [parts.howWeMet, parts.email, parts.phone, parts.linkedIn];
  return [given, job, ...others].filter((part) => part !== undefined && part !== '').join(', ');
}

/** The parts that must leave the text, so that the others are read as they were meant. */
function misread(given: string, parts: StatusParts): readonly StatusField[] {
  const wrongOf = (tried: StatusParts): readonly StatusField[] => {
    const told = readCurrentStatus(composed(given, tried));
    const before = readCurrentStatus(given);
    return EXACT.filter((field) => told[field] !== (tried[field] ?? before[field]));
  };
  const wrong = wrongOf(parts);
  if (wrong.length === 0) return [];
  if (parts.howWeMet !== undefined && wrongOf(without(parts, ['howWeMet'])).length === 0) return ['howWeMet'];
  const leaving = wrong.filter((field) => parts[field] !== undefined);
  // What nobody gave was read into what was given: all of it leaves.
  return leaving.length > 0 ? leaving : (Object.keys(parts) as StatusField[]);
}

function without(parts: StatusParts, fields: readonly StatusField[]): StatusParts {
  const kept = { ...parts };
  for (const field of fields) delete kept[field];
  return kept;
}

/**
 * The cells of a row that is changed. A field that is told by Current Status alone is changed there, where its words
 * stand in it once; what cannot be said so gets its own column. Refused (`in-free-text`) where emptying a field would
 * take rewriting the person's own words.
 */
export function cellsOfChangedContact(
  layout: WorkbookLayout,
  contact: Contact,
  fields: ContactCells,
): Result<ContactCells> {
  const columns = columnsOf(layout);
  const kept: ContactCells = { ...fields };
  const before = typeof fields.currentStatus === 'string' ? fields.currentStatus : contact.currentStatus;
  let text = before;
  for (const field of IN_STATUS) {
    const wanted = fields[field];
    if (columns[field] !== undefined || typeof wanted !== 'string') continue;
    delete kept[field];
    if (wanted === contact[field]) continue;
    const changed = columns.currentStatus === undefined ? null : rewritten(text, field, contact[field], wanted);
    if (changed !== null) text = changed;
    else if (wanted !== '') kept[field] = wanted;
    else return inFreeText(contact, FIELD_WORDS[field], text.includes(contact[field]) ? 'Current Status' : 'the name');
  }
  const named = withinNameCell(contact, fields.name);
  if (named === null) return inFreeText(contact, 'name', 'the name');
  if (named !== undefined) kept.name = named;
  if (text !== before) kept.currentStatus = text;
  return succeed(kept);
}

function inFreeText(contact: Contact, what: string, where: string): Result<never> {
  return fail(
    'in-free-text',
    `The ${what} of ${contact.name} is part of what you wrote into ${where} (${contact.at.sheetName}, row ${contact.at.row}). Nothing was saved. Change it there, or leave it as it is.`,
  );
}

/** A new name where an address stands in the same cell ("Hal, hal@orbit.example"): the address stays; null where that cannot be had. */
function withinNameCell(contact: Contact, wanted: Cell | undefined): Cell | undefined | null {
  const { name: written } = contact.written;
  if (typeof wanted !== 'string' || typeof written !== 'string' || readNameCell(written.trim()).name === written.trim())
    return wanted;
  const pieces = written.split(contact.name);
  return pieces.length === 2 ? pieces.join(wanted) : null;
}

/** The text with one field changed and all others read as before; null where that cannot be had. */
function rewritten(text: string, field: StatusField, before: string, wanted: string): string | null {
  const pieces = before === '' ? [] : text.split(before);
  if (before !== '' && pieces.length !== 2) return null;
  const changed =
    before === ''
      ? text === ''
        ? wanted
        : `${text}, ${wanted}`
      : wanted === ''
        ? closed(pieces)
        : pieces.join(wanted);
  const told = readCurrentStatus(changed);
  const known = readCurrentStatus(text);
  const isRight = EXACT.every((other) => told[other] === (other === field ? wanted : known[other]));
  return isRight && (field !== 'howWeMet' || before === '' || told.howWeMet === wanted) ? changed : null;
}

/** Two pieces put together where a part between them was taken out. */
function closed([left = '', right = '']: readonly string[]): string {
  const start = left.replace(/[\s,;]+$/, '');
  const end = right.replace(/^[\s,;]+/, '');
  return start === '' || end === '' ? start + end : `${start}, ${end}`;
}
