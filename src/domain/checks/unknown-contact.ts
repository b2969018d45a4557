import { defineCheck, own, placeOf } from './support/define';
import { namesIn, peopleOf } from './support/people';
import { quote, saysNothing, textOf } from './support/words';

/** An application's contact who is not in Contacts: nothing says how to reach them (playbook §4). */
export const unknownContact = defineCheck('unknown-contact', 'info', function* ({ book }) {
  const people = peopleOf(book);
  for (const application of own(book.applications)) {
    const written = textOf(application.written.contact) || application.contact;
    if (saysNothing(written)) continue;
    for (const name of namesIn(written)) {
      const found = people.find(name);
      if (found.kind === 'misspelt') {
        const meant = found.contact.name;
        yield {
          place: placeOf(application, 'contact'),
          severity: 'warning',
          message: `Row ${application.at.row}: ${quote(name)} is not in ${found.contact.at.sheetName}. Did you mean ${meant}?`,
          fix:
            application.written.contact === written
              ? { description: `Change to ${meant}`, before: written, after: written.split(name).join(meant) }
              : null,
        };
        break;
      }
      if (found.kind === 'stranger') {
        yield {
          place: placeOf(application, 'contact'),
          message: `Row ${application.at.row}: ${quote(name)} at ${quote(application.company)} is not among your contacts. Add them with a way to reach them.`,
        };
        break;
      }
    }
  }
});
