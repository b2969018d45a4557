import { defineCheck, own, placeOf } from './support/define';
import { quote } from './support/words';

/** Trying-To without notes: "make sure that notes with any helpful information are filled in" (S3). */
export const tryingWithoutNotes = defineCheck('trying-without-notes', 'info', function* ({ book }) {
  for (const application of own(book.applications)) {
    if (application.stage !== 'Trying-To' || application.company === '' || application.notes.trim() !== '') continue;
    yield {
      place: placeOf(application, 'notes'),
      message: `Row ${application.at.row}: ${quote(application.company)} has no notes. What do they build, who do you know there, what would you ask?`,
    };
  }
});
