/**
 * What was done last, so that it can be taken back: kept per user and spreadsheet, and only so much of it. It is looked up
 * by a name that the answer of the action carries; what is put back is compared with the sheet again.
 */
import * as v from 'valibot';
import type { SetAside } from '../../domain/snooze';
import type { Journal } from '../../workbook/journal';
import { TABLE_KINDS } from '../../workbook/tabs';
import { type Aside, storedCell } from '../begun-write';
import type { MemoryPort, Ports } from '../ports';
import { type AsideBefore, loadSetAside, setAsideEntry } from '../set-aside';
import { parseObject } from '../settings-memory';

const KEY = 'undo';

/** As many lines as are ticked one after the other on a phone. */
const MOST = 10;

/** In characters; what is longer (a remark of many pages) is not kept, and what is older gives way. */
const LONGEST = 20_000;

/** What an action was about. */
export interface Undoable {
  /** The id of the line of the list; null for what was logged in the form. */
  readonly line: string | null;
  /** "Send Leo Brandt a thank-you note" */
  readonly what: string;
}

const tab = v.picklist(TABLE_KINDS);

const keptUndo = v.object({
  name: v.string(),
  line: v.nullable(v.string()),
  what: v.string(),
  isOver: v.boolean(),
  journal: v.object({
    rows: v.array(
      v.object({
        tab,
        row: v.number(),
        isNew: v.boolean(),
        names: v.record(v.string(), storedCell),
        cells: v.record(v.string(), v.tuple([storedCell, storedCell])),
      }),
    ),
    headers: v.array(v.object({ tab, field: v.string() })),
  }),
  aside: v.nullable(
    v.object({
      what: setAsideEntry,
      ids: v.array(v.object({ id: v.string(), before: v.nullable(setAsideEntry) })),
    }),
  ),
});

export interface KeptUndo extends Undoable {
  readonly name: string;
  /** It was taken back; nothing is left of it but that. */
  readonly isOver: boolean;
  readonly journal: Journal;
  readonly aside: { readonly what: SetAside; readonly ids: readonly AsideBefore[] } | null;
}

const stored = v.object({ kept: v.array(keptUndo) });

/** The latest first. */
export function loadUndos(memory: MemoryPort): readonly KeptUndo[] {
  const parsed = v.safeParse(stored, parseObject(memory.get(KEY)));
  return parsed.success ? parsed.output.kept : [];
}

/** Names what was last done with a line of the list in this way; null where nothing is kept of it. */
export function nameOfUndo(memory: MemoryPort, line: string, how: SetAside['how']): string | null {
  const found = loadUndos(memory).find((undo) => !undo.isOver && undo.line === line && undo.aside?.what.how === how);
  return found?.name ?? null;
}

function store(memory: MemoryPort, undos: readonly KeptUndo[]): void {
  const kept: KeptUndo[] = [];
  let room = LONGEST;
  for (const undo of undos.slice(0, MOST)) {
    room -= JSON.stringify(undo).length;
    if (room < 0) break;
    kept.push(undo);
  }
  memory.set(KEY, JSON.stringify({ kept }));
}

/** What is known of these ids before they are set aside. */
export function asideBefore(memory: MemoryPort, ids: readonly string[]): readonly AsideBefore[] {
  const known = loadSetAside(memory);
  return ids.map((id) => ({ id, before: known.get(id) ?? null }));
}

/**
 * Keeps what an action did.
 *
 * @returns The name by which it is taken back; null where it changed nothing or is too long to be kept.
 */
export function keepUndo(
  ports: Ports,
  { line, what }: Undoable,
  done: { readonly journal: Journal; readonly aside: Aside | null; readonly before: readonly AsideBefore[] },
): string | null {
  const { journal, aside, before } = done;
  if (journal.rows.length === 0 && aside === null) return null;
  const undo: KeptUndo = {
    name: ports.newId(),
    line,
    what,
    isOver: false,
    journal,
    aside: aside === null ? null : { what: aside.what, ids: before },
  };
  if (JSON.stringify(undo).length > LONGEST) return null;
  try {
    store(ports.memory, [undo, ...loadUndos(ports.memory)]);
  } catch (cause) {
    // The action itself is done and saved; only the way back is missing.
    ports.log('An action cannot be taken back later', cause);
    return null;
  }
  return undo.name;
}

/** Nothing is left to take back; that it was is still known. */
export function endUndo(memory: MemoryPort, name: string): void {
  store(
    memory,
    loadUndos(memory).map((undo) =>
      undo.name === name ? { ...undo, isOver: true, journal: { rows: [], headers: [] }, aside: null } : undo,
    ),
  );
}
