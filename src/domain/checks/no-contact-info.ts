import { defineCheck, own, placeOf } from './support/define';
import { quote, saysNothing } from './support/words';

/** Other ways to reach a person that a free text may name. */
const OTHER_WAY =
  /\b(?:twitter|instagram|facebook|messenger|whats\s?app|telegram|signal|slack|discord|wechat|line|skype|github|text (?:him|her|them)|in person|handshake|zoom|teams|see (?:him|her|them))\b|@\w/iu;

/** No e-mail, phone or LinkedIn: a reminder could not say how to reach them (S0, Current Status holds contact information). */
export const noContactInfo = defineCheck('no-contact-info', 'info', function* ({ book, today }) {
  for (const contact of own(book.contacts)) {
    if (contact.name.trim() === '' || (contact.pausedUntil !== null && contact.pausedUntil > today)) continue;
    if (![contact.email, contact.phone, contact.linkedIn].every(saysNothing)) continue;
    if (OTHER_WAY.test(`${contact.currentStatus} ${contact.howWeMet}`)) continue;
    yield {
      place: placeOf(contact, 'name'),
      message: `Row ${contact.at.row}: ${quote(contact.name)} has no e-mail address, phone number or LinkedIn page. Add one, so that a follow-up is one click away.`,
    };
  }
});
