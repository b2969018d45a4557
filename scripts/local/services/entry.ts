/** What a script may hand over as the value of a cell. */
import { ServiceError } from './service';

/** https://support.google.com/drive/answer/37603 */
const LONGEST = 50_000;

/**
 * Throws Google's error for a text that no cell holds. What Google makes of `undefined`, of objects and of a date that is
 * none is written nowhere, so none of these is here.
 */
export function assertEntry(value: unknown): void {
  if (typeof value === 'string' && value.length > LONGEST) {
    throw new ServiceError('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
  const isDate = value instanceof Date;
  if (isDate && Number.isNaN(value.getTime())) throw new ServiceError('not in the local host: a date that is none');
  if (value === undefined || (typeof value === 'object' && value !== null && !isDate)) {
    const what = value === undefined ? 'undefined' : 'an object';
    throw new ServiceError(`not in the local host: ${what} as the value of a cell`);
  }
}
