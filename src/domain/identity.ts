/**
 * Ids of due items: the same for the same occasion while the sheet is sorted, rows are inserted or other rows are
 * edited. They are made of the rule, the row's ID (before it has one: the name and company) and the occasion.
 */
import type { DueItem } from './action';
import type { Application, Book, Contact } from './book';
import { plainCompany, plainPerson } from './names';
import { plainWords } from './plain-text';

/** A short code of a text: 53 bits in base 36 (two 32-bit multiplicative hashes, mixed). Not for secrets. */
export function shortCode(text: string): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return ((high >>> 0) * 0x200000 + (low >>> 11)).toString(36);
}

/** What names a record from one day to the next. */
export interface Identities {
  ofContact(contact: Contact): string;
  ofApplication(application: Application): string;
}

/** Uses the ID where it is given and stands in one row only; rows alike in everything are numbered in the sheet's order. */
export function identify(book: Book): Identities {
  const contacts = identitiesOf(book.contacts, (contact) =>
    [plainPerson(contact.name) || contact.email.trim().toLowerCase(), plainCompany(contact.company)].join('|'),
  );
  const applications = identitiesOf(book.applications, (application) =>
    [plainCompany(application.company), plainWords(application.position)].join('|'),
  );
  return {
    ofContact: (contact) => contacts.get(contact) ?? contact.key,
    ofApplication: (application) => applications.get(application) ?? application.key,
  };
}

function identitiesOf<Row extends Contact | Application>(
  rows: readonly Row[],
  describe: (row: Row) => string,
): ReadonlyMap<Row, string> {
  const uses = new Map<string, number>();
  for (const { at } of rows) if (at.id !== null) uses.set(at.id, (uses.get(at.id) ?? 0) + 1);
  const taken = new Map<string, number>();
  const found = new Map<Row, string>();
  for (const row of rows) {
    const { id } = row.at;
    const name = id !== null && uses.get(id) === 1 ? `#${id}` : describe(row);
    const earlier = taken.get(name) ?? 0;
    taken.set(name, earlier + 1);
    found.set(row, earlier === 0 ? name : `${name}~${earlier + 1}`);
  }
  return found;
}

/** An item is about its application, but a thank-you is about the person: two interviews of one day are one note. */
export function idOf(item: DueItem, identities: Identities): string {
  const { contact, application } = item;
  const contactFirst = item.rule === 'thank-you' && contact !== null;
  const subject =
    application !== null && !contactFirst
      ? `a:${identities.ofApplication(application)}:${plainPerson(item.rule === 'thank-you' ? (item.person ?? '') : '')}`
      : contact !== null
        ? `c:${identities.ofContact(contact)}`
        : 'book';
  return `${item.rule}-${shortCode(`${subject}:${item.occasion}`)}`;
}

/**
 * The person and company an item is about: items of one line become one action. A contact's items and those of an
 * application at the same company that names them meet; another company's application makes a line of its own.
 */
export function lineOf(item: DueItem, identities: Identities): string {
  const { contact, application } = item;
  if (contact !== null) {
    const own = plainCompany(contact.company);
    const other = application === null ? own : plainCompany(application.company);
    return `c:${identities.ofContact(contact)}:${own === '' || other === '' || own === other ? '' : other}`;
  }
  if (application !== null) {
    const company = plainCompany(application.company);
    if (company === '') return `a:${identities.ofApplication(application)}`;
    return `a:${company}:${plainPerson(item.person ?? '')}`;
  }
  return `${item.rule}:${item.occasion}`;
}
