import type { ApplicationField } from '../book';
import { headerOf } from '../tabs';
import { linkState, looksLikeLink } from './support/contact-points';
import { defineCheck, own, placeOf } from './support/define';
import { quote, saysNothing, textOf, tidySpaces } from './support/words';

const FIELDS: readonly ApplicationField[] = ['jobLink', 'contactLinkedIn'];

/** A link that cannot be opened as it stands (playbook §4). A remark such as "via LinkedIn" is no link and left alone. */
export const badLink = defineCheck('bad-link', 'warning', function* ({ book }) {
  for (const application of own(book.applications))
    for (const field of FIELDS) {
      const written = textOf(application.written[field]);
      const text = tidySpaces(written);
      if (saysNothing(text) || !looksLikeLink(text.split(' ')[0] ?? '')) continue;
      // A link and a remark, or two links: the first one decides.
      const first = text.split(' ')[0] ?? '';
      const state = linkState(first);
      const name = headerOf('applications', field);
      if (state === 'without-https')
        yield {
          place: placeOf(application, field),
          severity: 'info',
          message: `Row ${application.at.row}: ${quote(text)} under ${name} cannot be clicked as it stands. It needs https:// in front.`,
          fix: { description: `Change to https://${text}`, before: written, after: `https://${text}` },
        };
      else if (state === 'bad')
        yield {
          place: placeOf(application, field),
          message: `Row ${application.at.row}: ${quote(text)} under ${name} is not a web address that opens. Copy it again from the browser.`,
        };
    }
});
