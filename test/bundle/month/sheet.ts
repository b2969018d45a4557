/** What stands in the open spreadsheet, for comparing one day with the next. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LocalHost } from '../../../scripts/local/host';
import { readWorkbookFile } from '../../../scripts/local/workbook-file';

const SAMPLE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../samples/third-month.xlsx');

/**
 * The search in its third month, on its Monday morning. With `MONTH_OUTBOX=folder` in the environment, its mails are left
 * there as `.eml` files, for reading.
 */
export async function openThirdMonth(name: string): Promise<LocalHost> {
  const options = { locale: 'en_US', timeZone: 'America/Los_Angeles', title: 'My search' };
  const { model } = await readWorkbookFile(readFileSync(SAMPLE), options);
  const folder = process.env.MONTH_OUTBOX;
  const host = new LocalHost({ model, outbox: folder === undefined ? null : path.join(folder, name) });
  host.clock.setWallTime('2026-11-23T06:00', host.timeZone);
  return host;
}

/** By tab, then by row: the cells as text, a formula as itself. */
export type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

export function sheetsOf(host: LocalHost): Sheets {
  const sheets = new Map<string, string[][]>();
  for (const sheet of host.workbook?.model.sheets ?? []) {
    const rows: string[][] = [];
    for (const [row, line] of sheet.cells) {
      const cells: string[] = [];
      for (const [column, { value, formula }] of line) cells[column] = formula ?? textOf(value);
      rows[row] = Array.from(cells, (cell) => cell ?? '');
    }
    sheets.set(
      sheet.name,
      Array.from(rows, (row) => row ?? []),
    );
  }
  return sheets;
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A tab with one header row, with its cells by header. */
export class Table {
  private readonly headerRow: number;
  private readonly rows: readonly (readonly string[])[];

  constructor(
    sheets: Sheets,
    readonly name: string,
    firstHeader: string,
  ) {
    const rows = sheets.get(name);
    if (rows === undefined) throw new Error(`There is no tab ${name}`);
    this.rows = rows;
    this.headerRow = rows.findIndex((row) => row.includes(firstHeader));
    if (this.headerRow < 0) throw new Error(`There is no ${firstHeader} in ${name}`);
  }

  columnOf(header: string): number {
    return this.rows[this.headerRow]?.indexOf(header) ?? -1;
  }

  /** 0-based numbers of the rows below the header that hold something in a column. */
  filled(header: string): readonly number[] {
    const column = this.columnOf(header);
    return this.rows.flatMap((row, index) => (index > this.headerRow && (row[column] ?? '') !== '' ? [index] : []));
  }

  /** '' where there is nothing, and where there is no such column. */
  cell(row: number, header: string): string {
    return this.rows[row]?.[this.columnOf(header)] ?? '';
  }

  /** The row in which a column holds a text; -1 where none does. */
  find(header: string, text: string): number {
    return this.filled(header).find((row) => this.cell(row, header) === text) ?? -1;
  }

  /** `'C12'` */
  a1(row: number, header: string): string {
    const column = this.columnOf(header);
    if (column < 0) throw new Error(`There is no ${header} in ${this.name}`);
    const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
    return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
  }
}

export const contactsIn = (sheets: Sheets): Table => new Table(sheets, 'Contacts', 'Contact');
export const applicationsIn = (sheets: Sheets): Table => new Table(sheets, 'Applications', 'Company');
export const todayIn = (sheets: Sheets): Table => new Table(sheets, 'Today', 'Done');

/** The lines of the Activity Log, each as one text. */
export function logOf(sheets: Sheets): readonly string[] {
  return (sheets.get('Activity Log') ?? [])
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.join('|'));
}

export interface ChangedRow {
  readonly tab: string;
  /** 0-based. */
  readonly row: number;
  /** As they were. */
  readonly cells: readonly string[];
  /** Each changed cell, before and after. */
  readonly changes: readonly (readonly [string, string])[];
}

export function changedRows(before: Sheets, after: Sheets): readonly ChangedRow[] {
  const changed: ChangedRow[] = [];
  for (const tab of new Set([...before.keys(), ...after.keys()])) {
    const then = before.get(tab) ?? [];
    const now = after.get(tab) ?? [];
    for (let row = 0; row < Math.max(then.length, now.length); row += 1) {
      const cells = then[row] ?? [];
      const others = now[row] ?? [];
      const changes: (readonly [string, string])[] = [];
      for (let column = 0; column < Math.max(cells.length, others.length); column += 1)
        if ((cells[column] ?? '') !== (others[column] ?? '')) changes.push([cells[column] ?? '', others[column] ?? '']);
      if (changes.length > 0) changed.push({ tab, row, cells, changes });
    }
  }
  return changed;
}
