/** What the boxes and rate cells of a calculator tab say, made safe to calculate with; every doubt is said in words. */
import type { Calculator, CalculatorCell, CalculatorInput, Cell, RateName } from '../book';
import { MOST_UNITS } from './offers';
import { defaultRates, type OfferRates, RATES } from './rates';
import type { EstimateNote, EstimateReport, InputBox, OfferUnits } from './report';

/** The box as the person sees it named in the spreadsheet, `B7`. Only for words: nothing is written by it. */
export function boxName(cell: Pick<CalculatorCell, 'row' | 'column'>): string {
  let letters = '';
  for (let rest = cell.column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${cell.row}`;
}

const INPUT_WORDS: { readonly [I in CalculatorInput]: string } = {
  linkedInRequests: 'LinkedIn requests',
  applications: 'applications',
  meaningfulContacts: 'meaningful contacts',
};

function isEmptyCell(written: Cell): boolean {
  return typeof written === 'string' && written.trim() === '';
}

function quoted(written: Cell): string {
  if (typeof written === 'object') return `the date ${written.day}`;
  const text = String(written).trim();
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

/** Why a box cannot be used, as the second half of a sentence; null when it can. */
function boxTrouble(cell: CalculatorCell): string | null {
  const { value, written } = cell;
  if (value === null) {
    if (isEmptyCell(written)) return 'is empty';
    if (typeof written === 'string' && written.startsWith('#')) return `shows the error ${written}`;
    return `says ${quoted(written)}, which is not a number`;
  }
  if (!Number.isFinite(value) || value > MOST_UNITS) return 'holds a number too large to be meant';
  if (value < 0) return `says ${value}; it cannot be less than 0`;
  if (!Number.isInteger(value)) return `says ${value}; it takes a whole number`;
  return null;
}

/** The boxes as they stand, and which of them may be filled in with what the tabs count. */
export function describeBoxes(calculator: Calculator | null): EstimateReport['boxes'] {
  const box = (input: CalculatorInput): InputBox | null => {
    const cell = calculator?.inputs[input] ?? null;
    if (calculator === null || cell === null) return null;
    const { written } = cell;
    const countsConnections = input === 'linkedInRequests' && calculator.linkedInCounts === 'connections';
    return {
      cell: boxName(cell),
      says: typeof written === 'object' ? written.day : String(written),
      canFill: !cell.isFormula && !countsConnections,
    };
  };
  return {
    linkedInRequests: box('linkedInRequests'),
    applications: box('applications'),
    meaningfulContacts: box('meaningfulContacts'),
  };
}

/** The three numbers to calculate with: each from its box, or counted in the tabs where the box cannot be used. */
export function readInputs(
  calculator: Calculator | null,
  counted: OfferUnits,
): { readonly inputs: OfferUnits; readonly notes: readonly EstimateNote[] } {
  const notes: EstimateNote[] = [];
  const read = (input: CalculatorInput): number => {
    const cell = calculator?.inputs[input] ?? null;
    if (cell === null) {
      if (calculator !== null) {
        notes.push({
          cell: null,
          message: `No box for ${INPUT_WORDS[input]} was found in "${calculator.sheetName}". The estimate takes ${counted[input]}, as counted in your tabs.`,
        });
      }
      return counted[input];
    }
    const trouble = boxTrouble(cell);
    // Adding 0 makes −0, which JSON does not know, a plain 0.
    if (trouble === null) return (cell.value ?? 0) + 0;
    notes.push({
      cell: boxName(cell),
      message: `The box for ${INPUT_WORDS[input]} ${trouble}. The estimate takes ${counted[input]}, as counted in your tabs.`,
    });
    return counted[input];
  };
  const inputs: OfferUnits = {
    linkedInRequests: read('linkedInRequests'),
    applications: read('applications'),
    meaningfulContacts: read('meaningfulContacts'),
  };
  if (calculator === null) {
    notes.push({
      cell: null,
      message: 'There is no calculator tab in this spreadsheet. The estimate stands on what your other tabs count.',
    });
  }
  return { inputs, notes };
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 10_000) / 100} %`;
}

/** Up to this, a number over 1 may be a share over 100 % or a percentage without its sign; nobody can tell. */
const SURELY_PERCENT_FROM = 2;

/** The rates to calculate with: each from its cell, or the usual one where the cell is empty, missing or cannot be meant. */
export function readRates(
  calculator: Calculator | null,
  kind: Calculator['kind'],
): { readonly rates: OfferRates; readonly fromSheet: ReadonlySet<RateName>; readonly notes: readonly EstimateNote[] } {
  const notes: EstimateNote[] = [];
  const fromSheet = new Set<RateName>();
  const rates: { [R in RateName]: number } = { ...defaultRates(kind) };
  for (const { name, label } of RATES) {
    const cell = calculator?.rates[name] ?? null;
    if (cell === null || (cell.value === null && isEmptyCell(cell.written))) continue;
    const usual = `The estimate takes the usual ${percent(rates[name])}.`;
    const note = (message: string): void => {
      notes.push({ cell: boxName(cell), message });
    };
    const { value } = cell;
    if (value === null) {
      note(`"${label}" says ${quoted(cell.written)}, which is not a rate. ${usual}`);
    } else if (!Number.isFinite(value)) {
      note(`"${label}" holds a number too large to be meant. ${usual}`);
    } else if (value >= 0 && value <= 1) {
      rates[name] = value + 0;
      fromSheet.add(name);
      if (value === 1) note(`"${label}" says 100 %: every one. If you mean 1 %, write 1%.`);
    } else if (value >= SURELY_PERCENT_FROM && value <= 100) {
      rates[name] = value / 100;
      fromSheet.add(name);
      note(`"${label}" says ${value}, taken as ${value} %. Write ${value}% so that the tab's own formulas agree.`);
    } else {
      note(`"${label}" says ${value}; a rate lies between 0 % and 100 %. ${usual}`);
    }
  }
  return { rates, fromSheet, notes };
}
