import { TAB_KINDS, TABS } from '../tabs';
import { defineCheck } from './support/define';

/** A tab of the course's, or of ours, that the spreadsheet does not have (playbook §2, §4). */
export const missingTab = defineCheck('missing-tab', 'warning', function* ({ book }) {
  const found = new Set(book.tabs.map((tab) => tab.kind));
  for (const kind of TAB_KINDS) {
    if (found.has(kind)) continue;
    const { name, missing } = TABS[kind];
    yield {
      place: { tab: kind, sheetName: null, row: null, field: null, column: null },
      severity: missing.severity,
      message: `There is no tab called ${name}. ${missing.what} Set up adds it.`,
    };
  }
});
