import type { DueItem, Rule, RuleInput } from '../action';
import type { Application } from '../book';
import { logged } from '../completion';
import { addDays, type Day } from '../day';
import { count, sayDay } from '../say';
import { activeApplications, followUpsSent, isBeyondHorizon, personAt, personOf, pursuitOf } from './support';

/** S3 "in your Trying-To for a month with no reply: it's good to follow up again". */
export const silentLead: Rule = {
  id: 'silent-lead',
  urgent: false,
  landing: false,
  repeats: true,
  completion: logged('follow-up', null, true),
  find(input) {
    const items: DueItem[] = [];
    for (const { application, last, sent } of silentApplications(input)) {
      if (sent >= input.settings.followUpsBeforeParking) continue;
      const { contact, person, name } = personOf(application, input);
      const so = sent === 0 ? '' : `, after ${count(sent, 'follow-up')}`;
      items.push({
        rule: 'silent-lead',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Follow up with ${pursuitOf(application, input)}`,
        due: addDays(last, input.settings.silentDays),
        why: `Nothing has moved with ${personAt(name, application, input)} since ${sayDay(last, input.today, input.book.locale)}${so}.`,
        cadence: input.settings.silentDays,
        occasion: last,
      });
    }
    return items;
  },
};

/** The applications in Trying-To with the day of their last activity, those whose silence is long enough within the weeks ahead. */
export function silentApplications(
  input: RuleInput,
): readonly { readonly application: Application; readonly last: Day; readonly sent: number }[] {
  const silent: { application: Application; last: Day; sent: number }[] = [];
  for (const application of activeApplications(input)) {
    if (application.stage !== 'Trying-To') continue;
    const last = input.touches.lastActivity(application);
    // With an interview set, nothing is silent.
    if (input.touches.interviewsOf(application).some((day) => day > input.today)) continue;
    if (last === null || isBeyondHorizon(addDays(last, input.settings.silentDays), input)) continue;
    silent.push({ application, last, sent: followUpsSent(application, input.touches, input.today) });
  }
  return silent;
}
