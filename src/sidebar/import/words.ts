/** Counts and dates in the words of this dialog. */
import type { ImportKind } from '../../api';
import { count } from '../shared/words';

/** "1,500 contacts", "1 application" */
export function countOf(kind: ImportKind, value: number): string {
  return kind === 'contacts' ? count(value, 'contact', 'contacts') : count(value, 'application', 'applications');
}

export function rowsOf(value: number): string {
  return count(value, 'row', 'rows');
}
