/** The estimate in the calculator tabs: yellow boxes, rates with their sources, one plain formula (playbook §5). */
import type { Calculator, CalculatorCell, CalculatorInput, CalculatorKind, RateName } from '../../domain/book';
import { RATES } from '../../domain/estimate/rates';
import { RATE_LABELS } from '../calculator-labels';
import { columnLetters } from '../cell-of';
import { COLOURS } from './looks';
import type { SetUpCell, SetUpOperation, SetUpStep } from './step';

const INPUTS: readonly { readonly label: string; readonly hint: string }[] = [
  { label: 'How many LinkedIn requests to connect have you sent?', hint: 'All of them, whether accepted or not.' },
  { label: 'How many job applications have you submitted?', hint: 'Everything you have sent off, answered or not.' },
  {
    label: 'How many meaningful contacts have you made?',
    hint: 'People you have talked to at least twice, who know what you are looking for and would be comfortable referring you.',
  },
];

const ESTIMATE_LABEL = 'Expected job offers with these rates (an estimate)';
const ESTIMATE_HINT = 'Each of your numbers times its rate below. An average of other people, not a promise.';

/** `'B4'` */
type Reference = string;

type Boxes = { readonly [Input in CalculatorInput]: Reference };

function referenceOf(cell: Pick<CalculatorCell, 'row' | 'column'>): Reference {
  return `${columnLetters(cell.column)}${cell.row}`;
}

/** E = p·A + f·r·(M + L·a·c); where the box counts connections they are accepted already, and `a` does not apply. */
function estimateFormula(
  boxes: Boxes,
  rates: { readonly [Rate in RateName]: Reference },
  linkedInCounts: Calculator['linkedInCounts'],
): string {
  const accepted = linkedInCounts === 'connections' ? '' : `*${rates.a}`;
  const contacts = `${boxes.meaningfulContacts}+${boxes.linkedInRequests}${accepted}*${rates.c}`;
  return `=${rates.p}*${boxes.applications}+${rates.f}*${rates.r}*(${contacts})`;
}

interface Block {
  readonly cells: readonly (readonly SetUpCell[])[];
  readonly styles: readonly SetUpOperation[];
}

const BLOCK_WIDTH = 4;

/** The estimate, and below it the rates that the tab lacks, each with its source: four columns, one write. */
function estimateBlock(
  kind: CalculatorKind,
  row: number,
  column: number,
  boxes: Boxes,
  known: Calculator['rates'] | null,
  linkedInCounts: Calculator['linkedInCounts'],
): Block {
  const references: { [Rate in RateName]: Reference } = { a: '', c: '', f: '', r: '', p: '' };
  const rates: SetUpCell[][] = [];
  const firstRate = row + 3;
  for (const { name, standard, highReadiness, source, weakness } of RATES) {
    const there = known?.[name] ?? null;
    references[name] = referenceOf(there ?? { row: firstRate + rates.length, column: column + 1 });
    if (there === null)
      rates.push([RATE_LABELS[name], kind === 'standard' ? standard : highReadiness, source, weakness]);
  }
  const area = (from: number, rowCount: number, left: number, columnCount: number) => ({
    row: from,
    rowCount,
    column: column + left,
    columnCount,
  });
  return {
    cells: [
      [ESTIMATE_LABEL, { formula: estimateFormula(boxes, references, linkedInCounts) }, ESTIMATE_HINT, ''],
      ['', '', '', ''],
      ['Rate', 'Value', 'Where it comes from', 'How far to trust it'],
      ...rates,
    ],
    styles: [
      { type: 'style', area: area(row, 1, 0, 2), style: { bold: true } },
      { type: 'style', area: area(row, 1, 1, 1), style: { numberFormat: '0.00', horizontal: 'right' } },
      { type: 'style', area: area(row, 1, 2, 1), style: { wrap: true, fontColor: COLOURS.quiet } },
      {
        type: 'style',
        area: area(row + 2, 1, 0, BLOCK_WIDTH),
        style: { bold: true, background: COLOURS.header, fontColor: COLOURS.headerText },
      },
      {
        type: 'style',
        area: area(firstRate, rates.length, 1, 1),
        style: { numberFormat: '0.0%', background: COLOURS.input, horizontal: 'right' },
      },
      {
        type: 'style',
        area: area(firstRate, rates.length, 2, 2),
        style: { wrap: true, fontColor: COLOURS.quiet },
      },
      { type: 'style', area: area(row, rates.length + 3, 0, BLOCK_WIDTH), style: { vertical: 'middle' } },
      // The person's own column may be narrow, and stays so.
      { type: 'style', area: area(row, rates.length + 3, 0, 1), style: { wrap: true } },
    ],
  };
}

/** A calculator of our own in a new or empty tab. */
export function planNewCalculator(kind: CalculatorKind, sheetName: string, exists: boolean): SetUpStep {
  const boxes: Boxes = { linkedInRequests: 'B4', applications: 'B5', meaningfulContacts: 'B6' };
  const block = estimateBlock(kind, 8, 1, boxes, null, 'requests');
  const title =
    kind === 'standard'
      ? 'Job Offer Calculator (an estimate)'
      : 'Job Offer Calculator for a high job readiness score (an estimate)';
  return {
    id: `${kind}-calculator`,
    sheetName,
    description: exists
      ? `Fill the empty tab ${sheetName}.`
      : `Add the tab ${sheetName} with its yellow boxes, and rates with their sources.`,
    operations: [
      ...(exists ? [] : [{ type: 'create-tab' } as const]),
      { type: 'widths', column: 1, columnCount: 1, pixels: 380 },
      { type: 'widths', column: 2, columnCount: 1, pixels: 110 },
      { type: 'widths', column: 3, columnCount: 2, pixels: 420 },
      {
        type: 'style',
        area: { row: 1, column: 1, rowCount: 1, columnCount: 1 },
        style: { bold: true, fontSize: 14 },
      },
      {
        type: 'style',
        area: { row: 4, column: 2, rowCount: 3, columnCount: 1 },
        style: { background: COLOURS.input, bold: true, numberFormat: '0', horizontal: 'right' },
      },
      {
        type: 'style',
        area: { row: 4, column: 3, rowCount: 3, columnCount: 1 },
        style: { wrap: true, fontColor: COLOURS.quiet },
      },
      { type: 'style', area: { row: 4, column: 1, rowCount: 3, columnCount: 3 }, style: { vertical: 'middle' } },
      ...block.styles,
      {
        type: 'write',
        row: 1,
        column: 1,
        cells: [
          [title, '', '', ''],
          ['', '', '', ''],
          ['', 'Fill in the yellow boxes', '', ''],
          ...INPUTS.map(({ label, hint }): SetUpCell[] => [label, 0, hint, '']),
          ['', '', '', ''],
          ...block.cells,
        ],
      },
    ],
  };
}

/**
 * The rates and the formula below what a calculator tab already holds; null when they stand, or a box is missing.
 *
 * @param lastRow Last row of the tab that holds anything.
 * @param width Columns of the tab that hold anything; the width of these stays as it is.
 */
export function planCalculatorRates(calculator: Calculator, lastRow: number, width: number): SetUpStep | null {
  const { kind, sheetName, inputs, rates } = calculator;
  const { linkedInRequests, applications, meaningfulContacts } = inputs;
  if (linkedInRequests === null || applications === null || meaningfulContacts === null) return null;
  const missing = RATES.filter(({ name }) => rates[name] === null).length;
  if (missing === 0) return null;
  const column = Math.max(1, applications.column - 1);
  const row = lastRow + 2;
  const boxes: Boxes = {
    linkedInRequests: referenceOf(linkedInRequests),
    applications: referenceOf(applications),
    meaningfulContacts: referenceOf(meaningfulContacts),
  };
  const block = estimateBlock(kind, row, column, boxes, rates, calculator.linkedInCounts);
  const what = missing === 1 ? 'a rate with its source' : `${missing} rates with their sources`;
  const widths: readonly SetUpOperation[] =
    column + 2 > width ? [{ type: 'widths', column: column + 2, columnCount: 2, pixels: 420 }] : [];
  return {
    id: `${kind}-rates`,
    sheetName,
    description: `Add ${what}, and the estimate they give, below what ${sheetName} holds. Your own numbers and formulas stay.`,
    operations: [...widths, ...block.styles, { type: 'write', row, column, cells: block.cells }],
  };
}
