import { defineCheck, own, placeOf } from './support/define';
import { saysNothing } from './support/words';

/** A row of Contacts that says something of a person but not who it is: no reminder can name them (playbook §4). */
export const contactWithoutName = defineCheck('contact-without-name', 'warning', function* ({ book }) {
  for (const contact of own(book.contacts)) {
    if (contact.name.trim() !== '') continue;
    const says = [contact.currentStatus, contact.lastCommunication, contact.email, contact.phone, contact.company];
    if (says.every((text) => saysNothing(text))) continue;
    yield {
      place: placeOf(contact, 'name'),
      message: `Row ${contact.at.row} of ${contact.at.sheetName} has no name. Write who it is, so that reminders can name them.`,
    };
  }
});
