import { isPhone, partsOf } from './support/contact-points';
import { defineCheck, own, placeOf } from './support/define';
import { quote, saysNothing } from './support/words';

/** A phone column that holds no number one could dial: too short, too long, or none at all (playbook §4). */
export const badPhone = defineCheck('bad-phone', 'warning', function* ({ book }) {
  for (const contact of own(book.contacts)) {
    const cell = contact.written.phone ?? '';
    const written = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell : '';
    if (saysNothing(written) || isPhone(written)) continue;
    if (!partsOf(written).every((part) => !isPhone(part))) continue;
    yield {
      place: placeOf(contact, 'phone'),
      message: `Row ${contact.at.row}: ${quote(written)} is not a phone number you could dial. Check the digits.`,
    };
  }
});
