import { describe, expect, test } from '@jest/globals';
import { emptySheet } from '../../../scripts/local/empty-sheet';
import { evaluateFormula, recalculate } from '../../../scripts/local/formulas';
import type { ModelCell, SheetModel, SpreadsheetModel, StoredValue } from '../../../scripts/local/model';

/** Rows of values; text that begins with `=` is a formula. */
function sheet(name: string, rows: readonly (readonly StoredValue[])[]): SheetModel {
  const cells = new Map<number, Map<number, ModelCell>>();
  rows.forEach((row, rowIndex) => {
    const columns = new Map<number, ModelCell>();
    row.forEach((value, column) => {
      if (typeof value === 'string' && value.startsWith('=')) columns.set(column, { value: null, formula: value });
      else if (value !== null) columns.set(column, { value });
    });
    cells.set(rowIndex, columns);
  });
  return emptySheet(name, name.length, { cells });
}

function model(sheets: SheetModel[], locale = 'en_US'): SpreadsheetModel {
  const namedRanges = new Map([['Targets', "'Job Offers'!$A$1:$A$2"]]);
  return { id: 'test', title: 'Test', locale, timeZone: 'Etc/UTC', sheets, namedRanges };
}

/** 2026-11-23 09:00 */
const NOW = 46349.375;

function valueAt(of: SheetModel, row: number, column: number): StoredValue {
  return of.cells.get(row)?.get(column)?.value ?? null;
}

const CONTACTS: StoredValue[][] = [
  ['Contact', 'Company', 'Times talked', 'Would refer me', 'Last contacted'],
  ['Leo Brandt', 'Fernwood Health', 3, true, 46346],
  ['Dana Whitfield', 'Copperline', 1, false, 46300],
  ['Priya Raman', 'Lattice', 2, true, 46340],
  ['Aiko Tanaka', 'Lattice', null, false, null],
];

/** The value of one formula in Z1 of a tab beside Contacts. */
function compute(formula: string, locale = 'en_US'): StoredValue {
  const own = sheet('Own', [[5, 7, 'seven', true, null, { error: '#DIV/0!' }, 'x', 'X', '', '12']]);
  const all = model([sheet('Contacts', CONTACTS), sheet('Job Offers', [[2], [4]]), own], locale);
  return evaluateFormula(all, own, 0, 25, formula, { now: NOW });
}

describe('formulas', () => {
  test.each<[string, StoredValue]>([
    // operators
    ['=A1+B1*2', 19],
    ['=-A1^2', 25],
    ['=(A1+B1)/4', 3],
    ['=50%', 0.5],
    ['=A1&" of "&B1', '5 of 7'],
    ['=A1/0', { error: '#DIV/0!' }],
    ['=C1+1', { error: '#VALUE!' }],
    ['=J1+1', 13],
    ['=D1+1', 2],
    ['=E1+1', 1],
    ['=F1+1', { error: '#DIV/0!' }],
    ['=G1=H1', true],
    ['=A1<>B1', true],
    ['="b">"A"', true],
    ['="text">99', true],
    ['=E1=""', true],
    ['=E1=0', true],
    ['=E1', null],
    ['=K9', null],
    ['=1+', { error: '#ERROR!' }],
    ['=noSuchName', { error: '#NAME?' }],
    ['=Nowhere!A1', { error: '#REF!' }],
    // conditions evaluate only the branch they need
    ['=IF(A1>B1,1/0,"less")', 'less'],
    ['=IF(FALSE,1)', false],
    ['=IFERROR(A1/0,"none")', 'none'],
    ['=IFERROR(A1/0)', null],
    ['=IFERROR(A1,1/0)', 5],
    ['=IFNA(A1/0,"none")', { error: '#DIV/0!' }],
    ['=IFNA(VLOOKUP("Nobody",Contacts!A:C,3,FALSE),"none")', 'none'],
    ['=IFS(A1>6,"a",A1>4,"b")', 'b'],
    ['=SWITCH(C1,"six",6,"SEVEN",7,0)', 7],
    ['=AND(D1,A1>1)', true],
    ['=OR(FALSE,A1>9)', false],
    ['=NOT(D1)', false],
    ['=ISBLANK(E1)', true],
    ['=ISERROR(F1)', true],
    ['=ISNUMBER(C1)', false],
    ['=LET(a,A1,b,a*2,a+b)', 15],
    // sums and counts, over whole columns, open ranges and other tabs
    ['=SUM(Contacts!C:C)', 6],
    ['=SUM(Contacts!C2:C)', 6],
    ['=SUM(A1:C1,"3",TRUE)', 16],
    ['=SUM(A1:F1)', { error: '#DIV/0!' }],
    ['=SUM(Targets)', 6],
    ["=SUM('Job Offers'!A1:A2)", 6],
    ['=AVERAGE(Contacts!C2:C5)', 2],
    ['=AVERAGE(E1:E1)', { error: '#DIV/0!' }],
    ['=MAX(Contacts!E2:E5)', 46346],
    ['=MIN(E1:E1)', 0],
    ['=COUNT(A1:J1)', 2],
    ['=COUNTA(Contacts!A2:A)', 4],
    ['=COUNTBLANK(A1:J1)', 2],
    ['=COUNTIF(Contacts!D2:D,TRUE)', 2],
    ['=COUNTIF(Contacts!C2:C,">=2")', 2],
    ['=COUNTIF(Contacts!B:B,"lat*")', 2],
    ['=COUNTIF(Contacts!B2:B5,"<>Lattice")', 2],
    ['=COUNTIF(Contacts!C2:C5,"")', 1],
    ['=COUNTIF(Contacts!E2:E5,">=11/14/2026")', 2],
    ['=COUNTIFS(Contacts!B2:B,"Lattice",Contacts!D2:D,TRUE)', 1],
    ['=COUNTIFS(Contacts!B2:B3,"Lattice",Contacts!D2:D5,TRUE)', { error: '#VALUE!' }],
    ['=SUMIF(Contacts!D2:D5,TRUE,Contacts!C2:C5)', 5],
    ['=SUMIFS(Contacts!C2:C5,Contacts!B2:B5,"Lattice")', 2],
    ['=AVERAGEIF(Contacts!C2:C5,">1")', 2.5],
    ['=SUMPRODUCT((Contacts!B2:B5="Lattice")*(Contacts!D2:D5))', 1],
    ['=SUMPRODUCT(Contacts!C2:C4,Contacts!E2:E4)', 3 * 46346 + 46300 + 2 * 46340],
    ['=COUNTUNIQUE(Contacts!B2:B5)', 3],
    // looking up
    ['=VLOOKUP("Priya Raman",Contacts!A:C,3,FALSE)', 2],
    ['=VLOOKUP("priya*",Contacts!A:C,2,0)', 'Lattice'],
    ['=VLOOKUP("Priya Raman",Contacts!A:C,9,FALSE)', { error: '#REF!' }],
    ['=INDEX(Contacts!A:A,MATCH("Lattice",Contacts!B:B,0))', 'Priya Raman'],
    ['=MATCH(6,A1:B1)', 1],
    ['=XLOOKUP("Copperline",Contacts!B:B,Contacts!A:A,"nobody")', 'Dana Whitfield'],
    ['=XLOOKUP("Gone",Contacts!B:B,Contacts!A:A,"nobody")', 'nobody'],
    ['=ROWS(Contacts!A2:A5)', 4],
    ['=ROW()', 1],
    ['=COLUMN(C9)', 3],
    ['=INDIRECT("Contacts!A"&2)', 'Leo Brandt'],
    // days
    ['=TODAY()', 46349],
    ['=NOW()', NOW],
    ['=TODAY()-Contacts!E2', 3],
    ['=DATE(2026,11,23)', 46349],
    ['=YEAR(TODAY())*10000+MONTH(TODAY())*100+DAY(TODAY())', 20261123],
    ['=WEEKDAY(TODAY())', 2],
    ['=WEEKDAY(TODAY(),2)', 1],
    ['=EDATE(DATE(2026,8,31),6)', 46446],
    ['=EOMONTH(TODAY(),0)', 46356],
    ['=WORKDAY(TODAY(),5)', 46356],
    ['=NETWORKDAYS(DATE(2026,11,20),DATE(2026,11,23))', 2],
    ['=DATEDIF(DATE(2026,1,31),TODAY(),"M")', 9],
    ['=ISOWEEKNUM(TODAY())', 48],
    ['=DATEVALUE("11/23/2026")', 46349],
    // text
    ['=TEXT(TODAY(),"ddd d mmm")', 'Mon 23 Nov'],
    ['=TEXT(0.48,"0%")', '48%'],
    ['=UPPER(LEFT("dana whitfield",4))', 'DANA'],
    ['=PROPER("dana o\'neil")', "Dana O'Neil"],
    ['=TRIM("  a   b ")', 'a b'],
    ['=LEN("Tomás")', 5],
    ['=MID("abcdef",2,3)', 'bcd'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=SEARCH("B","abc")', 2],
    ['=FIND("z","abc")', { error: '#VALUE!' }],
    ['=TEXTJOIN(", ",TRUE,Contacts!A2:A4)', 'Leo Brandt, Dana Whitfield, Priya Raman'],
    ['=CONCATENATE("a",1,TRUE)', 'a1TRUE'],
    ['=REGEXMATCH("leo@example.com","^[^@]+@[^@]+$")', true],
    ['=REGEXEXTRACT("10/12 - coffee","(\\d+)/\\d+")', '10'],
    ['=HYPERLINK("https://example.com","site")', 'site'],
    // mathematics by the library
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUNDUP(2.1,0)', 3],
    ['=MOD(-3,5)', 2],
    ['=SQRT(-1)', { error: '#NUM!' }],
    ['=POWER(2,10)', 1024],
    ['=LARGE(Contacts!C2:C5,2)', 2],
    ['=MEDIAN(Contacts!C2:C5)', 2],
    ['=STDEV(1,2,3)', 1],
    ['=ROUND(POISSON.DIST(1,2,TRUE),6)', 0.406006],
    ['=ROUND(BINOM.DIST(2,10,0.1,FALSE),6)', 0.19371],
    // arrays
    ['=SUM(ARRAYFORMULA(Contacts!C2:C4*2))', 12],
    ['=SUM(FILTER(Contacts!C2:C5,Contacts!B2:B5="Lattice"))', 2],
    ['=COUNTA(UNIQUE(Contacts!B2:B5))', 3],
    ['=SUM({1,2;3,4})', 10],
    ['=INDEX(SORT(Contacts!A2:A5),1)', 'Aiko Tanaka'],
    ['=FILTER(Contacts!A2:A5,Contacts!B2:B5="Nobody")', { error: '#N/A' }],
  ])('%s', (formula, expected) => {
    expect(compute(formula)).toEqual(expected);
  });

  test('a German spreadsheet separates arguments with ; and writes 0,5', () => {
    expect(compute('=IF(A1>0,5;"a;b";2)', 'de_DE')).toBe('a;b');
  });

  test('outside an array a range stands for the cell in its own row', () => {
    const own = sheet('Own', [[1], [2], [3, '=A1:A3*10']]);
    recalculate(model([own]), { now: NOW });
    expect(valueAt(own, 2, 1)).toBe(30);
  });
});

describe('recalculating', () => {
  test('computes cells before those that need them, across tabs', () => {
    const first = sheet('First', [['=Second!A1+1']]);
    const second = sheet('Second', [['=B1*2', '=C1+1', 4]]);
    expect(recalculate(model([first, second]), { now: NOW })).toEqual({ unsupported: [] });
    expect(valueAt(first, 0, 0)).toBe(11);
  });

  test('a long chain of cells does not exhaust the stack, whichever way it runs', () => {
    const down = Array.from({ length: 900 }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    const up = Array.from({ length: 900 }, (_, row) => [row === 899 ? 1 : `=A${row + 2}+1`]);
    const all = [sheet('Down', down), sheet('Going up', up)] as const;
    recalculate(model([...all]), { now: NOW });
    expect(valueAt(all[0], 899, 0)).toBe(900);
    expect(valueAt(all[1], 0, 0)).toBe(900);
  });

  test('cells that need one another show #REF!, others do not', () => {
    const own = sheet('Own', [['=B1+1', '=A1+1', '=D1', 3]]);
    recalculate(model([own]), { now: NOW });
    expect([0, 1, 2].map((column) => valueAt(own, 0, column))).toEqual([{ error: '#REF!' }, { error: '#REF!' }, 3]);
  });

  test('a long circle ends as #REF! too', () => {
    const rows = Array.from({ length: 300 }, (_, row) => [row === 299 ? '=A1+1' : `=A${row + 2}+1`]);
    const own = sheet('Own', rows);
    recalculate(model([own]), { now: NOW });
    expect(valueAt(own, 0, 0)).toEqual({ error: '#REF!' });
    expect(valueAt(own, 150, 0)).toEqual({ error: '#REF!' });
  });

  test('a function that is not computed here keeps the value of the file and is reported', () => {
    const own = sheet('Own', [['=QUERY(A1:B2,"select A")', '=A1+1', '=IFERROR(GOOGLEFINANCE("GOOG"),0)']]);
    const query = own.cells.get(0)?.get(0);
    const finance = own.cells.get(0)?.get(2);
    if (!query || !finance) throw new Error('The cells are there');
    query.value = 41;
    finance.value = 180.5;
    expect(recalculate(model([own]), { now: NOW })).toEqual({
      unsupported: [
        { sheet: 'Own', cell: 'A1', name: 'QUERY' },
        { sheet: 'Own', cell: 'C1', name: 'GOOGLEFINANCE' },
      ],
    });
    expect([0, 1, 2].map((column) => valueAt(own, 0, column))).toEqual([41, 42, 180.5]);
  });

  test('an array fills the cells below, follows its source, and others can use what it filled', () => {
    const own = sheet('Own', [['a', '=FILTER(A1:A3,A1:A3<>"b")', '=COUNTA(B1:B3)', '=B2'], ['b'], ['c']]);
    const all = model([own]);
    recalculate(all, { now: NOW });
    expect([valueAt(own, 0, 1), valueAt(own, 1, 1), valueAt(own, 0, 2), valueAt(own, 0, 3)]).toEqual([
      'a',
      'c',
      2,
      'c',
    ]);
    const last = own.cells.get(2)?.get(0);
    if (last) last.value = 'b';
    recalculate(all, { now: NOW });
    expect([valueAt(own, 0, 1), valueAt(own, 1, 1), valueAt(own, 0, 2), valueAt(own, 0, 3)]).toEqual([
      'a',
      null,
      1,
      null,
    ]);
  });

  test('an array never overwrites what a person wrote', () => {
    const own = sheet('Own', [
      ['=ARRAYFORMULA(B1:B2)', 1],
      ['mine', 2],
    ]);
    recalculate(model([own]), { now: NOW });
    expect([valueAt(own, 0, 0), valueAt(own, 1, 0)]).toEqual([{ error: '#REF!' }, 'mine']);
  });
});
