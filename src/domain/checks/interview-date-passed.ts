import { sayDay } from './support/days';
import { defineCheck, own, placeOf } from './support/define';
import { quote } from './support/words';

/** Still Interview Set after the day of the interview: it is Waiting now, or there is a next round to note (S3). */
export const interviewDatePassed = defineCheck('interview-date-passed', 'info', function* ({ book, today }) {
  for (const application of own(book.applications)) {
    const { interviewOn, stage } = application;
    if (stage !== 'Interview Set' || interviewOn === null || interviewOn >= today) continue;
    if (application.nextStepDue !== null && application.nextStepDue >= today) continue;
    yield {
      place: placeOf(application, 'stage'),
      message: `Row ${application.at.row}: the interview at ${quote(application.company)} was on ${sayDay(interviewOn)}. If it took place, move it to Waiting; if there is another round, write its day.`,
    };
  }
});
