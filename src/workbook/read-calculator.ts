/** A calculator tab: the yellow boxes, the rates and the sheet's own estimate, found by their labels (S0, playbook §5). */
import type { Calculator, CalculatorCell, CalculatorInput, CalculatorKind, Cell, RateName } from '../domain/book';
import { labelMeaning } from './calculator-labels';
import { isErrorCell, isFilled, numberOf } from './cells';
import type { TabGrid } from './grid';

/** True for any shade of yellow: red and green high and near each other, blue clearly lower. */
export function isYellow(background: string): boolean {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(background);
  if (!match) return false;
  const [red, green, blue] = [match[1], match[2], match[3]].map((part) => Number.parseInt(part ?? '0', 16)) as [
    number,
    number,
    number,
  ];
  return red >= 200 && green >= 170 && red - green <= 70 && green - red <= 30 && Math.min(red, green) - blue >= 20;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A readable copy of a grid that answers '' outside its bounds. */
interface Sheet {
  readonly cell: (place: Place) => Cell;
  readonly formula: (place: Place) => string;
  readonly yellow: (place: Place) => boolean;
  readonly hasYellow: boolean;
  readonly meaning: (place: Place) => ReturnType<typeof labelMeaning>;
}

function sheetOf(grid: TabGrid): Sheet {
  const yellow = (place: Place) => isYellow(grid.backgrounds?.[place.row]?.[place.column] ?? '');
  return {
    cell: (place) => grid.rows[place.row]?.[place.column] ?? '',
    formula: (place) => grid.formulas?.[place.row]?.[place.column] ?? '',
    yellow,
    hasYellow: grid.backgrounds?.some((row) => row.some(isYellow)) ?? false,
    meaning: (place) => {
      const cell = grid.rows[place.row]?.[place.column] ?? '';
      return typeof cell === 'string' ? labelMeaning(cell) : null;
    },
  };
}

/** Where the box of a label may stand, the likeliest first: right of it (over a gap), left, below, above. */
function places(label: Place): readonly Place[] {
  const { row, column } = label;
  return [
    { row, column: column + 1 },
    { row, column: column + 2 },
    { row, column: column + 3 },
    { row, column: column - 1 },
    { row: row + 1, column },
    { row: row - 1, column },
    { row, column: column + 4 },
  ].filter((place) => place.row >= 0 && place.column >= 0);
}

function isNumberLike(sheet: Sheet, place: Place, locale: string): boolean {
  const cell = sheet.cell(place);
  if (typeof cell === 'number') return true;
  return (
    typeof cell === 'string' && cell !== '' && sheet.meaning(place) === null && numberOf(cell, locale).value !== null
  );
}

/** The box that belongs to a label, not yet taken by another one. */
function boxOf(sheet: Sheet, label: Place, taken: ReadonlySet<string>, input: boolean, locale: string): Place | null {
  const free = places(label).filter((place) => !taken.has(keyOf(place)));
  if (input && sheet.hasYellow) {
    const yellow = free.find((place) => sheet.yellow(place) && sheet.meaning(place) === null);
    if (yellow) return yellow;
  }
  const withNumber = free.find((place) => isNumberLike(sheet, place, locale) || sheet.formula(place) !== '');
  if (withNumber) return withNumber;
  // An empty or mistyped box at the label's right is still the box.
  return (
    free.find(
      (place) => place.row === label.row && place.column === label.column + 1 && sheet.meaning(place) === null,
    ) ?? null
  );
}

function keyOf(place: Place): string {
  return `${place.row}:${place.column}`;
}

function cellAt(sheet: Sheet, place: Place, label: string, locale: string): CalculatorCell {
  const written = sheet.cell(place);
  const value = isErrorCell(written) || !isFilledOrZero(written) ? null : numberOf(written, locale).value;
  return {
    row: place.row + 1,
    column: place.column + 1,
    label,
    value,
    written,
    isFormula: sheet.formula(place) !== '',
  };
}

function isFilledOrZero(cell: Cell): boolean {
  return cell === 0 || isFilled(cell);
}

/** Reads one calculator tab. A tab without a label leaves its box null; nothing throws. */
export function readCalculator(kind: CalculatorKind, grid: TabGrid, locale: string): Calculator {
  const sheet = sheetOf(grid);
  const inputs: { [I in CalculatorInput]: CalculatorCell | null } = {
    linkedInRequests: null,
    applications: null,
    meaningfulContacts: null,
  };
  const rates: { [R in RateName]: CalculatorCell | null } = { a: null, c: null, f: null, r: null, p: null };
  let estimate: CalculatorCell | null = null;
  let linkedInCounts: Calculator['linkedInCounts'] = null;
  const taken = new Set<string>();
  const labels: { place: Place; text: string; meaning: NonNullable<ReturnType<typeof labelMeaning>> }[] = [];
  grid.rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (typeof cell !== 'string' || cell.trim() === '') return;
      const meaning = labelMeaning(cell);
      if (meaning) labels.push({ place: { row: rowIndex, column: columnIndex }, text: cell.trim(), meaning });
    });
  });
  for (const { place, text, meaning } of labels) {
    if (meaning.type === 'input' && inputs[meaning.input] !== null) continue;
    if (meaning.type === 'rate' && rates[meaning.rate] !== null) continue;
    if (meaning.type === 'estimate' && estimate !== null && estimate.isFormula) continue;
    const box = boxOf(sheet, place, taken, meaning.type === 'input', locale);
    if (box === null) continue;
    const found = cellAt(sheet, box, text, locale);
    if (meaning.type === 'input') {
      // A sentence that only mentions the box ("… fill in your LinkedIn requests") has nothing beside it.
      if (!isFilledOrZero(found.written) && !sheet.yellow(box) && sheet.hasYellow) continue;
      inputs[meaning.input] = found;
      if (meaning.input === 'linkedInRequests') linkedInCounts = meaning.counts;
    } else if (meaning.type === 'rate') {
      rates[meaning.rate] = found;
    } else {
      if (found.value === null && !found.isFormula && !isErrorCell(found.written)) continue;
      if (estimate !== null && !found.isFormula) continue;
      estimate = found;
    }
    taken.add(keyOf(box));
  }
  return { kind, sheetName: grid.name, inputs, linkedInCounts, rates, estimate };
}
