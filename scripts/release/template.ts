/**
 * The template: the course's spreadsheet with nobody in it yet, set up, to be imported into Google Sheets.
 *
 * The course's headings and its guide rows ("Example: Jamie Doe") stay. Instructions, Your Network and the calculators
 * are left empty for Set up to fill: so Your Network is a table that can be read, and every rate has its source beside it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { STAGES } from '../../src/domain/stage';
import { ROOT } from '../build/paths';
import { HostClock } from '../local/clock';
import { emptySheet } from '../local/empty-sheet';
import { LocalHost } from '../local/host';
import type { ModelCell, SheetModel } from '../local/model';
import { dayToSerial } from '../local/serial-day';
import { readWorkbookFile } from '../local/workbook-file';

const COURSE_SHEET = path.join(ROOT, 'samples', 'steps-to-success.xlsx');

/** Tabs that Set up fills. */
const EMPTIED = [
  'Instructions',
  'Your Network',
  'Job Offer Calculator',
  'Job Offer Calculator - if High Job Ready Score',
];

/** A title and the headings stand above them. */
const FIRST_RECORD = 2;

/** Rows that stay in each table, found by their first cell; the rest are somebody's. */
const GUIDES: { readonly [tab: string]: string | null } = {
  'Networking Goals': 'Example: Fall',
  Contacts: 'Example: Jamie Doe',
  Applications: null,
};

/** The course's sheet has no example of an application; this one goes with the contact of the guide row. */
const EXAMPLE_APPLICATION: readonly (string | number)[] = [
  'Example: Maple Systems',
  'Software Engineer, New Grad',
  'Applied',
  dayToSerial('2026-01-20'),
  'Jamie Doe',
  'Ask Jamie who reads the applications',
  'Found at the career fair',
];

/** The heading of the course's column for the stage; Set up adds dropdowns to columns of its own only. */
const STAGE_COLUMN = 'Status';

function offerStages(sheet: SheetModel): void {
  const column = [...(sheet.cells.get(FIRST_RECORD - 1) ?? [])].find(([, { value }]) => value === STAGE_COLUMN)?.[0];
  if (column === undefined) throw new Error(`${sheet.name} has no column ${STAGE_COLUMN}.`);
  const validation =
    sheet.validations.push({
      criteria: 'VALUE_IN_LIST',
      values: [...STAGES],
      // People write "Phone screen" or "Ghosted", and are understood.
      allowInvalid: true,
      helpText:
        'Where this application stands. Choose from the list, or write your own word: common ones are understood.',
      showDropdown: true,
    }) - 1;
  for (let row = FIRST_RECORD; row < sheet.rowCount; row += 1) {
    const cells = sheet.cells.get(row) ?? new Map<number, ModelCell>();
    cells.set(column, { value: null, ...cells.get(column), validation });
    sheet.cells.set(row, cells);
  }
}

function withoutPeople(sheet: SheetModel): SheetModel {
  const guide = GUIDES[sheet.name];
  if (guide === undefined) return emptySheet(sheet.name, sheet.sheetId);
  const styles = sheet.cells.get(FIRST_RECORD) ?? new Map<number, ModelCell>();
  for (const [row, cells] of sheet.cells)
    if (row >= FIRST_RECORD && cells.get(0)?.value !== guide) sheet.cells.delete(row);
  sheet.merges = sheet.merges.filter(({ top }) => top < FIRST_RECORD);
  if (guide === null) {
    const cells = EXAMPLE_APPLICATION.map((value, column): [number, ModelCell] => {
      const style = styles.get(column)?.style;
      return [column, style === undefined ? { value } : { value, style }];
    });
    sheet.cells.set(FIRST_RECORD, new Map(cells));
    offerStages(sheet);
  }
  return sheet;
}

/**
 * The bytes of the template `.xlsx`; the same for the same add-on.
 *
 * @param codeFolder The built add-on, whose Set up is run.
 * @throws Error where the course's sheet is not as it is known here, or Set up left something undone.
 */
export async function makeTemplate(codeFolder: string): Promise<Uint8Array> {
  const file = await readWorkbookFile(await readFile(COURSE_SHEET), {
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    title: 'Job Offer Steps to Success',
  });
  const known = [...EMPTIED, ...Object.keys(GUIDES)].sort();
  const found = file.model.sheets.map(({ name }) => name).sort();
  if (known.join() !== found.join()) throw new Error(`The course's sheet has other tabs: ${found.join(', ')}`);
  file.model.sheets = file.model.sheets.map(withoutPeople);

  const host = new LocalHost({ model: file.model, codeFolder, clock: new HostClock(Date.UTC(2026, 0, 1), true) });
  const { result, error } = await host.execute('setUpWorkbook', [], { kind: 'sidebar' });
  if (error !== null) throw new Error(`Set up failed on the template: ${error.message}`);
  const { ok, value } = result as { ok: boolean; value?: { left: readonly unknown[] } };
  if (!ok || value?.left.length !== 0) throw new Error(`Set up left something undone: ${JSON.stringify(result)}`);
  return file.save();
}
