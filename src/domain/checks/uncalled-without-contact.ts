import type { Contact } from '../book';
import { defineCheck, own, placeOf } from './support/define';
import { plainCompany, quote, saysNothing } from './support/words';

/** Uncalled means preparing to reach out: "add a contact" (S3). People of Contacts who work there are named. */
export const uncalledWithoutContact = defineCheck('uncalled-without-contact', 'info', function* ({ book }) {
  const byCompany = new Map<string, Contact>();
  for (const contact of own(book.contacts))
    if (contact.company !== '' && contact.name !== '') byCompany.set(plainCompany(contact.company), contact);
  for (const application of own(book.applications)) {
    if (application.stage !== 'Uncalled' || application.company.trim() === '') continue;
    if (application.contact.trim() !== '' && !saysNothing(application.contact)) continue;
    const known = byCompany.get(plainCompany(application.company));
    yield {
      place: placeOf(application, 'contact'),
      message: `Row ${application.at.row}: ${quote(application.company)} has no contact yet. ${known === undefined ? 'Find one person there before you reach out, best through someone you know.' : `${known.name} in ${known.at.sheetName} works there.`}`,
    };
  }
});
