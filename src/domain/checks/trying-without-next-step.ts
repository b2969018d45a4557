import { defineCheck, own, placeOf } from './support/define';
import { quote, saysNothing } from './support/words';

/** Trying-To without "a concrete next step that will bring you closer to getting that interview" (S3). */
export const tryingWithoutNextStep = defineCheck('trying-without-next-step', 'info', function* ({ book }) {
  for (const application of own(book.applications)) {
    if (application.stage !== 'Trying-To' || application.company === '') continue;
    if (!saysNothing(application.nextStep) || application.nextStepDue !== null) continue;
    yield {
      place: placeOf(application, 'nextStep'),
      message: `Row ${application.at.row}: ${quote(application.company)} has no next step. Write the one thing that brings the interview closer.`,
    };
  }
});
