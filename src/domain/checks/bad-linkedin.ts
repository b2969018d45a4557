import { linkState, looksLikeLink } from './support/contact-points';
import { defineCheck, own, placeOf } from './support/define';
import { quote, saysNothing, textOf, tidySpaces } from './support/words';

/** A LinkedIn column whose link cannot be opened, or leads elsewhere (playbook §4). A bare handle or a remark is left alone. */
export const badLinkedIn = defineCheck('bad-linkedin', 'warning', function* ({ book }) {
  for (const contact of own(book.contacts)) {
    const written = textOf(contact.written.linkedIn);
    const text = tidySpaces(written);
    if (saysNothing(text) || !looksLikeLink(text)) continue;
    const place = placeOf(contact, 'linkedIn');
    const state = linkState(text);
    if (!/^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:linkedin\.com|lnkd\.in)(?:[/?#]|$)/iu.test(text)) {
      yield {
        place,
        message: `Row ${contact.at.row}: ${quote(text)} does not lead to LinkedIn. A LinkedIn page starts with linkedin.com/in/.`,
      };
    } else if (state === 'without-https') {
      yield {
        place,
        severity: 'info',
        message: `Row ${contact.at.row}: ${quote(text)} cannot be clicked as it stands. It needs https:// in front.`,
        fix: { description: `Change to https://${text}`, before: written, after: `https://${text}` },
      };
    } else if (state === 'bad' || /linkedin\.com\/?(?:in\/?|feed\/?)?$/iu.test(text)) {
      yield {
        place,
        message: `Row ${contact.at.row}: ${quote(text)} leads to no one's page. Copy the link from their profile.`,
      };
    }
  }
});
