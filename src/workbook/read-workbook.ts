/** The whole workbook, read once: snapshot → `Book` and layout. Pure, linear in the cells, and it never throws. */
import type {
  Application,
  Book,
  Calculator,
  Cell,
  Contact,
  FieldsByTab,
  Goal,
  NetworkLink,
  ReadingProblem,
  TabKind,
  TableKind,
  TabReport,
  TodayLine,
  Touch,
} from '../domain/book';
import type { Day } from '../domain/day';
import { plainWords } from '../domain/plain-text';
import { stageNamed } from '../domain/understand-stage';
import { isErrorCell, isFilled, textOf } from './cells';
import { type FoundTable, findTabs } from './find-tabs';
import type { TabGrid, WorkbookSnapshot } from './grid';
import { judgeLoneApplication, judgeLoneContact } from './headings';
import type { TableLayout, WorkbookLayout } from './layout';
import { matchHeader } from './match-headers';
import { readCalculator } from './read-calculator';
import { readApplications } from './records/applications';
import { readApplicationBoard, readGoalBoard } from './records/boards';
import { readContacts } from './records/contacts';
import { readGoals } from './records/goals';
import { readLog } from './records/log';
import { readNetwork, readNetworkNames } from './records/network';
import { readToday } from './records/today';
import type { ReadingContext } from './row-reader';
import { type LoneRow, type ReadRows, type RecordRow, type RowRules, readRows } from './rows';
import type { TableTab } from './table-tab';
import { fieldNames, TABLE_KINDS, TABLE_TABS } from './tabs';
import { isTermName } from './term';

export { needsDetail } from './find-tabs';

interface ReadTable<Kind extends TableKind> {
  readonly layout: TableLayout<Kind>;
  readonly rows: ReadRows;
}

/**
 * True where lone texts stand like headings throughout: at least two, each after an empty row and right above a fuller
 * one. Then "Make School" is a heading; a person with nothing else filled in stands among other rows.
 */
function hasSpacedHeadings(grid: TabGrid, headerRow: number, column: number): boolean {
  const counts = grid.rows.map((row) => row.filter(isFilled).length);
  let headings = 0;
  for (let index = headerRow; index < grid.rows.length; index++) {
    const only = grid.rows[index]?.[column - 1];
    if (counts[index] !== 1 || typeof only !== 'string' || !isFilled(only) || isTermName(only)) continue;
    const afterGap = index === headerRow || counts[index - 1] === 0;
    if (!afterGap || (counts[index + 1] ?? 0) < 2) return false;
    headings += 1;
  }
  return headings >= 2;
}

function judgeFor(
  kind: TableKind,
  grid: TabGrid,
  headerRow: number,
  columns: { readonly [field: string]: number | undefined },
): (lone: LoneRow) => 'section' | 'record' | 'ignore' {
  switch (kind) {
    case 'contacts': {
      const nameColumn = columns.name ?? 1;
      const spaced = hasSpacedHeadings(grid, headerRow, nameColumn);
      return (lone) => judgeLoneContact(lone, nameColumn, spaced);
    }
    case 'applications':
      return (lone) => judgeLoneApplication(lone, columns.company ?? 1, columns.stage ?? 0);
    case 'goals':
      return (lone) => {
        if (lone.column !== columns.goal && isTermName(lone.text))
          return lone.column === columns.term ? 'record' : 'section';
        if (lone.column === columns.goal)
          return isTermName(lone.text) && columns.term === undefined ? 'section' : 'record';
        return lone.column === columns.term ? 'record' : 'section';
      };
    // A lone text in a table of links, in the log or in Today is a heading or a note.
    default:
      return (lone) => (Object.values(columns).includes(lone.column) && kind === 'network' ? 'record' : 'ignore');
  }
}

const GIVEN_NAME = /^(?:first name|firstname|given name|forename|vorname|prenom|nombre|first)$/;
const FAMILY_NAME =
  /^(?:last name|lastname|family name|surname|nachname|familienname|nom(?: de famille)?|apellidos?|sobrenome|last)$/;

/** The columns of given and family name where people are written in two, as LinkedIn's own lists do; else null. */
function splitName(header: readonly Cell[]): { readonly given: number; readonly family: number } | null {
  const words = header.map((cell) => (typeof cell === 'string' ? plainWords(cell) : ''));
  const given = words.findIndex((text) => GIVEN_NAME.test(text)) + 1;
  const family = words.findIndex((text) => FAMILY_NAME.test(text)) + 1;
  return given > 0 && family > 0 ? { given, family } : null;
}

function withFamilyName(row: RecordRow, column: number): RecordRow {
  return { ...row, familyName: textOf(row.cells[column - 1]) };
}

function readTable<Kind extends TableKind>(kind: Kind, found: FoundTable<Kind>): ReadTable<Kind> | null {
  const { grid, header } = found;
  if (header === null) return null;
  const split = kind === 'contacts' ? splitName(grid.rows[header.rowIndex] ?? []) : null;
  const columns = split === null ? header.columns : { ...header.columns, name: split.given };
  const tab = TABLE_TABS[kind];
  const [nameField] = tab.identity;
  if (nameField === undefined) return null;
  const rules: RowRules<Kind> = {
    columns,
    headerRow: header.rowIndex + 1,
    judge: judgeFor(kind, grid, header.rowIndex + 1, columns),
    nameField,
    headerIn: (cells) => matchHeader(tab as unknown as TableTab<Kind>, [cells], false)?.columns ?? null,
    ...(kind === 'applications'
      ? { headsAbove: (text: string) => stageNamed(text) !== null && plainWords(text) !== 'applications' }
      : {}),
    ...(kind === 'contacts' || kind === 'goals' ? { headsAbove: isTermName } : {}),
  };
  const read = readRows(grid.rows, rules);
  const rows =
    split === null ? read : { ...read, records: read.records.map((row) => withFamilyName(row, split.family)) };
  return {
    rows,
    layout: {
      kind,
      sheetId: grid.sheetId,
      sheetName: grid.name,
      headerRow: header.rowIndex + 1,
      columns,
      ...(rows.laterHeaders.length === 0 ? {} : { laterHeaders: rows.laterHeaders }),
      lastRow: rows.lastRow,
      lastColumn: rows.lastColumn,
      sections: rows.sections,
    },
  };
}

function duplicateHeaders(grid: TabGrid, headerRow: number): TabReport['duplicateHeaders'] {
  const byWords = new Map<string, { header: string; columns: number[] }>();
  (grid.rows[headerRow - 1] ?? []).forEach((cell, index) => {
    if (typeof cell !== 'string') return;
    const words = plainWords(cell);
    if (words === '') return;
    const entry = byWords.get(words);
    if (entry) entry.columns.push(index + 1);
    else byWords.set(words, { header: cell.trim(), columns: [index + 1] });
  });
  return [...byWords.values()].filter((entry) => entry.columns.length > 1);
}

function report(kind: TabKind, grid: TabGrid, layout: TableLayout | null): TabReport {
  if (!(kind in TABLE_TABS)) {
    return { kind, sheetName: grid.name, headerRow: null, missingFields: [], duplicateHeaders: [], usable: true };
  }
  const tableKind = kind as TableKind;
  if (layout === null) {
    const missingFields = fieldNames(tableKind);
    return { kind, sheetName: grid.name, headerRow: null, missingFields, duplicateHeaders: [], usable: false };
  }
  const columns: { readonly [field: string]: number | undefined } = layout.columns;
  return {
    kind,
    sheetName: grid.name,
    headerRow: layout.headerRow === 0 ? null : layout.headerRow,
    missingFields: fieldNames(tableKind).filter((field) => columns[field] === undefined),
    duplicateHeaders: layout.headerRow === 0 ? [] : duplicateHeaders(grid, layout.headerRow),
    usable: true,
  };
}

function formulaErrors(
  kind: TabKind,
  grid: TabGrid,
  columns: { readonly [field: string]: number | undefined },
  problems: ReadingProblem[],
): void {
  const fieldByColumn = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  grid.rows.forEach((row, rowIndex) => {
    for (let index = 0; index < row.length; index++) {
      const cell = row[index];
      if (cell === undefined || !isErrorCell(cell)) continue;
      problems.push({
        kind: 'formula-error',
        tab: kind,
        sheetName: grid.name,
        row: rowIndex + 1,
        field: fieldByColumn.get(index + 1) ?? null,
        column: index + 1,
        written: cell,
      });
    }
  });
}

interface Reading {
  readonly book: Book;
  readonly layout: WorkbookLayout;
  /** True when a date only makes sense in the order that is not the locale's. */
  readonly contradicted: boolean;
}

function read(snapshot: WorkbookSnapshot, today: Day, orderSettled: boolean): Reading {
  const found = findTabs(snapshot);
  const problems: ReadingProblem[] = [];
  const reports: TabReport[] = [];
  let contradicted = false;
  const context: ReadingContext = {
    locale: snapshot.locale,
    today,
    orderSettled,
    problems,
    onAgainstOrder: () => {
      contradicted = true;
    },
  };
  const layouts: { [kind: string]: TableLayout } = {};
  const sheetNames: { [Kind in TabKind]?: string } = {};

  function records<Kind extends TableKind, Row>(
    kind: Kind,
    readRecords: (
      sheetName: string,
      columns: { readonly [F in FieldsByTab[Kind]]?: number },
      rows: ReadRows['records'],
      context: ReadingContext,
    ) => readonly Row[],
  ): readonly Row[] {
    const table: FoundTable<Kind> | undefined = found.tables[kind];
    if (!table) return [];
    sheetNames[kind] = table.grid.name;
    const readOut = readTable(kind, table);
    reports.push(report(kind, table.grid, readOut === null ? null : (readOut.layout as unknown as TableLayout)));
    formulaErrors(kind, table.grid, readOut?.layout.columns ?? {}, problems);
    if (readOut === null) return [];
    layouts[kind] = readOut.layout as unknown as TableLayout;
    return readRecords(table.grid.name, readOut.layout.columns, readOut.rows.records, context);
  }

  const contacts: readonly Contact[] = records('contacts', readContacts);
  const listed = records('applications', readApplications);
  const board =
    found.tables.applications && !layouts.applications ? readApplicationBoard(found.tables.applications.grid) : null;
  const applications: readonly Application[] = board ?? listed;
  const network: readonly NetworkLink[] = records('network', readNetwork);
  const goalsListed = records('goals', readGoals);
  const goals: readonly Goal[] =
    found.tables.goals && !layouts.goals ? readGoalBoard(found.tables.goals.grid, context) : goalsListed;
  const log: readonly Touch[] = records('log', readLog);
  const todayLines: readonly TodayLine[] = records('today', readToday);
  const picture = layouts.network === undefined ? found.tables.network?.grid : found.drawnNetwork;
  const networkNames = picture ? readNetworkNames(picture.rows) : [];

  const calculators: { standard: Calculator | null; 'high-readiness': Calculator | null } = {
    standard: null,
    'high-readiness': null,
  };
  for (const kind of ['instructions', 'calculator', 'highReadinessCalculator'] as const) {
    const grid = found.plain[kind];
    if (!grid) continue;
    sheetNames[kind] = grid.name;
    reports.push(report(kind, grid, null));
    formulaErrors(kind, grid, {}, problems);
    if (kind === 'calculator') calculators.standard = readCalculator('standard', grid, snapshot.locale);
    if (kind === 'highReadinessCalculator')
      calculators['high-readiness'] = readCalculator('high-readiness', grid, snapshot.locale);
  }
  const order = new Map(snapshot.tabs.map((tab, index) => [tab.name, index]));
  reports.sort((one, other) => (order.get(one.sheetName) ?? 0) - (order.get(other.sheetName) ?? 0));
  const tables = Object.fromEntries(TABLE_KINDS.flatMap((kind) => (layouts[kind] ? [[kind, layouts[kind]]] : [])));
  return {
    book: {
      locale: snapshot.locale,
      contacts,
      applications,
      network,
      networkNames,
      goals,
      log,
      today: todayLines,
      calculators,
      tabs: reports,
      problems,
    },
    layout: { tables: tables as WorkbookLayout['tables'], sheetNames },
    contradicted,
  };
}

/**
 * Reads a workbook. Tabs and columns are found by what they say, records carry what was understood and what was written,
 * and what could not be understood stands in `book.problems`.
 *
 * Where the workbook's own dates contradict its locale's order (25/12 in an en_US workbook), dates such as 03/04 keep
 * the locale's order and are reported as ambiguous.
 */
export function readWorkbook(
  snapshot: WorkbookSnapshot,
  today: Day,
): { readonly book: Book; readonly layout: WorkbookLayout } {
  const first = read(snapshot, today, true);
  const { book, layout } = first.contradicted ? read(snapshot, today, false) : first;
  return { book, layout };
}
