/**
 * Takes an import back: empties the rows that say exactly what was imported. A row that somebody has changed, added to or
 * copied since is theirs and stays. Rows are emptied, not deleted: nothing beside or below them moves.
 */
import * as v from 'valibot';
import type { UndoImportReport } from '../../api';
import { IMPORT_ID } from '../../domain/import/import-id';
import { type Result, succeed } from '../../domain/result';
import { count } from '../../domain/say';
import { planImportUndo } from '../../workbook/plan-import';
import { openWorkbook } from '../open-workbook';
import type { Ports } from '../ports';
import { underLock } from '../under-lock';
import type { UseCase } from '../use-case';
import { forgetImport, loadImports } from './import-memory';

const input = v.object(
  { importId: v.pipe(v.string('Say which import.'), v.regex(IMPORT_ID, 'There is no such import.')) },
  'Say which import.',
);

type Input = v.InferOutput<typeof input>;

export const undoImport: UseCase<Input, UndoImportReport> = {
  name: 'undoImport',
  input,
  run(ports, argument) {
    return underLock(ports, () => undo(ports, argument));
  },
};

/** Forgets an unfinished import: what is in the sheet stays, and nobody is asked to go on. */
export const endImport: UseCase<Input, null> = {
  name: 'endImport',
  input,
  run(ports, { importId }) {
    forgetImport(ports.memory, importId);
    return succeed(null);
  },
};

function undo(ports: Ports, { importId }: Input): Result<UndoImportReport> {
  const open = openWorkbook(ports);
  const remembered = loadImports(ports.memory).find((one) => one.importId === importId);
  let removed = 0;
  let more = false;
  const kept: { row: number; tab: string }[] = [];
  for (const kind of remembered === undefined ? (['contacts', 'applications'] as const) : [remembered.kind]) {
    const sheetName = open.layout.tables[kind]?.sheetName;
    if (sheetName === undefined) continue;
    const { snapshot, layout } = open;
    const formulas = ports.workbook.formulas(sheetName);
    const planned = planImportUndo({ kind, snapshot, layout, formulas, importId });
    if (!planned.ok) return planned;
    const { plan } = planned.value;
    if (plan.patches.length > 0) {
      const written = ports.workbook.write(plan);
      if (!written.ok) return written;
    }
    removed += planned.value.removed;
    more ||= planned.value.more;
    kept.push(...planned.value.kept.map((row) => ({ row, tab: sheetName })));
  }
  if (!more) forgetImport(ports.memory, importId);
  return succeed({ removed, kept, more, message: describe(removed, kept) });
}

const NAMED_ROWS = 10;

function describe(removed: number, kept: UndoImportReport['kept']): string {
  const taken = removed === 0 ? 'Nothing was taken out.' : `${count(removed, 'row was', 'rows were')} emptied again.`;
  if (kept.length === 0) return taken;
  const named = kept.slice(0, NAMED_ROWS).map(({ row }) => row);
  const others = kept.length - named.length;
  const which = others === 0 ? named.join(', ') : `${named.join(', ')} and ${others} more`;
  return `${taken} ${count(kept.length, 'row was', 'rows were')} changed since and ${kept.length === 1 ? 'stays' : 'stay'}: ${kept.length === 1 ? 'row' : 'rows'} ${which}.`;
}
