/** Makes chosen fixes in one write, only in cells that still hold what was seen, and puts them back again on request. */
import * as v from 'valibot';
import type { Confirmation, FixReport } from '../api';
import type { Book, Cell, FieldsByTab, TableKind } from '../domain/book';
import { fail, succeed } from '../domain/result';
import { count } from '../domain/say';
import { positionOf } from '../workbook/cell-of';
import type { Change } from '../workbook/change';
import type { WorkbookSnapshot } from '../workbook/grid';
import { TABLE_KINDS, TABLE_TABS } from '../workbook/tabs';
import { type FoundFinding, findFindings } from './findings';
import { id, nothing } from './input';
import { changeWorkbook, type OpenWorkbook } from './open-workbook';
import type { MemoryPort } from './ports';
import type { UseCase } from './use-case';

const KEY = 'last-fixes';

/** Characters of memory the undo may take; what goes beyond waits for a second click. */
const UNDO_ROOM = 100_000;

/** The tabs in which fixes are made: what is written anew each day needs none. */
const FIXABLE: readonly TableKind[] = TABLE_KINDS.filter((kind) => !TABLE_TABS[kind].isWrittenAnew);

type Row = Book[TableKind][number];

const savedFix = v.object({
  tab: v.picklist(FIXABLE),
  field: v.string(),
  row: v.number(),
  id: v.nullable(v.string()),
  /** The row's other cells as they were, by which a row without an ID is known again. */
  others: v.string(),
  before: v.union([v.string(), v.number(), v.boolean(), v.object({ day: v.string(), minutes: v.number() })]),
  after: v.union([v.string(), v.number(), v.boolean(), v.object({ day: v.string(), minutes: v.number() })]),
});
type SavedFix = v.InferOutput<typeof savedFix>;

function rowsOf(book: Book, tab: TableKind): readonly Row[] {
  return book[tab];
}

function isFixable(tab: string): tab is TableKind {
  return (FIXABLE as readonly string[]).includes(tab);
}

function writtenIn(row: Row, field: string): Cell | undefined {
  const cells: { readonly [field: string]: Cell | undefined } = row.written;
  return cells[field];
}

function sameCell(one: Cell | undefined, other: Cell): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What the row says in its first cells apart from those that are mended: enough to know it again. */
function othersOf(row: Row, mended: ReadonlySet<string>): string {
  const others = Object.entries(row.written).filter(
    ([name, cell]) => !mended.has(name) && name !== 'id' && cell !== '',
  );
  return JSON.stringify(others.slice(0, 3)).slice(0, 200);
}

/** One change a row, however many of its cells are mended; each guards the cells it was decided on. */
function changesFor(cells: readonly { tab: TableKind; row: Row; field: string; value: Cell }[]): readonly Change[] {
  const byRow = new Map<Row, { tab: TableKind; fields: { [field: string]: Cell } }>();
  for (const { tab, row, field, value } of cells) {
    const change = byRow.get(row) ?? { tab, fields: {} };
    change.fields[field] = value;
    byRow.set(row, change);
  }
  return Array.from(
    byRow,
    // The fields are those of the row's own tab: they were read from it.
    ([row, { tab, fields }]) => ({ type: 'set-fields', tab, at: row.at, fields, expected: row.written }) as Change,
  );
}

interface Chosen {
  readonly id: string;
  readonly tab: TableKind;
  readonly row: Row;
  readonly field: FieldsByTab[TableKind];
  readonly before: Cell;
  readonly after: Cell;
}

const NO_LONGER = 'This was changed or mended meanwhile, so it was left alone.';

/** Whether a cell (`B7`) of a tab holds a formula; its value is worked out elsewhere, and mending it there is the person's. */
function holdsFormula({ tabs }: WorkbookSnapshot, sheetName: string, cell: string | null): boolean {
  const position = cell === null ? null : positionOf(cell);
  if (position === null) return false;
  const grid = tabs.find(({ name }) => name === sheetName);
  return (grid?.formulas?.[position.row - 1]?.[position.column - 1] ?? '') !== '';
}

function choose(
  found: readonly FoundFinding[],
  { book, snapshot }: OpenWorkbook,
  ids: ReadonlySet<string>,
  newId: () => string,
): { readonly chosen: readonly Chosen[]; readonly left: FixReport['left'] } {
  const chosen: Chosen[] = [];
  const left: { id: string; message: string }[] = [];
  const waiting = new Set(ids);
  const taken = new Set<string>();
  let room = UNDO_ROOM;
  for (const { finding, source } of found) {
    if (!waiting.delete(finding.id)) continue;
    const { place, fix } = source;
    const row = isFixable(place.tab) ? rowsOf(book, place.tab).find(({ at }) => at.row === place.row) : undefined;
    if (fix === null || row === undefined || place.field === null || !isFixable(place.tab)) {
      left.push({ id: finding.id, message: 'This one needs you: there is no safe way to mend it without you.' });
      continue;
    }
    if (holdsFormula(snapshot, finding.tab, finding.cell)) {
      left.push({ id: finding.id, message: 'This cell is worked out by a formula of yours, so it was left alone.' });
      continue;
    }
    const cell = `${place.tab} ${place.row} ${place.field}`;
    room -= 400 + JSON.stringify([fix.before, fix.after]).length;
    if (taken.has(cell) || room < 0) {
      left.push({ id: finding.id, message: 'More can be mended here. Check again, then mend the rest.' });
      continue;
    }
    taken.add(cell);
    const after = fix.needsNewId === true ? newId() : fix.after;
    // A place names a field of its own tab.
    chosen.push({
      id: finding.id,
      tab: place.tab,
      row,
      field: place.field as Chosen['field'],
      before: fix.before,
      after,
    });
  }
  for (const id of waiting) left.push({ id, message: NO_LONGER });
  return { chosen, left };
}

function sayCells(number: number, done: string): string {
  return `${count(number, 'cell was', 'cells were')} ${done}.`;
}

/** The mended fields of each row, by tab and row number. */
function mendedFields(
  fixes: readonly { readonly tab: string; readonly row: number; readonly field: string }[],
): (tab: string, row: number) => ReadonlySet<string> {
  const fields = new Map<string, Set<string>>();
  for (const { tab, row, field } of fixes) {
    const key = `${tab} ${row}`;
    fields.set(key, (fields.get(key) ?? new Set()).add(field));
  }
  return (tab, row) => fields.get(`${tab} ${row}`) ?? new Set();
}

function remember(memory: MemoryPort, chosen: readonly Chosen[]): void {
  const mended = mendedFields(chosen.map(({ tab, row, field }) => ({ tab, row: row.at.row, field })));
  const saved = chosen.map(
    ({ tab, row, field, before, after }): SavedFix => ({
      tab,
      field,
      row: row.at.row,
      id: row.at.id,
      others: othersOf(row, mended(tab, row.at.row)),
      before,
      after,
    }),
  );
  memory.set(KEY, JSON.stringify(saved));
}

function recall(memory: MemoryPort): readonly SavedFix[] {
  const text = memory.get(KEY);
  if (text === null) return [];
  try {
    const parsed = v.safeParse(v.array(savedFix), JSON.parse(text));
    return parsed.success ? parsed.output : [];
  } catch {
    // Not ours, or cut off: there is nothing to put back.
    return [];
  }
}

const ids = v.object(
  {
    ids: v.pipe(
      v.array(id),
      v.minLength(1, 'Choose at least one finding to mend.'),
      v.maxLength(20_000, 'Mend fewer at a time.'),
    ),
  },
  'Say which findings to mend.',
);

/** Formulas of all tabs are read: a fix never replaces one. */
const everyTab = (): boolean => true;

export const fixFindings: UseCase<v.InferOutput<typeof ids>, FixReport> = {
  name: 'fixFindings',
  input: ids,
  run(ports, input) {
    return changeWorkbook<FixReport>(
      ports,
      (open) => {
        const { chosen, left } = choose(findFindings(open), open, new Set(input.ids), ports.newId);
        return succeed({
          changes: changesFor(chosen.map(({ tab, row, field, after }) => ({ tab, row, field, value: after }))),
          after: () => {
            if (chosen.length > 0) remember(ports.memory, chosen);
          },
          value: {
            fixed: chosen.map(({ id }) => id),
            left,
            message: chosen.length === 0 ? 'Nothing was mended.' : sayCells(chosen.length, 'mended'),
          },
        });
      },
      everyTab,
    );
  },
};

/** The row a fix was made in: by its ID, else by its content, and never one whose cell no longer holds the fix. */
function rowOfFix(book: Book, fix: SavedFix, mended: ReadonlySet<string>): Row | null {
  const holding = rowsOf(book, fix.tab).filter((row) => sameCell(writtenIn(row, fix.field), fix.after as Cell));
  const byId = fix.id === null || fix.field === 'id' ? [] : holding.filter((row) => row.at.id === fix.id);
  const alike = byId.length > 0 ? byId : holding.filter((row) => othersOf(row, mended) === fix.others);
  return alike.find((row) => row.at.row === fix.row) ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

export const undoFixes: UseCase<unknown, Confirmation> = {
  name: 'undoFixes',
  input: nothing,
  run(ports) {
    return changeWorkbook<Confirmation>(ports, ({ book }) => {
      const saved = recall(ports.memory);
      if (saved.length === 0)
        return fail('nothing-to-undo', 'There is nothing to put back: no fix was made since the last undo.');
      const mended = mendedFields(saved);
      const cells = saved.flatMap((fix) => {
        const row = rowOfFix(book, fix, mended(fix.tab, fix.row));
        return row === null ? [] : [{ tab: fix.tab, row, field: fix.field, value: fix.before as Cell }];
      });
      const changed = saved.length - cells.length;
      const since = changed === 1 ? 'it was' : 'they were';
      const rest = changed === 0 ? '' : ` ${sayCells(changed, `left alone, because ${since} changed since`)}`;
      return succeed({
        changes: changesFor(cells),
        after: () => ports.memory.set(KEY, null),
        value: {
          message: `${cells.length === 0 ? 'Nothing was put back.' : sayCells(cells.length, 'put back')}${rest}`,
        },
      });
    });
  },
};
