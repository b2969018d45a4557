import type { DueItem, Rule } from '../action';
import { logged } from '../completion';
import { addDays, latestDay } from '../day';
import { sayDay } from '../say';
import { activeApplications, isBeyondHorizon, personAt, personOf, pursuitOf } from './support';

/**
 * S3 "Send follow-ups. Always know where you stand." An application that still says Interview Set waits for an answer, too,
 * once its interviews are over: nobody is forgotten for want of a stage.
 */
export const waitingChase: Rule = {
  id: 'waiting-chase',
  urgent: false,
  landing: false,
  repeats: true,
  completion: logged('follow-up'),
  find(input) {
    const items: DueItem[] = [];
    for (const application of activeApplications(input)) {
      if (application.stage !== 'Waiting' && application.stage !== 'Interview Set') continue;
      const interviews = input.touches.toldInterviewsOf(application);
      const held = interviews.filter((day) => day <= input.today);
      const last = latestDay(input.touches.lastActivity(application), ...held);
      const isNextSet = interviews.some((day) => day > input.today);
      if (application.stage === 'Interview Set' && interviews.length === 0) continue;
      if (last === null || isNextSet) continue;
      const due = addDays(last, input.settings.waitingDays);
      if (isBeyondHorizon(due, input)) continue;
      const { contact, person, name } = personOf(application, input);
      items.push({
        rule: 'waiting-chase',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: `Ask ${pursuitOf(application, input)} where you stand`,
        due,
        why: `You wait for an answer from ${personAt(name, application, input)}; the last word was on ${sayDay(last, input.today, input.book.locale)}.`,
        cadence: input.settings.waitingDays,
        occasion: last,
      });
    }
    return items;
  },
};
