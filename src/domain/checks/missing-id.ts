import { defineCheck, own, placeOf } from './support/define';

/** A row typed by hand after Set up: it has no ID yet, so it cannot be followed when rows are sorted while a sidebar is open. */
export const missingId = defineCheck('missing-id', 'info', function* ({ book }) {
  for (const rows of [own(book.contacts), own(book.applications)])
    for (const row of rows) {
      // A tab without the column at all is `missing-column`.
      if (row.at.id !== null || row.written.id === undefined) continue;
      if (typeof row.written.id !== 'string' || row.written.id.trim() !== '') continue;
      yield {
        place: placeOf(row, 'id'),
        message: `Row ${row.at.row} of ${row.at.sheetName} has no ID yet. With one, it is found again after you sort or insert rows.`,
        fix: { description: 'Give this row an ID', before: row.written.id, after: '', needsNewId: true },
      };
    }
});
