/** What is in the sheet already, for marking duplicates before anything is written, and what the file's stages mean. */
import * as v from 'valibot';
import type { KnownRow, KnownRowsReport, StageReading } from '../../api';
import type { Book } from '../../domain/book';
import type { ImportKind } from '../../domain/import/import-fields';
import { succeed } from '../../domain/result';
import { nearestStage, understandStage } from '../../domain/understand-stage';
import { openWorkbook } from '../open-workbook';
import type { UseCase } from '../use-case';
import { importKind } from './propose-mapping';

/** The rows of a tab by what tells them apart; examples are nobody. */
export function knownRowsOf(book: Book, kind: ImportKind): readonly KnownRow[] {
  if (kind === 'contacts')
    return book.contacts
      .filter((contact) => !contact.isExample)
      .map(({ at, name, company, email, linkedIn }) => ({ row: at.row, name, company, email, linkedIn }));
  return book.applications
    .filter((application) => !application.isExample)
    .map(({ at, company, position }) => ({ row: at.row, company, position }));
}

const input = v.object(
  {
    kind: importKind,
    stages: v.optional(v.pipe(v.array(v.string()), v.maxLength(1000)), []),
  },
  'Say whether these are contacts or applications.',
);

/** Comparing with every word that is known takes time; more slips than this are no slips. */
const MOST_COMPARED = 50;

function readStages(texts: readonly string[]): readonly StageReading[] {
  let compared = 0;
  return texts.map((text) => {
    const understood = understandStage(text)?.stage ?? null;
    if (understood !== null || compared >= MOST_COMPARED) return { understood, nearest: null };
    compared += 1;
    return { understood, nearest: nearestStage(text) };
  });
}

export const findKnownRows: UseCase<v.InferOutput<typeof input>, KnownRowsReport> = {
  name: 'findKnownRows',
  input,
  run: (ports, { kind, stages }) =>
    succeed({ rows: knownRowsOf(openWorkbook(ports).book, kind), stages: readStages(stages) }),
};
