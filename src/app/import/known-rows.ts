/** What is in the sheet already, for marking duplicates before anything is written. */
import * as v from 'valibot';
import type { KnownRow } from '../../api';
import type { Book } from '../../domain/book';
import type { ImportKind } from '../../domain/import/import-fields';
import { succeed } from '../../domain/result';
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

const input = v.object({ kind: importKind }, 'Say whether these are contacts or applications.');

export const findKnownRows: UseCase<v.InferOutput<typeof input>, readonly KnownRow[]> = {
  name: 'findKnownRows',
  input,
  run: (ports, { kind }) => succeed(knownRowsOf(openWorkbook(ports).book, kind)),
};
