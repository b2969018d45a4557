import type { ReadingProblem } from '../book';
import { addDays } from '../day';
import type { FindingFix } from '../finding';
import { headerOf } from '../tabs';
import { sayDay } from './support/days';
import { defineCheck, exampleRows, keysByRow, own, placeOf } from './support/define';
import { quoteCell, saysNothing } from './support/words';

function fixFor({ understood, written }: ReadingProblem): FindingFix | null {
  if (understood === undefined) return null;
  return { description: `Change to ${sayDay(understood)}`, before: written, after: { day: understood, minutes: 0 } };
}

const DATED = [
  'stageSince',
  'appliedOn',
  'lastActivity',
  'nextStepDue',
  'interviewOn',
  'parkedUntil',
  'decideBy',
] as const;

/**
 * A date column with something that is no day, a day that is only text, or a year that cannot be meant (playbook §4).
 * Text that means a day is understood meanwhile; turned into a date it also sorts and is coloured when due.
 */
export const badDate = defineCheck('bad-date', 'warning', function* ({ book, today }) {
  const isExample = exampleRows(book);
  const keyOf = keysByRow(book);
  for (const problem of book.problems) {
    const { kind, tab, sheetName, row, field, column, written, understood } = problem;
    if ((kind !== 'not-a-day' && kind !== 'text-day') || field === null || isExample(tab, row)) continue;
    if (typeof written === 'string' && saysNothing(written)) continue;
    const key = keyOf(tab, row);
    const place = { tab, sheetName, row, field, column, ...(key === undefined ? {} : { key }) };
    const shown = quoteCell(written);
    const where = `Row ${row} of ${sheetName}: ${shown} under ${headerOf(tab, field)}`;
    if (kind === 'text-day' && understood !== undefined)
      yield {
        place,
        severity: 'info',
        message: `${where} is ${typeof written === 'number' ? 'a bare number' : 'text'}, not a date. It is understood as ${sayDay(understood)}; as a date it can be sorted too.`,
        fix: fixFor(problem),
      };
    else yield { place, message: `${where} is not a day. Write the day, the month and the year.` };
  }
  const [earliest, latest] = [addDays(today, -20 * 365), addDays(today, 5 * 365)];
  for (const application of own(book.applications))
    for (const field of DATED) {
      const value = application[field];
      if (value === null || (value >= earliest && value <= latest)) continue;
      yield {
        place: placeOf(application, field),
        message: `Row ${application.at.row} of ${application.at.sheetName}: ${headerOf('applications', field)} says ${sayDay(value)}. Check the year.`,
      };
    }
});
