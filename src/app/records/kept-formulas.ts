/**
 * Cells of the person's that hold a formula where something typed was to be written. The formula stays; so that nothing
 * that was typed is lost, it stands in the Activity Log, and the answer says so.
 */
import type { Book, Cell, TableKind } from '../../domain/book';
import type { Day } from '../../domain/day';
import { sayList, sayTime } from '../../domain/say';
import { headerOf } from '../../domain/tabs';
import { cellsEqual } from '../../workbook/cell-equality';
import { columnLetters } from '../../workbook/cell-of';
import { isFilled, textOf as textIn } from '../../workbook/cells';
import type { Change, WritePlan } from '../../workbook/change';
import { columnsAt } from '../../workbook/columns-at';
import type { WorkbookSnapshot } from '../../workbook/grid';
import type { TableLayout, WorkbookLayout } from '../../workbook/layout';
import { TABLE_TABS } from '../../workbook/tabs';
import type { Ports } from '../ports';
import { dateCell, logLine, textOf } from './touch-changes';

/** Tabs that people type into through a form. */
const TYPED_TABS = ['contacts', 'applications', 'goals'] as const;

/** What the add-on keeps count of by itself, or says in the log anyway: a formula may well do that instead. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'lastCommunication',
  'lastContacted',
  'timesTalked',
  'iceBreakerNotedOn',
  'stageSince',
  'lastActivity',
  'followUpsSent',
]);

export interface KeptFormula {
  readonly kind: TableKind;
  readonly row: number;
  /** `R14` */
  readonly cell: string;
  readonly field: string;
  readonly header: string;
  /** Whom the row is about: its first naming field. */
  readonly who: string;
  /** What was typed, without what the cell says already. */
  readonly typed: string;
}

interface Open {
  readonly snapshot: WorkbookSnapshot;
  readonly layout: WorkbookLayout;
  readonly book: Book;
}

/** Formulas where a plan writes. They all stay; of those in the place of something typed, the person is told. */
export interface FormulasMet {
  readonly kept: readonly KeptFormula[];
  /** True for a cell that holds a formula. */
  readonly isComputed: (sheetName: string, row: number, column: number) => boolean;
}

/** The formulas that stand where the plan writes. Reads them only where rows that are there are changed. */
export function formulasMet(ports: Ports, open: Open, plan: WritePlan): FormulasMet {
  const computed = new Set<string>();
  const kept = TYPED_TABS.flatMap((kind) => keptIn(ports, open, plan, kind, computed));
  return { kept, isComputed: (sheetName, row, column) => computed.has(placeOf(sheetName, row, column)) };
}

function placeOf(sheetName: string, row: number, column: number): string {
  return `${sheetName}\n${row}:${column}`;
}

interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly now: Cell;
}

function keptIn(
  ports: Ports,
  open: Open,
  plan: WritePlan,
  kind: TableKind,
  computed: Set<string>,
): readonly KeptFormula[] {
  const { snapshot, layout } = open;
  const table = layout.tables[kind] as TableLayout | undefined;
  const grid = snapshot.tabs.find((tab) => tab.sheetId === table?.sheetId);
  if (table === undefined || grid === undefined) return [];
  const wanted: Wanted[] = [];
  for (const { sheetName, row, column, values } of plan.patches) {
    if (sheetName !== grid.name) continue;
    values.forEach((line, down) => {
      line.forEach((value, across) => {
        const now = grid.rows[row + down - 1]?.[column + across - 1] ?? '';
        const isData = row + down > table.headerRow && row + down <= grid.rows.length;
        // A formula that says nothing can only be told from an empty cell by asking for it.
        if (isData && !cellsEqual(now, value)) wanted.push({ row: row + down, column: column + across, value, now });
      });
    });
  }
  if (wanted.length === 0) return [];
  const rows = wanted.map(({ row }) => row);
  const columns = wanted.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const formulas = ports.workbook.formulas(grid.name, {
    row: top,
    column: left,
    rowCount: Math.max(...rows) - top + 1,
    columnCount: Math.max(...columns) - left + 1,
  });
  return wanted.flatMap(({ row, column, value, now }): readonly KeptFormula[] => {
    if ((formulas[row - top]?.[column - left] ?? '') === '') return [];
    computed.add(placeOf(grid.name, row, column));
    const named = columnsAt(table, row);
    const field = Object.entries(named).find(([, at]) => at === column)?.[0];
    if (field === undefined || OWN_FIELDS.has(field) || !isFilled(value)) return [];
    const [identity] = TABLE_TABS[kind].identity;
    const naming = named[identity];
    return [
      {
        kind,
        row,
        field,
        cell: `${columnLetters(column)}${row}`,
        header: headerOf(kind, field),
        who: naming === undefined ? '' : textIn(grid.rows[row - 1]?.[naming - 1] ?? ''),
        typed: typedOf(wordsOf(value, open.book.locale), textOf(now, open.book.locale)),
      },
    ];
  });
}

function wordsOf(value: Cell, locale: string): string {
  if (value === true) return 'yes';
  const time = typeof value === 'object' && value.minutes > 0 ? ` ${sayTime(Math.floor(value.minutes))}` : '';
  return `${textOf(value, locale)}${time}`;
}

/** New words go on top of what a cell says; only they were typed. */
function typedOf(value: string, before: string): string {
  return before !== '' && value.endsWith(`\n${before}`) ? value.slice(0, -before.length - 1) : value;
}

/** A line for each row whose formulas stay; it is no communication. */
export function linesForKept(kept: readonly KeptFormula[], today: Day): readonly Change[] {
  const byRow = new Map<string, KeptFormula[]>();
  for (const one of kept) byRow.set(`${one.kind} ${one.row}`, [...(byRow.get(`${one.kind} ${one.row}`) ?? []), one]);
  return [...byRow.values()].map((ofRow) => {
    const [first] = ofRow;
    return logLine({
      when: dateCell(today),
      kind: 'skipped',
      channel: 'note',
      contact: first?.kind === 'contacts' ? first.who : '',
      company: first?.kind === 'applications' ? first.who : '',
      summary: ofRow.map(({ header, typed }) => `${header}: ${typed}`).join('\n'),
    });
  });
}

/** "Cell R14 (Notes) holds a formula of yours and stays as it is. What you typed stands only in the Activity Log." */
export function sayKept(kept: readonly KeptFormula[]): string {
  const cells = sayList(kept.map(({ cell, header }) => `${cell} (${header})`));
  return kept.length === 1
    ? `Cell ${cells} holds a formula of yours and stays as it is. What you typed for it stands only in the Activity Log.`
    : `Cells ${cells} hold formulas of yours and stay as they are. What you typed for them stands only in the Activity Log.`;
}
