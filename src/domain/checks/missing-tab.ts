import type { TabKind } from '../book';
import type { Severity } from '../finding';
import { defineCheck } from './support/define';
import { TAB_NAMES } from './support/field-names';

/** What is lost without each tab, and how grave that is. */
const LOST: { readonly [Kind in TabKind]: { readonly severity: Severity; readonly what: string } } = {
  contacts: { severity: 'warning', what: 'Without it there is nobody to follow up with.' },
  applications: { severity: 'warning', what: 'Without it no application is looked after.' },
  calculator: {
    severity: 'info',
    what: 'Without it the estimate counts your other tabs and keeps no numbers of its own.',
  },
  highReadinessCalculator: { severity: 'info', what: 'You only need it with a high job readiness score.' },
  goals: { severity: 'info', what: 'Without it no goals are kept.' },
  network: { severity: 'info', what: 'Without it nobody sees who knows whom.' },
  instructions: { severity: 'info', what: 'It explains the course and the add-on.' },
  today: { severity: 'info', what: 'It shows what is due on your phone too.' },
  log: { severity: 'info', what: 'Without it talks and stage moves are not remembered.' },
};

/** A tab of the course's, or of ours, that the spreadsheet does not have (playbook §2, §4). */
export const missingTab = defineCheck('missing-tab', 'warning', function* ({ book }) {
  const found = new Set(book.tabs.map((tab) => tab.kind));
  for (const kind of Object.keys(TAB_NAMES) as TabKind[]) {
    if (found.has(kind)) continue;
    const { severity, what } = LOST[kind];
    yield {
      place: { tab: kind, sheetName: null, row: null, field: null, column: null },
      severity,
      message: `There is no tab called ${TAB_NAMES[kind]}. ${what} Set up adds it.`,
    };
  }
});
