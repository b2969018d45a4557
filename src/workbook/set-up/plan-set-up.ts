/** What Set up would do to a workbook: only what is missing, so that a second run, or one after a crash, does the rest. */
import type { Book, Calculator, CalculatorKind, TabKind, TableKind } from '../../domain/book';
import { isTable, type PlainKind, TAB_KINDS, TABS } from '../../domain/tabs';
import type { TabGrid, WorkbookSnapshot } from '../grid';
import type { TableLayout, WorkbookLayout } from '../layout';
import { TABLE_TABS } from '../tabs';
import { planCalculatorRates, planNewCalculator } from './plan-calculator';
import { planIds } from './plan-ids';
import { planAddOnInstructions, planNewInstructions } from './plan-instructions';
import { planMissingColumns, planNewTable } from './plan-table';
import type { HeaderLook, SetUpPlan, SetUpStep } from './step';

export interface SetUpInput {
  readonly snapshot: WorkbookSnapshot;
  readonly book: Book;
  readonly layout: WorkbookLayout;
  readonly newId: () => string;
  /** By the tab's name; a tab that is absent has plain headers. */
  readonly headers: { readonly [sheetName: string]: HeaderLook };
}

/** Under this name a table of links is found again beside a drawn network. */
const LINKS_TAB = 'Network Links';

function isEmptyGrid(grid: TabGrid): boolean {
  return grid.rows.every((row) => row.every((cell) => cell === '' || cell === false));
}

interface Planning extends SetUpInput {
  readonly steps: SetUpStep[];
  readonly remarks: string[];
  readonly names: Set<string>;
}

/** A name no tab has yet. Sheets compares tab names without regard to case. */
function freeName(names: ReadonlySet<string>, wanted: string): string {
  let name = wanted;
  for (let number = 1; names.has(name.toLowerCase()); number += 1)
    name = `${wanted} (Job search${number === 1 ? '' : ` ${number}`})`;
  return name;
}

function gridNamed(planning: Planning, name: string | undefined): TabGrid | undefined {
  return planning.snapshot.tabs.find((tab) => tab.name === name);
}

/** The tab of this kind, or an empty one of its usual name, which a former run may have left. */
function gridFor(planning: Planning, kind: TabKind): TabGrid | undefined {
  const found = gridNamed(planning, planning.layout.sheetNames[kind]);
  if (found !== undefined) return found;
  const wanted = TABS[kind].name.toLowerCase();
  return planning.snapshot.tabs.find((tab) => tab.name.toLowerCase() === wanted && isEmptyGrid(tab));
}

function newName(planning: Planning, wanted: string): string {
  const name = freeName(planning.names, wanted);
  planning.names.add(name.toLowerCase());
  return name;
}

function planTable(planning: Planning, kind: TableKind): void {
  const { book, snapshot, layout, steps, remarks } = planning;
  const grid = gridFor(planning, kind);
  if (grid === undefined || isEmptyGrid(grid)) {
    steps.push(
      planNewTable(kind, grid?.name ?? newName(planning, TABS[kind].name), grid !== undefined, snapshot.locale),
    );
    return;
  }
  const table: TableLayout | undefined = layout.tables[kind] as TableLayout | undefined;
  if (table === undefined) {
    const wanted = kind === 'network' ? LINKS_TAB : TABS[kind].name;
    const waiting = snapshot.tabs.find((tab) => tab.name === wanted && isEmptyGrid(tab));
    const name = waiting?.name ?? newName(planning, wanted);
    remarks.push(
      kind === 'network'
        ? `${grid.name} is drawn rather than written as a table. It stays as it is, and who knows whom goes into a tab of its own, ${name}.`
        : `${grid.name} holds no table that can be read. It stays as it is, and the new tab ${name} takes its place.`,
    );
    steps.push(planNewTable(kind, name, waiting !== undefined, snapshot.locale));
    return;
  }
  if (table.headerRow < 1) {
    remarks.push(
      `${grid.name} has no header row, so no columns were added. Insert a row at the top with the names of your columns, then run Set up again.`,
    );
    return;
  }
  const look = planning.headers[grid.name];
  // A header that is merged over empty cells at its right would hide what is written into them.
  const width = Math.max(look?.mergedTo ?? 0, ...grid.rows.slice(0, 1).map((row) => row.length));
  const added = planMissingColumns(table, width, look?.background ?? '', snapshot.locale);
  if (added !== null) steps.push(added.step);
  const { identity, isWrittenAnew } = TABLE_TABS[kind];
  if (isWrittenAnew) return;
  const columns: { readonly [field: string]: number | undefined } = table.columns;
  const idColumn = columns.id ?? added?.columns.get('id');
  const nameColumn = columns[identity[0]];
  if (idColumn === undefined || nameColumn === undefined) return;
  const ids = planIds(kind, grid.name, book[kind], grid.rows, idColumn, nameColumn, planning.newId);
  if (ids !== null) steps.push(ids);
}

function planCalculator(planning: Planning, tab: PlainKind, kind: CalculatorKind): void {
  const grid = gridFor(planning, tab);
  if (grid === undefined || isEmptyGrid(grid)) {
    planning.steps.push(planNewCalculator(kind, grid?.name ?? newName(planning, TABS[tab].name), grid !== undefined));
    return;
  }
  const calculator: Calculator | null = planning.book.calculators[kind];
  if (calculator === null) return;
  const width = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const step = planCalculatorRates(calculator, grid.rows.length, width);
  if (step !== null) planning.steps.push(step);
  else if (Object.values(calculator.inputs).includes(null))
    planning.remarks.push(
      `${grid.name} does not have all three yellow boxes, so no formula was added. The add-on's own estimate works without it.`,
    );
}

function planInstructions(planning: Planning): void {
  const grid = gridFor(planning, 'instructions');
  if (grid === undefined || isEmptyGrid(grid)) {
    planning.steps.push(
      planNewInstructions(grid?.name ?? newName(planning, TABS.instructions.name), grid !== undefined),
    );
    return;
  }
  const step = planAddOnInstructions(grid);
  if (step !== null) planning.steps.push(step);
}

const PLAIN_TABS: { readonly [Kind in PlainKind]: (planning: Planning) => void } = {
  instructions: planInstructions,
  calculator: (planning) => planCalculator(planning, 'calculator', 'standard'),
  highReadinessCalculator: (planning) => planCalculator(planning, 'highReadinessCalculator', 'high-readiness'),
};

/** Plans all tabs in their order. Pure; an empty plan means that everything stands. */
export function planSetUp(input: SetUpInput): SetUpPlan {
  const planning: Planning = {
    ...input,
    steps: [],
    remarks: [],
    names: new Set(input.snapshot.tabs.map((tab) => tab.name.toLowerCase())),
  };
  for (const kind of TAB_KINDS) {
    if (isTable(kind)) planTable(planning, kind);
    else PLAIN_TABS[kind](planning);
  }
  return { steps: planning.steps, remarks: planning.remarks };
}
