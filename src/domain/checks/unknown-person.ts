import type { NetworkField, NetworkLink } from '../book';
import { defineCheck, own, placeOf } from './support/define';
import { peopleOf } from './support/people';
import { quote, saysNothing, textOf } from './support/words';

const ENDS = ['person', 'connectedTo'] as const satisfies readonly NetworkField[];

/** Somebody in Your Network who is not in Contacts; a slip in a known name is corrected (playbook §4). */
export const unknownPerson = defineCheck('unknown-person', 'info', function* ({ book }) {
  const people = peopleOf(book);
  const told = new Set<string>();
  for (const link of own(book.network) as readonly NetworkLink[])
    for (const end of ENDS) {
      const name = link[end];
      if (saysNothing(name)) continue;
      const found = people.find(name);
      if (found.kind === 'misspelt') {
        const written = textOf(link.written[end]);
        yield {
          place: placeOf(link, end),
          severity: 'warning',
          message: `Row ${link.at.row}: ${quote(name)} is not in ${found.contact.at.sheetName}. Did you mean ${found.contact.name}?`,
          fix:
            written.trim() === name.trim() && written !== ''
              ? { description: `Change to ${found.contact.name}`, before: written, after: found.contact.name }
              : null,
        };
      } else if (found.kind === 'stranger' && !told.has(name)) {
        told.add(name);
        yield {
          place: placeOf(link, end),
          message: `Row ${link.at.row}: ${quote(name)} is in your network and not among your contacts. Add them if you want to be reminded of them.`,
        };
      }
    }
});
