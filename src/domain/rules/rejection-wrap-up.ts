import type { DueItem, Rule, RuleInput } from '../action';
import type { Application } from '../book';
import { logged } from '../completion';
import { addDays, type Day } from '../day';
import { sayDay } from '../say';
import { activeApplications, personOf, pursuitOf, stageSince } from './support';

/** Only a rejection of the last two weeks is wrapped up; an older one is left alone. */
const RECENT_DAYS = 14;

/**
 * S1 "ask for referrals to other companies or at least to keep you in mind"; S3 "do your best to assess why", and
 * "would you still consider working for that company in 3-6 months? Put the lead back into Inactive".
 */
export const rejectionWrapUp: Rule = {
  id: 'rejection-wrap-up',
  urgent: false,
  landing: false,
  completion: logged('follow-up'),
  agenda: () => ['Ask what would have made the difference, and note it under Why.'],
  find(input) {
    const items: DueItem[] = [];
    for (const application of activeApplications(input)) {
      const since = application.stage === 'Rejected' ? stageSince(application, input.touches, input.today) : null;
      if (since === null || addDays(since, RECENT_DAYS) < input.today) continue;
      const isUnexplained = application.why.trim() === '';
      const isUnasked = !hasAsked(application, since, input);
      if (!isUnexplained && !isUnasked) continue;
      const { contact, person } = personOf(application, input);
      const company = pursuitOf(application, input);
      const when = sayDay(since, input.today, input.book.locale);
      const steps = [
        ...(isUnasked ? ['ask them for referrals, or to keep you in mind'] : []),
        ...(isUnexplained ? ['note why, to learn from it'] : []),
      ].join(', and ');
      items.push({
        rule: 'rejection-wrap-up',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Wrap up with ${company}`,
        due: addDays(since, 1),
        why: `${company} said no on ${when}. Time to ${steps}. Would you work there in 3 to 6 months? Then rest it in Inactive for 120 days.`,
        cadence: RECENT_DAYS,
        occasion: since,
      });
    }
    return items;
  },
};

/** A follow-up after the answer, or a word to them that asks to be kept in mind or referred. */
function hasAsked(application: Application, since: Day, { touches }: RuleInput): boolean {
  return touches
    .ofApplication(application)
    .some(
      (touch) =>
        touch.day >= since &&
        touch.kind !== 'stage' &&
        (touch.kind === 'follow-up' ||
          /\b(?:referr|in mind|other (?:compan|roles?|openings?)|future)/i.test(touch.summary)),
    );
}
