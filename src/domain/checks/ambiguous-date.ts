import type { Book, ContactField } from '../book';
import { sayDay } from './support/days';
import { defineCheck, own, placeOf } from './support/define';
import { quote, textOf } from './support/words';

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2\d{2,4})?(?![\d/.-]|\s*(?:am|pm|%|years?|times|stars?))/giu;

type Order = 'day first' | 'month first';

/** The order a text proves by a number over 12 ("14/9" has the day first). */
function provenOrders(text: string): ReadonlySet<Order> {
  const orders = new Set<Order>();
  for (const [, first, , second] of text.matchAll(NUMERIC)) {
    const [left, right] = [Number(first), Number(second)];
    if (left > 12 && left <= 31 && right >= 1 && right <= 12) orders.add('day first');
    if (right > 12 && right <= 31 && left >= 1 && left <= 12) orders.add('month first');
  }
  return orders;
}

const FIELDS: readonly ContactField[] = ['lastCommunication', 'nextSteps'];

function ordersUsed(book: Book): ReadonlySet<Order> {
  const used = new Set<Order>();
  for (const contact of own(book.contacts))
    for (const field of FIELDS) for (const order of provenOrders(textOf(contact.written[field]))) used.add(order);
  return used;
}

/**
 * "03/04" in a tab whose other dates prove both orders: then the spreadsheet's locale does not settle it.
 *
 * Where every other date agrees with one order a date is what the locale says, and nothing is in doubt.
 */
export const ambiguousDate = defineCheck('ambiguous-date', 'warning', function* ({ book }) {
  const used = ordersUsed(book);
  if (used.size < 2) return;
  for (const contact of own(book.contacts)) {
    const latest = contact.communications[0];
    if (latest === undefined || !latest.ambiguous) continue;
    yield {
      place: placeOf(contact, 'lastCommunication'),
      message: `Row ${contact.at.row}: the date in ${quote(contact.lastCommunication)} is taken as ${sayDay(latest.day)}. Elsewhere in this tab the day stands first as well as the month, so write the month as a word to be sure.`,
    };
  }
});
