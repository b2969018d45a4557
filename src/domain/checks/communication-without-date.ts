import { defineCheck, own, placeOf } from './support/define';
import { plainWords, quote, saysNothing, textOf } from './support/words';

/** "Haven't talked yet": there is nothing to date. */
const NOT_TALKED =
  /^(?:not|never|haven'?t|have not|has not|hasn'?t|no (?:reply|response|contact|answer|communication)|yet to|to be|will|plan\w*|want|need|should|going to|waiting|reach out|noch nicht|pas encore|ainda nao)\b/u;

/** Last communication tells what was said but not when, and no other cell or log line knows the day (S0: date and overview). */
export const communicationWithoutDate = defineCheck('communication-without-date', 'warning', function* ({ book }) {
  const logged = new Set(book.log.map((touch) => plainWords(touch.contact)));
  for (const contact of own(book.contacts)) {
    const text = contact.lastCommunication;
    if (typeof (contact.written.lastCommunication ?? '') !== 'string' || saysNothing(text)) continue;
    if (contact.communications.length > 0 || contact.communicationInFuture !== null) continue;
    if (contact.lastContacted !== null || NOT_TALKED.test(plainWords(textOf(text)).replace(/ t /u, "'t "))) continue;
    if (contact.name !== '' && logged.has(plainWords(contact.name))) continue;
    yield {
      place: placeOf(contact, 'lastCommunication'),
      message: `Row ${contact.at.row}: ${quote(text)} does not say when that was. Add the day, so that reminders know when to look again.`,
    };
  }
});
