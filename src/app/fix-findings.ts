/** Makes the fixes that were previewed, cell by cell, and puts the last ones back on request. */
import * as v from 'valibot';
import type { Confirmation, FixReport } from '../api';
import type { Book, Cell, RowReference, TableKind } from '../domain/book';
import type { DomainFinding } from '../domain/finding';
import { fail, type Result, succeed } from '../domain/result';
import { count } from '../domain/say';
import type { Change } from '../workbook/change';
import { findFindings } from './findings';
import { id, nothing } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import type { MemoryPort, Ports } from './ports';
import { parseObject } from './settings-memory';
import type { UseCase } from './use-case';

const KEY = 'last-fixes';

const input = v.object({ ids: v.pipe(v.array(id), v.maxLength(1000, 'Choose at most 1,000 findings at once.')) });

/** A record of a table, however typed. */
interface AnyRecord {
  readonly key: string;
  readonly at: RowReference;
  readonly written: { readonly [field: string]: Cell | undefined };
}

function tableOf(book: Book, tab: string): readonly AnyRecord[] {
  switch (tab) {
    case 'contacts':
    case 'applications':
    case 'network':
    case 'goals':
    case 'log':
    case 'today':
      return book[tab];
    default:
      return [];
  }
}

function setField(record: AnyRecord, field: string, value: Cell): Change {
  // The field was taken from the same table as the record; the pair is one of the union's, which the compiler cannot follow.
  return {
    type: 'set-fields',
    tab: record.at.tab as TableKind,
    at: record.at,
    fields: { [field]: value },
    expected: record.written,
  } as Change;
}

export const fixFindings: UseCase<v.InferOutput<typeof input>, FixReport> = {
  name: 'fixFindings',
  input,
  run: (ports, { ids }) => changeWorkbook(ports, (open) => decideFixes(ports, open, ids)),
};

interface MadeFix {
  readonly tab: string;
  readonly key: string;
  readonly row: number;
  readonly field: string;
  readonly before: Cell;
  readonly after: Cell;
}

function decideFixes(ports: Ports, open: OpenWorkbook, ids: readonly string[]): Result<Decision<FixReport>> {
  const findings = new Map(findFindings(open).map(({ finding, source }) => [finding.id, source]));
  const fixed: string[] = [];
  const left: { id: string; message: string }[] = [];
  const made: MadeFix[] = [];
  const changes = new Map<string, Change>();
  for (const findingId of new Set(ids)) {
    const source = findings.get(findingId);
    const target = source === undefined ? null : targetOf(open.book, source);
    if (source === undefined || target === null || source.fix === null) {
      left.push({ id: findingId, message: 'This was changed in the sheet meanwhile, so it was left alone.' });
      continue;
    }
    const { record, field } = target;
    const after = source.fix.needsNewId === true ? ports.newId() : source.fix.after;
    const rowKey = `${record.at.sheetName} ${record.at.row}`;
    const known = changes.get(rowKey);
    if (known !== undefined && known.type === 'set-fields' && field in known.fields) {
      left.push({ id: findingId, message: 'Another fix changes the same cell. Check again to see what is left.' });
      continue;
    }
    const change = setField(record, field, after);
    changes.set(
      rowKey,
      known !== undefined && known.type === 'set-fields' && change.type === 'set-fields'
        ? ({ ...known, fields: { ...known.fields, ...change.fields } } as Change)
        : change,
    );
    made.push({ tab: record.at.tab, key: record.key, row: record.at.row, field, before: source.fix.before, after });
    fixed.push(findingId);
  }
  return succeed({
    changes: [...changes.values()],
    after: () => {
      if (made.length > 0) ports.memory.set(KEY, JSON.stringify({ made }));
    },
    value: {
      fixed,
      left,
      message: fixed.length === 0 ? 'Nothing was changed.' : `${count(fixed.length, 'cell was', 'cells were')} mended.`,
    },
  });
}

/** The row and field of a fix; null where it is no cell of a table, or no longer holds what the fix replaces. */
function targetOf(book: Book, { place, fix }: DomainFinding): { record: AnyRecord; field: string } | null {
  const { tab, row, field, key } = place;
  if (row === null || field === null || fix === null) return null;
  const record = tableOf(book, tab).find((one) => one.at.row === row && (key === undefined || one.key === key));
  if (record === undefined || !holds(record, field, fix.before)) return null;
  return { record, field };
}

function holds(record: AnyRecord, field: string, expected: Cell): boolean {
  return JSON.stringify(record.written[field] ?? '') === JSON.stringify(expected);
}

const cell = v.union([v.string(), v.number(), v.boolean(), v.object({ day: v.string(), minutes: v.number() })]);
const madeFixes = v.object({
  made: v.array(
    v.object({ tab: v.string(), key: v.string(), row: v.number(), field: v.string(), before: cell, after: cell }),
  ),
});

function loadMade(memory: MemoryPort): readonly MadeFix[] {
  const parsed = v.safeParse(madeFixes, parseObject(memory.get(KEY)));
  return parsed.success ? (parsed.output.made as readonly MadeFix[]) : [];
}

export const undoFixes: UseCase<unknown, Confirmation> = {
  name: 'undoFixes',
  input: nothing,
  run: (ports) => changeWorkbook(ports, (open) => decideUndo(ports, open)),
};

function decideUndo(ports: Ports, { book }: OpenWorkbook): Result<Decision<Confirmation>> {
  const made = loadMade(ports.memory);
  if (made.length === 0) return fail('nothing-to-undo', 'There is nothing to put back.');
  const changes = new Map<string, Change>();
  let putBack = 0;
  for (const fix of made) {
    const table = tableOf(book, fix.tab);
    const inPlace = table.find(({ at }) => at.row === fix.row);
    // By place first: a row without an ID is named by its content, which the fix itself changed.
    const record =
      inPlace !== undefined && holds(inPlace, fix.field, fix.after)
        ? inPlace
        : table.find(({ key }) => key === fix.key);
    if (record === undefined || !holds(record, fix.field, fix.after)) continue;
    const rowKey = `${record.at.sheetName} ${record.at.row}`;
    const known = changes.get(rowKey);
    const change = setField(record, fix.field, fix.before);
    changes.set(
      rowKey,
      known !== undefined && known.type === 'set-fields' && change.type === 'set-fields'
        ? ({ ...known, fields: { ...known.fields, ...change.fields } } as Change)
        : change,
    );
    putBack += 1;
  }
  const kept = made.length - putBack;
  const rest =
    kept === 0
      ? ''
      : ` ${count(kept, 'cell has', 'cells have')} been changed since and ${kept === 1 ? 'was' : 'were'} left alone.`;
  return succeed({
    changes: [...changes.values()],
    after: () => ports.memory.set(KEY, null),
    value: { message: `${count(putBack, 'cell was', 'cells were')} put back.${rest}` },
  });
}
