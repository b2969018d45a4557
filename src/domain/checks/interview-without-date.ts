import { defineCheck, own, placeOf } from './support/define';
import { plainCompany, quote } from './support/words';

/** Interview Set without a day anywhere: neither the preparation nor the thank-you can come in time (playbook §4). */
export const interviewWithoutDate = defineCheck('interview-without-date', 'warning', function* ({ book }) {
  const logged = new Set(
    book.log.filter((touch) => touch.channel === 'interview').map((touch) => plainCompany(touch.company)),
  );
  for (const application of own(book.applications)) {
    if (application.stage !== 'Interview Set' || application.interviewOn !== null) continue;
    if (application.nextStepDay !== null || application.nextStepDue !== null) continue;
    // A cell that holds something unreadable is `bad-date`.
    if ((application.written.interviewOn ?? '') !== '' || logged.has(plainCompany(application.company))) continue;
    yield {
      place: placeOf(application, 'interviewOn'),
      message: `Row ${application.at.row}: ${quote(application.company)} has an interview and no day for it. Write the day, so that you are reminded to prepare, and to say thank you.`,
    };
  }
});
