/** The calculator tabs as the checks see them. */
import type { Book, Calculator, CalculatorCell, CalculatorInput, CalculatorKind, RateName, TabKind } from '../../book';
import type { FindingPlace } from '../../finding';
import { quote } from './words';

const TABS: { readonly [Kind in CalculatorKind]: TabKind } = {
  standard: 'calculator',
  'high-readiness': 'highReadinessCalculator',
};

export const INPUTS: readonly CalculatorInput[] = ['linkedInRequests', 'applications', 'meaningfulContacts'];
export const RATE_NAMES: readonly RateName[] = ['a', 'c', 'f', 'r', 'p'];

export const INPUT_NAMES: { readonly [Input in CalculatorInput]: string } = {
  linkedInRequests: 'LinkedIn requests',
  applications: 'applications',
  meaningfulContacts: 'meaningful contacts',
};

export function calculatorsOf(book: Book): readonly Calculator[] {
  return [book.calculators.standard, book.calculators['high-readiness']].filter(
    (calculator): calculator is Calculator => calculator !== null,
  );
}

/** A cell of a calculator, or its whole tab. */
export function placeIn(calculator: Calculator, cell: CalculatorCell | null): FindingPlace {
  const { kind, sheetName } = calculator;
  return { tab: TABS[kind], sheetName, row: cell?.row ?? null, field: null, column: cell?.column ?? null };
}

export function isEmpty(cell: CalculatorCell): boolean {
  return typeof cell.written === 'string' && cell.written.trim() === '';
}

/** What a cell shows, for a message. */
export function shown(cell: CalculatorCell): string {
  const { written } = cell;
  return typeof written === 'object' ? `the date ${written.day}` : quote(String(written));
}

/** Where the cell stands, in words a person finds it by: its row. */
export function rowOf(cell: CalculatorCell, calculator: Calculator): string {
  return `Row ${cell.row} of ${calculator.sheetName}`;
}
