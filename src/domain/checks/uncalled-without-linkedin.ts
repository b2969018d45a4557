import { defineCheck, own, placeOf } from './support/define';
import { namesIn, peopleOf } from './support/people';
import { quote, saysNothing } from './support/words';

/** Uncalled with a contact but no link to their LinkedIn page, here or in Contacts (S3 "link to their LinkedIn page"). */
export const uncalledWithoutLinkedIn = defineCheck('uncalled-without-linkedin', 'info', function* ({ book }) {
  const people = peopleOf(book);
  for (const application of own(book.applications)) {
    if (application.stage !== 'Uncalled' || saysNothing(application.contact)) continue;
    if (!saysNothing(application.contactLinkedIn)) continue;
    const names = namesIn(application.contact);
    const known = names.map((name) => people.find(name));
    if (known.some((found) => found.kind === 'known' && found.contact.linkedIn !== '')) continue;
    // "HR" or "the hiring team" has no page.
    if (known.every((found) => found.kind === 'unclear')) continue;
    yield {
      place: placeOf(application, 'contactLinkedIn'),
      message: `Row ${application.at.row}: ${quote(application.contact)} at ${quote(application.company)} has no LinkedIn page noted. Look them up before you reach out.`,
    };
  }
});
