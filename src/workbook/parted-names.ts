/** People whose names are written in two columns, as LinkedIn's own lists do. */
import type { Cell } from '../domain/book';
import { plainWords } from '../domain/plain-text';
import { textOf } from './cells';
import type { RecordRow } from './rows';

const GIVEN_NAME = /^(?:first name|firstname|given name|forename|vorname|prenom|nombre|first)$/;
const FAMILY_NAME =
  /^(?:last name|lastname|family name|surname|nachname|familienname|nom(?: de famille)?|apellidos?|sobrenome|last)$/;

/** The columns of given and family name under this header; null where they are not two. */
export function splitName(header: readonly Cell[]): { readonly given: number; readonly family: number } | null {
  const words = header.map((cell) => (typeof cell === 'string' ? plainWords(cell) : ''));
  const given = words.findIndex((text) => GIVEN_NAME.test(text)) + 1;
  const family = words.findIndex((text) => FAMILY_NAME.test(text)) + 1;
  return given > 0 && family > 0 ? { given, family } : null;
}

export function withFamilyName(row: RecordRow, column: number): RecordRow {
  return { ...row, familyName: textOf(row.cells[column - 1]) };
}
