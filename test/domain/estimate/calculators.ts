/** Calculator tabs for the tests of the estimate: boxes at the sample's places, rates in column E. */
import type {
  Calculator,
  CalculatorCell,
  CalculatorInput,
  CalculatorKind,
  Cell,
  RateName,
} from '../../../src/domain/book';

/** A cell as the reader hands it over: numbers have a value, anything else is only `written`. */
function cell(written: Cell, row: number, column = 2): CalculatorCell {
  return { row, column, label: '', value: typeof written === 'number' ? written : null, written, isFormula: false };
}

const INPUT_ROWS: readonly CalculatorInput[] = ['linkedInRequests', 'applications', 'meaningfulContacts'];
const RATE_ROWS: readonly RateName[] = ['a', 'c', 'f', 'r', 'p'];

/** A calculator whose boxes stand in B4:B6, whose rates stand in E4:E8, and whose own estimate stands in B8. */
export function calculator(
  inputs: { readonly [I in CalculatorInput]?: Cell },
  rates: { readonly [R in RateName]?: Cell } = {},
  more: {
    readonly kind?: CalculatorKind;
    readonly linkedInCounts?: 'requests' | 'connections';
    readonly estimate?: Cell;
  } = {},
): Calculator {
  const input = (name: CalculatorInput): CalculatorCell | null => {
    const written = inputs[name];
    return written === undefined ? null : cell(written, 4 + INPUT_ROWS.indexOf(name));
  };
  const rate = (name: RateName): CalculatorCell | null => {
    const written = rates[name];
    return written === undefined ? null : cell(written, 4 + RATE_ROWS.indexOf(name), 5);
  };
  return {
    kind: more.kind ?? 'standard',
    sheetName: 'Job Offer Calculator',
    inputs: {
      linkedInRequests: input('linkedInRequests'),
      applications: input('applications'),
      meaningfulContacts: input('meaningfulContacts'),
    },
    linkedInCounts: inputs.linkedInRequests === undefined ? null : (more.linkedInCounts ?? 'requests'),
    rates: { a: rate('a'), c: rate('c'), f: rate('f'), r: rate('r'), p: rate('p') },
    estimate: more.estimate === undefined ? null : cell(more.estimate, 8),
  };
}
