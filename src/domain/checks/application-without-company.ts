import { defineCheck, own, placeOf } from './support/define';
import { quote, saysNothing } from './support/words';

/** A row of Applications that does not say which company it is about (playbook §4). */
export const applicationWithoutCompany = defineCheck('application-without-company', 'warning', function* ({ book }) {
  for (const application of own(book.applications)) {
    if (application.company.trim() !== '') continue;
    const says = [
      application.position,
      application.contact,
      application.nextStep,
      application.notes,
      application.jobLink,
    ];
    if (says.every(saysNothing) && application.appliedOn === null) continue;
    const which = saysNothing(application.position) ? '' : ` (${quote(application.position)})`;
    yield {
      place: placeOf(application, 'company'),
      message: `Row ${application.at.row} of ${application.at.sheetName}${which} has no company. Add its name, so that reminders can say what they are about.`,
    };
  }
});
