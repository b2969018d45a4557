import { emailsIn, isEmail, partsOf } from './support/contact-points';
import { defineCheck, own, placeOf } from './support/define';
import { quote, saysNothing, textOf, tidySpaces } from './support/words';

/** The address that was meant where only spaces, brackets or "mailto:" stand in the way. */
function mended(written: string): string | null {
  const bare = tidySpaces(written)
    .replace(/^mailto:/iu, '')
    .replace(/\s*(?:\(at\)|\[at\])\s*/iu, '@')
    .replace(/\s*@\s*/u, '@')
    .replace(/[.,;:]+$/u, '');
  return isEmail(bare) && (bare.match(/@/gu) ?? []).length === 1 ? bare : null;
}

/** An e-mail column that holds something no mail can be sent to (playbook §4). Several addresses in a cell are fine. */
export const badEmail = defineCheck('bad-email', 'warning', function* ({ book }) {
  for (const contact of own(book.contacts)) {
    const written = textOf(contact.written.email);
    if (saysNothing(written)) continue;
    const parts = partsOf(written);
    const bad = parts.find((part) => !isEmail(part) && !emailsIn(part).some(isEmail));
    if (bad === undefined) continue;
    const after = mended(written);
    yield {
      place: placeOf(contact, 'email'),
      message: `Row ${contact.at.row}: ${quote(written)} is not an e-mail address.${after === null ? ' A message to it would not arrive.' : ` Did you mean ${after}?`}`,
      fix: after === null ? null : { description: `Change to ${after}`, before: written, after },
    };
  }
});
