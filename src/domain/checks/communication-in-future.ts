import { sayDay } from './support/days';
import { defineCheck, own, placeOf } from './support/define';
import { quote } from './support/words';

/** A last communication that is still to come: a slip in the date, or a plan in the wrong column (playbook §4). */
export const communicationInFuture = defineCheck('communication-in-future', 'warning', function* ({ book, today }) {
  for (const contact of own(book.contacts)) {
    const future = contact.communicationInFuture;
    // Beside a past talk, a coming day is the plan that was made there.
    if (future !== null && contact.communications.length === 0 && contact.lastContacted === null)
      yield {
        place: placeOf(contact, 'lastCommunication'),
        message: `Row ${contact.at.row}: the last communication with ${quote(contact.name)} is dated ${sayDay(future)}, which is still to come. If it is a plan, it belongs in Next Steps.`,
      };
    if (contact.lastContacted !== null && contact.lastContacted > today)
      yield {
        place: placeOf(contact, 'lastContacted'),
        message: `Row ${contact.at.row}: Last contacted says ${sayDay(contact.lastContacted)}, which is still to come. Check the day.`,
      };
  }
});
