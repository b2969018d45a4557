import type { DueItem, Rule } from '../action';
import { sayDay } from '../say';
import { isOpen } from '../stage';
import { landingOf } from './landing';
import { companyOf, personOf, pursuitOf } from './support';

/** S4 "you should immediately let the old organization know that you have decided to accept another position". */
export const landingWithdraw: Rule = {
  id: 'landing-withdraw',
  urgent: true,
  landing: true,
  completion: { does: 'withdraw' },
  agenda: () => ['Be quick and kind: a hard choice, an excellent group, the best overall fit.'],
  withoutOpener: true,
  find(input) {
    const landing = landingOf(input);
    if (landing === null) return [];
    const items: DueItem[] = [];
    for (const application of input.book.applications) {
      if (application.isExample || !isOpen(application.stage)) continue;
      const { contact, person } = personOf(application, input);
      const company = pursuitOf(application, input);
      const isOffer = application.stage === 'Offer';
      items.push({
        rule: 'landing-withdraw',
        contact,
        application,
        ...(person === undefined ? {} : { person }),
        title: isOffer ? `Decline the offer from ${company}` : `Withdraw your application at ${company}`,
        due: landing.on,
        why: `You accepted the job at ${companyOf(landing.application)} on ${sayDay(landing.on, input.today, input.book.locale)}; ${company} ${isOffer ? 'still waits for your answer' : 'still counts on you'}.`,
        cadence: 1,
        turn: isOffer ? 0 : 1,
        occasion: 'landing',
      });
    }
    return items;
  },
};
