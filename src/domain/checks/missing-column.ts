import { headerOf, isTable, TABS } from '../tabs';
import { defineCheck, listWords, placeOfTab } from './support/define';

/** Columns a tab lacks: one finding for those it cannot do without, one for those that Set up would add (playbook §2). */
export const missingColumn = defineCheck('missing-column', 'info', function* ({ book }) {
  for (const tab of book.tabs) {
    const place = placeOfTab(book, tab.kind);
    if (!tab.usable) {
      yield {
        place,
        message: `${tab.sheetName} holds no table that can be read. It is left as it is; Set up adds a table of its own for this.`,
      };
      continue;
    }
    const needed: readonly string[] = isTable(tab.kind) ? TABS[tab.kind].needed : [];
    const name = (field: string): string => headerOf(tab.kind, field);
    const vital = tab.missingFields.filter((field) => needed.includes(field)).map(name);
    if (vital.length > 0)
      yield {
        place,
        severity: 'error',
        message: `${tab.sheetName} has no column called ${listWords(vital)}, so its rows cannot be read. Check the header row, or let Set up add it.`,
      };
    const useful = tab.missingFields.filter((field) => !needed.includes(field)).map(name);
    if (useful.length > 0)
      yield {
        place,
        message: `${tab.sheetName} has no column for ${listWords(useful)}. Set up adds ${useful.length === 1 ? 'it' : 'them'} at the right, beside yours.`,
      };
  }
});
