/** What Set up plans, carried out on plain grids: nothing is overwritten, and a second plan finds nothing to do. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../../src/domain/book';
import { runChecks } from '../../../src/domain/checks/index';
import { day } from '../../../src/domain/day';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import type { TabGrid, WorkbookSnapshot } from '../../../src/workbook/grid';
import { readWorkbook } from '../../../src/workbook/read-workbook';
import { planSetUp } from '../../../src/workbook/set-up/plan-set-up';
import type { SetUpOperation, SetUpPlan } from '../../../src/workbook/set-up/step';
import { anyWorkbook } from '../../fixtures/any-workbook';
import {
  german,
  groupHeadings,
  renamedAndReordered,
  titlesAndExtras,
  withoutHeaders,
} from '../../fixtures/same-search';
import { sampleWorkbook } from '../../fixtures/sample';

const TODAY = day('2026-11-21');
let ids = 0;

function newId(): string {
  ids += 1;
  return `r${String(ids).padStart(11, '0')}`;
}

function planOf(snapshot: WorkbookSnapshot): SetUpPlan {
  const { book, layout } = readWorkbook(snapshot, TODAY);
  return planSetUp({ snapshot, book, layout, newId, headers: {} });
}

interface Grid {
  name: string;
  rows: Cell[][];
  formulas: string[][];
}

function put(grid: Grid, row: number, column: number, value: Cell, formula: string): void {
  while (grid.rows.length < row) grid.rows.push([]);
  while (grid.formulas.length < grid.rows.length) grid.formulas.push([]);
  const [line, formulas] = [grid.rows[row - 1], grid.formulas[row - 1]];
  if (line === undefined || formulas === undefined) throw new Error('No such row');
  while (line.length < column) line.push('');
  while (formulas.length < column) formulas.push('');
  line[column - 1] = value;
  formulas[column - 1] = formula;
}

/** Carries out what is written; throws where a cell to be written holds anything, or IDs meet another row. */
function carryOut(grid: Grid, operation: SetUpOperation): void {
  if (operation.type === 'write') {
    operation.cells.forEach((line, rowIndex) => {
      line.forEach((cell, columnIndex) => {
        const [row, column] = [operation.row + rowIndex, operation.column + columnIndex];
        const held = grid.rows[row - 1]?.[column - 1] ?? '';
        if (held !== '' && held !== false)
          throw new Error(`${grid.name} ${row}/${column} holds ${JSON.stringify(held)}`);
        if (cell === '') return;
        if (typeof cell === 'object' && 'formula' in cell) put(grid, row, column, 0.25, cell.formula);
        else put(grid, row, column, cell, '');
      });
    });
  }
  if (operation.type === 'ids') {
    operation.after.forEach((cell, index) => {
      const row = operation.row + index;
      expect(grid.rows[row - 1]?.[operation.column - 1] ?? '').toEqual(operation.before[index]);
      expect(grid.rows[row - 1]?.[operation.guard.column - 1] ?? '').toEqual(operation.guard.values[index]);
      if (cell !== operation.before[index]) put(grid, row, operation.column, cell, '');
    });
  }
}

function applied(snapshot: WorkbookSnapshot, plan: SetUpPlan): WorkbookSnapshot {
  const grids = snapshot.tabs.map((tab): Grid & { readonly from: TabGrid | null } => ({
    from: tab,
    name: tab.name,
    rows: tab.rows.map((row) => [...row]),
    formulas: (tab.formulas ?? tab.rows.map(() => [])).map((row) => [...row]),
  }));
  for (const { sheetName, operations } of plan.steps) {
    let grid = grids.find(({ name }) => name === sheetName);
    if (grid === undefined) {
      expect(operations[0]).toEqual({ type: 'create-tab' });
      grid = { from: null, name: sheetName, rows: [], formulas: [] };
      grids.push(grid);
    }
    for (const operation of operations) carryOut(grid, operation);
  }
  return {
    locale: snapshot.locale,
    tabs: grids.map(({ from, name, rows, formulas }, index) => {
      const width = Math.max(1, ...rows.map((row) => row.length));
      const padded = rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill('')]);
      const calculator = /calculator/i.test(name);
      return {
        sheetId: from?.sheetId ?? 1000 + index,
        name,
        isHidden: from?.isHidden ?? false,
        rows: padded,
        formulas:
          from?.formulas !== null || calculator
            ? padded.map((row, at) => row.map((_, column) => formulas[at]?.[column] ?? ''))
            : null,
        backgrounds:
          from?.backgrounds !== undefined && from.backgrounds !== null
            ? padded.map((row, at) => row.map((_, column) => from.backgrounds?.[at]?.[column] ?? '#ffffff'))
            : null,
      };
    }),
  };
}

const BOOKS: readonly (readonly [string, WorkbookSnapshot])[] = [
  ['the course’s sheet', sampleWorkbook],
  ['a renamed and reordered one', renamedAndReordered],
  ['one with headings for stages', groupHeadings],
  ['one with titles, notes and columns of its own', titlesAndExtras],
  ['a German one', german],
  ['one without headers', withoutHeaders],
  ['an empty one', { locale: 'en_US', tabs: [] }],
];

describe.each(BOOKS)('%s', (_, snapshot) => {
  test('is finished by one run: a second plan is empty', () => {
    const after = applied(snapshot, planOf(snapshot));
    expect(planOf(after).steps).toEqual([]);
  });

  test('is read as before, with the same people, applications and goals', () => {
    const summary = (one: WorkbookSnapshot): unknown => {
      const { book } = readWorkbook(one, TODAY);
      return {
        contacts: book.contacts.map(({ name, company, email, term, communications }) => [
          name,
          company,
          email,
          term,
          communications,
        ]),
        applications: book.applications.map(({ company, position, stage, contact }) => [
          company,
          position,
          stage,
          contact,
        ]),
        goals: book.goals.map(({ term, goal }) => [term, goal]),
        inputs: Object.values(book.calculators.standard?.inputs ?? {}).map((cell) => cell?.value),
        estimate: book.calculators.standard?.estimate?.value,
      };
    };
    const before = summary(snapshot);
    const after = summary(applied(snapshot, planOf(snapshot)));
    if (snapshot.tabs.length > 0) expect(after).toEqual(before);
  });

  test('has no new findings afterwards', () => {
    const rules = (one: WorkbookSnapshot): ReadonlySet<string> => {
      const { book } = readWorkbook(one, TODAY);
      return new Set(runChecks({ book, today: TODAY, settings: DEFAULT_SETTINGS }).map(({ rule }) => rule));
    };
    const before = rules(snapshot);
    const added = [...rules(applied(snapshot, planOf(snapshot)))].filter((rule) => !before.has(rule));
    expect(added).toEqual([]);
  });
});

describe('any workbook', () => {
  test('is set up without overwriting anything, and finished by the second run at the latest', () => {
    fc.assert(
      fc.property(anyWorkbook, (snapshot) => {
        // Sheets has no two tabs of one name, whatever their case, and none without a name.
        const names = snapshot.tabs.map(({ name }) => name.toLowerCase());
        fc.pre(new Set(names).size === names.length && !names.includes(''));
        const once = applied(snapshot, planOf(snapshot));
        const twice = applied(once, planOf(once));
        expect(planOf(twice).steps).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('is checked without throwing', () => {
    fc.assert(
      fc.property(anyWorkbook, (snapshot) => {
        const { book } = readWorkbook(snapshot, TODAY);
        for (const { message } of runChecks({ book, today: TODAY, settings: DEFAULT_SETTINGS }))
          expect(message).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: 100 },
    );
  });
});
