import { defineCheck, placeOf } from './support/define';

/** A row that was copied with its ID: the add-on cannot tell the two apart. The later one gets a new ID. */
export const duplicateId = defineCheck('duplicate-id', 'error', function* ({ book }) {
  for (const rows of [book.contacts, book.applications, book.log]) {
    const first = new Map<string, number>();
    for (const row of rows) {
      const { id, sheetName, row: number } = row.at;
      if (id === null) continue;
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, number);
        continue;
      }
      yield {
        place: placeOf(row, 'id'),
        message: `Row ${number} of ${sheetName} has the same ID as row ${earlier}. It was probably copied from it; a new ID keeps the two apart.`,
        fix: { description: 'Give this row a new ID', before: row.written.id ?? id, after: '', needsNewId: true },
      };
    }
  }
});
