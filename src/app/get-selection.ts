/** What the selected row is about, so that a form begins with it, and the names its fields propose. */
import * as v from 'valibot';
import type { SelectionReport } from '../api';
import type { Book, Contact } from '../domain/book';
import { describeContact } from '../domain/contact-details';
import { namesIn, plainCompany } from '../domain/names';
import { succeed } from '../domain/result';
import { cadenceOf } from '../domain/rules/keep-in-touch';
import type { Settings } from '../domain/settings';
import { buildTouchIndex } from '../domain/touch-index';
import { peopleOf } from './get-people';
import { yesOrNo } from './input';
import { openWorkbook } from './open-workbook';
import type { CellPlace } from './ports';
import { findContact } from './records/find-records';
import type { UseCase } from './use-case';

/** Whom a row names. */
interface Named {
  readonly contact: Contact | null;
  readonly name: string;
  readonly company: string;
  readonly linkedIn: string;
}

const input = v.nullish(v.object({ names: v.optional(yesOrNo) }));

export const getSelection: UseCase<v.InferOutput<typeof input>, SelectionReport> = {
  name: 'getSelection',
  input,
  run(ports, argument) {
    const { book, layout, settings, today } = openWorkbook(ports);
    const place = ports.workbook.selection();
    const named = place === null ? null : namedAt(book, place);
    const contact = named?.contact ?? null;
    return succeed({
      today,
      timeZone: ports.workbook.describe().timeZone,
      contact: contact === null ? null : describeContact(contact, buildTouchIndex(book, today)),
      mentions:
        named === null || contact !== null || (named.name === '' && named.company === '')
          ? null
          : { name: named.name, company: named.company, linkedIn: named.linkedIn },
      hasContacts: layout.tables.contacts !== undefined,
      rhythm: rhythmOf(book, settings),
      names: argument?.names === true ? peopleOf(book) : null,
    });
  },
};

function namedAt(book: Book, place: CellPlace): Named | null {
  const isThere = (record: { readonly at: { readonly sheetName: string; readonly row: number }; isExample: boolean }) =>
    record.at.sheetName === place.sheetName && record.at.row === place.row && !record.isExample;
  const contact = book.contacts.find(isThere);
  if (contact !== undefined) return { contact, name: contact.name, company: contact.company, linkedIn: '' };
  const application = book.applications.find(isThere);
  if (application !== undefined)
    return lookUp(book, namesIn(application.contact)[0] ?? '', application.company, application.contactLinkedIn);
  const touch = book.log.find(isThere);
  if (touch !== undefined) return lookUp(book, touch.contact, touch.company, '');
  const who = book.today.find(isThere)?.written.who;
  if (typeof who !== 'string') return null;
  // A line of Today names a person, or the company where there is none.
  const isCompany = book.applications.some(({ company }) => plainCompany(company) === plainCompany(who));
  return isCompany ? lookUp(book, '', who, '') : lookUp(book, who, '', '');
}

function lookUp(book: Book, name: string, company: string, linkedIn: string): Named {
  const found = findContact(book, name, company);
  return { contact: found.ok ? found.value : null, name, company, linkedIn };
}

function rhythmOf(book: Book, settings: Settings): SelectionReport['rhythm'] {
  const people = book.contacts.filter((contact) => !contact.isExample);
  return {
    cadenceDays: settings.cadenceDays,
    minutesPerFollowUp: settings.minutesPerFollowUp,
    minutesPerDay: settings.minutesPerDay,
    people: people.length,
    followUpsPerDay: people.reduce((sum, contact) => sum + 1 / cadenceOf(contact, settings), 0),
  };
}
