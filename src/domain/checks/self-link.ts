import { defineCheck, own, placeOf } from './support/define';
import { plainWords, quote } from './support/words';

/** A link from a person to themselves says nothing (playbook §4). */
export const selfLink = defineCheck('self-link', 'warning', function* ({ book }) {
  for (const link of own(book.network)) {
    const person = plainWords(link.person);
    if (person === '' || person !== plainWords(link.connectedTo)) continue;
    yield {
      place: placeOf(link, 'connectedTo'),
      message: `Row ${link.at.row} of ${link.at.sheetName} connects ${quote(link.person)} to the same person. Who do they know?`,
    };
  }
});
