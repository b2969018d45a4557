/** Notes in cells that are ours: put, changed and taken away; a person's own notes are never touched. */
import type { Mark, MarksPort } from '../app/ports';
import { fail, succeed } from '../domain/result';
import { changeOr, isProtected } from './protection';
import type { ActiveSpreadsheet } from './spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class GoogleMarks implements MarksPort {
  constructor(private readonly spreadsheet: ActiveSpreadsheet) {}

  replace(marks: readonly Mark[], isOurs: (note: string) => boolean): ReturnType<MarksPort['replace']> {
    return changeOr(
      this.spreadsheet.get(),
      () => succeed(this.replaceAll(marks, isOurs)),
      () =>
        fail(
          'read-only',
          'You may view this spreadsheet but not change it, so nothing was marked. Ask its owner to let you edit it (Share). What was found stands in the list.',
        ),
    );
  }

  private replaceAll(marks: readonly Mark[], isOurs: (note: string) => boolean) {
    const totals = { put: 0, taken: 0, kept: 0, refused: [] as string[] };
    for (const sheet of this.spreadsheet.get().getSheets()) {
      const name = sheet.getName();
      const wanted = marks.filter(({ sheetName }) => sheetName === name);
      const done = replaceIn(sheet, wanted, isOurs);
      if (done === null) {
        totals.refused.push(name);
        continue;
      }
      totals.put += done.put;
      totals.taken += done.taken;
      totals.kept += done.kept;
    }
    SpreadsheetApp.flush();
    return totals;
  }
}

/** One read and at most one write a tab, from the first changed row to the last. Null where the tab is protected. */
function replaceIn(
  sheet: Sheet,
  marks: readonly Mark[],
  isOurs: (note: string) => boolean,
): { readonly put: number; readonly taken: number; readonly kept: number } | null {
  const notes: (readonly string[])[] = sheet.getDataRange().getNotes();
  const wanted = new Map<string, string>();
  for (const { row, column, note } of marks) wanted.set(`${row} ${column}`, note);
  let [put, taken, kept, first, last] = [0, 0, 0, 0, -1];
  const changed = notes.map((line, rowIndex) =>
    line.map((note, columnIndex) => {
      const mark = wanted.get(`${rowIndex + 1} ${columnIndex + 1}`);
      const isFree = note === '' || isOurs(note);
      if (mark !== undefined && isFree) put += 1;
      if (mark !== undefined && !isFree) kept += 1;
      if (mark === undefined && note !== '' && isFree) taken += 1;
      const after = isFree ? (mark ?? '') : note;
      if (after !== note) {
        if (last < 0) first = rowIndex;
        last = rowIndex;
      }
      return after;
    }),
  );
  const width = notes[0]?.length ?? 0;
  if (last < 0 || width === 0) return { put, taken, kept };
  if (isProtected(sheet, [{ top: first + 1, left: 1, bottom: last + 1, right: width }])) return null;
  sheet.getRange(first + 1, 1, last - first + 1, width).setNotes(changed.slice(first, last + 1));
  return { put, taken, kept };
}
