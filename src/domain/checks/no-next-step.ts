import { defineCheck, own, placeOf } from './support/define';
import { quote } from './support/words';

/** You talked to them, and neither Next Steps nor Next follow-up says what comes next (S0). */
export const noNextStep = defineCheck('no-next-step', 'info', function* ({ book, today }) {
  for (const contact of own(book.contacts)) {
    const talked =
      contact.communications.length > 0 || contact.lastContacted !== null || (contact.timesTalked ?? 0) > 0;
    if (!talked || contact.name === '' || contact.nextFollowUp !== null) continue;
    // Whatever stands in Next Steps is an answer, "none" too.
    if (contact.nextSteps.trim() !== '' || (contact.pausedUntil !== null && contact.pausedUntil > today)) continue;
    if (contact.keepInTouchEvery !== null) continue;
    yield {
      place: placeOf(contact, 'nextSteps'),
      message: `Row ${contact.at.row}: you talked to ${quote(contact.name)}, and Next Steps is empty. Write the next small thing to do, or a day to look again.`,
    };
  }
});
