import type { Application } from '../book';
import { defineCheck, own, placeOf } from './support/define';
import { plainCompany, plainWords, quote } from './support/words';

const ENDED = new Set(['Declined', 'Rejected', 'Closed']);

/** Two openings of one title are told apart by their links, places, or by how the first one ended before the second began. */
function areToldApart(earlier: Application, later: Application): boolean {
  const differ = (left: string, right: string): boolean =>
    left.trim() !== '' && right.trim() !== '' && plainWords(left) !== plainWords(right);
  if (differ(earlier.jobLink, later.jobLink) || differ(earlier.location, later.location)) return true;
  const oneEnded = ENDED.has(earlier.stage ?? '') !== ENDED.has(later.stage ?? '');
  if (oneEnded) return true;
  const months = (one: Application): string => (one.appliedOn ?? '').slice(0, 7);
  return differ(months(earlier), months(later));
}

/** The same company and position twice: two rows with two stages for one thing (playbook §4). A second try after a no is fine. */
export const duplicateApplication = defineCheck('duplicate-application', 'warning', function* ({ book }) {
  const first = new Map<string, Application>();
  for (const application of own(book.applications)) {
    const company = plainCompany(application.company);
    if (company === '') continue;
    const key = `${company} | ${plainWords(application.position)}`;
    const earlier = first.get(key);
    if (earlier === undefined || areToldApart(earlier, application)) {
      first.set(key, application);
      continue;
    }
    const what = application.position.trim() === '' ? '' : ` (${quote(application.position)})`;
    yield {
      place: placeOf(application, 'company'),
      message: `Row ${application.at.row}: ${quote(application.company)}${what} is already in row ${earlier.at.row}. Keep one of the two up to date, so that its reminders are right.`,
    };
  }
});
