import { defineCheck, own, placeOf } from './support/define';
import { quote } from './support/words';

/** Rejected without a word on why: it is the one thing a no is good for (S1). */
export const rejectedWithoutWhy = defineCheck('rejected-without-why', 'info', function* ({ book }) {
  for (const application of own(book.applications)) {
    if (application.stage !== 'Rejected' || application.company === '') continue;
    if (application.why.trim() !== '' || application.notes.trim() !== '') continue;
    yield {
      place: placeOf(application, 'why'),
      message: `Row ${application.at.row}: ${quote(application.company)} said no, and there is no word on why. If you know, or can ask, note it: it helps with the next one.`,
    };
  }
});
