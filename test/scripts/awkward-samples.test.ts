import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isDateFormat } from 'numfmt';
import type { ModelCell, SpreadsheetModel } from '../../scripts/local/model';
import { serialToDay } from '../../scripts/local/serial-day';
import { readWorkbookFile } from '../../scripts/local/workbook-file';
import { SAMPLES } from '../../scripts/samples';
import { COUNTS, LEADS, PEOPLE } from '../../scripts/samples/awkward-search';
import type { Cell } from '../../src/domain/book';
import { day } from '../../src/domain/day';
import type { WorkbookSnapshot } from '../../src/workbook/grid';
import { readWorkbook } from '../../src/workbook/read-workbook';

function cellOf(cell: ModelCell | undefined): Cell {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  const format = cell?.style?.numberFormat;
  if (typeof value === 'number' && format !== undefined && isDateFormat(format)) {
    return { day: day(serialToDay(value)), minutes: 0 };
  }
  return value;
}

/** What the add-on reads of a spreadsheet: every tab up to its last row and column with something in it. */
function snapshotOf(model: SpreadsheetModel): WorkbookSnapshot {
  const tabs = model.sheets.map((sheet) => {
    const filled = [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => (cell.value === null ? [] : [[row, column] as const])),
    );
    const height = Math.max(1, ...filled.map(([row]) => row + 1));
    const width = Math.max(1, ...filled.map(([, column]) => column + 1));
    const grid = <T>(pick: (cell: ModelCell | undefined) => T): T[][] =>
      Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (__, column) => pick(sheet.cells.get(row)?.get(column))),
      );
    return {
      sheetId: sheet.sheetId,
      name: sheet.name,
      isHidden: sheet.hidden,
      rows: grid(cellOf),
      formulas: grid((cell) => cell?.formula ?? ''),
      backgrounds: grid((cell) => cell?.style?.background ?? '#ffffff'),
    };
  });
  return { locale: model.locale, tabs };
}

async function bookOf(file: string) {
  const sample = SAMPLES.find((each) => each.file === file);
  if (!sample) throw new Error(`No sample ${file}`);
  const { locale, timeZone } = sample;
  const workbook = await readWorkbookFile(readFileSync(`samples/${file}`), { locale, timeZone, title: file });
  return readWorkbook(snapshotOf(workbook.model), day('2026-11-23')).book;
}

const STAGES = { interviewing: 'Interview Set', applied: 'Trying-To', wishlist: 'Uncalled', dropped: 'Closed' };

describe('differently built workbooks with one search in them', () => {
  test.each([
    'awkward/emoji-tabs.xlsx',
    'awkward/group-headings.xlsx',
    'awkward/titles-and-notes-en-GB.xlsx',
    'awkward/german-de-DE.xlsx',
  ])('samples/%s says the same as the others', async (file) => {
    const book = await bookOf(file);
    const contacts = book.contacts.filter((contact) => !contact.isExample);
    expect(
      contacts.map(({ name, currentStatus, communications, nextSteps }) => [
        name,
        currentStatus,
        communications[0]?.day ?? null,
        nextSteps,
      ]),
    ).toEqual(PEOPLE.map(({ name, about, talked, next }) => [name, about, talked?.[0] ?? null, next]));
    expect(new Set(contacts.map((contact) => contact.term)).size).toBe(2);
    const byCompany = (a: { company: string }, b: { company: string }) => (a.company < b.company ? -1 : 1);
    expect(
      [...book.applications]
        .sort(byCompany)
        .map(({ company, position, stage, appliedOn, contact }) => [company, position, stage, appliedOn, contact]),
    ).toEqual(
      [...LEADS]
        .sort(byCompany)
        .map((lead) => [lead.company, lead.position, STAGES[lead.group], lead.applied, lead.contact]),
    );
    const { linkedInRequests, applications, meaningfulContacts } = book.calculators.standard?.inputs ?? {};
    expect([linkedInRequests, applications, meaningfulContacts].map((input) => input?.value)).toEqual([
      COUNTS.linkedInRequests,
      COUNTS.applications,
      COUNTS.meaningfulContacts,
    ]);
  });

  test('a workbook that has just been begun', async () => {
    const book = await bookOf('awkward/nearly-empty.xlsx');
    expect(book.contacts.map((contact) => contact.name)).toEqual(['Raj Pillai']);
    expect(book.applications).toEqual([]);
  });
});
