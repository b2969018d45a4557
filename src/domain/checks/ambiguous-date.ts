import { headerOf } from '../tabs';
import { sayDay } from './support/days';
import { defineCheck, exampleRows, keysByRow, own, placeOf } from './support/define';
import { quote, quoteCell } from './support/words';

const WRITE_THE_MONTH =
  'Elsewhere the day and the month stand the other way round, so write the month as a word to be sure.';

/**
 * "03/04" where the spreadsheet's locale does not settle it, because its other dates contradict the locale. Where they
 * agree a date is what the locale says, and nothing is in doubt.
 */
export const ambiguousDate = defineCheck('ambiguous-date', 'warning', function* ({ book }) {
  for (const contact of own(book.contacts)) {
    const latest = contact.communications[0];
    if (latest === undefined || !latest.ambiguous) continue;
    yield {
      place: placeOf(contact, 'lastCommunication'),
      message: `Row ${contact.at.row}: the date in ${quote(contact.lastCommunication)} is taken as ${sayDay(latest.day)}. ${WRITE_THE_MONTH}`,
    };
  }
  const isExample = exampleRows(book);
  const keyOf = keysByRow(book);
  for (const { kind, tab, sheetName, row, field, column, written, understood } of book.problems) {
    if (kind !== 'ambiguous-day' || field === null || understood === undefined || isExample(tab, row)) continue;
    const key = keyOf(tab, row);
    yield {
      place: { tab, sheetName, row, field, column, ...(key === undefined ? {} : { key }) },
      message: `Row ${row} of ${sheetName}: ${quoteCell(written)} under ${headerOf(tab, field)} is taken as ${sayDay(understood)}. ${WRITE_THE_MONTH}`,
    };
  }
});
