import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { recalculate } from '../../../scripts/local/formulas';
import type { ModelCell, SheetModel } from '../../../scripts/local/model';
import { emptyWorkbookFile, readWorkbookFile, type WorkbookFile } from '../../../scripts/local/workbook-file';

const OPTIONS = { locale: 'en_US', timeZone: 'America/Los_Angeles', title: 'Steps to Success' };

function read(bytes: Uint8Array): Promise<WorkbookFile> {
  return readWorkbookFile(bytes, OPTIONS);
}

function sheetOf(file: WorkbookFile, name: string): SheetModel {
  const found = file.model.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`No tab ${name}`);
  return found;
}

function cellOf(sheet: SheetModel, row: number, column: number): ModelCell {
  const cell = sheet.cells.get(row)?.get(column);
  if (!cell) throw new Error(`No cell at ${row}, ${column}`);
  return cell;
}

/** A workbook's parts as text; `change` may rewrite one. */
function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data, true)]));
}

function withPart(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const data = files[path];
  if (!data) throw new Error(`No part ${path}`);
  return zipSync({ ...files, [path]: strToU8(change(strFromU8(data))) });
}

/** JSON with its keys sorted, for comparing what was built in another order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** A workbook with about everything a person may have in one, much of which the model has no word for. */
async function richWorkbook(): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Contacts',
        rows: [
          ['Contact', 'Company', 'When', 'Talked', 'Reference', 'Notes'],
          ['Leo Brandt', 'Fernwood', null, 3, true, 'plain'],
          ['Dana', 'Copperline', null, 1, false, 'link'],
          ['Priya', 'Lattice', null, 2, true, 'x'],
        ],
        cells: new Map([
          ['1,2', { value: new Date('2026-11-20T00:00:00Z'), type: 'date', style: { numFmt: 'm/d/yyyy' } }],
          ['2,2', { value: new Date('2026-11-21T15:30:00Z'), type: 'date', style: { numFmt: 'yyyy-mm-dd h:mm' } }],
          [
            '1,5',
            {
              value: 'bold rest',
              type: 'richText',
              richText: [{ text: 'bold', font: { bold: true } }, { text: ' rest' }],
            },
          ],
          ['2,5', { value: 'link', type: 'string', hyperlink: { target: 'https://example.com/' } }],
          ['2,0', { value: 'Dana', type: 'string', comment: { author: 'Me', text: 'Met at the fair' } }],
          [
            '0,0',
            {
              value: 'Contact',
              type: 'string',
              style: {
                font: { bold: true },
                fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9EAD3' } },
                border: { bottom: { style: 'thick', color: { rgb: 'FF0000' } } },
              },
            },
          ],
          ['5,0', { value: 6, type: 'formula', formula: 'SUM(D2:D4)', formulaResult: 6 }],
        ]),
        columns: [{ width: 25 }, {}, { hidden: true }],
        rowDefs: new Map([
          [1, { height: 30 }],
          [3, { hidden: true }],
        ]),
        merges: [{ startRow: 7, startCol: 0, endRow: 7, endCol: 3 }],
        freezePane: { rows: 1 },
        autoFilter: { range: 'A1:F4' },
        view: { tabColor: { rgb: 'FF9900' }, zoomScale: 125 },
        dataValidations: [
          { type: 'list', values: ['Yes', 'No'], range: 'B2:B100', allowBlank: true, showErrorMessage: true },
          { type: 'list', formula1: 'Lists!$A$1:$A$2', range: 'F2:F5', errorStyle: 'warning', showErrorMessage: true },
          { type: 'list', values: ['TRUE', 'FALSE'], range: 'E2:E5', showErrorMessage: true },
          {
            type: 'date',
            operator: 'greaterThan',
            formula1: '46000',
            range: 'C2:C5',
            inputMessage: 'A day',
            showInputMessage: true,
          },
          { type: 'custom', formula1: 'LEN(A2)>2', range: 'A2:A5', showErrorMessage: true },
          { type: 'textLength', operator: 'lessThan', formula1: '9', range: 'G2:G5', showErrorMessage: true },
        ],
        conditionalRules: [
          {
            type: 'cellIs',
            operator: 'lessThan',
            formula: '2',
            priority: 1,
            range: 'D2:D4',
            style: { font: { bold: true } },
          },
          {
            type: 'colorScale',
            priority: 2,
            range: 'D2:D4',
            colorScale: { cfvo: [{ type: 'min' }, { type: 'max' }], colors: ['FFFFFF', 'FF0000'] },
          },
        ],
        images: [{ data: PIXEL, type: 'png', anchor: { from: { row: 10, col: 1 } } }],
        charts: [
          {
            type: 'column',
            series: [{ name: 'Talked', values: 'Contacts!$D$2:$D$4', categories: 'Contacts!$A$2:$A$4' }],
            anchor: { from: { row: 12, col: 0 }, to: { row: 20, col: 5 } },
          },
        ],
        protection: { sheet: true },
      },
      { name: 'Lists', rows: [['a'], ['b']], hidden: true },
    ],
    namedRanges: [{ name: 'Choices', range: 'Lists!$A$1:$A$2' }],
  });
  return withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
    xml
      // What hucre has no word for: a hidden arrow, shared and array formulas, inline text, an error, a Google formula.
      .replace(/(<dataValidation type="list" sqref="B2:B100")/, '$1 showDropDown="1"')
      .replace(
        '</sheetData>',
        '<row r="7"><c r="A7"><f t="shared" ref="A7:C7" si="0">D2*2</f><v>6</v></c><c r="B7"><f t="shared" si="0"/><v>2</v></c>' +
          '<c r="C7"><f t="shared" si="0"/><v>0</v></c><c r="D7" t="inlineStr"><is><t>inline</t></is></c>' +
          '<c r="E7" t="e"><v>#N/A</v></c></row><row r="9"><c r="A9"><f t="array" ref="A9:A10">D2:D3*10</f><v>30</v></c>' +
          '<c r="C9"><f>IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:D4,""select A"")"),"Leo Brandt")</f><v>Leo Brandt</v></c>' +
          '</row><row r="10"><c r="A10"><v>10</v></c></row></sheetData>',
      ),
  );
}

describe('reading a workbook file', () => {
  test('the sample has its seven tabs, its dates as serial numbers and its formulas with results', async () => {
    const file = await read(readFileSync('samples/steps-to-success.xlsx'));
    expect(file.model.sheets.map((sheet) => sheet.name)).toEqual([
      'Instructions',
      'Networking Goals',
      'Contacts',
      'Your Network',
      'Applications',
      'Job Offer Calculator',
      'Job Offer Calculator - if High Job Ready Score',
    ]);
    expect(cellOf(sheetOf(file, 'Applications'), 2, 3)).toEqual({ value: 46307, style: { numberFormat: 'm/d/yyyy' } });
    expect(cellOf(sheetOf(file, 'Job Offer Calculator'), 7, 1)).toEqual({
      value: 0.48,
      formula: '=B4*0.002+B5*0.01+B6*0.03',
      style: { numberFormat: '0.00' },
    });
    expect(cellOf(sheetOf(file, 'Job Offer Calculator'), 3, 1)).toEqual({
      value: 85,
      style: { background: '#ffff00' },
    });
    const { frozenRows, merges, rowCount, columnCount } = sheetOf(file, 'Contacts');
    expect({ frozenRows, rowCount, columnCount, merges: merges.length }).toEqual({
      frozenRows: 2,
      rowCount: 1000,
      columnCount: 26,
      merges: 3,
    });
  });

  test('every kind of cell', async () => {
    const file = await read(await richWorkbook());
    const sheet = sheetOf(file, 'Contacts');
    const show = (row: number, column: number) => {
      const { value, formula, spilled, note } = cellOf(sheet, row, column);
      return { value, ...(formula && { formula }), ...(spilled && { spilled }), ...(note && { note }) };
    };
    expect(show(1, 2)).toEqual({ value: 46346 });
    expect(show(2, 2).value).toBeCloseTo(46347 + 15.5 / 24, 9);
    expect(show(1, 5)).toEqual({ value: 'bold rest' });
    expect(show(1, 4)).toEqual({ value: true });
    expect(show(2, 0)).toEqual({ value: 'Dana', note: 'Met at the fair' });
    expect(show(5, 0)).toEqual({ value: 6, formula: '=SUM(D2:D4)' });
    expect([show(6, 0), show(6, 1), show(6, 2)]).toEqual([
      { value: 6, formula: '=D2*2' },
      { value: 2, formula: '=E2*2' },
      { value: 0, formula: '=F2*2' },
    ]);
    expect(show(6, 3)).toEqual({ value: 'inline' });
    expect(show(6, 4)).toEqual({ value: { error: '#N/A' } });
    expect(show(8, 0)).toEqual({ value: 30, formula: '=ARRAYFORMULA(D2:D3*10)' });
    expect(show(9, 0)).toEqual({ value: 10, spilled: true });
    expect(show(8, 2)).toEqual({ value: 'Leo Brandt', formula: '=QUERY(A1:D4,"select A")' });
    expect(cellOf(sheet, 0, 0).style).toEqual({ bold: true, background: '#d9ead3' });
  });

  test('validations, formats with a condition, sizes, hidden things, names and colours', async () => {
    const file = await read(await richWorkbook());
    const sheet = sheetOf(file, 'Contacts');
    const of = (row: number, column: number) => sheet.validations[cellOf(sheet, row, column).validation ?? -1];
    const plain = { allowInvalid: false, helpText: null, showDropdown: true };
    expect(of(50, 1)).toEqual({ ...plain, criteria: 'VALUE_IN_LIST', values: ['Yes', 'No'], showDropdown: false });
    expect(of(4, 5)).toEqual({ ...plain, criteria: 'VALUE_IN_RANGE', values: ['Lists!$A$1:$A$2'], allowInvalid: true });
    expect(of(1, 4)).toEqual({ ...plain, criteria: 'CHECKBOX', values: [] });
    expect(of(1, 2)).toEqual({
      ...plain,
      criteria: 'DATE_AFTER',
      values: [46000],
      allowInvalid: true,
      helpText: 'A day',
    });
    expect(of(1, 0)).toEqual({ ...plain, criteria: 'CUSTOM_FORMULA', values: ['=LEN(A2)>2'] });
    expect(sheet.cells.get(1)?.get(6)).toBeUndefined();
    expect(sheet.conditionalFormats).toEqual([
      {
        areas: [{ top: 1, left: 3, bottom: 3, right: 3 }],
        criteria: 'NUMBER_LESS_THAN',
        values: [2],
        style: { bold: true },
      },
    ]);
    expect({
      widths: [...sheet.columnWidths],
      heights: [...sheet.rowHeights],
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
      filter: sheet.filter,
      tabColor: sheet.tabColor,
      protections: sheet.protections.length,
      hidden: sheetOf(file, 'Lists').hidden,
      names: [...file.model.namedRanges],
    }).toEqual({
      widths: [[0, 199]],
      heights: [[1, 40]],
      hiddenRows: [3],
      hiddenColumns: [2],
      filter: { top: 0, left: 0, bottom: 3, right: 5 },
      tabColor: '#ff9900',
      protections: 1,
      hidden: true,
      names: [['Choices', 'Lists!$A$1:$A$2']],
    });
  });

  test('the 1904 date system counts from another day', async () => {
    const bytes = await writeXlsx({
      dateSystem: '1904',
      sheets: [
        {
          name: 'Old Mac',
          rows: [[null]],
          cells: new Map([
            ['0,0', { value: new Date('2026-11-20T00:00:00Z'), type: 'date', style: { numFmt: 'm/d/yyyy' } }],
          ]),
        },
      ],
    });
    const file = await read(bytes);
    const cell = cellOf(sheetOf(file, 'Old Mac'), 0, 0);
    expect(cell.value).toBe(46346);
    cell.value = 46347;
    const again = await read(await file.save());
    expect(cellOf(sheetOf(again, 'Old Mac'), 0, 0).value).toBe(46347);
  });

  test.each([
    ['nothing', new Uint8Array(), 'not-a-workbook'],
    ['a text', strToU8('Contact,Company\nLeo,Fernwood\n'), 'not-a-workbook'],
    ['a zip of something else', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-workbook'],
    ['half a file', readFileSync('samples/steps-to-success.xlsx').subarray(0, 4000), 'damaged'],
    ['a workbook without its tabs', zipSync({ 'xl/styles.xml': strToU8('<styleSheet/>') }), 'damaged'],
    [
      'a tab that is no XML',
      withPart(readFileSync('samples/steps-to-success.xlsx'), 'xl/worksheets/sheet3.xml', (xml) => xml.slice(0, 900)),
      'damaged',
    ],
    [
      'an .xls file',
      Uint8Array.from([
        ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        ...new Array(600).fill(0),
        ...Buffer.from('Workbook', 'utf16le'),
      ]),
      'not-a-workbook',
    ],
  ])('%s is refused plainly', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({
      name: 'WorkbookFileError',
      code,
      message: expect.stringMatching(/^This .+\.$/),
    });
  });

  test('a workbook with a password is refused plainly', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'secret', spinCount: 1 },
    });
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'password-protected',
      message: 'This workbook is protected by a password. Save a copy without the password, then try again.',
    });
  });
});

describe('saving a workbook file', () => {
  test('what nobody touched stays as it was, part by part and byte by byte', async () => {
    const bytes = await richWorkbook();
    const before = parts(bytes);
    expect(parts(await (await read(bytes)).save())).toEqual(before);

    const file = await read(bytes);
    cellOf(sheetOf(file, 'Contacts'), 3, 0).value = 'Priya Raman';
    const after = parts(await file.save());
    const row = '<c r="A4" t="inlineStr"><is><t xml:space="preserve">Priya Raman</t></is></c>';
    const changed = (before['xl/worksheets/sheet1.xml'] ?? '')
      .replace(/<c r="A4"[^>]*><v>\d+<\/v><\/c>/, row)
      .replace(/<dimension [^>]*\/>/, '');
    expect(changed).toContain(row);
    expect(after).toEqual({ ...before, 'xl/worksheets/sheet1.xml': changed });
  });

  test('reading again gives the model that was saved', async () => {
    const file = await read(await richWorkbook());
    const sheet = sheetOf(file, 'Contacts');
    cellOf(sheet, 1, 0).value = '=not a formula, 5 < 6 & "quoted" _x0041_\nsecond line';
    cellOf(sheet, 1, 1).style = {
      numberFormat: '0.0%',
      background: '#fef7e0',
      fontColor: '#d93025',
      bold: true,
      wrap: true,
    };
    sheet.cells.get(2)?.delete(1);
    sheet.cells
      .get(1)
      ?.set(8, { value: 46349.5, style: { numberFormat: 'd mmm yyyy' }, note: 'New note', validation: 0 });
    cellOf(sheet, 2, 0).note = 'Met twice';
    cellOf(sheet, 5, 0).formula = '=XLOOKUP("Dana",A:A,D:D)+IFNA(1,2)';
    cellOf(sheet, 6, 0).formula = '=D2*3';
    sheet.cells.set(
      40,
      new Map([
        [0, { value: { error: '#REF!' }, formula: '=SPLIT("a b"," ")' }],
        [1, { value: false }],
      ]),
    );
    sheet.validations.push({
      criteria: 'NUMBER_BETWEEN',
      values: [1, 5],
      allowInvalid: true,
      helpText: 'One to five',
      showDropdown: true,
    });
    for (const row of [20, 21])
      sheet.cells.set(row, new Map([[3, { value: null, validation: sheet.validations.length - 1 }]]));
    sheet.conditionalFormats.push({
      areas: [{ top: 1, left: 0, bottom: 9, right: 0 }],
      criteria: 'TEXT_CONTAINS',
      values: ['"late"'],
      style: { background: '#fef7e0', fontColor: '#b06000' },
    });
    sheet.merges.push({ top: 30, left: 0, bottom: 30, right: 2 });
    sheet.columnWidths.set(4, 60);
    sheet.hiddenColumns.add(6);
    sheet.hiddenRows.delete(3);
    sheet.rowHeights.set(12, 42);
    sheet.frozenColumns = 1;
    sheet.filter = null;
    sheet.tabColor = null;
    sheet.protections = [];
    file.model.namedRanges.set('People', 'Contacts!$A$2:$A$4');
    const again = await read(await file.save());
    const comparable = (of: SheetModel) => ({
      ...of,
      validations: undefined,
      cells: [...of.cells]
        .flatMap(([row, cells]) =>
          [...cells].flatMap(([column, cell]) => {
            const validation = cell.validation === undefined ? undefined : of.validations[cell.validation];
            return cell.value === null && !cell.style && !validation
              ? []
              : [inOrder([row, column, { ...cell, validation }])];
          }),
        )
        .sort(),
    });
    expect(comparable(sheetOf(again, 'Contacts'))).toEqual(comparable(sheet));
    expect(again.model.namedRanges).toEqual(file.model.namedRanges);
  });

  test('what the model has no word for outlives changes all around it', async () => {
    const file = await read(await richWorkbook());
    const sheet = sheetOf(file, 'Contacts');
    cellOf(sheet, 0, 0).style = { bold: true, background: '#cfe2f3' };
    sheet.conditionalFormats = [];
    for (const row of [1, 2, 3, 4]) cellOf(sheet, row, 0).validation = 0;
    const after = parts(await file.save());
    const xml = after['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<colorScale>');
    expect(xml).toContain('type="textLength"');
    expect(xml).toMatch(/<f t="array" ref="A9:A10">/);
    expect(xml).toMatch(/<drawing r:id=/);
    expect(xml).toMatch(/<hyperlink ref="F3"/);
    expect(Object.keys(after)).toEqual(expect.arrayContaining(['xl/charts/chart1.xml', 'xl/media/image1.png']));
    const styleIndex = Number(/<c r="A1" s="(\d+)"/.exec(xml)?.[1]);
    const formats = [...(after['xl/styles.xml'] ?? '').matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(
      ([text]) => text,
    );
    const cellFormats = formats.slice(
      formats.length - (Number(/<cellXfs count="(\d+)"/.exec(after['xl/styles.xml'] ?? '')?.[1]) || 0),
    );
    expect(cellFormats[styleIndex] ?? formats[styleIndex + 1]).toMatch(/borderId="[1-9]/);
  });

  test('tabs that are new, gone, renamed, moved or hidden', async () => {
    const file = await read(readFileSync('samples/steps-to-success.xlsx'));
    const [instructions, goals, contacts, network, ...rest] = file.model.sheets;
    if (!instructions || !goals || !contacts || !network) throw new Error('The sample has seven tabs');
    instructions.hidden = true;
    contacts.name = 'People & "friends"';
    const log: SheetModel = {
      ...structuredClone(network),
      sheetId: 77,
      name: 'Activity Log',
      cells: new Map([[0, new Map([[0, { value: 'When', style: { bold: true, background: '#d9ead3' } }]])]]),
    };
    file.model.sheets = [contacts, instructions, goals, ...rest, log];
    const again = await read(await file.save());
    expect(again.model.sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.cells.size])).toEqual([
      ['People & "friends"', false, 11],
      ['Instructions', true, 7],
      ['Networking Goals', false, 5],
      ['Applications', false, 8],
      ['Job Offer Calculator', false, 6],
      ['Job Offer Calculator - if High Job Ready Score', false, 6],
      ['Activity Log', false, 1],
    ]);
    expect(cellOf(sheetOf(again, 'Activity Log'), 0, 0)).toEqual({
      value: 'When',
      style: { bold: true, background: '#d9ead3' },
    });
    const { cells, merges } = sheetOf(again, 'People & "friends"');
    expect({ cells, merges }).toEqual({ cells: contacts.cells, merges: contacts.merges });
  });

  test('saving twice gives the same bytes', async () => {
    const file = await read(readFileSync('samples/steps-to-success.xlsx'));
    cellOf(sheetOf(file, 'Contacts'), 4, 0).value = 'Somebody';
    expect(await file.save()).toEqual(await file.save());
  });

  test('recalculated results are saved beside their formulas', async () => {
    const file = await read(readFileSync('samples/steps-to-success.xlsx'));
    cellOf(sheetOf(file, 'Job Offer Calculator'), 5, 1).value = 10;
    recalculate(file.model, { now: 46349 });
    const again = await read(await file.save());
    expect(cellOf(sheetOf(again, 'Job Offer Calculator'), 7, 1)).toMatchObject({
      value: 0.69,
      formula: '=B4*0.002+B5*0.01+B6*0.03',
    });
  });

  test('an empty workbook can be filled and read', async () => {
    const file = await emptyWorkbookFile({ ...OPTIONS, sheetName: 'Contacts' });
    expect(file.model.sheets.map((sheet) => [sheet.name, sheet.cells.size])).toEqual([['Contacts', 0]]);
    sheetOf(file, 'Contacts').cells.set(0, new Map([[0, { value: 'Contact', style: { bold: true } }]]));
    const again = await read(await file.save());
    expect(cellOf(sheetOf(again, 'Contacts'), 0, 0)).toEqual({ value: 'Contact', style: { bold: true } });
  });
});
