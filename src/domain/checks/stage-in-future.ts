import { addDays } from '../day';
import { headerOf } from '../tabs';
import { sayDay } from './support/days';
import { defineCheck, own, placeOf } from './support/define';
import { quote } from './support/words';

const PAST_FIELDS = ['stageSince', 'appliedOn', 'lastActivity'] as const;

/** A day that tells of something done and is still to come: every reminder counted from it would be late (playbook §4). */
export const stageInFuture = defineCheck('stage-in-future', 'warning', function* ({ book, today }) {
  const latest = addDays(today, 5 * 365);
  for (const application of own(book.applications))
    for (const field of PAST_FIELDS) {
      const value = application[field];
      // Beyond five years it is the year that is wrong, and `bad-date` says so.
      if (value === null || value <= today || value > latest) continue;
      yield {
        place: placeOf(application, field),
        message: `Row ${application.at.row}: ${headerOf('applications', field)} of ${quote(application.company)} is ${sayDay(value)}, which is still to come. Check the day.`,
      };
    }
});
