import { defineCheck, own, placeOfTab } from './support/define';

/** More in Trying-To than one can stay on top of: full at 20, stop adding at 30 (S3 "20/30+"). */
export const tooManyTrying = defineCheck('too-many-trying', 'info', function* ({ book, settings }) {
  const trying = own(book.applications).filter((application) => application.stage === 'Trying-To').length;
  const cap = settings.tryingCap;
  if (trying <= cap) return;
  const over = trying > Math.round(cap * 1.5);
  yield {
    place: placeOfTab(book, 'applications'),
    severity: over ? 'warning' : 'info',
    message: over
      ? `${trying} applications are in Trying-To. That is more than anyone keeps up with: add no new ones until some have moved on.`
      : `${trying} applications are in Trying-To; ${cap} is about as many as one can keep up with. Follow up on these before you add more.`,
  };
});
