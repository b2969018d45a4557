/** The names of everybody and of every company, for fields that propose while one types. */
import type { PeopleReport } from '../api';
import type { Book } from '../domain/book';
import { plainCompany } from '../domain/names';
import { succeed } from '../domain/result';
import { nothing } from './input';
import { openWorkbook } from './open-workbook';
import type { UseCase } from './use-case';

export const getPeople: UseCase<unknown, PeopleReport> = {
  name: 'getPeople',
  input: nothing,
  run(ports) {
    return succeed(peopleOf(openWorkbook(ports).book));
  },
};

/** Everybody and every company of a workbook that was read, examples left out. */
export function peopleOf(book: Book): PeopleReport {
  const contacts = book.contacts.filter((contact) => !contact.isExample);
  const companies = new Map<string, string>();
  for (const { company, isExample } of [...book.applications, ...contacts]) {
    const plain = plainCompany(company);
    if (!isExample && plain !== '' && !companies.has(plain)) companies.set(plain, company);
  }
  return {
    people: contacts
      .filter((contact) => contact.name !== '')
      .map(({ key, name, company, knowsWhatIWant, wouldReferMe }) => ({
        id: key,
        name,
        company,
        ...(knowsWhatIWant ? { knowsWhatIWant } : {}),
        ...(wouldReferMe ? { wouldReferMe } : {}),
      })),
    companies: [...companies.values()],
  };
}
