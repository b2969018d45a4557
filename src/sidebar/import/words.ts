/** Counts and dates in the words of this dialog. */
import type { ImportKind } from '../../api';

export function number(value: number): string {
  return new Intl.NumberFormat().format(value);
}

/** "1,500 contacts", "1 application" */
export function countOf(kind: ImportKind, value: number): string {
  const [one, many] = kind === 'contacts' ? ['contact', 'contacts'] : ['application', 'applications'];
  return `${number(value)} ${value === 1 ? one : many}`;
}

export function rowsOf(value: number): string {
  return `${number(value)} ${value === 1 ? 'row' : 'rows'}`;
}
