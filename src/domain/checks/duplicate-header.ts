import { defineCheck } from './support/define';
import { quote } from './support/words';

/** Two columns of one name: which one is meant is a guess (playbook §4). */
export const duplicateHeader = defineCheck('duplicate-header', 'warning', function* ({ book }) {
  for (const { kind, sheetName, headerRow, duplicateHeaders } of book.tabs)
    for (const { header, columns } of duplicateHeaders)
      yield {
        place: { tab: kind, sheetName, row: headerRow, field: null, column: columns[1] ?? columns[0] ?? null },
        message: `${columns.length} columns of ${sheetName} are called ${quote(header)}. The first one is used; give the other another name.`,
      };
});
