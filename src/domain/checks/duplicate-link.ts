import { defineCheck, own, placeOf } from './support/define';
import { plainWords, quote } from './support/words';

/** Two people linked twice, in either direction: links have none (playbook §4). */
export const duplicateLink = defineCheck('duplicate-link', 'info', function* ({ book }) {
  const first = new Map<string, number>();
  for (const link of own(book.network)) {
    const ends = [plainWords(link.person), plainWords(link.connectedTo)].sort();
    if (ends[0] === '' || ends[0] === ends[1]) continue;
    const key = ends.join(' | ');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, link.at.row);
    else
      yield {
        place: placeOf(link, 'person'),
        message: `Row ${link.at.row} of ${link.at.sheetName}: ${quote(link.person)} and ${quote(link.connectedTo)} are already connected in row ${earlier}. One row is enough.`,
      };
  }
});
