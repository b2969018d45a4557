/** Spreadsheets for tests through the local host: the course's sheet, and books as people keep them. */
import { emptySheet } from '../../../scripts/local/empty-sheet';
import type { ModelCell, SheetModel, SpreadsheetModel, StoredValue } from '../../../scripts/local/model';
import { dayToSerial } from '../../../scripts/local/serial-day';
import { sampleWorkbook } from '../../fixtures/sample';

export const TIME_ZONE = 'America/Los_Angeles';

interface Setting {
  readonly locale?: string;
}

export function sheet(
  name: string,
  rows: readonly (readonly (StoredValue | `=${string}`)[])[],
  given: Partial<SheetModel> = {},
): SheetModel {
  const cells = new Map<number, Map<number, ModelCell>>();
  rows.forEach((row, rowIndex) => {
    const line = new Map<number, ModelCell>();
    row.forEach((value, columnIndex) => {
      if (value === null) return;
      if (typeof value === 'string' && value.startsWith('=')) line.set(columnIndex, { value: 0, formula: value });
      else line.set(columnIndex, { value });
    });
    if (line.size > 0) cells.set(rowIndex, line);
  });
  const sheetId = Math.abs(
    Array.from(name).reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7),
  );
  return emptySheet(name, sheetId, { rowCount: 200, cells, ...given });
}

export function spreadsheet(sheets: SheetModel[], { locale = 'en_US' }: Setting = {}): SpreadsheetModel {
  return { id: 'test', title: 'Steps', locale, timeZone: TIME_ZONE, sheets, namedRanges: new Map() };
}

/** The course's spreadsheet, with its dates and its yellow boxes. */
export function courseSpreadsheet(): SpreadsheetModel {
  const sheets = sampleWorkbook.tabs.map((tab) => {
    const rows = tab.rows.map((row) =>
      row.map((cell): StoredValue => (cell === '' ? null : typeof cell === 'object' ? dayToSerial(cell.day) : cell)),
    );
    const made = sheet(tab.name, rows);
    tab.rows.forEach((row, rowIndex) => {
      row.forEach((cell, columnIndex) => {
        const found = made.cells.get(rowIndex)?.get(columnIndex);
        if (found === undefined) return;
        const background = tab.backgrounds?.[rowIndex]?.[columnIndex];
        const formula = tab.formulas?.[rowIndex]?.[columnIndex];
        if (typeof cell === 'object') found.style = { numberFormat: 'm/d/yyyy' };
        if (background !== undefined && background !== '#ffffff') found.style = { background };
        if (formula !== undefined && formula !== '') found.formula = formula;
      });
    });
    return made;
  });
  return spreadsheet(sheets, { locale: sampleWorkbook.locale });
}

export const CONTACTS = 'Contact,Current Status,Last communication,Next Steps'.split(',');

/** Books as people keep them, each strange in its own way. */
export const AWKWARD: { readonly [name: string]: () => SpreadsheetModel } = {
  'renamed tabs, a title, sections merged across, own columns and formulas': () =>
    spreadsheet(
      [
        sheet(
          '📇 Contacts ',
          [
            ['My people'],
            [],
            [...CONTACTS, 'Birthday', 'Days since'],
            ['Junior Year'],
            [
              'Ana Söderström',
              'Acme, engineer, ana@acme.example',
              '10/12/2026 - coffee',
              'Write',
              'May 3',
              '=TODAY()-30',
            ],
            ['王小明', 'Globex', null, null, null, '=1+1'],
            ['Senior Year'],
            ['محمد علي', 'Initech', '9/1/2026 call', null, null, null],
          ],
          { merges: [{ top: 3, left: 0, bottom: 3, right: 5 }], frozenRows: 3, columnWidths: new Map([[0, 222]]) },
        ),
        sheet('Bewerbungen', [
          ['Firma', 'Stelle', 'Status', 'Beworben am', 'Notizen'],
          ['Acme', 'Entwicklerin', 'Applied', 46000, 'gut'],
          ['Globex', 'Analystin', 'Interview', 46010, null],
        ]),
      ],
      { locale: 'de_DE' },
    ),
  'half set up: some of our columns, an empty Today tab, IDs of which one was copied': () =>
    spreadsheet([
      sheet('Contacts', [
        [...CONTACTS, 'Email', 'ID'],
        ['Ana', 'Acme', null, null, 'ana@acme.example', 'r1aaaaaaaaaa'],
        ['Ana', 'Acme', null, null, 'ana@acme.example', 'r1aaaaaaaaaa'],
        ['Bo', 'Globex', null, null, null, null],
      ]),
      sheet('Today', []),
      sheet('Job Offer Calculator', [
        ['Job Offer Calculator'],
        ['LinkedIn requests sent', 10],
        ['Applications submitted', 20],
        ['Meaningful contacts', 3],
        ['Offers per referral', 0.1],
        ['Estimated job offers', '=B3*0.01'],
      ]),
    ]),
  'group headings instead of a status column, a tab of the person’s own called Today, notes and colours': () => {
    const applications = sheet('Job apps', [
      ['Company', 'Position', 'Link'],
      ['Actively interviewing'],
      ['Acme', 'Engineer', 'https://acme.example/1'],
      ['Applied'],
      ['Globex', 'Designer', 'globex.example'],
    ]);
    const cell = applications.cells.get(2)?.get(0);
    if (cell !== undefined) {
      cell.note = 'my own note';
      cell.style = { background: '#d9ead3', bold: true };
    }
    return spreadsheet([applications, sheet('Today', [['Groceries'], ['Milk']])]);
  },
  'a header merged over empty columns, a picture of a network, a percentage rate of their own': () =>
    spreadsheet([
      sheet('Contacts', [CONTACTS, ['Ana Lima', 'Engineer at Acme', '10/12/2026 - coffee', 'Write']], {
        merges: [{ top: 0, left: 3, bottom: 0, right: 6 }],
      }),
      sheet('Your Network', [['Me'], [], [null, 'Ana Lima', null, 'Bo Chen'], [null, null, 'Cy Young']]),
      sheet('Job Offer Calculator', [
        ['LinkedIn connections', 100],
        ['Applications submitted', 20],
        ['Meaningful contacts', 3],
        ['Offers per application', 0.02],
      ]),
    ]),
  'an ID column of their own, with formulas and numbers': () =>
    spreadsheet([
      sheet('Contacts', [
        ['ID', ...CONTACTS],
        ['=ROW()', 'Ana Lima', 'Acme', null, null],
        [7, 'Bo Chen', 'Globex', null, null],
        [null, 'Cy Young', 'Initech', null, null],
        ['=ROW()', 'Dee Ray', 'Hooli', null, null],
      ]),
    ]),
  'contacts without a header row, hidden rows and a filter': () =>
    spreadsheet([
      sheet(
        'Contacts',
        [
          ['Ana Lima', 'Engineer at Acme, ana@acme.example', '10/12/2026 - coffee', 'Write to her'],
          ['Bo Chen', 'Recruiter at Globex, bo@globex.example', '10/30/2026 - call', 'Send CV'],
        ],
        { hiddenRows: new Set([1]), filter: { top: 0, left: 0, bottom: 1, right: 3 } },
      ),
    ]),
};
