/** The last imports of the person: what is unfinished and can be gone on with, and what can be undone. */
import * as v from 'valibot';
import type { ImportRecord } from '../../api';
import { parseDay } from '../../domain/day';
import type { MemoryPort } from '../ports';

const KEY = 'imports';
const MOST = 5;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const record = v.object({
  importId: v.string(),
  kind: v.picklist(['contacts', 'applications']),
  fileName: v.string(),
  fileKey: v.string(),
  total: count,
  done: count,
  added: count,
  skipped: count,
  choices: v.string(),
  finished: v.boolean(),
  day: v.pipe(
    v.string(),
    v.check((text) => parseDay(text) !== null),
  ),
});

/** The latest first. */
export function loadImports(memory: MemoryPort): readonly ImportRecord[] {
  const text = memory.get(KEY);
  if (text === null) return [];
  try {
    const parsed = v.safeParse(v.array(record), JSON.parse(text));
    return parsed.success ? (parsed.output as unknown as readonly ImportRecord[]) : [];
  } catch {
    // Only this add-on writes here; without a list nothing can be gone on with, and nothing is lost.
    return [];
  }
}

function store(memory: MemoryPort, imports: readonly ImportRecord[]): void {
  memory.set(KEY, imports.length === 0 ? null : JSON.stringify(imports));
}

/** Puts the record in the place of the one of its import, or at the top. */
export function rememberImport(memory: MemoryPort, imports: readonly ImportRecord[], latest: ImportRecord): void {
  // What was chosen is needed to go on, not to undo.
  const kept = latest.finished ? { ...latest, choices: '' } : latest;
  const others = imports.filter(({ importId }) => importId !== latest.importId);
  store(memory, [kept, ...others].slice(0, MOST));
}

export function forgetImport(memory: MemoryPort, importId: string): void {
  store(
    memory,
    loadImports(memory).filter((one) => one.importId !== importId),
  );
}
