/**
 * A tab of the self-test's own. Its name is remembered before the tab is added, in the user's own properties, so that a
 * run that is cut off leaves a tab that the next run knows for its own: by its whole name, which nobody else gives.
 */
import type { MemoryPort } from '../../app/ports';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEY = 'self-test-tab';

export class TemporaryTab {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly memory: MemoryPort,
  ) {}

  /** Removes the tab of an earlier run; true where there was one. One that was renamed is the person's, and stays. */
  removeLeftover(): boolean {
    const name = this.memory.get(KEY);
    if (name === null) return false;
    const sheet: Sheet | null = this.spreadsheet.getSheetByName(name);
    if (sheet !== null) this.spreadsheet.deleteSheet(sheet);
    this.memory.set(KEY, null);
    return sheet !== null;
  }

  /** Adds the tab at the end and leaves the person where they were. */
  add(): { readonly sheet: Sheet; readonly cameToFront: boolean } {
    const name = `Self-test ${Utilities.getUuid().slice(0, 8)} (temporary)`;
    const current = this.spreadsheet.getActiveSheet();
    this.memory.set(KEY, name);
    const sheet = this.spreadsheet.insertSheet(name, this.spreadsheet.getNumSheets());
    const cameToFront = this.spreadsheet.getActiveSheet().getSheetId() === sheet.getSheetId();
    this.spreadsheet.setActiveSheet(current);
    return { sheet, cameToFront };
  }
}
