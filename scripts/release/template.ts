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
import type { CellStyle, ModelCell, SheetModel } from '../local/model';
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

interface Table {
  /** First cell of the guide row, which stays; the other rows are somebody's. Null where there is none. */
  readonly guide: string | null;
  /** Pixels of the course's columns, which are all alike in its sheet. */
  readonly widths: readonly number[];
  /** Columns of sentences: they are wrapped. 0-based. */
  readonly long: readonly number[];
}

const TABLES: { readonly [tab: string]: Table } = {
  'Networking Goals': { guide: 'Example: Fall', widths: [130, 360, 240], long: [1, 2] },
  Contacts: { guide: 'Example: Jamie Doe', widths: [170, 300, 300, 240], long: [1, 2, 3] },
  Applications: { guide: null, widths: [180, 220, 130, 110, 160, 260, 260], long: [5, 6] },
};

/** A guide row is quieter than the rows that people write. */
const GUIDE_LOOK: CellStyle = { italic: true, fontColor: '#5f6368' };
const LONG_LOOK: CellStyle = { wrap: true };
const ROW_LOOK: CellStyle = { verticalAlignment: 'top' };

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

/** Where the dropdown of stages stands, and its place in the tab's list; null in a tab without. */
function offerStages(sheet: SheetModel): { readonly column: number; readonly validation: number } | null {
  const headings = sheet.cells.get(FIRST_RECORD - 1) ?? new Map<number, ModelCell>();
  const column = [...headings].find(([, { value }]) => value === STAGE_COLUMN)?.[0];
  if (column === undefined) return null;
  const length = sheet.validations.push({
    criteria: 'VALUE_IN_LIST',
    values: [...STAGES],
    // People write "Phone screen" or "Ghosted", and are understood.
    allowInvalid: true,
    helpText:
      'Where this application stands. Choose from the list, or write your own word: common ones are understood.',
    showDropdown: true,
  });
  return { column, validation: length - 1 };
}

function guideRow(sheet: SheetModel, guide: string | null): Map<number, ModelCell> {
  const first = sheet.cells.get(FIRST_RECORD) ?? new Map<number, ModelCell>();
  if (guide === null) {
    const formats = EXAMPLE_APPLICATION.map((_, column) => first.get(column)?.style?.numberFormat);
    return new Map(
      EXAMPLE_APPLICATION.map((value, column): [number, ModelCell] => {
        const numberFormat = formats[column];
        return [column, { value, style: numberFormat === undefined ? {} : { numberFormat } }];
      }),
    );
  }
  if (first.get(0)?.value !== guide) throw new Error(`The course's ${sheet.name} no longer begins with ${guide}.`);
  return first;
}

function withoutPeople(sheet: SheetModel): SheetModel {
  const table = TABLES[sheet.name];
  if (table === undefined) return emptySheet(sheet.name, sheet.sheetId);
  const guide = guideRow(sheet, table.guide);
  const stages = offerStages(sheet);
  sheet.merges = sheet.merges.filter(({ top }) => top < FIRST_RECORD);
  for (const [column, width] of table.widths.entries()) sheet.columnWidths.set(column, width);
  for (let row = FIRST_RECORD; row < sheet.rowCount; row += 1) {
    const cells = table.widths.map((_, column): [number, ModelCell] => {
      const { value = null, style: own } = (row === FIRST_RECORD ? guide.get(column) : undefined) ?? {};
      const { numberFormat } = guide.get(column)?.style ?? {};
      const style: CellStyle = {
        ...own,
        ...ROW_LOOK,
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(table.long.includes(column) ? LONG_LOOK : {}),
        ...(row === FIRST_RECORD ? GUIDE_LOOK : {}),
      };
      return [column, { value, style, ...(column === stages?.column ? { validation: stages.validation } : {}) }];
    });
    sheet.cells.set(row, new Map(cells));
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
  const known = [...EMPTIED, ...Object.keys(TABLES)].sort();
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
