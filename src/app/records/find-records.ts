/** Finds the person or the application that an argument names. */
import type { Application, Book, Contact } from '../../domain/book';
import { plainCompany, plainPerson } from '../../domain/names';
import { fail, type Result, succeed } from '../../domain/result';

/** The contact of a name, told apart by company where two have it; null when there is none. */
export function findContact(book: Book, name: string, company: string): Result<Contact | null> {
  if (name === '') return succeed(null);
  const wanted = plainPerson(name);
  const named = book.contacts.filter((contact) => !contact.isExample && plainPerson(contact.name) === wanted);
  if (named.length <= 1) return succeed(named[0] ?? null);
  const place = plainCompany(company);
  const there = company === '' ? [] : named.filter((contact) => plainCompany(contact.company) === place);
  if (there.length === 1) return succeed(there[0] ?? null);
  return fail(
    'which-contact',
    `There are ${named.length} people named ${name}. Say which company, so that the right row is changed.`,
  );
}

/** The application at a company: the one still open where there are several; null when there is none. */
export function findApplicationAt(book: Book, company: string): Application | null {
  if (company === '') return null;
  const wanted = plainCompany(company);
  const there = book.applications.filter(
    (application) => !application.isExample && plainCompany(application.company) === wanted,
  );
  const open = there.filter((application) => !isOver(application));
  return open.length === 1 ? (open[0] ?? null) : there.length === 1 ? (there[0] ?? null) : null;
}

function isOver({ stage }: Application): boolean {
  return stage === 'Rejected' || stage === 'Declined' || stage === 'Closed';
}

const GONE = 'This row is no longer in the sheet as it was. Open the list again and repeat what you did.';

/** The application of an id from an earlier answer. */
export function applicationOf(book: Book, id: string): Result<Application> {
  const found = book.applications.filter((application) => application.key === id);
  const [only] = found;
  return only === undefined || found.length > 1 ? fail('row-changed', GONE) : succeed(only);
}

/** The contact of an id from an earlier answer. */
export function contactOf(book: Book, id: string): Result<Contact> {
  const found = book.contacts.filter((contact) => contact.key === id);
  const [only] = found;
  return only === undefined || found.length > 1 ? fail('row-changed', GONE) : succeed(only);
}
