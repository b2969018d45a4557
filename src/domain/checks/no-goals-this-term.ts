import { defineCheck, own, placeOfTab } from './support/define';

/** No goal covers today, though others have their terms (S0: goals for each of the next terms). */
export const noGoalsThisTerm = defineCheck('no-goals-this-term', 'info', function* ({ book, today }) {
  const tab = book.tabs.find((report) => report.kind === 'goals');
  if (tab === undefined || !tab.usable) return;
  const goals = own(book.goals);
  const dated = goals.filter((goal) => goal.starts !== null || goal.ends !== null);
  // Goals whose terms have no days may well be for now; a tab without goals is one nobody has begun.
  if (goals.length === 0 || goals.length > dated.length) return;
  if (dated.some(({ starts, ends }) => (starts === null || starts <= today) && (ends === null || ends >= today)))
    return;
  yield {
    place: placeOfTab(book, 'goals'),
    message: `${tab.sheetName} has no goals for the term you are in. One or two small ones are enough to start.`,
  };
});
