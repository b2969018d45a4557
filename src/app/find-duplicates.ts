/** Who of the contacts may be the person that is about to be saved, and why it seems so. */
import * as v from 'valibot';
import type { SamePerson } from '../api';
import { describeContact } from '../domain/contact-details';
import { succeed } from '../domain/result';
import { sameBecause } from '../domain/same-contact';
import { buildTouchIndex } from '../domain/touch-index';
import { id } from './input';
import { openWorkbook } from './open-workbook';
import { somebody } from './save-contact';
import type { UseCase } from './use-case';

const input = v.object({ ...somebody, id: v.optional(id) });

/** More are a sign of rows that belong together, which the checks tell of. */
const MOST = 5;

export const findDuplicates: UseCase<v.InferOutput<typeof input>, readonly SamePerson[]> = {
  name: 'findDuplicates',
  input,
  run(ports, { id: self, name = '', company = '', email = '', linkedIn = '' }) {
    const { book, today } = openWorkbook(ports);
    const touches = buildTouchIndex(book, today);
    const found: SamePerson[] = [];
    for (const contact of book.contacts) {
      if (contact.key === self || found.length === MOST) continue;
      const because = sameBecause(contact, { name, company, email, linkedIn });
      if (because !== null) found.push({ because, contact: describeContact(contact, touches) });
    }
    return succeed(found);
  },
};
