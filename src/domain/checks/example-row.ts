import { defineCheck, placeOf } from './support/define';

/** The course's examples: they are skipped everywhere, and the person may wonder why (playbook §4). */
export const exampleRow = defineCheck('example-row', 'info', function* ({ book }) {
  for (const rows of [book.contacts, book.applications, book.network, book.goals])
    for (const row of rows)
      if (row.isExample)
        yield {
          place: placeOf(row, null),
          message: `Row ${row.at.row} of ${row.at.sheetName} is an example. It is skipped everywhere; delete it once you no longer need it.`,
        };
});
