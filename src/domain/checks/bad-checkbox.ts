import type { Contact, ContactField } from '../book';
import { headerOf } from '../tabs';
import { defineCheck, exampleRows, keysByRow, own, placeOf } from './support/define';
import { plainWords, quote, quoteCell } from './support/words';

const BOXES: readonly ContactField[] = ['knowsWhatIWant', 'wouldReferMe', 'reference'];
const TICKED = new Set(['yes', 'y', 'x', 'true', 'ja', 'oui', 'si', 'sim', 'はい', '✓', '✔', '☑', '✅']);
const EMPTY = new Set(['no', 'n', 'false', 'nein', 'non', 'nao', 'いいえ', '✗', '✘', '☐', '❌']);

function isBoxColumn(contacts: readonly Contact[], field: ContactField): boolean {
  return contacts.some((contact) => typeof contact.written[field] === 'boolean');
}

/**
 * A checkbox column in which a cell holds words. "yes" among real checkboxes is turned back into one; a column that
 * is words throughout is the person's own way and is read as it stands.
 */
export const badCheckbox = defineCheck('bad-checkbox', 'info', function* ({ book }) {
  const contacts = own(book.contacts);
  const told = new Set<string>();
  for (const field of BOXES) {
    if (!isBoxColumn(contacts, field)) continue;
    for (const contact of contacts) {
      const written = contact.written[field];
      if (typeof written !== 'string') continue;
      const plain = plainWords(written);
      const after = TICKED.has(plain) ? true : EMPTY.has(plain) ? false : null;
      if (after === null) continue;
      told.add(`${contact.at.row} ${field}`);
      yield {
        place: placeOf(contact, field),
        message: `Row ${contact.at.row}: ${quote(written)} stands where ${headerOf('contacts', field)} has a checkbox.`,
        fix: { description: after ? 'Tick the box' : 'Leave the box empty', before: written, after },
      };
    }
  }
  const isExample = exampleRows(book);
  const keyOf = keysByRow(book);
  for (const { kind, tab, sheetName, row, field, column, written } of book.problems) {
    if (kind !== 'not-a-checkbox' || field === null || isExample(tab, row) || told.has(`${row} ${field}`)) continue;
    const key = keyOf(tab, row);
    yield {
      place: { tab, sheetName, row, field, column, ...(key === undefined ? {} : { key }) },
      severity: 'warning',
      message: `Row ${row} of ${sheetName}: ${quoteCell(written)} is neither yes nor no. ${headerOf(tab, field)} counts as not ticked until it is.`,
    };
  }
});
