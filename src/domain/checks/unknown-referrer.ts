import { defineCheck, own, placeOf } from './support/define';
import { namesIn, peopleOf } from './support/people';
import { quote, saysNothing, textOf } from './support/words';

/** "Referred by" names somebody who is not in Contacts, so reporting back to them is never due (playbook §4, S4). */
export const unknownReferrer = defineCheck('unknown-referrer', 'info', function* ({ book }) {
  const people = peopleOf(book);
  for (const contact of own(book.contacts)) {
    const written = textOf(contact.written.referredBy) || contact.referredBy;
    if (saysNothing(written)) continue;
    for (const name of namesIn(written)) {
      const found = people.find(name);
      if (found.kind === 'misspelt') {
        const after = written.split(name).join(found.contact.name);
        yield {
          place: placeOf(contact, 'referredBy'),
          severity: 'warning',
          message: `Row ${contact.at.row}: ${quote(name)} is not in ${contact.at.sheetName}. Did you mean ${found.contact.name}?`,
          fix:
            contact.written.referredBy === written
              ? { description: `Change to ${found.contact.name}`, before: written, after }
              : null,
        };
        break;
      }
      if (found.kind === 'stranger') {
        yield {
          place: placeOf(contact, 'referredBy'),
          message: `Row ${contact.at.row}: ${quote(name)} referred you, and is not in ${contact.at.sheetName}. Add them, so that you are reminded to tell them how it went.`,
        };
        break;
      }
    }
  }
});
